// namesake map: its options and files.
#include <algorithm>
#include <cstdlib>
#include <regex>

#include "running.hpp"

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using namesake::tests::Folder;
using namesake::tests::read;
using namesake::tests::Result;
using namesake::tests::run;

namespace {

std::string samples_in(Folder const &folder) {
    std::string const db = folder / "news.db";
    REQUIRE(run(folder, "build --quiet " NAMESAKE_SOURCE "/samples/news --db " + db).status == 0);
    return db;
}

/// A caption breaks its lines where they are too long, and so does DOT.
std::string unbroken(std::string const &dot) {
    static std::regex const broken(R"(\\\n)"), line_end(R"(\\l)");
    return std::regex_replace(std::regex_replace(dot, broken, ""), line_end, " ");
}

}  // namespace

TEST_CASE("a map says which command made it") {
    Folder const folder;
    auto const db = samples_in(folder);
    auto const map = "map --db " + db;
    CHECK_THAT(unbroken(run(folder, map + " --focus 'Anders Holm' --hops 2 --since 2015 --kind person --top 7").out),
               Contains("--focus 'Anders Holm' --hops 2 --top 7 --kind person --since 2015 "));
    CHECK_THAT(unbroken(run(folder, map + " --conflicts").out), Contains("news.db --conflicts "));
    CHECK_THAT(run(folder, map + " --timeline --predicate died_on").out, Contains("What happened when"));
    CHECK(run(folder, map + " -o " + (folder / "a.dot")).status == 0);
    CHECK(read(folder / "a.dot") == run(folder, map).out);
    CHECK(run(folder, map + " -o " + (folder / "a.html")).status == 0);
    CHECK_THAT(read(folder / "a.html"), StartsWith("<!DOCTYPE html>") && Contains("<svg"));
}

TEST_CASE("what a map cannot be asked for is said in one line") {
    Folder const folder;
    auto const db = samples_in(folder);
    for (std::string const wrong :
         {"--focus Nobody", "--document nowhere.txt", "--as-of yesterday", "--since 2019-02-31", "--until 2019-13",
          "--kind date", "--predicate likes", "--top 0", "--conflicts --timeline", "-o map.gif"}) {
        INFO(wrong);
        Result const r = run(folder, "map --db " + db + " " + wrong);
        CHECK(r.status == 2);
        CHECK(r.out.empty());
        CHECK(std::count(r.err.begin(), r.err.end(), '\n') == 1);
    }
}

TEST_CASE("F6: what cannot be drawn leaves its DOT") {
    Folder const folder;
    auto const db = samples_in(folder);
    auto const before = std::string(std::getenv("PATH"));
    setenv("PATH", "/nowhere", 1);
    Result const r = run(folder, "map --db " + db + " -o " + (folder / "a.svg"));
    setenv("PATH", before.c_str(), 1);
    CHECK(r.status == 1);
    CHECK_THAT(r.err, Contains("not drawn") && Contains("a.dot"));
    CHECK_THAT(read(folder / "a.dot"), StartsWith("digraph"));
    CHECK(read(folder / "a.svg").empty());
}
