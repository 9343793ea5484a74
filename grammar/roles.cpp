// Who somebody is: offices, kinship, late and former, by apposition, premodifier, copula.
#include <algorithm>

#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

inline constexpr auto people = as(Part::name)[list_of(person)];

// "president [A] of [Norland]" · "Rep. [A], D-[Ohio]"
inline constexpr auto post = either(word("of") >> maybe(the) >> as(Part::complement)[body] >> !possessive >> !modifier,
                                    (comma | open) >> one_of("d", "r", "i") >> hyphen >> as(Part::place)[place]);
// "Norland's late supreme leader [A]" · "energy minister [A]" · "her late brother [A]"
auto const described_person = x3::rule<struct described_person_>{"described_person"} =
    short_description >> maybe(complement >> maybe(comma)) >> many<3>(is(Class::title)) >> single_person >>
    maybe(post) >> maybe(tenure);
inline constexpr auto capital = One([](Chunk const &c) { return c.modifier && c.shape == Shape::capitalised; });
// "the late [A]" · "late Ayatollah Seyyed [A]"
auto const late_person = x3::rule<struct late_person_>{"late_person"} =
    determined >> as(Part::status)[some<2>(status)] >>
    maybe(as(Part::group)[group]) >> many<4>(is(Class::title) | capital) >> single_person;
// "Osmara's mayor, [A]," · "the trust's deputy mayors, [A] and [B]" · "his late wife, the weaver [A]"
auto const role_then_name = x3::rule<struct role_then_name_>{"role_then_name"} =
    description >> maybe(word("in") >> place) >> comma >>
    maybe(either(determiner >> many<5>(describing),
                 some<3>(is(Class::title | Class::role | Class::leading_role) | status_word | group))) >>
    people >> &(name_end | (one_of("of", "from") >> place));
// "A native of Arden, the potter [A] sings": a sentence begins so
auto const fronted_role = x3::rule<struct fronted_role_>{"fronted_role"} =
    &one_of("a", "an") >> description >> comma >> maybe(determiner >> many<5>(describing)) >> single_person;
/// D-Ohio: as one name, or as words.
inline constexpr auto party_and_state =
    either(One([](Chunk const &c) { return !is_word(c) && keys_of("d", "r", "i").has(c.key) && c.last - c.first > 2; }),
           one_of("d", "r", "i") >> hyphen >> any);
// "[A], the guild's current chairman" · "[A], 47, a potter" · "[A], once prefect of the islands" · "[A], until last
// year head of the guild"
auto const apposition = x3::rule<struct apposition_>{"apposition"} =
    single_person >> maybe(comma >> either(number, party_and_state)) >> (comma | dash) >>
    !(determined >> many<6>(modifier) >> person) >> maybe(word("until") >> as(Part::until)[date]) >>
    maybe(one_word_date >> &(determined | name)) >>
    maybe(one_of("then", "once", "formerly", "previously") >> &the) >> description >> maybe(tenure) >> !person;
// "[A], a potter and chairman of the union": the second of two
auto const second_role = x3::rule<struct second_role_>{"second_role"} =
    single_person >> maybe(comma >> number) >> comma
    >> some<10>(either(describing, body, word("of") >> many<4>(describing) >> person,
                       one_of("of", "for", "in", "at", "with", "on")) -
                and_) >>
    and_ >> description >> !person >> !plain;
// "[A] (national security adviser)"
auto const bracketed_role = x3::rule<struct bracketed_role_>{"bracketed_role"} =
    single_person >> open >> description >> close;
// "[A] the crane operator"
auto const restrictive_role = x3::rule<struct restrictive_role_>{"restrictive_role"} =
    single_person >> the >> description >> !person;
// "[A] is not the culture secretary" · "she is the granddaughter of B": who is found to the left
auto const copula = x3::rule<struct copula_>{"copula"} =
    as(Part::verb)[be] >>
    many<3>(either(as(Part::denial)[some<2>(negation_word | word("no") >> word("longer"))], adverb, one_word_date)) >>
    !named >> !(word("re") >> hyphen) >> !(word("accused") >> word("of")) >>
    !one_of("looking", "going", "moving", "coming") >> description >> maybe(tenure) >> !person;
