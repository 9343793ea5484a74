// What stands above and below a map.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "show/map.hpp"

namespace namesake::show {

std::string title_of(model::Overview const &overview, MapOptions const &options);

/// As of when it holds, how much of all is drawn and what was left out.
std::vector<std::string> notes_of(MapOptions const &options, std::size_t drawn, std::size_t all);

}  // namespace namesake::show
