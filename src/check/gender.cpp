// gender: claims make one person a man and a woman.
// One pronoun against many titles is rather another person's, read wrongly.
#include <algorithm>

#include "check/finding.hpp"

namespace namesake::check {

namespace {

constexpr std::ptrdiff_t many = 5;

/// "Ann's daughter": what a word of kinship tells of whom it describes.
std::string_view told_by_kin(FactRow const &f, EntityId person) {
    bool const child = f.predicate == Predicate::child_of || f.predicate == Predicate::grandchild_of;
    if (!asserted(f) || !(child || f.predicate == Predicate::sibling_of)) return {};
    auto const word = lower(f.value);
    auto const ends = [&](std::string_view noun) { return word.ends_with(noun); };
    bool const father = ends("father"), mother = ends("mother");
    bool const he = child && (father || mother) ? father && f.object == person
                                                : (ends("son") || ends("brother")) && f.subject == person;
    bool const she = child && (father || mother) ? mother && f.object == person
                                                 : (ends("daughter") || ends("sister")) && f.subject == person;
    return he ? "male" : she ? "female" : std::string_view{};
}

bool outnumbered(Finding const &finding) {
    auto const &sides = finding.conflict.sides;
    auto const first = std::count_if(sides.begin(), sides.end(), [](auto const &s) { return s.side == 0; });
    auto const rest = std::ptrdiff_t(sides.size()) - first;
    return std::min(first, rest) * many <= std::max(first, rest);
}

}  // namespace

void gender(Facts const &facts, Findings &found) {
    for (auto const person : facts.subjects()) {
        Finding finding(model::ConflictKind::gender, model::Level::contradiction, person);
        for (auto const *f : facts.about(person))
            if (f->predicate == Predicate::gender && asserted(*f)) finding.add(lower(f->value), *f);
        if (finding.sides() == 0) continue;
        for (auto const claims : {facts.about(person), facts.to(person)})
            for (auto const *f : claims)
                if (auto const sex = told_by_kin(*f, person); !sex.empty()) finding.add(sex, *f);
        if (finding.sides() < 2 || outnumbered(finding)) continue;
        finding.conflict.summary =
            facts.name(person) + " is spoken of as " + finding.value(0) + " and as " + finding.value(1);
        found.push_back(std::move(finding));
    }
}

}  // namespace namesake::check
