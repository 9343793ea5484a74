// Where bodies, places and people are: in, of, based, the capital, at home, from.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

/// Ala., N.Y.: a state as addresses have it.
inline constexpr auto state_in_short = One([](Chunk const &c) {
    constexpr WordSet states("ala", "ariz", "ark", "calif", "colo", "conn", "d.c", "del", "fla", "ga", "ill", "ind",
                             "kan", "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "mont", "n.c", "n.d", "n.h",
                             "n.j", "n.m", "n.y", "neb", "nev", "okla", "ore", "ont", "pa", "r.i", "s.c", "s.d", "tenn",
                             "tex", "va", "vt", "w.va", "wash", "wis", "wyo");
    return !is_word(c) && c.kind == Kind::place && states.has(c.key) && c.last - c.first == 1;
});
/// A place that others lie in.
inline constexpr auto wide_place =
    state_in_short | One([](Chunk const &c) {
        return !is_word(c) && c.kind == Kind::place && c.classes.any(Class::country | Class::region | Class::continent);
    });
inline constexpr auto area =
    one_of("part", "department", "province", "region", "state", "district", "county", "city", "town", "village",
           "suburb", "area", "island", "section", "neighborhood", "neighbourhood", "borough", "quarter");
inline constexpr auto quarter =
    one_of("part", "district", "suburb", "area", "section", "neighborhood", "neighbourhood", "borough", "quarter");
inline constexpr auto settlement = area | one_of("port", "resort", "capital", "municipality", "provinces", "peak",
                                                 "mountain", "volcano", "plant", "prison");
inline constexpr auto part_of = run_ending<4>(ordinary, area) >> word("of") >> maybe(the);
inline constexpr auto within = maybe(the) >> maybe(part_of) >> many<3>(modifier);

// "[Havel], in upper [Norland]" · "[Kisumu], [Kenya]" · "[Ely], [Minn.]"
auto const place_in_place = x3::rule<struct place_in_place_>{"place_in_place"} =
    as(Part::name)[place] >> comma >>
    either(word("in") >> within >> as(Part::object)[place] >> &(comma | full_stop | dash | close | x3::eoi | open),
           as(Part::object)[state_in_short],
           as(Part::object)[wide_place] >> &(comma | full_stop | dash | close | x3::eoi | open | date));
// "[Havel] in the dry part of [Norland]" · "the [Havel] copper plant in [Norland]" · "the [Mill Hill] area of [Havel]"
auto const place_inside = x3::rule<struct place_inside_>{"place_inside"} =
    as(Part::name)[place] >>
    either(quarter >> word("of"), maybe(run_ending<3>(ordinary, settlement)) >> one_of("in", "at") >> within) >>
    as(Part::object)[place] >> !possessive >> !(modifier - settlement);
// "the [Norland] town of [Havel]"
auto const town_named = x3::rule<struct town_named_>{"town_named"} = as(Part::object)[place] >>
                                                                     many<2>(modifier - settlement) >>
                                                                     one_of("city", "town", "village", "port",
                                                                            "province", "state", "region", "county",
                                                                            "island", "resort") >>
                                                                     word("of") >> as(Part::name)[place] >> !possessive;
// "[Norland]'s [Lake Erd]" · "[Norland]'s dry province of [Havel]"
auto const place_of_owner = x3::rule<struct place_of_owner_>{"place_of_owner"} =
    as(Part::object)[place] >> possessive >>
    either(many<3>(modifier - settlement) >> area >> word("of"), many<2>(plain - settlement)) >>
    as(Part::name)[place] >> !possessive >> !modifier;
// "[Havel], [Norland]'s second-largest town" · "[Havel], a market town in [Norland]"
auto const town_of = x3::rule<struct town_of_>{"town_of"} =
    as(Part::name)[place] >> comma >>
    either(as(Part::object)[place] >> possessive >> many<5>((ordinary | adverb | hyphen) - settlement) >> settlement,
           maybe(article) >> many<5>((ordinary | adverb | hyphen) - settlement) >> settlement >>
               one_of("in", "of", "on") >> within >> as(Part::object)[place] >> !possessive);

/// The seat of government, not of trade: constitutional [capital].
inline constexpr auto capital_sort = many<2>(one_of("constitutional", "national", "federal", "official", "new",
                                                    "administrative", "provincial", "regional", "state", "current"));
// "[Norland]'s capital, [Erdin]" · "the Kenyan capital [Nairobi]"
auto const capital_then_name = x3::rule<struct capital_then_name_>{"capital_then_name"} =
    either(as(Part::object)[body] >> maybe(possessive), maybe(the) >> as(Part::group)[group]) >> capital_sort >>
    as(Part::verb)[word("capital")] >> maybe(comma) >> maybe(word("of")) >> as(Part::name)[place];
