// Noun phrases that say who somebody is: "Iran's late supreme leader", "the union's current chairman", "grandson of A
// and B".
#pragma once
#include "grammar/clause_vocabulary.hpp"

namespace namesake::grammar::clause {

/// late, former, then-: words about when the description holds.
/// They may have been read as expressions of time ("current"), too.
inline constexpr auto status_word =
    One([](Chunk const &c) { return (c.mention < 0 || is_one_word_date(c)) && (c.uses & bit(Use::status)); });
inline constexpr auto status = status_word >> maybe(hyphen);

/// her · Iran's · the union's · the two sisters'
inline constexpr auto possessor =
    either(as(Part::possessor)[possessive_pronoun], as(Part::possessor)[name] >> possessive,
           as(Part::possessor)[one_of("the", "their", "his", "her") >> some<3>(ordinary)] >> possessive);

inline constexpr auto kin_head = is(Class::kinship);
inline constexpr auto role_head = One([](Chunk const &c) {
    constexpr auto roles = Class::role | Class::leading_role | Class::kinship;
    return is_word(c) && (c.classes.any(roles) || (c.uses & bit(Use::short_role)));
});
/// director [general], prime minister[-designate], secretary [of state]
inline constexpr auto role_tail =
    either(one_of("general", "emeritus", "extraordinary"), hyphen >> one_of("designate", "elect", "general", "in"),
           word("of") >> one_of("state", "staff", "mission", "police", "government", "parliament", "operations"));
inline constexpr auto role = as(Part::role)[!hyphen >> run_ending<6>(modifier, role_head) >> maybe(role_tail)];

/// What may stand between "of" and the name: the grandson of [Iran's late supreme leader] A.
inline constexpr auto describing =
    either(name >> possessive, possessive, possessive_pronoun, determiner, status_word, one_word_date, group, modifier,
           adverb, one_of("fellow", "his", "her"), is(Class::title | Class::role | Class::leading_role),
           body >> some<1>(is(Class::role | Class::leading_role)));

/// What stands before a person's name: [the baker] A · [her father, the late] A
inline constexpr auto introduction = many<5>(describing) >> maybe(comma >> many<4>(describing));

/// son of [the cellist] A; wife of [the mayor of B], A; grandson of A and of B; daughter of A, a miner, and B
inline constexpr auto kin_complement =
    as(Part::preposition)[one_of("of", "to")] >>
    maybe(run_ending<8>(describing, role_head) >> word("of") >> maybe(the) >> body >> comma >> &person) >>
    many<8>(describing) >> maybe(comma >> the >> many<4>(describing) >> &person) >>
    as(Part::complement)[person >>
                         many<3>(either(and_ >> possessive_pronoun >> many<3>(plain - kin_head) >> kin_head >> comma,
                                        comma >> some<5>(describing) >> comma >> and_, comma | and_) >>
                                 maybe(word("of")) >> many<5>(describing) >> person)];

/// The U.S. of "the U.S. beet sugar association", of "a U.S.-backed mission"; IBM of "IBM World Trade": a name that
/// only begins a longer one.
inline constexpr auto longer_name = either(
    hyphen >> any, One([](Chunk const &c) {
        return is_word(c) && c.shape == Shape::capitalised && !c.classes.any(Class::title | Class::function_word);
    }),
    run_ending<6>(plain | hyphen,
                  one_of("association", "agency", "company", "committee", "union", "corporation", "commission", "group",
                         "council", "federation", "board", "bank", "fund", "mission", "chamber", "society", "institute",
                         "subsidiary", "division", "arm", "unit", "branch", "section", "chapter", "league",
                         "operations", "business", "operation", "affiliate", "foundation", "delegation", "team",
                         "department", "office", "offices", "embassy", "plant", "factory", "school", "campus")));

inline constexpr auto body_noun = either(
    is(Class::org_head | Class::company_head | Class::facility_head),
    one_of("delegation", "team", "mission", "company", "firm", "group", "panel", "committee", "institute", "museum",
           "hospital", "union", "party", "club", "ministry", "agency", "bank", "council", "board", "authority",
           "service", "office", "department", "trust", "government", "cabinet", "force", "squad", "unit", "academy",
           "school", "paper", "newspaper", "magazine", "archive", "charity", "campaign", "opposition", "faction",
           "militia", "army", "country", "city", "town", "village", "province", "region"));
/// the country's largest union, the [Lake Union],
inline constexpr auto apposed_body = either(possessor, maybe(article)) >>
                                     run_ending<6>(modifier | group, body_noun) >> comma >> the >>
                                     as(Part::complement)[body] >> &(comma | open | close | x3::eoi | one_of(".", ";"));
/// the port board of [Lumby] · waste disposal for the [Lake Union] · new products at [Lake Cement]
inline constexpr auto inner_body =
    either(as(Part::nominal)[maybe(article) >> some<5>(ordinary | group) >>
                             many<2>(one_of("of", "and") >> some<3>(ordinary))] >>
               one_of("at", "for", "with") >> maybe(article) >> many<5>(ordinary | group) >> &body,
           maybe(article) >> maybe(ordinary >> possessive) >> many<5>(plain | group) >>
               many<2>(word("of") >> maybe(article) >> many<5>(ordinary | group)) >>
               maybe(name >> possessive >> many<4>(plain) >> &organization) >> &body,
           many<4>(plain | group) >> word("in") >> maybe(article)) >>
    as(Part::complement)[list_of(body) >> many<2>(and_ >> the >> some<4>(plain) >> body)] >> !possessive >>
    !longer_name;
/// chief of staff [with immediate effect]: no body that is headed
inline constexpr auto with_effect = word("with") >> maybe(word("immediate")) >> word("effect");
/// minister of [lands] · ambassador to [Chile] · chair of the port board of [Lumby] · head of [the clinic]
inline constexpr auto role_complement =
    !with_effect >> as(Part::preposition)[one_of("of", "to", "for", "at", "with")] >>
    either(inner_body, apposed_body,
           maybe(article) >> as(Part::possessor)[body] >> possessive >> as(Part::nominal)[some<4>(modifier)],
           many<4>(describing) >> as(Part::complement)[person],
           as(Part::nominal)[the >> body >> run_ending<4>(plain, body_noun)],
           as(Part::nominal)[maybe(one_of("the", "a", "an", "its", "their", "his", "her")) >> maybe(group) >>
                             some<4>(plain)]);
/// general secretary in [the ministry]
inline constexpr auto role_inside = as(Part::preposition)[word("in")] >> maybe(article) >> as(Part::complement)[body] >>
                                    !possessive;
/// head of [the national archive] A
inline constexpr auto nameless_body = as(Part::preposition)[word("of")] >>
                                      as(Part::nominal)[the >> run_ending<4>(plain, body_noun)] >> &person;
inline constexpr auto complement = either(nameless_body, kin_complement, role_complement, role_inside);

/// (since | until) 2009 · who left the post in early 2009
inline constexpr auto term =
    either(word("since") >> maybe(article) >> as(Part::since)[date], word("until") >> as(Part::until)[date],
           either(with_effect >> word("from"), word("effective")) >> maybe(article) >> as(Part::since)[date],
           word("from") >> as(Part::since)[date] >> one_of("to", "until", "-", "–") >> as(Part::until)[date]);
inline constexpr auto tenure = maybe(comma) >> either(term, word("who") >> maybe(one_of("has", "had")) >>
                                                                one_of("held", "served", "occupied", "left", "been") >>
                                                                many<4>(article | plain | word("in")) >> term);

inline constexpr auto determined =
    either(possessor, as(Part::determiner)[some<2>(determiner)] >> maybe(word("of") >> maybe(the)) >> maybe(possessor),
           x3::eps);
/// the late · Iranian · Google · former · Arden-based · Ely, Minn., (lawyer)
inline constexpr auto premodified = determined >> maybe(as(Part::status)[some<3>(status)]) >>
                                    maybe(either(as(Part::group)[group] >> maybe(hyphen >> modifier),
                                                 body >> hyphen >> modifier,
                                                 as(Part::body)[place] >> comma >> place >> comma,
                                                 many<2>(plain - role_head - status_word) >> as(Part::body)[body] >>
                                                     maybe(open >> any >> close) >> !possessive)) >>
                                    maybe(as(Part::status)[some<2>(status)]);
/// The noun phrase as far as its head, and its complement.
inline constexpr auto short_description = premodified >> role;
inline constexpr auto description = short_description >> maybe(complement);

inline constexpr auto single_person = as(Part::name)[person];
/// what a name ends before: a sign, "and", the end
inline constexpr auto name_end = comma | dash | close | full_stop | and_ | x3::eoi;
/// made, by words, the holder of an office
inline constexpr auto named =
    one_of("appointed", "named", "elected", "chosen", "hired", "promoted", "re-elected", "installed");
/// Began, won: no noun that a name stands before.
inline constexpr auto told_verb =
    one_of("won", "told", "took", "gave", "came", "went", "became", "began", "ran", "met", "held", "lost", "got", "saw",
           "knew", "thought", "brought", "bought", "fought", "fell", "felt", "rose", "spoke", "wrote", "drove", "kept",
           "sent", "drew", "threw", "led", "beat", "finished", "says", "wants", "plans", "hopes");

}  // namespace namesake::grammar::clause
