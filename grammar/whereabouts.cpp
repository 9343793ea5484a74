// Where places lie: in, of, towns and their states, capitals.
#include "grammar/clause_rules.hpp"
#include "grammar/place_words.hpp"

namespace namesake::grammar::clause {
namespace {

/// A place whose name says what stands there: [Lake Depot], [Havel Airport].
inline constexpr auto site = One([](Chunk const &c) { return !is_word(c) && c.kind == Kind::place && c.headed; });
// "[Lake Depot], [Ely], [Minn.]"
auto const place_at_address = x3::rule<struct place_at_address_>{"place_at_address"} =
    as(Part::name)[site] >> comma >> as(Part::object)[place - wide_place] >> comma >> wide_place >> !(comma >> place);
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
                                                                            "island", "resort", "suburb", "borough") >>
                                                                     word("of") >> as(Part::name)[place] >> !possessive;
/// [Lake Erd] shore: it lies where the lake lies.
inline constexpr auto terrain = one_of("foothills", "coast", "shore", "shores", "valley", "peninsula", "desert",
                                       "basin", "mountains", "highlands", "area", "region", "district", "province");
// "[Norland]'s [Lake Erd]" · "[Norland]'s dry province of [Havel]"
auto const place_of_owner = x3::rule<struct place_of_owner_>{"place_of_owner"} =
    as(Part::object)[place] >> possessive >>
    either(many<3>(modifier - settlement) >> area >> word("of"), many<2>(plain - settlement)) >>
    as(Part::name)[place] >> !possessive >> !(modifier - terrain);
inline constexpr auto settlements = one_of("towns", "cities", "villages", "ports", "provinces", "islands", "districts",
                                           "states", "resorts", "regions", "republics", "counties", "suburbs");
inline constexpr auto lying_in = one_of("in", "of", "on") >> within >> as(Part::object)[place];
/// a market town in [Norland] · one of the few towns in [Norland] · an island nation in the [Erd Sea] · one of
/// [Norland]'s oldest towns
inline constexpr auto town_in =
    !(the >> one_of("city", "town", "village", "state", "province", "county", "island") >> word("of")) >>
    either(maybe(the) >> some<2>(ordinary | word("one")) >> word("of") >> as(Part::object)[place] >> possessive >>
               run_ending<5>(ordinary | adverb | hyphen | number | is(Class::number_word), settlements),
           word("one") >> word("of") >> run_ending<6>(ordinary | adverb | hyphen | number | the, settlements) >>
               lying_in,
           maybe(article) >>
               run_ending<7>(ordinary | adverb | hyphen | is(Class::ordinal_word) | one_of("most", "more"),
                             settlement | one_of("nation", "country", "republic", "territory")) >>
               lying_in) >>
    !possessive;
// "[Havel], [Norland]'s second-largest town" · "[Havel], a market town in [Norland]"
auto const town_of = x3::rule<struct town_of_>{"town_of"} =
    as(Part::name)[place] >> comma >>
    either(as(Part::object)[place] >> possessive >> many<5>((ordinary | adverb | hyphen) - settlement) >> settlement,
           town_in);
// "[Mill Farm], a mountain retreat in [Havel]"
auto const site_in = x3::rule<struct site_in_>{"site_in"} = as(Part::name)[place - wide_place] >> comma >> article >>
                                                            some<6>((ordinary | hyphen) -
                                                                    one_of("rival", "partner", "ally")) >>
                                                            word("in") >> within >> as(Part::object)[place] >>
                                                            !possessive;
// "[Havel] is a market town in [Norland]" · "[Havel] lies in upper [Norland]"
auto const is_town_of = x3::rule<struct is_town_of_>{"is_town_of"} =
    as(Part::name)[place] >>
    either(one_of("is", "was") >>
               either(town_in, word("in") >> within >> as(Part::object)[place] >> maybe(settlement) >> &pause),
           one_of("lies", "lay", "sits") >> word("in") >> within >> as(Part::object)[place]) >>
    !possessive;

inline constexpr auto share = ordinary | adverb | article | one_of("much", "most", "all", "many");
// "central [Norland], including much of the small resort of [Havel]"
auto const including = x3::rule<struct including_>{"including"} =
    as(Part::object)[place] >> maybe(comma) >>
    word("including") >> many<6>(share) >> many<2>(word("of") >> many<5>(share)) >> as(Part::name)[list_of(place)] >>
    !possessive;

/// The seat of government, not of trade: constitutional [capital].
inline constexpr auto capital_sort =
    many<2>(one_of("constitutional", "national", "federal", "official", "new", "administrative", "provincial",
                   "regional", "state", "current", "temporary", "provisional", "interim"));
// "[Norland]'s capital, [Erdin]" · "the Kenyan capital [Nairobi]"
auto const capital_then_name = x3::rule<struct capital_then_name_>{"capital_then_name"} =
    either(as(Part::object)[body] >> maybe(possessive), maybe(the) >> as(Part::group)[group]) >> capital_sort >>
    as(Part::verb)[word("capital")] >> maybe(comma) >> maybe(word("of")) >> as(Part::name)[place];
inline constexpr auto name_then_capital_follows = one_of(",", "is", "was", "became");
// "[Sucre], Bolivia's constitutional capital" · "[Erdin] is no longer the capital of Norland" · "[Ho] serves as"
auto const name_then_capital = x3::rule<struct name_then_capital_>{"name_then_capital"} =
    as(Part::name)[place] >>
    either(one_of("serves", "served", "acts", "acted") >> word("as"),
           name_then_capital_follows >> maybe(as(Part::denial)[either(word("no") >> word("longer"), negation_word)])) >>
    either(as(Part::object)[place] >> possessive >> capital_sort >> as(Part::verb)[word("capital")],
           the >> as(Part::group)[group] >> capital_sort >> as(Part::verb)[word("capital")] >>
               &(comma | full_stop | x3::eoi),
           maybe(article) >> capital_sort >> as(Part::verb)[word("capital")] >> word("of") >> maybe(article) >>
               as(Part::object)[place]);
// "the capital of Norland, [Erdin]"
auto const capital_of_then_name = x3::rule<struct capital_of_then_name_>{"capital_of_then_name"} =
    as(Part::verb)[word("capital")] >> word("of") >> maybe(article) >> as(Part::object)[place] >> comma >>
    as(Part::name)[place];

/// "Saudi Arabia, Bahrain, Qatar" is a list; a town lies in a country, and a country in a continent.
bool is_list_of_equals(Sentence s, Clause const &clause) {
    Classes const a = s[clause[Part::name].first].classes, b = s[clause[Part::object].first].classes;
    return a.has(Class::continent) || (a.has(Class::country) && !b.has(Class::continent)) ||
           (a.has(Class::region) && b.has(Class::region) && !b.has(Class::country)) ||
           (a.has(Class::island) && b.has(Class::island) && !b.any(Class::region | Class::country));
}
/// "in Torreon, Puebla, Merida": places side by side. "Ely, Minnesota, Canada" is none.
bool is_in_list(Sentence s, std::size_t name, Clause const &clause) {
    auto const town_at = [&](std::size_t k) {
        return k < s.size() && place.test(s[k]) && !state_in_short.test(s[k]) &&
               !s[k].classes.any(Class::country | Class::continent);
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
    for (int others = 0; others < 4; ++others) {
        while (i > 0 && (the.test(s[i - 1]) || s[i - 1].modifier)) --i;
        if (i < 3 || !(and_.test(s[i - 1]) || in(keys_of("or"), s[i - 1]))) break;
        std::size_t const before = comma.test(s[i - 2]) ? i - 3 : i - 2;
        if (!place.test(s[before])) break;
        i = before;
    }
    return i > 0 &&
           !in(keys_of("in", "at", "from", "to", "near", "of", "on", "around", "outside", "into", "through", "toward",
                       "towards", "across", "via", "between", "along", "throughout", "over", ",", "(", "-", "–", "—"),
               s[i - 1]);
}

/// "50 km east of [Havel] at Ho": what lies there is not Havel.
bool is_landmark(Sentence s, std::size_t i) {
    return i > 1 && in(keys_of("of", "from"), s[i - 1]) &&
           (s[i - 2].classes.has(Class::compass) || in(keys_of("km", "miles", "kilometres", "kilometers"), s[i - 2]));
}

/// "Arden and [Ho], [Norland]": both lie there, unless the first is so well known that none is told where it lies.
void take_neighbours(Sentence s, std::size_t i, Clause &clause) {
    constexpr auto known = Class::country | Class::continent | Class::region | Class::capital | Class::city;
    auto const joins = [&](std::size_t k) { return and_.test(s[k]) || in(keys_of("or"), s[k]); };
    std::size_t first = i;
    while (first >= 2 && (first == i ? joins(first - 1) : comma.test(s[first - 1])) && place.test(s[first - 2]) &&
           !s[first - 2].classes.any(known) && !state_in_short.test(s[first - 2]) &&
           !(first >= 4 && in(keys_of("in", "of"), s[first - 3]) && place.test(s[first - 4])))
        first -= 2;
    clause.parts[static_cast<std::size_t>(Part::name)].first = static_cast<std::uint16_t>(first);
}

void find_about_place(Sentence s, std::size_t i, Inventory const &there, std::vector<Clause> &out) {
    Chunk const &next = s[i + 1];
    auto const relation = [&](std::string_view rule_name, Predicate p, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::relation, rule, out, p);
    };
    if (in(keys_of("including"), next) || (i + 2 < s.size() && in(keys_of("including"), s[i + 2]))) {
        if (relation("including", Predicate::located_in, including) && is_country_abroad(s, out.back())) out.pop_back();
    } else if (comma.test(next)) {
        if (there.has(Use::body_core) && relation("name_then_capital", Predicate::capital_of, name_then_capital))
            return;
        if (relation("town_of", Predicate::located_in, town_of) || relation("site_in", Predicate::located_in, site_in))
            return;
        if (relation("place_at_address", Predicate::located_in, place_at_address)) return;
        if (!relation("place_in_place", Predicate::located_in, place_in_place)) return;
        if (is_list_of_equals(s, out.back()) || is_in_list(s, i, out.back()))
            out.pop_back();
        else
            take_neighbours(s, i, out.back());
    } else if (possessive.test(next)) {
        if (!relation("capital_then_name", Predicate::capital_of, capital_then_name) &&
            relation("place_of_owner", Predicate::located_in, place_of_owner) && is_country_abroad(s, out.back()))
            out.pop_back();
    } else if (in(keys_of("capital"), next)) {
        relation("capital_then_name", Predicate::capital_of, capital_then_name);
    } else if (in(keys_of("serves", "served", "acts", "acted"), next)) {
        relation("name_then_capital", Predicate::capital_of, name_then_capital);
    } else if (in(keys_of("in", "at"), next) || is_ordinary(next)) {
        if (relation("town_named", Predicate::located_in, town_named)) return;
        if (!relation("place_inside", Predicate::located_in, place_inside)) {
            relation("is_town_of", Predicate::located_in, is_town_of);
            return;
        }
        if (is_country_abroad(s, out.back()) || (in(keys_of("in", "at"), next) && is_party(s, i)) ||
            (in(keys_of("at"), next) && is_landmark(s, i)))
            out.pop_back();
        else if (in(keys_of("in"), next))
            take_neighbours(s, i, out.back());
    } else if (in(keys_of("is", "was", "became"), next)) {
        if (!relation("name_then_capital", Predicate::capital_of, name_then_capital) &&
            relation("is_town_of", Predicate::located_in, is_town_of) && is_country_abroad(s, out.back()))
            out.pop_back();
    }
}

}  // namespace

void find_whereabouts(Sentence s, Inventory const &there, std::vector<Clause> &out) {
    auto const capital = [&](std::size_t i, std::string_view rule_name, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::relation, rule, out, Predicate::capital_of);
    };
    bool const body_words = there.has(Use::body_core);
    for (std::size_t i = 0; i + 1 < s.size(); ++i) {
        Chunk const &c = s[i];
        if (is_word(c)) {
            if (body_words && in(keys_of("capital"), c)) capital(i, "capital_of_then_name", capital_of_then_name);
            if (!(c.uses & (bit(Use::body) | bit(Use::person_possessive)))) continue;
        } else if (c.kind == Kind::place) {
            find_about_place(s, i, there, out);
        } else if ((c.kind == Kind::group && body_words) ||
                   (c.kind == Kind::organization && possessive.test(s[i + 1]))) {
            capital(i, "capital_then_name", capital_then_name);
        }
        find_residence(s, i, there, out);
        if (!is_word(s[i]) || (there.bodies && there.people)) find_nationality(s, i, out);
    }
}

}  // namespace namesake::grammar::clause
