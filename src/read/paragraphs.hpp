// Lines to paragraphs: blank lines, indentation, and lines that were wrapped at a fixed width.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "read/lines.hpp"

namespace namesake::read {

/// Lines [first, last) that are one paragraph, one title, one row.
struct Paragraph {
    std::uint32_t first = 0, last = 0;
    bool apart = false;  ///< a blank line stands above it
};

std::vector<Paragraph> paragraphs_of(std::string_view text, std::span<Line const> lines);

}  // namespace namesake::read
