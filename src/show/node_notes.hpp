// What a node of the map says below its name.
#pragma once
#include "show/gatherings.hpp"
#include "show/map.hpp"

namespace namesake::show {

/// "died 3 June 2020"; the node is then one of the dead.
void add_life(Facts const &facts, Node &node);

/// "poet", "former general": roles that no edge shows. What the dead were needs no "former".
void add_roles(Facts const &facts, Node &node);

}  // namespace namesake::show
