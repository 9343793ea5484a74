#include "extract/chunks.hpp"

#include "text/tokenise.hpp"

namespace namesake::extract {

using grammar::Chunk;
using text::Class;

namespace {

constexpr auto roles = Class::role | Class::leading_role | Class::kinship;
constexpr auto body_words = Class::org_head | Class::facility_head | Class::company_head | Class::org_suffix;
constexpr auto turning_points = roles | Class::hedge | Class::said_verb;

void count_mention(Chunk const &c, grammar::Inventory &there) {
    if (c.kind == model::Kind::person) {
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

/// The chunk of one token by itself.
inline void Chunker::plain(Chunk &c, std::uint32_t at) const {
    text::Token const &t = tokens_.tokens[at];
    char const *const end = document_.text.data() + t.byte + t.bytes;
    char const last = end[-1], before = end[t.bytes > 1 ? -2 : -1];
    c.key = t.key;
    c.classes = t.classes;
    c.uses = grammar::uses_of(t.key);
    c.first = at;
    c.last = at + 1;
    c.mention = -1;
    c.headed = false;
    c.kind = model::Kind::person;
    c.shape = t.shape;
    c.space_before = t.space_before;
    c.quoted = quoted_;
    c.plural = (last == 's') & (t.bytes > 2) & (before != 's') & (t.key != text::word_key("'s"));
    c.past = (last == 'd') & (t.bytes > 3) & (before == 'e');
    bool const behind_hyphen = c.past && !t.space_before && at > 0 && tokens_.tokens[at - 1].key == text::word_key("-");
    c.modifier = grammar::may_modify(c) || behind_hyphen;  // a reform-minded governor
}

/// Whether a mention stands at a token that is not before the next one's start.
bool Chunker::begins_mention(std::uint32_t at) {
    std::uint32_t const start = tokens_.tokens[at].start;
    while (next_mention_ < mentions_.size() && mentions_[next_mention_].span.end <= start)
        go_to_mention(next_mention_ + 1);
    return mention_start_ <= start;
}

/// The chunk of the mention that begins at a token.
void Chunker::name(Chunk &c, std::uint32_t at, std::uint32_t sentence_end) {
    model::Mention const &mention = mentions_[next_mention_];
    plain(c, at);
    while (c.last < sentence_end && tokens_.tokens[c.last].start < mention.span.end) ++c.last;
    c.mention = static_cast<std::int32_t>(next_mention_);
    c.kind = mention.kind;
    c.modifier = false;
    c.headed = (c.classes | tokens_.tokens[c.last - 1].classes)
                   .any(mention.kind == model::Kind::place ? body_words | Class::geo_head : body_words);
    if (c.last - at == 1) return;
    c.uses |= grammar::uses_of(tokens_.tokens[c.last - 1].key) & grammar::bit(grammar::Use::party);
    auto const &phrases = tokens_.phrases;
    while (next_phrase_ < phrases.size() && phrases[next_phrase_].first < at) ++next_phrase_;
    bool const listed =
        next_phrase_ < phrases.size() && phrases[next_phrase_].first == at && phrases[next_phrase_].last == c.last;
    bool const only_dotted = c.last - at == 2 && tokens_.tokens[at + 1].key == text::word_key(".");  // Wash.
    if (!only_dotted) c.classes = listed ? phrases[next_phrase_].classes : text::Classes{};
}

/// Where the listed words that begin or end at a token end. A listed role or tie of several words is one chunk:
/// son-in-law, chief executive. Any other phrase that a clause may turn on gives its last word its part: is said [to].
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

/// The chunk of a token in a listed phrase, or of the whole phrase.
void Chunker::listed(Chunk &c, std::uint32_t at, std::uint32_t sentence_end) {
    text::Classes classes;
    std::uint32_t last = listed_until(at, classes);
    bool const name_inside = mention_start_ < tokens_.tokens[last - 1].end;
    if (name_inside || last > sentence_end) last = at + 1;
    plain(c, last - 1);
    c.first = at;
    c.space_before = tokens_.tokens[at].space_before;
    c.classes |= classes;
}

/// A straight mark that touches only the word behind it opens, one that touches only the word before it closes; a
/// spaced one does either. So a sentence may open again what the one before did not close.
bool Chunker::opens(Chunk const &mark) const {
    text::Token const &own = tokens_.tokens[mark.first];
    bool const before = !own.space_before && !own.line_start && mark.first > 0;
    bool const behind = mark.last < tokens_.tokens.size() && !tokens_.tokens[mark.last].space_before &&
                        !tokens_.tokens[mark.last].line_start;
    return before == behind ? !quoted_ : behind;
}

/// “ opens, ” closes. A quotation runs on over the sentences of one segment.
void Chunker::look_at_mark(Chunk &mark) {
    static constexpr grammar::WordSet quotes("\"", "``", "''");
    std::string_view const drawn = text::words(document_, tokens_.tokens[mark.first]);
    if (drawn.front() == '?') mark.key = text::word_key("?");
    if (!quotes.has(mark.key)) return;
    mark.quoted = false;
    quoted_ = drawn == "“" || drawn == "„" || drawn == "``" || (drawn == "\"" && opens(mark));
}

void Chunker::cut(text::Sentence const &sentence, std::vector<Chunk> &out, grammar::Inventory &there) {
    if (sentence.segment != segment_) {
        segment_ = sentence.segment;
        quoted_ = false;
    }
    grammar::Inventory seen;
    out.resize(sentence.last - sentence.first);
    Chunk *next = out.data();
    for (std::uint32_t at = sentence.first; at < sentence.last; at = next++->last) {
        if (tokens_.tokens[at].start >= mention_start_ && begins_mention(at)) {
            name(*next, at, sentence.last);
            count_mention(*next, seen);
        } else {
            at < phrase_first_ ? plain(*next, at) : listed(*next, at, sentence.last);
            if (next->shape == text::Shape::punctuation) look_at_mark(*next);
            seen.number |= next->shape == text::Shape::number;
        }
        seen.uses |= next->uses;
        seen.classes |= next->classes;
        seen.quoted |= next->quoted;
    }
    out.resize(static_cast<std::size_t>(next - out.data()));
    there = seen;
}

}  // namespace namesake::extract
