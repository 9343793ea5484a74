#include "extract/dates_resolve.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "extract/dates_duration.hpp"
#include "extract/dates_holidays.hpp"

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

/// A day told without its year that would lie further ahead than this, told as past, is the year before's. Nearer ones
/// keep their year: a past event after the document's date is a finding, not a reading.
constexpr int days_ahead = 45, months_ahead = 2;

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

/// Quarters, halves and months counted through the years.
PartialDate shifted(PartialDate date, int by) {
    int const in_year = date.unit == Unit::quarter ? 4 : date.unit == Unit::half ? 2 : 12;
    int const count = date.year * in_year + date.part - 1 + by;
    date.year = count / in_year;
    date.part = static_cast<std::uint8_t>(count % in_year + 1);
    return date;
}

PartialDate quarter_of(PartialDate const &date) {
    int const month = date.unit == Unit::month || (date.unit == Unit::day && !date.by_week) ? date.part : 1;
    return {.year = date.year, .unit = Unit::quarter, .part = static_cast<std::uint8_t>((month - 1) / 3 + 1)};
}

/// 98 is 1998, 12 is 2012: the century that brings it nearest to the document, else to this half-century's turn.
int full_year(int short_year, std::optional<PartialDate> const &published) {
    int const near = published && published->has_year() ? published->year : 1999;
    int best = 1900 + short_year;
    for (int century : {1800, 2000})
        if (std::abs(century + short_year - near) < std::abs(best - near)) best = century + short_year;
    return best;
}

constexpr std::array<std::uint8_t, 12> season_of_month{3, 3, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3};

}  // namespace

Timeline::Timeline(std::optional<PartialDate> published) {
    if (published && published->valid() && published->has_year()) published_ = published->date_only();
}

void Timeline::dated(PartialDate const &date) {
    if (!published_ && date.day_number()) published_ = date.date_only();
}

TimeValue Timeline::remember(PartialDate date, std::string_view reason, bool wrong_weekday) {
    if (date.has_year() && date.unit >= Unit::year) told_ = date.date_only();
    if (date.unit == Unit::quarter && date.part &&
        (!published_ || model::compare(date, *published_) == model::Order::before))
        told_quarter_ = date;
    return {date.str(), reason, wrong_weekday};
}

std::optional<DayNumber> Timeline::day_told() const {
    if (told_)
        if (auto const day = told_->day_number()) return day;
    return today();
}

PartialDate Timeline::anchor() const {
    if (told_) return *told_;
    return published_.value_or(PartialDate{});
}

std::optional<int> Timeline::year_pointed(Parts const &p) const {
    auto const from = [](std::optional<PartialDate> const &date, int by) -> std::optional<int> {
        return date && date->has_year() ? std::optional(date->year + by) : std::nullopt;
    };
    switch (p.year_pointing) {
        case Pointing::last:
        case Pointing::past:
            return from(published_, -1);
        case Pointing::now:
            return from(published_, 0);
        case Pointing::next:
        case Pointing::coming:
            return from(published_, 1);
        case Pointing::previous:
            return from(told_ ? told_ : published_, -1);
        case Pointing::following:
            return from(told_ ? told_ : published_, 1);
        case Pointing::same:
            return from(told_ ? told_ : published_, 0);
        case Pointing::year_ago:
            return from(told_quarter_ ? told_quarter_ : published_, -1);
        default:
            return std::nullopt;
    }
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
    if (p.year >= 0) {
        int const year = p.short_year ? full_year(p.year, published_) : p.year;
        return remember(PartialDate::of_year(p.before_christ ? -year : year));
    }
    // this morning, last night, that evening
    auto const day = p.pointing == Pointing::now || p.pointing == Pointing::last ? today() : day_told();
    if (!day) return {at_time(some_day(), p).str(), "unknown"};
    int const by = p.pointing == Pointing::last || p.pointing == Pointing::previous    ? -1
                   : p.pointing == Pointing::next || p.pointing == Pointing::following ? 1
                                                                                       : 0;
    return remember(at_time(PartialDate::of_day(*day + by), p));
}

TimeValue Timeline::near_day(Parts const &p) {
    auto const day = today();
    if (!day) return {at_time(some_day(), p).str(), "unknown"};
    int const by = p.day_pointing == Pointing::last ? -1 : p.day_pointing == Pointing::next ? 1 : 0;
    return remember(at_time(PartialDate::of_day(*day + by), p), "published");
}