inline constexpr auto name_then_capital_follows = one_of(",", "is", "was", "became");
// "[Sucre], Bolivia's constitutional capital" · "[Erdin], the capital of Norland"
auto const name_then_capital = x3::rule<struct name_then_capital_>{"name_then_capital"} =
    as(Part::name)[place] >> name_then_capital_follows >>
    either(as(Part::object)[place] >> possessive >> capital_sort >> as(Part::verb)[word("capital")],
           maybe(article) >> capital_sort >> as(Part::verb)[word("capital")] >> word("of") >> maybe(article) >>
               as(Part::object)[place]);
// "the capital of Norland, [Erdin]"
auto const capital_of_then_name = x3::rule<struct capital_of_then_name_>{"capital_of_then_name"} =
    as(Part::verb)[word("capital")] >> word("of") >> maybe(article) >> as(Part::object)[place] >> comma >>
    as(Part::name)[place];

inline constexpr auto head_office = many<2>(modifier - is(Class::org_head) - one_of("head", "headquarters")) >>
                                    either(one_of("headquarters"), word("head") >> one_of("office", "offices"));
// "based in old [Lumby] since 2009"
auto const based = x3::rule<struct based_>{"based"} = as(Part::verb)[one_of("based", "headquartered")] >>
                                                      one_of("in", "at", "near") >>
                                                      maybe(article) >> many<2>(modifier) >> as(Part::object)[place] >>
                                                      maybe(tenure);
// "whose headquarters were in [Lumby]" · "moved its head office to [Tarsk]" · "has its headquarters at B since 2009"
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

inline constexpr auto institution =
    One([](Chunk const &c) { return !is_word(c) && c.kind == Kind::organization && c.headed; });
// "the [Lake University] in [Zinder]"
auto const body_in_place = x3::rule<struct body_in_place_>{"body_in_place"} =
    either(as(Part::name)[institution] >> as(Part::verb)[one_of("in", "at")],
           as(Part::name)[organization] >> as(Part::verb)[head_office >> word("in")]) >>
    within >> as(Part::object)[place] >> !possessive >> !modifier;
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
    as(Part::place)[place] >> !possessive >> !modifier;
// "[Ann Lee] of the [Lake Union]"
auto const person_of_body = x3::rule<struct person_of_body_>{"person_of_body"} = as(Part::name)[person] >>
                                                                                 maybe(comma >> number) >>
                                                                                 maybe(comma) >> word("of") >>
                                                                                 maybe(the) >>
                                                                                 as(Part::object)[organization] >>
                                                                                 !modifier;
inline constexpr auto dwelling = one_of("home", "house", "apartment", "flat", "residence");
// "[Ann Lee]'s [Port Selby] home" · "her [Port Selby] flat"
auto const home_in = x3::rule<struct home_in_>{"home_in"} = either(as(Part::name)[person] >> possessive,
                                                                   as(Part::name)[one_of("his", "her")]) >>
                                                            as(Part::place)[place] >> maybe(plain - dwelling) >>
                                                            as(Part::verb)[dwelling];
// "[Kenya]'s [Ann Lee]"
auto const compatriot = x3::rule<struct compatriot_>{"compatriot"} = as(Part::place)[One([](Chunk const &c) {
                                                                         return !is_word(c) && c.kind == Kind::place &&
                                                                                c.classes.has(Class::country);
                                                                     })] >>
                                                                     possessive >> as(Part::name)[person] >>
                                                                     !possessive;
// "the [Ho]-born writer [Ann Lee]"
auto const born_there = x3::rule<struct born_there_>{"born_there"} =
    as(Part::place)[place] >> hyphen >>
    as(Part::verb)[word("born")] >> many<5>(modifier | group | is(Class::title | Class::role)) >>
    as(Part::name)[person];

/// "Saudi Arabia, Bahrain, Qatar" is a list; a town lies in a country, and a country in a continent.
bool is_list_of_equals(Sentence s, Clause const &clause) {
    Classes const a = s[clause[Part::name].first].classes, b = s[clause[Part::object].first].classes;
    return (a.has(Class::country) && !b.has(Class::continent)) ||
           (a.has(Class::region) && b.has(Class::region) && !b.has(Class::country));
}
/// "in Torreon, Puebla, Merida": places side by side. "Ely, Minnesota, Canada" is none.
bool is_in_list(Sentence s, std::size_t name, Clause const &clause) {
    auto const town_at = [&](std::size_t k) {
        return k < s.size() && place.test(s[k]) && !s[k].classes.any(Class::country | Class::continent);
    };
    Range const object = clause[Part::object];
    bool const after_place = name >= 2 && comma.test(s[name - 1]) && place.test(s[name - 2]);
    bool const before_place = object.last + 1u < s.size() && comma.test(s[object.last]) && town_at(object.last + 1u);
    return (after_place && town_at(object.first) && !state_in_short.test(s[object.first])) ||
           (before_place && !state_in_short.test(s[object.first]));
}

