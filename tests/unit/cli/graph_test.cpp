// Many documents in any order, in any batches, taken out and put in again: the same graph. And who is one with whom in
// it.
#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <vector>

#include "running.hpp"

using namespace namesake::tests;
using Lines = std::vector<std::string>;

namespace {

Lines const given{"Anna",  "Boris",  "Carla", "Daniel",  "Elena", "Frank", "Gloria", "Henry", "Irene",  "James",
                  "Karen", "Leonid", "Maria", "Nikolai", "Olga",  "Peter", "Rosa",   "Simon", "Teresa", "Victor"};
Lines const family{"Veltran", "Ostrak",  "Murvane", "Kelmond", "Tarsick",
                   "Bolvane", "Drestan", "Halvick", "Jorvane", "Pellick"};
Lines const town{"Kestrin", "Arvale", "Dunmore", "Selby",   "Torvik",
                 "Marenza", "Lindau", "Opatow",  "Quillan", "Ravello"};
Lines const trade{"Mills",     "Shipping",  "Motors", "Foundry",  "Textiles",
                  "Insurance", "Breweries", "Steel",  "Airlines", "Press"};

std::string full_name(std::size_t i) {
    return given[i % given.size()] + " " + family[(i / given.size() + i) % family.size()];
}
std::string body(std::size_t i) {
    return town[i % town.size()] + " " + trade[(i / town.size()) % trade.size()] + " Corp";
}

std::string line(std::string const &id, std::string const &text) {
    return "{\"id\":\"" + id + "\",\"published\":\"2018-05-0" + std::to_string(1 + id.size() % 9) + "\",\"text\":\"" +
           text + "\"}";
}

/// Two people of one name, each in a story of his own: another body, another role, another town.
Lines pair_of_namesakes(std::size_t i) {
    auto const name = full_name(i), a = std::to_string(i);
    return {line("pair-" + a + "-a", name + ", the chairman of " + body(i) + ", spoke in " + town[i % 10] +
                                         " on Monday. " + name + " said the company would hire more people."),
            line("pair-" + a + "-b", name + ", a judge in " + town[(i + 5) % 10] +
                                         ", freed two men on Friday. The judge had heard them for an hour.")};
}

/// One person in four stories, by the same name or by others of it.
Lines one_person(std::size_t i) {
    auto const name = full_name(i), a = std::to_string(i);
    auto const space = name.find(' ');
    auto const with_initial = i % 2 ? name : name.substr(0, space) + " K." + name.substr(space);
    auto const chief = ", the chief executive of " + body(i) + ", ";
    return {
        line("one-" + a + "-a", name + chief + "met the press in " + town[i % 10] + " on Monday."),
        line("one-" + a + "-b", with_initial + chief + "said sales had grown. The plant is in " + town[i % 10] + "."),
        line("one-" + a + "-c", "Shares of " + body(i) + " rose. " + name + chief + "bought some, he said."),
        line("one-" + a + "-d", with_initial + chief + "will retire next year, the board of " + body(i) + " said.")};
}

std::string joined(Lines const &lines) {
    std::string out;
    for (auto const &l : lines) out += l + "\n";
    return out;
}

/// Everything the documented surface shows, in a fixed order: two graphs are the same if this is.
std::string dump(Folder const &folder, std::string const &db) {
    std::ifstream surface(NAMESAKE_SOURCE "/tests/schema/surface.txt");
    std::string out;
    for (std::string line; std::getline(surface, line);) {
        if (line.starts_with('#') || line.starts_with("decisions ")) continue;  // those have a time of day
        std::istringstream words(line);
        std::string table, columns, column;
        words >> table;
        while (words >> column) columns += (columns.empty() ? "[" : ", [") + column + "]";

        auto const r = run(folder, "query --format csv --db " + db + " 'SELECT " + columns + " FROM " + table +
                                       (table == "documents_fts" ? " WHERE documents_fts MATCH \"the\"" : "") +
                                       " ORDER BY " + columns + "'");
        REQUIRE(r.status == 0);
        out += table + "\n" + r.out;
    }
    return out;
}

void build(Folder const &folder, Lines const &stories, std::size_t batch, std::string const &db) {
    for (std::size_t at = 0; at < stories.size(); at += batch) {
        Lines const some(stories.begin() + std::ptrdiff_t(at),
                         stories.begin() + std::ptrdiff_t(std::min(at + batch, stories.size())));
        REQUIRE(run(folder, "build --quiet " + folder.file("batch.jsonl", joined(some)) + " --db " + db).status == 0);
    }
}

/// Each document's entity of the person whom its story is about.
std::map<std::string, std::set<std::string>> entities_by_document(Folder const &folder, std::string const &db) {
    auto const r = run(folder, "query --format csv --db " + db +
                                   " 'SELECT DISTINCT d.uri, m.entity_id FROM mentions m JOIN documents d ON d.id = "
                                   "m.document_id WHERE m.kind = \"person\" AND m.form = \"name\"'");
    REQUIRE(r.status == 0);
    std::map<std::string, std::set<std::string>> out;
    std::istringstream rows(r.out);
    std::string row;
    std::getline(rows, row);
    while (std::getline(rows, row)) {
        auto const comma = row.find(',');
        out[row.substr(0, comma)].insert(row.substr(comma + 1, row.find('\r') - comma - 1));
    }
    return out;
}

void check_any_order(Lines const &stories, int orders, std::vector<std::size_t> const &batches) {
    Folder const folder;
    build(folder, stories, stories.size(), folder / "whole.db");
    std::string const whole = dump(folder, folder / "whole.db");
    CHECK(whole.size() > 10'000);
    for (int order = 0; order < orders; ++order) {
        auto shuffled = stories;
        std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(static_cast<unsigned>(order)));
        for (auto const batch : batches) {
            INFO("order " << order << ", batches of " << batch);
            auto const db = folder / std::to_string(order).append("-").append(std::to_string(batch)).append(".db");
            build(folder, shuffled, batch, db);
            CHECK((dump(folder, db) == whole));
        }
    }
}

Lines planted() {
    Lines out;
    for (std::size_t i = 0; i < 12; ++i) {
        for (auto &story : pair_of_namesakes(i)) out.push_back(std::move(story));
        for (auto &story : one_person(60 + i)) out.push_back(std::move(story));
    }
    return out;
}

}  // namespace

