#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "show/drawing.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

struct Sample {
    std::string words;
    Drawing::Attributes look;
};

bool settled(Edge const &edge) {
    return edge.tie == Tie::relation && !edge.disputed;
}
bool disputed(Edge const &edge) {
    return edge.tie == Tie::relation && edge.disputed;
}
bool weak(Edge const &edge) {
    return settled(edge) && (edge.doubtful || edge.anonymous);
}
bool over(Edge const &edge) {
    return settled(edge) && edge.former;
}

/// A line's style and colour under the words for it.
Sample line_sample(std::string words, Edge const &edge) {
    auto look = look_of(edge);
    std::erase_if(look, [](auto const &set) { return set.first.starts_with("arrow") || set.first == "dir"; });
    look.insert(look.begin(), {"shape", "underline"});
    return {std::move(words), std::move(look)};
}

std::vector<Sample> samples_used(Graph const &graph) {
    std::vector<Sample> samples;
    auto const nodes = [&](auto is_used, Sample sample) {
        if (std::ranges::any_of(graph.nodes, is_used)) samples.push_back(std::move(sample));
    };
    auto const edges = [&](auto is_used, Sample sample) {
        if (std::ranges::any_of(graph.edges, is_used)) samples.push_back(std::move(sample));
    };
    auto const with = [](Drawing::Attributes look, Drawing::Attributes const &state) {
        look.insert(look.end(), state.begin(), state.end());
        return look;
    };
    static constexpr std::array<std::pair<Shape, char const *>, 7> kinds{{{Shape::person, "person"},
                                                                          {Shape::organization, "organization"},
                                                                          {Shape::place, "place"},
                                                                          {Shape::group, "group"},
                                                                          {Shape::gathering, "meeting, event"},
                                                                          {Shape::conflict, "what clashes"},
                                                                          {Shape::side, "one side, in its words"}}};
    for (auto const &[shape, words] : kinds)
        nodes([kind = shape](Node const &node) { return node.shape == kind; }, {words, look_of(shape)});
    nodes(&Node::dead, {"† dead", with(look_of(Shape::person), look_of_dead())});
    nodes(&Node::anonymous, {"anonymous only", with(look_of(Shape::person), look_of_anonymous(Shape::person))});
    nodes([](Node const &node) { return !node.conflicts.empty() && node.shape != Shape::conflict; },
          {"⚠ no. of a conflict", with(look_of(Shape::person), look_of_conflict())});
    edges(settled, line_sample("said of the other", {}));
    edges([](Edge const &edge) { return settled(edge) && edge.origins > 1; },
          line_sample("by several voices", {.origins = 4}));
    edges([](Edge const &edge) { return edge.tie == Tie::relation && edge.claims > 1; },
          {"×3  in three claims", {{"shape", "plaintext"}}});
    edges(weak, line_sample("reportedly or anonymous", {.doubtful = true}));
    edges(over, line_sample("over (hollow arrow)", {.former = true}));
    edges(disputed, line_sample("disputed", {.disputed = true}));
    edges([](Edge const &edge) { return edge.tie == Tie::not_same && !edge.doubtful; },
          line_sample("names alike, not the same", {.tie = Tie::not_same}));
    edges([](Edge const &edge) { return edge.tie == Tie::not_same && edge.doubtful; },
          line_sample("names alike, perhaps the same", {.tie = Tie::not_same, .doubtful = true}));
    return samples;
}

/// How many steps lead to a node, not going round in circles.
int steps_to(std::string const &id, std::multimap<std::string, std::string> const &before,
             std::map<std::string, int> &known) {
    auto const [entry, is_new] = known.try_emplace(id, 0);
    if (!is_new) return entry->second;
    int most = 0;
    for (auto [next, end] = before.equal_range(id); next != end; ++next)
        most = std::max(most, 1 + steps_to(next->second, before, known));
    return known[id] = most;
}

