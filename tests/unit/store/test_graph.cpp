#include <catch2/catch.hpp>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::model;
using namespace namesake::store;
using namespace namesake::store::test;
using Lines = std::vector<std::string>;

namespace {

/// Tables that hold rows of documents: empty once the last document is gone.
Lines const kept_by_documents{"documents", "segment",       "cluster",   "cluster_form", "cluster_key", "mention",
                              "source",    "claim",         "judgement", "alias",        "entity",      "namesake",
                              "conflict",  "conflict_side", "unsettled", "touched"};

void check_sound(std::string const &path) {
    CHECK(rows(path, "PRAGMA foreign_key_check").empty());
    CHECK(one(path, "PRAGMA integrity_check") == "ok");
    CHECK(rows(path,
               "SELECT e.id FROM entity e WHERE id <> (SELECT min(id) FROM cluster WHERE entity_id = e.id)"
               " OR mention_count <> (SELECT count(*) FROM mentions WHERE entity_id = e.id)"
               " OR document_count <> (SELECT count(DISTINCT document_id) FROM cluster WHERE entity_id = e.id)")
              .empty());
}

void put_all(Database &db, std::vector<Record> const &records) {
    for (auto const &record : records) db.put(record, whole_name);
    resolve(db);
    db.finish();
}

/// Two sides: every heads claim of a body against every other subject's.
std::vector<Conflict> two_heads(World const &world) {
    std::map<EntityId, Conflict> found;
    for (auto const &fact : world.facts) {
        if (fact.predicate != Predicate::heads) continue;
        auto &conflict = found[fact.object];
        conflict.kind = ConflictKind::role_holder;
        conflict.entity = fact.object;
        conflict.summary = "two heads";
        conflict.sides.push_back(
            {static_cast<int>(conflict.sides.size()), fact.quote, fact.id, fact.document, fact.span, fact.quote});
    }
    std::vector<Conflict> list;
    for (auto &[body, conflict] : found)
        if (conflict.sides.size() > 1) list.push_back(conflict);
    return list;
}

void recheck(Database &db) {
    auto const world = db.world_touched();
    db.store_conflicts(world, two_heads(world));
}

}  // namespace

TEST_CASE("clusters of one name become one entity, claims stay as they were") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Ann Reed", "Lake Board")});
    CHECK(rows(file.path(), "SELECT id, kind, name, mention_count, document_count FROM entities ORDER BY id") ==
          Lines{"1|person|Ann Reed|2|2", "2|organization|Reed Works|1|1", "4|organization|Lake Board|1|1"});
    CHECK(rows(file.path(), "SELECT subject_id, object_id FROM claims ORDER BY id") == Lines{"1|2", "1|4"});
    CHECK(rows(file.path(), "SELECT subject_cluster, object_cluster FROM claim ORDER BY id") == Lines{"1|2", "3|4"});
    CHECK(rows(file.path(), "SELECT entity_id, form, rule, mention_count FROM aliases ORDER BY 1") ==
          Lines{"1|Ann Reed|full_name|2", "2|Reed Works|full_name|1", "4|Lake Board|full_name|1"});
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
    CHECK(clusters[0].document == 1);
}

TEST_CASE("a date is the entity of its value, and no matter for resolution") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    auto first = full_record(), second = full_record();
    second.document.uri = "b";
    db.put(first, whole_name);
    db.put(second, whole_name);
    for (auto const &cluster : db.clusters_needing_resolution()) CHECK(cluster.kind != Kind::date);
    CHECK(rows(file.path(), "SELECT kind, name, mention_count, document_count FROM entities") ==
          Lines{"date|2021-03-03|2|2"});
    resolve(db);
    db.remove("https://example.org/a");
    CHECK(rows(file.path(), "SELECT mention_count FROM entities WHERE kind = 'date'") == Lines{"1"});
    resolve(db);
    check_sound(file.path());
}

TEST_CASE("texts and analysts say what is one and what is not") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    db.put(full_record(), whole_name);
    rows(file.path(),
         "INSERT INTO decisions (made_at, analyst, verdict, a, b, note) VALUES"
         " ('2024-01-01', 'kim', 'same', 'Mara Quill', 'Lake Board', 'first thought'),"
         " ('2024-01-02', 'kim', 'different', 'Mara Quill', 'Lake Board', 'a person')");
    auto const clusters = db.clusters_needing_resolution();
    auto const decisions = db.decisions_among(clusters);
    REQUIRE(decisions.size() == 2);
    CHECK(decisions[0].a == 5);
    CHECK(decisions[0].b == 6);
    CHECK(decisions[0].verdict == Verdict::different);
    CHECK_FALSE(decisions[0].by_analyst);
    CHECK(decisions[0].reason == "the text says: not Bo Tarr");
    CHECK(decisions[1].a == 1);
    CHECK(decisions[1].b == 3);
    CHECK(decisions[1].verdict == Verdict::different);
    CHECK(decisions[1].by_analyst);
    CHECK(decisions[1].reason == "a person");
}

