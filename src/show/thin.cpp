#include "show/thin.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include "show/parts.hpp"

namespace namesake::show {
namespace {

constexpr std::size_t always_readable = 24;

/// What is disputed, then who is not the same, then meetings, then by voices and claims; a mere doubt and geography
/// last.
std::size_t weight_of(Edge const &edge, bool of_hub) {
    if (edge.tie == Tie::not_same) return edge.doubtful ? 0 : 5'000;
    auto const said = std::min<std::size_t>(20 * edge.origins + edge.claims, 900);
    return said / (edge.quiet ? 10 : 1) + (of_hub ? 1'000 : 0) + (edge.disputed ? 10'000 : 0);
}

std::vector<std::size_t> by_weight(Graph const &graph) {
    std::map<std::string, Shape> shapes;
    for (auto const &node : graph.nodes) shapes[node.id] = node.shape;
    auto const weight = [&](std::size_t at) {
        auto const &edge = graph.edges[at];
        return weight_of(edge, shapes[edge.from] == Shape::gathering || shapes[edge.to] == Shape::gathering);
    };
    std::vector<std::size_t> order(graph.edges.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, weight);
    return order;
}

}  // namespace

std::size_t thin_out(Graph &graph) {
    auto const room = std::max(always_readable, graph.nodes.size() * 3 / 2);
    if (graph.edges.size() <= room) return 0;
    auto const order = by_weight(graph);
    std::vector<bool> kept(graph.edges.size());
    Parts<std::string> parts;
    std::size_t left = room;
    for (auto const at : order)
        if (parts.join(graph.edges[at].from, graph.edges[at].to)) kept[at] = true, --left;
    for (auto const at : order)
        if (left > 0 && !kept[at]) kept[at] = true, --left;
    std::vector<Edge> edges;
    for (std::size_t at = 0; at < kept.size(); ++at)
        if (kept[at]) edges.push_back(std::move(graph.edges[at]));
    auto const taken = graph.edges.size() - edges.size();
    graph.edges = std::move(edges);
    return taken;
}

}  // namespace namesake::show
