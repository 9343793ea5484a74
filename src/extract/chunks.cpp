#include "extract/chunks.hpp"

#include "text/tokenise.hpp"

namespace namesake::extract {

using grammar::Chunk;
using text::Class;

namespace {

constexpr auto roles = Class::role | Class::leading_role | Class::kinship;
constexpr auto turning_points = roles | Class::hedge | Class::said_verb;

void count(Chunk const &c, grammar::Inventory &there) {
    there.uses |= c.uses;
    there.classes |= c.classes;
    there.quoted |= c.quoted;
    if (c.mention < 0) {
        there.number |= c.shape == text::Shape::number;
    } else if (c.kind == model::Kind::person) {
        if (there.people++ == 0) there.first_person = c.mention;
    } else {
        ++(c.kind == model::Kind::date ? there.dates : there.bodies);
    }
}

}  // namespace

Chunker::Chunker(model::Document const &document, text::Tokens const &tokens,
                 std::vector<model::Mention> const &mentions)
    : document_(document), tokens_(tokens), mentions_(mentions) {
    go_to_mention(0);
    go_to_phrase(0);
}

void Chunker::go_to_mention(std::size_t from) {
    next_mention_ = from;
    mention_start_ = from < mentions_.size() ? mentions_[from].span.start : never;
}

void Chunker::go_to_phrase(std::size_t from) {
    auto const &phrases = tokens_.phrases;
    while (from < phrases.size() && !phrases[from].classes.any(turning_points)) ++from;
    next_role_ = from;
    phrase_first_ = from < phrases.size() ? phrases[from].first : never;
}

/// What a token says by itself.
void Chunker::look_at(Chunk &c, std::uint32_t at) const {
    text::Token const &t = tokens_.tokens[at];
    char const *const end = document_.text.data() + t.byte + t.bytes;
    c.key = t.key;
    c.classes = t.classes;
    c.shape = t.shape;
    c.plural = t.bytes > 2 && end[-1] == 's' && end[-2] != 's';
    c.past = t.bytes > 3 && end[-1] == 'd' && end[-2] == 'e';
    c.uses = grammar::uses_of(c.key);
}

/// Whether a mention stands at a token that is not before the next one's start.
bool Chunker::begins_mention(std::uint32_t at) {
    std::uint32_t const start = tokens_.tokens[at].start;
    while (next_mention_ < mentions_.size() && mentions_[next_mention_].span.end <= start)
        go_to_mention(next_mention_ + 1);
    return mention_start_ <= start;
}

/// Fills the chunk of the mention that begins at a token; where it ends.
std::uint32_t Chunker::name(Chunk &c, std::uint32_t at, std::uint32_t sentence_end) {
    model::Mention const &mention = mentions_[next_mention_];
    look_at(c, at);
    std::uint32_t last = at + 1;
    while (last < sentence_end && tokens_.tokens[last].start < mention.span.end) ++last;
    c.space_before = tokens_.tokens[at].space_before;
    c.mention = static_cast<std::int32_t>(next_mention_);
    c.kind = mention.kind;
    c.quoted = quoted_;
    c.first = at;
    c.last = last;
    if (last - at == 1) return last;
    auto const &phrases = tokens_.phrases;
    while (next_phrase_ < phrases.size() && phrases[next_phrase_].first < at) ++next_phrase_;
    bool const listed =
        next_phrase_ < phrases.size() && phrases[next_phrase_].first == at && phrases[next_phrase_].last == last;
    c.classes = listed ? phrases[next_phrase_].classes : text::Classes{};
    return last;
}

/// A listed role or tie of several words is one chunk: son-in-law, chief executive. Any other phrase that a clause may
/// turn on gives its last word its part: is said [to].
std::uint32_t Chunker::listed_until(std::uint32_t token, text::Classes &classes) {
    while (next_role_ < tokens_.phrases.size() && tokens_.phrases[next_role_].last <= token)
        go_to_phrase(next_role_ + 1);
    if (token < phrase_first_) return token + 1;
    text::Phrase const &phrase = tokens_.phrases[next_role_];
    bool const ends_here = phrase.last == token + 1 && phrase.classes.any(Class::hedge | Class::said_verb);
    bool const role_begins = phrase.first == token && phrase.classes.any(roles);
    if (ends_here || role_begins) classes = phrase.classes;
    return role_begins ? phrase.last : token + 1;
}

/// “ opens, ” closes, a straight one does either. A quotation runs on over the sentences of one segment.
void Chunker::follow_quotation(Chunk &chunk) {
    constexpr grammar::WordSet marks("\"", "``", "''");
    if (!marks.has(chunk.key)) {
        chunk.quoted = quoted_;
        return;
    }
    std::string_view const mark = text::words(document_, tokens_.tokens[chunk.first]);
    quoted_ = mark == "“" || mark == "„" || mark == "``" || (mark != "”" && mark != "''" && !quoted_);
}

/// Fills the chunk of the word that stands at a token, or of the listed words that begin there; where it ends.
std::uint32_t Chunker::word(Chunk &c, std::uint32_t at, std::uint32_t sentence_end) {
    std::uint32_t last = at + 1;
    text::Classes listed;
    if (at >= phrase_first_) {
        last = listed_until(at, listed);
        bool const name_inside = mention_start_ < tokens_.tokens[last - 1].end;
        if (name_inside || last > sentence_end) last = at + 1;
    }
    look_at(c, last - 1);
    c.first = at;
    c.last = last;
    c.space_before = tokens_.tokens[at].space_before;
    if (c.shape == text::Shape::punctuation) {
        if (document_.text[tokens_.tokens[at].byte] == '?') c.key = text::word_key("?");
        c.uses = grammar::uses_of(c.key);
        follow_quotation(c);
    } else {
        c.quoted = quoted_;
    }
    c.modifier = grammar::may_modify(c);
    c.classes |= listed;
    return last;
}

void Chunker::cut(text::Sentence const &sentence, std::vector<Chunk> &out, grammar::Inventory &there) {
    out.clear();
    there = {};
    if (sentence.segment != segment_) {
        segment_ = sentence.segment;
        quoted_ = false;
    }
    for (std::uint32_t at = sentence.first; at < sentence.last;) {
        Chunk &c = out.emplace_back();
        bool const named = tokens_.tokens[at].start >= mention_start_ && begins_mention(at);
        at = named ? name(c, at, sentence.last) : word(c, at, sentence.last);
        count(c, there);
    }
}

}  // namespace namesake::extract
