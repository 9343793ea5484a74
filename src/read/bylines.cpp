// Who wrote a story, above it or below it.
#include "read/cues.hpp"
#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

// clang-format off
constexpr Phrases reported_by(std::to_array<std::string_view>(
    {"reporting by ", "additional reporting", "with reporting by", "editing by ", "writing by ", "written by ",
     "compiled by ", "story by ", "words by ", "text by ", "translated by ", "report by ", "reported by ",
     "with additional reporting"}));
constexpr Phrases offices(std::to_array<std::string_view>(
    {"correspondent", "correspondents", "reporter", "reporters", "staff", "writer", "writers", "editor", "editors",
     "columnist", "agencies", "contributor", "newsroom", "bureau", "desk", "freelance", "journalist"}));
constexpr Phrases glue(std::to_array<std::string_view>(
    {"and", "in", "for", "with", "of", "the", "de", "van", "von", "der", "al", "el", "la", "bin", "da", "do", "dos",
     "di", "at", "y", "e", "to", "special"}));
constexpr Phrases not_authors(std::to_array<std::string_view>(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
     "april", "may", "june", "july", "august", "september", "october", "november", "december", "contrast", "law"}));
// clang-format on

std::string_view bare_of(std::string_view word) {
    static constexpr Marks around(".,;:()|/-");
    return without(word, around);
}

/// Capitalised words and the small words of a list of authors; with an office among them any small word goes.
bool are_authors(std::string_view words) {
    std::uint32_t names = 0, others = 0, count = 0;
    bool office = false, author = true;
    each_word(words, [&](std::string_view word) {
        auto const bare = bare_of(word);
        if (++count == 1 && not_authors.has_folded(bare)) author = false;
        office |= offices.has_folded(bare);
        if (!bare.empty() && is_upper(letter_at(bare, 0).code))
            ++names;
        else if (!bare.empty() && !glue.has_folded(bare))
            ++others;
        return author && count <= 16;
    });
    return author && count <= 16 && (office || (names > 0 && others == 0));
}

/// "Reporting by A. Author", and not "Written by seven of the country's geologists, it says".
bool is_report_credit(std::string_view line) {
    auto const opening = reported_by.opening(line);
    if (opening == 0) return false;
    auto const rest = line.substr(opening);
    auto const name = rest.find_first_not_of(" :");
    return is_upper(letter_at(rest, name == rest.npos ? 0 : name).code);
}

}  // namespace

bool is_byline(std::string_view line) {
    if (line.size() > 250) return false;
    static constexpr Marks around("([*_ ");
    auto const bare = without(line, around);
    if (is_report_credit(bare)) return true;
    if (bare.size() > 130) return false;
    static constexpr Phrases openings(std::to_array<std::string_view>({"by ", "from our "}));
    auto const opening = openings.opening(bare);
    bool const by = opening == 3;
    if (opening == 0) return false;
    auto const look = look_at(bare);
    return !look.sentences && !look.question && are_authors(bare.substr(opening)) && (by || !look.stop);
}

bool is_closing_byline(std::string_view line) {
    if (line.size() > 120) return false;
    auto const look = look_at(line);
    if (look.stop || look.question || look.sentences || look.words < 2 || look.words > 14 || look.numbers > 4)
        return false;
    if (line.starts_with("--") || line.starts_with("\u2014")) return true;
    bool office = false;
    each_word(line, [&](std::string_view word) { return office |= offices.has_folded(bare_of(word)), true; });
    if (office && look.capitalised >= 2) return true;
    auto const in = line.find(" in ");
    if (in == line.npos || look.numbers > 0 || look.words > 9) return false;
    bool const two = line.find(" and ") < in;
    return look.lower <= (two ? 2u : 1u) && is_name_phrase(line.substr(0, two ? line.find(" and ") : in));
}

Range trailing_byline(std::string_view line) {
    if (!line.ends_with(')') && !line.ends_with(").")) return {};
    auto const open = line.rfind(" (");
    if (open == line.npos || line.size() - open > 400) return {};
    auto const before = line.substr(0, open);
    bool const after_sentence = before.ends_with('.') || before.ends_with('"') || before.ends_with("\u201D");
    return after_sentence && is_report_credit(line.substr(open + 2)) ? Range{open + 1, line.size()} : Range{};
}

}  // namespace namesake::read
