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

enum class Shape { person, organization, place, group, gathering };

/// What a node or an edge is drawn from; nothing in it is escaped yet.
struct Node {
    std::string id;  ///< stable while the graph grows: "e12"; of a gathering the first claim's: "g7"
    Shape shape = Shape::person;
    std::string name;
    std::vector<std::string> notes;  ///< lines below the name: "poet", "† 2009"
    std::string tooltip;             ///< the first quote and its source
    bool dead = false;
    std::vector<model::ConflictId> conflicts;
};

enum class Tie { relation, not_same };

struct Edge {
    std::string from, to;  ///< node ids
    Tie tie = Tie::relation;
    std::vector<std::string> words;  ///< lines of the label, the most telling first
    std::string tooltip;
    std::size_t origins = 1;  ///< independent voices
    bool directed = true;
    bool disputed = false;  ///< a claim of it stands in an open conflict
    bool doubtful = false;  ///< only reportedly, or only from anonymous sources
    bool former = false;    ///< over, as far as the claims say
    bool quiet = false;     ///< mere geography
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
    std::string title;
    std::vector<std::string> notes;  ///< for the legend: what was left out, and as of when
    std::vector<Node> nodes;         ///< by id
    std::vector<Edge> edges;         ///< by ends
    std::vector<Clash> clashes;      ///< the heaviest, by id
    std::size_t more_clashes = 0;
};

/// Chooses what matters: entities in open conflicts first, then by claims and documents, each with its nearest
/// neighbours.
Graph choose(model::Overview const &overview, MapOptions const &options = {});

/// Who lays it out: dot is clear but slow; beyond some 100 nodes with their edges sfdp draws, without boxes around
/// parts, and with words only on the edges that matter most.
enum class Engine { dot, sfdp };
Engine engine_for(Graph const &graph);

/// The drawing as DOT, built through cgraph; the same graph gives the same bytes.
std::string dot_of(Graph const &graph);

}  // namespace namesake::show
