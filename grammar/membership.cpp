// Bodies and places: who leads, founded, owns or works for whom, what is based, lies or governs where.
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

// "[Santa Cruz], in eastern [Bolivia]" · "[Kisumu], [Kenya]"
auto const place_in_place = x3::rule<struct place_in_place_>{"place_in_place"} =
    as(Part::name)[place] >> either(comma >> word("in") >> maybe(the) >> many<3>(modifier) >> as(Part::object)[place],
                                    comma >> as(Part::object)[One([](Chunk const &c) {
                                        return c.mention >= 0 && c.kind == Kind::place &&
                                               c.classes.any(Class::country | Class::region | Class::continent);
                                    })]) >>
    &(comma | full_stop | dash | close | x3::eoi | open);
// "[Norland]'s capital, [Erdin]" · "the Kenyan capital [Nairobi]"
auto const capital_then_name = x3::rule<struct capital_then_name_>{"capital_then_name"} =
    either(as(Part::object)[body] >> possessive, maybe(the) >> as(Part::group)[group]) >>
    many<2>(modifier - word("capital")) >> as(Part::verb)[word("capital")] >> maybe(comma) >> maybe(word("of")) >>
    as(Part::name)[place];
inline constexpr auto name_then_capital_follows = one_of(",", "is", "was", "became");
// "[Sucre], Bolivia's constitutional capital" · "[Erdin], the capital of Norland"
auto const name_then_capital = x3::rule<struct name_then_capital_>{"name_then_capital"} =
    as(Part::name)[place] >> name_then_capital_follows >>
    either(as(Part::object)[place] >> possessive >> many<2>(modifier - word("capital")) >>
               as(Part::verb)[word("capital")],
           maybe(article) >> many<2>(modifier - word("capital")) >> as(Part::verb)[word("capital")] >> word("of") >>
               maybe(article) >> as(Part::object)[place]);
// "the capital of Norland, [Erdin]"
auto const capital_of_then_name = x3::rule<struct capital_of_then_name_>{"capital_of_then_name"} =
    as(Part::verb)[word("capital")] >> word("of") >> maybe(article) >> as(Part::object)[place] >> comma >>
    as(Part::name)[place];

inline constexpr auto head_office = many<2>(modifier - is(Class::org_head)) >>
                                    either(one_of("headquarters"), word("head") >> one_of("office", "offices"));
// "based in [Encarnación] until 2016"
auto const based = x3::rule<struct based_>{"based"} = as(Part::verb)[one_of("based", "headquartered")] >>
                                                      one_of("in", "at", "near") >>
                                                      maybe(article) >> many<2>(modifier) >> as(Part::object)[place] >>
                                                      maybe(tenure);
// "whose headquarters are in [Zinder]" · "has its head office in [Agadez]" · "has had its head office in B since 2016"
auto const headquarters_in = x3::rule<struct headquarters_in_>{"headquarters_in"} =
    either(as(Part::verb)[word("whose")] >> head_office >> one_of("is", "are", "was", "were"),
           as(Part::verb)[one_of("has", "had", "have", "moved")] >> maybe(word("had")) >> one_of("its", "their") >>
               head_office) >>
    one_of("in", "at", "to") >> maybe(article) >> as(Part::object)[place] >> maybe(tenure);
// "[Tassel Cement] of [Zinder], ..."
auto const body_of_place = x3::rule<struct body_of_place_>{"body_of_place"} = as(Part::name)[organization] >>
                                                                              as(Part::verb)[word("of")] >>
                                                                              as(Part::object)[place] >>
                                                                              &(comma | full_stop | x3::eoi);
// "[Zinder]-based [Tassel Cement]"
auto const place_based = x3::rule<struct place_based_>{"place_based"} =
    as(Part::object)[place] >> hyphen >> as(Part::verb)[word("based")] >> many<4>(modifier | group) >>
    as(Part::name)[organization];

}  // namespace

namespace {

/// "Saudi Arabia, Bahrain, Qatar" is a list; a town in a country, a country in a continent are places in places.
bool is_list_of_equals(Sentence s, Clause const &clause) {
    Classes const a = s[clause[Part::name].first].classes, b = s[clause[Part::object].first].classes;
    return (a.has(Class::country) && !b.has(Class::continent)) ||
           (a.has(Class::region) && b.has(Class::region) && !b.has(Class::country));
}

void find_place_in_place(Sentence s, std::size_t i, std::vector<Clause> &out) {
    if (try_at(s, i, "place_in_place", Meaning::relation, place_in_place, out, Predicate::located_in) &&
        is_list_of_equals(s, out.back()))
        out.pop_back();
}

}  // namespace

namespace {

/// What is said of a name by what stands right behind it.
void find_about_name(Sentence s, std::size_t i, bool verbs, std::vector<Clause> &out) {
    if (i + 1 == s.size()) return;
    Chunk const &c = s[i], &next = s[i + 1];
    auto const relation = [&](std::string_view rule_name, Predicate p, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::relation, rule, out, p);
    };
    if (c.kind == Kind::organization) {
        if (in(keys_of("of"), next)) relation("body_of_place", Predicate::based_in, body_of_place);
        if (verbs && comma.test(next)) relation("subsidiary", Predicate::subsidiary_of, subsidiary);
    }
    bool const is_place = c.kind == Kind::place;
    if (verbs && is_place && hyphen.test(next)) relation("place_based", Predicate::based_in, place_based);
    if (verbs && is_place && name_then_capital_follows.test(next) &&
        relation("name_then_capital", Predicate::capital_of, name_then_capital))
        return;
    if (verbs && (c.kind == Kind::group || possessive.test(next)) &&
        relation("capital_then_name", Predicate::capital_of, capital_then_name))
        return;
    if (is_place && comma.test(next)) find_place_in_place(s, i, out);
}

void find_by_body_verb(Sentence s, std::size_t i, std::vector<Clause> &out) {
    auto const relation = [&](std::string_view rule_name, Predicate p, auto const &rule,
                              Meaning m = Meaning::relation) { return try_at(s, i, rule_name, m, rule, out, p); };
    if (in(keys_of("is", "was", "are"), s[i])) {
        relation("owned_by", Predicate::owned_by, owned_by);
        return;
    }
    if (in(keys_of("whose", "has", "had", "have", "moved"), s[i])) {
        relation("headquarters_in", Predicate::based_in, headquarters_in);
        return;
    }
    relation("headed_by", Predicate::heads, headed_by, Meaning::passive) || relation("heads", Predicate::heads, heads);
    relation("founded_by", Predicate::founded, founded_by, Meaning::passive) ||
        relation("founds", Predicate::founded, founds);
    relation("owned_by", Predicate::owned_by, owned_by);
    relation("works_for", Predicate::works_for, works_for);
    relation("member_of", Predicate::member_of, member_of);
    relation("capital_of_then_name", Predicate::capital_of, capital_of_then_name);
    relation("based", Predicate::based_in, based);
}

}  // namespace

void find_bodies(Sentence s, Inventory const &there, std::vector<Clause> &out) {
    bool const verbs = there.has(Use::body_core);
    if (!verbs && !there.bodies) return;
    for (std::size_t i = 0; i < s.size(); ++i) {
        Chunk const &c = s[i];
        if (c.mention >= 0 && c.kind != Kind::date)
            find_about_name(s, i, verbs, out);
        else if (verbs && is_used(c, Use::body))
            find_by_body_verb(s, i, out);
    }
}

}  // namespace namesake::grammar::clause
