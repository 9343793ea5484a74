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

/// Whether a word of unaccented letters, `letters` of them, ends at `p`, plainly: other ends are read_word's to judge.
inline bool letters_end_at(char const *p, char const *end, unsigned letters) {
    if (p >= end) return p == end;
    auto const byte = [&](unsigned i) { return p + i < end ? static_cast<unsigned char>(p[i]) : ' '; };
    if (ends_letters[byte(0)]) return *p != ':';  // "http:" begins an address
    if (*p == '.') return letters > 1 && byte(1) < 128 && !is_letter(ascii_kinds[byte(1)]);
    if (*p != '\'' || byte(1) >= 128) return false;
    return !is_letter(ascii_kinds[byte(1)]) || ((byte(1) | 0x20) == 's' && ends_letters[byte(2)]);
}

}  // namespace namesake::text
