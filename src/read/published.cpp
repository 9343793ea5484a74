#include <fmt/format.h>

#include <array>
#include <charconv>
#include <vector>

#include "read/date_words.hpp"
#include "read/fields.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

int number(std::string_view digits) {
    int value = -1;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

bool is_year(int year) {
    return year >= 1000 && year <= 2999;
}

bool is_day(int year, int month, int day) {
    constexpr std::array<int, 13> days{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month >= 1 && month <= 12 && day >= 1 && day <= days[static_cast<std::size_t>(month)] &&
           !(month == 2 && day == 29 && !leap);
}

/// "2019", "2019-07", "2019-07-10", "20190710", and what follows them after T or a space.
std::string from_iso(std::string_view written) {
    auto const date = written.substr(0, written.find_first_of("T "));
    bool const dashed = date.size() > 4 && (date[4] == '-' || date[4] == '/');
    bool const compact = date.size() == 8 && number(date) > 0;
    int const year = number(date.substr(0, 4));
    if (!is_year(year) || (!dashed && !compact && date.size() != 4)) return {};
    if (date.size() == 4) return std::string(date);
    auto const rest = date.substr(dashed ? 5 : 4);
    int const month = number(rest.substr(0, 2));
    if (dashed && rest.size() == 2)
        return month >= 1 && month <= 12 ? fmt::format("{:04}-{:02}", year, month) : std::string();
    auto const day_at = dashed ? 3u : 2u;
    if (rest.size() != day_at + 2) return {};
    int const day = number(rest.substr(day_at));
    if (!is_day(year, month, day)) return {};
    bool const canonical = date[4] == '-' && date[7] == '-';
    return canonical ? std::string(date) : fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

/// "July 10, 2019", "10 July 2019", "Wed, 10 Jul 2019 08:00:00 GMT", "July 2019".
std::string from_words(std::string_view written) {
    int year = 0, month = 0, day = 0;
    each_word(written, [&](std::string_view word) {
        auto bare = without(word, ".,()");
        if (auto const suffix = bare.find_first_not_of("0123456789");
            suffix != bare.npos && suffix > 0 && suffix + 2 == bare.size())
            bare = bare.substr(0, suffix);
        int const value = number(bare);
        if (!month) month = month_named(word);
        if (!day && value >= 1 && value <= 31) day = value;
        if (!year && is_year(value)) year = value;
        return true;
    });
    if (!year || !month) return {};
    if (!day) return fmt::format("{:04}-{:02}", year, month);
    return is_day(year, month, day) ? fmt::format("{:04}-{:02}-{:02}", year, month, day) : std::string();
}

}  // namespace

std::string iso_date(std::string_view written) {
    auto const bare = without(written.substr(0, 64), " \t\n\r\"");
    auto iso = from_iso(bare);
    return iso.empty() ? from_words(bare) : iso;
}

}  // namespace namesake::read
