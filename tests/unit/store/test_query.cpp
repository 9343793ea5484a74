#include <catch2/catch.hpp>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::store;
using namespace namesake::store::test;
using Catch::Contains;

namespace {

struct Answer {
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
};

Answer ask(Database &db, std::string const &sql, Params const &params = {}, Limits const &limits = {}) {
    Answer answer;
    db.query(sql, params, limits,
             {[&](auto columns) { answer.columns.assign(columns.begin(), columns.end()); },
              [&](auto row) { answer.rows.emplace_back(row.begin(), row.end()); }});
    return answer;
}

}  // namespace

TEST_CASE("a query gives names and typed values") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    db.put(full_record(), whole_name);
    db.finish();
    auto const answer = ask(db, "SELECT id, uri AS \"where\", 1.5, NULL FROM documents");
    CHECK(answer.columns == std::vector<std::string>{"id", "where", "1.5", "NULL"});
    REQUIRE(answer.rows.size() == 1);
    CHECK(std::get<std::int64_t>(answer.rows[0][0]) > 0);
    CHECK(answer.rows[0][1] == Value(std::string("https://example.org/a")));
    CHECK(answer.rows[0][2] == Value(1.5));
    CHECK(answer.rows[0][3] == Value());
    CHECK(ask(db, "SELECT 1 WHERE 0").columns == std::vector<std::string>{"1"});
    CHECK(
        ask(db,
            "SELECT snippet(documents_fts, 1, '[', ']', '', 3) FROM documents_fts WHERE documents_fts MATCH 'GRANDSON'")
            .rows.size() == 1);
    CHECK(ask(db, "SELECT name FROM pragma_table_info('mentions')").rows.size() == 11);
}

TEST_CASE("parameters are bound, not pasted") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    db.put(full_record(), whole_name);
    CHECK(ask(db, "SELECT uri FROM documents WHERE id = :id -- one",
              {{"id", one(file.path(), "SELECT id FROM documents")}})
              .rows.size() == 1);
    CHECK(ask(db, "SELECT :a, @b, $c", {{"a", "x' OR 1"}, {"b", "-7"}, {"c", "007"}}).rows[0] ==
          std::vector<Value>{std::string("x' OR 1"), std::int64_t{-7}, std::string("007")});
    CHECK_THROWS_WITH(ask(db, "SELECT :a"), Contains("--param a=VALUE"));
    CHECK_THROWS_WITH(ask(db, "SELECT 1", {{"a", "b"}}), Contains("no parameter :a"));
}

TEST_CASE("D5: a query can only read") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    db.put(full_record(), whole_name);
    for (std::string sql :
         {"INSERT INTO rejections VALUES ('a', 'b', 'c')", "DELETE FROM documents", "UPDATE documents SET text = ''",
          "DROP VIEW claims", "CREATE TABLE t (a)", "CREATE TEMP TABLE t (a)", "ATTACH '/tmp/x.db' AS x",
          "PRAGMA journal_mode = DELETE", "PRAGMA writable_schema = ON", "PRAGMA query_only = OFF",
          "UPDATE sqlite_master SET sql = ''", "VACUUM INTO '/tmp/x.db'", "BEGIN", "REINDEX",
          "SELECT load_extension('x')", "INSERT INTO documents_fts (documents_fts) VALUES ('delete-all')"}) {
        INFO(sql);
        try {
            ask(db, sql);
            FAIL("was let through");
        } catch (Error const &error) {
            CHECK(error.nature() == Error::Nature::usage);
        }
    }
    CHECK_THROWS_WITH(ask(db, "SELECT 1; DROP TABLE documents"), Contains("more than one statement"));
    CHECK_THROWS_WITH(ask(db, " -- nothing"), Contains("no SQL"));
    CHECK(db.counts().documents == 1);
}

TEST_CASE("bad SQL is told with its place") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    CHECK_THROWS_WITH(ask(db, "SELECT 'é',\n       frm FROM documents"),
                      Contains("line 2, column 8: no such column: frm"));
    CHECK_THROWS_WITH(ask(db, "SELEC 1"), Contains("line 1, column 1") && Contains("syntax error"));
    CHECK_THROWS_WITH(ask(db, "SELECT 'é', x y z"), Contains("line 1, column 17"));
}

TEST_CASE("D5: a query that does not end is stopped") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    try {
        ask(db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", {},
            {std::chrono::milliseconds(50)});
        FAIL("ended");
    } catch (Error const &error) {
        CHECK(error.nature() == Error::Nature::limit);
        CHECK_THAT(error.what(), Contains("stopped after 50 ms"));
    }
    CHECK_THROWS_AS(ask(db, "SELECT zeroblob(1000000000)"), Error);
}
