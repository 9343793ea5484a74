// One name, one kind: what a document calls by one name in several places is rarely two kinds of thing. And a guess
// that nothing in the document makes sure is not told.
#pragma once
#include <span>
#include <vector>

#include "extract/names_memory.hpp"
#include "extract/names_scores.hpp"

namespace namesake::extract::names {

/// A name as the second choice left it.
struct Named {
    std::uint32_t proposal = 0, part = 0;
    std::uint8_t kind = 0;  ///< `untold` if it is not to be told
    ScoredSpan span;
    std::uint64_t key = 0;  ///< of all its words
    bool guess = false;
};

inline constexpr std::uint8_t untold = kind_count;

/// Gives the same name the same kind everywhere, unless it may well be two: a town and its club, a firm and its
/// founder. Keeps its memory from one document to the next.
class Agreement {
  public:
    void reach(Scene const &scene, Memory const &memory, std::span<grammar::Proposal const> proposals,
               std::span<Named> names);

  private:
    void settle(Scene const &scene, Memory const &memory, std::span<grammar::Proposal const> proposals,
                std::span<Named> names) const;

    struct OfName {
        std::array<std::int32_t, kind_count> scores{};
        std::uint8_t kinds = 0;  ///< one bit each
        bool fixed = false;      ///< somewhere it can be nothing else
        bool sure = false;       ///< somewhere it is more than a guess
    };
    Tallies<OfName> names_;
};

}  // namespace namesake::extract::names
