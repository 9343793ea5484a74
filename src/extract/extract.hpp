// Document to extraction: no database, no clock, no network.
#pragma once
#include <span>

#include "model/extraction.hpp"
#include "text/lexicon.hpp"
#include "text/token.hpp"

namespace namesake::extract {

/// Everything one document says: its mentions, voices and claims, entities not yet linked.
model::Extraction extract(model::Document const &document, text::Lexicon const &lexicon);

/// The same for a handful of records, one stage after the other over all of them: their extractions are replaced.
/// Articles are short and the stages large: a stage's code and tables are then fetched once a handful.
void extract(std::span<model::Record *const> records, text::Lexicon const &lexicon);

/// The second half of it: the voices and claims about the names and dates already in `out.mentions`, and the pronouns
/// and nominals they need. Leaves mentions and claims in text order.
void find_claims(model::Document const &document, text::Tokens const &tokens, text::Lexicon const &lexicon,
                 model::Extraction &out);

}  // namespace namesake::extract
