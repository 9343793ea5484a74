// denial: one voice asserts a relation or an act, another denies the same. Offices, life and identity have kinds of
// their own, events are compared as occasions; "not confirmed" is no denial.
#include <map>
#include <tuple>

#include "check/finding.hpp"

namespace namesake::check {

namespace {

constexpr int one_news = 60;  // days

bool concerns(Predicate p) {
    switch (p) {
        case Predicate::child_of:
        case Predicate::grandchild_of:
        case Predicate::sibling_of:
        case Predicate::spouse_of:
        case Predicate::relative_of:
        case Predicate::member_of:
        case Predicate::works_for:
        case Predicate::founded:
        case Predicate::owned_by:
        case Predicate::subsidiary_of:
        case Predicate::part_of:
        case Predicate::capital_of:
        case Predicate::killed:
        case Predicate::arrested:
        case Predicate::succeeded:
        case Predicate::based_in:
        case Predicate::born_in:
        case Predicate::citizen_of:
            return true;
        default:
            return false;
    }
}

/// "is no longer": what another said before may have held then.
bool ended_between(Facts const &facts, FactRow const &yes, FactRow const &no) {
    return has_word(no.quote, "no longer") && (facts.said_before(yes, no) || has_word(yes.quote, "was"));
}

/// "child of", "works for".
std::string in_words(Predicate p) {
    std::string out(model::name(p));
    for (char &c : out)
        if (c == '_') c = ' ';
    return out;
}

}  // namespace

void denial(Facts const &facts, Findings &found) {
    std::map<std::tuple<Predicate, EntityId, EntityId>, Claims> said;
    for (auto const subject : facts.subjects())
        for (auto const *f : facts.about(subject))
            if (concerns(f->predicate) && f->object != 0) said[{f->predicate, f->subject, f->object}].push_back(f);
    for (auto const predicate : {Predicate::killed, Predicate::arrested})  // by somebody without a name
        for (auto const *f : facts.with(predicate))
            if (f->subject == 0 && f->object != 0) said[{predicate, 0, f->object}].push_back(f);
    for (auto const &[what, claims] : said) {
        auto const [predicate, subject, object] = what;
        Finding finding(model::ConflictKind::denial, model::Level::contradiction, subject != 0 ? subject : object);
        for (auto const *no : claims)
            for (auto const *yes : claims) {
                auto const days = facts.days_between(*no, *yes);
                if (!denied(*no) || !asserted(*yes) || (days && *days > one_news) || revision(facts, *no, *yes) ||
                    ended_between(facts, *yes, *no))
                    continue;
                finding.add("asserted", *yes);
                finding.add("denied", *no);
            }
        if (finding.sides() < 2) continue;
        finding.conflict.summary =
            subject != 0 ? "That " + facts.name(subject) + " (" + in_words(predicate) + ") " + facts.name(object)
                         : "That " + facts.name(object) + " was " + in_words(predicate);
        finding.conflict.summary += " is said and denied";
        found.push_back(std::move(finding));
    }
}

}  // namespace namesake::check
