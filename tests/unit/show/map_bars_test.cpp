// A map of a large graph by its defaults can be read.
#include <algorithm>
#include <catch2/catch.hpp>

#include "drawn.hpp"
#include "show/layout.hpp"
#include "story.hpp"

using namespace namesake;
using namespace namesake::tests;

namespace {

/// Numbers without a pattern to the eye, the same in every run.
class Dice {
  public:
    std::size_t below(std::size_t n) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>(state_ >> 33) % n;
    }

  private:
    std::uint64_t state_ = 42;
};

/// Few are in everything and most in little, as in news; long names and long roles among them.
Story large_story() {
    static std::string const
        given[] = {"Ada", "Maximiliano", "Jo", "Tserendulam", "Nils", "Anna-Katharina", "Ngozi", "Lev"},
        family[] = {"Abrant", "von und zu Hohenfels-Rabenau", "Li", "Okonkwo", "Purevdorj", "de la Peña y Ruiz"},
        bodies[] = {"Harbour Board", "Salt Union", "Commission for the Lakes and Inland Waterways", "Rail"},
        roles[] = {"chairman", "director", "deputy undersecretary for the drainage of salt marshes", "envoy"};
    Story story;
    Dice dice;
    auto const document = story.document("a.txt", "2021-05-01"), other = story.document("b.txt", "2021-05-02");
    std::vector<model::EntityId> people, groups, towns;
    auto const weight = [&] { return static_cast<std::int64_t>(2'000 / (1 + dice.below(1'000))); };
    for (int i = 0; i < 3'000; ++i)
        people.push_back(story.entity(model::Kind::person,
                                      given[dice.below(8)] + " " + family[dice.below(6)] + " " + std::to_string(i),
                                      weight()));
    for (int i = 0; i < 800; ++i)
        groups.push_back(
            story.entity(model::Kind::organization, bodies[dice.below(4)] + " " + std::to_string(i), weight()));
    for (int i = 0; i < 200; ++i)
        towns.push_back(story.entity(model::Kind::place, "Town " + std::to_string(i), weight()));
    auto const some = [&](auto const &all) { return all[std::min(dice.below(all.size()), dice.below(all.size()))]; };
    for (int i = 0; i < 8'000; ++i) {
        auto const &role = roles[dice.below(4)];
        story.claim(i % 3 ? document : other, some(people), model::Predicate::holds_role, some(groups), role,
                    "the " + role);
        if (i % 2)
            story.claim(document, some(people), model::Predicate::met_with, some(people), "", "met").date_value =
                "2021-05-01";
        if (i % 4 == 0) story.claim(document, some(groups), model::Predicate::based_in, some(towns), "", "of the town");
        if (i % 9 == 0) story.claim(document, some(people), model::Predicate::holds_role, 0, role, "a " + role);
    }
    for (int i = 0; i < 60; ++i) {
        auto const who = some(people);
        story.conflict(model::ConflictKind::life_status, model::Level::contradiction, who, "Dead and alive.",
                       {{"dead", 1 + i}, {"living", 100 + i}});
    }
    return story;
}

}  // namespace

TEST_CASE("a large graph by default: at most 60 nodes, none on another, no word cut off") {
    auto const story = large_story();
    auto const graph = show::choose(story.overview());
    REQUIRE(graph.nodes.size() > 30);
    REQUIRE(graph.nodes.size() <= 60);
    REQUIRE(show::engine_for(graph) == show::Engine::dot);
    auto const dot = show::dot_of(graph);
    REQUIRE(dot.find("…") == std::string::npos);
    auto const drawn = drawn_boxes(dot, "dot");
    REQUIRE(drawn.complaints.empty());
    REQUIRE(drawn.boxes.size() >= graph.nodes.size());
    REQUIRE(overlaps(drawn.boxes).empty());
}

TEST_CASE("a graph that grows keeps the ids of what was drawn before") {
    auto story = salt_flats();
    auto const before = show::choose(story.overview(), {.top = 100});
    auto const document = story.document("later.txt", "2021-04-01");
    auto const who = story.entity(model::Kind::person, "Vesna Trajanova");
    story.claim(document, who, model::Predicate::works_for, 12, "", "works for the federation");
    auto const after = show::choose(story.overview(), {.top = 100});
    for (auto const &node : before.nodes) REQUIRE(std::ranges::count(after.nodes, node.id, &show::Node::id) == 1);
    for (auto const &edge : before.edges) REQUIRE(std::ranges::count(after.edges, edge.id, &show::Edge::id) == 1);
}

TEST_CASE("every kind of map of a story is drawn without one box on another") {
    auto const story = salt_flats();
    for (auto const view : {show::View::standing, show::View::conflicts, show::View::timeline})
        for (std::size_t const top : {3u, 12u, 40u}) {
            auto const graph = show::choose(story.overview(), {.view = view, .top = top});
            auto const fixed = show::engine_for(graph) == show::Engine::fixed;
            auto const drawn = drawn_boxes(show::dot_of(graph), fixed ? "neato" : "dot");
            INFO(static_cast<int>(view) << " " << top);
            REQUIRE(drawn.complaints.empty());
            REQUIRE(overlaps(drawn.boxes).empty());
        }
}
