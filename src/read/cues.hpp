// What a single line says about its zone by its own words: the cues that story and thread are cut by.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace namesake::read {

/// Bytes [begin, end) of a line; empty when there is none.
struct Range {
    std::size_t begin = 0, end = 0;
    constexpr bool empty() const { return begin == end; }
};

/// How a line is written.
struct Look {
    std::uint32_t words = 0, capitalised = 0, upper = 0, lower = 0, numbers = 0;
    bool stop = false;       ///< ends as a sentence or a clause does: . , ; :
    bool question = false;   ///< ends in ? or !
    bool sentences = false;  ///< a full stop inside, before a capital
};
Look look_at(std::string_view line);

/// . , ; : at the end, before closing quotes and brackets.
bool ends_as_sentence(std::string_view line);

/// Length in bytes of the place and date that open a wire report, up to its dash; `body` is where the story begins
/// after it. "KIGOMA, Sept. 3 (Agency) – The lake rose" → 24, and the byte of "The".
struct Opening {
    std::size_t length = 0, body = 0;
    constexpr bool empty() const { return length == 0; }
};
Opening wire_opening(std::string_view line);

bool is_place(std::string_view line);     ///< a place in capitals, "MONTGOMERY, Ala."
bool is_dateline(std::string_view line);  ///< a date, or place and date, on a line of its own
bool is_moment(std::string_view line);    ///< "3 years ago", "July 5, 2019 at 3:04 pm": a time of day, or how long ago
bool ends_as_moment(std::string_view line);      ///< its last word could end a moment: a cheap look
bool is_byline(std::string_view line);           ///< "By A. Author", "(Reporting by …; editing by …)"
bool is_closing_byline(std::string_view line);   ///< "A. Author in CITY", below a story
Range trailing_byline(std::string_view line);    ///< "(Reporting by …)" that ends a paragraph
Range credit_in(std::string_view line);          ///< "(Photo: A. Author/AP)", with its brackets
bool is_caption(std::string_view line);          ///< "Left: A. Right: B."
bool is_name_phrase(std::string_view line);      ///< a bare name: "Hassan Daridi"
bool is_title(std::string_view line);            ///< short, and not ended as a sentence
bool is_boilerplate(std::string_view line);      ///< what a page puts around its story: "Read more", "Share"
bool is_comments_header(std::string_view line);  ///< "12 Comments"
bool is_rule(std::string_view line);             ///< a line of ---- or ****

/// Bytes of the bullet and the blanks that open a line: "• verner" → 4. 0 if none.
std::size_t bullet_at_mark(std::string_view line);
/// A byte that some bullet begins with.
constexpr bool may_be_bullet(char c) {
    return c == '\xE2' || c == '\xC2' || c == '*' || c == '-' || c == '+';
}
inline std::size_t bullet(std::string_view line) {
    return line.empty() || !may_be_bullet(line.front()) ? 0 : bullet_at_mark(line);
}

}  // namespace namesake::read
