// The year of what is told without one, or with half of it: July 5, the nineties, '98, 10/11/98.
#include <algorithm>
#include <cstdlib>

#include "extract/dates_resolve.hpp"

namespace namesake::extract {
namespace {

using grammar::Pointing;
using grammar::TimeUnit;
using model::PartialDate;
using Unit = PartialDate::Unit;

/// A day told without its year that would lie further ahead than this, told as past, is the year before's. Nearer ones
/// keep their year: a past event after the document's date is a finding, not a reading.
constexpr int days_ahead = 45, months_ahead = 2;

}  // namespace

int Timeline::full_year(int short_year) const {
    int const near = published_ ? published_->year : 1999;
    int best = 1900 + short_year;
    for (int century : {1800, 2000})
        if (std::abs(century + short_year - near) < std::abs(best - near)) best = century + short_year;
    return best;
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

/// 10/11/98 is the 10th or the 11th month, unless one of the two is about the document's own date.
TimeValue Timeline::day_or_month_first(int year, Parts const &p) {
    constexpr int near = 14, far = 60;
    int const a = static_cast<int>(p.count), b = static_cast<int>(p.count_to);
    if (today() && a <= 12 && b <= 12) {
        auto const away = [&](int month, int day) { return std::abs(model::day_number(year, month, day) - *today()); };
        if (away(a, b) <= near && away(b, a) > far) return remember(PartialDate::of_day(year, a, b), "nearest");
        if (away(b, a) <= near && away(a, b) > far) return remember(PartialDate::of_day(year, b, a), "nearest");
    }
    return {PartialDate::of_day(year, 0, 0), "unknown"};
}

TimeValue Timeline::decade(Parts const &p) {
    if (p.unit == TimeUnit::century) {
        int const first = (static_cast<int>(p.count) - 1) * 100;
        return {PartialDate{.year = p.before_christ ? -first : first, .unit = Unit::century}};
    }
    int year = p.year;
    if (year < 0) {  // the nineties: the last ones before the document's date, of the 20th century if that is not known
        year = 1900 + p.decade_of_century * 10;
        if (published_) year = full_year(p.decade_of_century * 10);
        if (published_ && year > published_->year) year -= 100;
    }
    return {PartialDate{.year = year, .unit = Unit::decade}};
}

}  // namespace namesake::extract
