#include "read/date_words.hpp"

#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr auto months = std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                                         "august", "september", "october", "november", "december"});
constexpr Phrases month_names(
    std::to_array<std::string_view>({"january",   "february", "march",    "april",    "may",  "june", "july", "august",
                                     "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
                                     "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"}));
constexpr Phrases weekdays(std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday", "friday",
                                                            "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
                                                            "thur", "thurs", "fri", "sat", "sun"}));
constexpr std::size_t longest_word = 9;  // "published", "september", "wednesday"
// clang-format off
constexpr Phrases glue(std::to_array<std::string_view>(
    {"published", "posted", "updated", "last", "modified", "first", "on", "at", "of", "the", "date", "time", "am",
     "pm", "a.m", "p.m", "gmt", "utc", "bst", "est", "edt", "et", "cet", "pst", "pdt", "ist", "local", "issued",
     "created", "edited", "early", "late", "mid", "|", "-", "\u2013", "\u2014", "\u00B7", "\u2022", "/", "and"}));
// clang-format on

/// A word that opens with digits and goes on: "5th", "3pm", "5/7/2019".
DatePart numeric_part(std::string_view small, std::size_t digits) {
    auto const tail = small.substr(digits);
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
    auto const bare = without(word, ".,()");
    if (!month_names.may_open(bare)) return 0;
    LoweredWord const folded(bare);
    auto const small = folded.view() == "sept" ? folded.view().substr(0, 3) : folded.view();
    for (std::size_t m = 0; m < months.size(); ++m)
        if (small == months[m] || small == months[m].substr(0, 3)) return static_cast<int>(m) + 1;
    return 0;
}

DatePart date_part(std::string_view word) {
    static constexpr Marks around(".,()[]:");
    auto const bare = without(word, around);
    if (bare.size() > 24) return DatePart::none;
    if (bare.empty()) return DatePart::glue;
    if (auto const digits = digits_of(bare); digits > 0)
        return digits < bare.size() ? numeric_part(LoweredWord(bare).view(), digits)
               : digits <= 4        ? DatePart::number
                                    : DatePart::none;
    if (bare.size() > longest_word) return DatePart::none;
    if (glue.has_folded(bare)) return DatePart::glue;
    if (month_names.has_folded(bare)) return DatePart::month;
    return weekdays.has_folded(bare) ? DatePart::weekday : DatePart::none;
}

}  // namespace namesake::read
