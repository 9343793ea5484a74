// The best set of names in a sentence: dynamic programming over spans that do not overlap.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "extract/names_features.hpp"
#include "extract/names_weights.hpp"

namespace namesake::extract::names {

/// What stands between two names that are neighbours: nothing, or one token.
enum class Between : std::uint8_t {
    nothing,
    comma,
    conjunction,
    hyphen,
    bracket,
    possessive,
    of,
    in,
    slash,
    number,
    sign,
    word
};
inline constexpr std::size_t between_count = 12;
inline constexpr std::array<std::string_view, between_count> between_names{
    "nothing", "comma", "conjunction", "hyphen", "bracket", "possessive",
    "of",      "in",    "slash",       "number", "sign",    "word"};
Between between(Token const &t);

/// The value of Feature::link: how a name's kind goes with the kind of the name before it.
constexpr std::uint64_t link_value(Between b, unsigned before) {
    return static_cast<std::uint64_t>(b) * kind_count + before;
}

struct ScoredSpan {
    std::uint32_t first = 0, last = 0;
    std::array<std::int32_t, kind_count> scores{};
};

/// How well names of two kinds go together across what stands between them.
using Links = std::array<std::array<std::array<std::int32_t, kind_count>, kind_count>, between_count>;
Links learnt_links();
/// Those of the second choice.
Links first_share(Links links);

struct Choice {
    std::uint32_t span = 0;  ///< index into the spans given
    std::uint8_t kind = 0;
};

/// Chooses among spans sorted by first token.
class Chooser {
  public:
    explicit Chooser(Links const &links) : links_(links) {}
    /// Fills `chosen` in text order.
    void choose(Scene const &scene, text::Sentence const &s, std::vector<ScoredSpan> const &spans,
                std::vector<Choice> &chosen);

  private:
    struct State {
        std::int64_t score = 0;
        std::int32_t span = -1;
        std::uint8_t kind = 0;
    };
    struct Arrival {
        std::int64_t score = 0;
        std::int32_t before = -1;  ///< the chosen span before it, coded span * kinds + kind, or -1
    };
    Links links_{};
    std::vector<std::array<Arrival, kind_count>> arrivals_;  ///< by span: the best way to end with it, by kind
    std::vector<std::vector<std::uint32_t>> ending_;         ///< by position: spans that end there
    std::vector<State> best_;                                ///< by position: the best so far
};

}  // namespace namesake::extract::names