TEST_CASE("documents in any order, in any batches, give one graph") {
    check_any_order(planted(), 3, {72, 25, 7});
}

TEST_CASE("real news in any order, in any batches, gives one graph (NAMESAKE_NEWS)") {
    char const *path = std::getenv("NAMESAKE_NEWS");
    if (!path) return;  // a JSONL file of articles
    std::ifstream news(path);
    Lines stories;
    for (std::string l; std::getline(news, l);) stories.push_back(l);
    std::shuffle(stories.begin(), stories.end(), std::mt19937(7));
    stories.resize(std::min<std::size_t>(stories.size(), 500));
    check_any_order(stories, 5, {500, 100, 37});
}

TEST_CASE("what extract wrote, loaded in any order and twice, is what build stores") {
    Folder const folder;
    auto stories = planted();
    build(folder, stories, stories.size(), folder / "built.db");
    auto const records = run(folder, "extract --jobs 1 " + folder.file("all.jsonl", joined(stories))).out;
    Lines lines;
    std::istringstream in(records);
    for (std::string l; std::getline(in, l);) lines.push_back(l);
    std::shuffle(lines.begin(), lines.end(), std::mt19937(3));
    auto const load = "load --quiet " + folder.file("records.jsonl", joined(lines)) + " --db " + (folder / "loaded.db");
    REQUIRE(run(folder, load).status == 0);
    REQUIRE(run(folder, load).status == 0);
    CHECK((dump(folder, folder / "loaded.db") == dump(folder, folder / "built.db")));
    auto const bad = run(folder, "load --db " + (folder / "loaded.db") + " " +
                                     folder.file("bad.jsonl", "{\"uri\":\"x\",\"text\":\"y\",\"mentions\":[{}]}\n{\n"));
    CHECK(bad.status == 1);
    CHECK(bad.err.find("bad.jsonl, line 1") != std::string::npos);
    CHECK(bad.err.find("bad.jsonl, line 2") != std::string::npos);
}

