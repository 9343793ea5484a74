// The best set of names in a sentence: dynamic programming over spans that do not overlap.
#pragma once
#include <array>
#include <cstdint>
#include <span>
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
    bool told_body = false;  ///< a cue leaves no doubt that a body is meant
};

/// How well names of two kinds go together across what stands between them: by that, the first one's kind, the other's.
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
    void choose(Scene const &scene, text::Sentence const &s, std::span<ScoredSpan const> spans,
                std::vector<Choice> &chosen);

  private:
    static constexpr std::int32_t nobody = -1;
    using Scores = std::array<std::int32_t, kind_count>;

    /// The best way to choose up to a place; `last` is the name chosen last, coded span * kinds + kind, or nobody.
    struct State {
        std::int32_t score = 0, last = nobody;
    };
    /// The best way to end with a span, by its kind; `before` is the name chosen before it, coded likewise.
    struct Arrival {
        Scores score{}, before{};
    };
    /// By position: the best so far, and the spans that end there, in the order they were met.
    struct Position {
        State best;
        std::int32_t first = nobody, last = nobody;
    };

    void follow(Arrival &arrival, Position const &from, Between b) const;

    Links links_{};
    std::vector<Arrival> arrivals_;   ///< by span
    std::vector<std::int32_t> next_;  ///< by span: the next one that ends at the same position
    std::vector<Position> positions_;
};

}  // namespace namesake::extract::names