// "the slain driver was [A]"
auto const inverse_copula = x3::rule<struct inverse_copula_>{"inverse_copula"} =
    the >> maybe(as(Part::status)[some<2>(status)]) >> role >> maybe(complement) >> be
    >> many<5>(describing) >> single_person >> &(comma | full_stop | x3::eoi);
// "[the guild], whose chairman is the baker [A]" · "[Osmara]'s mayor remains [A]"
auto const seat_copula = x3::rule<struct seat_copula_>{"seat_copula"} =
    as(Part::possessor)[body] >> either(possessive, maybe(comma) >> word("whose")) >>
    maybe(as(Part::status)[some<2>(status)]) >> role >> one_of("is", "was", "remains", "became", "becomes") >>
    many<2>(either(as(Part::denial)[negation_word], adverb)) >> many<5>(describing) >> single_person >> &name_end;
// "[The guild] has a new chairman, [A]"
auto const has_holder = x3::rule<struct has_holder_>{"has_holder"} =
    as(Part::verb)[one_of("has", "have", "had", "got", "gets")] >>
    one_of("a", "an", "its", "their") >> short_description >> comma >> many<5>(describing) >> single_person >>
    &name_end;
// "she's the chief of our clinic"
auto const contracted_copula = x3::rule<struct contracted_copula_>{"contracted_copula"} =
    as(Part::name)[personal_pronoun] >> possessive >>
    many<3>(either(as(Part::denial)[some<2>(negation_word | word("no") >> word("longer"))], adverb)) >> description >>
    maybe(tenure) >> !person;
inline constexpr auto having = one_of("has", "have", "had", "holds", "hold", "held");
/// (father), the miller A · (father) was not A
inline constexpr auto kin_named =
    maybe(as(Part::status)[some<2>(status)]) >> as(Part::role)[run_ending<4>(modifier, kin_head)] >> maybe(comma) >>
    maybe(be >> many<2>(either(as(Part::denial)[negation_word], adverb))) >> many<6>(describing) >> people;
/// , 44, the mayor of Ely
inline constexpr auto said_between = maybe(comma >> number) >>
                                     maybe(comma >> some<10>(either(describing - word("whose"), body,
                                                                    one_of("of", "for", "in", "at", "from"))));
// "[A], whose mother was the weaver [B]" · "[A], the potter, whose mother, [B], ..." · "[A]'s mother was [B]"
auto const whose_kin = x3::rule<struct whose_kin_>{"whose_kin"} =
    as(Part::possessor)[person] >>
    either(maybe(one_of("of", "from", "in") >> name) >> said_between >> maybe(comma) >> word("whose") >> kin_named,
           possessive >> &(maybe(status) >> run_ending<4>(modifier, kin_head) >> be) >> kin_named >> &name_end);
// "His father was the miller [B]"
auto const their_kin = x3::rule<struct their_kin_>{"their_kin"} =
    as(Part::possessor)[one_of("his", "her", "their")] >>
    &(maybe(status) >> run_ending<4>(modifier, kin_head) >> be) >> kin_named >> &name_end;
// "the two skippers, both nephews of B": the pair named before
auto const pair_described = x3::rule<struct pair_described_>{"pair_described"} =
    as(Part::name)[the >> one_of("two", "pair") >> plain] >> comma >> description >> !person;
// "holds no formal office in the guild": who is found to the left
auto const no_post = x3::rule<struct no_post_>{"no_post"} =
    as(Part::verb)[having] >> as(Part::denial)[one_of("no", "any")] >>
    as(Part::role)[run_ending<4>(modifier, one_of("position", "post", "office", "role", "job", "title"))] >>
    maybe(word("in") >> maybe(article) >>
          either(as(Part::complement)[body],
                 some<2>(plain) >> word("of") >> maybe(article) >> as(Part::complement)[body],
                 as(Part::nominal)[some<2>(plain)]));

