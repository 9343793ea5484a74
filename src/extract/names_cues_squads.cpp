// Sides and squads of sports: "Lomax, Marten (Selwick 61), Orsa; Ind, Velk (capt)." Nearly all words are names.
#include "extract/names_cues_words.hpp"

namespace namesake::extract::names {
namespace {

/// The share of sport words in the document, as names_genre counts it.
unsigned sports(Scene const &scene) {
    return scene.genre >> 2 & 3;
}

}  // namespace

bool is_squad(Around const &around) {
    if (!sports(around.scene())) return false;
    text::Sentence const &s = around.sentence();
    unsigned commas = 0, brackets = 0, lower = 0, words = 0;
    for (std::uint32_t t = s.first; t < s.last; ++t) {
        Token const &token = around.token(t);
        commas += token.key == text::word_key(",") || token.key == text::word_key(";");
        brackets += token.key == text::word_key("(");
        lower += token.shape == Shape::lower;
        words += token.shape != Shape::punctuation;
    }
    return commas >= 5 && lower * 5 < words && commas * 4 > words - 2 * brackets;
}

/// "[Lomax] (captain)", "Lomax ([Selwick] 61)": players; "Lomax ([Orsa])": his club or country.
std::int32_t player_cue(Words const &words, grammar::Proposal const &p) {
    bool const opens = words.key(std::int64_t{p.first} - 1) == text::word_key("(");
    bool const closes = words.key(p.last) == text::word_key(")");
    if (opens && closes) return 0;
    constexpr WordSet between(",", ";", "(", ".");
    bool const listed = between.has(words.key(p.last)) || words.number(p.last) || closes;
    return listed && p.last - p.first <= 3 ? said : 0;
}

}  // namespace namesake::extract::names
