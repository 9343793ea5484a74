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
constexpr Phrases vague(std::to_array<std::string_view>({"a", "an", "about", "over", "almost", "edited", "just"}));
// clang-format off
constexpr Phrases no_places(std::to_array<std::string_view>(
    {"NOTE", "NOTES", "UPDATE", "WATCH", "READ", "EXCLUSIVE", "BREAKING", "PHOTO", "PHOTOS", "VIDEO", "OPINION",
     "ANALYSIS", "LIVE", "FACTBOX", "CORRECTED", "CORRECTION", "REVIEW", "INTERVIEW", "FEATURE", "FILE", "SOURCE",
     "SOURCES", "FAQ", "EDITORIAL", "COMMENT", "ALSO", "MORE", "RELATED", "SEE", "GRAPHIC", "EXPLAINER", "TIMELINE",
     "PROFILE", "OBITUARY"}));
// clang-format on

Shape shape_of_word(std::string_view word) {
    std::size_t at = 0;
    return shape_of(word, at);
}

/// Place, region, agency and date, and nothing else: what stands before a wire report's dash.
class WirePlace {
  public:
    WirePlace() = default;
    explicit WirePlace(std::string_view words) {
        each_word(words, [&](std::string_view word) { return take(word); });
    }
    /// Goes on with a word. False if it does not fit: nothing that goes on behind it does.
    bool take(std::string_view word) {
        if (++count_ > 14) return fits_ = false;
        if (in_bracket_ || word.front() == '(') return fits_ = take_agency(word);
        fits_ = count_ == 1 ? take_first(without(word, around)) : take_next(word);
        after_comma_ = word.back() == ',' || word.back() == '-';
        return fits_;
    }
    bool stands() const { return fits_ && !in_bracket_ && count_ > 0 && (caps_ || (place_ && (agency_ || dated_))); }
    bool dated() const { return dated_; }
    bool sourced() const { return agency_; }

    static constexpr Marks around{",.:/"};

  private:
    bool take_first(std::string_view bare) {
        auto const shape = shape_of_word(bare);
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

    bool fits_ = true, caps_ = false, place_ = false, agency_ = false, month_ = false, dated_ = false, number_ = false;
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
    static constexpr Marks ends("):.");
    auto const mark = find_mark(line.substr(0, std::min<std::size_t>(60, reach)), ends);
    if (mark == line.npos || mark + 2 >= line.size() || line[mark + 1] != ' ') return {};
    auto const length = mark + (line[mark] == ')' ? 1 : 0);
    auto const first = line.substr(0, find_mark(line, " ,:.)"));
    bool const bare = line[mark] != ')' && find_mark(line.substr(0, length), " ,") == line.npos;
    if (!shape_of_word(first).caps() || (line[mark] != ')' && !(first.size() >= 4 && (bare || mark < 20)))) return {};
    if (!WirePlace(line.substr(0, length)).stands()) return {};
    auto const next = line.substr(mark + 2, line.find(' ', mark + 2) - mark - 2);
    return is_upper(letter_at(next, 0).code) && !shape_of_word(next).caps() ? Opening{length, mark + 2} : Opening{};
}

/// "CAIRO - 21 July 2022: The government": the date stands behind the dash.
Opening length_with_date(std::string_view line, std::size_t length, std::size_t body) {
    auto const colon = line.substr(0, body + 26).find(": ", body);
    bool const dated = colon != line.npos && is_dateline(line.substr(body, colon - body));
    return dated ? Opening{colon, colon + 2} : Opening{length, body};
}

/// A dash at `at`, in or before `word`, may end the opening; `before` is the place so far.
Opening dashed_opening(std::string_view line, std::size_t at, std::string_view word, WirePlace place) {
    bool const ascii = line[at] == '-' || line[at] == '_';
    auto const body = after_dashes(line, at);
    if (body == line.npos || (ascii && line[at - 1] != ' ' && line[body - 1] != ' ')) return {};
    if (ascii && body < line.size() && line[body - 1] != ' ' && !line.substr(at).starts_with("--")) return {};
    if (!word.empty()) place.take(word);
    if (!place.stands() || (line[at - 1] != ' ' && ascii && !place.dated() && !place.sourced())) return {};
    return length_with_date(line, line[at - 1] == ' ' ? at - 1 : at, body);
}

constexpr Marks moment_marks(".,()[]:");

/// "3d", "12m"
bool is_short_form(std::string_view bare) {
    static constexpr Marks spans("smhdwy");
    auto const digits = digits_of(bare);
    return digits > 0 && digits + 1 == bare.size() && spans.has(bare.back());
}

/// Most lines: two words without a mark, and the second fits no place and no date.
bool goes_on_as_story(std::string_view line) {
    static constexpr Marks stops("-_\xE2):. ");
    auto const second = find_mark(line, stops) + 1;
    if (second == 0 || second >= line.size() || line[second - 1] != ' ' || !is_lower(letter_at(line, second).code))
        return false;
    auto const end = find_mark(line.substr(second), stops);
    if (end == line.npos || line[second + end] != ' ') return false;
    auto const word = line.substr(second, end);
    return !place_glue.has(without(word, WirePlace::around)) && date_part(word) == DatePart::none;
}

}  // namespace

