// What a first choice found in the whole document, remembered for a second one: a name met once with strong evidence is
// known everywhere.
#pragma once
#include <array>
#include <vector>

#include "extract/names_features.hpp"
#include "extract/names_weights.hpp"

namespace namesake::extract::names {

/// How often something was chosen, by kind.
using Tally = std::array<std::uint8_t, kind_count>;

/// Tallies by key, several kinds of them in one row.
template <class Row>
class Tallies {
  public:
    void reset(std::size_t expected) {
        numbers_.reset(expected);
        rows_.assign(1, {});
    }
    Row &at(std::uint64_t key) {
        std::uint32_t const n = numbers_.add(key);
        if (n == rows_.size()) rows_.push_back({});
        return rows_[n];
    }
    Row const &of(std::uint64_t key) const { return rows_[numbers_.number(key)]; }

  private:
    WordNumbers numbers_;
    std::vector<Row> rows_;
};

/// Whether a word stands in the full name of a firm, and whether it may stand for that firm alone.
enum class Firm : std::uint8_t { no, part, name };

struct Memory {
    struct OfName {
        Tally all, others;
        bool body = false;         ///< told to be a body where it stands once
        bool begins_body = false;  ///< a longer name of a body begins so
    };
    struct OfWord {
        Tally last;   ///< of longer names that it ends
        Tally other;  ///< of longer names that hold it otherwise
        Tally alias;  ///< of names that it follows in brackets
        Firm firm = Firm::no;
        bool term = false;  ///< short for plain words
    };
    Tallies<OfName> names;  ///< by all words of the name
    Tallies<OfWord> words;

    /// Makes room for a document with that many names and words in them.
    void reset(std::size_t name_count, std::size_t word_count) {
        names.reset(name_count);
        words.reset(word_count);
        firms_ = terms_ = told_ = false;
    }
    /// The span was chosen as a name of that kind.
    void learn(Scene const &scene, text::Sentence const &s, grammar::Proposal const &p, unsigned kind);
    /// "[Grace] said it", where "W.R. Grace and Co" has been named and nobody is called Grace.
    bool is_short_for_firm(Scene const &scene, grammar::Proposal const &p) const;
    /// A cue says that the whole run is a body's name: so it is wherever it stands.
    void learn_told(Scene const &scene, grammar::Proposal const &p);
    bool is_told_body(Scene const &scene, grammar::Proposal const &p) const;
    void learn_term(Scene const &scene, grammar::Proposal const &p);
    bool is_term(Scene const &scene, grammar::Proposal const &p) const;

  private:
    void learn_firm(Scene const &scene, grammar::Proposal const &p);
    void learn_beginnings(Scene const &scene, grammar::Proposal const &p);
    bool begins_body(Scene const &scene, grammar::Proposal const &p) const;
    bool firms_ = false, terms_ = false, told_ = false;
};

/// A tally as one number, each kind 0, 1 or 2 and more; what the span itself gave is taken off first.
unsigned tally_code(Tally tally, int own_kind);
std::string tally_name(unsigned code);

/// The features that memory gives a proposal, if any; `own_kind` is what it was chosen as itself, or -1.
template <class Sink>
bool memory_features(Around const &a, Memory const &memory, grammar::Proposal const &p, int own_kind, Sink &&sink) {
    bool any = false;
    auto const tell = [&](Feature f, unsigned code, std::uint64_t with) {
        if (!code) return;
        any = true;
        sink(f, code * 64 + with, [&] { return say(tally_name(code), "/", with); });
    };
    bool const single = p.last - p.first == 1;
    std::uint64_t const last = a.token(std::int64_t{p.last} - 1).key, first = a.token(p.first).key;
    Memory::OfWord const &of_last = memory.words.of(last), &of_first = single ? of_last : memory.words.of(first);
    unsigned const same = tally_code(memory.names.of(key_of_span(a.scene(), p.first, p.last)).all, own_kind);
    tell(Feature::memory_same, same, single);
    if (same) tell(Feature::memory_same_face, same, number(a.face(std::int64_t{p.last} - 1)));
    tell(Feature::memory_alias, tally_code(of_last.alias, -1), single);
    tell(Feature::memory_tail, tally_code(of_last.last, single ? -1 : own_kind), single);
    tell(Feature::memory_part, tally_code(of_first.other, single ? -1 : own_kind), single);
    if (single) return any;
    tell(Feature::memory_last, tally_code(memory.names.of(key_of_span(a.scene(), p.last - 1, p.last)).all, -1), 0);
    tell(Feature::memory_first, tally_code(memory.names.of(key_of_span(a.scene(), p.first, p.first + 1)).all, -1), 0);
    return any;
}

}  // namespace namesake::extract::names
