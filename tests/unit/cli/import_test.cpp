// Reference facts beside the news, through the command.
#include <catch2/catch.hpp>
#include <string>

#include "running.hpp"

using namespace namesake::tests;

namespace {

std::string const story =
    "Harbour vote\n\nEdda Marlow, the chairwoman of the Brannock Ferry Union, was born on 4 July 1961 in Skell. Edda "
    "Marlow met Hugo Brandt in Orvik on 3 May 2018.\n";

std::string csv(Folder const &folder, std::string const &db, std::string const &sql) {
    auto out = run(folder, "query --format csv --db " + db + " \"" + sql + "\"").out;
    std::erase(out, '\r');
    return out.substr(out.find('\n') + 1);
}

}  // namespace

TEST_CASE("reference facts are a voice of their own, take part in conflicts, and rename nobody") {
    Folder const folder;
    auto const db = folder / "news.db";
    auto const facts =
        folder.file("facts.jsonl",
                    "{\"name\":\"Edda Wilhelmina Marlow\",\"born\":\"1950-03-01\",\"source\":\"Book of Ports\","
                    "\"date\":\"2019-12-31\",\"ids\":{\"wikidata\":\"Q777\"},"
                    "\"roles\":[{\"role\":\"chairwoman\",\"of\":\"Brannock Ferry Union\",\"from\":\"2001\"}]}\n");
    REQUIRE(run(folder, "build --quiet " + folder.file("a.txt", story) + " --db " + db).status == 0);
    REQUIRE(run(folder, "import --quiet " + facts + " --db " + db).status == 0);
    CHECK(csv(folder, db, "SELECT name, document_count FROM entities WHERE name LIKE '%Marlow'") == "Edda Marlow,2\n");
    CHECK(csv(folder, db, "SELECT rule FROM aliases WHERE form = 'Edda Wilhelmina Marlow'") == "reference\n");
    CHECK(csv(folder, db, "SELECT kind, name FROM sources WHERE kind = 'reference'") == "reference,Book of Ports\n");
    CHECK(csv(folder, db, "SELECT uri, published FROM documents WHERE uri LIKE 'Book%'") ==
          "Book of Ports#wikidata:Q777,2019-12-31\n");
    CHECK(csv(folder, db,
              "SELECT c.kind, min(s.value), max(s.value) FROM conflicts c JOIN conflict_sides s ON s.conflict_id = "
              "c.id") == "vital_date,1950-03-01,1961-07-04\n");
    CHECK(run(folder, "verify --quiet --db " + db).status == 0);

    auto const before = csv(folder, db, "SELECT count(*) FROM claims");
    CHECK(run(folder, "import " + facts + " --db " + db).err.find("0 added, 0 replaced, 1 unchanged") !=
          std::string::npos);
    CHECK(csv(folder, db, "SELECT count(*) FROM claims") == before);
    CHECK(run(folder, "remove --db " + db + " 'Book of Ports#wikidata:Q777'").status == 0);
    CHECK(csv(folder, db, "SELECT count(*) FROM conflicts") == "0\n");
}

TEST_CASE("a line that is no fact is refused with its number, the others are imported") {
    Folder const folder;
    auto const facts = folder.file("facts.jsonl",
                                   "{\"born\":\"1950\"}\n"
                                   "{\"name\":\"Edda Marlow\",\"born\":\"in the war\"}\n"
                                   "{\"name\":\"Orvik\",\"kind\":\"planet\"}\n"
                                   "{\"name\":\"Skell\",\"kind\":\"place\",\"born\":\"1950\"}\n"
                                   "{\"name\":\"Orvik\",\"kind\":\"place\",\"aliases\":[\"Old Orvik\"]}\n"
                                   "{\"name\":\"Hugo\nBrandt\"\n");
    auto const done = run(folder, "import " + facts + " --db " + (folder / "f.db"));
    CHECK(done.status == 1);
    for (std::string const place : {"line 1: has no \"name\"", "line 2: has a \"born\" that is no date",
                                    "line 3: has a \"kind\"", "line 4: has a birth", "line 6"})
        CHECK(done.err.find(place) != std::string::npos);
    CHECK(csv(folder, folder / "f.db", "SELECT kind, name FROM entities") == "place,Orvik\n");
}
