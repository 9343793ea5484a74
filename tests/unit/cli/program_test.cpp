// The program as a user runs it: exit statuses, one line for each refusal, the same bytes each time.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "running.hpp"
#include "store/database.hpp"

namespace fs = std::filesystem;
using namespace namesake::tests;

namespace {

/// The report names its database in the commands it offers.
std::string without(std::string text, std::string const &path) {
    for (auto at = text.find(path); at != std::string::npos; at = text.find(path, at)) text.erase(at, path.size());
    return text;
}

long lines(std::string const &text) {
    return std::count(text.begin(), text.end(), '\n');
}

std::string const samples = NAMESAKE_SOURCE "/samples/news";
std::string const article = "Port opens\n\nThe mayor of Arden, Fay Lagos, met Hugo Brandt in Selby on 3 May 2018.\n";

}  // namespace

TEST_CASE("the samples give the same bytes whatever the number of threads") {
    Folder const folder;
    for (std::string const jobs : {"1", "2"}) {
        Result const build =
            run(folder, "build " + samples + " --quiet --jobs " + jobs + " --db " + (folder / (jobs + ".db")));
        REQUIRE(build.status == 0);
        CHECK(build.err.empty());
    }
    for (std::string const command : {"report --format json", "report", "map"}) {
        INFO(command);
        Result const one = run(folder, command + " --db " + (folder / "1.db")),
                     two = run(folder, command + " --db " + (folder / "2.db"));
        CHECK(one.status == 0);
        CHECK(one.out.size() > 1000);
        CHECK(without(one.out, folder / "1.db") == without(two.out, folder / "2.db"));
    }
    CHECK(run(folder, "extract --jobs 1 " + samples).out == run(folder, "extract --jobs 2 " + samples).out);
}

TEST_CASE("what one document says does not depend on the documents read before it") {
    Folder const folder;
    std::string alone;
    std::vector<std::string> files;
    for (auto const &entry : fs::directory_iterator(samples)) files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    for (std::string const &file : files) alone += run(folder, "extract --jobs 1 " + file).out;
    CHECK(run(folder, "extract --jobs 1 " + samples).out == alone);
}

TEST_CASE("building twice changes nothing") {
    Folder const folder;
    std::string const build = "build " + samples + " --db " + (folder / "news.db");
    REQUIRE(run(folder, build).status == 0);
    std::string const before = run(folder, "report --format json --db " + (folder / "news.db")).out;
    Result const again = run(folder, build);
    CHECK(again.status == 0);
    CHECK(again.err.find("0 added, 0 replaced") != std::string::npos);
    CHECK(run(folder, "report --format json --db " + (folder / "news.db")).out == before);
}

TEST_CASE("I1 I4 I9: what cannot be read is refused in one line each, and the rest is stored") {
    Folder const folder;
    std::string const good = folder.file("good.txt", article);
    std::string const bad =
        folder.file("empty.txt", "") + " " + folder.file("binary.txt", std::string("a\0b", 3)) + " " +
        (folder / "missing.txt") + " " +
        folder.file("cut.jsonl", "{\"id\":\"a\",\"text\":\"Ann Lee met Bob Stone.\"}\n{\"id\":\"b\",\"te");
    Result const build = run(folder, "build --quiet " + bad + " " + good + " --db " + (folder / "news.db"));
    CHECK(build.status == 1);
    CHECK(lines(build.err) == 4);
    for (std::string const name : {"empty.txt", "binary.txt", "missing.txt", "cut.jsonl, line 2"})
        CHECK(build.err.find(name) != std::string::npos);
    CHECK(run(folder, "query --format csv --db " + (folder / "news.db") + " 'SELECT count(*) FROM documents'").out ==
          "count(*)\r\n2\r\n");
    CHECK(run(folder, "query --format csv --db " + (folder / "news.db") + " 'SELECT count(*) FROM rejections'").out ==
          "count(*)\r\n4\r\n");
}

