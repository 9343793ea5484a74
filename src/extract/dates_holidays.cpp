#include "extract/dates_holidays.hpp"

#include "extract/dates_resolve.hpp"

namespace namesake::extract {
namespace {

using grammar::Holiday;
using grammar::Pointing;
using grammar::TimeUnit;
using model::DayNumber;
using model::PartialDate;
using Unit = PartialDate::Unit;

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876).
DayNumber easter(int year) {
    int const a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
    int const f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
    int const i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    int const n = h + l - 7 * m + 114;
    return model::day_number(year, n / 31, n % 31 + 1);
}

/// The n-th weekday of a month; the last for n = 5.
DayNumber nth(int year, int month, int n, int weekday) {
    DayNumber const first = model::day_number(year, month, 1);
    DayNumber day = first + (weekday - model::weekday(first) + 7) % 7 + 7 * (n - 1);
    if (n == 5 && day > first + model::days_in_month(year, month) - 1) day -= 7;
    return day;
}

struct Fixed {
    int month, day;
};
Fixed fixed(Holiday h) {
    switch (h) {
        case Holiday::new_year:
            return {1, 1};
        case Holiday::new_year_eve:
            return {12, 31};
        case Holiday::christmas:
            return {12, 25};
        case Holiday::christmas_eve:
            return {12, 24};
        case Holiday::boxing_day:
            return {12, 26};
        case Holiday::halloween:
            return {10, 31};
        case Holiday::valentine:
            return {2, 14};
        case Holiday::independence_day:
            return {7, 4};
        case Holiday::veterans_day:
            return {11, 11};
        case Holiday::st_patrick:
            return {3, 17};
        case Holiday::may_day:
            return {5, 1};
        case Holiday::bastille_day:
            return {7, 14};
        case Holiday::groundhog_day:
            return {2, 2};
        case Holiday::epiphany:
            return {1, 6};
        default:
            return {0, 0};
    }
}

DayNumber movable(Holiday h, int year) {
    switch (h) {
        case Holiday::thanksgiving:
            return nth(year, 11, 4, 4);
        case Holiday::labor_day:
            return nth(year, 9, 1, 1);
        case Holiday::memorial_day:
            return nth(year, 5, 5, 1);
        case Holiday::mlk_day:
            return nth(year, 1, 3, 1);
        case Holiday::presidents_day:
            return nth(year, 2, 3, 1);
        case Holiday::columbus_day:
            return nth(year, 10, 2, 1);
        case Holiday::election_day:
            return nth(year, 11, 1, 1) + 1;
        case Holiday::mothers_day:
            return nth(year, 5, 2, 7);
        case Holiday::fathers_day:
            return nth(year, 6, 3, 7);
        case Holiday::good_friday:
            return easter(year) - 2;
        case Holiday::easter_monday:
            return easter(year) + 1;
        case Holiday::palm_sunday:
            return easter(year) - 7;
        case Holiday::ash_wednesday:
            return easter(year) - 46;
        default:
            return easter(year);
    }
}

bool with_easter(Holiday h) {
    return h == Holiday::easter || h == Holiday::good_friday || h == Holiday::easter_monday ||
           h == Holiday::palm_sunday || h == Holiday::ash_wednesday;
}

}  // namespace

PartialDate holiday_in(Holiday h, int year) {
    if (auto const [month, day] = fixed(h); month) return PartialDate::of_day(year, month, day);
    return PartialDate::of_day(movable(h, year));
}

PartialDate holiday_without_year(Holiday h) {
    if (with_easter(h)) return {};
    PartialDate date = holiday_in(h, 2000);
    date.year = PartialDate::unknown_year;
    if (!fixed(h).month) {
        date.unit = PartialDate::Unit::month;
        date.day = 0;
    }
    return date;
}

TimeValue Timeline::holiday(Parts const &p, TimeSetting const &setting) {
    auto const fixed = holiday_in(p.holiday, 2000);  // its month is much the same each year
    std::optional<int> year = p.year >= 0 ? std::optional<int>(p.year) : std::nullopt;
    std::string_view reason;
    if (!year && (p.year_pointing == Pointing::past || p.year_pointing == Pointing::coming) && published_ && today()) {
        auto const this_year = holiday_in(p.holiday, published_->year).day_number();
        bool const over = this_year && *this_year < *today();
        year = p.year_pointing == Pointing::past ? published_->year - !over : published_->year + over;
    } else if (!year) {
        year = year_pointed(p);
    }
    if (!year) {
        Parts as_day = p;
        as_day.month = static_cast<std::int8_t>(fixed.part);
        as_day.day = static_cast<std::int8_t>(fixed.day);
        as_day.pointing = Pointing::none;
        auto const [found, why] = year_of(as_day, setting);
        if (found != PartialDate::unknown_year) year = found;
        reason = why;
    }
    if (!year) return {holiday_without_year(p.holiday), "unknown"};
    PartialDate const date = holiday_in(p.holiday, *year);
    auto const day = date.day_number();
    if (day && p.unit == TimeUnit::week) return remember(PartialDate::week_of(*day), reason);
    if (day && p.unit == TimeUnit::weekend) {
        PartialDate weekend = PartialDate::week_of(model::weekday(*day) == 1 ? *day - 1 : *day);
        weekend.unit = Unit::weekend;
        return remember(weekend, reason);
    }
    return remember(date, reason);
}

}  // namespace namesake::extract
