// death_vs_act: a person acts (meets, attends, is arrested) on a date after the day, month or year of death.
// What is done for the dead is no act of theirs: funerals, prizes, letters read out. Being alive or in office is
// life_status.
#include <algorithm>

#include "check/occasions.hpp"

namespace namesake::check {

namespace {

bool for_the_dead(FactRow const &f) {
    for (std::string_view word : {"funeral", "burial", "buried", "posthumous", "posthumously", "memorial", "tribute",
                                  "commemoration", "anniversary", "prize", "award", "statue", "letter", "coffin",
                                  "body", "remains", "named after", "exhibition"})
        if (has_word(f.quote, word) || has_word(f.value, word)) return true;
    return false;
}

bool acts(FactRow const &f, EntityId person) {
    switch (f.predicate) {
        case Predicate::met_with:
        case Predicate::attended:
            return true;
        case Predicate::event:
            return f.subject == person && (is_act(f) || is_meeting(f));
        case Predicate::said:
            // "I am alive" is an answer to the news of a death: life_status
            return f.subject == person && !f.date_value.empty() && !has_word(f.value, "alive");
        case Predicate::arrested:
            return f.object == person;
        case Predicate::killed:
            return f.subject == person;
        default:
            return false;
    }
}

bool is_deed(FactRow const &f, EntityId person) {
    return asserted(f) && acts(f, person) && !for_the_dead(f);
}

}  // namespace

void death_vs_act(Facts const &facts, Findings &found) {
    for (auto const person : facts.subjects()) {
        Claims deaths, acts;
        for (auto const *f : facts.about(person))
            if (f->predicate == Predicate::died_on && asserted(*f)) deaths.push_back(f);
        if (deaths.empty()) continue;
        for (auto const *f : facts.about(person))
            if (is_deed(*f, person)) acts.push_back(f);
        for (auto const *f : facts.to(person))
            if (f->subject != person && is_deed(*f, person)) acts.push_back(f);
        Finding finding(model::ConflictKind::death_vs_act, model::Level::contradiction, person);
        for (auto const *death : deaths)
            for (auto const *act : acts) {
                auto const died = date_of(death->value), acted = date_of(act->date_value);
                if (!died || !acted || compare(*acted, *died) != model::Order::after) continue;
                finding.add("died " + death->value, *death);
                finding.add("acted " + act->date_value, *act);
            }
        if (finding.sides() < 2) continue;
        finding.conflict.summary = facts.name(person) + " " + finding.value(0) + " and yet " + finding.value(1);
        found.push_back(std::move(finding));
    }
}

}  // namespace namesake::check