bool begins_description(Sentence s, std::size_t i) {
    Chunk const &c = s[i];
    if (i > 0 && (hyphen.test(s[i - 1]) || (in(keys_of("&"), s[i - 1]) && !c.space_before))) return false;
    if (person.test(c)) return i + 1 < s.size() && possessive.test(s[i + 1]);
    if (in(keys_of("met", "meet", "meets", "meeting"), c)) return false;  // met Senator A
    constexpr WordSet starters("the", "a", "an", "another", "his", "her", "its", "their", "one", "both", "two",
                               "three");
    return c.modifier || (c.uses & bit(Use::status)) || in(starters, c) || (c.mention >= 0 && c.kind != Kind::date);
}

/// May stand anywhere in a description and its complement; a verb of saying, a relative pronoun, a bracket may not.
bool may_describe(Chunk const &c) {
    constexpr auto listed = Class::title | Class::role | Class::leading_role | Class::kinship;
    constexpr WordSet small("the", "a", "an", "another", "this", "that", "both", "one", "some", "two", "three", "his",
                            "her", "its", "their", "whose", "'s", "'", "of", "to", "for", "at", "with", "in", "and",
                            "&", "or", "-", ",", "fellow", "general", "emeritus", "extraordinary", "state", "staff",
                            "mission", "police", "government", "parliament", "operations", "designate", "elect", "(",
                            ")");
    return !is_word(c) || c.modifier || is_ordinary(c) || (c.uses & (bit(Use::adverb) | bit(Use::status))) ||
           c.classes.any(listed) || small.has(c.key);
}

/// What a description that begins at a chunk can reach.
struct Outlook {
    bool head = false;      ///< a role or a status, with only modifiers, names and small words on the way
    bool person = false;    ///< a person, with only words of descriptions on the way
    std::uint8_t role = 0;  ///< how far the next role is, 255 for far off
};

void look_ahead(Sentence s, std::vector<Outlook> &out) {
    constexpr WordSet small("the", "a", "an", "another", "his", "her", "its", "their", "one", "both", "two", "three",
                            "'s", "'", "of", "-", "same", "(", ")");
    out.resize(s.size());
    Outlook there{false, false, 255};
    for (std::size_t k = s.size(); k-- > 0;) {
        Chunk const &c = s[k];
        bool const role = role_head.test(c);
        there.role = role ? 0 : static_cast<std::uint8_t>(there.role + (there.role < 255));
        there.head =
            role || (c.uses & bit(Use::status)) || (there.head && (c.modifier || !is_word(c) || small.has(c.key)));
        there.person = (!is_word(c) && c.kind == Kind::person) || (there.person && may_describe(c));
        out[k] = there;
    }
}

/// No description is so long that its role stands farther off.
constexpr std::uint8_t longest = 40;

bool find_second_role(Sentence s, std::size_t i, std::vector<Outlook> const &ahead, std::vector<Clause> &out) {
    std::size_t const last = std::min<std::size_t>(s.size(), i + 15);
    for (std::size_t k = i + 2; comma.test(s[i + 1]) && k + 1 < last; ++k)
        if (and_.test(s[k]))
            return ahead[k].role < 8 && try_at(s, i, "second_role", Meaning::described, second_role, out);
    return false;
}

/// "..., whose"
bool names_whose(Sentence s, std::size_t i) {
    return in(keys_of("whose"), s[i]) || (comma.test(s[i]) && i + 1 < s.size() && in(keys_of("whose"), s[i + 1]));
}

void find_about_person(Sentence s, std::size_t i, std::vector<Outlook> const &ahead, std::vector<Clause> &out) {
    if (i + 1 == s.size() || (is_word(s[i + 1]) && s[i + 1].modifier) || ahead[i + 1].role > longest) return;
    if (i > 0 && comma.test(s[i - 1]) && keys_of("d", "r", "i").has(s[i].key) && s[i].last - s[i].first > 2) return;
    bool const kin = try_at(s, i, "whose_kin", Meaning::described, whose_kin, out);
    if (kin && (comma.test(s[i + 1]) ? in(keys_of("whose"), s[i + 2]) : true)) return;
    (try_at(s, i, "apposition", Meaning::described, apposition, out) | find_second_role(s, i, ahead, out)) ||
        try_at(s, i, "bracketed_role", Meaning::described, bracketed_role, out) ||
        try_at(s, i, "restrictive_role", Meaning::described, restrictive_role, out);
}

