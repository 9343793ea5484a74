// What two people of one name share besides it: the evidence that makes them one, weighed.
#pragma once
#include <string>
#include <vector>

namespace namesake::resolve {

struct Agreement {
    double weight = 0;
    std::string shared;  ///< the strongest few, for the reason: "body lakeside fishers' union, place kisumu"
};

/// Both sorted, as Entity::evidence is. A man and a woman share nothing.
Agreement agreement(std::vector<std::string> const &a, std::vector<std::string> const &b);

}  // namespace namesake::resolve