TEST_CASE("I3: bytes that are no UTF-8 are read all the same") {
    Folder const folder;
    Result const extract =
        run(folder, "extract " + folder.file("latin.txt", "The mayor of C\xF3rdoba, Fay Lagos, spoke.\n"));
    CHECK(extract.status == 0);
    CHECK(extract.out.find("Fay Lagos") != std::string::npos);
}

TEST_CASE("wrong usage says what and ends with 2, a database that is none with 3") {
    Folder const folder;
    std::string const text = folder.file("good.txt", article), db = folder / "news.db";
    REQUIRE(run(folder, "build --quiet " + text + " --db " + db).status == 0);
    struct Case {
        std::string arguments;
        int status;
    };
    for (Case const &c : {Case{"build --nonsense", 2},
                          {"", 2},
                          {"bild", 2},
                          {"build " + text, 2},
                          {"report --db " + db + " --kind nonsense", 2},
                          {"report --db " + text, 3},
                          {"report --db " + (folder / "none.db"), 3},
                          {"build " + text + " --db " + text, 3},
                          {"show Nobody --db " + db, 2},
                          {"map --db " + db + " -o out.xyz", 2},
                          {"query --db " + db + " 'SELEC 1'", 2},
                          {"query --db " + db + " 'DELETE FROM claim'", 2},
                          {"query --db " + db + " 'ATTACH \"x.db\" AS x'", 2}}) {
        INFO(c.arguments);
        Result const r = run(folder, c.arguments);
        CHECK(r.status == c.status);
        CHECK(r.out.empty());
        CHECK(lines(r.err) == 1);
    }
    CHECK(run(folder, "bild").err.find("'bild'") != std::string::npos);
    CHECK(read(text) == article);
}

TEST_CASE("help and version are answered") {
    Folder const folder;
    CHECK(run(folder, "--version").out.starts_with("namesake "));
    for (std::string const command : {"build", "extract", "report", "map", "query", "show"}) {
        Result const help = run(folder, command + " --help");
        CHECK(help.status == 0);
        CHECK((help.out.find("--db") != std::string::npos) == (command != "extract"));
    }
}

TEST_CASE("F4: a reader that goes away ends the run quietly") {
    Folder const folder;
    int const status = std::system(("bash -c 'set -o pipefail; " NAMESAKE_PROGRAM " extract " + samples + " 2>" +
                                    (folder / "err") + " | head -c 100 >/dev/null'")
                                       .c_str());
    (void)status;
    CHECK(read(folder / "err").empty());
}

TEST_CASE("what is dismissed is listed last, and stays so when the same is built again") {
    Folder const folder;
    std::string const db = folder / "news.db", build = "build --quiet " + samples + " --db " + db;
    REQUIRE(run(folder, build).status == 0);
    std::string const first = run(folder, "query --format csv --db " + db + " 'SELECT min(id) FROM conflicts'").out;
    std::string const whole = first.substr(first.find('\n') + 1, first.rfind('\r') - first.find('\n') - 1);
    std::string const id = whole.substr(whole.size() - 7);  // as the report numbers it
    CHECK(run(folder, "decide --db " + db + " dismiss " + id + " --note 'a joke'").status == 0);
    CHECK(run(folder, "decide --db " + db + " accept 0").status == 2);
    CHECK(run(folder, "decide --db " + db).status == 2);
    CHECK(run(folder, "decide --db " + (folder / "none.db") + " accept 1").status == 3);
    REQUIRE(run(folder, build).status == 0);
    std::string const report = run(folder, "report --db " + db).out;
    auto const dismissed = report.find("[dismissed]");
    REQUIRE(dismissed != std::string::npos);
    CHECK(report.find("#" + id + " ") < dismissed);
    CHECK(report.find("contradiction: ", dismissed) == std::string::npos);
    CHECK(report.find("1 dismissed.") != std::string::npos);
    CHECK(run(folder, "decide --db " + db + " accept " + id).status == 0);
    CHECK(run(folder, "report --db " + db).out.find("[accepted]") != std::string::npos);
}

