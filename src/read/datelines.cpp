// Place and date above a story or before its first dash; moments above a comment.
#include "read/cues.hpp"
#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr auto months =
    std::to_array<std::string_view>({"january",   "february", "march",    "april",    "may",  "june", "july", "august",
                                     "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
                                     "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"});
constexpr auto weekdays =
    std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                                     "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"});
constexpr auto date_glue = std::to_array<std::string_view>(
    {"published", "posted", "updated", "last",   "modified", "first",  "on",      "at",     "of",    "the",  "date",
     "time",      "am",     "pm",      "a.m",    "p.m",      "gmt",    "utc",     "bst",    "est",   "edt",  "et",
     "cet",       "pst",    "pdt",     "ist",    "local",    "issued", "created", "edited", "early", "late", "mid",
     "|",         "-",      "\u2013",  "\u2014", "\u00B7",   "\u2022", "/",       "and"});
constexpr auto place_glue =
    std::to_array<std::string_view>({"of", "and", "the",  "de",   "da", "do", "del", "la",  "las", "los", "al",
                                     "el", "on",  "upon", "near", "en", "am", "im",  "sur", "-",   "via", "in"});
constexpr auto agos = std::to_array<std::string_view>({"ago", "now", "yesterday", "today"});
constexpr auto spans = std::to_array<std::string_view>(
    {"second", "seconds", "minute", "minutes", "min",    "mins",   "hour",  "hours",   "hr",     "hrs",  "day",
     "days",   "week",    "weeks",  "wk",      "month",  "months", "year",  "years",   "yr",     "yrs",  "just",
     "a",      "an",      "about",  "over",    "almost", "edited", "reply", "replied", "points", "point"});
constexpr auto no_places = std::to_array<std::string_view>(
    {"NOTE",    "NOTES",   "UPDATE",   "WATCH",     "READ",     "EXCLUSIVE", "BREAKING",   "PHOTO",  "PHOTOS",
     "VIDEO",   "OPINION", "ANALYSIS", "LIVE",      "FACTBOX",  "CORRECTED", "CORRECTION", "REVIEW", "INTERVIEW",
     "FEATURE", "FILE",    "SOURCE",   "SOURCES",   "FAQ",      "EDITORIAL", "COMMENT",    "ALSO",   "MORE",
     "RELATED", "SEE",     "GRAPHIC",  "EXPLAINER", "TIMELINE", "PROFILE",   "OBITUARY"});

/// Letters, digits and capitals of a word.
struct Shape {
    std::uint32_t letters = 0, uppers = 0, digits = 0;
    char32_t first = 0;
    bool caps() const { return letters >= 2 && uppers == letters && digits == 0; }
};

Shape shape_of(std::string_view word) {
    Shape shape;
    for (std::size_t i = 0; i < word.size();) {
        auto const letter = letter_at(word, i);
        i += letter.bytes;
        if (!shape.first) shape.first = letter.code;
        shape.letters += is_letter(letter.code);
        shape.uppers += is_upper(letter.code);
        shape.digits += is_digit(letter.code);
    }
    return shape;
}

enum class Part { none, month, weekday, number, stamp, glue };

/// What a word is within a date. "2019-07-05", "5/7/2019", "3:45pm" are stamps, complete in themselves.
Part date_part(std::string_view word) {
    auto const small = lowered(without(word, ".,()[]:"));
    if (one_of(small, months)) return Part::month;
    if (one_of(small, weekdays)) return Part::weekday;
    if (one_of(small, date_glue) || small.empty()) return Part::glue;
    if (!is_digit(letter_at(small, 0).code)) return Part::none;
    auto const rest = small.find_first_not_of("0123456789");
    if (rest == small.npos) return small.size() <= 4 ? Part::number : Part::none;
    auto const tail = std::string_view(small).substr(rest);
    if (tail == "st" || tail == "nd" || tail == "rd" || tail == "th") return Part::number;
    auto const marks = small.find_first_not_of("0123456789-/.:tzapm+");
    bool const date = std::count(small.begin(), small.end(), '-') == 2 ||
                      std::count(small.begin(), small.end(), '/') == 2 ||
                      std::count(small.begin(), small.end(), '.') == 2;
    bool const time = small.find(':') != small.npos || tail == "am" || tail == "pm";
    return marks == small.npos && (date || time) ? Part::stamp : Part::none;
}

/// Place, region, agency and date, and nothing else: what stands before a wire report's dash.
class WirePlace {
  public:
    explicit WirePlace(std::string_view words) {
        fits_ = each_word(words, [&](std::string_view word) { return take(word); });
    }
    bool stands() const {
        return fits_ && !in_bracket_ && count_ > 0 && (caps_ || (place_ && (agency_ || month_ || stamp_)));
    }
    bool dated() const { return month_ || stamp_; }
    bool sourced() const { return agency_; }

