// Bodies: who leads, founded, owns or works for whom.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

/// A body that is only described: the Iranian [delegation], the [committee].
inline constexpr auto nominal_body = maybe(one_of("the", "a", "an", "its", "their", "his", "her")) >>
                                     maybe(group) >> run_ending<5>(modifier, body_noun);
inline constexpr auto described_bodies = maybe(article) >> many<4>(modifier) >> list_of(body);
/// The [Lumby] office, the [Lake Bank] delegation: a part of a body, which is not headed itself.
inline constexpr auto inner_part = run_ending<3>(
    plain, one_of("office", "offices", "branch", "bureau", "delegation", "mission", "committee", "subcommittee",
                  "division", "section", "chapter", "department", "desk", "wing", "faction"));
inline constexpr auto led = either(
    as(Part::nominal)[maybe(article) >> body >> inner_part],
    maybe(article) >> as(Part::object)[list_of(body)] >> !possessive,
    maybe(article) >> as(Part::possessor)[name] >> possessive >> as(Part::nominal)[run_ending<5>(modifier, body_noun)],
    as(Part::nominal)[nominal_body] >> maybe(one_of("of", "in", "at") >> maybe(article) >> as(Part::complement)[body]));
inline constexpr auto by_person = word("by") >> many<8>(describing) >> maybe(comma >> many<5>(describing)) >>
                                  as(Part::subject)[list_of(person)];
inline constexpr auto by_anyone = word("by") >> many<6>(describing) >> as(Part::subject)[list_of(name)];

// "... speaks for [the union]": who is found to the left
auto const speaks_for = x3::rule<struct speaks_for_>{"speaks_for"} =
    as(Part::verb)[one_of("speaks", "spoke", "speak", "speaking")] >> maybe(adverb) >> word("for") >> maybe(article) >>
    as(Part::object)[either(list_of(body), one_of("it", "them"))] >> !possessive >> !modifier;
// "... is in charge of [the bank]" · "took the helm at [the bank] in June": who is found to the left
auto const in_charge = x3::rule<struct in_charge_>{"in_charge"} =
    either(as(Part::verb)[one_of("took", "takes", "taking")] >> maybe(the) >>
               one_of("charge", "helm", "reins", "command"),
           as(Part::verb)[word("in")] >> one_of("charge", "command"),
           as(Part::verb)[word("at")] >> the >> word("helm")) >>
    one_of("of", "at") >> led >> !ordinary >> maybe(tenure);
inline constexpr auto leading = one_of("head", "lead", "chair", "command", "direct", "run", "govern", "coach");
// "... does not head [the bank]": who is found to the left
auto const heads_not = x3::rule<struct heads_not_>{"heads_not"} = as(Part::verb)[leading] >> led;
// "... heads [the committee]" · "... , who leads [Lumen Net]"
auto const heads = x3::rule<struct heads_>{"heads"} =
    as(Part::verb)[one_of("heads", "headed", "leads", "led", "chairs", "chaired", "commands", "commanded", "directs",
                          "directed", "runs", "ran", "governs", "governed", "edits", "edited", "heading", "chairing",
                          "leading", "captains", "captained", "coaches", "coached")] >>
    !word("by") >> led >> maybe(tenure);
// "... was chosen to lead [the bank]": who is found to the left
auto const named_to_lead = x3::rule<struct named_to_lead_>{"named_to_lead"} =
    as(Part::verb)[named >> word("to") >> leading] >> led;
// "... became the first woman to head [the bank]": who is found to the left
auto const first_to_lead = x3::rule<struct first_to_lead_>{"first_to_lead"} =
    as(Part::verb)[one_of("is", "was", "became", "becomes") >> the >> one_of("first", "only", "youngest", "oldest") >>
                   many<3>(ordinary | group) >> word("to") >> leading] >>
    led;
// "The delegation was headed by [A]"
auto const headed_by = x3::rule<struct headed_by_>{"headed_by"} =
    as(Part::verb)[one_of("headed", "led", "chaired", "run", "directed", "commanded", "governed", "edited", "captained",
                          "coached")] >>
    by_person;
