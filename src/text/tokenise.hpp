// Text to tokens and sentences, in one pass over the bytes.
#pragma once
#include <string>
#include <string_view>

#include "model/document.hpp"
#include "text/lexicon.hpp"
#include "text/token.hpp"

namespace namesake::text {

/// Cuts the segments of a document into tokens and sentences; what lies outside segments (handles, bullets) has none.
/// Boilerplate segments have none either. `out` is cleared first and keeps its memory.
void tokenise(model::Document const &document, Lexicon const &lexicon, Tokens &out);

/// The words of a token.
inline std::string_view words(model::Document const &document, Token const &token) {
    return std::string_view(document.text).substr(token.byte, token.bytes);
}
/// The words from the first to the last token of a range, with what stands between them.
inline std::string_view words(model::Document const &document, Token const &first, Token const &last) {
    return std::string_view(document.text).substr(first.byte, last.byte + last.bytes - first.byte);
}

/// Folds case, diacritics and typographic quotes away: the form names are compared in. "Asante-Bobie’s" →
/// "asante-bobie's".
std::string fold(std::string_view utf8);
/// word_key(fold(word)) without the copy; a final dot is left out.
std::uint64_t key_of(std::string_view utf8_word);

/// Number of code points.
std::uint32_t length(std::string_view utf8);
/// The bytes of code points [start, end) of a text.
std::string_view slice(std::string_view utf8, model::Span span);

}  // namespace namesake::text
