// Fewer lines where so many would hide what they say.
#pragma once
#include <cstddef>

#include "show/map.hpp"

namespace namesake::show {

/// Leaves the edges that matter most: half as many again as there are nodes, and whatever held together holds together
/// still. How many it took away.
std::size_t thin_out(Graph &graph);

}  // namespace namesake::show