// "[B], founded at Lumby in 1921 by the weaver [A]"
auto const founded_by = x3::rule<struct founded_by_>{"founded_by"} =
    as(Part::verb)[one_of("founded", "established", "co", "created", "started", "launched")] >>
    maybe(hyphen >> word("founded")) >> many<4>(on_date | at_place) >> by_person;
// "..., who founded [B] in 1974"
auto const founds = x3::rule<struct founds_>{"founds"} =
    as(Part::verb)[one_of("founded", "founds", "established", "cofounded", "co-founded") |
                   word("co") >> hyphen >> one_of("founded", "founds")] >>
    maybe(article) >> many<3>(modifier) >> as(Part::object)[organization] >> many<4>(on_date);
// "owned by [A]"
auto const owned_by = x3::rule<struct owned_by_>{"owned_by"} =
    maybe(one_of("is", "was", "are")) >>
    as(Part::verb)[one_of("owned", "controlled", "acquired", "bought")] >> by_anyone;
// "... sold the rival [B] to [C] in 2012"
auto const sold_to = x3::rule<struct sold_to_>{"sold_to"} = one_of("sold", "sells", "handed") >>
                                                            maybe(article | possessive_pronoun) >> many<4>(plain) >>
                                                            as(Part::name)[organization] >>
                                                            as(Part::verb)[word("to")] >> many<5>(describing) >>
                                                            as(Part::subject)[organization | person] >> !possessive >>
                                                            !modifier;
inline constexpr auto a_party = One([](Chunk const &c) {
    return !is_word(c) && c.kind == Kind::organization &&
           ((c.uses & bit(Use::party)) || c.classes.has(Class::political_group));
});
// "... left the [Lake Party] in 2012"
auto const left_party = x3::rule<struct left_party_>{"left_party"} =
    either(as(Part::verb)[one_of("left", "quit")], as(Part::verb)[one_of("resigned", "defected")] >> word("from")) >>
    maybe(article) >> many<2>(plain) >> as(Part::object)[a_party] >> !possessive >> maybe(on_date);
inline constexpr auto arm = one_of("subsidiary", "unit", "arm", "division", "branch", "affiliate", "wing");
/// Ends a list of bodies, none of which begins to do something.
inline constexpr auto list_end = full_stop | comma | x3::eoi | one_of("in", "for", "from", "since", "with", "on");
inline constexpr auto buying = one_of("takeover", "acquisition", "purchase", "buyout");
inline constexpr auto owner = one_of("parent", "owner") >> maybe(one_of("company", "firm", "group"));
// "[C], the parent of [A] and [B]"
auto const named_parent = x3::rule<struct named_parent_>{"named_parent"} =
    as(Part::subject)[organization] >> comma >> maybe(article) >> many<3>(plain - one_of("parent", "owner")) >>
    as(Part::verb)[owner] >> word("of") >> maybe(article) >>
    either(as(Part::name)[list_of(organization)] >> &list_end, as(Part::name)[organization]) >> !possessive >>
    !longer_name;
// "... is the parent company of [A] and [B]"
auto const is_parent = x3::rule<struct is_parent_>{"is_parent"} =
    as(Part::verb)[one_of("is", "was", "became", "becomes", "remains")] >> maybe(as(Part::denial)[negation_word]) >>
    maybe(article) >> many<3>(plain - one_of("parent", "owner")) >> owner >> word("of") >> maybe(article) >>
    either(as(Part::subject)[list_of(organization)] >> &list_end, as(Part::subject)[organization]) >> !possessive >>
    !longer_name;
// "... owns [B] and [C]" · "... bought the rival [B] in 1994" · "... completed its takeover of [B]"
auto const owns = x3::rule<struct owns_>{"owns"} =
    as(Part::verb)[either(one_of("owns", "bought", "acquired"),
                          one_of("completed", "completes", "finalised", "finalized") >>
                              (article | possessive_pronoun) >> many<4>(modifier - buying) >> buying >> word("of"))] >>
    maybe(article) >> many<3>(plain) >>
    either(as(Part::subject)[list_of(organization)] >> &list_end, as(Part::subject)[organization]) >> !possessive >>
    !modifier;
