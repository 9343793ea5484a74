// role_status: a person holds an office by one claim and does not hold it by another, at one time; or is its former
// holder by one claim and its current one by another that was made no earlier.
// Claims of documents more than a month apart leave room for an office that ended or began in between; "no longer" says
// it ended.
#include "check/finding.hpp"
#include "check/roles.hpp"

namespace namesake::check {

namespace {

constexpr int one_time = 31;  // days
constexpr int a_while = 28;

/// Its words say so, or somebody with a name denies that he is ("the fund denied that she is its head"). Else something
/// else in its sentence was denied.
bool says_not_so(FactRow const &f) {
    bool is = false;
    for (std::string_view verb : {"is", "was", "speaks", "heads", "leads", "runs", "chairs", "commands"})
        is |= has_word(f.quote, verb);
    return says_not(f) || (is && !f.voices.empty() && f.voices.front().entity != 0);
}

bool says_ended(FactRow const &f) {
    return !f.valid_to.empty() || has_word(f.quote, "former") || has_word(f.quote, "ex") ||
           has_word(f.quote, "no longer") || has_word(f.quote, "any more") || has_word(f.quote, "anymore");
}

bool at_one_time(Facts const &facts, FactRow const &holds, FactRow const &denies) {
    if (says_ended(holds) || says_ended(denies)) return false;
    auto const days = facts.days_between(holds, denies);
    return days && *days <= one_time && !revision(facts, holds, denies);
}

/// "Its current head" after "its former head". The other way round the office has ended in between.
bool held_again(Facts const &facts, FactRow const &now, FactRow const &once) {
    if (!says_current(now) || says_ended(now) || !asserted(once) || !has_word(once.quote, "former")) return false;
    auto const days = facts.days_between(now, once);
    return days && *days <= one_time && !facts.said_before(now, once) && !revision(facts, now, once);
}

/// "Its head" after "she left in March"; "its former head" a few days before "its head".
bool had_ended(Facts const &facts, FactRow const &holds, FactRow const &other) {
    auto const end = date_of(other.valid_to), then = facts.said_on(holds);
    if (!end || !then || !holds.valid_to.empty() || says_ended(holds) || holds.document == other.document) return false;
    bool const told = holds.object != 0 || office(holds).find(' ') != std::string::npos;
    if (!told || compare(*end, *then) != model::Order::before || revision(facts, holds, other)) return false;
    if (facts.said_before(holds, other)) return true;
    // Said later: papers go on calling people by what they were for a while, and offices are held again after years.
    auto const days = facts.days_between(holds, other);
    auto const gone = end->days(), now = then->days();
    if (!days || *days > one_time || !gone || !now) return false;
    return says_current(holds) || (now->first - gone->last > a_while && now->first - gone->last < 365);
}

bool at_odds(Facts const &facts, FactRow const &holds, FactRow const &other) {
    if (!is_role(holds.predicate) || !is_role(other.predicate) || !asserted(holds) || !same_office(holds, other))
        return false;
    if (had_ended(facts, holds, other)) return true;
    if (denied(other)) return says_not_so(other) && at_one_time(facts, holds, other);
    return held_again(facts, holds, other);
}

}  // namespace

void role_status(Facts const &facts, Findings &found) {
    for (auto const person : facts.subjects()) {
        auto const claims = facts.about(person);
        Finding finding(model::ConflictKind::role_status, model::Level::contradiction, person);
        std::string which;
        for (auto const *no : claims)
            for (auto const *yes : claims) {
                if (!at_odds(facts, *yes, *no)) continue;
                finding.add("holds", *yes);
                finding.add("does not hold", *no);
                if (which.empty()) which = office(*yes).empty() ? "the head" : office(*yes);
            }
        if (finding.sides() < 2) continue;
        auto const of = finding.conflict.sides.front().claim;
        for (auto const *f : claims)
            if (f->id == of && f->object != 0) which += " of " + facts.name(f->object);
        finding.conflict.summary = facts.name(person) + " is said to be, and not to be, " + which;
        found.push_back(std::move(finding));
    }
}

}  // namespace namesake::check
