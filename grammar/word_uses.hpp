// The closed classes of the clause grammar: small words, and the words that each topic's rules turn on. One look-up a
// word says which rules are worth trying there.
#pragma once
#include <cstdint>

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
    post  ///< position, post, office
};

/// The uses of a word, one bit each; 0 for nearly every word.
std::uint32_t uses_of(std::uint64_t word_key);

constexpr std::uint32_t bit(Use use) {
    return std::uint32_t{1} << static_cast<unsigned>(use);
}

}  // namespace namesake::grammar