/// a unit of [C] · now part of [C]
inline constexpr auto arm_of = maybe(adverb | one_word_date) >>
                               either(maybe(article) >> many<5>((ordinary | adverb | hyphen) - arm) >>
                                          as(Part::verb)[arm],
                                      maybe(word("a")) >> as(Part::verb)[word("part")]) >>
                               word("of") >> maybe(article) >> many<4>(plain) >> as(Part::object)[body] >> !possessive
                               >> !longer_name;
// "[Havel], once part of [Norland]"
auto const part_of = x3::rule<struct part_of_>{"part_of"} = as(Part::name)[place] >> comma >>
                                                            maybe(adverb | one_word_date) >> maybe(word("a")) >>
                                                            as(Part::verb)[word("part")] >> word("of") >>
                                                            maybe(article) >> as(Part::object)[body] >> !possessive >>
                                                            !longer_name;
// "[B], a subsidiary of [C]" · "[B], now part of [C]"
auto const subsidiary = x3::rule<struct subsidiary_>{"subsidiary"} = as(Part::name)[organization] >> comma >> arm_of;
// "... is now a unit of [C]"
auto const is_arm = x3::rule<struct is_arm_>{"is_arm"} = one_of("is", "was", "became", "becomes", "remains") >>
                                                         maybe(as(Part::denial)[negation_word]) >> arm_of;
// "[B]'s parent company, [C]" · "[B] and its parent, [C]"
auto const parent_of = x3::rule<struct parent_of_>{"parent_of"} = either(as(Part::name)[organization] >> possessive,
                                                                         as(Part::name)[word("its")]) >>
                                                                  as(Part::verb)[owner] >> maybe(comma) >>
                                                                  as(Part::subject)[organization] >> !possessive;
// "... belongs to [C]"
auto const belongs = x3::rule<struct belongs_>{"belongs"} =
    as(Part::verb)[one_of("belongs", "belonged", "belonging")] >> word("to") >>
    either(maybe(article) >> many<3>(plain - one_of("family", "genus", "species", "order", "class", "era")) >>
               as(Part::object)[body] >> !possessive >> !longer_name,
           many<5>(describing) >> as(Part::object)[person] >> !possessive);
inline constexpr auto teaching = one_of("teaches", "taught", "teach", "teaching", "lectures", "lectured", "lecturing");
// "... works for [B]" · "... joined [B]" · "... teaches history at [B]" · "covers the port for [B]"
auto const works_for = x3::rule<struct works_for_>{"works_for"} =
    either(as(Part::verb)[one_of("works", "worked", "working", "reports", "plays", "played") | teaching] >>
               one_of("for", "at"),
           as(Part::verb)[teaching] >> many<5>(ordinary | one_of("of", "and", "in")) >> word("at"),
           as(Part::verb)[one_of("covers", "covered")] >> many<4>(ordinary | article) >> word("for"),
           as(Part::verb)[one_of("joined", "joins", "rejoined")]) >>
    maybe(article) >> as(Part::object)[list_of(organization)];
// "... was fired by [B]"
auto const employed_by = x3::rule<struct employed_by_>{"employed_by"} =
    as(Part::verb)[one_of("fired", "sacked", "dismissed", "employed", "hired")] >> one_of("by", "from") >>
    maybe(article) >> as(Part::object)[organization] >> !possessive;
/// Who is at a body without being employed by it.
inline constexpr auto attender =
    one_of("student", "patient", "graduate", "pupil", "guest", "inmate", "prisoner", "resident", "visitor", "senior",
           "junior", "sophomore", "freshman", "customer", "shopper", "passenger", "participant", "regular",
           "undergraduate", "parishioner", "worshipper", "spectator", "competitor", "attendee", "applicant", "alumnus");
// "[A], a weed scientist at [B]" · "[A], a lobbyist with the [B]": a trade that no list knows
auto const trade_at = x3::rule<struct trade_at_>{"trade_at"} =
    as(Part::name)[person] >> maybe(comma >> number) >> comma >> one_of("a", "an", "the") >>
    as(Part::verb)[some<6>((plain | and_) - role_head - attender)] >> one_of("at", "with", "for") >> maybe(the) >>
    as(Part::object)[organization] >> !modifier;
