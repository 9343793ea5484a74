// Where bodies are based and people live: of, in, from, based, home, native.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"
#include "grammar/place_words.hpp"

namespace namesake::grammar::clause {
namespace {

inline constexpr auto head_office = many<2>(modifier - is(Class::org_head) - one_of("head", "headquarters")) >>
                                    either(one_of("headquarters"), word("head") >> one_of("office", "offices"));
// "based in old [Lumby] since 2009"
auto const based = x3::rule<struct based_>{"based"} = as(Part::verb)[one_of("based", "headquartered")] >>
                                                      one_of("in", "at", "near") >>
                                                      maybe(article) >> many<2>(modifier) >> as(Part::object)[place] >>
                                                      maybe(tenure);
// "whose headquarters were in [Lumby]" · "moved its head office from [Lumby] to [Tarsk]" · "has its headquarters at B
// since 2009"
auto const headquarters_in = x3::rule<struct headquarters_in_>{"headquarters_in"} =
    either(as(Part::verb)[word("whose")] >> head_office >> one_of("is", "are", "was", "were"),
           as(Part::verb)[one_of("has", "had", "have", "moved")] >> maybe(word("had")) >> one_of("its", "their") >>
               head_office >> maybe(word("from") >> maybe(article) >> place)) >>
    one_of("in", "at", "to") >> maybe(article) >> as(Part::object)[place] >> maybe(tenure);
// "the [Lake Fund]'s [Zinder] headquarters"
auto const seat_at = x3::rule<struct seat_at_>{"seat_at"} = as(Part::name)[organization] >> possessive >>
                                                            as(Part::object)[place] >>
                                                            maybe(comma >> wide_place >> maybe(comma)) >>
                                                            as(Part::verb)[head_office];
// "[Tassel Cement] of [Zinder], ..." · "[Tassel Inc.] of [Zinder] said"
auto const body_of_place = x3::rule<struct body_of_place_>{"body_of_place"} =
    as(Part::name)[organization] >> as(Part::verb)[word("of")] >> as(Part::object)[place] >>
    &(comma | full_stop | close | x3::eoi | auxiliary | and_ | is(Class::said_verb));
// "[Zinder]-based [Tassel Cement]"
auto const place_based = x3::rule<struct place_based_>{"place_based"} =
    as(Part::object)[place] >> hyphen >> as(Part::verb)[word("based")] >> many<4>(modifier | group) >>
    as(Part::name)[organization];

inline constexpr auto section = maybe(open >> some<4>(any - close) >> close);
// "[Lumby] [Tass News] in English 0730 GMT": how monitors of the press head a report
auto const monitored = x3::rule<struct monitored_>{"monitored"} =
    as(Part::object)[place] >> as(Part::name)[organization] >> section >>
    either(x3::eoi, word("in") >> maybe(any >> hyphen) >> (group | is(Class::language)) >>
                        either(x3::eoi, maybe(one_of("at", "on")) >> (number | date | word("no"))));
// "XZ0412094512 [Lumby] [Lake Times] 12 April p 3"
auto const monitored_on = x3::rule<struct monitored_on_>{"monitored_on"} = as(Part::object)[place] >>
                                                                           as(Part::name)[organization] >> date;

/// A body by its trade: Dutch [brewer], the state news [agency].
inline constexpr auto firm =
    one_of("bank", "company", "firm", "brewer", "brewery", "airline", "carmaker", "automaker", "retailer", "insurer",
           "lender", "newspaper", "daily", "weekly", "magazine", "broadcaster", "agency", "museum", "university",
           "hospital", "manufacturer", "maker", "chain", "conglomerate", "brokerage", "consultancy", "charity",
           "foundation", "institute", "publisher", "shipyard", "shipbuilder", "steelmaker", "refiner", "utility",
           "developer", "contractor", "distillery", "shipper", "exporter", "miner", "drugmaker", "chipmaker",
           "watchmaker", "college", "orchestra", "theater", "theatre", "studio");
inline constexpr auto home_of_firm = either(as(Part::object)[place], as(Part::group)[group]) >> !hyphen >> !possessive;
// "[Tassel Cement], a [Zinder] building firm," · "[Tassel Cement], a [Zinder]-based maker of tiles,"
auto const firm_apposed = x3::rule<struct firm_apposed_>{"firm_apposed"} =
    as(Part::name)[organization] >> comma >> article >> many<3>(plain) >>
    either(as(Part::object)[place] >> hyphen >> as(Part::verb)[word("based")],
           home_of_firm >> as(Part::verb)[run_ending<4>(plain, firm)] >> !modifier);
// "[Zinder] building firm [Tassel Cement]" · "the [Norlandic] brewer [Tassel]"
auto const firm_named = x3::rule<struct firm_named_>{"firm_named"} = home_of_firm >>
                                                                     as(Part::verb)[run_ending<4>(plain, firm)] >>
                                                                     as(Part::name)[organization] >> !hyphen;

inline constexpr auto institution =
    One([](Chunk const &c) { return !is_word(c) && c.kind == Kind::organization && c.headed; });
// "the [Lake University] in [Zinder]" · "the [Lake Embassy] in [Norland]'s capital"
auto const body_in_place = x3::rule<struct body_in_place_>{"body_in_place"} =
    either(as(Part::name)[institution] >> maybe(open >> any >> close) >> as(Part::verb)[one_of("in", "at")],
           as(Part::name)[organization] >> as(Part::verb)[head_office >> word("in")]) >>
    within >> as(Part::object)[place] >> either(possessive >> one_of("capital", "capitol"), !possessive >> !modifier);
// "[Norland]'s [Lake University]"
auto const body_of_owner = x3::rule<struct body_of_owner_>{"body_of_owner"} = as(Part::object)[place] >> possessive >>
                                                                              many<2>(plain) >>
                                                                              as(Part::name)[organization] >> !modifier;
// "[Lake University], [Ely], [Minn.]"
auto const body_at_address = x3::rule<struct body_at_address_>{"body_at_address"} =
    as(Part::name)[organization] >> comma >> as(Part::object)[place - wide_place] >> comma >> wide_place;

// "[Ann Lee] of [Port Selby]" · "[Ann Lee], 30, of [Port Selby]" · "[Ann Lee], from [Ho]"
auto const person_of_place = x3::rule<struct person_of_place_>{"person_of_place"} =
    as(Part::name)[person] >>
    either(comma >> number >> comma >> one_of("of", "from"), comma >> one_of("of", "from"), word("of")) >>
    as(Part::place)[place] >> !possessive >> !(modifier - told_verb);
// "[Ann Lee] of the [Lake Union]" · "[Ann Lee] of the [Lake Union]'s port division"
auto const person_of_body = x3::rule<struct person_of_body_>{"person_of_body"} =
    as(Part::name)[person] >> maybe(comma >> number) >> maybe(comma) >>
    either(as(Part::status)[one_of("formerly", "previously")] >> one_of("of", "with"), word("of")) >> maybe(the) >>
    maybe(maybe(ordinary >> possessive) >> run_ending<3>(plain, body_noun)) >>
    either(maybe(body >> possessive) >> as(Part::object)[organization] >> !(modifier - told_verb) >> !possessive,
           as(Part::object)[organization] >> possessive >>
               run_ending<5>(ordinary, one_of("division", "department", "office", "unit", "branch", "bureau", "section",
                                              "programme", "program", "center", "centre", "school", "desk", "team",
                                              "newsroom", "laboratory", "lab", "staff", "research")));
/// A retired [teacher], a [Republican]: who comes from somewhere now; not one who fled it.
inline constexpr auto dweller = One([](Chunk const &c) {
    constexpr auto gone = keys_of("refugee", "migrant", "immigrant", "exile", "defector", "emigrant", "escapee",
                                  "immigrants", "import", "transplant", "evacuee");
    return (is_word(c) && c.classes.any(Class::role | Class::leading_role) && !in(gone, c)) ||
           (!is_word(c) && c.kind == Kind::group);
});
// "[Ann Lee], a retired teacher from [Port Selby]"
auto const person_from = x3::rule<struct person_from_>{"person_from"} =
    as(Part::name)[person] >> maybe(comma >> number) >> comma >> article
    >> run_ending<6>(modifier | number | and_ | group | adverb | is(Class::role), dweller) >> word("from") >>
    maybe(the) >> many<2>(plain) >> as(Part::place)[place] >> !possessive >> !modifier;
inline constexpr auto dwelling = one_of("home", "house", "apartment", "flat", "residence");
/// The [Lake Party]: by its last word, or as it is listed.
inline constexpr auto party = One([](Chunk const &c) {
    return !is_word(c) && c.kind == Kind::organization &&
           ((c.uses & bit(Use::party)) || c.classes.has(Class::political_group));
});
// "[Lake Union]'s [Ann Lee]" · "the department's [Ann Lee]"
auto const staff_of = x3::rule<struct staff_of_>{"staff_of"} = as(Part::object)[organization] >> possessive >>
                                                               many<2>(is(Class::title)) >> as(Part::name)[person] >>
                                                               !possessive;
// "[Ann Lee]'s ruling [Lake Party]"
auto const party_of = x3::rule<struct party_of_>{"party_of"} = as(Part::name)[person] >> possessive >>
                                                               many<3>(plain | group) >> as(Part::object)[party] >>
                                                               !possessive;
inline constexpr auto home_town = either(word("hometown"), word("home") >> one_of("town", "city", "village", "state"));
// "[Ann Lee]'s [Port Selby] home" · "her [Port Selby] flat" · "his home in rural [Ho]" · "her hometown of [Ho]"
auto const home_in = x3::rule<struct home_in_>{"home_in"} =
    either(as(Part::name)[person] >> possessive, as(Part::name)[one_of("his", "her")]) >>
    either(as(Part::place)[place] >> maybe(comma >> wide_place >> maybe(comma)) >>
               maybe(plain - dwelling - one_of("hometown", "home")) >> as(Part::verb)[either(home_town, dwelling)],
           as(Part::verb)[either(home_town >> one_of("of", "in"),
                                 maybe(one_of("own", "family")) >> dwelling >> one_of("in", "near"))] >>
               within >> maybe(place >> many<2>(modifier - area) >> area >> word("of")) >> as(Part::place)[place] >>
               !possessive);
// "her native [Ho]" · "[Ann Lee]'s native [Ho]" · "[Ann Lee]'s [Ho] birthplace"
auto const native_place = x3::rule<struct native_place_>{"native_place"} =
    either(as(Part::name)[person] >> possessive, as(Part::name)[one_of("his", "her")]) >>
    either(as(Part::verb)[word("native")] >> maybe(place >> hyphen) >> as(Part::place)[place] >> !possessive,
           as(Part::place)[place] >> as(Part::verb)[word("birthplace")]);
// "[Ho], the home town of [Ann Lee]" · "[Ho], [Norland], [Ann Lee]'s hometown"
auto const home_of = x3::rule<struct home_of_>{"home_of"} =
    as(Part::place)[place] >> comma >> maybe(wide_place >> comma) >>
    either(the >> as(Part::verb)[home_town] >> word("of") >> many<5>(describing | comma) >> as(Part::name)[person],
           as(Part::name)[person] >> possessive >> as(Part::verb)[home_town]) >>
    !possessive;
inline constexpr auto settlement = one_of("city", "town", "village", "suburb", "district", "island");
inline constexpr auto where_who = as(Part::place)[place] >> maybe(comma >> wide_place) >> comma >>
                                  maybe(article >> many<3>(plain - settlement) >> settlement) >> word("where") >>
                                  as(Part::name)[either(personal_pronoun, person)];
// "[Ho], the town where [Ann Lee] was born"
auto const where_born = x3::rule<struct where_born_>{"where_born"} = where_who >> maybe(one_of("had", "has")) >> be >>
                                                                     as(Part::verb)[word("born")];
// "[Ho], where [she] lives"
auto const where_lives = x3::rule<struct where_lives_>{"where_lives"} =
    where_who >> many<2>(adverb) >>
    as(Part::verb)[either(one_of("lives", "lived", "resides", "resided"), word("grew") >> word("up"))] >> !word("on");
// "[Kenya]'s [Ann Lee]"
auto const compatriot = x3::rule<struct compatriot_>{"compatriot"} = as(Part::place)[One([](Chunk const &c) {
                                                                         return !is_word(c) && c.kind == Kind::place &&
                                                                                c.classes.has(Class::country);
                                                                     })] >>
                                                                     possessive >> as(Part::name)[person] >>
                                                                     !possessive;
// "the [Ho]-born writer [Ann Lee]" · "[Ann Lee], [Ho]-born,"
auto const born_there = x3::rule<struct born_there_>{"born_there"} =
    either(as(Part::place)[place] >> hyphen >> as(Part::verb)[word("born")] >>
               many<5>(modifier | group | is(Class::title | Class::role)) >> as(Part::name)[person],
           as(Part::name)[person] >> comma >> as(Part::place)[place] >> maybe(hyphen) >> as(Part::verb)[word("born")] >>
               &pause);

/// "at the [Lake Bank] in Ely" is a place for a body; "met the [Lake Bank] in Ely" is one for a meeting.
bool is_object_of_verb(Sentence s, std::size_t i) {
    while (i > 0 && (the.test(s[i - 1]) || (i > 1 && s[i - 1].modifier && the.test(s[i - 2])))) --i;
    if (i == 0) return false;
    Chunk const &c = s[i - 1];
    bool const small = c.shape == Shape::punctuation || c.shape == Shape::number ||
                       c.classes.any(Class::function_word | Class::place_preposition);
    return is_word(c) && !small && !possessive.test(c);
}

void find_about_body(Sentence s, std::size_t i, std::vector<Clause> &out) {
    auto const based_in = [&](std::string_view rule_name, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::relation, rule, out, Predicate::based_in);
    };
    if (in(keys_of("of"), s[i + 1]))
        based_in("body_of_place", body_of_place);
    else if (in(keys_of("in", "at", "headquarters", "head", "("), s[i + 1]) && !is_object_of_verb(s, i))
        based_in("body_in_place", body_in_place);
    else if (comma.test(s[i + 1]))
        based_in("body_at_address", body_at_address) || based_in("firm_apposed", firm_apposed);
    else if (possessive.test(s[i + 1]) && !based_in("seat_at", seat_at))
        try_at(s, i, "staff_of", Meaning::relation, staff_of, out,
               party.test(s[i]) ? Predicate::member_of : Predicate::works_for);
}

/// "A and B of C": both are.
void take_partner(Sentence s, std::size_t i, Clause &clause) {
    if (i >= 2 && and_.test(s[i - 1]) && person.test(s[i - 2]))
        clause.parts[static_cast<std::size_t>(Part::name)].first = static_cast<std::uint16_t>(i - 2);
}

void find_about_person(Sentence s, std::size_t i, std::vector<Clause> &out) {
    auto const relation = [&](std::string_view rule_name, Predicate p, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::relation, rule, out, p);
    };
    bool const has_title = i > 0 && in(keys_of("lord", "lady", "baroness", "viscount", "earl"), s[i - 1]);
    bool const has_role = i > 0 && role_head.test(s[i - 1]);
    if (!has_role && !has_title && in(keys_of("of", ","), s[i + 1]) &&
        (relation("person_of_place", Predicate::lives_in, person_of_place) ||
         relation("person_of_body", Predicate::works_for, person_of_body))) {
        take_partner(s, i, out.back());
        Clause &clause = out.back();
        if (clause.predicate == Predicate::works_for && party.test(s[clause[Part::object].first]))
            clause.predicate = Predicate::member_of;
    }
    if (comma.test(s[i + 1]))
        relation("person_from", Predicate::lives_in, person_from) ||
            relation("born_there", Predicate::born_in, born_there);
    if (possessive.test(s[i + 1]))
        relation("home_in", Predicate::lives_in, home_in) ||
            relation("native_place", Predicate::born_in, native_place) ||
            relation("party_of", Predicate::member_of, party_of);
}

