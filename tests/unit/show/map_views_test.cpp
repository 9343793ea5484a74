// What the options of the map choose.
#include <algorithm>
#include <catch2/catch.hpp>

#include "drawn.hpp"
#include "show/layout.hpp"
#include "show/map.hpp"
#include "story.hpp"

using namespace namesake;
using namespace namesake::tests;
using Catch::Matchers::Contains;

namespace {

std::string notes_of(show::Graph const &graph) {
    std::string out;
    for (auto const &note : graph.notes) out += note + '\n';
    return out;
}

}  // namespace

TEST_CASE("only entities of a kind") {
    auto const story = salt_flats();
    auto const graph = show::choose(story.overview(), {.kinds = {model::Kind::person}});
    REQUIRE(edge_between(graph, "Ingrid Falkenhorst", "Dieter Falkenhorst"));
    for (auto const &node : graph.nodes)
        REQUIRE((node.shape == show::Shape::person || node.shape == show::Shape::gathering));
    REQUIRE_THAT(notes_of(graph), Contains("Only persons."));
}

TEST_CASE("only claims of a predicate") {
    auto const story = salt_flats();
    auto const graph = show::choose(story.overview(), {.predicates = {model::Predicate::located_in}});
    REQUIRE(edge_between(graph, "Bergen", "Norway"));
    REQUIRE_FALSE(node_named(graph, "Ingrid Falkenhorst"));
    REQUIRE_FALSE(node_named(graph, "talks"));
    REQUIRE_THAT(notes_of(graph), Contains("Only claims of the kind located in."));
}

TEST_CASE("only what is told of some days: of their own date, or else of their document's") {
    auto const story = salt_flats();
    auto const since = show::choose(story.overview(), {.since = "2021-03-10"});
    REQUIRE(edge_between(since, "Joaquín Iriarte Salas", "Renato Undurraga"));
    REQUIRE_FALSE(node_named(since, "talks"));
    auto const until = show::choose(story.overview(), {.until = "2021-03-05"});
    REQUIRE(node_named(until, "talks"));
    REQUIRE_FALSE(edge_between(until, "Joaquín Iriarte Salas", "Renato Undurraga"));
    REQUIRE_THAT(notes_of(until), Contains("Only claims that tell of days up to 5 March 2021."));
    auto const long_ago = show::choose(story.overview(), {.since = "2009", .until = "2010"});
    REQUIRE(node_named(long_ago, "Dieter Falkenhorst") == nullptr);  // he died then, but nothing leads to him
    REQUIRE(node_named(show::choose(story.overview(), {.focus = "Dieter Falkenhorst", .until = "2010"}),
                       "Dieter Falkenhorst")
                ->notes == std::vector<std::string>{"died 2009"});
}

TEST_CASE("only what one document says") {
    auto const story = salt_flats();
    auto const &wire = story.overview().world.documents[1];
    auto const graph = show::choose(story.overview(), {.document = wire.uri});
    REQUIRE_FALSE(graph.edges.empty());
    for (auto const &edge : graph.edges)
        for (auto const &quote : edge.quotes) REQUIRE(quote.uri == wire.uri);
    REQUIRE_THAT(notes_of(graph), Contains(wire.uri));
    REQUIRE(show::choose(story.overview(), {.document = "nowhere"}).nodes.empty());
}

TEST_CASE("claims bundled to one edge are counted, and so are their voices") {
    Story story;
    auto const first = story.document("a.txt"), second = story.document("b.txt");
    auto const who = story.entity(model::Kind::person, "Vesna Trajanova"),
               town = story.entity(model::Kind::place, "Ohrid");
    for (auto const document : {first, first, second})
        story.claim(document, who, model::Predicate::holds_role, town, "mayor", "mayor of Ohrid");
    auto const graph = show::choose(story.overview());
    auto const *edge = edge_between(graph, "Vesna Trajanova", "Ohrid");
    REQUIRE(edge->words == std::vector<std::string>{"mayor of ×3"});
    REQUIRE(edge->claims == 3);
    REQUIRE(edge->origins == 2);
}

TEST_CASE("whom only anonymous sources speak of is drawn so") {
    Story story;
    auto const document = story.document("a.txt");
    auto const who = story.entity(model::Kind::person, "Vesna Trajanova"),
               other = story.entity(model::Kind::person, "Ilir Dema"), town = story.entity(model::Kind::place, "Ohrid");
    auto &fact = story.claim(document, who, model::Predicate::lives_in, town, "", "lives in Ohrid");
    fact.voices.insert(fact.voices.begin(), story.voice(model::VoiceKind::anonymous, "a clerk"));
    story.claim(document, other, model::Predicate::lives_in, town, "", "lives in Ohrid");
    auto const graph = show::choose(story.overview());
    REQUIRE(node_named(graph, "Vesna Trajanova")->anonymous);
    REQUIRE_FALSE(node_named(graph, "Ilir Dema")->anonymous);
    REQUIRE_FALSE(node_named(graph, "Ohrid")->anonymous);
    REQUIRE(edge_between(graph, "Vesna Trajanova", "Ohrid")->anonymous);
}

