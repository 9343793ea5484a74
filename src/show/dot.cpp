#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>

#include "show/drawing.hpp"
#include "show/escape.hpp"
#include "show/width.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

constexpr auto fonts = "DejaVu Sans,Noto Sans,Arial,sans-serif";

std::string tooltip_of(std::string const &text) {
    return dot(cut(visible(text), 240));
}

/// The first quote and its source.
std::string tooltip_of(std::vector<Quote> const &quotes, std::string const &otherwise) {
    if (quotes.empty()) return tooltip_of(otherwise);
    return tooltip_of(fmt::format("{} – {}", quoted(quotes.front().words), quotes.front().whose));
}

/// Where the report speaks of the first conflict; empty if there is none, or no report.
std::string place_in(std::string const &report, std::vector<model::ConflictId> const &conflicts) {
    auto const page = link(report);
    return page.empty() || conflicts.empty() ? "" : dot(fmt::format("{}#c{}", page, conflicts.front()));
}

/// How much a label may hold: a side of a conflict its quote, a moment what fits its column.
LabelRoom room_of(Shape shape) {
    switch (shape) {
        case Shape::side:
            return {.columns = 44, .lines = 6, .end = "\\l"};
        case Shape::moment:
            return {.columns = 20, .lines = 12};
        case Shape::title:
            return {.columns = 120};
        default:
            return {.columns = 24};
    }
}

std::size_t height_of(std::string const &line, LabelRoom const &room) {
    return wrapped(visible(line), room.columns).size();
}

/// A note is there whole or not at all: the page and the tooltip have the rest.
std::string node_label(Node const &node) {
    auto const room = room_of(node.shape);
    std::vector<std::string> lines{node.dead ? fmt::format("† {}", node.name) : node.name};
    auto height = height_of(lines.front(), room);
    for (auto const &note : node.notes)
        if ((height += height_of(note, room)) <= room.lines) lines.push_back(note);
    auto label = label_of(lines, room);
    if (!node.conflicts.empty()) label += fmt::format("{}{}", label.empty() ? "" : "\\n", mark_of(node.conflicts));
    return label;
}

/// A place of its own, and the room of its column or row.
void put_at(Drawing &drawing, Agnode_t *drawn, Spot const &spot) {
    drawing.set(drawn, {{"pos", fmt::format("{:.0f},{:.0f}!", spot.x, spot.y)}});
    if (spot.width > 0) drawing.set(drawn, {{"width", fmt::format("{:.2f}", spot.width / 72)}});
}

Agnode_t *draw(Drawing &drawing, Agraph_t *map, Node const &node, std::string const &report) {
    auto *drawn = drawing.node(map, node.id);
    drawing.set(drawn, look_of(node.shape));
    drawing.set(drawn, {{"id", node.id}});
    drawing.set(drawn, {{"label", node_label(node)}, {"tooltip", tooltip_of(node.quotes, node.name)}});
    if (node.spot) put_at(drawing, drawn, *node.spot);
    if (node.dead) drawing.set(drawn, look_of_dead());
    if (node.anonymous) drawing.set(drawn, look_of_anonymous(node.shape));
    if (!node.conflicts.empty() && node.shape != Shape::conflict) drawing.set(drawn, look_of_conflict());
    if (node.shape == Shape::conflict) drawing.set(drawn, {{"ordering", "out"}});
    if (auto const url = place_in(report, node.conflicts); !url.empty()) drawing.set(drawn, {{"URL", url}});
    return drawn;
}

constexpr std::size_t edge_columns = 28;

/// A long line is broken at its comma first.
std::vector<std::string> broken(std::string const &words) {
    auto const comma = columns(words) > edge_columns ? words.find(", ") : std::string::npos;
    if (comma == std::string::npos) return wrapped(visible(words), edge_columns);
    auto lines = wrapped(visible(words.substr(0, comma + 1)), edge_columns);
    std::ranges::move(wrapped(visible(words.substr(comma + 2)), edge_columns), std::back_inserter(lines));
    return lines;
}

/// As many of the words as there is room for, each whole, and below them the mark. In a big drawing they would lie on
/// one another: only the mark of a conflict and who is not the same is said, the tooltip has the rest.
std::string edge_label(Edge const &edge, bool big) {
    LabelRoom const room{.columns = edge_columns};
    std::vector<std::string> lines;
    std::size_t said = 0;
    for (; said < edge.words.size(); ++said) {
        auto const more = broken(edge.words[said]);
        if (said > 0 && lines.size() + more.size() > room.lines - 1) break;
        lines.insert(lines.end(), more.begin(), more.end());
    }
    if (said < edge.words.size()) lines.push_back(fmt::format("and {} more", edge.words.size() - said));
    if (big && edge.tie == Tie::relation) lines.clear();
    auto label = lines.empty() ? std::string{} : label_of(lines, room);
    if (!edge.conflicts.empty()) label += fmt::format("{}{}", label.empty() ? "" : "\\n", mark_of(edge.conflicts));
    return label;
}

