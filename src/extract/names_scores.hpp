// How well proposals go with each kind of name: by their tokens, then as wholes, then by what is said outright.
#pragma once
#include <span>
#include <vector>

#include "extract/names_choose.hpp"
#include "extract/names_sums.hpp"

namespace namesake::extract::names {

/// Proposals [from, to) of a document stand in that sentence.
struct Part {
    std::uint32_t sentence = 0, from = 0, to = 0;
};

/// Where a token stands in a proposal: begin, inner, last, only.
inline unsigned place_of(grammar::Proposal const &p, std::uint32_t t) {
    if (p.last - p.first == 1) return 3;
    return t == p.first ? 0 : t + 1 == p.last ? 2 : 1;
}

/// Keeps its memory from one document to the next.
class Scorer {
  public:
    /// Appends to `spans` the proposals of the parts with their scores. One step after the other over all parts, so
    /// that the step's code is fetched once, and the weights for all of them together.
    void score(Scene const &scene, std::span<Part const> parts, std::vector<grammar::Proposal> const &proposals,
               std::vector<ScoredSpan> &spans);

  private:
    using Scores = std::array<std::int32_t, kind_count>;

    void weigh_tokens(Around const &around, Line const &line, std::span<grammar::Proposal const> proposals);
    Scores score_of_tokens(grammar::Proposal const &p) const;

    Sheet<label_count> tokens_;
    Sheet<kind_count> spans_;
    std::uint32_t weighed_ = 0;                     ///< tokens
    std::vector<std::uint32_t> token_sum_;          ///< by token of the document: which of the sums is its own
    std::span<Sum<label_count> const> token_sums_;  ///< of the tokens that proposals hold
};

}  // namespace namesake::extract::names
