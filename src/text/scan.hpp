// Cuts one token after another from UTF-8: the rules of token.hpp that need no word list. Shared with the list
// compiler.
#pragma once
#include <cstdint>

#include "text/token.hpp"

namespace namesake::text {

struct Scanned {
    std::uint64_t key = 0;
    Shape shape = Shape::other;
    bool word = false;         ///< letters or digits: worth a look in the lists
    bool dot_follows = false;  ///< a dot touches it that may belong to it: the caller knows the abbreviations
    bool stop = false;         ///< . ! ? ...
    bool opening = false;      ///< a bracket, quotation mark or dash that may begin a sentence
    bool closing = false;      ///< a bracket or quotation mark that may end one
};

/// Where the scanner stands. `hidden` counts continuation bytes so far: byte - hidden is the code point.
struct Scanner {
    char const *text = nullptr;  ///< the whole text, to look back at the character before
    char const *p = nullptr;
    char const *end = nullptr;
    std::uint32_t hidden = 0;
    bool space = true;   ///< white space was skipped
    unsigned lines = 0;  ///< line ends skipped

    std::uint32_t byte() const { return static_cast<std::uint32_t>(p - text); }
    std::uint32_t code_point() const { return byte() - hidden; }

    /// Moves to the next token; false at the end.
    bool skip_blanks() {
        lines = 0;
        space = p < end && *p == ' ';
        if (space) ++p;  // mostly that is all
        for (; p < end; ++p) {
            auto const c = static_cast<unsigned char>(*p);
            if (c > ' ' && c < 0x7f) return true;
            if (c >= 128) return skip_wide_blanks();
            lines += c == '\n';
            space = true;
        }
        return false;
    }
    /// Cuts the token that begins here.
    Scanned next();
    /// Takes the dot that follows.
    void take_dot() { ++p; }

  private:
    bool skip_wide_blanks();
};

}  // namespace namesake::text
