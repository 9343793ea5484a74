// Identity within one document: which mentions are one entity.
#pragma once
#include "model/extraction.hpp"
#include "text/lexicon.hpp"

namespace namesake::resolve {

/// Links mentions to entities, pronouns and nominals included, and fills entity in mentions, voices and claim ends.
/// Claims whose subject cannot be found are dropped unless their words stand in `value`. Adds judgements, and
/// ambiguous_link conflicts. The lexicon tells which given names are a man's or a woman's.
void within_document(model::Document const &document, text::Lexicon const &lexicon, model::Extraction &extraction);

}  // namespace namesake::resolve
