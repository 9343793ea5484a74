// A list of words built into the program, found by hash in place of one after another.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace namesake::resolve {

template <std::size_t N>
class WordSet {
  public:
    constexpr explicit WordSet(std::array<std::string_view, N> const &words) : words_(words) {
        for (std::size_t i = 0; i < N; ++i) {
            auto at = slot(words_[i]);
            while (slots_[at] != 0) at = (at + 1) % slots;
            slots_[at] = static_cast<std::uint8_t>(i + 1);
        }
    }

    static constexpr std::size_t npos = N;
    /// Which word of the list it is, or npos.
    constexpr std::size_t index(std::string_view word) const {
        if (word.empty()) return npos;
        for (auto at = slot(word); slots_[at] != 0; at = (at + 1) % slots)
            if (words_[slots_[at] - 1u] == word) return slots_[at] - 1u;
        return npos;
    }
    constexpr bool has(std::string_view word) const { return index(word) != npos; }

  private:
    static_assert(N > 0 && N < 255);
    static constexpr std::size_t slots = [] {
        std::size_t size = 1;
        while (size < 4 * N) size *= 2;
        return size;
    }();
    static constexpr std::size_t slot(std::string_view word) {
        auto const letter = [&](std::size_t i) { return std::uint32_t(static_cast<unsigned char>(word[i])); };
        auto const mixed = letter(0) * 0x9e3779b1u ^ letter(word.size() - 1) * 0x85ebca77u ^
                           letter(word.size() / 2) * 0xc2b2ae3du ^ std::uint32_t(word.size()) * 0x27d4eb2fu;
        return (mixed >> 15) % slots;
    }

    std::array<std::string_view, N> words_;
    std::array<std::uint8_t, slots> slots_{};
};

/// Words of a text literal, with a space between them.
template <std::size_t N>
struct Words {
    char text[N]{};
    constexpr Words(char const (&literal)[N]) { std::copy_n(literal, N, text); }  // NOLINT: a literal is meant
    constexpr std::string_view view() const { return {text, N - 1}; }
    constexpr std::size_t count() const { return static_cast<std::size_t>(std::ranges::count(view(), ' ')) + 1; }
};

/// A set of the words that stand in the text: words_in<"the a an">().
template <Words words>
consteval WordSet<words.count()> words_in() {
    std::array<std::string_view, words.count()> each;
    auto rest = words.view();
    for (auto &word : each) {
        // not find(): GCC 12 takes it for no constant under -fsanitize=undefined
        word = rest.substr(0, static_cast<std::size_t>(std::ranges::find(rest, ' ') - rest.begin()));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return WordSet(each);
}

}  // namespace namesake::resolve
