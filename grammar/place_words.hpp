// How addresses and maps speak of places: states, areas, what lies within what.
#pragma once
#include "grammar/clause_vocabulary.hpp"

namespace namesake::grammar::clause {

/// Ala., N.Y.: a state as addresses have it.
inline constexpr auto state_in_short = One([](Chunk const &c) {
    return !is_word(c) && c.kind == Kind::place && c.last - c.first <= 2 && c.classes.has(Class::state_short);
});
/// A place that others lie in.
inline constexpr auto wide_place =
    state_in_short | One([](Chunk const &c) {
        return !is_word(c) && c.kind == Kind::place &&
               c.classes.any(Class::country | Class::region | Class::continent | Class::island);
    });
/// Where a phrase ends.
inline constexpr auto pause = comma | full_stop | dash | close | open | and_ | x3::eoi;
inline constexpr auto area =
    one_of("part", "department", "province", "region", "state", "district", "county", "city", "town", "village",
           "suburb", "area", "island", "section", "neighborhood", "neighbourhood", "borough", "quarter");
inline constexpr auto quarter =
    one_of("part", "district", "area", "section", "neighborhood", "neighbourhood", "quarter");
inline constexpr auto settlement = area | one_of("port", "resort", "capital", "municipality", "provinces", "peak",
                                                 "mountain", "volcano", "plant", "prison");
inline constexpr auto part_of = run_ending<4>(ordinary, area) >> word("of") >> maybe(the);
inline constexpr auto within = maybe(the) >> maybe(part_of) >> many<3>(modifier);

}  // namespace namesake::grammar::clause
