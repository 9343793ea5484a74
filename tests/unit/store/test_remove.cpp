#include <catch2/catch.hpp>

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

}  // namespace

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

TEST_CASE("I10: a changed document replaces its older self, nothing else changes") {
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
