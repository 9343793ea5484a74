// The map of what clashes: each conflict with its sides, their words, and whom they are about.
#pragma once
#include <vector>

#include "show/pick.hpp"
#include "show/sketch.hpp"
#include "show/title.hpp"

namespace namesake::show {

/// The heaviest conflicts that the options leave; nodes and edges are added to the graph.
Drawn draw_clashes(Index const &index, Sketch const &sketch, std::vector<Dispute> const &disputes, Picked const &picked,
                   MapOptions const &options, Graph &graph);

}  // namespace namesake::show
