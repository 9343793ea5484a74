// What a newsroom's input becomes: the same story again, in several papers, in another language.
#include <catch2/catch.hpp>

#include "running.hpp"

using namespace namesake::tests;

namespace {

/// A report long enough to be known again.
std::string report(std::string const &ending) {
    return "Ferry sold\\n\\nSELBY, May 3 - The ferry of Selby was sold to Brandt Shipping on Thursday for nine hundred "
           "crowns, "
           "the mayor of Arden, Fay Lagos, said.\\n\\nHugo Brandt, who heads Brandt Shipping, met Fay Lagos in Selby. "
           "The "
           "ferry had been out of use since a lorry of turnips fell through its deck in the winter, and nobody had "
           "offered more than the price of its bell.\\n\\n" +
           ending;
}

std::string line(std::string const &url, std::string const &published, std::string const &text) {
    return "{\"url\":\"" + url + "\",\"published\":\"" + published + "\",\"text\":\"" + text + "\"}\n";
}

std::string ask(Folder const &folder, std::string const &sql) {
    auto csv = run(folder, "query --format csv --db " + (folder / "news.db") + " \"" + sql + "\"").out;
    std::erase(csv, '\r');
    return csv;
}

}  // namespace

TEST_CASE("I10: the same document twice is one, new words replace it, the same words elsewhere are another source") {
    Folder const folder;
    auto const db = " --quiet --db " + (folder / "news.db");
    auto const first = line("http://a.example/1", "2018-05-03", report("It sails on Monday."));
    REQUIRE(run(folder, "build " + folder.file("a.jsonl", first + first) + db).status == 0);
    CHECK(ask(folder, "SELECT count(*) FROM documents") == "count(*)\n1\n");
    auto const elsewhere = line("http://b.example/1", "2018-05-04", report("It sails on Monday."));
    REQUIRE(run(folder, "build " + folder.file("b.jsonl", elsewhere) + db).status == 0);
    CHECK(ask(folder, "SELECT count(*) AS n, count(DISTINCT sha256) AS t FROM documents") == "n,t\n2,1\n");
    auto const anew = line("http://a.example/1", "2018-05-03", "Nothing was sold, Fay Lagos said in Selby on Friday.");
    REQUIRE(run(folder, "build " + folder.file("c.jsonl", anew) + db).status == 0);
    CHECK(ask(folder, "SELECT count(*) AS n, count(DISTINCT sha256) AS t FROM documents") == "n,t\n2,2\n");
}

TEST_CASE("a report that several papers print is one voice") {
    Folder const folder;
    auto const papers = line("http://a.example/1", "2018-05-03", report("It sails on Monday.")) +
                        line("http://b.example/1", "2018-05-04", report("Our readers were not asked.")) +
                        line("http://c.example/1", "2018-05-05", report("")) +
                        line("http://d.example/1", "2018-05-05",
                             "Brandt's plans\\n\\nHugo Brandt met Fay Lagos in Selby, a clerk of the harbour told this "
                             "paper, and they spoke of turnips until the lamps were lit.");
    REQUIRE(run(folder, "build --quiet " + folder.file("a.jsonl", papers) + " --db " + (folder / "news.db")).status ==
            0);
    CHECK(ask(folder,
              "SELECT d.uri, o.uri AS origin FROM copy JOIN documents d ON d.id = document_id"
              " JOIN documents o ON o.id = origin_id ORDER BY 1") ==
          "uri,origin\nhttp://b.example/1,http://a.example/1\nhttp://c.example/1,http://a.example/1\n");
    CHECK(ask(folder,
              "SELECT documents, origins FROM relations WHERE predicate = 'heads' AND object = 'Brandt Shipping'") ==
          "documents,origins\n3,1\n");
}

TEST_CASE("a text that is not English is kept and said, and read only if that is asked for") {
    Folder const folder;
    auto const path =
        folder.file("a.txt",
                    "Die Fähre lag am Freitag im Schilf, und Kapitän Hugo Brandt ist nicht von Bord gegangen, "
                    "sagte Fay Lagos mit einem Hund in Selby.\n");
    Result const kept = run(folder, "extract " + path);
    CHECK(kept.status == 0);
    CHECK(kept.err.find("German") != std::string::npos);
    CHECK(kept.out.find("\"text\":\"Die F") != std::string::npos);
    CHECK(kept.out.find("\"mentions\":[]") != std::string::npos);
    Result const asked = run(folder, "extract --any-language " + path);
    CHECK(asked.err.empty());
    CHECK(asked.out.find("\"text\":\"Fay Lagos\"") != std::string::npos);
}
