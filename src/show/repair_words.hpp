// Repairs in plain English.
#pragma once
#include <string>
#include <vector>

#include "show/index.hpp"

namespace namesake::show {

/// `read “Darudi” for “Daridi” in the caption and paragraph 4 of a.txt`; several changes are joined by "; ".
std::string repair_words(model::Repair const &repair, Index const &index);

/// `clears #1, #3 and #4`.
std::string clears_words(model::Repair const &repair);

}  // namespace namesake::show
