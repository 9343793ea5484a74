// What a document says about a capitalised word elsewhere: counted once, asked by every other occurrence.
#pragma once
#include "extract/names_look.hpp"

namespace namesake::extract::names {

/// Fills Scene::hints, and Look::word and Look::gave of the tokens in runs.
void collect_hints(Scene &scene);

/// How often a hint was given for the word of token t by other occurrences than t itself.
inline unsigned hint_elsewhere(Scene const &scene, std::uint32_t t, Hint hint) {
    Look const &l = scene.looks[t];
    if (!l.word) return 0;
    unsigned const all = scene.hints[l.word - 1][static_cast<std::size_t>(hint)];
    return all - (all && (l.gave & bit(hint)) ? 1 : 0);
}

/// One number for the words of a span.
std::uint64_t key_of_span(Scene const &scene, std::uint32_t first, std::uint32_t last);
/// How often tokens [first, last) stand elsewhere as a run of their own.
unsigned runs_elsewhere(Scene const &scene, std::uint32_t first, std::uint32_t last);

}  // namespace namesake::extract::names
