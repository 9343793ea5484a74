// Where claims contradict each other.
#pragma once
#include <span>
#include <vector>

#include "model/extraction.hpp"
#include "model/graph.hpp"

namespace namesake::check {

/// What the words of one document alone contradict, to be kept with it: doc_time, weekday_date, entity_type, gender.
/// Local ids (Extraction::conflicts).
std::vector<model::Conflict> in_document(model::Record const &record);

/// One document as a world of its own, ids being index + 1.
model::World world_of(model::Record const &record);

/// The claims, by id, that can take part in a conflict or decide one. Most cannot: nobody says anything else in their
/// slot. All that `among_claims` finds among these is all that it finds among all.
std::vector<model::ClaimId> that_may_clash(std::span<model::Outline const> claims);

/// Conflicts among the claims of a world, in a fixed order (document, place, kind). Ids are 1, 2, ...
std::vector<model::Conflict> among_claims(model::World const &world);
/// The same for one document as a world of its own: for `extract`, which has no database.
std::vector<model::Conflict> among_claims(model::Record const &record);

}  // namespace namesake::check
