#include "extract/dates_duration.hpp"

#include <cstdio>
#include <cstdlib>

#include "model/partial_date.hpp"

namespace namesake::extract {
namespace {

using grammar::TimeParts;
using grammar::TimeUnit;
using model::PartialDate;
using Unit = PartialDate::Unit;

/// How a unit is written, and how many of it one said unit is.
struct Written {
    std::string_view code;
    int times;
};
Written written(TimeUnit unit) {
    switch (unit) {
        case TimeUnit::second:
            return {"S", 1};
        case TimeUnit::minute:
            return {"M", 1};
        case TimeUnit::hour:
            return {"H", 1};
        case TimeUnit::day:
            return {"D", 1};
        case TimeUnit::week:
            return {"W", 1};
        case TimeUnit::fortnight:
            return {"W", 2};
        case TimeUnit::weekend:
            return {"WE", 1};
        case TimeUnit::month:
            return {"M", 1};
        case TimeUnit::quarter:
            return {"Q", 1};
        case TimeUnit::half:
            return {"M", 6};
        case TimeUnit::season:
            return {"M", 3};
        case TimeUnit::year:
            return {"Y", 1};
        case TimeUnit::decade:
            return {"Y", 10};
        case TimeUnit::century:
            return {"Y", 100};
        default:
            return {"X", 1};
    }
}

std::string number(double n) {
    char out[32];
    std::snprintf(out, sizeof out, "%.7g", n);  // a count is a float: it knows no more digits
    if (n >= 1e6) std::snprintf(out, sizeof out, "%.0f", std::strtod(out, nullptr));
    return out;
}

}  // namespace

std::string duration_value(TimeParts const &p) {
    if (p.unit == TimeUnit::none) return "PXX";  // a while
    bool const vague = p.vague || p.count < 0;
    std::string out = p.unit < TimeUnit::day ? "PT" : "P";
    auto const [code, times] = written(p.unit);
    if (vague && p.unit == TimeUnit::decade) return "PXDE";
    if (vague && p.unit == TimeUnit::century) return "PXCE";
    if (vague)
        out += 'X';
    else
        out += number(static_cast<double>(p.count) * times);
    return out += code;
}

std::string set_value(TimeParts const &p) {
    PartialDate date;
    date.day_part = p.day_part;
    if (p.weekday > 0) {
        date.unit = Unit::day;
        date.by_week = true;
        date.day = static_cast<std::uint8_t>(p.weekday);
        return date.str();
    }
    if (p.month > 0) return PartialDate::of_month(PartialDate::unknown_year, p.month).str();
    if (p.season >= 0) {
        date.unit = Unit::season;
        date.part = static_cast<std::uint8_t>(p.season);
        return date.str();
    }
    if (p.unit == TimeUnit::weekend) {
        date.unit = Unit::weekend;
        return date.str();
    }
    if (p.day_part != model::DayPart::unsaid) {
        date.unit = Unit::day;
        return date.str();
    }
    return duration_value(p);
}

}  // namespace namesake::extract
