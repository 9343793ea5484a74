// Document to extraction: no database, no clock, no network.
#pragma once
#include "model/extraction.hpp"
#include "text/lexicon.hpp"

namespace namesake::extract {

/// Everything one document says: its mentions, voices and claims, entities not yet linked.
model::Extraction extract(model::Document const &document, text::Lexicon const &lexicon);

}  // namespace namesake::extract
