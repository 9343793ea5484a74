// Names of people, places, bodies and groups in a document.
#pragma once
#include <vector>

#include "model/extraction.hpp"
#include "text/lexicon.hpp"
#include "text/token.hpp"

namespace namesake::extract {

/// Appends the document's names to `mentions` (form = name, kinds person, place, organization, group), by start, none
/// overlapping another. `mentions` already holds the dates: a name that strictly contains a date takes its place, else
/// the date stays.
void find_names(model::Document const &document, text::Tokens const &tokens, text::Lexicon const &lexicon,
                std::vector<model::Mention> &mentions);

}  // namespace namesake::extract
