// Sentences with their mentions in brackets: "[p Ann Lee], mayor of [l Ho]". p person, l place, o organization, g group, d date
// (whose value is its words, or what stands behind a bar: [d Monday|2018-02-05]).
#pragma once
#include <string>
#include <vector>

#include "model/extraction.hpp"
#include "text/tokenise.hpp"

namespace namesake::test {

struct Bracketed {
    std::string text;
    std::vector<model::Mention> mentions;
};

inline model::Kind kind_of(char letter) {
    switch (letter) {
        case 'l': return model::Kind::place;
        case 'o': return model::Kind::organization;
        case 'g': return model::Kind::group;
        case 'd': return model::Kind::date;
        default: return model::Kind::person;
    }
}

/// Takes the brackets out; offsets are code points into the text without them.
inline Bracketed read_brackets(std::string const &line) {
    Bracketed out;
    for (std::size_t i = 0; i < line.size();) {
        bool const opens = line[i] == '[' && i + 2 < line.size() && line[i + 2] == ' ' && std::string("plogd").find(line[i + 1]) != std::string::npos;
        std::size_t const close = opens ? line.find(']', i) : std::string::npos;
        if (close == std::string::npos) {
            out.text += line[i++];
            continue;
        }
        std::string words = line.substr(i + 3, close - i - 3), value;
        if (auto const bar = words.find('|'); bar != std::string::npos) {
            value = words.substr(bar + 1);
            words.resize(bar);
        }
        model::Mention m;
        m.kind = kind_of(line[i + 1]);
        m.span.start = text::length(out.text);
        out.text += words;
        m.span.end = text::length(out.text);
        m.segment = 0;
        if (m.kind == model::Kind::date) m.value = value.empty() ? words : value;
        out.mentions.push_back(m);
        i = close + 1;
    }
    return out;
}

}  // namespace namesake::test
