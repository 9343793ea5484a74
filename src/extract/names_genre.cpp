#include "extract/names_genre.hpp"

#include <algorithm>
#include <array>

namespace namesake::extract::names {
namespace {

std::uint32_t step(unsigned n, unsigned words, std::array<unsigned, 3> per_thousand) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(per_thousand, [&](unsigned p) { return n * 1000 > p * words; }));
}

}  // namespace

std::uint32_t genre_of(text::Tokens const &tokens) {
    unsigned words = 1, numbers = 0, sports = 0, moneys = 0;
    for (text::Token const &t : tokens.tokens) {
        words += t.shape != text::Shape::punctuation;
        numbers += t.shape == text::Shape::number;
        sports += t.classes.has(text::Class::sport_word);
        moneys += t.classes.has(text::Class::money_word);
    }
    return step(moneys, words, {12, 30, 60}) << 4 | step(sports, words, {8, 25, 50}) << 2 |
           step(numbers, words, {30, 80, 200});
}

}  // namespace namesake::extract::names