void find_by_place_verb(Sentence s, std::size_t i, Inventory const &there, std::vector<Clause> &out) {
    auto const relation = [&](std::string_view rule_name, Predicate p, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::relation, rule, out, p);
    };
    Chunk const &c = s[i];
    if (in(keys_of("his", "her"), c))
        relation("home_in", Predicate::lives_in, home_in) || relation("native_place", Predicate::born_in, native_place);
    if (!there.has(Use::body_core)) return;
    if (in(keys_of("based", "headquartered"), c)) relation("based", Predicate::based_in, based);
    if (in(keys_of("whose", "has", "had", "have", "moved"), c))
        relation("headquarters_in", Predicate::based_in, headquarters_in);
}

/// Not "the [Lumby]-based [Norlandic] brewer".
void find_firm(Sentence s, std::size_t i, std::vector<Clause> &out) {
    if (i > 0 && in(keys_of("based"), s[i - 1])) return;
    try_at(s, i, "firm_named", Meaning::relation, firm_named, out, Predicate::based_in);
}

/// A line begins there, or the number of a report stands before.
void find_source(Sentence s, std::size_t i, std::vector<Clause> &out) {
    bool const coded = i > 0 && is_word(s[i - 1]) && s[i - 1].shape == Shape::alnum;
    if (i > 0 && !coded && !close.test(s[i - 1])) return;
    try_at(s, i, "monitored", Meaning::relation, monitored, out, Predicate::based_in) ||
        (coded && try_at(s, i, "monitored_on", Meaning::relation, monitored_on, out, Predicate::based_in));
}

