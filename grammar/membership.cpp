// Bodies: who leads, founded, owns or works for whom.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

/// A body that is only described: the Iranian [delegation], the [committee].
inline constexpr auto body_noun = either(
    is(Class::org_head | Class::company_head | Class::facility_head),
    one_of("delegation", "team", "mission", "company", "firm", "group", "panel", "committee", "institute", "museum",
           "hospital", "union", "party", "club", "ministry", "agency", "bank", "council", "board", "authority",
           "service", "office", "department", "trust", "government", "cabinet", "force", "squad", "unit", "academy",
           "school", "paper", "newspaper", "magazine", "archive", "charity", "campaign", "opposition", "faction",
           "militia", "army", "country", "city", "town", "village", "province", "region"));
inline constexpr auto nominal_body = maybe(one_of("the", "a", "an", "its", "their", "his", "her")) >>
                                     maybe(group) >> run_ending<5>(modifier, body_noun);
inline constexpr auto described_bodies = maybe(article) >> many<4>(modifier) >> list_of(body);
inline constexpr auto led = either(
    maybe(article) >> as(Part::object)[list_of(body)],
    maybe(article) >> as(Part::possessor)[name] >> possessive >> as(Part::nominal)[some<4>(modifier)],
    as(Part::nominal)[nominal_body] >> maybe(one_of("of", "in", "at") >> maybe(article) >> as(Part::complement)[body]));
inline constexpr auto by_person = word("by") >> many<8>(describing) >> maybe(comma) >>
                                  as(Part::subject)[list_of(person)];
inline constexpr auto by_anyone = word("by") >> many<6>(describing) >> as(Part::subject)[list_of(name)];

// "... heads [the committee]" · "... , who leads [Lumen Net]"
auto const heads = x3::rule<struct heads_>{"heads"} =
    as(Part::verb)[one_of("heads", "headed", "leads", "led", "chairs", "chaired", "commands", "commanded", "directs",
                          "directed", "runs", "ran", "governs", "governed", "edits", "edited", "heading", "chairing",
                          "leading", "captains", "captained", "coaches", "coached")] >>
    !word("by") >> led >> maybe(tenure);
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
    as(Part::verb)[one_of("founded", "founds", "established", "cofounded", "co-founded")] >>
    maybe(article) >> many<3>(modifier) >> as(Part::object)[organization] >> many<4>(on_date);
// "owned by [A]"
auto const owned_by = x3::rule<struct owned_by_>{"owned_by"} =
    maybe(one_of("is", "was", "are")) >>
    as(Part::verb)[one_of("owned", "controlled", "acquired", "bought")] >> by_anyone;
inline constexpr auto arm = one_of("subsidiary", "unit", "arm", "division", "branch", "affiliate", "wing");
// "... owns [B]" · "... bought the rival [B] in 1994"
auto const owns = x3::rule<struct owns_>{"owns"} = as(Part::verb)[one_of("owns", "bought", "acquired")] >>
                                                   maybe(article) >> many<3>(plain) >>
                                                   as(Part::subject)[organization] >> !possessive >> !modifier;
// "[B], a subsidiary of [C]"
auto const subsidiary = x3::rule<struct subsidiary_>{"subsidiary"} = as(Part::name)[organization] >> comma >>
                                                                     maybe(article) >> many<3>(modifier - arm) >>
                                                                     as(Part::verb)[arm] >> word("of") >>
                                                                     maybe(article) >> as(Part::object)[organization];
// "... works for [B]" · "... joined [B]"
auto const works_for = x3::rule<struct works_for_>{"works_for"} =
    either(as(Part::verb)[one_of("works", "worked", "working", "reports", "plays", "played", "teaches", "taught",
                                 "teach", "lectures", "lectured")] >>
               one_of("for", "at"),
           as(Part::verb)[one_of("joined", "joins", "rejoined")]) >>
    maybe(article) >> as(Part::object)[list_of(organization)];
// "[A], a weed scientist at [B]" · "[A], a lobbyist with the [B]": a trade that no list knows
auto const trade_at = x3::rule<struct trade_at_>{"trade_at"} = as(Part::name)[person] >> maybe(comma >> number) >> comma
                                                               >> one_of("a", "an", "the") >>
                                                               as(Part::verb)[some<4>(plain - role_head)] >>
                                                               one_of("at", "with", "for") >> maybe(the) >>
                                                               as(Part::object)[organization] >> !modifier;
// "[B] Lt. [A]"
auto const ranked = x3::rule<struct ranked_>{"ranked"} =
    as(Part::object)[organization] >>
    as(Part::verb)[is(Class::title) - is(Class::role | Class::leading_role) -
                   one_of("mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "madam")] >>
    as(Part::name)[person];
// "... is a member of [B]" goes by description; "... belongs to [B]", "sat on the council of [B]"
auto const member_of = x3::rule<struct member_of_>{"member_of"} =
    either(as(Part::verb)[one_of("belongs", "belonged", "belonging")] >> word("to"),
           as(Part::verb)[one_of("sits", "sat", "serves", "served")] >> one_of("on", "in") >> maybe(the) >>
               maybe(one_of("board", "council", "committee") >> word("of"))) >>
    maybe(article) >> as(Part::object)[organization];

void find_by_body_verb(Sentence s, std::size_t i, std::vector<Clause> &out) {
    auto const relation = [&](std::string_view rule_name, Predicate p, auto const &rule,
                              Meaning m = Meaning::relation) { return try_at(s, i, rule_name, m, rule, out, p); };
    if (in(keys_of("is", "was", "are"), s[i])) {
        relation("owned_by", Predicate::owned_by, owned_by);
        return;
    }
    relation("headed_by", Predicate::heads, headed_by, Meaning::passive) || relation("heads", Predicate::heads, heads);
    relation("founded_by", Predicate::founded, founded_by, Meaning::passive) ||
        relation("founds", Predicate::founded, founds);
    if (i == 0 || !in(keys_of("is", "was", "are"), s[i - 1])) relation("owned_by", Predicate::owned_by, owned_by);
    relation("owns", Predicate::owned_by, owns, Meaning::passive);
    relation("works_for", Predicate::works_for, works_for);
    relation("member_of", Predicate::member_of, member_of);
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
        } else if (c.kind == Kind::organization) {
            if (verbs && comma.test(next)) relation("subsidiary", Predicate::subsidiary_of, subsidiary);
            if (is_word(next) && next.classes.has(Class::title)) relation("ranked", Predicate::works_for, ranked);
        } else if (c.kind == Kind::person && comma.test(next)) {
            relation("trade_at", Predicate::works_for, trade_at);
        }
    }
}

}  // namespace namesake::grammar::clause
