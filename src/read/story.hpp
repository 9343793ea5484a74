// A story's paragraphs to zones: headline, dateline, byline, caption, credit, heading, boilerplate, paragraph.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "read/lines.hpp"

namespace namesake::read {

/// Appends the zones of a story's lines to `segments`. With `below_story` the lines are what follows it.
void cut_story(std::string_view text, std::span<Line const> lines, bool below_story,
               std::vector<model::Segment> &segments);

}  // namespace namesake::read
