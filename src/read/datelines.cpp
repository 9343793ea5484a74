// Place and date above a story or before its first dash; moments above a comment.
#include "read/cues.hpp"
#include "read/date_words.hpp"
#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr std::size_t longest_opening = 130;  // bytes, dash included

// clang-format off
constexpr Phrases place_glue(std::to_array<std::string_view>(
    {"of", "and", "the", "de", "da", "do", "del", "la", "las", "los", "al", "el", "on", "upon", "near", "en", "am",
     "im", "sur", "via", "in"}));
constexpr Phrases units(std::to_array<std::string_view>(
    {"second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days", "week",
     "weeks", "wk", "wks", "month", "months", "year", "years", "yr", "yrs"}));
// clang-format on
constexpr auto vague = std::to_array<std::string_view>({"a", "an", "about", "over", "almost", "edited", "just"});
// clang-format off
constexpr Phrases no_places(std::to_array<std::string_view>(
    {"NOTE", "NOTES", "UPDATE", "WATCH", "READ", "EXCLUSIVE", "BREAKING", "PHOTO", "PHOTOS", "VIDEO", "OPINION",
     "ANALYSIS", "LIVE", "FACTBOX", "CORRECTED", "CORRECTION", "REVIEW", "INTERVIEW", "FEATURE", "FILE", "SOURCE",
     "SOURCES", "FAQ", "EDITORIAL", "COMMENT", "ALSO", "MORE", "RELATED", "SEE", "GRAPHIC", "EXPLAINER", "TIMELINE",
     "PROFILE", "OBITUARY"}));
// clang-format on

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

/// Place, region, agency and date, and nothing else: what stands before a wire report's dash.
class WirePlace {
  public:
    explicit WirePlace(std::string_view words) {
        fits_ = each_word(words, [&](std::string_view word) { return take(word); });
    }
    /// Where the first word ends that does not fit: no opening goes on behind it.
    static std::size_t reach(std::string_view words) {
        WirePlace place({});
        auto end = words.size();
        each_word(words, [&](std::string_view word) {
            bool const fits = place.take(word);
            if (!fits) end = static_cast<std::size_t>(word.data() - words.data()) + word.size();
            return fits;
        });
        return end;
    }
    bool stands() const { return fits_ && !in_bracket_ && count_ > 0 && (caps_ || (place_ && (agency_ || dated_))); }
    bool dated() const { return dated_; }
    bool sourced() const { return agency_; }

  private:
    static constexpr Marks around{",.:/"};

    bool take(std::string_view word) {
        if (++count_ > 14) return false;
        if (in_bracket_ || word.starts_with('(')) return take_agency(word);
        bool const fits = count_ == 1 ? take_first(without(word, around)) : take_next(word);
        after_comma_ = word.ends_with(',') || word.ends_with('-');
        return fits;
    }
    bool take_first(std::string_view bare) {
        auto const shape = shape_of(bare);
        caps_ = shape.caps() && !no_places.has(bare);
        auto const part = date_part(bare);
        place_ = shape.letters >= 2 && (part == DatePart::none || part == DatePart::glue) && !no_places.has(bare);
        return place_;
    }
    /// "GOLD TO RISE IN MAY" holds no date: a month follows a comma, a number or a bracket, or a number follows it.
    bool take_next(std::string_view word) {
        auto const part = date_part(word);
        bool const after_number = number_;
        number_ = part == DatePart::number;
        if (number_) return dated_ |= month_, true;
        if (part == DatePart::month) {
            month_ = true;
            dated_ |= after_number || after_comma_ || agency_;
            return true;
        }
        if (part == DatePart::stamp) return dated_ = true;
        if (part == DatePart::weekday || part == DatePart::clock) return true;
        auto const bare = without(word, around);
        return is_upper(letter_at(bare, 0).code) ? !dated_ || ++after_date_ <= 2 : place_glue.has(bare);
    }
    bool take_agency(std::string_view word) {
        in_bracket_ = word.find(')') == word.npos;
        agency_ = true;
        return ++bracket_words_ <= 6 && count_ > 1;
    }

