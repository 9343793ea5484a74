// gender: claims make one person a man and a woman.
#include "check/finding.hpp"

namespace namesake::check {

void gender(Facts const &facts, Findings &found) {
    for (auto const person : facts.subjects()) {
        Finding finding(model::ConflictKind::gender, model::Level::contradiction, person);
        for (auto const *f : facts.about(person))
            if (f->predicate == Predicate::gender && asserted(*f)) finding.add(lower(f->value), *f);
        if (finding.sides() < 2) continue;
        finding.conflict.summary =
            facts.name(person) + " is spoken of as " + finding.value(0) + " and as " + finding.value(1);
        found.push_back(std::move(finding));
    }
}

}  // namespace namesake::check
