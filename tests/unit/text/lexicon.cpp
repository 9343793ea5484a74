#include "text/lexicon.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "unit/text/tokens.hpp"

namespace namesake::text {
namespace {

struct ListFile {
    std::filesystem::path path;
    explicit ListFile(std::string_view content) {
        char name[] = "/tmp/namesake-list-XXXXXX";
        REQUIRE(mkdtemp(name));
        path = std::filesystem::path(name) / "own.tsv";
        std::ofstream(path) << content;
    }
    ~ListFile() { std::filesystem::remove_all(path.parent_path()); }
};

}  // namespace

TEST_CASE("A word has the classes of the lists it stands in") {
    Lexicon const lexicon;
    CHECK(lexicon.of(key_of("Iran")).has(Class::country));
    CHECK(lexicon.of(key_of("March")).has(Class::month));
    CHECK(lexicon.of(key_of("march")).has(Class::common));
    CHECK(lexicon.of(key_of("zzyzzx")).empty());
}

TEST_CASE("A name that is also a plain word counts as it is written") {
    Cut const cut("march March MARCH who WHO Who");
    CHECK_FALSE(cut[0].classes.has(Class::month));
    CHECK(cut[1].classes.has(Class::month));
    CHECK(cut[2].classes.has(Class::month));
    CHECK_FALSE(cut[3].classes.has(Class::acronym));
    CHECK(cut[4].classes.has(Class::acronym));
    CHECK_FALSE(cut[5].classes.has(Class::acronym));
}

TEST_CASE("The longest listed phrase is found, in any case") {
    CHECK(Cut("the Red Sea and the persian gulf").phrases() == "Red Sea | persian gulf");
    CHECK(Cut("the Red. Sea").phrases().empty());
    CHECK(Cut("chief executive officer and chief").phrases() == "chief executive officer");
}

TEST_CASE("A name made of plain words needs its capitals") {
    CHECK(Cut("the Business Standard and a business standard").phrases() == "Business Standard");
    CHECK(Cut("the Bank of England and the bank of england").phrases() == "Bank of England | bank of england");
}

TEST_CASE("A demonym knows its homeland") {
    Lexicon const lexicon;
    CHECK(lexicon.homeland(key_of("Iranians")) == "Iran");
    CHECK(lexicon.homeland(key_of("Briton")) == "United Kingdom");
    CHECK(lexicon.homeland(key_of("Kurds")).empty());
    CHECK(lexicon.homeland(key_of("talks")).empty());
    CHECK(lexicon.homeland(Cut("South Korean").tokens.tokens) == "South Korea");
}

TEST_CASE("A user's lists add and take away") {
    ListFile const file(
        "# own\ncity\tKelden\ncity\tGreat Kelden Bay\n-country\tIran\norganization\tred kite\n-country\tSaudi "
        "Arabia\n");
    Lexicon const lexicon({file.path});
    CHECK(lexicon.of(key_of("kelden")).has(Class::city));
    CHECK_FALSE(lexicon.of(key_of("iran")).has(Class::country));
    CHECK(Cut("in Great Kelden Bay with Red Kite", lexicon).phrases() == "Great Kelden Bay | Red Kite");
    auto const is_country = [](Lexicon const &l) {
        return l.longest(Cut("Saudi Arabia").tokens.tokens).classes.has(Class::country);
    };
    CHECK(is_country(Lexicon()));
    CHECK_FALSE(is_country(lexicon));
}

TEST_CASE("What was looked up in one lexicon is not taken for another's") {
    ListFile const one("city\tKelden\n"), other("-city\tKelden\nsurname\tKelden\n");
    auto const is_in = [](Lexicon const &lexicon, Class c) {
        return Cut("in Kelden, where the two of them had been before", lexicon)[1].classes.has(c);
    };
    Lexicon const built_in;
    for (int round = 0; round < 2; ++round) {
        CHECK(is_in(Lexicon({one.path}), Class::city));
        CHECK_FALSE(is_in(built_in, Class::city));
        CHECK(is_in(Lexicon({other.path}), Class::surname));
        CHECK_FALSE(is_in(Lexicon({other.path}), Class::city));
    }
}

TEST_CASE("A broken user's list is named with its line") {
    ListFile const no_tab("city\tKelden\nBoro\n"), no_class("town\tKelden\n"), no_entry("city\t \n# x\ncity\t\u200b\n");
    CHECK_THROWS_WITH(Lexicon({no_tab.path}), Catch::Contains("own.tsv, line 2") && Catch::Contains("tab"));
    CHECK_THROWS_WITH(Lexicon({no_class.path}), Catch::Contains("line 1") && Catch::Contains("town"));
    CHECK_THROWS_WITH(Lexicon({no_entry.path}), Catch::Contains("line 1"));
    CHECK_THROWS_WITH(Lexicon({"/nowhere/own.tsv"}), Catch::Contains("/nowhere/own.tsv"));
}

}  // namespace namesake::text
