// Who a clause is about: names, pronouns, described bodies.
#include <algorithm>

#include "extract/claims.hpp"
#include "grammar/subjects.hpp"

namespace namesake::extract {

using grammar::Chunk;
using grammar::keys_of;
using grammar::Part;
using model::End;
using model::Form;
using model::Kind;
using text::word_key;

model::End ClaimWriter::end_of(std::size_t chunk) const {
    End end;
    end.mention = (*chunks_)[chunk].mention;
    return end;
}

ClaimWriter::Ends ClaimWriter::names_in(Range range) const {
    Ends out;
    for (std::size_t k = range.first; k < range.last; ++k) {
        Chunk const &c = (*chunks_)[k];
        if (c.mention >= 0 && c.kind != Kind::date && c.kind != Kind::group) out.push_back(end_of(k));
    }
    return out;
}

model::End ClaimWriter::pronoun(Range range, Kind kind) {
    End end;
    end.mention = page_.mention_on(*chunks_, range, Form::pronoun, kind, segment_);
    return end;
}

/// The described thing itself; nothing if the words are no simple phrase.
ClaimWriter::Ends ClaimWriter::nominal(Range range, Kind kind) {
    if (!is_plain_phrase(*chunks_, range)) return {};
    End end;
    end.mention = page_.mention_on(*chunks_, range, Form::nominal, kind, segment_);
    return {end};
}

bool ClaimWriter::is_person(End const &end) const {
    return end.mention >= 0 && page_.out.mentions[static_cast<std::size_t>(end.mention)].kind == Kind::person;
}

bool ClaimWriter::is_body(End const &end) const {
    if (!end.implied.empty()) return true;
    if (end.mention < 0) return false;
    Kind const kind = page_.out.mentions[static_cast<std::size_t>(end.mention)].kind;
    return kind == Kind::organization || kind == Kind::place;
}

/// The place a demonym implies: Iranian → Iran; nothing for faiths and parties.
model::End ClaimWriter::homeland(Range group) const {
    End end;
    if (group.empty()) return end;
    Chunk const &demonym = (*chunks_)[group.last - 1u];
    std::span const words(page_.tokens.tokens.data() + demonym.first, demonym.last - demonym.first);
    end.implied = page_.lexicon.homeland(words);  // North Korean
    if (end.implied.empty()) end.implied = page_.lexicon.homeland(words.back().key);
    end.implied_kind = Kind::place;
    return end;
}

/// "the sisters", "the two cousins": the pair named last.
bool ClaimWriter::means_pair(Range range) const {
    if (pair_.size() != 2 || range.empty() || range.size() > 4) return false;
    grammar::Chunk const &head = (*chunks_)[range.last - 1u];
    bool const two = has_word(range, keys_of("two", "both", "pair"));
    return has_word({range.first, static_cast<std::uint16_t>(range.first + 1)}, keys_of("the")) && head.plural &&
           (two || head.classes.has(text::Class::kinship));
}

/// A, 58, and B: two people side by side.
void ClaimWriter::remember_pair() {
    Chunks const &s = *chunks_;
    std::int32_t first = -1;
    for (std::size_t k = 0; k < s.size(); ++k) {
        bool const person = s[k].mention >= 0 && s[k].kind == Kind::person;
        if (person && first >= 0 && s[k - 1].key == word_key("and"))
            pair_ = {end_of(static_cast<std::size_t>(first)), end_of(k)};
        bool const between = s[k].mention < 0 && (s[k].key == word_key(",") || s[k].key == word_key("and") ||
                                                  s[k].shape == text::Shape::number);
        if (person)
            first = static_cast<std::int32_t>(k);
        else if (!between)
            first = -1;
    }
}

/// "I" between quotation marks: the person who is quoted.
ClaimWriter::Ends ClaimWriter::speaker(Range range) const {
    if (!(*chunks_)[range.first].quoted) return {};
    auto const voice = speech_->at(*chunks_, range).voice;
    if (voice < 0 || page_.out.voices[static_cast<std::size_t>(voice)].kind != model::VoiceKind::person) return {};
    End end;
    end.mention = page_.out.voices[static_cast<std::size_t>(voice)].mention;
    return end.mention < 0 ? Ends{} : Ends{end};
}

/// Names, one pronoun, or the described thing itself as a nominal of `nominal_kind`.
ClaimWriter::Ends ClaimWriter::ends_of(Range range, Kind nominal_kind) {
    if (range.empty()) return {};
    if (means_pair(range)) return pair_;
    if (Ends names = names_in(range); !names.empty()) return names;
    std::uint64_t const key = (*chunks_)[range.first].key;
    auto const is_one_of = [&](auto const &words) { return range.size() == 1 && words.has(key); };
    if (is_one_of(keys_of("he", "she", "his", "her", "he's", "she's", "him"))) return {pronoun(range, Kind::person)};
    if (is_one_of(keys_of("it", "its"))) return {pronoun(range, Kind::organization)};
    if (is_one_of(keys_of("they", "their"))) return {pronoun(range, nominal_kind)};
    if (is_one_of(keys_of("i"))) return speaker(range);
    if (is_one_of(keys_of("whose", "we", "you", "my", "our"))) return {};
    return nominal(range, nominal_kind);
}

model::End ClaimWriter::possessor(Clause const &clause, Kind kind) {
    Range const range = clause[Part::possessor];
    Ends const ends = ends_of(range, kind);
    return ends.empty() ? End{} : ends.front();
}

/// Whom the verb at `verb` is about, as the words to its left tell.
ClaimWriter::Ends ClaimWriter::subjects(Clause const &clause, std::size_t verb) {
    if (clause.has(Part::subject)) return names_in(clause[Part::subject]);
    grammar::Subject const subject = grammar::subject_before(*chunks_, verb);
    if (!subject.names.empty()) return ends_of(subject.names, Kind::person);
    if (subject.phrase.empty()) return {};
    bool const definite = has_word({subject.phrase.first, static_cast<std::uint16_t>(subject.phrase.first + 1)},
                                   keys_of("the", "its", "their", "his", "her"));
    return definite && names_in(subject.phrase).empty() ? nominal(subject.phrase, Kind::person) : Ends{};
}

}  // namespace namesake::extract
