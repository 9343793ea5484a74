// What an analyst decides: recorded, undone, written out and taken to another database.
#include <catch2/catch.hpp>
#include <string>

#include "running.hpp"

using namespace namesake::tests;

namespace {

std::string const first =
    "Harbour vote\n\nEdda Marlow, the chairwoman of the Brannock Ferry Union, spoke in Skell on 3 May 2018.\n";
std::string const second = "Bridge opens\n\nNina Calloway cut the ribbon in Orvik, the mayor said on 9 June 2019.\n";

long count(std::string const &text, std::string const &words) {
    long found = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
    return found;
}

struct News {
    Folder folder;
    std::string db = folder / "news.db";

    explicit News(std::string const &name = "news.db") : db(folder / name) {
        std::string const texts = folder.file("a.txt", first) + " " + folder.file("b.txt", second);
        REQUIRE(run(folder, "build --quiet " + texts + " --db " + db).status == 0);
    }
    Result decide(std::string const &what) const { return run(folder, "decide --db " + db + " " + what); }
    std::string people() const {
        return run(folder, "query --format csv --db " + db +
                               " \"SELECT name, mention_count FROM entities WHERE kind = 'person' ORDER BY name\"")
            .out;
    }
};

}  // namespace

TEST_CASE("a decision about two names is undone by its number") {
    News const news;
    auto const before = news.people();
    auto const decided = news.decide("same 'Edda Marlow' 'Nina Calloway' --note 'her married name'");
    REQUIRE(decided.status == 0);
    CHECK(decided.out.empty());
    CHECK(decided.err == "decision 1\n");
    CHECK(count(news.people(), "\n") == count(before, "\n") - 1);
    CHECK(news.decide("undo 1").status == 0);
    CHECK(news.people() == before);
    CHECK(news.decide("undo 1").status == 2);
    CHECK(news.decide("undo 7").err.find("no decision 7") != std::string::npos);
}

TEST_CASE("decisions are written as readable lines, and read in again") {
    News const news;
    REQUIRE(news.decide("same 'Edda Marlow' 'Nina Calloway' --note 'her \"married\" name'").status == 0);
    auto const lines = news.decide("export").out;
    CHECK(count(lines, "\n") == 1);
    CHECK(lines.find("\"verdict\":\"same\",\"a\":\"Edda Marlow\",\"b\":\"Nina Calloway\"") != std::string::npos);
    CHECK(lines.find("her \\\"married\\\" name") != std::string::npos);
    CHECK(lines.find("\"quote\":\"Edda Marlow\"") != std::string::npos);

    auto const written = news.folder.file("decisions.jsonl", lines);
    auto const again = news.decide("import " + written);
    CHECK(again.status == 0);
    CHECK(again.err.find("0 decisions added, 1 known already") != std::string::npos);

    auto const joined = news.people();
    auto const other = news.folder / "other.db";
    REQUIRE(
        run(news.folder, "build --quiet " + (news.folder / "a.txt") + " " + (news.folder / "b.txt") + " --db " + other)
            .status == 0);
    auto const there = run(news.folder, "decide --db " + other + " import " + written);
    CHECK(there.status == 0);
    CHECK(there.err.find("1 decision added") != std::string::npos);
    CHECK(run(news.folder, "decide --db " + other + " export").out == lines);
    CHECK(run(news.folder, "query --format csv --db " + other +
                               " \"SELECT name, mention_count FROM entities WHERE kind = 'person' ORDER BY name\"")
              .out == joined);
}

TEST_CASE("lines that are no decisions are refused one by one, the others are taken") {
    News const news;
    REQUIRE(news.decide("different 'Edda Marlow' 'Nina Calloway'").status == 0);
    CHECK(run(news.folder, "query --format csv --db " + news.db + " \"SELECT verdict, reason FROM namesakes\"")
              .out.find(" decided so") != std::string::npos);
    auto good = news.decide("export").out;
    auto const at = good.find("\"verdict\":\"different\"");
    REQUIRE(at != std::string::npos);
    good.replace(at, 21, "\"verdict\":\"unsure\"");
    auto const lines = news.folder.file(
        "mixed.jsonl",
        "{\"verdict\":\"same\",\"a\":\n" + good +
            "{\"verdict\":\"perhaps\"}\n{\"verdict\":\"same\",\"made_at\":\"some day\",\"analyst\":\"kim\"}\n");
    auto const taken = news.decide("import " + lines);
    CHECK(taken.status == 1);
    CHECK(count(taken.err, "\n") == 4);
    for (std::string const place : {"line 1", "line 3", "line 4"}) CHECK(taken.err.find(place) != std::string::npos);
    CHECK(taken.err.find("1 decision added, 0 known already, 3 refused") != std::string::npos);
    CHECK(count(news.decide("export").out, "\n") == 2);
}
