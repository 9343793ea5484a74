#include "grammar/clauses.hpp"

#include "grammar/clause_rules.hpp"

namespace namesake::grammar {

void find_clauses(std::span<Chunk const> sentence, Inventory const &there, std::vector<Clause> &out) {
    bool const somebody = there.people || there.has(Use::person_pronoun);
    if (somebody) clause::find_descriptions(sentence, there, out);
    if (there.bodies || (there.people && there.has(Use::body_core))) clause::find_bodies(sentence, there, out);
    if (there.bodies) clause::find_whereabouts(sentence, there, out);
    if (somebody && there.has(Use::life_core)) clause::find_lives(sentence, out);
    if (there.has(Use::identity_core)) clause::find_identities(sentence, out);
    if (there.people && there.dates && there.has(Use::act)) clause::find_acts(sentence, out);
    bool const counts = there.has(Use::counted) && (there.number || there.classes.has(text::Class::number_word));
    if (counts || there.has(Use::event_core)) clause::find_events(sentence, out);
    if (there.has(Use::deed) && there.has_name()) clause::find_deeds(sentence, out);
}

}  // namespace namesake::grammar
