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
    !word("by") >> led;
// "The delegation was headed by [A]"
auto const headed_by = x3::rule<struct headed_by_>{"headed_by"} =
    as(Part::verb)[one_of("headed", "led", "chaired", "run", "directed", "commanded", "governed", "edited", "captained",
                          "coached")] >>
    by_person;
// "[B], which was founded in 1994 by the late [A]"
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
// "[B], a subsidiary of [C]"
auto const subsidiary = x3::rule<struct subsidiary_>{"subsidiary"} =
    as(Part::name)[organization] >> comma >> maybe(article) >> many<3>(modifier) >>
    as(Part::verb)[one_of("subsidiary", "unit", "arm", "division", "branch", "affiliate", "wing")] >> word("of") >>
    maybe(article) >> as(Part::object)[organization];
// "... works for [B]" · "... joined [B]"
auto const works_for = x3::rule<struct works_for_>{"works_for"} =
    either(as(Part::verb)[one_of("works", "worked", "working", "reports", "plays", "played")] >> one_of("for", "at"),
           as(Part::verb)[one_of("joined", "joins", "rejoined")]) >>
    maybe(article) >> as(Part::object)[organization];
// "... is a member of [B]" goes by description; "... belongs to [B]", "sits on the board of [B]"
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
    relation("owned_by", Predicate::owned_by, owned_by);
    relation("works_for", Predicate::works_for, works_for);
    relation("member_of", Predicate::member_of, member_of);
}

}  // namespace

void find_bodies(Sentence s, std::vector<Clause> &out) {
    for (std::size_t i = 0; i < s.size(); ++i) {
        Chunk const &c = s[i];
        if (is_used(c, Use::body))
            find_by_body_verb(s, i, out);
        else if (c.mention >= 0 && c.kind == Kind::organization && i + 1 < s.size() && comma.test(s[i + 1]))
            try_at(s, i, "subsidiary", Meaning::relation, subsidiary, out, Predicate::subsidiary_of);
    }
}

}  // namespace namesake::grammar::clause