TEST_CASE("the report in each format, narrowed by kind and level, a status for scripts") {
    Folder const folder;
    std::string const db = folder / "news.db", report = "report --db " + db;
    REQUIRE(run(folder, "build --quiet " + samples + " --db " + db).status == 0);
    CHECK(run(folder, report + " --format html").out.starts_with("<!DOCTYPE html>"));
    CHECK(run(folder, report + " --format markdown").out.starts_with("# What clashes"));
    CHECK(run(folder, report + " --format nonsense").status == 2);
    CHECK(run(folder, report + " --fail-on contradiction").status == 1);
    CHECK(run(folder, report + " --kind quote_source --fail-on question").status == 0);
    std::string const questions = run(folder, report + " --level question").out;
    CHECK(questions.find(" contradiction: ") == std::string::npos);
    CHECK(run(folder, report + " --format json").out.find("\"clears\"") != std::string::npos);
}

TEST_CASE("explain: a claim, a place of a text, two names") {
    Folder folder;
    auto const story = folder.file("story.txt",
                                   "Ada Krol, chairwoman of Krol Mills, met Jon Velt on Monday.\n\n"
                                   "Krol Mills was founded by Ida Krol. The mill is old.\n");
    std::string const db = folder / "k.db";
    REQUIRE(run(folder, "build " + story + " --db " + db).status == 0);
    auto const asked = [&](std::string const &what) { return run(folder, "explain --db " + db + " " + what); };

    auto const two = asked("--why-not 'Ada Krol' 'Ida Krol'");
    CHECK(two.status == 0);
    CHECK(two.out.find("two entities") != std::string::npos);
    CHECK(two.out.find("given names differ: ada × ida") != std::string::npos);
    CHECK(two.out.find("missing: ") != std::string::npos);
    CHECK(asked("--why-not 'Ada Krol' 'ada krol'").out.starts_with("Both names are one entity: Ada Krol"));
    CHECK(asked("--why-not 'Ada Krol' 'Nobody At All'").status == 2);

    std::string const first = run(folder, "query --format csv --db " + db + " 'SELECT min(id) FROM claims'").out;
    std::string const id = first.substr(first.find('\n') + 1, first.rfind('\r') - first.find('\n') - 1);
    auto const claim = asked("--claim " + id);
    CHECK(claim.status == 0);
    CHECK(claim.out.starts_with("Claim " + id + ": "));
    CHECK(claim.out.find("rule ") != std::string::npos);
    CHECK(asked("--claim 4711").status == 2);
    CHECK(asked("").status == 2);

    auto const place = run(folder, "explain " + story + " --at 2");
    CHECK(place.status == 0);
    CHECK(place.out.find("“Ada Krol”: person (name)") != std::string::npos);
    CHECK(place.out.find("the document's own word") != std::string::npos);
    CHECK(run(folder, "explain " + story).status == 2);
    auto const day = run(folder, "explain --published 2019-07-10 --at 53 " + story);
    CHECK(day.out.find("value 2019-07-08, told as past: the last one before the document's date") != std::string::npos);
}

TEST_CASE("a database that another process holds ends a build on two threads, though all has been read by then") {
    Folder const folder;
    std::string const db = folder / "news.db";
    REQUIRE(run(folder, "build --quiet " + samples + "/museum-feed.jsonl --db " + db).status == 0);
    namesake::store::Database holder(db, namesake::store::Mode::write);
    auto const held = holder.transaction();
    auto const in_time = "build --quiet --jobs 2 " + samples + "/dam-talks-blog.txt --db " + db;
    int const status = std::system(("timeout 60 " NAMESAKE_PROGRAM " " + in_time + " 2>" + (folder / "said")).c_str());
    CHECK(WEXITSTATUS(status) == 3);
    CHECK(read(folder / "said").find("is locked by another process") != std::string::npos);
}