/// A country lies in nothing but a continent: "Brazil in Berlin" is a match.
bool is_country_abroad(Sentence s, Clause const &clause) {
    return s[clause[Part::name].first].classes.any(Class::country | Class::continent) &&
           !s[clause[Part::object].first].classes.has(Class::continent);
}

/// "from the dry [Havel] in Norland"; not "talks with [Havel] in Norland", where Havel is a party.
bool is_party(Sentence s, std::size_t i) {
    while (i > 0 && (the.test(s[i - 1]) || s[i - 1].modifier)) --i;
    return i > 0 && !in(keys_of("in", "at", "from", "to", "near", "of", "on", "around", "outside", "into", "through",
                                "toward", "towards", "across", "via", ",", "(", "-", "–", "—"),
                        s[i - 1]);
}

void find_about_place(Sentence s, std::size_t i, Inventory const &there, std::vector<Clause> &out) {
    Chunk const &next = s[i + 1];
    auto const relation = [&](std::string_view rule_name, Predicate p, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::relation, rule, out, p);
    };
    if (comma.test(next)) {
        if (there.has(Use::body_core) && relation("name_then_capital", Predicate::capital_of, name_then_capital))
            return;
        if (relation("town_of", Predicate::located_in, town_of)) return;
        if (relation("place_in_place", Predicate::located_in, place_in_place) &&
            (is_list_of_equals(s, out.back()) || is_in_list(s, i, out.back())))
            out.pop_back();
    } else if (possessive.test(next)) {
        relation("capital_then_name", Predicate::capital_of, capital_then_name) ||
            relation("body_of_owner", Predicate::based_in, body_of_owner) ||
            relation("place_of_owner", Predicate::located_in, place_of_owner) ||
            relation("compatriot", Predicate::citizen_of, compatriot);
    } else if (in(keys_of("capital"), next)) {
        relation("capital_then_name", Predicate::capital_of, capital_then_name);
    } else if (in(keys_of("in", "at"), next) || is_ordinary(next)) {
        if (relation("town_named", Predicate::located_in, town_named)) return;
        if (relation("place_inside", Predicate::located_in, place_inside) &&
            (is_country_abroad(s, out.back()) || (in(keys_of("in", "at"), next) && is_party(s, i))))
            out.pop_back();
    } else if (hyphen.test(next)) {
        relation("place_based", Predicate::based_in, place_based) ||
            relation("born_there", Predicate::born_in, born_there);
    } else if (in(keys_of("is", "was", "became"), next)) {
        relation("name_then_capital", Predicate::capital_of, name_then_capital);
    }
}

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
    else if (in(keys_of("in", "at", "headquarters", "head"), s[i + 1]) && !is_object_of_verb(s, i))
        based_in("body_in_place", body_in_place);
    else if (comma.test(s[i + 1]))
        based_in("body_at_address", body_at_address);
    else if (possessive.test(s[i + 1]))
        try_at(s, i, "capital_then_name", Meaning::relation, capital_then_name, out, Predicate::capital_of);
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
         relation("person_of_body", Predicate::works_for, person_of_body)))
        take_partner(s, i, out.back());
    if (possessive.test(s[i + 1])) relation("home_in", Predicate::lives_in, home_in);
}

void find_by_place_verb(Sentence s, std::size_t i, Inventory const &there, std::vector<Clause> &out) {
    auto const relation = [&](std::string_view rule_name, Predicate p, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::relation, rule, out, p);
    };
    Chunk const &c = s[i];
    if (in(keys_of("his", "her"), c)) relation("home_in", Predicate::lives_in, home_in);
    if (!there.has(Use::body_core)) return;
    if (in(keys_of("capital"), c)) relation("capital_of_then_name", Predicate::capital_of, capital_of_then_name);
    if (in(keys_of("based", "headquartered"), c)) relation("based", Predicate::based_in, based);
    if (in(keys_of("whose", "has", "had", "have", "moved"), c))
        relation("headquarters_in", Predicate::based_in, headquarters_in);
}

}  // namespace

void find_whereabouts(Sentence s, Inventory const &there, std::vector<Clause> &out) {
    for (std::size_t i = 0; i + 1 < s.size(); ++i) {
        Chunk const &c = s[i];
        if (is_word(c)) {
            if (c.uses & (bit(Use::body) | bit(Use::person_possessive))) find_by_place_verb(s, i, there, out);
        } else if (c.kind == Kind::place) {
            find_about_place(s, i, there, out);
        } else if (c.kind == Kind::organization) {
            find_about_body(s, i, out);
        } else if (c.kind == Kind::person) {
            find_about_person(s, i, out);
        } else if (c.kind == Kind::group && there.has(Use::body_core)) {
            try_at(s, i, "capital_then_name", Meaning::relation, capital_then_name, out, Predicate::capital_of);
        }
    }
}

}  // namespace namesake::grammar::clause
