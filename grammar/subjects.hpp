// Who a verb is about: the noun phrase to its left. No Boost in it.
#pragma once
#include <span>

#include "grammar/clauses.hpp"

namespace namesake::grammar {

/// The subject of a verb: a name ("Ann Lee"), a list of names, a pronoun, or a phrase ("two officials of the port").
struct Subject {
    Range names;   ///< names or one pronoun; empty if only described
    Range phrase;  ///< the whole phrase, where there are no names of its own
    bool pronoun = false;

    bool empty() const { return names.empty() && phrase.empty(); }
};

/// Looks left over auxiliaries, adverbs, dates, a relative pronoun, an apposition between commas, or the verb this one
/// is joined to by "and".
Subject subject_before(std::span<Chunk const> sentence, std::size_t verb);

namespace clause {
/// A clause begins with the name at `at` and what introduces it: "and the mayor, [Ann Lee]"; not "a film about [her]".
bool leads_clause(std::span<Chunk const> sentence, std::size_t at);
}  // namespace clause

}  // namespace namesake::grammar
