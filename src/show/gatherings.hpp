// Meetings and events with their participants: claims that speak of one gathering, put together.
#pragma once
#include <string>
#include <vector>

#include "model/graph.hpp"

namespace namesake::show {

using Facts = std::vector<model::FactRow const *>;

struct Gathering {
    std::string what;  ///< "secret talks": the fullest words for it
    std::string date;  ///< TIMEX3, the most precise that is said, or empty
    model::EntityId place = 0;
    Facts facts;  ///< in the order given
};

bool is_gathering(model::FactRow const &fact);

/// Claims of one head word, day and place are one gathering, whoever makes them; within a document also those that
/// leave out the day or the place, if only one gathering can be meant.
std::vector<Gathering> gatherings(Facts const &facts);

}  // namespace namesake::show
