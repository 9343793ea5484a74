// The map: which entities and relations are worth drawing, and the drawing as DOT.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "model/graph.hpp"

namespace namesake::show {

struct MapOptions {
    std::string title;  ///< empty: made from what is drawn
    std::string focus;  ///< only the bearers of this name and those within `hops` of them
    int hops = 1;
    std::size_t top = 40;  ///< at most so many entities
    std::string as_of;     ///< ISO date: only what held then
};

enum class Shape { person, place, organization, group, date, gathering };

/// What a node or an edge is drawn from; nothing in it is escaped yet.
struct Node {
    std::string id;  ///< stable while the graph grows: "e12"
    Shape shape = Shape::person;
    std::string name;
    std::vector<std::string> notes;  ///< small lines below the name: "ambassador", "† 1989"
    std::string tooltip;             ///< the first quote and its source
    bool dead = false, former = false;
    std::vector<model::ConflictId> conflicts;
};

struct Edge {
    std::string from, to;            ///< node ids
    std::vector<std::string> words;  ///< lines of the label
    std::string tooltip;
    std::size_t origins = 1;  ///< independent voices
    bool directed = true, disputed = false, doubtful = false, former = false, denied = false, not_same = false;
    std::vector<model::ConflictId> conflicts;
};

/// A conflict that touches what is drawn, as a numbered line of the picture.
struct Clash {
    model::ConflictId id = 0;
    model::Level level = model::Level::contradiction;
    std::string summary;
};

/// Already cut to what is drawn, in drawing order.
struct Graph {
    std::string title, subtitle;  ///< the subtitle says dates and what was left out
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::vector<Clash> clashes;
    std::size_t more_clashes = 0;
};

/// Chooses what matters: entities in conflicts first, then by claims and documents.
Graph choose(model::Overview const &overview, MapOptions const &options = {});

/// The drawing as DOT, built through cgraph; the same graph gives the same bytes.
std::string dot_of(Graph const &graph);

}  // namespace namesake::show
