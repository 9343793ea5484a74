// Looking ahead in UTF-8, and the running key of a word: what the parts of the scanner share.
#pragma once
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

/// Reads the word or number that begins here.
Scanned read_word(Scanner &scanner);

}  // namespace namesake::text