TimeValue Timeline::weekday(Parts const &p, TimeSetting const &setting) {
    bool const from_story =
        p.pointing == Pointing::same || p.pointing == Pointing::following || p.pointing == Pointing::previous;
    auto const from = from_story ? day_told() : today();
    if (!from) return {at_time(in_week(p.weekday), p).str(), "unknown"};
    int const here = model::weekday(*from);
    int const back = (here - p.weekday + 7) % 7, on = (p.weekday - here + 7) % 7;
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
    if (p.year >= 0) {
        PartialDate const date = dated(p.short_year ? full_year(p.year, published_) : p.year);
        return remember(date, {}, wrong_weekday(date));
    }
    if (auto const year = year_pointed(p)) return remember(dated(*year), "published", wrong_weekday(dated(*year)));
    if (setting.borrowed_year) return remember(dated(*setting.borrowed_year), "narrative");

    auto const [year, reason] = year_of(p, setting);
    if (year == PartialDate::unknown_year) return {dated(year).str(), "unknown"};
    PartialDate const date = dated(year);
    if (wrong_weekday(date))  // the weekday says which year is meant
        for (int by : {-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6})
            if (PartialDate const other = dated(year + by); other.valid() && !wrong_weekday(other))
                return remember(other, "weekday");
    return remember(date, reason);
}

