#include "read/cues.hpp"

#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr std::size_t longest_line = 600;  // bytes: what is longer is story, whatever its words

// clang-format off
constexpr Phrases openers(std::to_array<std::string_view>(
    {"a", "an", "the", "how", "why", "what", "who", "when", "where", "in", "on", "for", "to", "is", "are", "no",
     "more", "my", "our", "your", "his", "her", "their", "this", "that", "these", "and", "but", "not", "at", "from",
     "with", "after", "before", "related", "about", "other", "two", "three"}));
constexpr Phrases particles(std::to_array<std::string_view>(
    {"de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "al", "el", "bin", "bint", "ibn", "ben", "van",
     "von", "der", "den", "ter", "ten", "of", "y", "e"}));
constexpr Phrases heading_words(std::to_array<std::string_view>(
    {"background", "analysis", "conclusion", "introduction", "results", "reactions", "reaction", "history",
     "overview", "summary", "timeline", "aftermath", "update", "updates", "questions", "answers", "career", "legacy",
     "report", "reports", "election", "elections", "review", "letters", "opinion", "details", "notes", "sources",
     "references", "news", "briefs", "briefing", "standings", "scores", "sport", "sports", "business", "politics",
     "world", "weather", "links", "contents", "awards", "life", "death"}));
constexpr Phrases captions(std::to_array<std::string_view>(
    {"left:", "left,", "right:", "from left", "(from left", "l-r", "(l-r", "left to right", "(left to right",
     "above:", "above,", "below:", "top:", "bottom:", "pictured", "clockwise from", "file photo", "file -", "file –",
     "file —", "caption:", "photo caption", "photo shows", "in this photo", "in this file", "in this undated",
     "an undated photo", "undated photo", "a file photo", "this photo", "image caption", "media caption"}));
// clang-format on
constexpr Phrases captions_within(std::to_array<std::string_view>({"seen here", "(left)", "(right)", "(centre)",
                                                                   "(center)", "pictured here", "in a file photo",
                                                                   "(file)", "(file photo)"}));
// clang-format off
constexpr Phrases credit_labels(std::to_array<std::string_view>(
    {"photo:", "photos:", "photo by", "photos by", "photo credit", "photograph:", "photographs:", "photograph by",
     "photography:", "photo courtesy", "image:", "images:", "image by", "image credit", "image courtesy",
     "image source", "image copyright", "picture:", "pictures:", "picture by", "picture credit", "pic:", "pic by",
     "credit:", "credits:", "credit photo", "illustration:", "illustration by", "video:", "graphic:", "photo/",
     "photo /", "courtesy of", "courtesy:", "file photo:", "\xC2\xA9 "}));
constexpr Phrases credit_words(std::to_array<std::string_view>(
    {"photo", "getty", "image:", "images", "credit", "picture", "courtesy", "/ap", "/afp", "/reuters", "ap/", "afp/",
     "reuters/", "/epa", "epa/", "via ap", "via afp", "via reuters", "illustration", "\xC2\xA9", "handout", "/dpa",
     "dpa/", "wikimedia"}));
// clang-format on

/// The words that stand in a bracket make it a credit.
bool is_credit(std::string_view inside) {
    return inside.size() < 160 && credit_words.within(inside);
}

/// The bracket that closes at the line's end, or {}.
Range last_bracket(std::string_view line) {
    auto const bare = line.ends_with('.') ? line.substr(0, line.size() - 1) : line;
    if (bare.empty() || (bare.back() != ')' && bare.back() != ']')) return {};
    auto const open = bare.rfind(bare.back() == ')' ? '(' : '[');
    return open == bare.npos ? Range{} : Range{open, line.size()};
}

Range first_bracket(std::string_view line) {
    if (line.empty() || (line.front() != '(' && line.front() != '[')) return {};
    auto const close = line.find(line.front() == '(' ? ')' : ']');
    return close == line.npos ? Range{} : Range{0, close + 1};
}

/// A label may stand at the line's start, after a sentence, a bar or a dash.
bool may_be_labelled(std::string_view before) {
    static constexpr auto ends =
        std::to_array<std::string_view>({".", "|", "\u2013", "\u2014", "-", "/", "\"", "\u201D", ")"});
    return before.empty() || std::any_of(ends.begin(), ends.end(), [&](auto end) { return before.ends_with(end); });
}

/// "Mural on the quay. Photo: A. Author"
Range labelled_credit(std::string_view line) {
    auto const is_label = [&](std::size_t at) {
        return credit_labels.open(line.substr(at)) && !look_at(line.substr(at)).sentences;
    };
    if (line.size() <= 120 && !line.empty() && is_label(0)) return {0, line.size()};
    auto const from = line.size() > 120 ? line.size() - 121 : 0;
    auto const space =
        find_break(line, from, [&](std::size_t at) { return may_be_labelled(line.substr(0, at)) && is_label(at + 1); });
    return space == line.npos ? Range{} : Range{space + 1, line.size()};
}

