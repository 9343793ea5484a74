// The words of time: months, weekdays, units, numbers; each with its value.
#pragma once
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "grammar/dates.hpp"

namespace namesake::grammar {

/// What a word can be in an expression of time, as bits: "second" is an ordinal and a unit.
enum TimeWordKind : std::uint64_t {
    w_month = 1ull << 0,
    w_month_unsure = 1ull << 1,  ///< May, March, mar: a word of its own too
    w_weekday = 1ull << 2,
    w_weekday_short = 1ull << 3,  ///< Sun, Sat, Mon
    w_weekdays = 1ull << 4,       ///< Fridays
    w_season = 1ull << 5,
    w_season_unsure = 1ull << 6,  ///< fall, spring
    w_ones = 1ull << 7,           ///< one to nine
    w_teens = 1ull << 8,          ///< ten to nineteen
    w_tens = 1ull << 9,           ///< twenty to ninety
    w_scale = 1ull << 10,         ///< hundred, thousand, dozen
    w_ordinal = 1ull << 11,       ///< first, 4th
    w_unit = 1ull << 12,          ///< week
    w_units = 1ull << 13,         ///< weeks
    w_day_part = 1ull << 14,      ///< morning
    w_noon = 1ull << 15,          ///< noon, midnight: the hour is the value
    w_deictic = 1ull << 16,       ///< yesterday, today, tomorrow
    w_nineties = 1ull << 17,
    w_pointing = 1ull << 18,  ///< last, next, this
    w_edge = 1ull << 19,      ///< early, late, mid, earlier, later
    w_article = 1ull << 20,   ///< the, a, its: may begin an expression
    w_about = 1ull << 21,     ///< about, nearly, more: may stand before a number
    w_vague = 1ull << 22,     ///< several, few, many
    w_times = 1ull << 23,     ///< once, twice
    w_holiday = 1ull << 24,
    w_number = 1ull << 25,        ///< digits; the value is the number
    w_year = 1ull << 26,          ///< digits that can be a year
    w_decade = 1ull << 27,        ///< 1990s, 90s
    w_clock = 1ull << 28,         ///< 7pm: hour in value, 100 added for p.m.
    w_zone = 1ull << 29,          ///< EST, GMT
    w_set = 1ull << 30,           ///< every, each, per
    w_core = 1ull << 31,          ///< an expression can rest on it
    w_quarter_code = 1ull << 32,  ///< Q3, 3Q
    w_meridiem = 1ull << 33,      ///< a.m., pm
    w_month_short = 1ull << 34,   ///< Jan., Sept.
    w_reference = 1ull << 35,     ///< now, recently, future, moment
    w_often = 1ull << 36,         ///< daily, weekly
    w_reported = 1ull << 37,      ///< quarter, half, period: what a report is about
    w_joined = 1ull << 38,        ///< a number that a sign joins to another: 10/23/98, 2019-07-05
    w_oclock = 1ull << 39,
    w_era = 1ull << 40,          ///< B.C.
    w_filler = 1ull << 41,       ///< may stand inside: of, than, full, fiscal
    w_inner = 1ull << 42,        ///< stands inside or behind only: and, ago, a comma
    w_loose = 1ull << 43,        ///< any word may stand between it and the word that points at it: this crucial moment
    w_colon = 1ull << 44,        ///< a number that a colon joins to another: 18:30
    w_opener = 1ull << 45,       ///< a filler that may begin an expression: fiscal, right, most
    w_half_code = 1ull << 46,    ///< H1, 1H
    w_fiscal_code = 1ull << 47,  ///< FY2018
    w_long = 1ull << 48,         ///< daylong
    w_plural = 1ull << 49        ///< nights: a set with its weekday
};
using TimeWordKinds = std::uint64_t;

struct TimeWord {
    TimeWordKinds is = 0;
    float number = -1;
    std::int16_t value = -1;
    TimeUnit unit = TimeUnit::none;
};
constexpr TimeWord means(TimeWordKinds is, int value = -1, TimeUnit unit = TimeUnit::none, float number = -1) {
    bool const fits = value <= std::numeric_limits<std::int16_t>::max();  // 65541 is no 5
    return {is, number, static_cast<std::int16_t>(fits ? value : -1), unit};
}

/// 12, 1998, 2.5, 1,500
TimeWord number_word(std::string_view digits);
/// 1990s, 90s, 4th, 7pm, 10am, Q3, FY2018
TimeWord digits_and_letters(std::string_view word);

/// How far before the word that an expression rests on it may begin.
inline constexpr std::size_t reach = 6;

/// The runs of words of time in a sentence. An expression lies in one run, and rests on one of its core words; what is
/// in no run costs one look at a bit.
class TimeRuns {
  public:
    explicit TimeRuns(TimeSentence const &sentence);

    /// Moves to the next run that has a core word; false behind the last.
    bool next();
    std::size_t first() const { return first_; }
    std::size_t last() const { return last_; }
    /// What each token of the sentence can be; filled in for the run, and for the token behind it.
    TimeWord const *words() const { return words_; }

  private:
    bool known(std::size_t i);
    bool may_be_core_number(std::size_t i) const;
    std::size_t next_core(std::size_t i) const;
    void begin_before(std::size_t core);

    TimeSentence const &sentence_;
    TimeWord *words_ = nullptr;
    std::size_t first_ = 0, last_ = 0;
};

}  // namespace namesake::grammar
