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

/// Tallies by key.
class Tallies {
  public:
    void reset(std::size_t expected);
    void add(std::uint64_t key, unsigned kind);
    Tally of(std::uint64_t key) const { return tallies_[numbers_.number(key)]; }

  private:
    WordNumbers numbers_;
    std::vector<Tally> tallies_;
};

class Memory {
  public:
    void reset(std::size_t names);
    /// The span was chosen as a name of that kind.
    void learn(Scene const &scene, text::Sentence const &s, grammar::Proposal const &p, unsigned kind);

    Tallies same;   ///< by all words of the name
    Tallies tail;   ///< by the last word of a longer name
    Tallies part;   ///< by another word of a longer name
    Tallies alias;  ///< by an acronym in brackets after the name
    Tallies ships;  ///< names of ships, by all words
};

/// A tally as one number, each kind 0, 1 or 2 and more; what the span itself gave is taken off first.
unsigned tally_code(Tally tally, int own_kind);
std::string tally_name(unsigned code);

/// The features that memory gives a proposal; `own_kind` is what it was chosen as itself, or -1.
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
    std::uint64_t const key = key_of_span(a.scene(), p.first, p.last);
    unsigned const same = tally_code(memory.same.of(key), own_kind);
    tell(Feature::memory_same, same, single);
    if (same) tell(Feature::memory_same_face, same, number(a.face(std::int64_t{p.last} - 1)));
    tell(Feature::memory_alias, tally_code(memory.alias.of(last), -1), single);
    tell(Feature::memory_tail, tally_code(memory.tail.of(last), single ? -1 : own_kind), single);
    tell(Feature::memory_part, tally_code(memory.part.of(first), single ? -1 : own_kind), single);
    if (single) return any;
    tell(Feature::memory_last, tally_code(memory.same.of(key_of_span(a.scene(), p.last - 1, p.last)), -1), 0);
    tell(Feature::memory_first, tally_code(memory.same.of(key_of_span(a.scene(), p.first, p.first + 1)), -1), 0);
    return any;
}

}  // namespace namesake::extract::names
