// tests/hazards.md and the tests: no row without a test or a reason, no test of a row that is not there.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace {

/// Row to how it is tested: the table's last column.
std::map<std::string, std::string> rows_of_table() {
    std::ifstream file(NAMESAKE_SOURCE "/tests/hazards.md");
    std::regex const row("^\\| ([IFDS][0-9]+) \\|.*\\| ([^|]*) \\|$");
    std::map<std::string, std::string> rows;
    for (std::string line; std::getline(file, line);)
        if (std::smatch found; std::regex_match(line, found, row)) rows[found[1]] = found[2];
    return rows;
}

/// Rows that the names of tests begin with: of Catch's own, and those that CMakeLists.txt adds.
std::set<std::string> rows_of_tests() {
    std::set<std::string> rows;
    std::regex const begin("(?:TEST_CASE\\(\"|add_test\\(NAME \")((?:[IFDS][0-9]+ ?)+): ");
    std::vector<fs::path> files{NAMESAKE_SOURCE "/CMakeLists.txt"};
    for (auto const &entry : fs::recursive_directory_iterator(NAMESAKE_SOURCE "/tests/unit"))
        if (entry.path().extension() == ".cpp") files.push_back(entry.path());
    for (fs::path const &file : files) {
        std::stringstream bytes;
        bytes << std::ifstream(file).rdbuf();
        std::string const source = bytes.str();
        for (std::sregex_iterator test(source.begin(), source.end(), begin), end; test != end; ++test) {
            std::istringstream names((*test)[1]);
            for (std::string row; names >> row;) rows.insert(row);
        }
    }
    return rows;
}

}  // namespace

TEST_CASE("every row of the table of hazards has its tests, or a reason why not") {
    auto const table = rows_of_table();
    auto const tested = rows_of_tests();
    CHECK(table.size() == 27);
    for (auto const &[row, how] : table) {
        INFO(row << ": " << how);
        if (how.starts_with("tests"))
            CHECK(tested.contains(row));
        else
            CHECK((how.starts_with("not applicable: ") && !tested.contains(row)));
    }
    for (auto const &row : tested) CHECK(table.contains(row));
}

TEST_CASE("no test has a semicolon in its name: ctest would take it for two that are not there") {
    std::regex const named("TEST_CASE\\(\"[^\"]*;");
    for (auto const &entry : fs::recursive_directory_iterator(NAMESAKE_SOURCE "/tests/unit")) {
        if (entry.path().extension() != ".cpp") continue;
        std::stringstream bytes;
        bytes << std::ifstream(entry.path()).rdbuf();
        INFO(entry.path().string());
        CHECK_FALSE(std::regex_search(bytes.str(), named));
    }
}
