// What stands above and below a map.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "show/map.hpp"

namespace namesake::show {

std::string title_of(model::Overview const &overview, MapOptions const &options);

/// When the documents were published: "14 to 16 March 2021"; empty if no date is known.
std::string dates_of(model::Overview const &overview, MapOptions const &options);

/// How much of what there is to draw is drawn.
struct Drawn {
    std::size_t items = 0, of = 0;        ///< entities; of a map of what clashes, conflicts
    std::size_t dates = 0, of_dates = 0;  ///< of a timeline
    std::size_t links = 0, of_links = 0;  ///< between those that are drawn
    std::size_t more_bearers = 0;         ///< of the name in focus
    std::size_t hubs_left_out = 0;        ///< meetings
};

/// What the options leave, how much of that is drawn, what was left out, and the command.
std::vector<std::string> notes_of(MapOptions const &options, Drawn const &drawn);

}  // namespace namesake::show
