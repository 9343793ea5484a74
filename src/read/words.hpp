// A line's words, and small sets of words to compare them with: no allocation.
#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace namesake::read {

constexpr bool is_space(char c) {
    return static_cast<unsigned char>(c) <= ' ' && (c == ' ' || c == '\t' || c == '\n');
}

/// Where the word at `at` ends: eight bytes at a time, of which one up to the space may end it.
inline std::size_t word_end(std::string_view line, std::size_t at) {
    static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
    constexpr std::uint64_t each = 0x0101010101010101, high = each << 7;
    for (std::uint64_t eight = 0; at + sizeof eight <= line.size();) {
        std::memcpy(&eight, line.data() + at, sizeof eight);
        auto const low = (eight - each * (' ' + 1)) & ~eight & high;
        at += low ? static_cast<unsigned>(std::countr_zero(low)) / 8 : sizeof eight;
        if (!low) continue;
        if (is_space(line[at])) return at;
        ++at;
    }
    while (at < line.size() && !is_space(line[at])) ++at;
    return at;
}

/// Calls `see` with each run of characters between spaces, as long as it returns true. True if all were seen.
template <class See>
bool each_word(std::string_view line, See &&see) {
    for (std::size_t at = 0;;) {
        while (at < line.size() && is_space(line[at])) ++at;
        if (at == line.size()) return true;
        auto const begin = at;
        at = word_end(line, at);
        if (!see(line.substr(begin, at - begin))) return false;
    }
}

/// One of a few marks; faster than find() for so few.
constexpr bool is_mark(char c, std::string_view marks) {
    for (char mark : marks)
        if (c == mark) return true;
    return false;
}

/// A set of bytes, asked in one step: for loops over a line.
class Marks {
  public:
    constexpr explicit Marks(std::string_view marks) {
        for (char mark : marks) has_[static_cast<unsigned char>(mark)] = true;
    }
    constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }

  private:
    std::array<bool, 256> has_{};
};

constexpr std::string_view without(std::string_view word, Marks const &marks) {
    while (!word.empty() && marks.has(word.front())) word.remove_prefix(1);
    while (!word.empty() && marks.has(word.back())) word.remove_suffix(1);
    return word;
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

constexpr std::size_t find_mark(std::string_view text, Marks const &marks) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (marks.has(text[at])) return at;
    return text.npos;
}

/// The first space from `at` on that stands behind neither letter nor digit and `fits`, or npos: eight bytes at a time.
template <class Fits>
std::size_t find_break(std::string_view text, std::size_t at, Fits &&fits) {
    constexpr std::uint64_t each = 0x0101010101010101, high = each << 7;
    auto const is_break = [&](std::size_t i) {
        return text[i] == ' ' && !(text[i - 1] >= '0' && text[i - 1] <= 'z') && fits(i);
    };
    std::uint64_t before = 0, eight = 0;
    for (at = std::max<std::size_t>(at, 1); at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&before, text.data() + at - 1, sizeof before);
        std::memcpy(&eight, text.data() + at, sizeof eight);
        auto const apart = eight ^ each * ' ', seven = before & ~high;  // 0 where a space is
        auto const word = (seven + each * (0x80 - '0')) & ~(seven + each * (0x80 - 'z' - 1)) & ~before;
        if (!((apart - each) & ~apart & ~word & high)) continue;
        for (auto i = at; i < at + sizeof eight; ++i)
            if (is_break(i)) return i;
    }
    for (; at < text.size(); ++at)
        if (is_break(at)) return at;
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
        for (std::size_t i = 0; i < size_; ++i) bytes_[i] = lowered(line[i]);
    }
    std::string_view view() const { return {bytes_.data(), size_}; }

  private:
    std::array<char, N> bytes_{};
    std::size_t size_;
};
using LoweredWord = Lowered<24>;
using LoweredHead = Lowered<48>;
using LoweredLine = Lowered<640>;

