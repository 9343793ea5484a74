// Which entities are worth drawing.
#pragma once
#include <set>
#include <vector>

#include "show/links.hpp"
#include "show/map.hpp"

namespace namesake::show {

/// A conflict that is not dismissed, and whom it is about: whose slot it is, and those on its sides.
struct Dispute {
    model::Conflict const *conflict = nullptr;
    std::set<model::EntityId> parties;
};

/// Those that one of the claims shown has a part in, by weight.
std::vector<Dispute> disputes(model::Overview const &overview, Index const &index, Facts const &facts,
                              MapOptions const &options);

/// Two who may be one, of whom a text says that they are two, or whom a reader would easily take for one: not any
/// father and son of one surname.
bool worth_drawing(model::NamesakeRow const &pair, Links const &links);

struct Picked {
    std::set<model::EntityId> entities;
    std::set<model::EntityId> focus;  ///< drawn even if nothing leads to them
    std::size_t more_bearers = 0;     ///< of the name in focus, who are not looked around
    std::size_t of = 0;               ///< how many there were to choose from
    std::set<model::EntityId> near;   ///< those of the kinds asked for, within the hops of the focus if there is one
};

Picked pick(model::Overview const &overview, Facts const &facts, Links const &links,
            std::vector<Dispute> const &disputes, MapOptions const &options);

}  // namespace namesake::show
