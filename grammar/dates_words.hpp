// The words of time: months, weekdays, units, numbers; each with its value.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/dates.hpp"

namespace namesake::grammar {

/// What a word can be in an expression of time, as bits: "second" is an ordinal and a unit.
enum TimeWordKind : std::uint32_t {
    w_month = 1u << 0,
    w_month_unsure = 1u << 1,  ///< May, March, mar: a word of its own too
    w_weekday = 1u << 2,
    w_weekday_short = 1u << 3,  ///< Sun, Sat, Mon
    w_weekdays = 1u << 4,       ///< Fridays
    w_season = 1u << 5,
    w_season_unsure = 1u << 6,  ///< fall, spring
    w_ones = 1u << 7,           ///< one to nine
    w_teens = 1u << 8,          ///< ten to nineteen
    w_tens = 1u << 9,           ///< twenty to ninety
    w_scale = 1u << 10,         ///< hundred, thousand, dozen
    w_ordinal = 1u << 11,       ///< first, 4th
    w_unit = 1u << 12,          ///< week
    w_units = 1u << 13,         ///< weeks
    w_day_part = 1u << 14,      ///< morning
    w_noon = 1u << 15,          ///< noon, midnight: the hour is the value
    w_deictic = 1u << 16,       ///< yesterday, today, tomorrow
    w_nineties = 1u << 17,
    w_pointing = 1u << 18,  ///< last, next, this
    w_edge = 1u << 19,      ///< early, late, mid, earlier, later
    w_article = 1u << 20,   ///< the, a, its: may begin an expression
    w_about = 1u << 21,     ///< about, nearly, more: may stand before a number
    w_vague = 1u << 22,     ///< several, few, many
    w_adverb = 1u << 23,    ///< now, recently, daily: an expression on its own
    w_holiday = 1u << 24,
    w_number = 1u << 25,  ///< digits; the value is the number
    w_year = 1u << 26,    ///< digits that can be a year
    w_decade = 1u << 27,  ///< 1990s, 90s
    w_clock = 1u << 28,   ///< 7pm: hour in value, 100 added for p.m.
    w_zone = 1u << 29,    ///< EST, GMT
    w_set = 1u << 30,     ///< every, each, per
    w_core = 1u << 31     ///< an expression can rest on it
};

struct TimeWord {
    std::uint32_t is = 0;
    std::int32_t value = -1;
    TimeUnit unit = TimeUnit::none;
    float number = -1;
};

/// What each token of a sentence can be; true if an expression can rest on one of them.
bool time_words(TimeSentence const &sentence, std::vector<TimeWord> &out);

}  // namespace namesake::grammar
