// The parts of names of bodies and places: what can be left out, what an acronym is made of.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace namesake::resolve {

/// text::fold into a string that is there already. True if the words are plain ASCII.
bool fold_into(std::string_view words, std::string &out);

std::vector<std::string_view> split_words(std::string_view folded);
std::size_t word_count(std::string_view folded);
bool is_function_word(std::string_view folded);  ///< of, and, the, for, ...
bool is_team_word(std::string_view folded);      ///< fc, ac, real, ...

/// A folded body's name without article and legal form: "the norden shipyards a/s" → "norden shipyards".
std::string_view body_core(std::string_view folded);

/// Its content words in order of the alphabet: "Ministry of Defence" and "Defence Ministry" are one bag. Empty for a
/// single word.
std::string word_bag(std::vector<std::string_view> const &words);

/// A country's usual name for its other ones: "britain" → "united kingdom". Any other name is returned as it is.
std::string_view usual_name(std::string_view folded_place);

inline constexpr std::size_t longest_acronym = 8;
/// The key of a name that may be an acronym as it is written ("IRGC", "U.S."), else empty.
std::string acronym_of(std::string_view written);

/// What the first letters of a name of several words make, without and with its small words; empty where too long or
/// too short for an acronym, or where the name has one in it: the US South is not US.
struct Acronyms {
    std::array<char, longest_acronym> letters[2]{};
    std::size_t counts[2] = {0, 0};

    std::string_view shorter() const { return {letters[0].data(), counts[0]}; }
    std::string_view longer() const { return {letters[1].data(), counts[1]}; }
};
Acronyms acronyms_for(std::string_view written, std::string_view core);

}  // namespace namesake::resolve
