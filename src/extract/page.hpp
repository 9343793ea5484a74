// What the claim makers share about the document at hand.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "grammar/clauses.hpp"
#include "model/extraction.hpp"
#include "text/lexicon.hpp"
#include "text/tokenise.hpp"

namespace namesake::extract {

using Chunks = std::vector<grammar::Chunk>;

/// One document, its tokens, and what was extracted from it so far.
struct Page {
    model::Document const &document;
    text::Tokens const &tokens;
    text::Lexicon const &lexicon;
    model::Extraction &out;

    text::Token const &first(grammar::Chunk const &c) const { return tokens.tokens[c.first]; }
    text::Token const &last(grammar::Chunk const &c) const { return tokens.tokens[c.last - 1]; }

    /// The words of chunks [range), as they stand.
    std::string_view words(Chunks const &chunks, grammar::Range range) const {
        if (range.empty()) return {};
        return text::words(document, first(chunks[range.first]), last(chunks[range.last - 1u]));
    }
    model::Span span(Chunks const &chunks, grammar::Range range) const {
        if (range.empty()) return {};
        return {first(chunks[range.first]).start, last(chunks[range.last - 1u]).end};
    }
    /// The index of a pronoun or nominal mention on these chunks, made if need be.
    std::int32_t mention_on(Chunks const &chunks, grammar::Range range, model::Form form, model::Kind kind,
                            std::int32_t segment);
};

/// Some words and what joins them: "the board of trustees", no "the line in a bid to win".
bool is_plain_phrase(Chunks const &chunks, grammar::Range range);

/// The words in lower case with single spaces, as values are written.
std::string as_value(std::string_view words);

}  // namespace namesake::extract
