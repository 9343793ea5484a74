// Values of units that are pointed at or counted: last week, the following day, the quarter, two weeks ago.
#include <array>
#include <cmath>

#include "extract/dates_duration.hpp"
#include "extract/dates_resolve.hpp"

namespace namesake::extract {
namespace {

using grammar::Pointing;
using grammar::TimeParts;
using grammar::TimeUnit;
using model::DayNumber;
using model::PartialDate;
using Unit = PartialDate::Unit;

/// How many units on from the anchor.
int steps(Pointing p) {
    switch (p) {
        case Pointing::last:
        case Pointing::previous:
        case Pointing::past:
            return -1;
        case Pointing::next:
        case Pointing::following:
        case Pointing::coming:
            return 1;
        default:
            return 0;
    }
}

bool from_story(Pointing p, TimeUnit unit) {
    return p == Pointing::previous || p == Pointing::following || p == Pointing::same ||
           (unit == TimeUnit::day && p != Pointing::now);
}

/// The base with only what a unit of that size needs known; nothing if it is not known that precisely.
std::optional<PartialDate> counted(PartialDate const &base, TimeUnit unit, int by) {
    bool const month_known =
        base.has_year() && base.part > 0 && (base.unit == Unit::month || (base.unit == Unit::day && !base.by_week));
    auto const day = base.day_number();
    switch (unit) {
        case TimeUnit::day:
            if (!day && by == 0 && base.unit == Unit::month && month_known)
                return PartialDate::of_day(base.year, base.part, 0);  // some day of that month
            return day ? std::optional(PartialDate::of_day(*day + by)) : std::nullopt;
        case TimeUnit::week:
            if (base.unit == Unit::week && base.has_year() && base.part)
                return PartialDate::week_of(model::first_day_of_week(base.year, base.part) + 7 * by);
            return day ? std::optional(PartialDate::week_of(*day + 7 * by)) : std::nullopt;
        case TimeUnit::month:
            return month_known ? std::optional(model::add_months(PartialDate::of_month(base.year, base.part), by))
                               : std::nullopt;
        case TimeUnit::quarter:
        case TimeUnit::half: {
            int const months = unit == TimeUnit::quarter ? 3 : 6;
            int part = 0;
            if (month_known)
                part = (base.part - 1) / months + 1;
            else if (base.unit == Unit::quarter && base.part)
                part = (base.part - 1) * 3 / months + 1;
            else
                return std::nullopt;
            int const in_year = 12 / months, count = base.year * in_year + part - 1 + by;
            return PartialDate{.year = count / in_year,
                               .unit = unit == TimeUnit::quarter ? Unit::quarter : Unit::half,
                               .part = static_cast<std::uint8_t>(count % in_year + 1)};
        }
        case TimeUnit::year:
            return base.has_year() ? std::optional(PartialDate::of_year(base.year + by)) : std::nullopt;
        case TimeUnit::decade:
            return base.has_year()
                       ? std::optional(PartialDate{.year = base.year / 10 * 10 + 10 * by, .unit = Unit::decade})
                       : std::nullopt;
        case TimeUnit::century:
            return base.has_year()
                       ? std::optional(PartialDate{.year = base.year / 100 * 100 + 100 * by, .unit = Unit::century})
                       : std::nullopt;
        default:
            return std::nullopt;
    }
}

/// The value of a unit that no date is known for: last week XXXX-WXX, this month XXXX-XX.
std::string unknown_unit(TimeUnit unit) {
    PartialDate out;
    switch (unit) {
        case TimeUnit::day:
            out.unit = Unit::day;
            break;
        case TimeUnit::week:
            out.unit = Unit::week;
            break;
        case TimeUnit::weekend:
            out.unit = Unit::weekend;
            break;
        case TimeUnit::month:
            out.unit = Unit::month;
            break;
        case TimeUnit::quarter:
            out.unit = Unit::quarter;
            break;
        case TimeUnit::half:
            out.unit = Unit::half;
            break;
        case TimeUnit::season:
            out.unit = Unit::season, out.part = PartialDate::unknown_season;
            break;
        default:
            break;
    }
    return out.str();
}

/// A year and a half is 18 months, half a century 50 years; other parts of units are rounded.
TimeParts in_smaller_unit(TimeParts p) {
    struct Smaller {
        TimeUnit unit, smaller;
        int times;
    };
    static constexpr std::array<Smaller, 4> units{{{TimeUnit::year, TimeUnit::month, 12},
                                                   {TimeUnit::decade, TimeUnit::year, 10},
                                                   {TimeUnit::century, TimeUnit::year, 100},
                                                   {TimeUnit::week, TimeUnit::day, 7}}};
    for (auto const &[unit, smaller, times] : units)
        if (p.unit == unit) {
            p.unit = smaller;
            p.count *= static_cast<float>(times);
            break;
        }
    p.count = std::round(p.count);
    return p;
}

/// Quarters, halves and months counted through the years.
PartialDate shifted(PartialDate date, int by) {
    int const in_year = date.unit == Unit::quarter ? 4 : date.unit == Unit::half ? 2 : 12;
    int const count = date.year * in_year + date.part - 1 + by;
    date.year = count / in_year;
    date.part = static_cast<std::uint8_t>(count % in_year + 1);
    return date;
}

}  // namespace

TimeValue Timeline::pointed_unit(Parts const &p, TimeSetting const &setting) {
    Pointing const to = p.pointing;
    if (p.unit < TimeUnit::day) return {};
    if (to == Pointing::definite && p.unit == TimeUnit::year && setting.ended) return {"P1Y"};
    if (p.unit == TimeUnit::fortnight ||
        ((to == Pointing::past || to == Pointing::coming) && p.unit != TimeUnit::year && p.unit != TimeUnit::weekend)) {
        Parts one = p;
        one.count = 1;
        return {duration_value(one)};
    }
    if (p.unit == TimeUnit::weekend) return weekend(p, setting);
    bool const reported = to == Pointing::definite || to == Pointing::latest || to == Pointing::same;
    if (p.unit == TimeUnit::period && to != Pointing::latest && !(reported && told_quarter_)) return {};
    if ((p.unit == TimeUnit::quarter || p.unit == TimeUnit::period) && reported) {
        if (setting.ended && setting.next && setting.next->month > 0 && published_) {  // the quarter ended Sept. 30
            auto const [year, reason] = year_of(*setting.next, setting);
            PartialDate const end =
                PartialDate::of_month(setting.next->year > 0 ? setting.next->year : year, setting.next->month);
            return remember(*counted(end, TimeUnit::quarter, 0), reason);
        }
        if (told_quarter_) return remember(*told_quarter_, "narrative");
        if (published_)
            if (auto const quarter = counted(*published_, TimeUnit::quarter, -1))
                return remember(*quarter, "published");
        return {unknown_unit(TimeUnit::quarter), "unknown"};
    }
    if (to == Pointing::definite && p.unit == TimeUnit::month && setting.month_here)
        return remember(*setting.month_here, "narrative");
    if (to == Pointing::definite && p.unit == TimeUnit::week && setting.next && (setting.ended || setting.of_next)) {
        TimeValue const end = date(*setting.next, {.tense = setting.tense});  // the week ended July 5
        if (auto const day = end.date ? end.date->day_number() : std::nullopt)
            return remember(*(told_week_ = PartialDate::week_of(*day)), end.reason);
    }
    if (p.unit == TimeUnit::day && (to == Pointing::previous || to == Pointing::following) && p.count < 0) {
        if (setting.apposed) return remember(PartialDate::of_day(*setting.apposed), "narrative");
        if (setting.next && setting.next_is_near) {  // the day before last Friday
            TimeValue const other = date(*setting.next, {.tense = setting.tense});
            if (auto const day = other.date ? other.date->day_number() : std::nullopt)
                return remember(PartialDate::of_day(*day + steps(to)), other.reason);
        }
    }
    if (to == Pointing::definite && setting.tense < 0) {  // the story's own, where it is told of what was
        if (p.unit == TimeUnit::week && told_week_) return remember(*told_week_, "narrative");
        if (p.unit == TimeUnit::month && told_month_ && told_month_->unit == Unit::month && told_ == told_month_)
            return remember(*told_month_, "narrative");
    }
    PartialDate const base = from_story(to, p.unit) ? anchor(p.unit) : published_.value_or(PartialDate{});
    int const far = p.count > 1 ? static_cast<int>(p.count) : 1;  // the week before last: 2
    auto const date = counted(base, p.unit, steps(to) * far);
    if (!date) return {unknown_unit(p.unit), "unknown"};
    if (p.unit == TimeUnit::year && to == Pointing::previous)
        return {*date, "narrative"};  // the story stays where it is
    return remember(*date, from_story(to, p.unit) ? "narrative" : "published");
}

/// The same month of last year: the unit that was told of, in another year.
TimeValue Timeline::unit_of_year(Parts const &p) {
    std::optional<int> const year = p.year >= 0 ? std::optional<int>(p.year) : year_pointed(p);
    auto date = counted(anchor(p.unit), p.unit, 0);
    if (!year) return {"XXXX", "unknown"};
    if (!date) return {PartialDate::of_year(*year), "published"};
    date->year = *year;
    return {*date, "narrative"};
}

TimeValue Timeline::weekend(Parts const &p, TimeSetting const &setting) {
    auto const day = from_story(p.pointing, p.unit) ? day_told() : today();
    if (!day) return {unknown_unit(TimeUnit::weekend), "unknown"};
    int weeks = steps(p.pointing);
    bool const bare = p.pointing == Pointing::definite || p.pointing == Pointing::now || p.pointing == Pointing::past;
    if (bare)
        weeks = setting.tense <= 0 && model::weekday(*day) < 5 && !(p.pointing == Pointing::now && setting.tense == 0)
                    ? -1
                    : 0;
    if (p.pointing == Pointing::next && model::weekday(*day) < 4) weeks = 1;
    PartialDate date = PartialDate::week_of(*day + 7 * weeks);
    date.unit = Unit::weekend;
    return remember(date, "published");
}

TimeValue Timeline::offset(Parts const &p) {
    bool const from_story = p.pointing == Pointing::earlier || p.pointing == Pointing::later;
    bool const back = p.pointing == Pointing::ago || p.pointing == Pointing::earlier;
    constexpr float prehistory = 100000;  // 65 million years ago has no year
    if (p.vague || p.count < 0 || p.count > prehistory)
        return {from_story ? duration_value(p) : back ? "PAST_REF" : "FUTURE_REF"};
    if (p.unit < TimeUnit::day) return {from_story ? duration_value(p) : back ? "PAST_REF" : "FUTURE_REF"};
    PartialDate base = from_story ? anchor(p.unit) : published_.value_or(PartialDate{});
    if (!base.has_year()) return {duration_value(p), "unknown"};
    if (p.count != std::floor(p.count)) return offset(in_smaller_unit(p));
    int const n = static_cast<int>(p.count) * (back ? -1 : 1);
    std::string_view const reason = from_story ? "narrative" : "published";
    auto const year_ago = p.unit == TimeUnit::year && n == -1 && told_quarter_;
    if (year_ago) {
        PartialDate quarter = *told_quarter_;
        --quarter.year;
        return {quarter, "narrative"};
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
            return remember(shifted(model::quarter_of(base), n), reason);
        case TimeUnit::year:
            if (n == -1) return {PartialDate::of_year(base.year - 1), reason};  // compares; the story stays where it is
            return remember(PartialDate::of_year(base.year + n), reason);
        case TimeUnit::decade:
            return {PartialDate{.year = base.year / 10 * 10 + n * 10, .unit = Unit::decade}, reason};
        case TimeUnit::century:
            return {PartialDate{.year = base.year / 100 * 100 + n * 100, .unit = Unit::century}, reason};
        default:
            return {duration_value(p), "unknown"};
    }
}

}  // namespace namesake::extract
