// Whether the verb beside an expression of time tells of the past or of the future.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "text/token.hpp"

namespace namesake::extract {

/// The tense of the verb that governs tokens [first, last) of a sentence: -1 past, +1 future, 0 not known.
/// "said Friday" -1; "will be held on July 5" +1; "since Monday" -1; "due by 31 May" +1.
std::int8_t tense_at(std::string_view text, std::span<text::Token const> sentence, std::uint32_t first,
                     std::uint32_t last);

/// Where a date stands in its sentence: tokens [first, last).
struct DateAt {
    std::uint32_t first = 0, last = 0;
    bool is_day = true;  ///< not only a month, a quarter, a year
};
/// Whether a past tense can be held against a date: "was held on July 5", not "voted to strike on July 5", "extended
/// its offer to July 5", "declared a dividend, record July 5".
bool plainly_past(std::string_view text, std::span<text::Token const> sentence, DateAt const &);

}  // namespace namesake::extract