// "[B] Lt. [A]"
auto const ranked = x3::rule<struct ranked_>{"ranked"} =
    as(Part::object)[organization] >>
    as(Part::verb)[is(Class::title) - is(Class::role | Class::leading_role) -
                   one_of("mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "madam")] >>
    as(Part::name)[person];
// "... is a member of [B]" goes by description; "sat on the council of [B]"
auto const member_of = x3::rule<struct member_of_>{"member_of"} =
    as(Part::verb)[one_of("sits", "sat", "serves", "served")] >> one_of("on", "in") >> maybe(the) >>
    maybe(one_of("board", "council", "committee") >> word("of") >>
          maybe(one_of("directors", "trustees", "governors", "management") >> word("of"))) >>
    maybe(article) >> as(Part::object)[organization];

void find_by_body_verb(Sentence s, std::size_t i, std::vector<Clause> &out) {
    auto const relation = [&](std::string_view rule_name, Predicate p, auto const &rule,
                              Meaning m = Meaning::relation) { return try_at(s, i, rule_name, m, rule, out, p); };
    if (in(keys_of("is", "was", "are", "became", "becomes", "remains"), s[i])) {
        relation("owned_by", Predicate::owned_by, owned_by) || relation("is_arm", Predicate::subsidiary_of, is_arm) ||
            relation("is_parent", Predicate::owned_by, is_parent, Meaning::passive) ||
            relation("first_to_lead", Predicate::heads, first_to_lead);
        return;
    }
    relation("speaks_for", Predicate::speaks_for, speaks_for);
    relation("in_charge", Predicate::heads, in_charge);
    if (i > 0 && negation_word.test(s[i - 1])) relation("heads_not", Predicate::heads, heads_not);
    relation("headed_by", Predicate::heads, headed_by, Meaning::passive) || relation("heads", Predicate::heads, heads);
    if (named.test(s[i]) && i > 0 && is_used(s[i - 1], Use::be))
        relation("named_to_lead", Predicate::heads, named_to_lead);
    relation("founded_by", Predicate::founded, founded_by, Meaning::passive) ||
        relation("founds", Predicate::founded, founds);
    if (i == 0 || !in(keys_of("is", "was", "are"), s[i - 1])) relation("owned_by", Predicate::owned_by, owned_by);
    relation("owns", Predicate::owned_by, owns, Meaning::passive);
    relation("sold_to", Predicate::owned_by, sold_to);
    relation("left_party", Predicate::member_of, left_party);
    relation("works_for", Predicate::works_for, works_for);
    relation("employed_by", Predicate::works_for, employed_by);
    relation("member_of", Predicate::member_of, member_of);
    relation("belongs", Predicate::member_of, belongs);
}

}  // namespace

void find_bodies(Sentence s, Inventory const &there, std::vector<Clause> &out) {
    bool const verbs = there.has(Use::body_core);
    for (std::size_t i = 0; i + 1 < s.size(); ++i) {
        Chunk const &c = s[i], &next = s[i + 1];
        auto const relation = [&](std::string_view rule_name, Predicate p, auto const &rule) {
            return try_at(s, i, rule_name, Meaning::relation, rule, out, p);
        };
        if (is_word(c)) {
            if (verbs && is_used(c, Use::body)) find_by_body_verb(s, i, out);
            if (in(keys_of("its"), c)) relation("parent_of", Predicate::owned_by, parent_of);
        } else if (c.kind == Kind::place) {
            if (there.has(Use::body_core) && comma.test(next)) relation("part_of", Predicate::part_of, part_of);
        } else if (c.kind == Kind::organization) {
            if (verbs && comma.test(next)) relation("subsidiary", Predicate::subsidiary_of, subsidiary);
            if (comma.test(next)) relation("named_parent", Predicate::owned_by, named_parent);
            if (possessive.test(next)) relation("parent_of", Predicate::owned_by, parent_of);
            if (is_word(next) && next.classes.has(Class::title)) relation("ranked", Predicate::works_for, ranked);
        } else if (c.kind == Kind::person && comma.test(next)) {
            relation("trade_at", Predicate::works_for, trade_at);
        }
    }
}

}  // namespace namesake::grammar::clause