TEST_CASE("a map of what clashes has each conflict with both its sides in their words") {
    auto const story = salt_flats();
    auto const graph = show::choose(story.overview(), {.view = show::View::conflicts});
    auto const *clash = node_named(graph, "kinship");
    REQUIRE(clash);
    REQUIRE(clash->conflicts == std::vector<model::ConflictId>{2});
    auto const *side = node_named(graph, "B  Ramón Iriarte Vega");
    REQUIRE(side);
    REQUIRE_THAT(side->notes.front(), Contains("grandson of Ramón Iriarte Vega"));
    REQUIRE_THAT(side->notes.back(), Contains("pampino (commenter)"));
    REQUIRE(edge_between(graph, "kinship", "B  Ramón Iriarte Vega", show::Tie::part));
    REQUIRE(edge_between(graph, "B  Ramón Iriarte Vega", "Ramón Iriarte Vega", show::Tie::part)->words ==
            std::vector<std::string>{"grandson of"});
    REQUIRE_FALSE(node_named(graph, "two holders of one office"));  // dismissed
    REQUIRE_FALSE(node_named(graph, "Norsk Salt"));
    REQUIRE_THAT(notes_of(graph), Contains("All 4 conflicts are drawn."));
    SECTION("of one entity") {
        auto const one =
            show::choose(story.overview(), {.view = show::View::conflicts, .focus = "Emeterio Iriarte", .hops = 0});
        REQUIRE(node_named(one, "alive or dead"));
        REQUIRE_FALSE(node_named(one, "date of an event"));
    }
    SECTION("the heaviest, if there is no room for all") {
        auto const few = show::choose(story.overview(), {.view = show::View::conflicts, .top = 5});
        REQUIRE(few.nodes.size() <= 7);
        REQUIRE_THAT(notes_of(few), Contains("of 4 conflicts are drawn; left out are the lighter ones"));
    }
}

TEST_CASE("a timeline has a row for each entity and a column for each date, in order") {
    auto const story = salt_flats();
    auto const graph = show::choose(story.overview(), {.view = show::View::timeline});
    auto const *died = node_named(graph, "2009"), *talks = node_named(graph, "3 March 2021"),
               *after = node_named(graph, "12 March 2021");
    REQUIRE(died->spot->x < talks->spot->x);
    REQUIRE(talks->spot->x < after->spot->x);
    auto const *row = node_named(graph, "Renato Undurraga");
    auto const cell = std::ranges::find_if(graph.nodes, [&](show::Node const &node) {
        return node.shape == show::Shape::moment && node.spot->x == after->spot->x && node.spot->y == row->spot->y;
    });
    REQUIRE(cell != graph.nodes.end());
    REQUIRE(cell->name == "met Joaquín Iriarte Salas");
    REQUIRE(cell->notes == std::vector<std::string>{"talks"});
    REQUIRE(show::engine_for(graph) == show::Engine::fixed);
    SECTION("drawn where it was put, no box on another, no words outside") {
        auto const drawn = drawn_boxes(show::dot_of(graph), "neato");
        REQUIRE(drawn.complaints.empty());
        REQUIRE(overlaps(drawn.boxes).empty());
    }
    SECTION("of what the options leave") {
        auto const one =
            show::choose(story.overview(), {.view = show::View::timeline, .predicates = {model::Predicate::died_on}});
        REQUIRE(node_named(one, "Dieter Falkenhorst"));
        REQUIRE_FALSE(node_named(one, "Renato Undurraga"));
    }
}

TEST_CASE("conflicts are linked to their places in the report, and to no other kind of address") {
    auto const story = salt_flats();
    auto const dot = show::dot_of(show::choose(story.overview(), {.report = "out/report.html"}));
    REQUIRE_THAT(dot, Contains("URL=\"out/report.html#c2\""));
    REQUIRE(show::dot_of(show::choose(story.overview(), {.report = "javascript:alert(1)//"})).find("URL") ==
            std::string::npos);
    REQUIRE(show::dot_of(show::choose(story.overview())).find("URL") == std::string::npos);
}

TEST_CASE("the map says what it is of, from when, and how it was made") {
    auto const story = salt_flats();
    auto const graph = show::choose(story.overview(), {.command = "namesake map --db news.db"});
    REQUIRE(graph.title == "Who is who in 3 documents");
    REQUIRE_THAT(graph.dates, Contains("March 2021"));
    REQUIRE(graph.notes.back() == "Made by: namesake map --db news.db");
}

TEST_CASE("where all know all, the lines that matter most are drawn, and what was left out is said") {
    Story story;
    auto const document = story.document("a.txt");
    std::vector<model::EntityId> people;
    for (int i = 0; i < 30; ++i) people.push_back(story.entity(model::Kind::person, "Person " + std::to_string(i)));
    for (auto const a : people)
        for (auto const b : people)
            if (a < b) story.claim(document, a, model::Predicate::met_with, b, "", "met");
    for (int i = 0; i < 5; ++i)
        story.claim(document, people[3], model::Predicate::sibling_of, people[17], "brother", "his brother");
    auto const graph = show::choose(story.overview());
    REQUIRE(graph.nodes.size() == 30);
    REQUIRE(graph.edges.size() == 45);
    REQUIRE(edge_between(graph, "Person 3", "Person 17"));
    REQUIRE_THAT(notes_of(graph), Contains("Of 435 lines between them the 45 that matter most are drawn."));
    REQUIRE(show::engine_for(graph) == show::Engine::dot);
    for (auto const &node : graph.nodes)
        REQUIRE(std::ranges::any_of(graph.edges, [&](auto const &e) { return e.from == node.id || e.to == node.id; }));
}

TEST_CASE("words of a label are there whole or not at all") {
    Story story;
    auto const document = story.document("a.txt");
    auto const who = story.entity(model::Kind::person, "Vesna Trajanova"),
               town = story.entity(model::Kind::place, "Ohrid");
    for (auto const *role :
         {"mayor of long standing and of few words", "harbour master of the eastern and western shores", "treasurer",
          "keeper of the town's seven springs and wells"}) {
        story.claim(document, who, model::Predicate::holds_role, 0, role, role);
        story.claim(document, who, model::Predicate::holds_role, town, role, role);
    }
    auto const dot = show::dot_of(show::choose(story.overview()));
    REQUIRE(dot.find("…") == std::string::npos);
    REQUIRE_THAT(dot, Contains(" more\""));
}
