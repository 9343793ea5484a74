// The word lists, compiled into the program; a user's own lists add to them or take away.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "text/classes.hpp"
#include "text/token.hpp"

namespace namesake::text {

class Lexicon {
  public:
    /// The built-in lists alone.
    Lexicon();
    /// With user lists on top. A line is `class<TAB>entry` to add, `-class<TAB>entry` to take away, `#` a comment.
    /// Throws std::runtime_error naming file, line and mend.
    explicit Lexicon(std::vector<std::filesystem::path> const &user_lists);
    ~Lexicon();
    Lexicon(Lexicon &&) noexcept;
    Lexicon &operator=(Lexicon &&) noexcept;

    /// A number that tells lexicons with different lists apart; 0 for the built-in lists alone.
    std::uint64_t identity() const;

    /// Classes of a single word by its key, however it is written.
    Classes of(std::uint64_t word_key) const;
    /// Classes of a word as it is written: a name that is also a plain word ("Will", "US") counts only with its
    /// capitals.
    struct Word {
        Classes classes;
        bool begins_phrase = false;
    };
    Word look_up(std::uint64_t word_key, Shape shape) const;

    /// The longest listed phrase of two words or more that begins at words[0]; length 0 if none. A name made of plain
    /// words ("Business Standard") needs its capitals, unless it is a place.
    struct Found {
        std::uint32_t length = 0;
        Classes classes;
    };
    Found longest(std::span<Token const> words) const;
    /// Whether a phrase may begin with these two words: a quick look, right where it says no.
    bool may_begin_phrase(std::uint64_t first_key, std::uint64_t second_key) const;

    /// The country or region a demonym belongs to ("iranian" → "Iran"), or empty.
    std::string_view homeland(std::uint64_t demonym_key) const;
    /// The same for a demonym of one word or more ("South Korean").
    std::string_view homeland(std::span<Token const> demonym) const;

  private:
    struct Overlay;
    std::unique_ptr<Overlay> overlay_;  ///< null without user lists
};

}  // namespace namesake::text
