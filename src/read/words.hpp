// A line's words, and small sets of words to compare them with: no allocation.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

namespace namesake::read {

constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

/// Calls `see` with each run of characters between spaces, as long as it returns true. True if all were seen.
template <class See>
bool each_word(std::string_view line, See &&see) {
    for (std::size_t at = 0;;) {
        while (at < line.size() && is_space(line[at])) ++at;
        if (at == line.size()) return true;
        auto const begin = at;
        while (at < line.size() && !is_space(line[at])) ++at;
        if (!see(line.substr(begin, at - begin))) return false;
    }
}

/// One of a few marks; faster than find() for so few.
constexpr bool is_mark(char c, std::string_view marks) {
    for (char mark : marks)
        if (c == mark) return true;
    return false;
}

constexpr std::string_view without(std::string_view word, std::string_view marks) {
    while (!word.empty() && is_mark(word.front(), marks)) word.remove_prefix(1);
    while (!word.empty() && is_mark(word.back(), marks)) word.remove_suffix(1);
    return word;
}

/// The first byte that is one of `marks`, or npos.
constexpr std::size_t find_mark(std::string_view text, std::string_view marks) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (is_mark(text[at], marks)) return at;
    return text.npos;
}

/// Length of the digits that open a word.
constexpr std::size_t digits_of(std::string_view word) {
    std::size_t digits = 0;
    while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') ++digits;
    return digits;
}

constexpr char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// The first N bytes of a line with its ASCII letters in lower case; bytes keep their places.
template <std::size_t N>
class Lowered {
  public:
    explicit Lowered(std::string_view line) : size_(std::min(line.size(), N)) {
        std::transform(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(size_), bytes_.begin(),
                       [](char c) { return lowered(c); });
    }
    std::string_view view() const { return {bytes_.data(), size_}; }

  private:
    std::array<char, N> bytes_{};
    std::size_t size_;
};
using LoweredWord = Lowered<24>;
using LoweredHead = Lowered<48>;
using LoweredLine = Lowered<640>;

template <std::size_t N>
bool one_of(std::string_view word, std::array<std::string_view, N> const &set) {
    return std::any_of(set.begin(), set.end(), [&](auto other) {
        return other.size() == word.size() && (word.empty() || (other.front() == word.front() && other == word));
    });
}

template <std::size_t N>
bool starts_with_one_of(std::string_view text, std::array<std::string_view, N> const &set) {
    return std::any_of(set.begin(), set.end(), [&](auto prefix) {
        return !text.empty() && text.front() == prefix.front() && text.starts_with(prefix);
    });
}

template <std::size_t N>
bool contains_one_of(std::string_view text, std::array<std::string_view, N> const &set) {
    return std::any_of(set.begin(), set.end(), [&](auto part) { return text.find(part) != text.npos; });
}

}  // namespace namesake::read
