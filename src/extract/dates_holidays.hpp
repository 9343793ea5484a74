// The days that holidays fall on.
#pragma once
#include "grammar/dates.hpp"
#include "model/partial_date.hpp"

namespace namesake::extract {

/// The day a holiday falls on in a year.
model::PartialDate holiday_in(grammar::Holiday, int year);
/// What is known without the year: XXXX-12-25; of a movable feast only its month, or nothing.
model::PartialDate holiday_without_year(grammar::Holiday);

}  // namespace namesake::extract
