// A date as precisely as it is known: year, quarter, month, week or day, with or without its year; read from and
// written as TIMEX3 (ISO 8601).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace namesake::model {

/// Days since 1970-01-01.
using DayNumber = std::int32_t;

/// The first and last day of a stretch of time.
struct Days {
    DayNumber first = 0, last = 0;

    constexpr bool contains(Days other) const { return first <= other.first && other.last <= last; }
    constexpr bool operator==(Days const &) const = default;
};

enum class Season : std::uint8_t { spring, summer, autumn, winter };

/// Time of day, as a part of it or by the clock.
enum class DayPart : std::uint8_t { unsaid, morning, midday, afternoon, evening, night, daytime, clock };

/// How one date lies to another. `unknown` where a year or a part that would decide is not known.
enum class Order : std::uint8_t { before, after, equal, contains, within, overlaps, unknown };

struct PartialDate {
    enum class Unit : std::uint8_t { century, decade, year, half, quarter, season, month, week, weekend, day };

    static constexpr int unknown_year = -32768;

    int year = unknown_year;  ///< of a decade or century: its first year (1990, 1900); of a week: the ISO year
    Unit unit = Unit::year;
    std::uint8_t part = 0;  ///< month 1-12, week 1-53, quarter 1-4, half 1-2, Season; 0 (of a season: 4): not known
    std::uint8_t day = 0;   ///< of the month, or Monday = 1 of a week; 0: not known
    bool by_week = false;   ///< a day of a week: XXXX-WXX-2
    DayPart day_part = DayPart::unsaid;
    std::int8_t hour = -1, minute = -1, second = -1;

    static constexpr std::uint8_t unknown_season = 4;

    static PartialDate of_year(int year);
    static PartialDate of_month(int year, int month);
    static PartialDate of_day(int year, int month, int day);
    static PartialDate of_day(DayNumber);
    static PartialDate of_week(int iso_year, int week);
    static PartialDate week_of(DayNumber);
    /// Reads a TIMEX3 value or an ISO 8601 date or instant; nothing for durations, PRESENT_REF and what is no date.
    /// 2020-06-31 is read, and not valid().
    static std::optional<PartialDate> parse(std::string_view value);

    /// The TIMEX3 value: 2019-07-05, XXXX-07-05, 2019-W27, 2013-SP, 199, 2018-09-14TMO.
    std::string str() const;

    bool has_year() const { return year != unknown_year; }
    /// No 31 June, no week 54.
    bool valid() const;
    /// The days it can mean; nothing without a year, or if it is not valid.
    std::optional<Days> days() const;
    /// A single known day, as a number.
    std::optional<DayNumber> day_number() const;
    /// The same without time of day.
    PartialDate date_only() const;

    bool operator==(PartialDate const &) const = default;
};

/// How `a` lies to `b`, by the day: 2019-07-05 is `before` 2019-08, `within` 2019-07. An unknown year makes all
/// `unknown`.
Order compare(PartialDate const &a, PartialDate const &b);
/// Both can mean one day, or one lies in the other: XXXX-07-05 and 2019-07, 1989 and 1989-06-03; not 2019-07-05 and
/// 2019-07-12.
bool compatible(PartialDate const &a, PartialDate const &b);

// The calendar.

bool leap_year(int year);
int days_in_month(int year, int month);  ///< an unknown year counts as a leap year
DayNumber day_number(int year, int month, int day);
int weekday(DayNumber);  ///< Monday = 1 ... Sunday = 7
int weeks_in_year(int iso_year);
DayNumber first_day_of_week(int iso_year, int week);
/// The quarter a month or day lies in; of what is less precise the year's first.
PartialDate quarter_of(PartialDate const &);
/// The same date n months on; a day beyond the month's end becomes its last.
PartialDate add_months(PartialDate const &, int months);

}  // namespace namesake::model