/// The year of a day or month told without one.
std::pair<int, std::string_view> Timeline::year_of(Parts const &p, TimeSetting const &setting) const {
    if (!published_) {
        if (told_ && (told_->unit == Unit::day || told_->unit == Unit::month)) return {told_->year, "narrative"};
        return {PartialDate::unknown_year, "unknown"};
    }
    int const year = published_->year;
    bool const month_known = published_->unit == Unit::month || published_->unit == Unit::day;
    if (!month_known || published_->part == 0) return {year, "published"};
    int const months = p.month - published_->part;
    switch (p.pointing) {
        case Pointing::last:
        case Pointing::past:
        case Pointing::previous:
            if (p.day > 0 && today() && model::day_number(year, p.month, p.day) < *today()) return {year, "past"};
            return {months < 0 ? year : year - 1, "past"};
        case Pointing::next:
        case Pointing::following:
            return {months > 0 ? year : year + 1, "future"};
        case Pointing::now:
            return {year, "published"};
        case Pointing::same:
            return {told_ ? told_->year : year, "narrative"};
        default:
            break;
    }
    if (p.day > 0 && p.month > 0 && today()) {
        auto const ahead = [&](int y) { return model::day_number(y, p.month, p.day) - *today(); };
        int nearest = year;
        for (int y : {year - 1, year + 1})
            if (std::abs(ahead(y)) < std::abs(ahead(nearest))) nearest = y;
        if (setting.tense < 0 && ahead(nearest) > days_ahead) return {nearest - 1, "past"};
        if (setting.tense > 0 && ahead(nearest) < -days_ahead) return {nearest + 1, "future"};
        return {nearest, "nearest"};
    }
    if (setting.tense < 0) return {months <= months_ahead ? year : year - 1, "past"};
    if (setting.tense > 0) return {months >= 0 ? year : year + 1, "future"};
    return {months > 3 ? year - 1 : months < -8 ? year + 1 : year, "nearest"};
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
    if (!year) return {holiday_without_year(p.holiday).str(), "unknown"};
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

TimeValue Timeline::decade(Parts const &p) {
    if (p.unit == TimeUnit::century)
        return {PartialDate{.year = (static_cast<int>(p.count) - 1) * 100, .unit = Unit::century}.str()};
    int year = p.year;
    if (year < 0) {  // the nineties: the last ones before the document's date, of the 20th century if that is not known
        year = 1900 + p.decade_of_century * 10;
        if (published_) year = full_year(p.decade_of_century * 10, published_);
        if (published_ && year > published_->year) year -= 100;
    }
    return {PartialDate{.year = year, .unit = Unit::decade}.str()};
}

TimeValue Timeline::period(Parts const &p, TimeSetting const &setting) {
    if (p.season >= 0) return season(p, setting);
    if (p.quarter >= 0 || p.half >= 0) return quarter(p, setting);
    if (p.year >= 0 || p.year_pointing != Pointing::none) return period_of_year(p);
    return pointed_unit(p, setting);
}

TimeValue Timeline::season(Parts const &p, TimeSetting const &setting) {
    auto const of = [&](int year) {
        return PartialDate{.year = year, .unit = Unit::season, .part = static_cast<std::uint8_t>(p.season)};
    };
    if (p.year >= 0) return remember(of(p.year));
    if (auto const year = year_pointed(p)) return remember(of(*year), "published");
    if (!published_) return {of(PartialDate::unknown_year).str(), "unknown"};
    int const year = published_->year;
    if (published_->unit != Unit::day && published_->unit != Unit::month) return remember(of(year), "published");
    // A winter bears the year it begins in.
    int const month = published_->part;
    int const here = season_of_month[static_cast<std::size_t>(std::clamp(month, 1, 12) - 1)];
    int const this_year = here == 3 && month <= 2 ? year - 1 : year;
    switch (p.pointing) {
        case Pointing::last:
        case Pointing::past:
        case Pointing::previous:
            return remember(of(p.season < here ? this_year : this_year - 1), "past");
        case Pointing::next:
        case Pointing::coming:
        case Pointing::following:
            return remember(of(p.season > here ? this_year : this_year + 1), "future");
        case Pointing::now:
            return remember(of(p.season == 3 && here == 3 ? this_year : year), "published");
        default:
            break;
    }
    if (setting.tense > 0) return remember(of(p.season >= here ? this_year : this_year + 1), "future");
    return remember(of(p.season <= here ? this_year : this_year - 1), "past");
}

TimeValue Timeline::quarter(Parts const &p, TimeSetting const &setting) {
    bool const half = p.half >= 0;
    auto const of = [&](int year) {
        return PartialDate{.year = year,
                           .unit = half ? Unit::half : Unit::quarter,
                           .part = static_cast<std::uint8_t>(half ? p.half : p.quarter)};
    };
    if (p.vague) return {of(PartialDate::unknown_year).str()};  // the fourth quarters
    if (p.year >= 0) return remember(of(p.year));
    if (p.year_pointing != Pointing::none)
        if (auto const year = year_pointed(p)) {
            auto const current = told_quarter_;
            TimeValue value = remember(of(*year), "published");
            if (p.year_pointing == Pointing::year_ago && current)
                told_quarter_ = current;  // the report stays with its own
            return value;
        }
    if (!published_) {
        if (told_) return remember(of(told_->year), "narrative");
        return {of(PartialDate::unknown_year).str(), "unknown"};
    }
    int const year = published_->year;
    int here = quarter_of(*published_).part;
    if (half) here = (here + 1) / 2;
    int const said = half ? p.half : p.quarter;
    int const in_year = half ? 2 : 4;
    bool const soon =
        said >= here || said + in_year - here <= in_year / 2;  // a quarter long ahead is rather the last one
    if (setting.tense > 0 && soon) return remember(of(said >= here ? year : year + 1), "future");
    return remember(of(said <= here ? year : year - 1), "past");
}

/// The year-ago quarter, the 1988 period: the quarter that the report is about, in another year.
TimeValue Timeline::period_of_year(Parts const &p) {
    std::optional<int> const year = p.year >= 0 ? std::optional<int>(p.year) : year_pointed(p);
    if (!year) return {"XXXX", "unknown"};
    if (p.unit == TimeUnit::half) return {PartialDate{.year = *year, .unit = Unit::half}.str(), "narrative"};
    if (told_quarter_)
        return {PartialDate{.year = *year, .unit = Unit::quarter, .part = told_quarter_->part}.str(), "narrative"};
    if (p.unit == TimeUnit::quarter) return {PartialDate{.year = *year, .unit = Unit::quarter}.str(), "published"};
    return {PartialDate::of_year(*year).str(), "published"};
}

TimeValue Timeline::offset(Parts const &p) {
    bool const from_story = p.pointing == Pointing::earlier || p.pointing == Pointing::later;
    bool const back = p.pointing == Pointing::ago || p.pointing == Pointing::earlier;
    if (p.vague || p.count < 0) return {from_story ? duration_value(p) : back ? "PAST_REF" : "FUTURE_REF"};
    if (p.unit < TimeUnit::day) return {from_story ? duration_value(p) : back ? "PAST_REF" : "FUTURE_REF"};
    PartialDate base = from_story ? anchor() : published_.value_or(PartialDate{});
    if (!base.has_year()) return {duration_value(p), "unknown"};
    int const n = static_cast<int>(std::lround(p.count)) * (back ? -1 : 1);
    std::string_view const reason = from_story ? "narrative" : "published";
    auto const year_ago = p.unit == TimeUnit::year && n == -1 && told_quarter_;
    if (year_ago) {
        PartialDate quarter = *told_quarter_;
        --quarter.year;
        return {quarter.str(), "narrative"};
    }
    switch (p.unit) {
        case TimeUnit::day:
        case TimeUnit::week:
        case TimeUnit::fortnight: {
            auto const day = base.day_number();
            if (!day) return {duration_value(p), "unknown"};
            int const days = n * (p.unit == TimeUnit::day ? 1 : p.unit == TimeUnit::week ? 7 : 14);
            if (p.unit == TimeUnit::day) return remember(PartialDate::of_day(*day + days), reason);
            return remember(PartialDate::week_of(*day + days), reason);
        }
        case TimeUnit::month:
            if (base.unit != Unit::day && base.unit != Unit::month) return {duration_value(p), "unknown"};
            return remember(shifted(PartialDate::of_month(base.year, base.part), n), reason);
        case TimeUnit::quarter:
            return remember(shifted(quarter_of(base), n), reason);
        case TimeUnit::year:
            return remember(PartialDate::of_year(base.year + n), reason);
        case TimeUnit::decade:
            return {PartialDate{.year = base.year / 10 * 10 + n * 10, .unit = Unit::decade}.str(), reason};
        case TimeUnit::century:
            return {PartialDate{.year = base.year / 100 * 100 + n * 100, .unit = Unit::century}.str(), reason};
        default:
            return {duration_value(p), "unknown"};
    }
}

TimeValue Timeline::clock(Parts const &p) {
    auto const day = day_told();
    return {at_time(day ? PartialDate::of_day(*day) : some_day(), p).str(), day ? "narrative" : "unknown"};
}

}  // namespace namesake::extract
