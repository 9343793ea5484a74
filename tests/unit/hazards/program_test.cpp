// Hazards as the program meets them: signals, full disks, closed outputs, other writers, names that are more than
// names.
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <sstream>

#include "unit/cli/running.hpp"

using namespace namesake::tests;
namespace fs = std::filesystem;

namespace {

std::string const samples = NAMESAKE_SOURCE "/samples/news";
std::string const article = "Port opens\n\nThe mayor of Arden, Fay Lagos, met Hugo Brandt in Selby on 3 May 2018.\n";

/// A shell's line; $N is the program.
Result shell(Folder const &folder, std::string const &line) {
    std::string const script = folder.file("line.sh", "N=" NAMESAKE_PROGRAM "\n" + line + "\n");
    std::string const out = folder / "stdout", err = folder / "stderr";
    int const status = std::system(("bash " + script + " >" + out + " 2>" + err).c_str());
    return {WEXITSTATUS(status), read(out), read(err)};
}

long lines(std::string const &text) {
    return std::count(text.begin(), text.end(), '\n');
}

std::string ask(Folder const &folder, std::string const &db, std::string const &sql) {
    std::string csv = run(folder, "query --format csv --db " + db + " \"" + sql + "\"").out;
    std::erase(csv, '\r');
    return csv;
}

std::string many_stories(int from, int to) {
    std::ostringstream out;
    for (int i = from; i < to; ++i)
        out << "{\"id\":\"s" << i << "\",\"text\":\"Fay Lagos, mayor of Arden, met Hugo Brandt in Selby in May "
            << 1900 + i % 100 << ".\"}\n";
    return out.str();
}

/// Who may not write everywhere: nobody, where the tests run as root.
std::string as_other() {
    return ::geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";
}

}  // namespace

TEST_CASE("I13: archives that unpack to no end are refused by name, packed either way") {
    Folder const folder;
    std::string const good = folder.file("good.txt", article);
    std::string const bombs =
        "head -c 60000000 /dev/zero | tr '\\0' 'a' > big\n"
        "gzip -c big > a.txt.gz; zstd -q -c big > b.txt.zst; (printf '{\"text\":\"'; cat big) | gzip -c > c.jsonl.gz\n";
    Result const r = shell(folder, "cd " + folder.path.string() + "\n" + bombs +
                                       "$N build --quiet a.txt.gz b.txt.zst c.jsonl.gz good.txt --db x.db");
    INFO(r.err);
    CHECK(r.status == 1);
    CHECK(lines(r.err) == 3);
    for (std::string const name : {"a.txt.gz", "b.txt.zst", "c.jsonl.gz"}) CHECK(r.err.find(name) != std::string::npos);
    CHECK(ask(folder, folder / "x.db", "SELECT count(*) FROM documents") == "count(*)\n1\n");
}

TEST_CASE("I12: names that are more than names are stored as they are and act nowhere") {
    Folder const folder;
    std::string const uri = "../../x'); DROP TABLE documents;--<img src=x onerror=alert(1)>%n%s";
    std::string const line =
        "{\"id\":\"" + uri +
        R"(","title":"=cmd|' /C calc'!A0","author":"\u001b]8;;http://x\u0007",)"
        R"("text":"Null Null, mayor of Orsa, met Ada <script>alert(1)</script> Lind, \\N of \u202eSkell, on Monday. )"
        R"(Robert'); DROP TABLE Lind married =SUM Rehn, \u001b[31mTomas Red\u001b[0m said."})"
        "\n";
    std::string const db = folder / "a.db";
    REQUIRE(run(folder, "build --quiet " + folder.file("a.jsonl", line) + " --db " + db).status == 0);
    CHECK(ask(folder, db, "SELECT uri FROM documents").find("DROP TABLE documents;--<img") != std::string::npos);
    for (std::string const &command :
         std::vector<std::string>{"report", "report --format json", "report --format markdown", "report --format html",
                                  "map", "map -o a.svg", "map -o a.html", "export --format graphml -o a.graphml",
                                  "query --format table 'SELECT * FROM mentions JOIN documents'",
                                  "query --format json 'SELECT * FROM documents'", "show Lind"}) {
        INFO(command);
        Result const r = shell(folder, "cd " + folder.path.string() + "; $N " + command + " --db " + db);
        CHECK(r.status == 0);
        auto const file = command.find("-o ");
        std::string const shown = file == command.npos ? r.out : read(folder / command.substr(file + 3));
        CHECK(shown.size() > 50);
        CHECK(shown.find_first_of("\x1b\a") == shown.npos);
        bool const page = command.ends_with("html") || command.ends_with("svg");
        if (page) CHECK(shown.find("<img") == shown.npos);
        if (page) CHECK(shown.find("<script>alert") == shown.npos);
    }
    CHECK(ask(folder, db, "SELECT count(*) FROM documents") == "count(*)\n1\n");
}

