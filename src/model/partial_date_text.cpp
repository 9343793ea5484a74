// Reading and writing a partial date as TIMEX3.
#include <algorithm>
#include <array>
#include <iterator>

#include "model/partial_date.hpp"

namespace namesake::model {
namespace {

using Unit = PartialDate::Unit;

constexpr std::array<std::string_view, 5> season_codes{"SP", "SU", "FA", "WI", "XX"};
constexpr std::array<std::string_view, 8> day_part_codes{"", "MO", "MI", "AF", "EV", "NI", "DT", ""};

/// A number that is not negative, with zeros before it.
void put(std::string &out, int number, int width) {
    char digits[12];
    char *first = std::end(digits);
    for (; number > 0 || width > 0; number /= 10, --width) *--first = static_cast<char>('0' + number % 10);
    out.append(first, std::end(digits));
}

void put_or_x(std::string &out, int number) {
    if (number == 0)
        out += "XX";
    else
        put(out, number, 2);
}

/// A cursor over a value; every `take` leaves it where it was if it fails.
struct Cursor {
    std::string_view rest;

    bool done() const { return rest.empty(); }
    bool take(std::string_view what) {
        if (!rest.starts_with(what)) return false;
        rest.remove_prefix(what.size());
        return true;
    }
    std::optional<int> digits(std::size_t width) {
        if (rest.size() < width) return std::nullopt;
        int value = 0;
        for (char c : rest.substr(0, width)) {
            if (c < '0' || c > '9') return std::nullopt;
            value = value * 10 + (c - '0');
        }
        rest.remove_prefix(width);
        return value;
    }
    /// Two digits, or XX for 0.
    std::optional<int> digits_or_x() {
        if (take("XX")) return 0;
        return digits(2);
    }
};

bool parse_year(Cursor &in, PartialDate &out) {
    if (in.take("XXXX")) return true;
    bool const negative = in.take("-") || in.take("BC");
    if (auto year = in.digits(4))
        out.year = negative ? -*year : *year;
    else if (auto decade = in.digits(3)) {
        in.take("X");
        out.unit = Unit::decade;
        out.year = (negative ? -*decade : *decade) * 10;
    } else if (auto century = in.digits(2)) {
        in.take("XX");
        out.unit = Unit::century;
        out.year = (negative ? -*century : *century) * 100;
    } else
        return false;
    return true;
}

bool parse_week(Cursor &in, PartialDate &out) {
    out.unit = Unit::week;
    auto const week = in.digits_or_x();
    if (!week) return false;
    out.part = static_cast<std::uint8_t>(*week);
    if (in.take("-WE"))
        out.unit = Unit::weekend;
    else if (in.take("-")) {
        auto const day = in.digits(1);
        if (!day) return false;
        out.unit = Unit::day;
        out.by_week = true;
        out.day = static_cast<std::uint8_t>(*day);
    }
    return true;
}

bool parse_month(Cursor &in, PartialDate &out) {
    auto const month = in.digits_or_x();
    if (!month) return false;
    out.unit = Unit::month;
    out.part = static_cast<std::uint8_t>(*month);
    if (!in.take("-")) return true;
    auto const day = in.digits_or_x();
    if (!day) return false;
    out.unit = Unit::day;
    out.day = static_cast<std::uint8_t>(*day);
    return true;
}

bool parse_part(Cursor &in, PartialDate &out) {
    if (in.take("W") && !in.rest.starts_with("I")) return parse_week(in, out);
    auto const numbered = [&](Unit unit) {
        out.unit = unit;
        if (in.take("X")) return true;
        auto const n = in.digits(1);
        out.part = static_cast<std::uint8_t>(n.value_or(0));
        return n.has_value();
    };
    if (in.take("Q")) return numbered(Unit::quarter);
    if (in.take("H")) return numbered(Unit::half);
    for (std::size_t i = 0; i < 4; ++i)
        if (in.take(season_codes[i]) || (i == 3 && in.take("I"))) {  // the W of WI is gone already
            out.unit = Unit::season;
            out.part = static_cast<std::uint8_t>(i);
            return true;
        }
    return parse_month(in, out);
}

bool parse_clock(Cursor &in, PartialDate &out) {
    auto const hour = in.digits(2);
    if (!hour) return false;
    out.day_part = DayPart::clock;
    out.hour = static_cast<std::int8_t>(*hour);
    for (auto *field : {&out.minute, &out.second})
        if (in.take(":")) {
            auto const value = in.digits(2);
            if (!value) return false;
            *field = static_cast<std::int8_t>(*value);
        }
    if (in.take("."))  // fractions of a second, a time zone: read over
        while (in.digits(1)) {
        }
    if (!in.take("Z") && (in.take("+") || in.take("-"))) {
        if (!in.digits(2)) return false;
        in.take(":");
        in.digits(2);
    }
    return true;
}

bool parse_time(Cursor &in, PartialDate &out) {
    for (std::size_t i = 1; i + 1 < day_part_codes.size(); ++i)
        if (in.take(day_part_codes[i])) {
            out.day_part = static_cast<DayPart>(i);
            return true;
        }
    return parse_clock(in, out);
}

}  // namespace

std::optional<PartialDate> PartialDate::parse(std::string_view value) {
    Cursor in{value};
    PartialDate out;
    if (!parse_year(in, out)) return std::nullopt;
    if (in.take("-") && (out.unit != Unit::year || !parse_part(in, out))) return std::nullopt;
    if ((in.take("T") || in.take(" ")) && (out.unit != Unit::day || !parse_time(in, out))) return std::nullopt;
    if (!in.done()) return std::nullopt;
    return out;
}

std::string PartialDate::str() const {
    std::string out;
    if (!has_year())
        out = "XXXX";
    else {
        if (year < 0) out = "BC";
        int const absolute = year < 0 ? -year : year;
        if (unit == Unit::century)
            put(out, absolute / 100, 2);
        else if (unit == Unit::decade)
            put(out, absolute / 10, 3);
        else
            put(out, absolute, 4);
    }
    switch (unit) {
        case Unit::century:
        case Unit::decade:
        case Unit::year:
            break;
        case Unit::half:
            out += part ? "-H" + std::to_string(part) : "-HX";
            break;
        case Unit::quarter:
            out += part ? "-Q" + std::to_string(part) : "-QX";
            break;
        case Unit::season:
            (out += '-') += season_codes[std::min<std::size_t>(part, unknown_season)];
            break;
        case Unit::month:
            put_or_x(out += '-', part);
            break;
        case Unit::week:
            put_or_x(out += "-W", part);
            break;
        case Unit::weekend:
            put_or_x(out += "-W", part), out += "-WE";
            break;
        case Unit::day:
            put_or_x(out += by_week ? "-W" : "-", part);
            out += '-';
            if (by_week)
                out += static_cast<char>('0' + day);
            else
                put_or_x(out, day);
    }
    if (day_part == DayPart::unsaid) return out;
    (out += 'T') += day_part_codes[static_cast<std::size_t>(day_part)];
    if (day_part == DayPart::clock) {
        put(out, hour, 2);
        if (minute >= 0) put(out += ':', minute, 2);
        if (second >= 0) put(out += ':', second, 2);
    }
    return out;
}

}  // namespace namesake::model
