// The map of what happened when: a row for each entity, a column for each date.
#pragma once
#include "show/pick.hpp"
#include "show/sketch.hpp"
#include "show/title.hpp"

namespace namesake::show {

/// The dates most is told of, and the entities most of that is about; nodes and edges, each with its place, are added
/// to the graph.
Drawn draw_timeline(Index const &index, Sketch const &sketch, Facts const &facts, Picked const &picked,
                    MapOptions const &options, Graph &graph);

}  // namespace namesake::show
