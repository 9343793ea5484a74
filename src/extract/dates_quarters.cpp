// Values of quarters, halves and seasons, and of the periods that a report compares with: the year-ago quarter.
#include <algorithm>
#include <array>

#include "extract/dates_resolve.hpp"

namespace namesake::extract {
namespace {

using grammar::Pointing;
using grammar::TimeUnit;
using model::PartialDate;
using Unit = PartialDate::Unit;

constexpr std::array<std::uint8_t, 12> season_of_month{3, 3, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3};

}  // namespace

TimeValue Timeline::season(Parts const &p, TimeSetting const &setting) {
    auto const of = [&](int year) {
        return PartialDate{.year = year, .unit = Unit::season, .part = static_cast<std::uint8_t>(p.season)};
    };
    if (p.year >= 0) return remember(of(p.year));
    if (auto const year = year_pointed(p)) return remember(of(*year), "published");
    if (!published_) return {of(PartialDate::unknown_year), "unknown"};
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
    if (p.vague) return {of(PartialDate::unknown_year)};  // the fourth quarters
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
        return {of(PartialDate::unknown_year), "unknown"};
    }
    int const year = published_->year;
    int here = model::quarter_of(*published_).part;
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
    if (p.unit == TimeUnit::year) return remember(PartialDate::of_year(*year));  // year-end 1987
    if (p.unit == TimeUnit::half) return {PartialDate{.year = *year, .unit = Unit::half}, "narrative"};
    if (told_quarter_)
        return {PartialDate{.year = *year, .unit = Unit::quarter, .part = told_quarter_->part}, "narrative"};
    if (p.unit == TimeUnit::quarter) return {PartialDate{.year = *year, .unit = Unit::quarter}, "published"};
    return {PartialDate::of_year(*year), "published"};
}

}  // namespace namesake::extract
