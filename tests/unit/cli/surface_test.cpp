// The SQL surface on the samples: each column says something, and what it says is what the contract means by it.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "running.hpp"

using namespace namesake::tests;

namespace {

/// The samples, with a refused input and a decision.
std::string build(Folder const &folder) {
    auto const db = folder / "samples.db";
    folder.file("empty.txt", "");
    REQUIRE(run(folder, "build --quiet " NAMESAKE_SOURCE "/samples/news " + (folder / "empty.txt") + " --db " + db)
                .status == 1);
    auto const conflict = run(folder, "query --format csv --db " + db + " 'SELECT min(id) FROM conflicts'").out;
    auto const id = conflict.substr(conflict.find('\n') + 1);
    REQUIRE(run(folder,
                "decide --db " + db + " dismiss " + id.substr(0, id.find_first_of("\r\n")) + " --note 'seen by a test'")
                .status == 0);
    return db;
}

/// The rows of an answer as CSV, without the names of its columns.
std::string ask(Folder const &folder, std::string const &db, std::string const &sql) {
    auto const file = folder.file("asked.sql", sql);
    auto const answer = run(folder, "query --format csv --db " + db + " \"$(cat " + file + ")\"");
    CHECK(answer.err == "");
    CHECK(answer.status == 0);
    return answer.out.substr(std::min(answer.out.find('\n'), answer.out.size() - 1) + 1);
}

/// What holds, and the query for rows of which it does not.
std::vector<std::pair<std::string, std::string>> meanings() {
    std::ifstream file(NAMESAKE_SOURCE "/tests/schema/meanings.sql");
    std::vector<std::pair<std::string, std::string>> found;
    std::string said, sql;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("-- ")) {
            said = line.substr(3);
        } else if (!line.empty()) {
            sql.append(line).append("\n");
            if (line.back() == ';') found.emplace_back(said, std::exchange(sql, {}));
        }
    }
    return found;
}

}  // namespace

TEST_CASE("each column of the surface says something of the samples") {
    Folder const folder;
    auto const db = build(folder);
    std::ifstream surface(NAMESAKE_SOURCE "/tests/schema/surface.txt");
    int columns = 0;
    for (std::string line; std::getline(surface, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream words(line);
        std::string table, column, empty;
        words >> table;
        std::string sql;
        while (words >> column) {
            if (table == "decisions" && column == "b") continue;  // a conflict is one
            sql += (sql.empty() ? "SELECT " : " || ',' || ") + ("(count([" + column + "]) > 0)"), ++columns;
        }
        INFO(table);
        auto const said = ask(folder, db, sql + " FROM " + table);
        CHECK(said.find('0') == std::string::npos);
        CHECK(said.find('1') != std::string::npos);
    }
    CHECK(columns > 80);
}

TEST_CASE("the columns of the surface mean what the contract says") {
    Folder const folder;
    auto const db = build(folder);
    auto const all = meanings();
    CHECK(all.size() == 23);
    for (auto const &[what, sql] : all) {
        INFO(what);
        CHECK(ask(folder, db, sql) == "");
    }
}
