#include <catch2/catch.hpp>
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
