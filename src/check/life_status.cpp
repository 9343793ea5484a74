// life_status: one person is dead by one claim and living, or in office now, by another that was made no earlier.
// A person said to live before the other document has him dead may have died in between: no conflict.
// An obituary beside an old article is none either: the day of death, where it is known, decides.
#include <algorithm>

#include "check/finding.hpp"
#include "check/roles.hpp"

namespace namesake::check {

namespace {

bool says_dead(FactRow const &f) {
    return f.predicate == Predicate::life_status && (f.value == "dead") == asserted(f);
}

/// "I am very much alive", said by whoever it is about.
bool says_alive(std::string_view words) {
    bool const i = has_word(words, "i am") || has_word(words, "i'm") || has_word(words, "i’m");
    return i && has_word(words, "alive") && !has_word(words, "not");
}

/// Alive in so many words, or holding an office now.
bool says_living(FactRow const &f) {
    if (f.predicate == Predicate::life_status) return !says_dead(f);
    if (f.predicate == Predicate::said) return says_alive(f.value);
    return is_role(f.predicate) && asserted(f) && f.valid_to.empty() && says_current(f);
}

/// The earliest day this person can have died, by the claims.
std::optional<PartialDate> death_of(ClaimSpan claims) {
    std::optional<PartialDate> out;
    for (auto const *f : claims)
        if (f->predicate == Predicate::died_on && asserted(*f))
            if (auto const date = date_of(f->value); date && (!out || compare(*date, *out) == model::Order::before))
                out = date;
    return out;
}

/// The late A, A's widow: known to be dead already; no news of a death.
bool known_dead(FactRow const &f) {
    for (std::string_view rule : {"described_person", "late_person", "apposition", "role_then_name", "second_role",
                                  "restrictive_role", "widow_of", "posthumous", "posthumously"})
        if (f.rule == rule) return true;
    return false;
}

/// Alive by one paper, and days later known by another to be dead, which nobody reported.
bool too_late(Facts const &facts, FactRow const &dead, FactRow const &living, ClaimSpan claims) {
    constexpr int days = 7;
    auto const apart = facts.days_between(dead, living);
    return living.predicate == Predicate::life_status && apart && *apart <= days &&
           std::ranges::all_of(claims, [](auto const *f) { return !says_dead(*f) || known_dead(*f); });
}

bool clash(Facts const &facts, FactRow const &dead, FactRow const &living, std::optional<PartialDate> const &died) {
    if (one_voice(dead, living) && facts.said_before(living, dead)) return false;
    if (died) {
        auto const said = facts.said_on(living);
        return !said || compare(*said, *died) != model::Order::before;
    }
    return !facts.said_before(living, dead);
}

}  // namespace

void life_status(Facts const &facts, Findings &found) {
    for (auto const person : facts.subjects()) {
        if (facts.kind(person) != model::Kind::person) continue;
        auto const claims = facts.about(person);
        auto const died = death_of(claims);
        Finding finding(model::ConflictKind::life_status, model::Level::contradiction, person);
        bool current = false;
        for (auto const *dead : claims)
            for (auto const *living : claims)
                if (says_dead(*dead) && says_living(*living) &&
                    (clash(facts, *dead, *living, died) || (!died && too_late(facts, *dead, *living, claims)))) {
                    finding.add("dead", *dead);
                    finding.add("living", *living);
                    current |= is_role(living->predicate);
                }
        if (finding.sides() < 2) continue;
        finding.conflict.summary = facts.name(person) + (current ? " is said to be dead and to be in office now"
                                                                 : " is said to be dead and to be alive");
        found.push_back(std::move(finding));
    }
}

}  // namespace namesake::check