TEST_CASE("the graph without some documents is the graph they were taken out of") {
    Folder const folder;
    auto const stories = planted();
    Lines kept, gone;
    for (std::size_t i = 0; i < stories.size(); ++i) (i % 3 ? kept : gone).push_back(stories[i]);
    build(folder, kept, kept.size(), folder / "kept.db");
    build(folder, stories, stories.size(), folder / "all.db");
    auto const all = dump(folder, folder / "all.db");
    std::string ids;
    for (auto const &l : gone) ids += " " + l.substr(7, l.find('"', 7) - 7);
    REQUIRE(run(folder, "remove --db " + (folder / "all.db") + ids).status == 0);
    CHECK((dump(folder, folder / "all.db") == dump(folder, folder / "kept.db")));
    build(folder, gone, 5, folder / "all.db");
    CHECK((dump(folder, folder / "all.db") == all));
    CHECK(run(folder, "verify --quiet --db " + (folder / "all.db")).status == 0);
    CHECK(run(folder, "remove --db " + (folder / "all.db") + " no-such-document").status == 2);
}

TEST_CASE("two people of one name stay two, one person in four stories is one") {
    Folder const folder;
    Lines stories;
    for (std::size_t i = 0; i < 50; ++i) {
        for (auto &story : pair_of_namesakes(i)) stories.push_back(std::move(story));
        for (auto &story : one_person(100 + i)) stories.push_back(std::move(story));
    }
    build(folder, stories, stories.size(), folder / "news.db");
    auto const entities = entities_by_document(folder, folder / "news.db");
    int merged = 0, found = 0, whole = 0;
    for (std::size_t i = 0; i < 50; ++i) {
        auto const a = entities.find("pair-" + std::to_string(i) + "-a"),
                   b = entities.find("pair-" + std::to_string(i) + "-b");
        found += a != entities.end() && b != entities.end();
        if (a != entities.end() && b != entities.end())
            merged += std::ranges::any_of(a->second, [&](auto const &id) { return b->second.contains(id); });
        std::map<std::string, int> stories_of;
        for (char const *story : {"-a", "-b", "-c", "-d"})
            if (auto const at = entities.find("one-" + std::to_string(100 + i) + story); at != entities.end())
                for (auto const &id : at->second) ++stories_of[id];
        whole += std::ranges::any_of(stories_of, [](auto const &of) { return of.second == 4; });
    }
    CHECK(found >= 48);
    CHECK(merged == 0);
    CHECK(whole >= 45);
}

TEST_CASE("I11: a disguised name in another paper is listed beside the one it looks like, and is not it") {
    Folder const folder;
    auto const db = folder / "news.db";
    std::string const story = " Marlow, the chairwoman of the Brannock Ferry Union, spoke in Skell on 3 May 2018.\n";
    REQUIRE(run(folder, "build --quiet " + folder.file("a.txt", "Edda" + story) + " " +
                            folder.file("b.txt", "Edd\u0430" + story) + " --db " + db)
                .status == 0);
    auto const people = run(folder, "query --format csv --db " + db +
                                        " \"SELECT name, document_count FROM entities WHERE name LIKE '%Marlow'\"")
                            .out;
    CHECK(std::count(people.begin(), people.end(), '\n') == 3);
    auto const listed = run(folder, "query --format csv --db " + db + " \"SELECT verdict, reason FROM namesakes\"").out;
    CHECK(listed.find("unsure,") != std::string::npos);
    CHECK(listed.find("they look the same") != std::string::npos);
}
