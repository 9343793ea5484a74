#include "grammar/clauses.hpp"

#include "grammar/clause_rules.hpp"

namespace namesake::grammar {

void find_clauses(std::span<Chunk const> sentence, std::vector<Clause> &out) {
    clause::find_descriptions(sentence, out);
    clause::find_bodies(sentence, out);
    clause::find_lives(sentence, out);
    clause::find_identities(sentence, out);
    clause::find_events(sentence, out);
}

}  // namespace namesake::grammar
