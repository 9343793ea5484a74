// A sentence as the clause grammar reads it: words, and each mention as one piece.
#pragma once
#include <vector>

#include "grammar/clauses.hpp"
#include "model/extraction.hpp"
#include "text/token.hpp"

namespace namesake::extract {

/// Walks the sentences of a document in order; mentions must be sorted by start and not overlap.
class Chunker {
  public:
    Chunker(model::Document const &document, text::Tokens const &tokens, std::vector<model::Mention> const &mentions)
        : document_(document), tokens_(tokens), mentions_(mentions) {}

    /// The chunks of a sentence, into `out`. Sentences must come in text order.
    void cut(text::Sentence const &sentence, std::vector<grammar::Chunk> &out);

  private:
    model::Document const &document_;
    text::Tokens const &tokens_;
    std::vector<model::Mention> const &mentions_;
    std::size_t next_mention_ = 0;
    std::size_t next_phrase_ = 0, next_role_ = 0;
    bool quoted_ = false;
    std::int32_t segment_ = -1;

    grammar::Chunk word(std::uint32_t token) const;
    grammar::Chunk name(std::uint32_t first, std::uint32_t last, std::size_t mention);
    std::uint32_t listed_until(std::uint32_t token, text::Classes &classes);
    void follow_quotation(grammar::Chunk &chunk);
};

}  // namespace namesake::extract
