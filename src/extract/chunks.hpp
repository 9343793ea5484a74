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
    Chunker(model::Document const &document, text::Tokens const &tokens, std::vector<model::Mention> const &mentions);

    /// The chunks of a sentence, and what stands in it, into `out` and `there`. Sentences must come in text order.
    void cut(text::Sentence const &sentence, std::vector<grammar::Chunk> &out, grammar::Inventory &there);

  private:
    static constexpr std::uint32_t never = 0xffffffff;

    model::Document const &document_;
    text::Tokens const &tokens_;
    std::vector<model::Mention> const &mentions_;
    std::size_t next_mention_ = 0, next_phrase_ = 0, next_role_ = 0;
    std::uint32_t mention_start_ = never;  ///< of the next mention
    std::uint32_t phrase_first_ = never;   ///< the first token of the next phrase that a clause may turn on
    bool quoted_ = false;
    std::int32_t segment_ = -1;

    void go_to_mention(std::size_t from);
    void go_to_phrase(std::size_t from);
    bool begins_mention(std::uint32_t token);
    void plain(grammar::Chunk &chunk, std::uint32_t token) const;
    void name(grammar::Chunk &chunk, std::uint32_t token, std::uint32_t sentence_end);
    void listed(grammar::Chunk &chunk, std::uint32_t token, std::uint32_t sentence_end);
    std::uint32_t listed_until(std::uint32_t token, text::Classes &classes);
    bool opens(grammar::Chunk const &mark) const;
    void look_at_mark(grammar::Chunk &mark);
};

}  // namespace namesake::extract