/// The node that will stand last in reading direction: the end of the longest way.
std::string last_node(Graph const &graph) {
    std::multimap<std::string, std::string> before;
    for (auto const &edge : graph.edges) before.emplace(edge.to, edge.from);
    std::map<std::string, int> known;
    std::string last;
    int most = -1;
    for (auto const &node : graph.nodes)
        if (auto const steps = steps_to(node.id, before, known); steps > most) most = steps, last = node.id;
    return last;
}

constexpr auto legend_words =
    "Rounded box: person. Box: organization. Ellipse: place. Hexagon: group. Octagon: meeting or event. Dashed: "
    "disputed. "
    "Dotted: names alike, not the same. Pale: reportedly or anonymous. Hollow arrow: over. Thick: several voices.";

constexpr auto timeline_words =
    "A row: an entity. A column: a date. A box: what is told of that entity on that date. ×3: in three claims. Double "
    "red "
    "box: disputed. †: dead.";

Drawing::Attributes const unseen{{"style", "invis"}, {"weight", "0"}, {"minlen", "0"}};

Agnode_t *draw_sample(Drawing &drawing, Agraph_t *column, Sample const &sample, std::size_t number) {
    auto *node = drawing.node(column, fmt::format("legend{}", number));
    drawing.set(node, sample.look);
    drawing.set(node, {{"label", sample.words}, {"fontsize", "10"}, {"margin", "0.08,0.03"}, {"height", "0.25"}});
    return node;
}

/// What is led to stands further on.
void lead(Drawing &drawing, Agnode_t *from, Agnode_t *to, std::string const &key) {
    auto *edge = drawing.edge(drawing.root(), from, to, key);
    drawing.set(edge, unseen);
    drawing.set(edge, {{"minlen", "1"}});
}

}  // namespace

void draw_legend(Drawing &drawing, Graph const &graph) {
    auto *box = drawing.cluster("legend");
    drawing.set(
        box, {{"label", "Legend"}, {"labelloc", "t"}, {"fontsize", "11"}, {"color", "#9A9A9A"}, {"style", "rounded"}});
    auto const samples = samples_used(graph);
    bool const beside = samples.size() > 6 && graph.nodes.size() < 2 * samples.size();  // no taller than the map
    auto const height = beside ? (samples.size() + 1) / 2 : samples.size();
    std::vector<Agnode_t *> nodes;
    Agraph_t *column = nullptr;
    for (auto const &sample : samples) {
        auto const at = nodes.size();
        if (at % height == 0) column = drawing.row(box, fmt::format("legend{}", at / height + 1));
        nodes.push_back(draw_sample(drawing, column, sample, at + 1));
        if (at % height > 0)  // dot fills a column from below
            drawing.set(drawing.edge(column, nodes[at], nodes[at - 1], fmt::format("legend{}", at)), unseen);
    }
    if (beside) lead(drawing, nodes[0], nodes[height], "columns");
    auto const last = last_node(graph);
    if (!last.empty() && !nodes.empty()) lead(drawing, drawing.node(drawing.root(), last), nodes[height / 2], "legend");
}

/// The caption: the conflicts that the numbers stand for, and what was left out.
std::string caption_of(Graph const &graph, bool with_legend) {
    std::string label;
    std::size_t const width = graph.nodes.size() < 15 ? 90 : 150;
    auto const add = [&](std::string const &line) {
        label += label_of({line}, {.columns = width, .lines = 3, .end = "\\l"});
    };
    if (with_legend && graph.view != View::timeline)
        add(graph.dates.empty() ? graph.title : fmt::format("{}, {}", graph.title, graph.dates));
    if (with_legend) add(graph.view == View::timeline ? timeline_words : legend_words);
    for (auto const &clash : graph.clashes)
        add(fmt::format("⚠ {}  {}: {}", conflict_number(clash.id), name(clash.level), sentence(clash.summary)));
    if (graph.more_clashes) add(fmt::format("and {} more in the report", graph.more_clashes));
    for (auto const &note : graph.notes) add(note);
    return label;
}

}  // namespace namesake::show
