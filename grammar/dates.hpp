// The door to the grammar of time: what its rules saw in a sentence, as parts; no value is decided here.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/partial_date.hpp"
#include "text/token.hpp"

namespace namesake::grammar {

/// Units of time, smallest first.
enum class TimeUnit : std::uint8_t {
    none,
    second,
    minute,
    hour,
    day,
    week,
    fortnight,
    weekend,
    month,
    quarter,
    half,
    season,
    year,
    decade,
    century,
    period
};

/// How an expression points from its anchor (the document's date, or a time told before).
enum class Pointing : std::uint8_t {
    none,
    last,       ///< last week
    now,        ///< this week, the current week
    next,       ///< next week
    previous,   ///< the previous week: before the time told of
    following,  ///< the following week
    same,       ///< the same week, that week
    latest,     ///< the latest quarter
    definite,   ///< the quarter
    year_ago,   ///< the year-ago quarter
    ago,        ///< two weeks ago
    earlier,    ///< two weeks earlier
    later,      ///< two weeks later
    ahead,      ///< two weeks from now
    past,       ///< the past two weeks
    coming,     ///< the next two weeks
    first       ///< the first two weeks
};

/// What sort of thing a rule saw.
enum class TimeSort : std::uint8_t {
    date,       ///< year, month, day, weekday, as far as said: July 5, 2020
    period,     ///< a stretch found by pointing: last week, the third quarter
    offset,     ///< so many units from an anchor: two weeks ago
    duration,   ///< P2M
    set,        ///< every Friday
    reference,  ///< now, the future
    clock       ///< 10 p.m.
};

enum class Reference : std::uint8_t { none, present, past, future };
enum class Holiday : std::uint8_t {
    none,
    new_year,
    new_year_eve,
    christmas,
    christmas_eve,
    boxing_day,
    halloween,
    valentine,
    independence_day,
    veterans_day,
    st_patrick,
    thanksgiving,
    labor_day,
    memorial_day,
    mlk_day,
    election_day,
    mothers_day,
    fathers_day,
    easter,
    good_friday,
    easter_monday,
    palm_sunday,
    ash_wednesday,
    columbus_day,
    presidents_day,
    may_day,
    bastille_day,
    groundhog_day,
    epiphany
};

/// The parts of an expression of time, as said. Numbers are -1 where nothing is said.
struct TimeParts {
    TimeSort sort = TimeSort::date;
    Pointing pointing = Pointing::none;       ///< of the unit, month, weekday, season: last June
    Pointing year_pointing = Pointing::none;  ///< of the year: July 15 last year
    Pointing day_pointing = Pointing::none;   ///< yesterday (last), today (now), tomorrow (next)
    TimeUnit unit = TimeUnit::none;
    Reference reference = Reference::none;
    Holiday holiday = Holiday::none;
    model::DayPart day_part = model::DayPart::unsaid;
    std::int16_t year = -1;
    static constexpr std::int16_t beyond = 32767;  ///< 99999: no year that can be meant
    std::int8_t month = -1, day = -1, weekday = -1, season = -1, quarter = -1, half = -1;
    std::int8_t hour = -1, minute = -1;
    std::int8_t meridiem = -1;           ///< 0 a.m., 1 p.m.
    std::int8_t decade_of_century = -1;  ///< the nineties: 9
    bool short_year = false;             ///< '98: the century is not said
    bool before_christ = false;
    bool fiscal = false;
    bool vague = false;     ///< several, a few, or no number at all: PXM
    bool to_range = false;  ///< the second end of a range, which borrows from the first: (July 5 to) 9
    float count = -1;
    float count_to = -1;  ///< 12 to 18 months; of 10/11/98, count and count_to are day and month in some order
};

/// Tokens [first, last) of the sentence, and what the rule saw there.
struct TimeMatch {
    std::string_view rule;
    std::uint32_t first = 0, last = 0;
    TimeParts parts;
};

/// A sentence, with its text to read the digits from. `before` tells whether a token stands before the first.
struct TimeSentence {
    std::string_view text;  ///< the document's, UTF-8
    std::span<text::Token const> tokens;
};

/// Appends the sentence's expressions of time, by start, none overlapping: at each place the longest.
void find_times(TimeSentence const &sentence, std::vector<TimeMatch> &out);

}  // namespace namesake::grammar
