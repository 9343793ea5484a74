// What a document is about, coarsely: in a results table a place is a team, in a market report it is not.
#pragma once
#include <cstdint>

#include "text/token.hpp"

namespace namesake::extract::names {

/// Shares of sport words, of money words and of numbers, four steps each: 6 bits.
std::uint32_t genre_of(text::Tokens const &tokens);

inline constexpr std::uint32_t sport_and_numbers(std::uint32_t genre) {
    return genre & 15;
}

}  // namespace namesake::extract::names
