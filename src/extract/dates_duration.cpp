#include "extract/dates_duration.hpp"

#include <algorithm>
#include <array>
#include <cmath>
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

/// Two and a half years are P2Y6M: only seconds have decimals in a duration. Empty where the rest is no whole number.
std::string in_two_units(TimeUnit unit, double count) {
    struct Smaller {
        TimeUnit unit;
        int times;
        std::string_view code;
    };
    static constexpr std::array<Smaller, 4> smaller{
        {{TimeUnit::year, 12, "M"}, {TimeUnit::day, 24, "H"}, {TimeUnit::hour, 60, "M"}, {TimeUnit::minute, 60, "S"}}};
    auto const *const found = std::ranges::find(smaller, unit, &Smaller::unit);
    if (found == smaller.end()) return {};
    double const whole = std::floor(count), rest = (count - whole) * found->times, least = 0.01;
    if (rest < least || std::abs(rest - std::round(rest)) > least) return {};
    std::string out = unit < TimeUnit::day ? "PT" : "P";
    if (whole > 0) (out += number(whole)) += written(unit).code;
    if (unit == TimeUnit::day) out += 'T';
    return (out += number(std::round(rest))) += found->code;
}

}  // namespace

std::string duration_value(TimeParts const &p) {
    if (p.unit == TimeUnit::none) return "PXX";  // a while
    bool const vague = p.vague || p.count < 0;
    std::string out = p.unit < TimeUnit::day ? "PT" : "P";
    auto const [code, times] = written(p.unit);
    if (vague && p.unit == TimeUnit::decade) return "PXDE";
    if (vague && p.unit == TimeUnit::century) return "PXCE";
    if (!vague && p.count != std::floor(p.count))
        if (std::string two = in_two_units(p.unit, p.count); !two.empty()) return two;
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
