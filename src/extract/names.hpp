// Names of people, places, bodies and groups in a document.
#pragma once
#include <string>
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

/// One reason for a mention: a feature by name ("list=country/1") and its weight; above 0 it spoke for the mention.
struct NameReason {
    std::string feature;
    double weight = 0;
};

/// Why the name at a code point was chosen: at most `most` reasons, the weightiest first; empty if no scored name
/// stands there.
std::vector<NameReason> explain_name(model::Document const &document, text::Tokens const &tokens, std::uint32_t at,
                                     std::size_t most = 12);

}  // namespace namesake::extract
