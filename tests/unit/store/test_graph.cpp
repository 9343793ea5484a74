#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::model;
using namespace namesake::store;
using namespace namesake::store::test;
using Lines = std::vector<std::string>;

namespace {

/// Tables that hold rows of documents: empty once the last document is gone.
Lines const kept_by_documents{"documents", "segment",    "cluster",  "cluster_form",  "cluster_key",
                              "mention",   "source",     "claim",    "judgement",     "alias",
                              "entity",    "namesake",   "conflict", "conflict_side", "unsettled",
                              "naming",    "naming_key", "fresh",    "unsearchable"};

void check_sound(std::string const &path) {
    CHECK(rows(path, "PRAGMA foreign_key_check").empty());
    CHECK(one(path, "PRAGMA integrity_check") == "ok");
    CHECK(
        rows(path,
             "SELECT e.id FROM entity e WHERE id <> (SELECT min(coalesce(naming_id, id)) FROM cluster WHERE entity_id ="
             " e.id) OR mention_count <> (SELECT count(*) FROM mentions WHERE entity_id = e.id)"
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
    if (auto const world = db.world_to_check()) db.store_conflicts(*world, two_heads(*world));
}

}  // namespace

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
    second.document.uri = "b";
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

TEST_CASE("texts and analysts say what is one and what is not") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {full_record()});
    auto const id = [&](char const *name) { return db.find_entities(name).at(0).id; };
    auto const quill = id("Mara Quill"), board = id("Lake Board");
    db.decide(Verdict::same, quill, board, {false, "2024-01-01", "kim", "first thought"});
    db.decide(Verdict::different, board, quill, {false, "2024-01-02", "kim", "a person"});
    auto const decisions = db.decisions_among(db.clusters_needing_resolution());
    REQUIRE(decisions.size() == 1);  // the text speaks of two others, who are settled
    CHECK(std::set{decisions[0].a, decisions[0].b} == std::set{quill, board});
    CHECK(decisions[0].verdict == Verdict::different);
    CHECK(decisions[0].by_analyst);
    CHECK(decisions[0].reason == "a person");
    TemporaryFile other;
    Database fresh(other.path(), Mode::write);
    fresh.put(full_record(), whole_name);
    auto const said = fresh.decisions_among(fresh.clusters_needing_resolution());
    REQUIRE(said.size() == 1);
    CHECK_FALSE(said[0].by_analyst);
    CHECK(said[0].reason == "the text says: not Bo Tarr");
}

TEST_CASE("a decision finds its places again when the document is read anew, and says which it does not find") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    auto const told = [](std::string const &between) {
        auto record = story("a", "Ann Reed", "Reed Works");
        record.document.text += between + "So it is written.";
        return record;
    };
    put_all(db, {told(" "), story("b", "Annie Reed", "Reed Works")});
    auto const id = [&](char const *name) { return db.find_entities(name).at(0).id; };
    db.decide(Verdict::same, id("Ann Reed"), id("Annie Reed"), {false, "2024-01-01", "kim", ""});
    put_all(db, {told("\n\n")});
    CHECK(db.lost_places().empty());
    put_all(db, {told(" Yesterday. ")});
    auto const decisions = [&] {
        db.put(story("c", "Ann Reed", "Dock Office"), whole_name);
        return db.decisions_among(db.clusters_needing_resolution()).size();
    };
    CHECK(decisions() == 1);
    db.remove("b");
    CHECK(db.lost_places() == Lines{"decision 1 (same): 'Annie Reed' in b"});
    check_sound(file.path());
    db.put(story("b", "Annie Reed", "Reed Works"), whole_name);
    CHECK(db.lost_places().empty());
    db.put(story("a", "Zoe Lind", "Mill Board"), whole_name);
    CHECK(db.lost_places() == Lines{"decision 1 (same): 'Ann Reed' in a"});
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

