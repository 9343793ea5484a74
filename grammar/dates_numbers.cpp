// Numbers that can be a time, as they are written: 12, 1998, 2.5, 1990s, 4th, 7pm, Q3, FY2018.
#include <algorithm>

#include "grammar/dates_words.hpp"

namespace namesake::grammar {
namespace {

/// The digits a word begins with, at most six; `used` tells how many.
int leading_digits(std::string_view word, std::size_t &used) {
    int value = 0;
    for (used = 0; used < word.size() && used < 7 && word[used] >= '0' && word[used] <= '9'; ++used)
        value = value * 10 + (word[used] - '0');
    return value;
}

bool folds_to(std::string_view word, std::string_view lower) {
    if (word.size() != lower.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if ((word[i] | 0x20) != lower[i]) return false;
    return true;
}

/// Q3, 3Q, H1, 1H
TimeWord part_code(std::string_view word) {
    bool const letter_first = word[0] > '9';
    char const letter = word[letter_first ? 0 : 1], digit = word[letter_first ? 1 : 0];
    if (letter == 'Q' && digit >= '1' && digit <= '4') return means(w_quarter_code | w_core, digit - '0');
    if (letter == 'H' && digit >= '1' && digit <= '2') return means(w_half_code | w_core, digit - '0');
    return {};
}

/// FY2018, FY18
TimeWord fiscal_code(std::string_view word) {
    std::size_t used = 0;
    int const year = leading_digits(word.substr(2), used);
    bool const whole = used + 2 == word.size() && (used == 2 || (used == 4 && year >= 1000 && year <= 2199));
    return whole ? means(w_fiscal_code | w_core, year) : TimeWord{};
}

}  // namespace

TimeWord number_word(std::string_view word) {
    std::size_t used = 0;
    int const value = leading_digits(word, used);
    if (used == word.size()) {
        TimeWordKinds kinds = w_number;
        if (used == 4 && value >= 1000 && value <= 2199) kinds |= w_year | w_core;
        return means(kinds, value, TimeUnit::none, static_cast<float>(value));
    }
    if (used == 0 || used > 6) return {};
    if (word.size() >= 8 && word.size() <= 10 && std::ranges::count(word, '.') == 2)
        return means(w_number | w_joined | w_core);
    if (word[used] == '.' && word.size() - used <= 3) {
        std::size_t places = 0;
        int const fraction = leading_digits(word.substr(used + 1), places);
        if (used + 1 + places == word.size()) {
            float const part = static_cast<float>(fraction) / (places == 1 ? 10.f : 100.f);
            return means(w_number, -1, TimeUnit::none, static_cast<float>(value) + part);
        }
    }
    if (word[used] == ',' && word.size() == used + 4) {
        std::size_t places = 0;
        int const rest = leading_digits(word.substr(used + 1), places);
        if (places == 3) return means(w_number, -1, TimeUnit::none, static_cast<float>(value * 1000 + rest));
    }
    return {};
}

TimeWord digits_and_letters(std::string_view word) {
    std::size_t used = 0;
    if (word.size() == 2)
        if (TimeWord const part = part_code(word); part.is) return part;
    if (word.starts_with("FY")) return fiscal_code(word);
    int const value = leading_digits(word, used);
    if (used == 0 || used == word.size()) return {};
    std::string_view const tail = word.substr(used);
    if (folds_to(tail, "s") && value % 10 == 0) {
        if (used == 4 && value >= 1000 && value < 2200) return means(w_decade | w_core, value);
        if (used == 2) return means(w_decade | w_core, value);
    }
    if (used <= 2 && value >= 1 && value <= 31)
        if (folds_to(tail, "st") || folds_to(tail, "nd") || folds_to(tail, "rd") || folds_to(tail, "th"))
            return means(w_ordinal, value);
    if (used <= 2 && value >= 1 && value <= 12) {
        if (folds_to(tail, "am")) return means(w_clock | w_core, value);
        if (folds_to(tail, "pm")) return means(w_clock | w_core, value + 100);
    }
    return {};
}

}  // namespace namesake::grammar
