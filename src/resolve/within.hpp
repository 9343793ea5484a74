// Identity within one document: which mentions are one entity.
#pragma once
#include "model/extraction.hpp"

namespace namesake::resolve {

/// Links mentions to entities, pronouns and nominals included, and fills entity in mentions, voices and claim ends. Claims whose subject
/// cannot be found are dropped unless their words stand in `value`. Adds judgements, and ambiguous_link conflicts.
void within_document(model::Document const &document, model::Extraction &extraction);

}  // namespace namesake::resolve
