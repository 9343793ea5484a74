#include "show/report.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "golden.hpp"
#include "show/sheet.hpp"
#include "show/width.hpp"
#include "story.hpp"

using namespace namesake;
using Catch::Matchers::Contains;

namespace {

/// A change that would clear two conflicts of the salt flats, told with the words around its places.
tests::Story repaired_salt_flats() {
    auto story = tests::salt_flats();
    auto &overview = story.overview();
    auto const place = overview.conflicts[2].sides[0];
    model::Change const read{model::Remedy::read, "Salas", "Soto", {place}};
    model::Change const drop{model::Remedy::drop, "Ramón Iriarte Vega", "", {overview.conflicts[1].sides[1]}};
    overview.repairs = {{{read}, {2, 3}, {}}, {{drop}, {2}, {"Somebody would be his own grandson"}}};
    for (auto const &conflict : overview.conflicts)
        for (auto const &side : conflict.sides)
            overview.passages.push_back({side.document, side.span, model::Zone::paragraph, 2, "Said so before. In\n",
                                         ",\nas we hear. The rest follows."});
    std::ranges::sort(overview.passages, {}, [](auto const &p) { return std::pair(p.document, p.span); });
    return story;
}

/// The elements of a page that are not closed where they should be; attributes that are not in quotation marks.
std::string badly_formed(std::string const &page) {
    std::vector<std::string> open;
    for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        auto const end = page.find('>', at);
        if (end == std::string::npos) return page.substr(at, 60);
        auto const tag = page.substr(at + 1, end - at - 1);
        if (std::count(tag.begin(), tag.end(), '"') % 2) return tag;
        auto const name = tag.substr(0, tag.find(' '));
        if (name == "!DOCTYPE" || name == "meta") continue;
        if (!name.starts_with('/'))
            open.push_back(name);
        else if (open.empty() || name.substr(1) != open.back())
            return tag;
        else
            open.pop_back();
    }
    return open.empty() ? "" : "never closed: " + open.back();
}

}  // namespace

TEST_CASE("the report reads as it should") {
    auto const story = tests::salt_flats();
    REQUIRE(tests::same_as_golden("report.txt", show::report_text(story.overview(), {.colour = false, .width = 92})));
    REQUIRE(tests::same_as_golden("report.json", show::report_json(story.overview())));
}

TEST_CASE("the report with repairs and sentences, in each format") {
    auto const story = repaired_salt_flats();
    REQUIRE(tests::same_as_golden("repairs.txt", show::report_text(story.overview(), {}, "salt.db")));
    REQUIRE(tests::same_as_golden("report.md", show::report_markdown(story.overview(), "salt.db")));
    REQUIRE(tests::same_as_golden("report.html", show::report_html(story.overview(), "salt.db")));
    auto const json = nlohmann::json::parse(show::report_json(story.overview()));
    for (auto const &conflict : json["conflicts"])
        if (conflict["id"] == 2) {
            REQUIRE(conflict["repairs"].size() == 2);
            REQUIRE(conflict["repairs"][0]["clears"] == std::vector<int>{2, 3});
            REQUIRE(conflict["repairs"][0]["changes"][0]["to"] == "Soto");
            REQUIRE(conflict["repairs"][1]["breaks"].size() == 1);
        }
}

TEST_CASE("S2: the page is whole, asks for nothing from outside and runs nothing") {
    for (auto const &story : {tests::salt_flats(), repaired_salt_flats()}) {
        auto const page = show::report_html(story.overview(), "a\"><script>'.db");
        REQUIRE(badly_formed(page) == "");
        for (std::string_view const word :
             {"<script", "<img", "<link", "<iframe", "url(", "@import", " src=", "on error"})
            REQUIRE(page.find(word) == std::string::npos);
    }
    REQUIRE(badly_formed(show::report_html({})) == "");
    REQUIRE(badly_formed("<p><b></p></b>") == "/p");
}

TEST_CASE("a quote is marked in its sentence, and the sentences around it stay away") {
    auto const story = repaired_salt_flats();
    REQUIRE_THAT(show::report_html(story.overview()),
                 Contains("<p>In <mark>Joaquín Iriarte Salas</mark>, as we hear. </p>") && !Contains("Said so before"));
    REQUIRE_THAT(show::report_markdown(story.overview()), Contains("> In **Joaquín Iriarte Salas**, as we hear."));
}

