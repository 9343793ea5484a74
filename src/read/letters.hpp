// Just enough about characters to see titles, names and blanks: UTF-8 decoding and letter case, no locale.
#pragma once
#include <array>
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

/// Letters and digits of a word; digits only where they are ASCII.
struct Shape {
    std::uint32_t letters = 0, uppers = 0, digits = 0;
    char32_t first = 0;  ///< the first of them, or 0
    constexpr bool caps() const { return letters >= 2 && uppers == letters && digits == 0; }
};

/// Of each ASCII character: a letter 1, a capital 2 as well, a digit 4, what ends a word 8; of other bytes 16.
constexpr auto byte_kinds = [] {
    std::array<unsigned char, 256> out{};
    for (unsigned c = 0; c < 128; ++c)
        out[c] = static_cast<unsigned char>(is_letter(c) | is_upper(c) << 1 | is_digit(c) << 2);
    for (unsigned c = 128; c < 256; ++c) out[c] = 16;
    out[' '] = out['\t'] = out['\n'] = 8;
    return out;
}();

/// The shape of the word that begins at `at`, which moves to its end.
inline Shape shape_of(std::string_view text, std::size_t &at) {
    Shape shape;
    auto const *const bytes = reinterpret_cast<unsigned char const *>(text.data());
    auto i = at;
    for (unsigned kind = 0; i < text.size() && (kind = byte_kinds[bytes[i]]) != 8;) {
        if (kind == 16) {
            auto const letter = letter_at(text, i);
            i += letter.bytes;
            if (!is_letter(letter.code)) continue;
            if (!shape.first) shape.first = letter.code;
            ++shape.letters;
            shape.uppers += is_upper(letter.code);
            continue;
        }
        for (; kind < 8; kind = ++i < text.size() ? byte_kinds[bytes[i]] : 8u) {
            if (!shape.first && kind != 0) shape.first = bytes[i];
            shape.letters += kind & 1;
            shape.uppers += kind >> 1 & 1;
            shape.digits += kind >> 2;
        }
    }
    at = i;
    return shape;
}

/// Blank on a line: spaces of every width, tabs, zero-width marks.
constexpr bool is_blank(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 ||
           c == 0x3000 || c == 0xFEFF;
}

/// Bytes that continue a code point, in a word of them.
template <class Word>
constexpr std::uint32_t continued(Word bytes) {
    constexpr auto each = static_cast<Word>(0x0101010101010101), high = static_cast<Word>(each << 7);
    if (!(bytes & high)) return 0;
    auto const hits = static_cast<Word>((bytes & ~(bytes << 1) & high) >> 7);
    return static_cast<std::uint32_t>(static_cast<Word>(hits * each) >> (8 * (sizeof(Word) - 1)));
}

/// Number of code points: bytes that do not continue one, eight at a time.
inline std::uint32_t count_points(std::string_view utf8) {
    auto points = static_cast<std::uint32_t>(utf8.size());
    auto const *at = utf8.data(), *const end = at + utf8.size();
    for (std::uint64_t eight = 0; end - at >= 8; at += 8) {
        std::memcpy(&eight, at, 8);
        points -= continued(eight);
    }
    if (std::uint32_t four = 0; end - at >= 4) {
        std::memcpy(&four, at, 4);
        points -= continued(four);
        at += 4;
    }
    for (; at < end; ++at) points -= (*at & 0xC0) == 0x80;
    return points;
}

}  // namespace namesake::read
