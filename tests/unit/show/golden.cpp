#include "golden.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace namesake::tests {

bool same_as_golden(std::string_view file, std::string const &text) {
    auto const path = std::filesystem::path(NAMESAKE_SOURCE) / "tests/golden/show" / file;
    if (std::getenv("NAMESAKE_UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << text;
    std::ifstream in(path, std::ios::binary);
    std::string const golden{std::istreambuf_iterator<char>(in), {}};
    if (golden == text) return true;
    auto const differs = std::mismatch(golden.begin(), golden.end(), text.begin(), text.end()).first - golden.begin();
    UNSCOPED_INFO(path.string() << " differs from byte " << differs << " on; now:\n" << text);
    return false;
}

}  // namespace namesake::tests
