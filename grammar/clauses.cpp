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

namespace {

/// What a sentence has somewhere: topics that need something else are not read.
struct Inventory {
    std::uint32_t uses = 0;
    text::Classes classes;
    bool person = false, body = false, somebody = false;

    explicit Inventory(std::span<Chunk const> sentence) {
        for (Chunk const &c : sentence) {
            uses |= c.uses;
            classes |= c.classes;
            if (c.mention < 0)
                somebody |= c.key == text::word_key("he") || c.key == text::word_key("she");
            else if (c.kind == model::Kind::person)
                person = true;
            else if (c.kind != model::Kind::date)
                body = true;
        }
        somebody |= person;
    }
    bool has(Use use) const { return uses & bit(use); }
};

}  // namespace

void find_clauses(std::span<Chunk const> sentence, std::vector<Clause> &out) {
    using text::Class;
    Inventory const there(sentence);
    bool const heads = there.has(Use::status) || there.has(Use::post) ||
                       there.classes.any(Class::role | Class::leading_role | Class::kinship);
    if (there.somebody) clause::find_descriptions(sentence, heads, out);
    if (there.body || there.person) clause::find_bodies(sentence, there.has(Use::body_core), out);
    if (there.somebody && there.has(Use::life_core)) clause::find_lives(sentence, out);
    if (there.has(Use::identity_core)) clause::find_identities(sentence, out);
    if (there.has(Use::event_core)) clause::find_events(sentence, out);
}

}  // namespace namesake::grammar
