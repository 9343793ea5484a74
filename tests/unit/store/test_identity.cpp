#include <algorithm>
#include <catch2/catch.hpp>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::model;
using namespace namesake::store;
using namespace namesake::store::test;
using Lines = std::vector<std::string>;

TEST_CASE("clusters of one name become one entity, claims stay as they were") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Ann Reed", "Lake Board")});
    CHECK(rows(file.path(), "SELECT kind, name, mention_count, document_count FROM entities ORDER BY name") ==
          Lines{"person|Ann Reed|2|2", "organization|Lake Board|1|1", "organization|Reed Works|1|1"});
    CHECK(rows(file.path(),
               "SELECT a.name, b.name FROM claims c JOIN entities a ON a.id = c.subject_id JOIN entities b"
               " ON b.id = c.object_id ORDER BY 2") == Lines{"Ann Reed|Lake Board", "Ann Reed|Reed Works"});
    CHECK(rows(file.path(), "SELECT subject_cluster - document_id, object_cluster - document_id FROM claim") ==
          Lines{"1|2", "1|2"});
    CHECK(rows(file.path(),
               "SELECT e.name, form, rule, a.mention_count FROM aliases a JOIN entities e ON e.id ="
               " a.entity_id ORDER BY 1") == Lines{"Ann Reed|Ann Reed|full_name|2", "Lake Board|Lake Board|full_name|1",
                                                   "Reed Works|Reed Works|full_name|1"});
    check_sound(file.path());
}

TEST_CASE("only what is new, what it may be one with, and its groups are resolved again") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Bob Moor", "Lake Board")});
    CHECK(db.clusters_needing_resolution().empty());
    db.put(story("c", "Ann Reed", "Dock Office"), whole_name);
    auto const clusters = db.clusters_needing_resolution();
    Lines names;
    for (auto const &cluster : clusters) names.push_back(cluster.name);
    CHECK(names == Lines{"Ann Reed", "Ann Reed", "Dock Office"});
    CHECK(clusters[0].forms == Lines{"Ann Reed"});
    CHECK(std::to_string(clusters[0].document) ==
          one(file.path(), "SELECT document_id FROM cluster WHERE id = " + std::to_string(clusters[0].id)));
    CHECK(clusters[2].document == 0);
}

TEST_CASE("dates of one value are one candidate, and one entity") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    auto first = full_record(), second = full_record();
    second.document.uri = std::string("b");
    db.put(first, whole_name);
    db.put(second, whole_name);
    auto const clusters = db.clusters_needing_resolution();
    CHECK(std::ranges::count(clusters, Kind::date, &Cluster::kind) == 1);
    resolve(db);
    CHECK(rows(file.path(), "SELECT name, mention_count, document_count FROM entities WHERE kind = 'date'") ==
          Lines{"2021-03-03|2|2"});
    db.remove("https://example.org/a");
    CHECK(rows(file.path(), "SELECT mention_count FROM entities WHERE kind = 'date'") == Lines{"1"});
    resolve(db);
    check_sound(file.path());
}

TEST_CASE("a split undoes a merge and leaves no trace") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Ann Reed", "Lake Board")});
    auto const ids = rows(file.path(), "SELECT id FROM cluster WHERE kind = 0 ORDER BY id");
    auto const a = std::stoll(ids[0]), b = std::stoll(ids[1]);
    Identities apart;
    apart.members = {{a, a, "alone"}, {b, b, "alone"}};
    apart.namesakes = {{b, a, "", "", 1, Verdict::different, "two bodies"}};
    db.store_identities(apart);
    CHECK(rows(file.path(), "SELECT a, b, similarity, verdict, reason FROM namesakes WHERE a_id < b_id") ==
          Lines{"Ann Reed|Ann Reed|1.0|different|two bodies"});
    check_sound(file.path());
    Identities together;
    together.members = {{a, a, "same_name"}, {b, a, "same_name"}};
    db.store_identities(together);
    CHECK(rows(file.path(), "SELECT * FROM namesakes").empty());
    CHECK(one(file.path(), "SELECT count(*) FROM entities WHERE name = 'Ann Reed'") == "1");
    check_sound(file.path());
}

TEST_CASE("an entity is called by a long name that is common enough") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    std::vector<Record> records;
    for (int i = 0; i < 6; ++i)
        records.push_back(story(std::to_string(i),
                                i < 4    ? "Reed"
                                : i == 4 ? "Ann Reed"
                                         : "Ann Q. Reedd",
                                "Reed Works"));
    for (auto const &record : records) db.put(record, whole_name);
    auto const clusters = db.clusters_needing_resolution();
    auto const first_of = [](std::vector<Cluster> const &among, Kind kind) {
        return std::ranges::find(among, kind, &Cluster::kind)->id;  // by id, so it is the smallest
    };
    Identities one_person;
    for (auto const &cluster : clusters)
        one_person.members.push_back({cluster.id, first_of(clusters, cluster.kind), "test"});
    db.store_identities(one_person);
    auto const name = "SELECT name FROM entities WHERE kind = 'person'";
    CHECK(one(file.path(), name) == "Ann Q. Reedd");
    for (int i = 10; i < 13; ++i) db.put(story(std::to_string(i), "Reed", "Reed Works"), whole_name);
    db.clusters_needing_resolution();
    one_person.members.clear();
    auto const all = rows(file.path(), "SELECT id FROM cluster WHERE kind = 0 ORDER BY id");
    for (auto const &row : all) one_person.members.push_back({std::stoll(row), std::stoll(all[0]), "test"});
    db.store_identities(one_person);
    CHECK(rows(file.path(), name) == Lines{"Reed"});
    check_sound(file.path());
}