/// "CRICKET - KENT TAKE THE LEAD.", "Talks held in U.S.", "Tarn buys Aldis Co."
bool may_end_in_stop(std::string_view line) {
    if (!line.ends_with('.') || line.size() < 4) return false;
    auto const before = line[line.size() - 2];
    return !(before >= 'a' && before <= 'z') || line.ends_with("Inc.") || line.ends_with("Co.");
}

}  // namespace

bool ends_as_sentence(std::string_view line) {
    static constexpr Marks closing("\"')]"), ends(".,;:");
    for (;;) {
        if (line.empty()) return false;
        if (closing.has(line.back()))
            line.remove_suffix(1);
        else if (line.ends_with("\u201D") || line.ends_with("\u2019"))
            line.remove_suffix(3);
        else
            return ends.has(line.back());
    }
}

Look look_at(std::string_view line) {
    Look look;
    bool after_stop = false;
    for (std::size_t at = 0; at < line.size();) {
        if (is_space(line[at])) {
            ++at;
            continue;
        }
        auto const begin = at;
        auto const shape = shape_of(line, at);
        auto const word = line.substr(begin, at - begin);
        look.sentences |= after_stop && is_upper(shape.first);
        // "J." and "U.S." end no sentence
        after_stop = word.back() == '.' && shape.letters > 3 && word.find('.') == word.size() - 1;
        if (!shape.first) continue;
        ++look.words;
        look.numbers += is_digit(shape.first);
        look.capitalised += is_upper(shape.first);
        look.lower += is_lower(shape.first);
        look.upper += shape.letters > 1 && shape.uppers == shape.letters;
    }
    static constexpr Marks closing("\"')]");
    auto const bare = without(line, closing);
    look.stop = ends_as_sentence(line);
    look.question = bare.ends_with('?') || bare.ends_with('!') || bare.ends_with("?\u201D") ||
                    bare.ends_with("?\u2019") || bare.ends_with("!\u201D");
    return look;
}

Range credit_in(std::string_view line) {
    if (line.size() > longest_line) return {};
    if (auto const last = last_bracket(line);
        !last.empty() && is_credit(line.substr(last.begin, last.end - last.begin)))
        return last;
    if (auto const first = first_bracket(line); !first.empty() && is_credit(line.substr(0, first.end))) return first;
    return labelled_credit(line);
}

bool is_caption(std::string_view line) {
    if (line.size() > longest_line) return false;
    if (captions.open(line)) return true;
    return line.size() < 200 && !ends_as_sentence(line) && captions_within.within(line);
}

bool is_name_phrase(std::string_view line) {
    static constexpr Marks no_name(",;:!?\"()[]|/<>&@#0123456789");
    if (line.size() > 60 || find_mark(line, no_name) != line.npos) return false;
    if (line.find("'s") != line.npos || line.find("\u2019s") != line.npos || line.find("\u201C") != line.npos)
        return false;
    std::uint32_t words = 0, names = 0;
    bool ends_in_name = false;
    bool const plain = each_word(line, [&](std::string_view word) {
        ++words;
        if (heading_words.has_folded(word) || (words == 1 && openers.has_folded(word))) return false;
        auto const first = letter_at(word, 0).code;
        ends_in_name = is_upper(first);
        if (ends_in_name) return ++names, true;
        return words > 1 && particles.has_folded(word);
    });
    auto const look = look_at(line);
    return plain && ends_in_name && names >= 2 && words <= 5 && look.upper < words &&
           (!look.stop || line.ends_with("Jr.") || line.ends_with("Sr."));
}

bool is_title(std::string_view line) {
    if (line.size() > 300 || bullet(line)) return false;
    if (ends_as_sentence(line) && !may_end_in_stop(line)) return false;
    auto const look = look_at(line);
    if (look.words == 0 || look.words > 28 || look.capitalised + look.numbers == 0 || look.sentences) return false;
    bool const dotted = line.size() > 3 && line[line.size() - 3] == '.';
    return !look.stop || dotted || line.ends_with("Inc.") || line.ends_with("Co.") || look.lower == 0;
}

bool is_rule(std::string_view line) {
    static constexpr Marks ruling("-=_*~#+.");
    return !line.empty() && ruling.has(line.front()) && line.size() >= 3 &&
           line.find_first_not_of("-=_*~#+. ") == line.npos && line.find_first_not_of('.') != line.npos;
}

std::size_t bullet_at_mark(std::string_view line) {
    static constexpr auto marks =
        std::to_array<std::string_view>({"\u2022", "\u25E6", "\u2023", "\u25AA", "\u25CF", "\u25CB", "\u25A0", "\u00B7",
                                         "\u2043", "*", "-", "\u2013", "+"});
    for (auto mark : marks) {
        if (!line.starts_with(mark)) continue;
        auto const text = line.find_first_not_of(" \t", mark.size());
        if (text == line.npos || text > mark.size() || mark == "\u2022") return text == line.npos ? 0 : text;
    }
    return 0;
}

}  // namespace namesake::read
