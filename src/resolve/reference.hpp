// Reference facts as documents: a page of short lines for each, with the claims it makes and the names it gives.
#pragma once
#include "model/extraction.hpp"
#include "model/fact.hpp"
#include "text/lexicon.hpp"

namespace namesake::resolve {

/// The record of a fact: its own voice is the reference work. A name the work gives is a mention by the rules
/// `reference` (or `reference_alias`), which is never what an entity is called by if news has a name for it.
model::Record reference_record(model::Fact const &fact, text::Lexicon const &lexicon);

}  // namespace namesake::resolve
