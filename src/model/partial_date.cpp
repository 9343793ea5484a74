#include "model/partial_date.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace namesake::model {
namespace {

using Unit = PartialDate::Unit;

constexpr int min_year = -9999, max_year = 9999;

/// The first month and the number of months of a year's part; a winter may begin in the year or end in it.
Days months_of(int year, int first, int count) {
    int const end_month = first + count;  // exclusive
    int const end_year = year + (end_month - 1) / 12;
    return {day_number(year, first, 1), day_number(end_year, (end_month - 1) % 12 + 1, 1) - 1};
}

Days season_days(int year, std::uint8_t season) {
    switch (season) {
        case 0:
            return months_of(year, 3, 4);  // seasons have no sharp edges: March to June
        case 1:
            return months_of(year, 6, 4);
        case 2:
            return months_of(year, 9, 4);
        case 3:
            return months_of(year, 1, 15);
        default:
            return months_of(year, 1, 12);
    }
}

/// Month and day where they are known, of dates whose unit is month or day (not by week); else 0.
bool has_month(PartialDate const &d) {
    return (d.unit == Unit::month || (d.unit == Unit::day && !d.by_week)) && d.part != 0;
}

}  // namespace

bool leap_year(int year) {
    return std::chrono::year{year}.is_leap();
}

int days_in_month(int year, int month) {
    static constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    if (month == 2) return year == PartialDate::unknown_year || leap_year(year) ? 29 : 28;
    return lengths[static_cast<std::size_t>(month - 1)];
}

DayNumber day_number(int year, int month, int day) {
    using namespace std::chrono;
    year_month_day const first{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                               std::chrono::day{1}};
    return static_cast<DayNumber>(sys_days{first}.time_since_epoch().count()) + day - 1;
}