TEST_CASE("a split undoes a merge and leaves no trace") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Ann Reed", "Lake Board")});
    Identities apart;
    apart.members = {{1, 1, "alone"}, {3, 3, "alone"}};
    apart.namesakes = {{3, 1, "", "", 1, Verdict::different, "two bodies"}};
    db.store_identities(apart);
    CHECK(rows(file.path(), "SELECT a_id, a, b_id, b, similarity, verdict, reason FROM namesakes") ==
          Lines{"1|Ann Reed|3|Ann Reed|1.0|different|two bodies"});
    check_sound(file.path());
    Identities together;
    together.members = {{1, 1, "same_name"}, {3, 1, "same_name"}};
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
    Identities one_person;
    for (auto const &cluster : clusters)
        one_person.members.push_back({cluster.id, cluster.kind == Kind::person ? 1 : 2, "test"});
    db.store_identities(one_person);
    CHECK(one(file.path(), "SELECT name FROM entities WHERE id = 1") == "Ann Q. Reedd");
    for (int i = 10; i < 13; ++i) db.put(story(std::to_string(i), "Reed", "Reed Works"), whole_name);
    db.clusters_needing_resolution();
    one_person.members.clear();
    for (auto const &row : rows(file.path(), "SELECT id FROM cluster WHERE kind = 0"))
        one_person.members.push_back({std::stoll(row), 1, "test"});
    db.store_identities(one_person);
    CHECK(one(file.path(), "SELECT name FROM entities WHERE id = 1") == "Reed");
}

TEST_CASE("the check gets what was touched, with all claims about it, and no more") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Bob Moor", "Lake Board"),
                 story("c", "Cy Moor", "Dock Office")});
    recheck(db);
    CHECK(db.world_touched().touched.empty());
    put_all(db, {story("d", "Di Moor", "Lake Board")});
    auto const world = db.world_touched();
    CHECK(world.touched == std::vector<EntityId>{4, 7});
    REQUIRE(world.facts.size() == 2);
    CHECK(world.facts[0].quote == "Bob Moor heads Lake Board");
    CHECK(world.facts[1].quote == "Di Moor heads Lake Board");
    CHECK(world.facts[1].voices.size() == 1);
    CHECK(world.documents.size() == 2);
    CHECK(world.entities.size() == 3);
}

TEST_CASE("words that somebody else said too come along") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    auto const says = [](std::string const &uri, std::string const &person, std::string const &words) {
        auto record = story(uri, person, "Reed Works of " + uri);
        record.extraction.claims[0].predicate = Predicate::said;
        record.extraction.claims[0].object = {};
        record.extraction.claims[0].value = words;
        return record;
    };
    put_all(db, {says("a", "Ann Reed", "not on my watch"), says("b", "Bob Moor", "not on his watch")});
    recheck(db);
    put_all(db, {says("c", "Cy Moor", "not on my watch")});
    auto const world = db.world_touched();
    REQUIRE(world.facts.size() == 2);
    CHECK(world.facts[0].value == "not on my watch");
    CHECK(world.facts[1].value == "not on my watch");
}