    bool fits_ = false, caps_ = false, place_ = false, agency_ = false, month_ = false, dated_ = false, number_ = false;
    bool in_bracket_ = false, after_comma_ = false;
    int count_ = 0, bracket_words_ = 0, after_date_ = 0;
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
Opening undashed_opening(std::string_view line, std::size_t reach) {
    auto const mark = find_mark(line.substr(0, std::min<std::size_t>(60, reach)), "):.");
    if (mark == line.npos || mark + 2 >= line.size() || line[mark + 1] != ' ') return {};
    auto const length = mark + (line[mark] == ')' ? 1 : 0);
    auto const first = line.substr(0, find_mark(line, " ,:.)"));
    bool const bare = line[mark] != ')' && find_mark(line.substr(0, length), " ,") == line.npos;
    if (!shape_of(first).caps() || (line[mark] != ')' && !(first.size() >= 4 && (bare || mark < 20)))) return {};
    if (!WirePlace(line.substr(0, length)).stands()) return {};
    auto const next = line.substr(mark + 2, line.find(' ', mark + 2) - mark - 2);
    return is_upper(letter_at(next, 0).code) && !shape_of(next).caps() ? Opening{length, mark + 2} : Opening{};
}

/// "CAIRO - 21 July 2022: The government": the date stands behind the dash.
Opening length_with_date(std::string_view line, std::size_t length, std::size_t body) {
    auto const colon = line.substr(0, body + 26).find(": ", body);
    bool const dated = colon != line.npos && is_dateline(line.substr(body, colon - body));
    return dated ? Opening{colon, colon + 2} : Opening{length, body};
}

}  // namespace

Opening wire_opening(std::string_view line) {
    auto const head = line.substr(0, longest_opening);
    if (head.size() < 6 || !is_letter(letter_at(head, 0).code)) return {};
    auto const reach = WirePlace::reach(head);
    for (std::size_t at = 2; at < reach && at + 1 < head.size(); ++at) {
        bool const ascii = head[at] == '-' || head[at] == '_';
        if (!ascii && !(head[at] == '\xE2' && head[at + 1] == '\x80')) continue;
        auto const body = after_dashes(line, at);
        if (body == line.npos || (ascii && head[at - 1] != ' ' && line[body - 1] != ' ')) continue;
        if (ascii && body < line.size() && line[body - 1] != ' ' && !line.substr(at).starts_with("--")) continue;
        auto const length = head[at - 1] == ' ' ? at - 1 : at;
        WirePlace const place(line.substr(0, length));
        if (!place.stands() || (head[at - 1] != ' ' && ascii && !place.dated() && !place.sourced())) continue;
        return length_with_date(line, length, body);
    }
    return undashed_opening(line, reach);
}

bool is_dateline(std::string_view line) {
    static constexpr Marks dated("0123456789(");
    if (line.size() > 110 || find_mark(line, dated) == line.npos) return false;
    bool month = false, stamp = false, number = false;
    bool const all = each_word(line, [&](std::string_view word) {
        auto const part = date_part(word);
        month |= part == DatePart::month;
        stamp |= part == DatePart::stamp && word.size() >= 8;
        number |= part == DatePart::number;
        return part != DatePart::none;
    });
    if (all) return stamp || (month && number);
    auto const bare = without(line, " -_\xE2\x80\x93\x94");
    WirePlace const place(bare);
    return place.stands() && (place.dated() || (bare.size() < line.size() && place.sourced()));
}

bool is_place(std::string_view line) {
    WirePlace const place(line);
    return place.stands() && !place.dated() && !place.sourced();
}

bool is_moment(std::string_view line) {
    if (line.size() > 60) return false;
    bool ago = false, clock = false, number = false, unit = false;
    return each_word(line,
                     [&](std::string_view word) {
                         LoweredWord const folded(without(word, ".,()[]:"));
                         auto const small = folded.view();
                         if (ago) return small == "edited" || small == "reply";
                         auto const part = date_part(word);
                         auto const digits = digits_of(small);
                         bool const short_form =
                             digits > 0 && digits + 1 == small.size() && is_mark(word.back(), "smhdwy");
                         ago = short_form || small == "yesterday" || small == "now" || (unit && small == "ago");
                         clock |= part == DatePart::clock || (part == DatePart::stamp && small.find(':') != small.npos);
                         if (units.has(small)) return unit = number, number;
                         number |= part == DatePart::number || small == "a" || small == "an";
                         return ago || part != DatePart::none || one_of(small, vague);
                     }) &&
           (ago || clock);
}

}  // namespace namesake::read
