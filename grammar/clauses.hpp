// The door to the grammar of clauses: what is said about the names of a sentence, and by whom. No Boost in it.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "grammar/word_uses.hpp"
#include "model/vocabulary.hpp"
#include "text/token.hpp"

namespace namesake::grammar {

/// One piece of a chunked sentence: a word, or a whole mention (a name, a date) as if it were one word.
struct Chunk {
    std::uint64_t key = 0;                   ///< of a word; of the first word of a mention
    text::Classes classes;                   ///< of a word; of a one-word mention too
    std::uint32_t uses = 0;                  ///< of a word: uses_of(key)
    std::uint32_t first = 0, last = 0;       ///< its tokens
    std::int32_t mention = -1;               ///< index of the mention, or -1
    model::Kind kind = model::Kind::person;  ///< of the mention
    text::Shape shape = text::Shape::other;
    bool space_before = false;
    bool quoted = false;    ///< stands between quotation marks
    bool plural = false;    ///< of a word: ends in s, not ss
    bool past = false;      ///< of a word: ends in ed
    bool modifier = false;  ///< may stand before the head of a noun phrase: deputy [prime] minister
    bool headed = false;    ///< of a mention: its first or last word is a body's (university, ministry, Inc.)
};

/// What a sentence has somewhere: what needs something else is not looked for.
struct Inventory {
    std::uint32_t uses = 0;
    text::Classes classes;
    std::uint32_t people = 0, bodies = 0, dates = 0;  ///< mentions; every name that is no person's is a body's here
    std::int32_t first_person = -1;                   ///< the first mention of a person
    bool number = false, quoted = false;

    bool has(Use use) const { return uses & bit(use); }
    bool has_name() const { return people || bodies; }
};

/// A word with that use.
constexpr bool is_used(Chunk const &c, Use use) {
    return c.mention < 0 && (c.uses & bit(use));
}
/// No function word, verb of saying, auxiliary, number or mark; the token's facts must be set.
constexpr bool may_modify(Chunk const &c) {
    using text::Class;
    using text::Shape;
    constexpr auto excluded =
        Class::function_word | Class::said_verb | Class::negation | Class::hedge | Class::place_preposition;
    // asked of every word: all at once is cheaper than one after the other
    bool const small = c.classes.any(excluded) | ((c.uses & (bit(Use::auxiliary) | bit(Use::adverb))) != 0);
    bool const sign = (c.shape == Shape::punctuation) | (c.shape == Shape::number) | (c.shape == Shape::other);
    bool const verb = c.past & !(c.uses & bit(Use::title_word));
    bool const many = c.plural & c.classes.any(Class::role | Class::leading_role);
    return !(small | sign | verb | many | (c.key == text::word_key("'s")));
}

/// Chunks [first, last) of a sentence.
struct Range {
    std::uint16_t first = 0, last = 0;
    bool empty() const { return first == last; }
    std::uint16_t size() const { return static_cast<std::uint16_t>(last - first); }
    bool has(std::size_t at) const { return first <= at && at < last; }
    bool overlaps(Range other) const { return first < other.last && other.first < last; }
};

/// What the words of a match do in it.
enum class Part : std::uint8_t {
    name,         ///< who or what is described; a list ("A, B and C") is one range
    determiner,   ///< the, a, another
    possessor,    ///< Iran's, her, the union's: without the 's
    status,       ///< late, former, then, current
    group,        ///< Iranian ambassador
    body,         ///< Google chief executive
    role,         ///< deputy prime minister; grandson
    preposition,  ///< of, to, for
    complement,   ///< ambassador to [Chile]
    nominal,      ///< head of [the institute]
    subject,      ///< where the rule itself sees the subject
    verb,         ///< the word the clause turns on
    object,
    age,
    date,
    since,
    until,
    place,
    count,
    picture,  ///< the guy in the photo
    denial,   ///< not, never, no longer
    count_
};

/// What a clause means; the extract stage turns it into claims.
enum class Meaning : std::uint8_t {
    described,  ///< `name` is described by status, possessor, group, body, role, complement
    relation,   ///< subject (found to the left where the part is absent) `predicate` object
    passive,    ///< object (to the left) was `predicate` by subject: "X was succeeded by Y"
    aged,       ///< `name` is `age` old
    depicted,   ///< `name` is the one in the picture
    happened    ///< an event: `verb` is its head word
};

/// What a rule saw; nothing is decided yet.
struct Clause {
    std::string_view rule;
    Meaning meaning = Meaning::described;
    model::Predicate predicate = model::Predicate::event;
    Range chunks;
    std::array<Range, static_cast<std::size_t>(Part::count_)> parts{};

    Range operator[](Part p) const { return parts[static_cast<std::size_t>(p)]; }
    bool has(Part p) const { return !(*this)[p].empty(); }
};

/// All clauses of a sentence.
void find_clauses(std::span<Chunk const> sentence, Inventory const &there, std::vector<Clause> &out);

/// One report of speech in a sentence: who speaks, and where what is said stands.
struct Attribution {
    std::string_view rule;
    Range chunks;         ///< the attribution's own words
    Range speaker;        ///< the noun phrase: a mention, a pronoun, or described only ("two officials"); may be empty
    Range outlet;         ///< K24 News, where it quotes the speaker; else empty
    Range said;           ///< chunks reported
    bool denied = false;  ///< the speaker denies what is said
};

void find_attributions(std::span<Chunk const> sentence, Inventory const &there, std::vector<Attribution> &out);

}  // namespace namesake::grammar
