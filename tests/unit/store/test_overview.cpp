#include <algorithm>
#include <catch2/catch.hpp>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::model;
using namespace namesake::store;
using namespace namesake::store::test;
using Lines = std::vector<std::string>;

TEST_CASE("entities are found by any name, whatever the case") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Ann Reed", "Lake Board"), full_record()});
    REQUIRE(db.find_entities("Ann Reed").size() == 1);
    CHECK(db.find_entities("Ann Reed")[0].mentions == 2);
    CHECK(db.find_entities("ann reed").size() == 1);
    CHECK(db.find_entities("3 March").size() == 1);
    CHECK(db.find_entities("2021-03-03").size() == 1);
    CHECK(db.find_entities("Nobody").empty());
    auto const first_name = [](Cluster const &cluster) { return Lines{cluster.name.substr(0, 3)}; };
    auto record = story("k", "Kim Lake", "Kim Works");
    db.put(record, first_name);
    db.store_identities(by_name(db.clusters_needing_resolution()));
    CHECK(db.find_entities("Kimmy", first_name).size() == 2);
}

TEST_CASE("the overview adds up what the views add up") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    auto again = full_record();
    again.document.uri = "b";
    again.document.published = "2021-03-09";
    put_all(db, {full_record(), again, story("a", "Mara Quill", "Lake Board")});
    auto const overview = db.overview();
    CHECK(overview.documents == 3);
    CHECK(overview.world.documents.size() == 3);
    CHECK(overview.world.facts.size() == 11);
    CHECK(overview.conflicts.size() == 2);
    auto const quill = db.find_entities("Mara Quill").at(0).id;
    CHECK(overview.conflicts[0].entity == quill);
    CHECK(overview.conflicts[0].sides.size() == 2);
    Lines relations;
    for (auto const &row : overview.relations)
        relations.push_back(std::to_string(row.subject) + '|' + std::string(name(row.predicate)) + '|' +
                            std::to_string(row.object) + '|' + std::to_string(row.claims) + '|' +
                            std::to_string(row.documents) + '|' + std::to_string(row.origins) + '|' + row.first_said +
                            '|' + row.last_said + '|' + (row.disputed ? "1" : "0"));
    CHECK(relations ==
          rows(file.path(),
               "SELECT subject_id, predicate, object_id, claims, documents, origins, first_said, last_said, disputed"
               " FROM relations r JOIN predicate_word p ON p.word = r.predicate ORDER BY subject_id, p.id, object_id"));
    REQUIRE(relations.size() == 2);
    auto const heads = std::ranges::find(overview.relations, Predicate::heads, &RelationRow::predicate);
    REQUIRE(heads != overview.relations.end());
    CHECK(heads->claims == 3);
    CHECK(heads->documents == 3);
    CHECK(heads->origins == 2);  // the clerk of Marsh Radio is one voice in both
    CHECK(heads->disputed);
    auto const &facts = overview.world.facts;
    auto const dead = std::ranges::find(facts, "dead", &FactRow::value);
    REQUIRE(dead != facts.end());
    auto const voices = dead->voices;
    REQUIRE(voices.size() == 3);
    CHECK(voices[0].name == "a clerk");
    CHECK(voices[1].entity == db.find_entities("Marsh Radio").at(0).id);
    CHECK(voices[2].kind == VoiceKind::document);
    CHECK(std::ranges::count(facts, "she is alive", &FactRow::quote) == 2);
    CHECK_FALSE(heads->ended);
    CHECK_FALSE(heads->anonymous_only);
}

TEST_CASE("the overview can be narrowed") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {full_record(), story("a", "Ann Reed", "Lake Board"), story("b", "Bob Moor", "Lake Board"),
                 story("c", "Cy Moor", "Dock Office")});
    recheck(db);
    auto const lake = db.find_entities("Lake Board")[0].id, dock = db.find_entities("Dock Office")[0].id;
    Filter filter;
    filter.entities = {dock};
    CHECK(db.overview(filter).world.facts.size() == 1);
    CHECK(db.overview(filter).conflicts.empty());
    CHECK(db.overview(filter).aliases.size() == 1);
    CHECK(db.overview(filter).relations.size() == 1);
    filter.entities = {lake};
    CHECK(db.overview(filter).conflicts.size() == 2);  // the second by a claim on its side
    CHECK(db.overview(filter).relations.size() == 3);
    filter.level = Level::tension;
    CHECK(db.overview(filter).conflicts.size() == 1);
    filter.entities.clear();
    CHECK(db.overview(filter).conflicts.size() == 1);
    filter.kind = ConflictKind::role_holder;
    CHECK(db.overview(filter).conflicts.empty());
}

TEST_CASE("mentions of an entity come with their words and zones") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {full_record()});
    auto const mentions = db.mentions_of(db.find_entities("Mara Quill").at(0).id);
    REQUIRE(mentions.size() == 2);
    CHECK(mentions[0].zone == Zone::headline);
    CHECK(mentions[1].zone == Zone::paragraph);
    CHECK(mentions[1].text == "Mara Quill");
    CHECK(mentions[1].rule == "first_and_last");
}

TEST_CASE("spans count code points, not bytes") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    auto record = story("z", "Ann Reed", "Reed Works");
    record.document.text = "«Zoë» – \U0001F600 – " + record.document.text;
    for (auto &m : record.extraction.mentions) m.span = {m.span.start + 12, m.span.end + 12};
    auto &claim = record.extraction.claims[0];
    claim.span = {12, claim.span.end + 12};
    put_all(db, {record});
    CHECK(rows(file.path(), "SELECT text FROM mentions") == Lines{"Ann Reed", "Reed Works"});
    CHECK(one(file.path(), "SELECT quote FROM claims") == "Ann Reed heads Reed Works");
    CHECK(db.overview().world.facts[0].quote == "Ann Reed heads Reed Works");
    CHECK(db.mentions_of(db.find_entities("Ann Reed").at(0).id)[0].text == "Ann Reed");
}
