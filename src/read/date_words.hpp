// What a word is within a written date.
#pragma once
#include <cstdint>
#include <string_view>

namespace namesake::read {

/// A stamp is complete in itself: "2019-07-05", "5/7/2019"; a clock is a time of day: "3:45pm"; glue stands around
/// them: "published".
enum class DatePart : std::uint8_t { none, month, weekday, number, stamp, clock, glue };

DatePart date_part(std::string_view word);

/// 1 to 12 for "July", "jul.", "Sept"; else 0.
int month_named(std::string_view word);

}  // namespace namesake::read
