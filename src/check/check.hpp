// Where claims contradict each other.
#pragma once
#include <vector>

#include "model/extraction.hpp"
#include "model/graph.hpp"

namespace namesake::check {

/// What the words of one document alone contradict, to be kept with it: doc_time, weekday_date, entity_type, gender.
/// Local ids (Extraction::conflicts).
std::vector<model::Conflict> in_document(model::Record const &record);

/// One document as a world of its own, ids being index + 1.
model::World world_of(model::Record const &record);

/// Conflicts among the claims of a world, in a fixed order (document, place, kind). Ids are 1, 2, ...
std::vector<model::Conflict> among_claims(model::World const &world);
/// The same for one document as a world of its own: for `extract`, which has no database.
std::vector<model::Conflict> among_claims(model::Record const &record);

}  // namespace namesake::check
