#include "show/map.hpp"

#include <graphviz/cgraph.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>

#include "drawn.hpp"
#include "golden.hpp"
#include "hostile.hpp"
#include "show/layout.hpp"
#include "story.hpp"

using namespace namesake;
using Catch::Matchers::Contains;
using tests::drawn_boxes;
using tests::edge_between;
using tests::node_named;
using tests::overlaps;

TEST_CASE("the map of a story says who stands how to whom") {
    auto const story = tests::salt_flats();
    auto const graph = show::choose(story.overview());

    REQUIRE(edge_between(graph, "Leocadia Huanca", "Iquique")->words.front() == "consul general of");
    REQUIRE(edge_between(graph, "Ingrid Falkenhorst", "Dieter Falkenhorst")->words.front() == "daughter of");
    REQUIRE(node_named(graph, "Joaquín Iriarte Soto")->notes == std::vector<std::string>{"poet"});
    SECTION("a role says that somebody heads a body, so one line is enough") {
        REQUIRE(edge_between(graph, "Ingrid Falkenhorst", "Salar Lithium Corporation")->words ==
                std::vector<std::string>{"chief executive of"});
    }
    SECTION("disputed relations carry the number of their conflict") {
        auto const *edge = edge_between(graph, "Joaquín Iriarte Salas", "Emeterio Iriarte");
        REQUIRE(edge->disputed);
        REQUIRE(edge->conflicts == std::vector<model::ConflictId>{2});
        REQUIRE(edge_between(graph, "Joaquín Iriarte Salas", "Bolivia")->words.front() == "heads ×2 (said and denied)");
    }
    SECTION("the dead, the doubtful and what is over") {
        REQUIRE(node_named(graph, "Dieter Falkenhorst")->dead);
        REQUIRE(node_named(graph, "Dieter Falkenhorst")->notes == std::vector<std::string>{"died 2009"});
        REQUIRE(node_named(graph, "Emeterio Iriarte")->notes == std::vector<std::string>{"dead or alive?"});
        REQUIRE_FALSE(node_named(graph, "Renato Undurraga")->dead);
        REQUIRE(edge_between(graph, "Wara Mamani", "Mineworkers’ Federation")->doubtful);
        REQUIRE(edge_between(graph, "Óscar Quiroga", "Border Command")->former);
    }
    SECTION("namesakes are kept apart by an edge of their own") {
        REQUIRE(
            edge_between(graph, "Joaquín Iriarte Salas", "Joaquín Iriarte Soto", show::Tie::not_same)->words.front() ==
            "≠ not the same");
        REQUIRE(edge_between(graph, "Óscar Quiroga", "Orlando Quiroga", show::Tie::not_same)->words.front() ==
                "the same?");
    }
    SECTION("several at one gathering meet at one node") {
        auto const *talks = node_named(graph, "talks");
        REQUIRE(talks->notes == std::vector<std::string>{"3 March 2021"});
        REQUIRE(std::ranges::count(graph.edges, talks->id, &show::Edge::to) == 4);
        REQUIRE(talks->conflicts == std::vector<model::ConflictId>{4});
    }
    SECTION("a dismissed conflict is not drawn") {
        REQUIRE(std::ranges::find(graph.clashes, 5, &show::Clash::id) == graph.clashes.end());
    }
}

TEST_CASE("a focus draws one entity and its neighbours") {
    auto const story = tests::salt_flats();
    auto const near = show::choose(story.overview(), {.focus = "norsk salt", .hops = 1});
    REQUIRE(node_named(near, "Bergen"));
    REQUIRE_FALSE(node_named(near, "Norway"));
    REQUIRE(node_named(show::choose(story.overview(), {.focus = "norsk salt", .hops = 2}), "Norway"));
    REQUIRE(show::choose(story.overview(), {.focus = "nobody"}).nodes.empty());
}

TEST_CASE("a date draws what held then") {
    auto const story = tests::salt_flats();
    auto const then = show::choose(story.overview(), {.as_of = "2016-06-01"});
    REQUIRE(edge_between(then, "Óscar Quiroga", "Border Command"));
    REQUIRE_FALSE(node_named(then, "talks"));
    auto const before = show::choose(story.overview(), {.as_of = "2012"});
    REQUIRE_FALSE(edge_between(before, "Renato Undurraga", "Ministry of Mining"));
    REQUIRE_FALSE(node_named(show::choose(story.overview(), {.as_of = "2008"}), "Dieter Falkenhorst")->dead);
    REQUIRE(node_named(before, "Dieter Falkenhorst")->dead);
}

TEST_CASE("the heaviest are drawn, and the legend says how many are not") {
    auto const story = tests::salt_flats();
    auto const graph = show::choose(story.overview(), {.top = 6});
    REQUIRE(std::ranges::count_if(graph.nodes, [](auto const &node) { return node.shape != show::Shape::gathering; }) <=
            6);
    REQUIRE(node_named(graph, "Joaquín Iriarte Salas"));
    REQUIRE_THAT(graph.notes.back(), Contains("6 of 29 entities are drawn"));
}

TEST_CASE("F5: the same graph gives the same bytes") {
    auto const story = tests::salt_flats();
    auto const dot = show::dot_of(show::choose(story.overview()));
    REQUIRE(dot == show::dot_of(show::choose(tests::salt_flats().overview())));
    REQUIRE(tests::same_as_golden("map.dot", dot));
}

