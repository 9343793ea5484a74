// How near two names are written: spelling variants of one name, and plain likeness.
#pragma once
#include <string>
#include <string_view>

namespace namesake::resolve {

/// One spelling for what transliteration and doubling spell in several ways: "Rakhmonova" and "Rahmonova", "Sayf" and
/// "Saif", "Quliyev" and "Guliyev". The word is folded. Vowels stay: Daridi and Darudi are two names.
std::string sound(std::string_view folded);
void sound_into(std::string_view folded, std::string &out);

/// The consonants of a sound, behind its first letter: where vowel variants are looked up.
std::string skeleton(std::string_view sound);

/// One name under two spellings? Equal in sound, or one vowel apart inside a longer word, and near by or left out.
/// Folded words.
bool spelling_variant(std::string_view a, std::string_view b);

/// One letter wrong, a vowel for a vowel: Ginsberg where one story also has Henry Ginsburg.
bool slip_of_the_pen(std::string_view a, std::string_view b);

/// Jaro-Winkler likeness of two folded names, 0 to 1.
double likeness(std::string_view a, std::string_view b);

}  // namespace namesake::resolve
