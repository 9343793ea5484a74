#include "check/places.hpp"

#include "check/areas.hpp"

namespace namesake::check {

namespace {

constexpr int deepest = 6;  // hotel, town, district, province, country, continent

}  // namespace

Containment::Containment(Facts const &facts) : facts_(facts) {
    for (auto const predicate : {Predicate::located_in, Predicate::part_of, Predicate::capital_of, Predicate::based_in})
        for (auto const *f : facts.with(predicate))
            if (asserted(*f) && f->subject != 0 && f->object != 0) around_[f->subject].insert(f->object);
}

bool Containment::compatible(EntityId a, EntityId b) const {
    if (a == b || inside(a, b) || inside(b, a)) return true;
    // "Hotel Moyale" and "Moyale"; and a town may lie in a country of which the claims do not say so.
    if (has_word(facts_.name(a), lower(facts_.name(b))) || has_word(facts_.name(b), lower(facts_.name(a)))) return true;
    auto const x = area_of(lower(facts_.name(a))), y = area_of(lower(facts_.name(b)));
    return x != y && (x != Area::none || y != Area::none);
}

bool Containment::inside(EntityId inner, EntityId outer) const {
    std::set<EntityId> seen{inner}, edge{inner};
    for (int depth = 0; depth < deepest && !edge.empty(); ++depth) {
        std::set<EntityId> next;
        for (auto const id : edge)
            if (auto const at = around_.find(id); at != around_.end())
                for (auto const up : at->second)
                    if (seen.insert(up).second) next.insert(up);
        if (next.contains(outer)) return true;
        edge = std::move(next);
    }
    return false;
}

}  // namespace namesake::check
