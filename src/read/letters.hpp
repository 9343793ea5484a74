// Just enough about characters to see titles, names and blanks: UTF-8 decoding and letter case, no locale.
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

namespace namesake::read {

/// One code point and the bytes it takes; text is valid UTF-8.
struct Letter {
    char32_t code = 0;
    std::uint32_t bytes = 0;
};

inline Letter letter_at(std::string_view text, std::size_t at) {
    auto const b = [&](std::size_t i) { return static_cast<unsigned char>(at + i < text.size() ? text[at + i] : 0); };
    auto const more = [&](std::size_t i) { return static_cast<char32_t>(b(i) & 0x3F); };
    if (b(0) < 0x80) return {b(0), 1};
    if (b(0) < 0xE0) return {(b(0) & 0x1Fu) << 6 | more(1), 2};
    if (b(0) < 0xF0) return {(b(0) & 0x0Fu) << 12 | more(1) << 6 | more(2), 3};
    return {(b(0) & 0x07u) << 18 | more(1) << 12 | more(2) << 6 | more(3), 4};
}

/// Upper case in Latin, Greek, Cyrillic.
constexpr bool is_upper(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    if (c < 0x100) return c >= 0xC0 && c <= 0xDE && c != 0xD7;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1;
    if (c < 0x180 || (c >= 0x1E00 && c < 0x1F00)) return c % 2 == 0 && c != 0x138;
    return (c >= 0x386 && c <= 0x3AB && c != 0x390) || (c >= 0x400 && c < 0x430);
}

constexpr bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

/// A letter of any script, near enough: what is not ASCII and no punctuation, space or symbol block.
constexpr bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    return c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c < 0x2C00) && !(c >= 0x3000 && c < 0x3040) && c < 0xFFF0;
}

constexpr bool is_lower(char32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    if (c < 0x250 || (c >= 0x370 && c < 0x530) || (c >= 0x1E00 && c < 0x1F00)) return is_letter(c) && !is_upper(c);
    return false;
}

/// Blank on a line: spaces of every width, tabs, zero-width marks.
constexpr bool is_blank(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 ||
           c == 0x3000 || c == 0xFEFF;
}

/// Number of code points: bytes that do not continue one, eight at a time.
inline std::uint32_t count_points(std::string_view utf8) {
    constexpr std::uint64_t each = 0x0101010101010101, high = each << 7;
    auto points = static_cast<std::uint32_t>(utf8.size());
    std::size_t at = 0;
    for (std::uint64_t eight = 0; at + sizeof eight <= utf8.size(); at += sizeof eight) {
        std::memcpy(&eight, utf8.data() + at, sizeof eight);
        if (!(eight & high)) continue;
        auto const continued = eight & ~(eight << 1) & high;
        points -= static_cast<std::uint32_t>((continued >> 7) * each >> 56);
    }
    for (; at < utf8.size(); ++at) points -= (utf8[at] & 0xC0) == 0x80;
    return points;
}

}  // namespace namesake::read
