// Expressions of time in a document, with their TIMEX3 values.
#pragma once
#include <vector>

#include "model/extraction.hpp"
#include "text/lexicon.hpp"
#include "text/token.hpp"

namespace namesake::extract {

/// Appends the document's dates to `mentions` (kind = date, value = TIMEX3), by start, none overlapping.
void find_dates(model::Document const &document, text::Tokens const &tokens, std::vector<model::Mention> &mentions);

}  // namespace namesake::extract
