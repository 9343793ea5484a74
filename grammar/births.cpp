// Who was born where, when, to whom.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

// "... was born in [Zinder] on 3 May 1972" · "born into a poor family in [Zinder]" · "was born [Ann Lee] in [Zinder]"
auto const born = x3::rule<struct born_>{"born"} =
    as(Part::verb)[word("born")] >> !hyphen >> maybe(person >> &either(on_date, at_place, comma)) >>
    maybe(some<7>(ordinary | article | adverb | one_of("to", "into")) >> &(word("in") >> place)) >>
    many<4>(either(at_place, on_date, comma, one_of("and", "raised", "on", "in")));
// "Born in [Zinder] in 1972, the potter [A] ..."
auto const born_then_name = x3::rule<struct born_then_name_>{"born_then_name"} =
    as(Part::verb)[word("born")] >>
    many<20>(!(comma >> many<8>(describing) >> (person | personal_pronoun)) >> either(at_place, on_date, filler)) >>
    comma >> many<8>(describing) >> as(Part::name)[person | personal_pronoun] >> !possessive;
// "[A], born to [B] and the nurse [C]": whose child is found to the left
auto const born_to = x3::rule<struct born_to_>{"born_to"} =
    as(Part::verb)[word("born")] >> many<3>(either(at_place, on_date, comma)) >> word("to") >> many<6>(describing) >>
    as(Part::object)[person >> maybe(comma >> number >> comma) >> maybe(and_ >> many<6>(describing) >> person)] >>
    !possessive;
// "... gave birth to a son, [B]": the mother is found to the left
auto const gave_birth = x3::rule<struct gave_birth_>{"gave_birth"} =
    as(Part::verb)[one_of("gave", "gives", "giving", "given") >> word("birth")] >> word("to") >>
    maybe(determiner | possessive_pronoun) >> run_ending<5>(modifier, kin_head | one_of("boy", "girl")) >>
    maybe(comma) >> as(Part::subject)[person];

}  // namespace

void find_birth(Sentence s, std::size_t i, std::vector<Clause> &out) {
    if (in(keys_of("gave", "gives", "giving", "given"), s[i]))
        try_at(s, i, "gave_birth", Meaning::passive, gave_birth, out, Predicate::child_of);
    if (!in(keys_of("born"), s[i]) || (i > 0 && hyphen.test(s[i - 1]))) return;
    if (i > 0 || !try_at(s, i, "born", Meaning::relation, born_then_name, out, Predicate::born_in))
        try_at(s, i, "born", Meaning::relation, born, out, Predicate::born_in);
    try_at(s, i, "born_to", Meaning::relation, born_to, out, Predicate::child_of);
}

}  // namespace namesake::grammar::clause
