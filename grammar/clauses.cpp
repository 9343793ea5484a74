#include "grammar/clauses.hpp"

#include "grammar/clause_rules.hpp"

namespace namesake::grammar {

bool may_modify(Chunk const &c) {
    using text::Class;
    using text::Shape;
    constexpr auto excluded =
        Class::function_word | Class::said_verb | Class::negation | Class::hedge | Class::place_preposition;
    if (c.shape == Shape::punctuation || c.shape == Shape::number || c.shape == Shape::other) return false;
    if (c.classes.any(excluded) || (c.uses & (bit(Use::auxiliary) | bit(Use::adverb)))) return false;
    if (c.key == text::word_key("'s") || (c.past && !(c.uses & bit(Use::title_word)))) return false;
    return !(c.plural && c.classes.any(Class::role | Class::leading_role));
}

void find_clauses(std::span<Chunk const> sentence, Inventory const &there, std::vector<Clause> &out) {
    bool const somebody = there.people || there.has(Use::person_pronoun);
    if (somebody) clause::find_descriptions(sentence, there, out);
    if (there.has_name()) clause::find_bodies(sentence, there, out);
    if (somebody && there.has(Use::life_core)) clause::find_lives(sentence, out);
    if (there.has(Use::identity_core)) clause::find_identities(sentence, out);
    if (there.has(Use::event_core)) clause::find_events(sentence, out);
}

}  // namespace namesake::grammar
