// What a word of kinship says: whose son, whose widow.
#include "extract/claims.hpp"

namespace namesake::extract {

using grammar::keys_of;
using grammar::Part;
using grammar::WordSet;
using model::Claim;
using model::End;
using model::Kind;
using model::Predicate;

namespace {

/// Which tie a word of kinship is: from the described one to the possessor.
struct Tie {
    Predicate predicate;
    bool inverse;  ///< the possessor stands first: "A's father" makes A the child
};

Tie tie_of(std::uint64_t word) {
    constexpr WordSet children("son", "daughter", "child", "sons", "daughters", "children", "kid");
    constexpr WordSet parents("father", "mother", "parent", "parents", "dad", "mum", "mom");
    constexpr WordSet grandchildren("grandson", "granddaughter", "grandchild", "grandsons", "granddaughters",
                                    "grandchildren");
    constexpr WordSet grandparents("grandfather", "grandmother", "grandparent", "grandparents", "grandfathers",
                                   "grandmothers");
    constexpr WordSet siblings("brother", "sister", "brothers", "sisters", "sibling", "siblings", "twin", "twins",
                               "half-brother", "half-sister");
    constexpr WordSet spouses("wife", "husband", "spouse", "widow", "widower", "ex-wife", "ex-husband", "bride",
                              "groom");
    if (children.has(word)) return {Predicate::child_of, false};
    if (parents.has(word)) return {Predicate::child_of, true};
    if (grandchildren.has(word)) return {Predicate::grandchild_of, false};
    if (grandparents.has(word)) return {Predicate::grandchild_of, true};
    if (siblings.has(word)) return {Predicate::sibling_of, false};
    if (spouses.has(word)) return {Predicate::spouse_of, false};
    return {Predicate::relative_of, false};
}

}  // namespace

/// "A is survived by two brothers, B and C": whose brothers.
ClaimWriter::Ends ClaimWriter::survived(Clause const &clause) {
    Chunks const &s = *chunks_;
    for (std::size_t k = 1; k < clause.chunks.first; ++k) {
        if (s[k - 1].key != text::word_key("survived") || s[k].key != text::word_key("by")) continue;
        Clause bare = clause;
        bare.parts[static_cast<std::size_t>(Part::subject)] = {};
        return subjects(bare, k - 1);
    }
    return {};
}

/// "A has two children, B and C": whose children.
ClaimWriter::Ends ClaimWriter::owners_of_kin(Clause const &clause) {
    constexpr auto having = grammar::keys_of("has", "had", "have", "leaves", "leave");
    std::uint16_t at = clause.chunks.first;
    while (at > 0 && (*chunks_)[at - 1u].mention < 0 &&
           ((*chunks_)[at - 1u].modifier || (*chunks_)[at - 1u].shape == text::Shape::number ||
            (*chunks_)[at - 1u].classes.has(text::Class::number_word)))
        --at;
    if (at == 0 || !has_word({static_cast<std::uint16_t>(at - 1), at}, having)) return {};
    Clause bare = clause;
    bare.parts[static_cast<std::size_t>(Part::subject)] = {};
    Ends out = subjects(bare, at - 1u);
    std::erase_if(out, [&](End const &end) { return !is_person(end); });
    return out;
}

void ClaimWriter::kin(Clause const &clause, End const &who) {
    std::string const role = as_value(page_.words(*chunks_, clause[Part::role]));
    std::string const word = role.substr(role.find_last_of(' ') + 1);
    Tie const tie = tie_of(text::word_key(word));
    Ends others = names_in(clause[Part::complement]);
    if (others.empty()) {
        for (End const &owner : ends_of(clause[Part::possessor], Kind::person)) others.push_back(owner);
    }
    if (others.empty() && !clause.has(Part::possessor)) others = survived(clause);
    if (others.empty() && !clause.has(Part::possessor)) others = owners_of_kin(clause);
    if (means_pair(clause[Part::possessor]) &&
        has_word(clause[Part::possessor], keys_of("sisters", "brothers", "siblings", "twins"))) {
        Claim pair = claim(clause, Predicate::sibling_of);
        pair.value = as_value(page_.words(
            *chunks_, {static_cast<std::uint16_t>(clause[Part::possessor].last - 1), clause[Part::possessor].last}));
        add_pair(pair, pair_[0], pair_[1]);
    }
    if (others.empty() && !clause.has(Part::possessor)) gender_by_noun(clause, who, word);
    Claim base = tenure(claim(clause, tie.predicate), clause);
    if (has_word(clause[Part::status], keys_of("late"))) base.valid_to.clear();
    base.value = word;
    for (End const &other : others) {
        if (other.mention >= 0 && !is_person(other) &&
            page_.out.mentions[static_cast<std::size_t>(other.mention)].form == model::Form::name)
            continue;
        tie.inverse ? add_pair(base, other, who) : add_pair(base, who, other);
        // "the widow of [A]" says so by itself
        bool const named =
            other.mention >= 0 && page_.out.mentions[static_cast<std::size_t>(other.mention)].form == model::Form::name;
        if ((word == "widow" || word == "widower") && !named) {
            Claim dead = claim(clause, Predicate::life_status);
            dead.value = "dead";
            dead.subject = other;
            add(dead);
        }
    }
}

}  // namespace namesake::extract
