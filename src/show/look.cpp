// How kinds and states look: one visual language for every view of the map.
#include <fmt/format.h>

#include <algorithm>

#include "show/drawing.hpp"

namespace namesake::show {
namespace {

// Okabe and Ito's colours, which colour-blind readers can tell apart; shapes and line styles differ too, for grey
// print.
constexpr auto dark = "#333333", middle = "#6B6B6B", light = "#8F8F8F", faint = "#C9C9C9", alarm = "#C43C00",
               apart = "#0072B2";

Drawing::Attributes line_look(Edge const &edge, char const *style, char const *line, char const *font, double width) {
    Drawing::Attributes set{
        {"style", style}, {"color", line}, {"fontcolor", font}, {"penwidth", fmt::format("{:.1f}", width)}};
    if (!edge.directed) set.emplace_back("dir", "none");
    if (edge.directed && edge.former) set.emplace_back("arrowhead", "onormal");
    return set;
}

/// Barred at both ends, unless it is only doubtful whether they are one.
Drawing::Attributes look_of_not_same(Edge const &edge) {
    Drawing::Attributes set{{"style", "dotted"}, {"color", apart}, {"fontcolor", apart}, {"penwidth", "2.0"}};
    if (edge.doubtful) set.emplace_back("dir", "none");
    if (!edge.doubtful) set.insert(set.end(), {{"dir", "both"}, {"arrowhead", "tee"}, {"arrowtail", "tee"}});
    return set;
}

}  // namespace

Drawing::Attributes look_of(Shape shape) {
    auto const look = [](char const *form, char const *style, char const *fill, char const *line, char const *font,
                         char const *size) {
        return Drawing::Attributes{{"shape", form}, {"style", style},    {"fillcolor", fill},
                                   {"color", line}, {"fontcolor", font}, {"fontsize", size}};
    };
    switch (shape) {
        case Shape::person:
            return look("box", "rounded,filled", "#FFE9B8", "#8A6100", "#1A1A1A", "13");
        case Shape::organization:
            return look("box", "filled", "#CFE3F3", "#24587F", "#1A1A1A", "13");
        case Shape::group:
            return look("hexagon", "filled", "#EBD3E4", "#8A4A76", "#1A1A1A", "12");
        case Shape::gathering:
            return look("octagon", "filled", "#D3EDDF", "#1F6B4F", "#1A1A1A", "12");
        case Shape::conflict:
            return look("box", "filled", "#FFFFFF", alarm, alarm, "12");
        case Shape::side:
            return look("note", "filled", "#FFFFFF", middle, "#1A1A1A", "11");
        case Shape::title:
            return look("plaintext", "solid", "#FFFFFF", "#FFFFFF", "#1A1A1A", "18");
        case Shape::heading:
            return look("plaintext", "solid", "#FFFFFF", "#FFFFFF", dark, "12");
        case Shape::foot:
            return look("point", "invis", "#FFFFFF", "#FFFFFF", "#FFFFFF", "1");
        case Shape::moment:
            return look("box", "filled", "#FFFFFF", middle, "#1A1A1A", "10");
        default:
            return look("ellipse", "filled", "#FFFFFF", "#9A9A9A", "#4D4D4D", "11");
    }
}

Drawing::Attributes look_of_dead() {
    return {{"fillcolor", "#DEDEDE"}};
}
Drawing::Attributes look_of_anonymous(Shape shape) {
    return {{"style", shape == Shape::person ? "rounded,filled,dashed" : "filled,dashed"}};
}
Drawing::Attributes look_of_conflict() {
    return {{"color", alarm}, {"penwidth", "2"}, {"peripheries", "2"}};
}

Drawing::Attributes look_of(Edge const &edge) {
    auto const voices = static_cast<double>(std::min<std::size_t>(edge.origins, 5));
    auto const width = 0.5 + 0.5 * voices;
    switch (edge.tie) {
        case Tie::not_same:
            return look_of_not_same(edge);
        case Tie::lane:
            return line_look(edge, "solid", light, middle, 1.5);
        case Tie::guide:
            return line_look(edge, "dotted", faint, middle, 1.0);
        case Tie::part:
            return line_look(edge, "solid", edge.disputed ? alarm : middle, middle, 1.0);
        default:
            break;
    }
    if (edge.disputed) return line_look(edge, "dashed", alarm, alarm, std::max(width, 1.5));
    if (edge.former || edge.doubtful || edge.anonymous) return line_look(edge, "solid", light, middle, width);
    if (edge.quiet) return line_look(edge, "solid", middle, middle, 0.8 * width);
    return line_look(edge, "solid", dark, dark, width);
}

}  // namespace namesake::show