TEST_CASE("a conflict found again keeps its id and what was decided of it") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("x", "Xe Moor", "Dock Office"), story("y", "Yo Moor", "Dock Office")});
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Bob Moor", "Reed Works")});
    recheck(db);
    auto const conflicts =
        "SELECT id, kind, entity_id, status, (SELECT count(*) FROM conflict_sides WHERE conflict_id = conflicts.id)"
        " FROM conflicts ORDER BY id";
    REQUIRE(rows(file.path(), conflicts) == Lines{"1|role_holder|2|open|2", "2|role_holder|6|open|2"});
    rows(file.path(),
         "INSERT INTO decisions (made_at, analyst, verdict, a) SELECT '2024-01-01', 'kim', 'dismiss', fingerprint"
         " FROM conflicts WHERE id = 2");
    CHECK(one(file.path(), "SELECT max(disputed) FROM relations WHERE object = 'Reed Works'") == "0");
    CHECK(one(file.path(), "SELECT min(disputed) FROM relations WHERE object = 'Dock Office'") == "1");

    put_all(db, {story("c", "Ann Reed", "Lake Board")});  // touches one of the two who head the works
    recheck(db);
    CHECK(rows(file.path(), conflicts) == Lines{"1|role_holder|2|open|2", "2|role_holder|6|dismissed|2"});

    put_all(db, {story("d", "Di Moor", "Reed Works")});  // a new claim changes it
    recheck(db);
    CHECK(rows(file.path(), conflicts) == Lines{"1|role_holder|2|open|2", "3|role_holder|6|open|3"});

    db.remove("d");
    resolve(db);
    recheck(db);
    CHECK(one(file.path(), "SELECT count(*) || ' ' || max(status) FROM conflicts WHERE entity_id = 6") ==
          "1 dismissed");
    db.remove("b");
    resolve(db);
    recheck(db);
    CHECK(rows(file.path(), conflicts) == Lines{"1|role_holder|2|open|2"});
    check_sound(file.path());
}

TEST_CASE("removing documents, in any order, leaves nothing of them") {
    auto const order = GENERATE(Lines{"a", "b", "c", "https://example.org/a"},
                                Lines{"https://example.org/a", "c", "a", "b"}, Lines{"1", "2", "4", "3"});
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    std::vector<Record> const records{story("a", "Ann Reed", "Reed Works"), story("b", "Ann Reed", "Lake Board"),
                                      full_record(), story("c", "Cy Moor", "Lake Board")};
    put_all(db, records);
    recheck(db);
    for (auto const &document : order) {
        INFO(document);
        CHECK(db.remove(document));
        check_sound(file.path());
        resolve(db);
        recheck(db);
        check_sound(file.path());
    }
    CHECK_FALSE(db.remove("a"));
    for (auto const &table : kept_by_documents) {
        INFO(table);
        CHECK(one(file.path(), "SELECT count(*) FROM " + table) == "0");
    }
    CHECK(rows(file.path(), "SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'heads OR grandson'").empty());
    CHECK(one(file.path(),
              "INSERT INTO documents_fts (documents_fts, rank) VALUES ('integrity-check', 1); SELECT 'ok'") == "ok");
}

TEST_CASE("a changed document replaces its older self; nothing else changes") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Ann Reed", "Lake Board")});
    CHECK(db.put(story("a", "Ann Reed", "Mill Board"), whole_name) == Stored::replaced);
    check_sound(file.path());
    resolve(db);
    db.finish();
    check_sound(file.path());
    CHECK(rows(file.path(), "SELECT id, uri FROM documents") == Lines{"1|a", "2|b"});
    CHECK(rows(file.path(), "SELECT name, document_count FROM entities ORDER BY id") ==
          Lines{"Ann Reed|2", "Lake Board|1", "Mill Board|1"});
    CHECK(rows(file.path(), "SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'reed AND works'").empty());
    CHECK(one(file.path(), "SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'mill'") == "1");
}

TEST_CASE("a number used again is searched for under its new text") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("a", "Ann Reed", "Reed Works")});
    db.remove("a");
    put_all(db, {story("b", "Bob Moor", "Lake Board")});
    CHECK(
        one(file.path(),
            "SELECT d.uri FROM documents_fts f JOIN documents d ON d.id = f.rowid WHERE documents_fts MATCH 'lake'") ==
        "b");
    CHECK(rows(file.path(), "SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'reed'").empty());
}

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
    CHECK(overview.world.documents.size() == 3);
    CHECK(overview.world.facts.size() == 11);
    CHECK(overview.conflicts.size() == 2);
    CHECK(overview.conflicts[0].entity == 1);
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
    CHECK(relations[0] == "1|heads|3|3|3|2|2021-03-04|2022-01-01|1");  // the clerk of Marsh Radio is one voice in both
    auto const voices = overview.world.facts[1].voices;
    REQUIRE(voices.size() == 3);
    CHECK(voices[0].name == "a clerk");
    CHECK(voices[1].entity == 2);
    CHECK(voices[2].kind == VoiceKind::document);
    CHECK(overview.world.facts[4].quote == "she is alive");
    CHECK(overview.relations[0].quote == "Mara Quill led the Lake Board");
    CHECK_FALSE(overview.relations[0].ended);
    CHECK_FALSE(overview.relations[0].anonymous_only);
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
    auto const mentions = db.mentions_of(1);
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
    CHECK(db.mentions_of(1)[0].text == "Ann Reed");
}
