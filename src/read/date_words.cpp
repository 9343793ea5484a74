#include "read/date_words.hpp"

#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr auto months = std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                                         "august", "september", "october", "november", "december"});
constexpr auto weekdays = std::to_array<std::string_view>(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tues", "thur", "thurs"});
// clang-format off
constexpr auto glue = std::to_array<std::string_view>(
    {"published", "posted", "updated", "last", "modified", "first", "on", "at", "of", "the", "date", "time", "am",
     "pm", "a.m", "p.m", "gmt", "utc", "bst", "est", "edt", "et", "cet", "pst", "pdt", "ist", "local", "issued",
     "created", "edited", "early", "late", "mid", "|", "-", "\u2013", "\u2014", "\u00B7", "\u2022", "/", "and"});
// clang-format on

DatePart numeric_part(std::string_view small) {
    auto const rest = digits_of(small);
    if (rest == small.size()) return small.size() <= 4 ? DatePart::number : DatePart::none;
    auto const tail = small.substr(rest);
    if (tail == "st" || tail == "nd" || tail == "rd" || tail == "th") return DatePart::number;
    if (!std::all_of(small.begin(), small.end(), [](char c) { return is_mark(c, "0123456789-/.:tzapm+"); }))
        return DatePart::none;
    for (char mark : {'-', '/', '.'})
        if (std::count(small.begin(), small.end(), mark) == 2) return DatePart::stamp;
    bool const clock = small.find(':') != small.npos || tail == "am" || tail == "pm";
    return clock ? DatePart::clock : DatePart::none;
}

}  // namespace

int month_named(std::string_view word) {
    LoweredWord const folded(without(word, ".,()"));
    auto const small = folded.view() == "sept" ? folded.view().substr(0, 3) : folded.view();
    if (small.size() < 3 || !is_mark(small.front(), "jfmasond")) return 0;
    for (std::size_t m = 0; m < months.size(); ++m)
        if (small == months[m] || small == months[m].substr(0, 3)) return static_cast<int>(m) + 1;
    return 0;
}

DatePart date_part(std::string_view word) {
    auto const bare = without(word, ".,()[]:");
    if (bare.size() > 24) return DatePart::none;
    LoweredWord const folded(bare);
    auto const small = folded.view();
    if (small.empty() || one_of(small, glue)) return DatePart::glue;
    if (is_digit(letter_at(small, 0).code)) return numeric_part(small);
    if (month_named(small)) return DatePart::month;
    bool const weekday = small.size() >= 3 && is_mark(small.front(), "mtwfs") &&
                         std::any_of(weekdays.begin(), weekdays.end(),
                                     [&](auto day) { return small == day || small == day.substr(0, 3); });
    return weekday ? DatePart::weekday : DatePart::none;
}

}  // namespace namesake::read
