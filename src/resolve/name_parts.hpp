// The parts of names of bodies and places: what can be left out, what an acronym is made of.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace namesake::resolve {

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

/// The key of a name that may be an acronym as it is written ("IRGC", "U.S."), else empty.
std::string acronym_of(std::string_view written);

/// The keys of the acronyms a name of several words could have, as written and folded: with and without its small
/// words.
std::vector<std::string> acronyms_for(std::string_view written, std::string_view folded);

}  // namespace namesake::resolve
