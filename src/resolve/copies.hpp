// Which documents are near copies of which: a wire report in many papers, a story under two addresses.
#pragma once
#include <vector>

#include "model/copies.hpp"

namespace namesake::resolve {

/// Each copy with its origin, the first of its kind, in the order of `sketches`. The work grows with the number of
/// documents, whatever they share.
std::vector<model::Copy> near_copies(model::Sketches const &sketches);

}  // namespace namesake::resolve