  private:
    bool take(std::string_view word) {
        if (++count_ > 14) return false;
        if (in_bracket_ || word.starts_with('(')) return take_agency(word);
        auto const part = date_part(word);
        auto const bare = without(word, ",.:/");
        if (count_ == 1) return take_first(bare);
        if (part == Part::month || part == Part::stamp) {
            month_ |= part == Part::month;
            stamp_ |= part == Part::stamp && word.size() >= 8;
            return true;
        }
        if (part == Part::number || part == Part::weekday) return true;
        auto const shape = shape_of(bare);
        return bare.empty() || is_upper(shape.first) || one_of(bare, place_glue);
    }
    bool take_first(std::string_view bare) {
        auto const shape = shape_of(bare);
        caps_ = shape.caps() && !one_of(bare, no_places);
        place_ = shape.letters >= 2 && date_part(bare) == Part::none && !one_of(bare, no_places);
        return place_;
    }
    bool take_agency(std::string_view word) {
        in_bracket_ = word.find(')') == word.npos;
        agency_ = true;
        return ++bracket_words_ <= 6 && count_ > 1;
    }

    bool fits_ = false, caps_ = false, place_ = false, agency_ = false, month_ = false, stamp_ = false,
         in_bracket_ = false;
    int count_ = 0, bracket_words_ = 0;
};

constexpr auto dashes = std::to_array<std::string_view>({"\u2013", "\u2014", "\u2015", "--", "-", "_"});

/// Where the story begins after a run of dashes, or npos.
std::size_t after_dashes(std::string_view line, std::size_t at) {
    auto const begin = at;
    for (bool more = true; more;) {
        more = false;
        for (auto dash : dashes)
            if (line.substr(at).starts_with(dash)) {
                at += dash.size();
                more = true;
                break;
            }
        if (more && at < line.size() && line[at] == ' ') ++at;
    }
    return at == begin ? line.npos : at;
}

/// "BEIRUT (Agency) The president", "BISHKEK. Ruslan", "KARACHI: The police": no dash, but plain all the same.
Opening undashed_opening(std::string_view line) {
    auto const mark = line.find_first_of("):.");
    if (mark == line.npos || mark > 60 || mark + 2 >= line.size() || line[mark + 1] != ' ') return {};
    auto const length = mark + (line[mark] == ')' ? 1 : 0);
    WirePlace const place(line.substr(0, length));
    auto const first = line.substr(0, line.find_first_of(" ,:.)"));
    bool const bare = line[mark] != ')' && line.substr(0, length).find_first_of(" ,") == line.npos;
    if (!place.stands() || !shape_of(first).caps() ||
        (line[mark] != ')' && !(first.size() >= 4 && (bare || mark < 20))))
        return {};
    auto const next = line.substr(mark + 2, line.find(' ', mark + 2) - mark - 2);
    return is_upper(letter_at(next, 0).code) && !shape_of(next).caps() ? Opening{length, mark + 2} : Opening{};
}

}  // namespace

Opening wire_opening(std::string_view line) {
    auto const head = line.substr(0, 130);
    for (std::size_t at = 2; at + 1 < head.size(); ++at) {
        bool const spaced =
            head[at] == ' ' || head[at - 1] == ')' || head[at] == '_' || static_cast<unsigned char>(head[at]) == 0xE2;
        if (!spaced) continue;
        auto const body = after_dashes(line, head[at] == ' ' ? at + 1 : at);
        if (body == line.npos || body > line.size()) continue;
        if (body < line.size() && line[body - 1] != ' ' && static_cast<unsigned char>(line[body - 2]) < 0x80) continue;
        auto length = at;
        if (!WirePlace(line.substr(0, length)).stands()) break;
        // "CAIRO - 21 July 2022: The government": the date stands behind the dash
        if (auto const colon = line.find(": ", body);
            colon != line.npos && colon - body < 24 && is_dateline(line.substr(body, colon - body)))
            return {colon, colon + 2};
        return {length, body};
    }
    return undashed_opening(line);
}

bool is_dateline(std::string_view line) {
    if (line.size() > 110) return false;
    bool month = false, stamp = false, year = false;
    bool const all = each_word(line, [&](std::string_view word) {
        auto const part = date_part(word);
        month |= part == Part::month;
        stamp |= part == Part::stamp && word.size() >= 8;
        year |= part == Part::number;
        return part != Part::none;
    });
    if (all) return stamp || (month && year);
    auto const bare = without(line, " -_\xE2\x80\x93\x94");
    WirePlace const place(bare);
    return place.stands() && (place.dated() || (bare.size() < line.size() && place.sourced()));
}

bool is_moment(std::string_view line) {
    if (line.size() > 60) return false;
    bool ago = false, number = false;
    bool const all = each_word(line, [&](std::string_view word) {
        auto const small = lowered(without(word, ".,()[]:"));
        bool const is_ago = one_of(small, agos);
        auto const digits = small.find_first_not_of("0123456789");
        bool const short_form = digits != 0 && digits != small.npos && small.size() - digits == 1 &&
                                small.find_first_of("smhdwy") == digits;
        ago |= is_ago || short_form;
        number |= digits != 0;
        return is_ago || short_form || one_of(small, spans) || date_part(word) != Part::none;
    });
    return all && (ago || (number && line.find(':') != line.npos && line.find_first_of("0123456789") < line.find(':')));
}

}  // namespace namesake::read
