#include "extract/dates_resolve.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "extract/dates_duration.hpp"

namespace namesake::extract {
namespace {

using grammar::Holiday;
using grammar::Pointing;
using grammar::Reference;
using grammar::TimeParts;
using grammar::TimeSort;
using grammar::TimeUnit;
using model::DayNumber;
using model::DayPart;
using model::PartialDate;
using Unit = PartialDate::Unit;

PartialDate some_day() {
    return {.unit = Unit::day};
}
PartialDate in_week(int weekday) {
    return {.unit = Unit::day, .day = static_cast<std::uint8_t>(weekday), .by_week = true};
}

/// Adds what is said of the time of day.
PartialDate at_time(PartialDate date, TimeParts const &p) {
    if (date.unit != Unit::day) return date;
    date.day_part = p.day_part;
    if (p.hour < 0) return date;
    date.day_part = DayPart::clock;
    date.hour = p.hour;
    if (p.meridiem == 1 && p.hour < 12) date.hour = static_cast<std::int8_t>(p.hour + 12);
    if (p.meridiem == 0 && p.hour == 12) date.hour = 0;
    date.minute = std::max<std::int8_t>(p.minute, 0);
    return date;
}

}  // namespace

Timeline::Timeline(std::optional<PartialDate> published) {
    if (published && published->valid() && published->has_year()) published_ = published->date_only();
}

void Timeline::dated(PartialDate const &date) {
    if (!published_ && date.day_number()) published_ = date.date_only();
}

bool Timeline::is_after_document(TimeValue const &value) const {
    return value.date && published_ && model::compare(*value.date, *published_) == model::Order::after;
}

TimeValue Timeline::remember(PartialDate date, std::string_view reason, bool wrong_weekday) {
    if (date.has_year() && date.unit >= Unit::year) told_ = date.date_only();
    if (date.has_year() && date.part && !date.by_week && (date.unit == Unit::month || date.unit == Unit::day))
        told_month_ = date.date_only();
    if (date.unit == Unit::quarter && date.part &&
        (!published_ || model::compare(date, *published_) == model::Order::before))
        told_quarter_ = date;
    return {date, reason, wrong_weekday};
}

std::optional<DayNumber> Timeline::day_told() const {
    if (told_)
        if (auto const day = told_->day_number()) return day;
    return today();
}

PartialDate Timeline::anchor(TimeUnit unit) const {
    bool const small = unit >= TimeUnit::day && unit <= TimeUnit::month;
    if (small && told_ && told_->unit == Unit::year && told_month_)
        return *told_month_;  // "In March … 1988 … a month later"
    if (told_) return *told_;
    return published_.value_or(PartialDate{});
}

TimeValue Timeline::tell(Parts const &p, TimeSetting const &setting) {
    switch (p.sort) {
        case TimeSort::date:
            return date(p, setting);
        case TimeSort::period:
            return period(p, setting);
        case TimeSort::offset:
            return offset(p);
        case TimeSort::duration:
            return {duration_value(p)};
        case TimeSort::set:
            return {set_value(p)};
        case TimeSort::clock:
            return clock(p);
        case TimeSort::reference:
            break;
    }
    return {p.reference == Reference::past     ? "PAST_REF"
            : p.reference == Reference::future ? "FUTURE_REF"
                                               : "PRESENT_REF"};
}

TimeValue Timeline::date(Parts const &p, TimeSetting const &setting) {
    if (p.holiday != Holiday::none) return holiday(p, setting);
    if (p.unit == TimeUnit::decade || p.unit == TimeUnit::century) return decade(p);
    if (p.day_pointing != Pointing::none) return near_day(p);
    if (p.month >= 0) return month_or_day(p, setting);
    if (p.weekday >= 0) return weekday(p, setting);
    if (p.year == Parts::beyond) return {PartialDate{}.str(), "unknown"};
    if (p.year >= 0) {
        int const year = p.short_year ? full_year(p.year) : p.year;
        return remember(PartialDate::of_year(p.before_christ ? -year : year));
    }
    // this morning, last night, that evening
    auto const day = p.pointing == Pointing::now || p.pointing == Pointing::last ? today() : day_told();
    if (!day) return {at_time(some_day(), p), "unknown"};
    int const by = p.pointing == Pointing::last || p.pointing == Pointing::previous    ? -1
                   : p.pointing == Pointing::next || p.pointing == Pointing::following ? 1
                                                                                       : 0;
    return remember(at_time(PartialDate::of_day(*day + by), p));
}

TimeValue Timeline::near_day(Parts const &p) {
    auto const day = today();
    if (!day) return {at_time(some_day(), p), "unknown"};
    int const days = p.count > 1 ? static_cast<int>(p.count) : 1;  // the day before yesterday: 2
    int const by = p.day_pointing == Pointing::last ? -days : p.day_pointing == Pointing::next ? days : 0;
    return remember(at_time(PartialDate::of_day(*day + by), p), "published");
}

TimeValue Timeline::weekday(Parts const &p, TimeSetting const &setting) {
    bool const from_story =
        p.pointing == Pointing::same || p.pointing == Pointing::following || p.pointing == Pointing::previous;
    auto const from = from_story ? day_told() : today();
    if (!from) return {at_time(in_week(p.weekday), p), "unknown"};
    if (setting.range_start)
        return remember(
            PartialDate::of_day(*setting.range_start + (p.weekday - model::weekday(*setting.range_start) + 7) % 7),
            "narrative");
    int const here = model::weekday(*from);
    int const back = (here - p.weekday + 7) % 7, on = (p.weekday - here + 7) % 7, count = static_cast<int>(p.count);
    int by = setting.tense > 0 ? on : -back;
    std::string_view reason = setting.tense > 0 ? "future" : setting.tense < 0 ? "past" : "nearest";
    switch (p.year_pointing) {  // of the week: Friday last week
        case Pointing::last:
            by = p.weekday - here - 7;
            break;
        case Pointing::now:
            by = p.weekday - here;
            break;
        case Pointing::next:
            by = p.weekday - here + 7;
            break;
        default:
            break;
    }
    switch (p.pointing) {
        case Pointing::last:
        case Pointing::previous:
            by = back == 0 ? -7 : -back;
            break;
        case Pointing::next:
        case Pointing::following:
            by = on == 0 ? 7 : on;
            break;
        case Pointing::now:
            by = setting.tense < 0 ? -back : on;
            break;
        case Pointing::same:
            by = -back;
            break;
        case Pointing::ago:  // three Fridays ago; a week ago Friday
            by = p.unit == TimeUnit::week ? -back - 7 * count : -(back == 0 ? 7 : back) - 7 * (count - 1);
            break;
        case Pointing::ahead:
            by = on + 7 * count;
            break;
        default:
            break;
    }
    return remember(at_time(PartialDate::of_day(*from + by), p), reason);
}

TimeValue Timeline::month_or_day(Parts const &p, TimeSetting const &setting) {
    int const month = p.month, day = std::max<int>(p.day, 0);
    auto const dated = [&](int year) {
        PartialDate const date =
            p.day >= 0 ? PartialDate::of_day(year, month, day) : PartialDate::of_month(year, month);
        return at_time(date, p);
    };
    auto const wrong_weekday = [&](PartialDate const &date) {
        auto const number = date.day_number();
        return p.weekday >= 0 && number && model::weekday(*number) != p.weekday;
    };
    if (p.year == Parts::beyond) return {dated(PartialDate::unknown_year), "unknown"};
    if (p.year >= 0) {
        int const year = p.short_year ? full_year(p.year) : p.year;
        if (p.vague) return day_or_month_first(year, p);
        PartialDate const date = dated(year);
        return remember(date, {}, wrong_weekday(date));
    }
    if (auto const year = year_pointed(p)) return remember(dated(*year), "published", wrong_weekday(dated(*year)));
    if (setting.borrowed_year) return remember(dated(*setting.borrowed_year), "narrative");

    auto const [year, reason] = year_of(p, setting);
    if (year == PartialDate::unknown_year) return {dated(year), "unknown"};
    PartialDate const date = dated(year);
    if (wrong_weekday(date))  // the weekday says which year is meant
        for (int by : {-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6}) {
            if (by * setting.tense < 0) continue;  // what is told as past lies behind
            if (PartialDate const other = dated(year + by); other.valid() && !wrong_weekday(other))
                return remember(other, "weekday");
        }
    return remember(date, reason);
}

TimeValue Timeline::period(Parts const &p, TimeSetting const &setting) {
    if (p.season >= 0) return season(p, setting);
    if (p.quarter >= 0 || p.half >= 0) return quarter(p, setting);
    if (p.year >= 0 || p.year_pointing != Pointing::none)
        return p.unit >= TimeUnit::day && p.unit <= TimeUnit::month ? unit_of_year(p) : period_of_year(p);
    return pointed_unit(p, setting);
}

TimeValue Timeline::clock(Parts const &p) {
    auto const day = day_told();
    return {at_time(day ? PartialDate::of_day(*day) : some_day(), p), day ? "narrative" : "unknown"};
}

}  // namespace namesake::extract
