// gender: claims make one person a man and a woman.
// One pronoun against many titles is rather another person's, read wrongly.
#include <algorithm>

#include "check/finding.hpp"

namespace namesake::check {

namespace {

constexpr std::ptrdiff_t many = 5;

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
        if (finding.sides() < 2 || outnumbered(finding)) continue;
        finding.conflict.summary =
            facts.name(person) + " is spoken of as " + finding.value(0) + " and as " + finding.value(1);
        found.push_back(std::move(finding));
    }
}

}  // namespace namesake::check
