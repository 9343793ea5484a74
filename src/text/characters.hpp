// What each character is to the tokeniser, and what it folds to.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace namesake::text {

enum class Kind : std::uint8_t {
    space,
    newline,
    lower,
    upper,
    letter,  ///< of a script without case
    digit,
    mark,  ///< combining or invisible: belongs to the word it stands in, and to nothing else
    apostrophe,
    quote,
    opening,  ///< ( [ {
    closing,
    dash,
    stop,         ///< . ! ? and the ellipsis
    punctuation,  ///< everything else that is written between words
    symbol        ///< currency, arithmetic, pictures
};

/// A character's kind and its folded form in UTF-8 (lower case, no diacritics, plain quotes); marks fold to nothing.
struct Character {
    Kind kind = Kind::symbol;
    std::uint8_t length = 0;
    std::array<char, 6> bytes{};

    constexpr std::string_view folded() const { return {bytes.data(), length}; }
};

constexpr Kind ascii_kind(unsigned char c) {
    if (c == '\n') return Kind::newline;
    if (c <= ' ' || c == 0x7f) return Kind::space;
    if (c >= 'a' && c <= 'z') return Kind::lower;
    if (c >= 'A' && c <= 'Z') return Kind::upper;
    if (c >= '0' && c <= '9') return Kind::digit;
    switch (c) {
        case '\'':
        case '`':
            return Kind::apostrophe;
        case '"':
            return Kind::quote;
        case '(':
        case '[':
        case '{':
            return Kind::opening;
        case ')':
        case ']':
        case '}':
            return Kind::closing;
        case '-':
            return Kind::dash;
        case '.':
        case '!':
        case '?':
            return Kind::stop;
        case '$':
        case '+':
        case '=':
        case '^':
        case '~':
        case '|':
            return Kind::symbol;
        default:
            return Kind::punctuation;
    }
}

inline constexpr auto ascii_kinds = [] {
    std::array<Kind, 128> out{};
    for (unsigned c = 0; c < 128; ++c) out[c] = ascii_kind(static_cast<unsigned char>(c));
    return out;
}();

/// Any character beyond ASCII.
Character const &character(char32_t c, Character &scratch);

/// Reads one character of UTF-8 at `p` and moves past it; broken bytes read as U+FFFD.
char32_t decode(char const *&p, char const *end);

constexpr bool is_letter(Kind k) {
    return k == Kind::lower || k == Kind::upper || k == Kind::letter;
}

}  // namespace namesake::text
