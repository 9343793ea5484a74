// A text cut for a test: its words one after another, and what else a test asks of it.
#pragma once
#include <string>
#include <string_view>

#include "text/tokenise.hpp"

namespace namesake::text {

struct Cut {
    model::Document document;
    Tokens tokens;

    explicit Cut(std::string_view text, Lexicon const &lexicon = Lexicon()) {
        document.text = text;
        document.segments.push_back({.span = {0, length(text)}});
        tokenise(document, lexicon, tokens);
    }

    Token const &operator[](std::size_t i) const { return tokens.tokens.at(i); }
    std::string word(std::size_t i) const { return std::string(words(document, tokens.tokens.at(i))); }

    /// Its tokens, separated by " · ".
    std::string joined() const {
        std::string out;
        for (auto const &token : tokens.tokens) out += (out.empty() ? "" : " · ") + std::string(words(document, token));
        return out;
    }
    /// Its sentences as they stand in the text, separated by " | ".
    std::string sentences() const {
        std::string out;
        for (auto const &s : tokens.sentences)
            out += (out.empty() ? "" : " | ") +
                   std::string(words(document, tokens.tokens[s.first], tokens.tokens[s.last - 1]));
        return out;
    }
    /// Its phrases, separated by " | ".
    std::string phrases() const {
        std::string out;
        for (auto const &p : tokens.phrases)
            out += (out.empty() ? "" : " | ") +
                   std::string(words(document, tokens.tokens[p.first], tokens.tokens[p.last - 1]));
        return out;
    }
};

}  // namespace namesake::text
