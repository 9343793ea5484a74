#include "show/table.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

#include "show/width.hpp"

using namespace namesake;

namespace {

model::Table const towns{{"town", "people", "note"},
                         {{std::string("東京"), std::int64_t{14'000'000}, std::monostate{}},
                          {std::string("A\u0301rpad"), std::int64_t{-9}, std::string("two\nlines")},
                          {std::string("Ōsaka"), std::int64_t{2'700'000}, std::string("a|b")}}};

std::vector<std::string> lines_of(std::string const &text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("columns of a terminal") {
    REQUIRE(show::columns("Anna") == 4);
    REQUIRE(show::columns("東京") == 4);
    REQUIRE(show::columns("A\u0301rpa\u0301d") == 5);
    REQUIRE(show::columns("👩\u200D👧") == 2);
    REQUIRE(show::columns("🇨🇱") == 2);
    REQUIRE(show::columns("\u1112\u1161\u11ab") == 2);
}

TEST_CASE("cutting keeps graphemes whole") {
    REQUIRE(show::cut("Anna", 4) == "Anna");
    REQUIRE(show::cut("Annabel", 4) == "Ann…");
    REQUIRE(show::cut("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
    REQUIRE(show::fit("東京都", 5) == "東京…");
    REQUIRE(show::fit("東京都", 4) == "東…");
    REQUIRE(show::fit("abc", 0) == "");
}

TEST_CASE("wrapping breaks at spaces, and long words where it must") {
    REQUIRE(show::wrapped("one two three", 7) == std::vector<std::string>{"one two", "three"});
    REQUIRE(show::wrapped("abcdefgh ij", 5) == std::vector<std::string>{"abcde", "fgh", "ij"});
    REQUIRE(show::wrapped("東京都庁 x", 4) == std::vector<std::string>{"東京", "都庁", "x"});
    REQUIRE(show::wrapped("", 5) == std::vector<std::string>{""});
}

TEST_CASE("a table is aligned by what is seen") {
    auto const lines = lines_of(show::table_text(towns));
    REQUIRE(lines.size() == 5);
    REQUIRE(lines[0] == "town     people  note");
    REQUIRE(lines[2] == "東京   14000000");
    REQUIRE(lines[3] == "A\u0301rpad        -9  two lines");
}

TEST_CASE("a table keeps to the width of the terminal") {
    model::Table const wide{{"id", "quote"}, {{std::int64_t{1}, std::string(300, 'x')}}};
    for (auto const &line : lines_of(show::table_text(wide, {.colour = false, .width = 60})))
        REQUIRE(show::columns(line) <= 60);
}

TEST_CASE("CSV has CRLF, quoted fields and plain numbers") {
    REQUIRE(show::table_csv(towns) ==
            "town,people,note\r\n東京,14000000,\r\nA\u0301rpad,-9,\"two\nlines\"\r\nŌsaka,2700000,a|b\r\n");
}

TEST_CASE("JSON keeps types, NULL and columns of one name") {
    model::Table const table{
        {"n", "n"}, {{std::int64_t{1}, std::monostate{}}, {std::string("x"), std::numeric_limits<double>::infinity()}}};
    auto const rows = nlohmann::json::parse(show::table_json(table));
    REQUIRE(rows == nlohmann::json::parse(R"([{"n": 1, "n_2": null}, {"n": "x", "n_2": null}])"));
}

TEST_CASE("an empty result still has its columns") {
    model::Table const none{{"id", "name"}, {}};
    REQUIRE(show::table_text(none) == "id  name\n--  ----\n");
    REQUIRE(show::table_csv(none) == "id,name\r\n");
    REQUIRE(show::table_json(none) == "[]\n");
}
