// A comment thread copied as plain text: handles, bodies, who answers whom.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "read/lines.hpp"

namespace namesake::read {

/// Where the story ends and its comments begin and end, as line indices; first == last where there are none.
struct ThreadPlace {
    std::size_t first = 0, last = 0;
};
ThreadPlace find_thread(std::string_view text, std::span<Line const> lines);

/// Appends the comments of the thread's lines to `segments`, and its buttons and headers as boilerplate.
void cut_thread(std::string_view text, std::span<Line const> lines, std::vector<model::Segment> &segments);

}  // namespace namesake::read
