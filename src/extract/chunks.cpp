#include "extract/chunks.hpp"

#include "text/tokenise.hpp"

namespace namesake::extract {

using grammar::Chunk;

Chunk Chunker::word(std::uint32_t at) const {
    text::Token const &t = tokens_.tokens[at];
    std::string_view const w = text::words(document_, t);
    Chunk c;
    c.key = t.key;
    c.classes = t.classes;
    c.shape = t.shape;
    c.space_before = t.space_before;
    c.plural = w.size() > 2 && w.back() == 's' && w[w.size() - 2] != 's';
    c.past = w.size() > 3 && w.ends_with("ed");
    if (w.front() == '?') c.key = text::word_key("?");
    c.first = at;
    c.last = at + 1;
    c.uses = grammar::uses_of(c.key);
    c.modifier = grammar::may_modify(c);
    return c;
}

Chunk Chunker::name(std::uint32_t first, std::uint32_t last, std::size_t mention) {
    Chunk c = word(first);
    c.mention = static_cast<std::int32_t>(mention);
    c.modifier = false;
    c.kind = mentions_[mention].kind;
    c.last = last;
    if (last - first > 1) {
        c.classes = {};
        while (next_phrase_ < tokens_.phrases.size() && tokens_.phrases[next_phrase_].first < first) ++next_phrase_;
        if (next_phrase_ < tokens_.phrases.size() && tokens_.phrases[next_phrase_].first == first &&
            tokens_.phrases[next_phrase_].last == last)
            c.classes = tokens_.phrases[next_phrase_].classes;
    }
    return c;
}

/// A listed role or tie of several words is one chunk: son-in-law, chief executive. Any other phrase that a clause may
/// turn on gives its last word its part: is said [to].
std::uint32_t Chunker::listed_until(std::uint32_t token, text::Classes &classes) {
    constexpr auto roles = text::Class::role | text::Class::leading_role | text::Class::kinship;
    while (next_role_ < tokens_.phrases.size() && tokens_.phrases[next_role_].last <= token) ++next_role_;
    if (next_role_ == tokens_.phrases.size()) return token + 1;
    text::Phrase const &phrase = tokens_.phrases[next_role_];
    bool const ends_here = phrase.last == token + 1 && phrase.classes.any(text::Class::hedge | text::Class::said_verb);
    bool const role_begins = phrase.first == token && phrase.classes.any(roles);
    if (ends_here || role_begins) classes = phrase.classes;
    return role_begins ? phrase.last : token + 1;
}

/// “ opens, ” closes, a straight one does either. A quotation runs on over the sentences of one segment.
void Chunker::follow_quotation(Chunk &chunk) {
    if (chunk.key != text::word_key("\"") && chunk.key != text::word_key("``") && chunk.key != text::word_key("''")) {
        chunk.quoted = quoted_;
        return;
    }
    std::string_view const mark = text::words(document_, tokens_.tokens[chunk.first]);
    quoted_ = mark == "“" || mark == "„" || mark == "``" || (mark != "”" && mark != "''" && !quoted_);
}

void Chunker::cut(text::Sentence const &sentence, std::vector<Chunk> &out) {
    out.clear();
    if (sentence.segment != segment_) {
        segment_ = sentence.segment;
        quoted_ = false;
    }
    for (std::uint32_t at = sentence.first; at < sentence.last;) {
        text::Token const &t = tokens_.tokens[at];
        while (next_mention_ < mentions_.size() && mentions_[next_mention_].span.end <= t.start) ++next_mention_;
        std::uint32_t last = at + 1;
        if (next_mention_ < mentions_.size() && mentions_[next_mention_].span.start <= t.start) {
            while (last < sentence.last && tokens_.tokens[last].start < mentions_[next_mention_].span.end) ++last;
            out.push_back(name(at, last, next_mention_));
            out.back().quoted = quoted_;
        } else {
            text::Classes listed;
            last = listed_until(at, listed);
            bool const name_inside =
                next_mention_ < mentions_.size() && mentions_[next_mention_].span.start < tokens_.tokens[last - 1].end;
            if (name_inside || last > sentence.last) last = at + 1;
            out.push_back(word(last - 1));
            out.back().first = at;
            out.back().space_before = t.space_before;
            out.back().classes |= listed;
            follow_quotation(out.back());
        }
        at = last;
    }
}

}  // namespace namesake::extract