TEST_CASE("claims are checked again only when something has changed") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Bob Moor", "Lake Board")});
    REQUIRE(db.world_to_check());
    CHECK(db.world_to_check()->facts.size() == 2);
    recheck(db);
    CHECK_FALSE(db.world_to_check());
    put_all(db, {story("a", "Ann Reed", "Reed Works")});
    CHECK_FALSE(db.world_to_check());
    put_all(db, {story("d", "Di Moor", "Lake Board")});
    REQUIRE(db.world_to_check());
    CHECK(db.world_to_check()->facts.size() == 3);
    recheck(db);
    db.remove("d");
    CHECK(db.world_to_check());
}

TEST_CASE("a conflict found again keeps its id and what was decided of it") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("x", "Xe Moor", "Dock Office"), story("y", "Yo Moor", "Dock Office")});
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Bob Moor", "Reed Works")});
    recheck(db);
    auto const conflicts =
        "SELECT c.kind, e.name, c.status, (SELECT count(*) FROM conflict_sides WHERE conflict_id = c.id)"
        " FROM conflicts c JOIN entities e ON e.id = c.entity_id ORDER BY e.name";
    auto const ids = "SELECT id FROM conflicts ORDER BY id";
    REQUIRE(rows(file.path(), conflicts) == Lines{"role_holder|Dock Office|open|2", "role_holder|Reed Works|open|2"});
    auto const works = one(file.path(),
                           "SELECT c.id FROM conflicts c JOIN entities e ON e.id = c.entity_id WHERE e.name"
                           " = 'Reed Works'");
    CHECK(db.decide(std::stoll(works), {true, "2024-01-01", "kim", ""}));
    CHECK(one(file.path(), "SELECT max(disputed) FROM relations WHERE object = 'Reed Works'") == "0");
    CHECK(one(file.path(), "SELECT min(disputed) FROM relations WHERE object = 'Dock Office'") == "1");
    auto const before = rows(file.path(), ids);

    put_all(db, {story("c", "Ann Reed", "Lake Board")});  // one of the two who head the works
    recheck(db);
    CHECK(rows(file.path(), ids) == before);
    CHECK(rows(file.path(), conflicts) ==
          Lines{"role_holder|Dock Office|open|2", "role_holder|Reed Works|dismissed|2"});

    put_all(db, {story("d", "Di Moor", "Reed Works")});  // a new claim changes it
    recheck(db);
    CHECK(rows(file.path(), conflicts) == Lines{"role_holder|Dock Office|open|2", "role_holder|Reed Works|open|3"});

    db.remove("d");
    resolve(db);
    recheck(db);
    CHECK(rows(file.path(), ids) == before);
    CHECK(rows(file.path(), conflicts) ==
          Lines{"role_holder|Dock Office|open|2", "role_holder|Reed Works|dismissed|2"});
    db.remove("b");
    resolve(db);
    recheck(db);
    CHECK(rows(file.path(), conflicts) == Lines{"role_holder|Dock Office|open|2"});
    check_sound(file.path());
}

TEST_CASE("removing documents, in any order, leaves nothing of them") {
    auto const order =
        GENERATE(Lines{"a", "b", "c", "https://example.org/a"}, Lines{"https://example.org/a", "c", "a", "b"});
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
    db.put(records[0], whole_name);
    CHECK(db.remove(one(file.path(), "SELECT id FROM documents")));
    resolve(db);
    recheck(db);
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
    CHECK(rows(file.path(), "SELECT name, document_count FROM entities ORDER BY name") ==
          Lines{"Ann Reed|2", "Lake Board|1", "Mill Board|1"});
    CHECK(rows(file.path(), "SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'reed AND works'").empty());
    CHECK(one(file.path(),
              "SELECT d.uri FROM documents_fts f JOIN documents d ON d.id = f.rowid WHERE documents_fts"
              " MATCH 'mill'") == "a");
}

TEST_CASE("a document that went is not found any more, one that came is") {
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
