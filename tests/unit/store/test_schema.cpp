#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "model/vocabulary.hpp"
#include "worlds.hpp"

using namespace namesake;
using namespace namesake::store;
using namespace namesake::store::test;

namespace {

/// The words of one of the *_word tables must be the vocabulary's, number for number.
template <std::size_t N>
void check_words(std::string const &path, std::string const &table, std::array<std::string_view, N> const &words) {
    INFO(table);
    std::vector<std::string> expected;
    for (std::size_t i = 0; i < N; ++i) expected.push_back(std::to_string(i).append("|").append(words[i]));
    CHECK(rows(path, "SELECT id, word FROM " + table + " ORDER BY id") == expected);
}

/// A column takes each number of its vocabulary, and neither one more nor one less.
void check_range(std::string const &path, std::string const &table, std::string const &column, std::size_t words) {
    INFO(table << "." << column);
    auto const definition = one(path, "SELECT sql FROM sqlite_schema WHERE name = '" + table + "'");
    CHECK(definition.find(column + " BETWEEN 0 AND " + std::to_string(words - 1) + ")") != std::string::npos);
    auto const set = "UPDATE " + table + " SET " + column + " = ";
    CHECK_NOTHROW(rows(path, set + std::to_string(words - 1)));
    CHECK_THROWS_WITH(rows(path, set + std::to_string(words)), Catch::Contains("CHECK constraint failed"));
    CHECK_THROWS_WITH(rows(path, set + "-1"), Catch::Contains("CHECK constraint failed"));
}

void make(std::string const &path) {
    Database db(path, Mode::write);
    db.put(full_record(), whole_name);
    resolve(db);
}

}  // namespace

TEST_CASE("the surface has every table and column of the contract") {
    TemporaryFile file;
    make(file.path());
    std::ifstream surface(NAMESAKE_SOURCE "/tests/schema/surface.txt");
    int tables = 0;
    for (std::string line; std::getline(surface, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream words(line);
        std::string table, columns;
        words >> table;
        for (std::string column; words >> column;) columns += (columns.empty() ? "[" : ", [") + column + "]";
        INFO(table);
        CHECK_NOTHROW(rows(file.path(), "SELECT " + columns + " FROM [" + table + "]"));
        auto const missing = one(file.path(), "SELECT count(*) FROM pragma_table_info('" + table + "')");
        CHECK(std::stoi(missing) >= std::count(columns.begin(), columns.end(), '['));
        ++tables;
    }
    CHECK(tables == 14);
}

TEST_CASE("the words in the database are the program's") {
    TemporaryFile file;
    make(file.path());
    check_words(file.path(), "zone_word", model::zone_names);
    check_words(file.path(), "kind_word", model::kind_names);
    check_words(file.path(), "form_word", model::form_names);
    check_words(file.path(), "predicate_word", model::predicate_names);
    check_words(file.path(), "polarity_word", model::polarity_names);
    check_words(file.path(), "certainty_word", model::certainty_names);
    check_words(file.path(), "voice_kind_word", model::voice_kind_names);
    check_words(file.path(), "conflict_kind_word", model::conflict_kind_names);
    check_words(file.path(), "level_word", model::level_names);
    check_words(file.path(), "verdict_word", model::verdict_names);
}

TEST_CASE("an enumeration takes its own numbers only") {
    TemporaryFile file;
    make(file.path());
    check_range(file.path(), "segment", "zone", model::zone_names.size());
    check_range(file.path(), "cluster", "kind", model::kind_names.size());
    check_range(file.path(), "entity", "kind", model::kind_names.size());
    check_range(file.path(), "mention", "kind", model::kind_names.size());
    check_range(file.path(), "mention", "form", model::form_names.size());
    check_range(file.path(), "source", "kind", model::voice_kind_names.size());
    check_range(file.path(), "claim", "predicate", model::predicate_names.size());
    check_range(file.path(), "claim", "polarity", model::polarity_names.size());
    check_range(file.path(), "claim", "certainty", model::certainty_names.size());
    check_range(file.path(), "judgement", "verdict", model::verdict_names.size());
    check_range(file.path(), "conflict", "kind", model::conflict_kind_names.size());
    check_range(file.path(), "conflict", "level", model::level_names.size());
    CHECK_THROWS(rows(file.path(), "INSERT INTO kind_word VALUES (5, 'ship')"));
    CHECK_THROWS(rows(file.path(), "INSERT INTO decisions VALUES (1, '2024-01-01', 'me', 'maybe', 'a', 'b', NULL)"));
}

TEST_CASE("the numbers that views and indexes spell out are the program's") {
    using namespace model;
    CHECK(static_cast<int>(Predicate::said) == 29);
    CHECK(static_cast<int>(Kind::date) == 3);
    CHECK(static_cast<int>(Form::name) == 0);
    CHECK(static_cast<int>(VoiceKind::document) == 0);
    CHECK(static_cast<int>(VoiceKind::commenter) == 4);
    CHECK(static_cast<int>(Polarity::asserted) == 0);
    CHECK(static_cast<int>(Polarity::denied) == 1);
    CHECK(static_cast<int>(Certainty::plain) == 0);
    CHECK(static_cast<int>(Certainty::hedged) == 1);
}

TEST_CASE("Datasette and sqlite-utils find the full-text search of a table") {
    TemporaryFile file;
    make(file.path());
    // The query by which they look for it.
    CHECK(rows(file.path(),
               "SELECT name FROM sqlite_master WHERE rootpage = 0 AND"
               " (sql LIKE '%VIRTUAL TABLE%USING FTS%content=[documents]%' OR"
               " sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"documents\"%')") ==
          std::vector<std::string>{"documents_fts"});
}

TEST_CASE("every table of ours is STRICT") {
    TemporaryFile file;
    make(file.path());
    CHECK(rows(file.path(),
               "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
               " AND name NOT LIKE 'sqlite_%'")
              .empty());
}