void find_by_place(Sentence s, std::size_t i, std::vector<Clause> &out) {
    auto const relation = [&](std::string_view rule_name, Predicate p, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::relation, rule, out, p);
    };
    Chunk const &next = s[i + 1];
    if (possessive.test(next))
        relation("body_of_owner", Predicate::based_in, body_of_owner) ||
            relation("compatriot", Predicate::citizen_of, compatriot);
    else if (organization.test(next))
        find_source(s, i, out);
    else if (comma.test(next))
        relation("home_of", Predicate::lives_in, home_of) || relation("where_born", Predicate::born_in, where_born) ||
            relation("where_lives", Predicate::lives_in, where_lives);
    else if (next.modifier)
        find_firm(s, i, out);
    else if (hyphen.test(next))
        relation("place_based", Predicate::based_in, place_based) ||
            relation("born_there", Predicate::born_in, born_there);
}

}  // namespace

void find_residence(Sentence s, std::size_t i, Inventory const &there, std::vector<Clause> &out) {
    Chunk const &c = s[i];
    if (is_word(c))
        find_by_place_verb(s, i, there, out);
    else if (c.kind == Kind::place)
        find_by_place(s, i, out);
    else if (c.kind == Kind::organization)
        find_about_body(s, i, out);
    else if (c.kind == Kind::person)
        find_about_person(s, i, out);
    else if (c.kind == Kind::group && s[i + 1].modifier)
        find_firm(s, i, out);
}

}  // namespace namesake::grammar::clause