void find_by_verb(Sentence s, std::size_t i, std::vector<Outlook> const &ahead, std::vector<Clause> &out) {
    Chunk const &c = s[i];
    if (having.test(c)) try_at(s, i, "no_post", Meaning::described, no_post, out);
    find_leaving(s, i, out);
    if (i + 1 == s.size() || ahead[i + 1].role > longest) return;
    if (having.test(c) || in(keys_of("got", "gets"), c))
        try_at(s, i, "has_holder", Meaning::described, has_holder, out);
    if (be.test(c)) try_at(s, i, "copula", Meaning::described, copula, out);
    if (personal_pronoun.test(c)) try_at(s, i, "contracted_copula", Meaning::described, contracted_copula, out);
    find_appointment(s, i, out);
}

bool find_description(Sentence s, std::size_t i, std::vector<Outlook> const &ahead, std::vector<Clause> &out) {
    if (in(keys_of("the"), s[i]) && (try_at(s, i, "inverse_copula", Meaning::described, inverse_copula, out) ||
                                     try_at(s, i, "pair_described", Meaning::described, pair_described, out)))
        return true;
    if (in(keys_of("his", "her", "their"), s[i]) && try_at(s, i, "their_kin", Meaning::described, their_kin, out))
        return true;
    // "a spokesman for [the president, Ann Lee]" is not the president
    auto const role_then = [&] {
        std::size_t const before = i > 0 && in(keys_of("the", "a", "its"), s[i - 1]) ? i - 1 : i;
        bool const client = before > 0 && in(keys_of("for"), s[before - 1]) && !out.empty() &&
                            out.back().rule == "role_then_name" && out.back().chunks.has(i);
        return !client && try_at(s, i, "role_then_name", Meaning::described, role_then_name, out);
    };
    return ahead[i].person &&
           (role_then() || (i == 0 && try_at(s, i, "fronted_role", Meaning::described, fronted_role, out)) ||
            try_at(s, i, "described_person", Meaning::described, described_person, out) ||
            try_at(s, i, "late_person", Meaning::described, late_person, out));
}

}  // namespace

void find_descriptions(Sentence s, Inventory const &there, std::vector<Clause> &out) {
    bool const heads = there.has(Use::status) || there.has(Use::post) || there.has(Use::short_role) ||
                       there.classes.any(Class::role | Class::leading_role | Class::kinship);
    bool const leaving = there.dates && there.has(Use::leaving);
    if (!heads && !there.number && !leaving) return;
    thread_local std::vector<Outlook> ahead;
    if (heads) look_ahead(s, ahead);
    std::size_t described_until = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        Chunk const &c = s[i];
        if (there.number) find_age(s, i, out);
        if (c.mention >= 0 && c.kind == Kind::person) {
            if (heads) find_about_person(s, i, ahead, out);
        } else if (is_used(c, Use::description)) {
            if (heads)
                find_by_verb(s, i, ahead, out);
            else if (leaving)
                find_leaving(s, i, out);
            if (!out.empty() && out.back().rule == "has_holder") described_until = out.back().chunks.last;
        }
        if (heads && body.test(c) && i + 1 < s.size() && (possessive.test(s[i + 1]) || names_whose(s, i + 1)) &&
            try_at(s, i, "seat_copula", Meaning::described, seat_copula, out))
            described_until = out.back()[Part::role].last;
        if (!heads || i < described_until || !ahead[i].head || !begins_description(s, i)) continue;
        if (find_description(s, i, ahead, out))
            described_until =
                out.back()[Part::role].empty() ? out.back().chunks.last - 1u : out.back()[Part::role].last;
    }
}

}  // namespace namesake::grammar::clause
