// The graph for other programs.
#include "show/exported.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "hostile.hpp"
#include "show/child.hpp"
#include "story.hpp"

using namespace namesake;
using namespace namesake::tests;
using Catch::Matchers::Contains;

namespace {

/// One relation, as the store adds it up.
void relation(Story &story, model::EntityId subject, model::Predicate predicate, model::EntityId object,
              std::string value) {
    model::RelationRow row;
    row.subject = subject, row.predicate = predicate, row.object = object, row.value = std::move(value);
    row.claims = row.documents = row.origins = 1;
    row.document = 1;
    row.quote = row.value;
    story.overview().relations.push_back(row);
}

Story mayor_of_ohrid() {
    Story story;
    auto const document = story.document("https://news.example/a", "2020-02-02");
    auto const who = story.entity(model::Kind::person, "Vesna Trajanova"),
               town = story.entity(model::Kind::place, "Ohrid");
    auto &fact = story.claim(document, who, model::Predicate::holds_role, town, "mayor", "mayor of Ohrid");
    fact.valid_from = "2015-03";
    fact.valid_to = "2019";
    story.claim(document, who, model::Predicate::born_on, 0, "1961", "born in 1961");
    story.claim(document, who, model::Predicate::died_on, 0, "2020-01-02", "died on January 2");
    story.claim(document, who, model::Predicate::died_on, 0, "2020-01-09", "died on January 9");
    story.claim(document, who, model::Predicate::holds_role, 0, "engineer", "the engineer");
    relation(story, who, model::Predicate::holds_role, town, "mayor");
    return story;
}

nlohmann::json line_of(std::string const &lines, std::string const &id) {
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);)
        if (auto entity = nlohmann::json::parse(line); entity["id"] == id) return entity;
    return {};
}

}  // namespace

TEST_CASE("a node has what its claims agree on, an edge its time") {
    auto const story = mayor_of_ohrid();
    auto const graph = show::exported(story.overview());
    REQUIRE(graph.nodes.front().born == "1961");
    REQUIRE(graph.nodes.front().died.empty());
    REQUIRE(graph.nodes.front().roles == std::vector<std::string>{"engineer"});
    REQUIRE(graph.edges.front().since == "2015-03");
    REQUIRE(graph.edges.front().until == "2019");
    REQUIRE(graph.edges.front().id == "r1-holds_role-2");
    REQUIRE_THAT(show::gexf(graph), Contains("start=\"2015-03-01\" end=\"2019-12-31\""));
}

TEST_CASE("FollowTheMoney has a schema for what it knows, and a link for the rest") {
    auto story = mayor_of_ohrid();
    auto const child = story.entity(model::Kind::person, "Ilir Dema"),
               body = story.entity(model::Kind::organization, "Lake Board");
    relation(story, child, model::Predicate::child_of, 1, "son");
    relation(story, child, model::Predicate::works_for, body, "");
    auto const lines = show::ftm(show::exported(story.overview()));
    auto const person = line_of(lines, "e1"), family = line_of(lines, "r3-child_of-1"),
               job = line_of(lines, "r3-works_for-4"), office = line_of(lines, "r1-holds_role-2");
    REQUIRE(person["properties"]["birthDate"][0] == "1961");
    REQUIRE(family["schema"] == "Family");
    REQUIRE(family["properties"]["person"][0] == "e1");  // whose son the relative is
    REQUIRE(family["properties"]["relationship"][0] == "son");
    REQUIRE(job["schema"] == "Employment");
    REQUIRE(office["schema"] == "UnknownLink");  // a place employs nobody
    REQUIRE(office["properties"]["role"][0] == "mayor");
    REQUIRE(office["properties"]["sourceUrl"][0] == "https://news.example/a");
}

TEST_CASE("I12: hostile names are words in every export") {
    auto story = hostile_story();
    for (model::EntityId id = 2; id < static_cast<model::EntityId>(hostile_names.size() + 2); ++id)
        relation(story, id, model::Predicate::holds_role, 1, hostile_names[static_cast<std::size_t>(id - 2)]);
    auto const graph = show::exported(story.overview());
    REQUIRE(graph.nodes.size() == hostile_names.size() + 1);
    for (auto const &xml : {show::graphml(graph), show::gexf(graph)}) {
        auto const read = show::run_leashed({"xmllint", "--noout", "--huge", "-"}, xml, {});
        if (read.missing) return;
        REQUIRE(read.failure.empty());
    }
    auto const linked = nlohmann::json::parse(show::jsonld(graph));
    REQUIRE(linked["@graph"][1]["name"] == hostile_names[0]);
    REQUIRE(linked["@graph"].size() == 2 * hostile_names.size() + 1);
    auto const tables = show::neo4j_nodes(graph) + show::neo4j_relationships(graph);
    REQUIRE_THAT(tables, Contains(",'=cmd|"));
    REQUIRE(tables.find(",=cmd") == std::string::npos);
    auto const lines = show::ftm(graph);
    REQUIRE(static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')) == 2 * hostile_names.size() + 1);
}

TEST_CASE("an empty graph is a valid export") {
    auto const graph = show::exported({});
    REQUIRE(nlohmann::json::parse(show::jsonld(graph))["@graph"].empty());
    REQUIRE(show::ftm(graph).empty());
    REQUIRE_THAT(show::gexf(graph), Contains("<nodes>"));
}
