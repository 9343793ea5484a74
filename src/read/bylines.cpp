// Who wrote a story, above it or below it.
#include "read/cues.hpp"
#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr auto reported_by =
    std::to_array<std::string_view>({"reporting by ", "additional reporting", "with reporting by", "editing by ",
                                     "writing by ", "written by ", "compiled by ", "story by ", "words by ", "text by ",
                                     "translated by ", "report by ", "reported by ", "with additional reporting"});
constexpr auto offices = std::to_array<std::string_view>(
    {"correspondent", "correspondents", "reporter", "reporters", "staff", "writer", "writers", "editor", "editors",
     "columnist", "agencies", "contributor", "newsroom", "bureau", "desk", "freelance", "journalist"});
constexpr auto glue = std::to_array<std::string_view>({"and", "in",  "for", "with", "of", "the", "de",     "van",
                                                       "von", "der", "al",  "el",   "la", "bin", "da",     "do",
                                                       "dos", "di",  "at",  "y",    "e",  "to",  "special"});
constexpr auto not_authors =
    std::to_array<std::string_view>({"monday",  "tuesday",   "wednesday", "thursday", "friday",   "saturday", "sunday",
                                     "january", "february",  "march",     "april",    "may",      "june",     "july",
                                     "august",  "september", "october",   "november", "december", "contrast", "law"});

std::string_view bare_of(std::string_view word) {
    return without(word, ".,;:()|/-");
}

/// Capitalised words and the small words of a list of authors; with an office among them any small word goes.
bool are_authors(std::string_view words) {
    std::uint32_t names = 0, others = 0, count = 0;
    bool office = false, author = true;
    each_word(words, [&](std::string_view word) {
        auto const small = lowered(bare_of(word));
        if (++count == 1 && one_of(small, not_authors)) author = false;
        office |= one_of(small, offices);
        if (is_upper(letter_at(bare_of(word), 0).code))
            ++names;
        else if (!small.empty() && !one_of(small, glue))
            ++others;
        return true;
    });
    return author && count <= 16 && (office || (names > 0 && others == 0));
}

}  // namespace

bool is_byline(std::string_view line) {
    if (line.size() > 250) return false;
    auto const small = lowered(without(line, "([*_ "));
    if (starts_with_one_of(std::string_view(small), reported_by)) return true;
    if (line.size() > 130 || !small.starts_with("by ") || look_at(line).sentences) return false;
    auto const look = look_at(line);
    return (!look.stop || look.words <= 5) && !look.question && are_authors(line.substr(line.find(' ')));
}

bool is_closing_byline(std::string_view line) {
    if (line.size() > 120 || bullet(line) == 1) return false;
    auto const look = look_at(line);
    if (look.stop || look.question || look.sentences || look.words < 2 || look.words > 14 || look.numbers > 4)
        return false;
    if (line.starts_with("--") || line.starts_with("\u2014")) return true;
    bool office = false;
    each_word(line, [&](std::string_view word) { return office |= one_of(lowered(bare_of(word)), offices), true; });
    if (office && look.capitalised >= 2) return true;
    auto const in = line.find(" in ");
    return in != line.npos && look.lower <= 1 + (line.find(" and ") != line.npos ? 1u : 0u) && look.numbers == 0 &&
           look.words <= 9 && is_name_phrase(line.substr(0, in));
}

Range trailing_byline(std::string_view line) {
    if (!line.ends_with(')') && !line.ends_with(").")) return {};
    auto const from = line.size() > 400 ? line.size() - 400 : 0;
    auto const small = lowered(line.substr(from));
    for (auto words : reported_by) {
        auto const at = small.find(words);
        if (at != small.npos && at > 0 && small[at - 1] == '(') return {from + at - 1, line.size()};
    }
    return {};
}

}  // namespace namesake::read
