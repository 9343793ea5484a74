#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>

#include "show/drawing.hpp"
#include "show/escape.hpp"
#include "show/width.hpp"

namespace namesake::show {
namespace {

constexpr auto fonts = "DejaVu Sans,Noto Sans,Arial,sans-serif";

std::string tooltip_of(std::string const &text) {
    return dot(cut(visible(text), 240));
}

std::vector<std::string> lines_of(Node const &node) {
    std::vector<std::string> lines{node.dead ? fmt::format("† {}", node.name) : node.name};
    std::ranges::copy(node.notes, std::back_inserter(lines));
    return lines;
}

Agnode_t *draw(Drawing &drawing, Agraph_t *map, Node const &node) {
    auto *drawn = drawing.node(map, node.id);
    drawing.set(drawn, look_of(node.shape));
    auto label = label_of(lines_of(node), {.columns = 24});
    if (!node.conflicts.empty()) label += fmt::format("\\n{}", mark_of(node.conflicts));
    drawing.set(drawn, {{"label", label}, {"tooltip", tooltip_of(node.tooltip.empty() ? node.name : node.tooltip)}});
    if (node.dead) drawing.set(drawn, look_of_dead());
    if (!node.conflicts.empty()) drawing.set(drawn, look_of_conflict());
    return drawn;
}

constexpr std::size_t edge_columns = 28;

/// The words, a long line broken at its comma first, and below them the mark. In a big drawing they would lie on one
/// another: only what is disputed or not the same is said, the tooltip has the rest.
std::string edge_label(Edge const &edge, bool big) {
    std::vector<std::string> lines;
    for (auto const &words : edge.words) {
        auto const comma = columns(words) > edge_columns ? words.find(", ") : std::string::npos;
        if (comma == std::string::npos) {
            lines.push_back(words);
        } else {
            lines.push_back(words.substr(0, comma + 1));
            lines.push_back(words.substr(comma + 2));
        }
    }
    if (big && !edge.disputed && edge.tie == Tie::relation) lines.clear();
    auto label = lines.empty() ? std::string{} : label_of(lines, {.columns = edge_columns});
    if (!edge.conflicts.empty()) label += fmt::format("{}{}", label.empty() ? "" : "\\n", mark_of(edge.conflicts));
    return label;
}

void draw(Drawing &drawing, Edge const &edge, Agnode_t *from, Agnode_t *to, std::string const &key, bool big) {
    auto *drawn = drawing.edge(drawing.root(), from, to, key);
    drawing.set(drawn, look_of(edge));
    auto const label = edge_label(edge, big);
    if (!label.empty()) drawing.set(drawn, {{"label", label}});
    if (!edge.directed) drawing.set(drawn, {{"dir", "none"}});
    if (!edge.tooltip.empty())
        drawing.set(drawn, {{"tooltip", tooltip_of(edge.tooltip)}, {"labeltooltip", tooltip_of(edge.tooltip)}});
}

void draw_frame(Drawing &drawing, Graph const &graph, bool big) {
    drawing.set_default(AGRAPH, {{"charset", "UTF-8"},
                                 {"bgcolor", "white"},
                                 {"fontname", fonts},
                                 {"fontsize", "11"},
                                 {"fontcolor", "#1A1A1A"},
                                 {"labelloc", "b"},
                                 {"labeljust", "l"},
                                 {"label", caption_of(graph, big)},
                                 {"rankdir", "LR"},
                                 {"nodesep", "0.3"},
                                 {"ranksep", "0.7"},
                                 {"overlap", "prism"},
                                 {"splines", big ? "line" : "true"},
                                 {"pad", "0.4"},
                                 {"outputorder", "edgesfirst"},
                                 {"tooltip", " "}});
    if (big) drawing.set_default(AGRAPH, {{"layout", "sfdp"}, {"K", "1.6"}, {"sep", "+20"}});
    drawing.set_default(AGNODE, {{"fontname", fonts}, {"margin", "0.14,0.07"}, {"height", "0.3"}, {"label", ""}});
    drawing.set_default(AGEDGE, {{"fontname", fonts}, {"fontsize", "10"}, {"arrowsize", "0.7"}, {"label", ""}});
}

/// Where the map's nodes go: under the title.
Agraph_t *titled_part(Drawing &drawing, Graph const &graph) {
    auto *map = drawing.cluster("map");
    drawing.set(map, {{"label", label_of({graph.title}, {.columns = 80})},
                      {"fontsize", "20"},
                      {"peripheries", "0"},
                      {"labelloc", "t"}});
    return map;
}

}  // namespace

Engine engine_for(Graph const &graph) {
    constexpr std::size_t most_for_dot = 300;  // nodes and edges: about half a second; twice as many take ten
    return graph.nodes.size() + graph.edges.size() <= most_for_dot ? Engine::dot : Engine::sfdp;
}

std::string dot_of(Graph const &graph) {
    static std::mutex one_at_a_time;  // cgraph keeps global state
    std::lock_guard const lock(one_at_a_time);
    bool const big = engine_for(graph) == Engine::sfdp;
    Drawing drawing;
    draw_frame(drawing, graph, big);
    auto *map = big ? drawing.root() : titled_part(drawing, graph);
    std::map<std::string, Agnode_t *> nodes;
    for (auto const &node : graph.nodes) nodes[node.id] = draw(drawing, map, node);
    std::map<std::string, int> parallel;
    for (auto const &edge : graph.edges) {
        auto const ends = fmt::format("{}-{}", edge.from, edge.to);
        draw(drawing, edge, nodes.at(edge.from), nodes.at(edge.to), fmt::format("{}-{}", ends, ++parallel[ends]), big);
    }
    if (!big) draw_legend(drawing, graph);
    return drawing.str();
}

}  // namespace namesake::show
