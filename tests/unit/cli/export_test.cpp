// namesake export: what other programs read is what the SQL surface says.
#include "running.hpp"

using Catch::Matchers::Contains;
using namesake::tests::Folder;
using namesake::tests::read;
using namesake::tests::Result;
using namesake::tests::run;

namespace {

std::string const checks = NAMESAKE_SOURCE "/tests/exports/";

/// A program of the system's, with what it printed.
Result system_run(Folder const &folder, std::string const &command) {
    std::string const out = folder / "checked";
    int const status = std::system((command + " >" + out + " 2>&1").c_str());
    return {WEXITSTATUS(status), read(out), {}};
}

bool is_here(Folder const &folder, std::string const &program) {
    bool const here = system_run(folder, "command -v " + program).status == 0;
    if (!here) WARN("no " << program << " here: not tried");
    return here;
}

/// All formats of the samples' graph, and what the SQL surface says of it.
void export_samples(Folder const &folder) {
    std::string const db = folder / "news.db";
    REQUIRE(run(folder, "build --quiet " NAMESAKE_SOURCE "/samples/news --db " + db).status == 0);
    for (std::string const table : {"entities", "relations", "namesakes"})
        folder.file(table + ".json",
                    run(folder, "query --format json --db " + db + " 'SELECT * FROM " + table + "'").out);
    for (std::string const format : {"graphml", "gexf", "jsonld", "ftm"}) {
        INFO(format);
        REQUIRE(run(folder, "export --db " + db + " --format " + format + " -o " + (folder / ("x." + format))).status ==
                0);
        REQUIRE(run(folder, "export --db " + db + " --format " + format + " -o -").out ==
                read(folder / ("x." + format)));
    }
    REQUIRE(run(folder, "export --db " + db + " --format csv -o " + (folder / "csv")).status == 0);
}

}  // namespace

TEST_CASE("every export reads back to the same nodes and edges") {
    Folder const folder;
    export_samples(folder);
    if (!is_here(folder, "/usr/bin/python3")) return;
    Result const r = system_run(folder, "/usr/bin/python3 " + checks + "read_back.py " + folder.path.string());
    INFO(r.out);
    CHECK(r.status == 0);
    for (auto const *format : {"graphml", "gexf", "neo4j", "linked_data", "follow_the_money"})
        CHECK_THAT(r.out, Contains(format));
}

TEST_CASE("GraphML and GEXF are valid by their schemata") {
    Folder const folder;
    export_samples(folder);
    if (!is_here(folder, "xmllint")) return;
    for (std::string const format : {"graphml", "gexf"}) {
        Result const r =
            system_run(folder, "xmllint --noout --schema " + checks + format + ".xsd " + (folder / ("x." + format)));
        INFO(r.out);
        CHECK(r.status == 0);
    }
}

TEST_CASE("what cannot be exported is said") {
    Folder const folder;
    std::string const db = folder / "news.db";
    REQUIRE(run(folder, "build --quiet " NAMESAKE_SOURCE "/samples/news/museum-feed.jsonl --db " + db).status == 0);
    CHECK(run(folder, "export --db " + db + " --format xlsx -o x").status == 2);
    CHECK(run(folder, "export --db " + db + " --format gexf").status == 2);
    CHECK(run(folder, "export --db " + db + " --format gexf -o /nowhere/x").status == 1);
    CHECK(run(folder, "export --db " + (folder / "none.db") + " --format gexf -o -").status == 3);
}
