// A map as Graphviz lays it out: its boxes, and what Graphviz complained of.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "show/map.hpp"

namespace namesake::tests {

show::Node const *node_named(show::Graph const &graph, std::string_view name);
show::Edge const *edge_between(show::Graph const &graph, std::string_view from, std::string_view to,
                               show::Tie tie = show::Tie::relation);

struct Box {
    std::string name;
    double x, y, width, height;  ///< of its centre; in inches
};

struct DrawnBoxes {
    std::vector<Box> boxes;  ///< of the nodes
    std::string complaints;
};
DrawnBoxes drawn_boxes(std::string const &dot, std::string const &engine);

/// "e1 and e2" for each two that lie on one another.
std::vector<std::string> overlaps(std::vector<Box> const &boxes);

}  // namespace namesake::tests
