// Whose citizen somebody is: is Norlandic, holds a passport, the Norlandic A.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

// "... is Norlandic" · "is not Norlandic": who is found to the left
auto const is_national = x3::rule<struct is_national_>{"is_national"} =
    as(Part::verb)[one_of("is", "was")] >> many<2>(either(as(Part::denial)[negation_word], adverb)) >>
    maybe(word("a")) >> as(Part::group)[group] >> &(full_stop | comma | x3::eoi | and_ | word("but"));
// "... holds a Norlandic passport" · "took Norlandic citizenship": who is found to the left
auto const holds_passport = x3::rule<struct holds_passport_>{"holds_passport"} =
    as(Part::verb)[one_of("holds", "held", "has", "had", "took", "acquired", "received", "got", "obtained")] >>
    many<2>(determiner | plain) >> as(Part::group)[group] >>
    one_of("passport", "citizenship", "nationality", "passports");
// "the Norlandic [Ann Lee]"
auto const the_national = x3::rule<struct the_national_>{
    "the_national"} = as(Part::group)[group] >> as(Part::name)[person] >> !possessive >> !(modifier - told_verb);

}  // namespace

void find_nationality(Sentence s, std::size_t i, std::vector<Clause> &out) {
    auto const citizen = [&](std::string_view rule_name, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::relation, rule, out, Predicate::citizen_of);
    };
    if (!is_word(s[i])) {
        if (s[i].kind == Kind::group && person.test(s[i + 1]) && i > 0 && the.test(s[i - 1]))
            citizen("the_national", the_national);
    } else if (in(keys_of("is", "was"), s[i]))
        citizen("is_national", is_national);
    else if (in(keys_of("holds", "held", "has", "had", "took", "acquired", "received", "got", "obtained"), s[i]))
        citizen("holds_passport", holds_passport);
}

}  // namespace namesake::grammar::clause