TEST_CASE("F3: where a file may not grow any more, the build ends with 3 and what was stored is there") {
    Folder const folder;
    std::string const news = folder.file("a.jsonl", many_stories(0, 3000)), db = folder / "a.db";
    Result const full = shell(folder, "trap '' XFSZ; ulimit -f 2000; $N build --quiet " + news + " --db " + db);
    CHECK(full.status == 3);
    CHECK(lines(full.err) == 1);
    CHECK(run(folder, "verify --db " + db).status == 0);
    CHECK(run(folder, "build --quiet " + news + " --db " + db).status == 0);
    CHECK(ask(folder, db, "SELECT count(*) FROM documents") == "count(*)\n3000\n");
    CHECK(run(folder, "verify --db " + db).status == 0);
}

TEST_CASE("F4: an output that cannot be written is an error, whatever is printed") {
    Folder const folder;
    std::string const db = folder / "a.db";
    REQUIRE(run(folder, "build --quiet " + samples + " --db " + db).status == 0);
    for (std::string const &command :
         {"extract " + samples, "report --db " + db, "report --format json --db " + db, "map --db " + db,
          "query --db " + db + " 'SELECT * FROM mentions'", std::string("--help"), std::string("--version")})
        for (std::string const output : {">&-", ">/dev/full"}) {
            Result const r = shell(folder, "$N " + command + " " + output);
            INFO(command << ' ' << output);
            CHECK(r.status == 1);
            CHECK(r.err.find("the result is incomplete") != std::string::npos);
        }
    for (std::string const &command : {"report --db " + db, "query --db " + db + " 'SELECT * FROM mentions'"})
        CHECK(shell(folder, "$N " + command + " | head -c 10 >/dev/null").err.empty());
}

