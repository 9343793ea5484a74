// The closed classes of the clause grammar: small words, and the words that each topic's rules turn on. One look-up a
// word says which rules are worth trying there.
#pragma once
#include <array>
#include <bit>
#include <cstdint>

#include "text/token.hpp"

namespace namesake::grammar {

enum class Use : std::uint8_t {
    adverb,      ///< also, reportedly, not: may stand in a verb group
    auxiliary,   ///< has, will, would
    negation,    ///< not, never, didn't
    be,          ///< is, was, became, remains
    status,      ///< late, former, current
    title_word,  ///< participles that stand inside titles: united, retired
    // what topics turn on
    description,  ///< appointed, served, has (no post), 's
    body,         ///< heads, founded, based, capital
    life,         ///< died, killed, born, married
    identity,     ///< not (to be confused), another, namesake
    figure,       ///< the guy (in the picture)
    picture,      ///< photo, mural
    gathering,    ///< talks, summit
    happening,    ///< attack, earthquake
    event,        ///< held, met, killed (twelve), toll
    reporting,    ///< quoted, citing, according
    // what a sentence must have somewhere for a topic to be worth reading
    body_core,
    life_core,
    identity_core,
    event_core,
    post,               ///< position, post, office
    short_role,         ///< Gov., Sen.
    person_pronoun,     ///< he, she
    person_possessive,  ///< his, her
    gendered_title,     ///< Mr, lady
    leaving,            ///< resigned, stepped (down as)
    naming,             ///< pseudonym, (writes) as, misidentified
    act,                ///< opened, signed, told: only the living do
    party,              ///< party, front: what a politician leads or sits for
    counted,            ///< of how many it is told: dead, lives, arrested
    deed                ///< resigned, signed, attacked: done once, in a place, on a day
};

/// A bit for each word that has uses, and by chance for one in eight others.
extern std::array<std::uint64_t, 64> const words_with_uses;
std::uint32_t listed_uses(std::uint64_t word_key);

/// The uses of a word, one bit each; 0 for nearly every word.
inline std::uint32_t uses_of(std::uint64_t word_key) {
    return words_with_uses[word_key >> 58] >> (word_key >> 52 & 63) & 1 ? listed_uses(word_key) : 0;
}

constexpr std::uint32_t bit(Use use) {
    return std::uint32_t{1} << static_cast<unsigned>(use);
}

/// A few words, asked for by key: one bit refuses most others, however many words there are.
template <std::size_t N>
class WordSet {
  public:
    template <class... Words>
    constexpr explicit WordSet(Words... folded) : keys_{text::word_key(folded)...} {
        for (auto const key : keys_) bits_[part_of(key)] |= std::uint64_t{1} << (key >> 58);
    }
    constexpr bool has(std::uint64_t key) const {
        if constexpr (N > 2)
            if (!(bits_[part_of(key)] >> (key >> 58) & 1)) return false;
        for (auto const known : keys_)
            if (known == key) return true;
        return false;
    }

  private:
    static constexpr std::size_t parts = std::bit_ceil((N + 7) / 8);
    static constexpr std::size_t part_of(std::uint64_t key) { return key >> 52 & (parts - 1); }

    std::array<std::uint64_t, N> keys_;
    std::array<std::uint64_t, parts> bits_{};
};
template <class... Words>
WordSet(Words...) -> WordSet<sizeof...(Words)>;
/// The same, made by the compiler wherever it stands.
template <class... Words>
consteval auto keys_of(Words... folded) {
    return WordSet(folded...);
}

}  // namespace namesake::grammar
