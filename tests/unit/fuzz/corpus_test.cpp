#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "fuzz/targets.hpp"

namespace fs = std::filesystem;

namespace {

std::string bytes_of(fs::path const &file) {
    std::ostringstream out;
    out << std::ifstream(file, std::ios::binary).rdbuf();
    return out.str();
}

/// The file as it is, cut short, and with some of its bytes turned around: the same each time.
std::vector<std::string> variants(std::string const &bytes) {
    std::vector<std::string> out{bytes};
    for (std::size_t n = 1; n < 8; ++n) {
        out.push_back(bytes.substr(0, bytes.size() * n / 8));
        std::string turned = bytes;
        for (std::size_t at = n; at < turned.size(); at += 41 * n)
            turned[at] = static_cast<char>(turned[at] ^ (1 << n));
        out.push_back(turned);
    }
    return out;
}

double seconds_for(namesake::fuzz::Target target, std::string const &bytes) {
    std::clock_t const start = std::clock();
    CHECK_NOTHROW(target(bytes));
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("fuzz: each target has a corpus, and what is kept there does no harm, whole, cut or damaged") {
    fs::path const corpus = fs::path(NAMESAKE_SOURCE) / "tests/fuzz/corpus";
    for (auto const &[name, target] : namesake::fuzz::targets()) {
        INFO(name);
        REQUIRE(fs::is_directory(corpus / name));
        std::size_t files = 0;
        for (fs::directory_entry const &entry : fs::directory_iterator(corpus / name)) {
            INFO(entry.path().string());
            ++files;
            for (std::string const &bytes : variants(bytes_of(entry.path()))) CHECK_NOTHROW(target(bytes));
        }
        CHECK(files > 0);
    }
}

/// NAMESAKE_CORPUS: a folder with one of inputs for each target, such as a run of tests/fuzz/run leaves behind.
TEST_CASE("fuzz: what a run of the fuzzer has gathered takes no input a second of the program", "[.replay]") {
    char const *const gathered = std::getenv("NAMESAKE_CORPUS");
    REQUIRE(gathered);
    for (auto const &[name, target] : namesake::fuzz::targets()) {
        if (!fs::is_directory(fs::path(gathered) / name)) continue;
        target({});
        std::size_t files = 0;
        double slowest = 0;
        for (fs::directory_entry const &entry : fs::recursive_directory_iterator(fs::path(gathered) / name)) {
            if (!entry.is_regular_file() || entry.path().filename().string().starts_with("log")) continue;
            INFO(entry.path().string());
            double const took = seconds_for(target, bytes_of(entry.path()));
            CHECK(took < 1);
            slowest = std::max(slowest, took);
            ++files;
        }
        WARN(name << ": " << files << " inputs, the slowest took " << slowest * 1000 << " ms");
    }
}
