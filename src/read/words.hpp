// A line's words, and small sets of words to compare them with.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

namespace namesake::read {

/// Calls `see` with each run of characters between spaces, as long as it returns true. True if all were seen.
template <class See>
bool each_word(std::string_view line, See &&see) {
    for (std::size_t at = 0; at < line.size();) {
        auto const begin = line.find_first_not_of(" \t\n", at);
        if (begin == line.npos) break;
        auto const end = std::min(line.find_first_of(" \t\n", begin), line.size());
        if (!see(line.substr(begin, end - begin))) return false;
        at = end;
    }
    return true;
}

inline std::string_view without(std::string_view word, std::string_view marks) {
    while (!word.empty() && marks.find(word.front()) != marks.npos) word.remove_prefix(1);
    while (!word.empty() && marks.find(word.back()) != marks.npos) word.remove_suffix(1);
    return word;
}

template <std::size_t N>
bool one_of(std::string_view word, std::array<std::string_view, N> const &set) {
    return std::find(set.begin(), set.end(), word) != set.end();
}

template <std::size_t N>
bool starts_with_one_of(std::string_view text, std::array<std::string_view, N> const &set) {
    return std::any_of(set.begin(), set.end(), [&](auto prefix) { return text.starts_with(prefix); });
}

template <std::size_t N>
bool contains_one_of(std::string_view text, std::array<std::string_view, N> const &set) {
    return std::any_of(set.begin(), set.end(), [&](auto part) { return text.find(part) != text.npos; });
}

}  // namespace namesake::read