Opening wire_opening(std::string_view line) {
    static constexpr Marks dashed("-_\xE2");
    auto const head = line.substr(0, longest_opening);
    if (head.size() < 6 || !is_letter(letter_at(head, 0).code) || goes_on_as_story(head)) return {};
    WirePlace place;
    auto reach = head.size();
    Opening opening;
    each_word(head, [&](std::string_view word) {
        auto const begin = static_cast<std::size_t>(word.data() - head.data());
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (!dashed.has(word[i]) || begin + i < 2 || begin + i + 1 >= head.size()) continue;
            if (word[i] == '\xE2' && head[begin + i + 1] != '\x80') continue;
            opening = dashed_opening(line, begin + i, word.substr(0, i), place);
            if (!opening.empty()) return false;
        }
        bool const fits = place.take(word);
        if (!fits) reach = begin + word.size();
        return fits;
    });
    return opening.empty() ? undashed_opening(line, reach) : opening;
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
    static constexpr Marks around(" -_\xE2\x80\x93\x94");
    auto const bare = without(line, around);
    WirePlace const place(bare);
    return place.stands() && (place.dated() || (bare.size() < line.size() && place.sourced()));
}

bool is_place(std::string_view line) {
    WirePlace const place(line);
    return place.stands() && !place.dated() && !place.sourced();
}

bool ends_as_moment(std::string_view line) {
    static constexpr Phrases times(std::to_array<std::string_view>({"ago", "now", "yesterday"}));
    static constexpr Phrases answers(std::to_array<std::string_view>({"edited", "reply"}));
    for (;;) {
        while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
        if (line.empty()) return false;
        auto begin = line.size();
        while (begin > 0 && !is_space(line[begin - 1])) --begin;
        auto const bare = without(line.substr(begin), moment_marks);
        if (is_short_form(bare) || times.has_folded(bare)) return true;
        auto const part = date_part(bare);
        if (part == DatePart::clock || (part == DatePart::stamp && bare.find(':') != bare.npos)) return true;
        if (part == DatePart::none && !units.has_folded(bare) && !vague.has_folded(bare) && !answers.has_folded(bare))
            return false;
        line.remove_suffix(line.size() - begin);
    }
}

bool is_moment(std::string_view line) {
    if (line.size() > 60 || !ends_as_moment(line)) return false;
    bool ago = false, clock = false, number = false, unit = false;
    return each_word(line,
                     [&](std::string_view word) {
                         LoweredWord const folded(without(word, moment_marks));
                         auto const small = folded.view();
                         if (ago) return small == "edited" || small == "reply";
                         auto const part = date_part(word);
                         ago = (is_short_form(small) && small.back() == word.back()) || small == "yesterday" ||
                               small == "now" || (unit && small == "ago");
                         clock |= part == DatePart::clock || (part == DatePart::stamp && small.find(':') != small.npos);
                         if (units.has(small)) return unit = number, number;
                         number |= part == DatePart::number || small == "a" || small == "an";
                         return ago || part != DatePart::none || vague.has(small);
                     }) &&
           (ago || clock);
}

}  // namespace namesake::read
