// Occasions: what one sentence says of one event, its claims put together.
#pragma once
#include <set>

#include "check/finding.hpp"
#include "check/places.hpp"

namespace namesake::check {

struct Occasion {
    Claims claims;
    std::string head;  ///< the kind of event: talks, meetings and summits are one kind
    std::set<EntityId> parties;
    EntityId place = 0;
    std::string date;  ///< TIMEX3
    std::string quantity;
    bool denied = false;
    bool of_several = false;  ///< "a second round", said right before it

    FactRow const &claim() const { return *claims.front(); }
};

/// Talks, a visit, a dinner: where people meet.
bool is_meeting(FactRow const &fact);
/// Somebody did something: opened, signed, told.
bool is_act(FactRow const &fact);

std::vector<Occasion> occasions_of(Facts const &facts);

/// A second round, the previous meeting: not the event that another text means without such a word.
bool one_of_several(Occasion const &occasion);

/// How many, as an interval: "12", ">=30", "<=5".
struct Count {
    long least = 0, most = 0;
};
std::optional<Count> count_of(std::string_view quantity);

}  // namespace namesake::check
