// TIMEX3 values that need no calendar: P2M, PT10H, PXD; of sets P1W, XXXX-WXX-5.
#pragma once
#include <string>

#include "grammar/dates.hpp"

namespace namesake::extract {

/// two months P2M, ten hours PT10H, several days PXD; empty for what has no length (a period).
std::string duration_value(grammar::TimeParts const &);
/// every Friday XXXX-WXX-5, each July XXXX-07, daily P1D
std::string set_value(grammar::TimeParts const &);

}  // namespace namesake::extract
