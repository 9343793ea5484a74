// vital_date: a birth or a death on two dates; an age that the date of birth does not allow.
// A year agrees with every day of it; "circa" agrees with what lies within five years; an age may be before or after
// the birthday, and of the dead it is the age at death.
#include <algorithm>

#include "check/finding.hpp"

namespace namesake::check {

namespace {

constexpr int circa_days = 5 * 366;

bool circa(FactRow const &f) {
    for (std::string_view word :
         {"circa", "about", "around", "approximately", "c", "some time", "sometime", "roughly", "nearly", "almost"})
        if (has_word(f.quote, word)) return true;
    return f.certainty == model::Certainty::hedged;
}

struct Stretch {
    model::Days days;
    std::string said;
    FactRow const *fact = nullptr;
};

std::optional<Stretch> dated(FactRow const &f) {
    auto const date = date_of(f.value);
    if (!date || !date->days() || !asserted(f)) return std::nullopt;
    auto days = *date->days();
    if (circa(f)) days.first -= circa_days, days.last += circa_days;
    return Stretch{days, f.value, &f};
}

/// The days on which somebody of this age, then, can have been born.
std::optional<Stretch> born_by_age(Facts const &facts, FactRow const &f, std::optional<PartialDate> const &died) {
    auto const said = f.date_value.empty() ? facts.said_on(f) : date_of(f.date_value);
    if (!asserted(f) || !said || !said->days() || f.value.empty() || f.value.size() > 3 || circa(f))
        return std::nullopt;
    if (!std::all_of(f.value.begin(), f.value.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    int const age = std::stoi(f.value);
    auto then = *said->days();
    if (died && died->days()) then.first = std::min(then.first, died->days()->first);
    auto const years_before = [](model::DayNumber day, int years) {
        return model::DayNumber(day - (years * 1461) / 4);
    };
    return Stretch{{years_before(then.first, age + 1), years_before(then.last, age) + 1}, "aged " + f.value, &f};
}

/// "Ann Lee Jr., 41": who stands with such a suffix in one place and without it in another may be parent and child.
bool two_generations(FactRow const &a, FactRow const &b) {
    auto const younger = [](FactRow const &f) { return has_word(f.quote, "jr") || has_word(f.quote, "junior"); };
    auto const elder = [](FactRow const &f) { return has_word(f.quote, "sr") || has_word(f.quote, "senior"); };
    return younger(a) != younger(b) || elder(a) != elder(b);
}

bool apart(Stretch const &a, Stretch const &b) {
    return a.days.last < b.days.first || b.days.last < a.days.first;
}

void compare_all(Facts const &facts, EntityId person, std::vector<Stretch> const &said, std::string_view what,
                 Findings &found) {
    Finding finding(model::ConflictKind::vital_date, model::Level::contradiction, person);
    for (std::size_t i = 0; i < said.size(); ++i)
        for (std::size_t j = i + 1; j < said.size(); ++j)
            if (apart(said[i], said[j]) && !two_generations(*said[i].fact, *said[j].fact) &&
                !revision(facts, *said[i].fact, *said[j].fact)) {
                finding.add(said[i].said, *said[i].fact);
                finding.add(said[j].said, *said[j].fact);
            }
    if (finding.sides() < 2) return;
    std::vector<std::string> values;
    for (int side = 0; side < finding.sides(); ++side) values.push_back(finding.value(side));
    finding.conflict.summary =
        facts.name(person) + " " + std::string(what) + " on dates that do not agree: " + listed(values);
    found.push_back(std::move(finding));
}

}  // namespace

void vital_date(Facts const &facts, Findings &found) {
    for (auto const person : facts.subjects()) {
        std::vector<Stretch> births, deaths;
        std::optional<PartialDate> died;
        for (auto const *f : facts.about(person))
            if (f->predicate == Predicate::died_on)
                if (auto const stretch = dated(*f)) deaths.push_back(*stretch), died = date_of(f->value);
        for (auto const *f : facts.about(person)) {
            if (f->predicate == Predicate::born_on)
                if (auto const stretch = dated(*f)) births.push_back(*stretch);
            if (f->predicate == Predicate::age)
                if (auto const stretch = born_by_age(facts, *f, died)) births.push_back(*stretch);
        }
        compare_all(facts, person, births, "was born", found);
        compare_all(facts, person, deaths, "died", found);
    }
}

}  // namespace namesake::check