int weekday(DayNumber day) {
    int const since_monday = (day + 3) % 7;  // 1970-01-01 was a Thursday
    return (since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

DayNumber first_day_of_week(int iso_year, int week) {
    DayNumber const january_4 = day_number(iso_year, 1, 4);  // always in week 1
    return january_4 - (weekday(january_4) - 1) + (week - 1) * 7;
}

int weeks_in_year(int iso_year) {
    return (first_day_of_week(iso_year + 1, 1) - first_day_of_week(iso_year, 1)) / 7;
}

PartialDate PartialDate::of_year(int year) {
    return {.year = year};
}

PartialDate PartialDate::of_month(int year, int month) {
    return {.year = year, .unit = Unit::month, .part = static_cast<std::uint8_t>(month)};
}

PartialDate PartialDate::of_day(int year, int month, int day) {
    return {.year = year,
            .unit = Unit::day,
            .part = static_cast<std::uint8_t>(month),
            .day = static_cast<std::uint8_t>(day)};
}

PartialDate PartialDate::of_day(DayNumber number) {
    using namespace std::chrono;
    year_month_day const date{sys_days{std::chrono::days{number}}};
    return of_day(int{date.year()}, static_cast<int>(unsigned{date.month()}), static_cast<int>(unsigned{date.day()}));
}

PartialDate PartialDate::of_week(int iso_year, int week) {
    return {.year = iso_year, .unit = Unit::week, .part = static_cast<std::uint8_t>(week)};
}

PartialDate PartialDate::week_of(DayNumber number) {
    DayNumber const thursday = number + 4 - weekday(number);  // a week belongs to the year of its Thursday
    int const year = of_day(thursday).year;
    return of_week(year, (thursday - model::day_number(year, 1, 1)) / 7 + 1);
}

bool PartialDate::valid() const {
    if (has_year() && (year < min_year || year > max_year)) return false;
    if (day_part == DayPart::clock && (hour < 0 || hour > 24 || minute > 59 || second > 60)) return false;
    switch (unit) {
        case Unit::half:
            return part <= 2;
        case Unit::quarter:
            return part <= 4;
        case Unit::season:
            return part <= unknown_season;
        case Unit::month:
            return part <= 12;
        case Unit::week:
        case Unit::weekend:
            return part <= (has_year() ? weeks_in_year(year) : 53);
        case Unit::day:
            if (by_week) return part <= (has_year() ? weeks_in_year(year) : 53) && day >= 1 && day <= 7;
            return part <= 12 && day <= (part == 0 ? 31 : days_in_month(year, part));
        default:
            return true;
    }
}

std::optional<Days> PartialDate::days() const {
    if (!has_year() || !valid()) return std::nullopt;
    switch (unit) {
        case Unit::century:
            return Days{model::day_number(year, 1, 1), model::day_number(year + 100, 1, 1) - 1};
        case Unit::decade:
            return Days{model::day_number(year, 1, 1), model::day_number(year + 10, 1, 1) - 1};
        case Unit::half:
            if (part) return months_of(year, part * 6 - 5, 6);
            break;
        case Unit::quarter:
            if (part) return months_of(year, part * 3 - 2, 3);
            break;
        case Unit::season:
            return season_days(year, part);
        case Unit::month:
            if (part) return months_of(year, part, 1);
            break;
        case Unit::week:
        case Unit::weekend:
            if (DayNumber const monday = first_day_of_week(year, part); part)
                return Days{unit == Unit::week ? monday : monday + 5, monday + 6};
            break;
        case Unit::day:
            if (!part) break;
            if (by_week) {
                DayNumber const number = first_day_of_week(year, part) + day - 1;
                return Days{number, number};
            }
            if (!day) return months_of(year, part, 1);
            return Days{model::day_number(year, part, day), model::day_number(year, part, day)};
        case Unit::year:
            break;
    }
    return months_of(year, 1, 12);
}

std::optional<DayNumber> PartialDate::day_number() const {
    if (unit != Unit::day || !part || !day) return std::nullopt;
    auto const range = days();
    return range ? std::optional(range->first) : std::nullopt;
}

PartialDate PartialDate::date_only() const {
    PartialDate out = *this;
    out.day_part = DayPart::unsaid;
    out.hour = out.minute = out.second = -1;
    return out;
}

Order compare(PartialDate const &a, PartialDate const &b) {
    auto const x = a.days(), y = b.days();
    if (!x || !y) return Order::unknown;
    if (x->last < y->first) return Order::before;
    if (y->last < x->first) return Order::after;
    if (*x == *y) return Order::equal;
    if (x->contains(*y)) return Order::contains;
    if (y->contains(*x)) return Order::within;
    return Order::overlaps;
}

bool compatible(PartialDate const &a, PartialDate const &b) {
    auto const x = a.days(), y = b.days();
    if (x && y) return x->first <= y->last && y->first <= x->last;
    if (!a.valid() || !b.valid()) return a.date_only() == b.date_only();
    // A year is missing: what both do say must agree.
    if (has_month(a) && has_month(b)) {
        if (a.part != b.part) return false;
        return a.unit != Unit::day || b.unit != Unit::day || !a.day || !b.day || a.day == b.day;
    }
    return a.unit != b.unit || !a.part || !b.part || a.part == b.part;
}

PartialDate quarter_of(PartialDate const &date) {
    int const month = has_month(date) ? date.part : 1;
    return {.year = date.year, .unit = Unit::quarter, .part = static_cast<std::uint8_t>((month - 1) / 3 + 1)};
}

PartialDate add_months(PartialDate const &date, int months) {
    int const count = date.year * 12 + (date.part - 1) + months;
    PartialDate out = date;
    out.year = count >= 0 ? count / 12 : (count - 11) / 12;
    out.part = static_cast<std::uint8_t>(count - out.year * 12 + 1);
    if (out.day > 0) out.day = static_cast<std::uint8_t>(std::min<int>(out.day, days_in_month(out.year, out.part)));
    return out;
}

}  // namespace namesake::model
