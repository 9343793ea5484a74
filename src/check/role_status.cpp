// role_status: a person holds an office by one claim and does not hold it by another, at one time; or is its former
// holder by one claim and its current one by another that was made no earlier.
// Claims of documents more than a month apart leave room for an office that ended or began in between; "no longer" says
// it ended.
#include "check/finding.hpp"
#include "check/roles.hpp"

namespace namesake::check {

namespace {

constexpr int one_time = 31;  // days

/// Its words say so, or somebody with a name denies that he is ("the fund denied that she is its head"). Else something
/// else in its sentence was denied.
bool says_not_so(FactRow const &f) {
    bool const is = has_word(f.quote, "is") || has_word(f.quote, "was");
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

bool at_odds(Facts const &facts, FactRow const &holds, FactRow const &other) {
    if (!is_role(holds.predicate) || !is_role(other.predicate) || !asserted(holds) || !same_office(holds, other))
        return false;
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
