// Tokens: what the grammar's rules run over. A document is cut once; nothing later looks at characters again.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/classes.hpp"

namespace namesake::text {

/// How a word is written.
enum class Shape : std::uint8_t {
    lower,        ///< talks
    capitalised,  ///< Tehran
    upper,        ///< TEHRAN, UN (two letters or more, no dot)
    mixed,        ///< McDonald, iPhone, OrsaTrans, KChS
    initial,      ///< J or J.
    dotted,       ///< U.S., S.p.A.
    number,       ///< 12, 6,000, 5.93
    ordinal,      ///< 4th
    alnum,        ///< K24, 1990s, 7pm, G20
    punctuation,  ///< one character, or a run of one character (...)
    other         ///< letters of scripts without case, symbols
};

/// One token. Offsets `start`, `end` are code points into the document's text, `byte` and `bytes` the same in UTF-8.
/// Half a cache line: what costs the passes over a document's tokens is the memory they go through.
struct Token {
    std::uint32_t start = 0;
    std::uint32_t end : 31 = 0;
    bool space_before : 1 = false;  ///< false: it touches the token before (Asante-Bobie is three tokens)
    std::uint32_t byte : 31 = 0;
    bool line_start : 1 = false;  ///< the first of its line
    std::uint32_t bytes : 26 = 0;
    Shape shape : 6 = Shape::other;
    std::uint64_t key = 0;  ///< word_key of its text: folded (case, diacritics, ’ to '), a final dot left out
    Classes classes;        ///< the lists this single word is in
};
static_assert(sizeof(Token) == 32);

/// A run of tokens that is one entry of a list ("Red Sea"), two tokens or more; [first, last) index Tokens::tokens.
struct Phrase {
    std::uint32_t first = 0, last = 0;
    Classes classes;
};

/// Tokens [first, last) of one segment, at most max_sentence_tokens.
struct Sentence {
    std::uint32_t first = 0, last = 0;
    std::int32_t segment = -1;
};

inline constexpr std::uint32_t max_sentence_tokens = 400;

struct Tokens {
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;  ///< in text order
    std::vector<Phrase> phrases;      ///< by first; the longest at each start, not overlapping
};

/// Conventions of the tokeniser:
/// - a hyphen or dash is a token of its own; so is a slash, a bracket, a quotation mark, a currency sign;
/// - 's and ’s after a word are a token of their own with key word_key("'s"); other contractions stay whole (didn't);
/// - an abbreviation keeps its dot (Mr., U.S., St., Jan., Inc.): the dot is inside the token, outside its key;
/// - a number keeps inner commas and dots (6,000; 5.93); O'Brien, D'Souza, Ha'aretz stay whole.

/// The key of a word already folded to lower case without diacritics (grammar words are written that way): FNV-1a, 64
/// bits.
constexpr std::uint64_t word_key(std::string_view folded) {
    std::uint64_t h = 0xcbf29ce484222325ull;
    for (char c : folded) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
    return h;
}

}  // namespace namesake::text