TEST_CASE("I12 S2: hostile names are only words in every format") {
    tests::Story story;
    auto const document = story.document("javascript:alert(1)//");
    auto const web = story.document("https://news.example/?a=\"><b>&c=1");
    std::string const name = "<img src=x onerror=alert(1)> [x](http://evil.example) `rm` *b* \u05D0\u05D1 \u202Etxt";
    auto const who = story.entity(model::Kind::person, name, 2);
    story.alias(who, "<b>Eve</b>", "surname");
    auto const a = story.claim(document, who, model::Predicate::holds_role, 0, "</mark><script>", "<i>she</i> is").id;
    auto const b = story.claim(web, who, model::Predicate::holds_role, 0, "none", "www.evil.example | she is not").id;
    story.conflict(model::ConflictKind::role_status, model::Level::tension, who, name, {{"<yes>", a}, {"no", b}});
    auto const page = show::report_html(story.overview(), "x.db");
    REQUIRE(badly_formed(page) == "");
    for (std::string_view const word : {"<img", "<script", "<i>", "<b>", "href=\"javascript"})
        REQUIRE(page.find(word) == std::string::npos);
    REQUIRE_THAT(page, Contains("&lt;img src=x onerror=alert(1)&gt;") && Contains("<bdi>\u05D0\u05D1</bdi>") &&
                           Contains("&lt;U+202E&gt;txt") &&
                           Contains("href=\"https://news.example/?a=%22%3E%3Cb%3E&amp;c=1\""));
    auto const sheet = show::report_markdown(story.overview(), "x.db");
    REQUIRE_THAT(sheet, Contains("\\<img") && Contains("\\[x\\](http\\://evil") && Contains("\\`rm\\`") &&
                            Contains("www\\.evil") && !Contains("<b>"));
}

TEST_CASE("two of one name are told apart by a role, or by where they are spoken of") {
    tests::Story story;
    auto const document = story.document("briefs.txt");
    auto const composer = story.entity(model::Kind::person, "Anders Holm", 2);
    auto const rower = story.entity(model::Kind::person, "Anders Holm", 2);
    auto const third = story.entity(model::Kind::person, "Andreas Holm", 1);
    story.claim(document, composer, model::Predicate::holds_role, 0, "composer", "The composer Anders Holm");
    story.claim(document, rower, model::Predicate::age, 0, "24", "Anders Holm, 24");
    story.namesake(composer, rower, 1, model::Verdict::different, "the text says so");
    story.namesake(composer, third, 0.96, model::Verdict::different, "given names differ");
    auto const report = show::report_text(story.overview(), {.colour = false, .width = 92});
    REQUIRE_THAT(report, Contains("Anders Holm (composer) / Anders Holm (in briefs.txt): not the same") &&
                             Contains("Anders Holm (composer) / Andreas Holm: not the same"));
}

TEST_CASE("the sheet of one entity reads as it should") {
    auto const story = tests::salt_flats();
    auto const who = show::bearers(story.overview(), "joaquin iriarte salas");
    REQUIRE(who.size() == 1);
    REQUIRE(
        tests::same_as_golden("sheet.txt", show::sheet(story.overview(), who.front(), {.colour = false, .width = 92})));
}

TEST_CASE("nobody is shown who does not bear the name") {
    auto const story = tests::salt_flats();
    REQUIRE(show::bearers(story.overview(), "SLC").size() == 1);
    REQUIRE(show::bearers(story.overview(), "quiroga").size() == 2);
    REQUIRE(show::bearers(story.overview(), "Quir").empty());
    REQUIRE(show::bearers(story.overview(), "").empty());
    REQUIRE(show::sheet(story.overview(), 999).empty());
}

TEST_CASE("the heaviest conflict comes first") {
    auto story = tests::salt_flats();
    auto const order = [&] {
        std::vector<int> ids;
        auto const report = nlohmann::json::parse(show::report_json(story.overview()));
        for (auto const &conflict : report["conflicts"]) ids.push_back(conflict["id"]);
        return ids;
    };
    REQUIRE(order() == std::vector<int>{4, 1, 3, 2, 5});
    story.overview().conflicts[3].status = "dismissed";
    REQUIRE(order() == std::vector<int>{1, 3, 2, 4, 5});
    story.overview().conflicts[1].level = model::Level::contradiction;
    REQUIRE(order() == std::vector<int>{2, 1, 3, 4, 5});
}

