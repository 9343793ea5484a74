#include "drawn.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "show/child.hpp"

namespace namesake::tests {

show::Node const *node_named(show::Graph const &graph, std::string_view name) {
    auto const found = std::ranges::find(graph.nodes, name, &show::Node::name);
    return found == graph.nodes.end() ? nullptr : &*found;
}

show::Edge const *edge_between(show::Graph const &graph, std::string_view from, std::string_view to, show::Tie tie) {
    auto const *a = node_named(graph, from), *b = node_named(graph, to);
    if (!a || !b) return nullptr;
    auto const found = std::ranges::find_if(
        graph.edges, [&](show::Edge const &edge) { return edge.from == a->id && edge.to == b->id && edge.tie == tie; });
    return found == graph.edges.end() ? nullptr : &*found;
}

DrawnBoxes drawn_boxes(std::string const &dot, std::string const &engine) {
    auto const ended = show::run_leashed({"dot", "-K" + engine, "-Tjson0"}, dot, {});
    REQUIRE(ended.failure.empty());
    DrawnBoxes drawn{{}, ended.err};
    auto const inches = [](nlohmann::json const &node, char const *key) {
        return std::stod(node.at(key).get<std::string>());
    };
    auto const drawing = nlohmann::json::parse(ended.out);
    for (auto const &object : drawing.at("objects")) {
        if (!object.contains("pos") || object.value("style", "") == "invis") continue;
        auto const pos = object.at("pos").get<std::string>();
        auto const comma = pos.find(',');
        drawn.boxes.push_back({object.at("name"), std::stod(pos.substr(0, comma)) / 72,
                               std::stod(pos.substr(comma + 1)) / 72, inches(object, "width"),
                               inches(object, "height")});
    }
    return drawn;
}

std::vector<std::string> overlaps(std::vector<Box> const &boxes) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            auto const &a = boxes[i], &b = boxes[j];
            if (2 * std::abs(a.x - b.x) < a.width + b.width && 2 * std::abs(a.y - b.y) < a.height + b.height)
                out.push_back(a.name + " and " + b.name);
        }
    return out;
}

}  // namespace namesake::tests