TEST_CASE("no two boxes of a thirty-node map overlap") {
    auto const story = tests::salt_flats();
    auto const drawn = drawn_boxes(show::dot_of(show::choose(story.overview())), "dot");
    REQUIRE(drawn.boxes.size() > 30);
    REQUIRE(drawn.complaints.empty());
    REQUIRE(overlaps(drawn.boxes).empty());
}

TEST_CASE("I12: hostile names are drawn as words") {
    auto const story = tests::hostile_story();
    auto const graph = show::choose(story.overview());
    auto const dot = show::dot_of(graph);

    std::unique_ptr<Agraph_t, int (*)(Agraph_t *)> const read(agmemread(dot.c_str()), agclose);
    REQUIRE(read);
    for (auto const &node : graph.nodes) REQUIRE(agnode(read.get(), const_cast<char *>(node.id.c_str()), 0));
    REQUIRE(agnnodes(read.get()) <
            static_cast<int>(tests::hostile_names.size()) + 12);  // with the legend's, and none that a label made

    auto const picture = show::lay_out(dot, "svg", show::engine_for(graph));
    REQUIRE(picture.reason.empty());
    for (auto const *evil : {"<img", "<script", "href=\"javascript", "<b>", "\x1b", "\u202E"})
        REQUIRE(picture.bytes.find(evil) == std::string::npos);
    REQUIRE_THAT(picture.bytes, Contains("\\N \\G \\L") && Contains("&lt;img src=http"));
}

TEST_CASE("a big graph is drawn by another engine") {
    tests::Story story;
    auto const document = story.document("a.txt");
    for (int i = 0; i < 200; ++i) {
        auto const body = story.entity(model::Kind::organization, "Body " + std::to_string(i));
        auto const who = story.entity(model::Kind::person, "Person " + std::to_string(i));
        story.claim(document, who, model::Predicate::heads, body, "", "heads");
    }
    auto const graph = show::choose(story.overview(), {.top = 400});
    REQUIRE(graph.nodes.size() == 400);
    REQUIRE(show::engine_for(graph) == show::Engine::sfdp);
    auto const picture = show::lay_out(show::dot_of(graph), "svg", show::engine_for(graph));
    REQUIRE(picture.engine == "sfdp");
    REQUIRE_THAT(picture.bytes, Contains("Rounded box: person.") && Contains("Person 199"));
}

TEST_CASE("an empty graph is still a picture") {
    auto const graph = show::choose({});
    REQUIRE(graph.nodes.empty());
    REQUIRE(show::lay_out(show::dot_of(graph), "svg", show::Engine::dot).reason.empty());
}

TEST_CASE("claims of one gathering are one node, those of two are two") {
    tests::Story story;
    auto const first = story.document("a.txt", "2020-02-02"), second = story.document("b.txt", "2020-02-03");
    auto const town = story.entity(model::Kind::place, "Ohrid");
    std::vector<model::EntityId> people;
    for (auto const *name : {"Vesna Trajanova", "Ilir Dema", "Petar Kolev", "Ana Zima"})
        people.push_back(story.entity(model::Kind::person, name));
    auto const attends = [&](model::DocumentId document, int who, std::string what, std::string date,
                             model::EntityId place) {
        auto &fact =
            story.claim(document, people[static_cast<std::size_t>(who)], model::Predicate::attended, 0, what, what);
        fact.date_value = date;
        fact.place = place;
    };
    auto const hubs = [&] {
        auto const graph = show::choose(story.overview());
        return std::ranges::count(graph.nodes, show::Shape::gathering, &show::Node::shape);
    };
    attends(first, 0, "secret talks", "2020-02-01", town);
    attends(first, 1, "talks", "", 0);
    REQUIRE(hubs() == 1);
    SECTION("another document means the same by day and place") {
        attends(second, 2, "talks", "2020-02-01", town);
        REQUIRE(hubs() == 1);
        REQUIRE(std::ranges::count(show::choose(story.overview()).edges, "g1", &show::Edge::to) == 3);
    }
    SECTION("but talks without day or place in another document may be any") {
        attends(second, 2, "talks", "", 0);
        attends(second, 3, "talks", "", 0);
        REQUIRE(hubs() == 2);
    }
    SECTION("another day is another gathering, and then nobody knows which is meant") {
        attends(first, 2, "talks", "2020-01-05", town);
        attends(first, 3, "talks", "2020-01-05", town);
        auto const graph = show::choose(story.overview());
        REQUIRE(std::ranges::count(graph.nodes, show::Shape::gathering, &show::Node::shape) == 1);
        REQUIRE(edge_between(graph, "Vesna Trajanova", "Ohrid"));
    }
}

TEST_CASE("what ended or began on the day of the report is former or current, not dated") {
    tests::Story story;
    auto const document = story.document("a.txt", "2020-02-02");
    auto const who = story.entity(model::Kind::person, "Vesna Trajanova"),
               town = story.entity(model::Kind::place, "Ohrid");
    story.claim(document, who, model::Predicate::holds_role, town, "mayor", "the former mayor").valid_to = "2020-02-02";
    REQUIRE(edge_between(show::choose(story.overview()), "Vesna Trajanova", "Ohrid")->words.front() ==
            "former mayor of");
    story.overview().world.facts.front().valid_to = "2018";
    REQUIRE(edge_between(show::choose(story.overview()), "Vesna Trajanova", "Ohrid")->words.front() ==
            "mayor of, until 2018");
}