/// Words in small letters, or beginnings of lines, searched by their first bytes.
template <std::size_t N>
class Phrases {
  public:
    consteval explicit Phrases(std::array<std::string_view, N> const &phrases) : phrases_(phrases) {
        static_assert(N < 256);
        std::sort(phrases_.begin(), phrases_.end());
        for (unsigned c = 0, n = 0; c < 256; ++c) {
            while (n < N && static_cast<unsigned char>(phrases_[n].front()) == c) ++n;
            ends_[c + 1] = static_cast<unsigned char>(n);
        }
        for (auto phrase : phrases) {
            auto &next = next_[bits_of(phrase.front())];
            next |= phrase.size() == 1 ? ~std::uint64_t{0} : bit_of(phrase[1]) << 32;
            next |= phrase.size() <= 2 || phrase.find('\'') < 3 ? ~std::uint32_t{0} : bit_of(phrase[2]);
        }
    }
    /// A look at the first three bytes, with few misses: most words and lines that are asked for end here.
    constexpr bool may_open(std::string_view line) const {
        if (line.size() < 3) return !line.empty();
        auto const next = next_[bits_of(line.front())];
        return (next >> 32 & bit_of(line[1])) != 0 && (next & bit_of(line[2])) != 0;
    }
    constexpr bool has(std::string_view word) const {
        return may_open(word) && any(word.front(), [&](auto phrase) {
                   return phrase.size() == word.size() && phrase.back() == word.back() && phrase == word;
               });
    }
    /// The same for a word in any case.
    constexpr bool has_folded(std::string_view word) const {
        return may_open(word) && any(lowered(word.front()), [&](auto phrase) {
                   if (phrase.size() != word.size()) return false;
                   for (std::size_t i = 1; i < word.size(); ++i)
                       if (phrase[i] != lowered(word[i])) return false;
                   return true;
               });
    }
    /// Bytes of the one that the line begins with, whatever its case and its apostrophes; 0 if it does not.
    constexpr std::size_t opening(std::string_view line) const {
        std::size_t length = 0;
        return may_open(line) &&
                       any(lowered(line.front()), [&](auto phrase) { return (length = length_in(line, phrase)) > 0; })
                   ? length
                   : 0;
    }
    constexpr bool open(std::string_view line) const { return opening(line) > 0; }
    /// The line is one of them, whatever its case and its apostrophes.
    constexpr bool are(std::string_view line) const {
        return may_open(line) &&
               any(lowered(line.front()), [&](auto phrase) { return length_in(line, phrase) == line.size(); });
    }
    /// One of them stands somewhere in the line.
    constexpr bool within(std::string_view line) const {
        for (; !line.empty(); line.remove_prefix(1))
            if (open(line)) return true;
        return false;
    }

  private:
    /// Letters of either case have the same lowest five bits.
    static constexpr std::uint32_t bits_of(char c) { return static_cast<unsigned char>(c) & 31; }
    static constexpr std::uint64_t bit_of(char c) { return std::uint64_t{1} << bits_of(c); }
    template <class Fits>
    constexpr bool any(char first, Fits &&fits) const {
        auto const c = static_cast<unsigned char>(first);
        return std::any_of(phrases_.data() + ends_[c], phrases_.data() + ends_[c + 1u], fits);
    }
    /// Bytes of the line that the phrase takes; 0 if it does not begin with it.
    static constexpr std::size_t length_in(std::string_view line, std::string_view phrase) {
        std::size_t at = 0;
        for (char c : phrase) {
            if (at == line.size()) return 0;
            if (lowered(line[at]) == c)
                ++at;
            else if (c == '\'' && line.substr(at).starts_with("\u2019"))
                at += 3;
            else
                return 0;
        }
        return at;
    }

    std::array<std::string_view, N> phrases_;
    std::array<unsigned char, 257> ends_{};
    std::array<std::uint64_t, 32> next_{};  ///< by the first byte: the second ones above, the third ones below
};

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