TEST_CASE("JSON is the contract's") {
    auto const story = tests::salt_flats();
    auto const report = nlohmann::ordered_json::parse(show::report_json(story.overview()));
    auto const keys = [](auto const &object) {
        std::vector<std::string> names;
        for (auto const &[key, value] : object.items()) names.push_back(key);
        return names;
    };
    using Keys = std::vector<std::string>;
    REQUIRE(keys(report) == Keys{"conflicts", "namesakes", "entities"});
    auto const &conflict = report["conflicts"][0];
    REQUIRE(keys(conflict) == Keys{"id", "kind", "level", "entity", "summary", "status", "sides", "repairs"});
    REQUIRE(keys(conflict["entity"]) == Keys{"id", "kind", "name"});
    REQUIRE(keys(conflict["sides"][0]) == Keys{"value", "claims"});
    REQUIRE(keys(conflict["sides"][0]["claims"][0]) == Keys{"document", "source", "quote", "start", "end", "rule"});
    REQUIRE(keys(report["namesakes"][0]) == Keys{"a", "b", "similarity", "verdict", "reason", "evidence"});
    REQUIRE(keys(report["entities"][0]) == Keys{"id", "kind", "name", "aliases"});
    REQUIRE(keys(report["entities"][0]["aliases"][0]) == Keys{"form", "rule", "mentions"});
    REQUIRE(report["namesakes"][1]["evidence"][0]["quote"] == "do NOT mistake him for Iriarte Salas");
    REQUIRE(report["conflicts"][2]["entity"].is_null());
}

TEST_CASE("a side without a claim still has its quote and document") {
    tests::Story story;
    story.document("a.txt", "2020-06-01");
    model::Conflict conflict{.id = 1, .kind = model::ConflictKind::doc_time, .summary = "5 July lies after June 2020."};
    conflict.sides = {{0, "2020-07-05", 0, 1, {10, 16}, "July 5"}, {1, "2020-06", 0, 1, {0, 9}, "JUNE 2020"}};
    story.overview().conflicts.push_back(conflict);
    REQUIRE_THAT(show::report_text(story.overview()),
                 Contains("“JUNE 2020”\n        a.txt (1 June 2020)\n   1 independent voice."));
    auto const side = nlohmann::json::parse(show::report_json(story.overview()))["conflicts"][0]["sides"][1];
    REQUIRE(side["claims"][0]["source"].is_null());
    REQUIRE(side["claims"][0]["quote"] == "JUNE 2020");
}

TEST_CASE("an empty graph has a report") {
    REQUIRE_THAT(show::report_text({}), Contains("None found.") && Contains("0 documents, 0 entities"));
}

TEST_CASE("I12: no control character reaches the terminal") {
    tests::Story story;
    auto const document = story.document("a\x1b[2Jb.txt");
    auto const who = story.entity(model::Kind::person, "Eve\x1b]0;pwned\x07", 2);
    story.alias(who, "\u202Eeve", "surname");
    auto const claim = story
                           .claim(document, who, model::Predicate::holds_role, 0, "\x1b[31mspy",
                                  "\x9b"
                                  "31m she\r\nspies")
                           .id;
    story.conflict(model::ConflictKind::role_status, model::Level::tension, who, "\x07", {{"\x1b", claim}});
    for (auto const &text : {show::report_text(story.overview()), show::sheet(story.overview(), who)})
        for (char const c : text) REQUIRE((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
    REQUIRE_THAT(show::report_text(story.overview()), Contains("<U+202E>eve"));
}

TEST_CASE("every line keeps to the width, and colour adds no words") {
    auto const story = tests::salt_flats();
    auto const plain = show::report_text(story.overview(), {.colour = false, .width = 60});
    std::istringstream in(plain);
    for (std::string line; std::getline(in, line);) REQUIRE(show::columns(line) <= 60);
    auto coloured = show::report_text(story.overview(), {.colour = true, .width = 60});
    for (auto at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b'))
        coloured.erase(at, coloured.find('m', at) + 1 - at);
    REQUIRE(coloured == plain);
}