void draw(Drawing &drawing, Edge const &edge, Agedge_t *drawn, std::string const &report, bool big) {
    drawing.set(drawn, look_of(edge));
    auto const label = edge_label(edge, big);
    if (!label.empty()) drawing.set(drawn, {{"label", label}});
    auto const tooltip = edge.reason.empty() ? tooltip_of(edge.quotes, "") : tooltip_of(edge.reason);
    if (!tooltip.empty()) drawing.set(drawn, {{"tooltip", tooltip}, {"labeltooltip", tooltip}});
    if (auto const url = place_in(report, edge.conflicts); !url.empty()) drawing.set(drawn, {{"URL", url}});
}

void draw_frame(Drawing &drawing, Graph const &graph, Engine engine) {
    bool const dot = engine == Engine::dot;
    drawing.set_default(AGRAPH, {{"charset", "UTF-8"},
                                 {"bgcolor", "white"},
                                 {"fontname", fonts},
                                 {"fontsize", "11"},
                                 {"fontcolor", "#1A1A1A"},
                                 {"labelloc", "b"},
                                 {"labeljust", "l"},
                                 {"label", caption_of(graph, !dot)},
                                 {"rankdir", "LR"},
                                 {"nodesep", "0.3"},
                                 {"ranksep", "0.35"},
                                 {"overlap", "prism"},
                                 {"splines", dot ? "true" : "line"},
                                 {"pad", "0.4"},
                                 {"outputorder", "edgesfirst"},
                                 {"tooltip", " "}});
    if (engine == Engine::sfdp) drawing.set_default(AGRAPH, {{"layout", "sfdp"}, {"K", "1.6"}, {"sep", "+20"}});
    if (engine == Engine::fixed)
        drawing.set_default(AGRAPH, {{"layout", "neato"}, {"inputscale", "72"}, {"overlap", "true"}});
    drawing.set_default(AGNODE, {{"fontname", fonts}, {"margin", "0.14,0.07"}, {"height", "0.3"}, {"label", ""}});
    drawing.set_default(AGEDGE, {{"fontname", fonts}, {"fontsize", "10"}, {"arrowsize", "0.7"}, {"label", ""}});
}

/// Where the map's nodes go: under the title.
Agraph_t *titled_part(Drawing &drawing, Graph const &graph) {
    auto *map = drawing.cluster("map");
    std::vector<std::string> lines{graph.title};
    if (!graph.dates.empty()) lines.push_back(graph.dates);
    drawing.set(map, {{"label", label_of(lines, {.columns = 80, .end = "\\l"})},
                      {"labeljust", "l"},
                      {"fontsize", "20"},
                      {"peripheries", "0"},
                      {"margin", "14"},
                      {"labelloc", "t"}});
    return map;
}

}  // namespace

Engine engine_for(Graph const &graph) {
    if (graph.view == View::timeline) return Engine::fixed;
    constexpr std::size_t most_for_dot = 300;  // nodes and edges: about half a second; twice as many take ten
    return graph.nodes.size() + graph.edges.size() <= most_for_dot ? Engine::dot : Engine::sfdp;
}

std::string dot_of(Graph const &graph, bool with_links) {
    static std::mutex one_at_a_time;  // cgraph keeps global state
    std::lock_guard const lock(one_at_a_time);
    auto const engine = engine_for(graph);
    auto const report = with_links ? graph.report : std::string{};
    bool const big = engine == Engine::sfdp;
    Drawing drawing;
    draw_frame(drawing, graph, engine);
    auto *map = engine == Engine::dot ? titled_part(drawing, graph) : drawing.root();
    std::map<std::string, Agnode_t *> nodes;
    for (auto const &node : graph.nodes) nodes[node.id] = draw(drawing, map, node, report);
    for (auto const &edge : graph.edges) {
        auto *drawn = drawing.edge(map, nodes.at(edge.from), nodes.at(edge.to), edge.id);
        drawing.set(drawn, {{"id", edge.id}});
        draw(drawing, edge, drawn, report, big);
    }
    if (engine == Engine::dot) draw_legend(drawing, graph);
    return drawing.str();
}

}  // namespace namesake::show