TEST_CASE("F4: what is said to nobody is lost, the work is not") {
    Folder const folder;
    for (std::string const closed : {"2>/dev/full", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"}) {
        INFO(closed);
        std::string const db = folder / "a.db";
        fs::remove(db);
        CHECK(shell(folder, "$N build /nowhere " + samples + " --db " + db + " " + closed).status == 1);
        CHECK(shell(folder, "$N build " + samples + " --db " + db + " " + closed).status == 0);
        CHECK(run(folder, "verify --db " + db).status == 0);
        CHECK(ask(folder, db, "SELECT count(*) > 5 FROM documents").ends_with("\n1\n"));
        CHECK(shell(folder, "$N nonsense " + closed).status == 2);
        CHECK(shell(folder, "$N query --db " + (folder / "none.db") + " 'SELECT 1' " + closed).status == 3);
    }
}

TEST_CASE("F5: another locale, time zone and moment give the same bytes") {
    Folder const folder;
    auto const all = [&](std::string const &where, std::string const &db) {
        return shell(folder,
                     "cd " + folder.path.string() + "; export " + where + "; $N build --quiet --jobs 2 " + samples +
                         " --db " + db + " && mv " + db + " now.db; $N extract " + samples +
                         "; for f in text json markdown html; do $N report --format $f --db now.db; done; $N map --db "
                         "now.db; for t in documents mentions entities claims conflicts; do $N query --format csv "
                         "--db now.db \"SELECT * FROM $t ORDER BY 1\"; done; rm -f now.db*")
            .out;
    };
    std::string const here = all("LC_ALL=C TZ=UTC", "a.db");
    CHECK(here.size() > 100'000);
    CHECK(all("LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=Pacific/Kiritimati", "b.db") == here);
    CHECK(all("LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 TZ=America/Los_Angeles", "c.db") == here);
}

TEST_CASE("D1: two builds on one database store every document once, a reader is never refused") {
    Folder const folder;
    folder.file("a.jsonl", many_stories(0, 300)), folder.file("b.jsonl", many_stories(200, 500));
    Result const r = shell(folder, "cd " + folder.path.string() + R"(
        $N build --quiet samples.txt --db x.db 2>/dev/null
        $N build --quiet a.jsonl --db x.db & a=$!
        $N build --quiet b.jsonl --db x.db & b=$!
        while kill -0 $a 2>/dev/null || kill -0 $b 2>/dev/null; do
          $N query --format csv --db x.db 'SELECT count(*) FROM documents' >/dev/null || echo "reader: $?"
        done
        wait $a; echo "a $?"; wait $b; echo "b $?")");
    INFO(r.out << r.err);
    CHECK(r.out == "a 0\nb 0\n");
    CHECK(ask(folder, folder / "x.db", "SELECT count(*) AS n, count(DISTINCT uri) AS u FROM documents") ==
          "n,u\n500,500\n");
    CHECK(run(folder, "verify --db " + (folder / "x.db")).status == 0);
}

TEST_CASE("D2: a database that cannot be written can be asked, who would write is refused before input is read") {
    Folder const folder;
    fs::create_directory(folder.path / "shelf");
    fs::copy_file(NAMESAKE_PROGRAM, folder.path / "shelf/program");
    std::string const db = folder / "shelf/a.db";
    REQUIRE(run(folder, "build --quiet " + folder.file("a.txt", article) + " --db " + db).status == 0);
    REQUIRE(std::system(("chmod 0755 " + folder.path.string() + "; chmod 0444 " + db + "; chmod 0555 " +
                         (folder / "shelf") + " " + (folder / "shelf/program"))
                            .c_str()) == 0);
    std::string const program = as_other() + (folder / "shelf/program");
    CHECK(shell(folder, program + " query --format csv --db " + db + " 'SELECT count(*) FROM documents'").out ==
          "count(*)\r\n1\r\n");
    CHECK(shell(folder, program + " report --db " + db).status == 0);
    for (std::string const &command :
         std::vector<std::string>{"build " + (folder / "missing.txt") + " --db " + db, "remove x --db " + db,
                                  "build a.txt --db " + (folder / "shelf/new.db")}) {
        Result const r = shell(folder, program + " " + command);
        INFO(command << '\n' << r.err);
        CHECK(r.status == 3);
        CHECK(lines(r.err) == 1);
        CHECK(r.err.find("missing.txt") == std::string::npos);
    }
    fs::permissions(folder.path / "shelf", fs::perms::owner_all);
}

TEST_CASE("D4: nothing is wrong with a database whose document was written before what it tells of") {
    Folder const folder;
    std::string const db = folder / "a.db";
    std::string const text = folder.file("a.txt", "The pier of Skell was opened by Oda Brenn on 14 June 2018.\n");
    REQUIRE(run(folder, "build --quiet --published 2018-05-14 " + text + " --db " + db).status == 0);
    REQUIRE(ask(folder, db, "SELECT count(*) FROM conflicts WHERE kind = 'doc_time'") == "count(*)\n1\n");
    CHECK(run(folder, "verify --db " + db).status == 0);
}
