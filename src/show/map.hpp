// The map: which entities and relations are worth drawing, and the drawing as DOT.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/graph.hpp"

namespace namesake::show {

/// What the picture is about: who stands how to whom; what clashes, with both sides; or what happened when.
enum class View { standing, conflicts, timeline };

struct MapOptions {
    std::string title;  ///< empty: made from what is drawn
    View view = View::standing;
    std::string focus;  ///< only the bearers of this name and those within `hops` of them
    int hops = 1;
    std::size_t top = 40;                      ///< at most so many entities, and half as many meetings besides
    std::vector<model::Kind> kinds;            ///< only these; empty: all
    std::vector<model::Predicate> predicates;  ///< only these; empty: all
    std::string since, until;                  ///< ISO dates: only what is told of these days
    std::string as_of;                         ///< ISO date: only what held then
    std::string document;                      ///< uri or id: only what this one says
    std::string report;                        ///< the report's page: conflicts are linked to their places in it
    std::string command;                       ///< what made the map, to be said below it
};

/// Kinds of entities; what they meet at; a conflict and its sides; the parts of a timeline.
enum class Shape { person, organization, place, group, gathering, conflict, side, title, heading, foot, moment };

/// A place on the paper, in points, and the room to be filled.
struct Spot {
    double x = 0, y = 0, width = 0;
};

/// Words of a document that a node or an edge rests on.
struct Quote {
    std::string words, whose;
    std::string uri;
    bool operator==(Quote const &) const = default;
};

/// What a node or an edge is drawn from; nothing in it is escaped yet.
struct Node {
    std::string id;  ///< stable while the graph grows: "e12"; of a gathering the first claim's: "g7"
    Shape shape = Shape::person;
    std::string name;
    std::vector<std::string> notes;  ///< lines below the name: "poet", "† 2009"
    std::vector<std::string> other_names;
    std::string about;          ///< of a moment: whom and when it is told of
    std::vector<Quote> quotes;  ///< the first few
    bool dead = false;
    bool anonymous = false;  ///< only anonymous sources speak of it
    std::vector<model::ConflictId> conflicts;
    std::optional<Spot> spot;  ///< empty: wherever the layout puts it
};

/// Claims; two names that are not one; a part of a conflict; a row and a column of a timeline.
enum class Tie { relation, not_same, part, lane, guide };

struct Edge {
    std::string id;        ///< "e12-e15-1": of its ends, and the how-manieth between them
    std::string from, to;  ///< node ids
    Tie tie = Tie::relation;
    std::vector<std::string> words;       ///< lines of the label, the most telling first
    std::vector<Quote> quotes;            ///< the first few
    std::string reason;                   ///< why two are kept apart
    std::size_t claims = 0, origins = 1;  ///< origins: independent voices
    bool directed = true;
    bool disputed = false;   ///< a claim of it stands in an open conflict
    bool doubtful = false;   ///< only reportedly, denied, or to come
    bool anonymous = false;  ///< only from anonymous sources
    bool former = false;     ///< over, as far as the claims say
    bool quiet = false;      ///< mere geography
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
    View view = View::standing;
    std::string title, dates;
    std::vector<std::string> notes;  ///< for the legend: what was left out, and as of when
    std::vector<Node> nodes;         ///< by id
    std::vector<Edge> edges;         ///< by ends
    std::vector<Clash> clashes;      ///< the heaviest, by id
    std::size_t more_clashes = 0;
    std::string report;  ///< MapOptions::report
};

/// Chooses what matters: entities in open conflicts first, then by claims and documents, each with its nearest
/// neighbours.
Graph choose(model::Overview const &overview, MapOptions const &options = {});

/// Who lays it out: dot is clear but slow; beyond some 100 nodes with their edges sfdp draws, without boxes around
/// parts, and with words only on the edges that matter most. What has its places already only needs to be drawn.
enum class Engine { dot, sfdp, fixed };
Engine engine_for(Graph const &graph);

/// The drawing as DOT, built through cgraph; the same graph gives the same bytes. Without links where a page has its
/// own.
std::string dot_of(Graph const &graph, bool with_links = true);

}  // namespace namesake::show
