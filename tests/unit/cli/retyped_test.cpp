// 500 decisions, and the texts they are about typed again with other line breaks and two errors in a hundred letters.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "retyped.hpp"
#include "running.hpp"
#include "store/database.hpp"

using namespace namesake;
using namespace namesake::tests;

namespace {

constexpr std::size_t decisions = 500;

std::string written(Folder const &folder, Retyped const &paper, bool again) {
    std::string lines;
    for (auto const &article : paper.articles)
        lines += nlohmann::json{{"id", article.id}, {"text", again ? article.again : article.first}}.dump() + "\n";
    return folder.file("paper.jsonl", lines);
}

/// The decision after next is about other people each time.
std::pair<std::size_t, std::size_t> pair_of(std::size_t decision) {
    return {decision, decision + decisions};
}

std::vector<std::vector<std::string>> rows(store::Database &db, std::string const &sql) {
    std::vector<std::vector<std::string>> found;
    db.query(sql, {}, {},
             {[](auto) {},
              [&](std::span<store::Value const> row) {
                  auto &words = found.emplace_back();
                  for (auto const &value : row)
                      if (auto const *text = std::get_if<std::string>(&value))
                          words.push_back(*text);
                      else if (auto const *number = std::get_if<std::int64_t>(&value))
                          words.push_back(std::to_string(*number));
                      else
                          words.emplace_back();
              }});
    return found;
}

/// The article's person whose name stands there, or none.
Bearer const *bearer_at(Retyped const &paper, std::size_t article, std::uint32_t start, std::uint32_t end) {
    for (std::size_t p = article * 4; p < article * 4 + 4; ++p)
        for (auto const &at : paper.people[p].again)
            if (at.start < end && start < at.end) return &paper.people[p];
    return nullptr;
}

struct Outcome {
    std::set<std::size_t> kept;  ///< people whose places are found again
    std::size_t wrong = 0;       ///< places found at somebody else
};

Outcome outcome(store::Database &db, Retyped const &paper) {
    std::map<std::string, std::size_t> articles;
    for (std::size_t a = 0; a < paper.articles.size(); ++a) articles[paper.articles[a].id] = a;
    Outcome out;
    for (auto const &row : rows(db,
                                "SELECT DISTINCT p.decision_id, p.side, p.uri, p.cluster_id FROM decision_place p"
                                " WHERE p.cluster_id IS NOT NULL")) {
        auto const [a, b] = pair_of(std::stoul(row[0]) - 1);
        auto const person = row[1] == "0" ? a : b;
        std::set<Bearer const *> bearers;
        for (auto const &mention :
             rows(db,
                  "SELECT m.start, m.\"end\" FROM mention m JOIN documents d ON d.id = m.document_id"
                  " WHERE m.form = 0 AND m.cluster_id = " +
                      row[3]))
            if (auto const *found =
                    bearer_at(paper, articles.at(row[2]), static_cast<std::uint32_t>(std::stoul(mention[0])),
                              static_cast<std::uint32_t>(std::stoul(mention[1]))))
                bearers.insert(found);
        bool const right = bearers.contains(&paper.people[person]);
        if (right) out.kept.insert(person);
        if (!right || bearers.size() > 1)
            ++out.wrong,
                UNSCOPED_INFO("decision " + row[0] + ": " + paper.people[person].name + (right ? " and others" : ""));
    }
    return out;
}

}  // namespace

TEST_CASE("500 decisions survive a text that is typed again with errors") {
    Folder const folder;
    auto const path = folder / "paper.db";
    auto const paper = retyped(2 * decisions / 4, 2);
    REQUIRE(run(folder, "build --quiet " + written(folder, paper, false) + " --db " + path).status == 0);
    {
        store::Database db(path, store::Mode::write);
        auto transaction = db.transaction();
        for (std::size_t d = 0; d < decisions; ++d) {
            auto const [a, b] = pair_of(d);
            auto const one = db.find_entities(paper.people[a].name), other = db.find_entities(paper.people[b].name);
            INFO(paper.people[a].name + ", " + paper.people[b].name);
            REQUIRE(one.size() == 1);
            REQUIRE(other.size() == 1);
            db.decide(model::Verdict::different, one[0].id, other[0].id, {false, "2024-01-01", "kim", ""});
        }
        transaction.commit();
    }
    auto const build = run(folder, "build " + written(folder, paper, true) + " --db " + path);
    REQUIRE(build.status == 0);
    CHECK(build.err.find("250 replaced") != std::string::npos);

    store::Database db(path, store::Mode::read);
    auto const found = outcome(db, paper);
    CHECK(found.wrong == 0);
    std::size_t whole = 0;
    for (std::size_t d = 0; d < decisions; ++d) {
        auto const [a, b] = pair_of(d);
        whole += found.kept.contains(a) && found.kept.contains(b);
    }
    CHECK(whole >= decisions * 99 / 100);
    CHECK(db.lost_places().size() == 2 * decisions - found.kept.size());
    auto const listed = run(folder, "decide --db " + path + " lost");
    CHECK(std::ranges::count(listed.out, '\n') == std::ssize(db.lost_places()));
}
