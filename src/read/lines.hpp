// A text's lines that are not blank, with their place and indentation.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace namesake::read {

/// A line without the blanks around it.
struct Line {
    std::uint32_t byte = 0, bytes = 0;  ///< where it stands in the UTF-8 text
    std::uint32_t start = 0, end = 0;   ///< the same in code points
    std::uint32_t indent = 0;           ///< columns before it, a tab filling up to the next multiple of 4
    std::uint32_t blanks = 0;           ///< blank lines above it

    std::string_view in(std::string_view text) const { return text.substr(byte, bytes); }
    std::uint32_t size() const { return end - start; }
};

std::vector<Line> lines_of(std::string_view text);

}  // namespace namesake::read
