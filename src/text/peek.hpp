// Looking ahead in UTF-8, and the running key of a word: what the parts of the scanner share.
#pragma once
#include <array>
#include <string_view>

#include "text/characters.hpp"
#include "text/scan.hpp"

namespace namesake::text {

inline constexpr std::uint64_t key_seed = word_key("");
constexpr std::uint64_t hash(std::uint64_t key, unsigned char c) {
    return (key ^ c) * 0x100000001b3ull;
}
constexpr std::uint64_t hash(std::uint64_t key, std::string_view folded) {
    for (char c : folded) key = hash(key, static_cast<unsigned char>(c));
    return key;
}

/// The character at `p`, whatever its length.
struct Peek {
    Kind kind;
    unsigned bytes;
};
inline Peek peek(char const *p, char const *end) {
    if (p >= end) return {Kind::newline, 0};
    auto const c = static_cast<unsigned char>(*p);
    if (c < 128) return {ascii_kinds[c], 1};
    Character scratch;
    char const *after = p;
    auto const kind = character(decode(after, end), scratch).kind;
    return {kind, static_cast<unsigned>(after - p)};
}
inline bool in_word(Kind k) {
    return is_letter(k) || k == Kind::digit || k == Kind::mark;
}
inline bool word_ends_at(char const *p, char const *end) {
    return !in_word(peek(p, end).kind) && (p >= end || *p != '_');
}

/// Folded ASCII letters; 0 for every other byte.
inline constexpr auto ascii_letters = [] {
    std::array<unsigned char, 256> out{};
    for (unsigned char c = 'a'; c <= 'z'; ++c) out[c] = out[c & ~0x20] = c;
    return out;
}();

/// Bytes that always end a word of letters.
inline constexpr auto ends_letters = [] {
    std::array<bool, 256> out{};
    for (unsigned char c = 0; c < 128; ++c) {
        auto const kind = ascii_kinds[c];
        out[c] = !is_letter(kind) && kind != Kind::digit && c != '\'' && c != '.' && c != '_';
    }
    return out;
}();

/// Reads the word or number that begins here.
Scanned read_word(Scanner &scanner);

/// The fast way for most words: unaccented letters, and behind them a byte that ends them. False, and nothing is read,
/// where it is not so plain. A byte of no word must stand at or behind `end`, as the 0 of a string does.
inline bool read_plain_word(Scanner &s, Scanned &out) {
    auto const byte = [](char const *p) { return static_cast<unsigned char>(*p); };
    auto const first = ascii_letters[byte(s.p)];
    if (!first) return false;
    auto key = hash(key_seed, first);
    unsigned any = 0, all = 0x20;  // bit 0x20 of the letters after the first: set in small ones
    char const *p = s.p + 1;
    for (; auto const folded = ascii_letters[byte(p)]; ++p) {
        key = hash(key, folded);
        any |= byte(p);
        all &= byte(p);
    }
    if (p > s.end || (p < s.end && (!ends_letters[byte(p)] || *p == ':'))) return false;  // "http:" begins an address
    // by: the first is small, some other is, all others are
    static constexpr std::array<Shape, 8> shapes{Shape::upper, Shape::initial, Shape::mixed, Shape::capitalised,
                                                 Shape::mixed, Shape::lower,   Shape::mixed, Shape::lower};
    out.key = key;
    out.shape = shapes[(byte(s.p) >> 3 & 4) | (any >> 4 & 2) | (all >> 5)];
    out.word = true;
    s.p = p;
    return true;
}

}  // namespace namesake::text
