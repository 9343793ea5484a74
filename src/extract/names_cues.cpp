#include "extract/names_cues_words.hpp"

#include "grammar/name_words.hpp"

namespace namesake::extract::names {
namespace {

using Scores = Cues::Scores;

constexpr Scores none{}, no_name{-2 * said, -2 * said, -2 * said, -2 * said}, person{said, 0, 0, 0},
    place{0, said, 0, 0}, organization{0, 0, said, 0}, surely_person{2 * said, -said, 0, 0},
    surely_place{-said, 2 * said, 0, 0}, surely_organization{-said, -said, 2 * said, 0};

constexpr WordSet town_posts("mayor", "mayors", "mayoress", "prefect", "streets", "suburbs", "outskirts", "residents",
                             "inhabitants", "harbour", "harbor", "seafront", "waterfront", "municipality");
constexpr WordSet heads_of_town("mayor", "mayoress", "prefect");
constexpr WordSet parts_of_town("mayor", "mayors", "mayoress", "prefect", "city", "town", "village", "hamlet",
                                "municipality", "suburb", "outskirts", "streets", "inhabitants", "province");
constexpr WordSet printed("newspaper", "magazine", "broadsheet", "tabloid");
constexpr WordSet parts_of_body("subsidiary", "unit", "arm", "division", "affiliate", "shareholders", "shares",
                                "takeover", "employees", "headquarters");
constexpr WordSet owned("owner", "owners", "shareholders", "subsidiary", "headquarters", "shares", "workforce",
                        "chairman", "chairwoman", "ceo", "board", "takeover", "profits", "turnover");
constexpr WordSet diseases("disease", "syndrome", "lymphoma", "palsy", "sarcoma", "theorem", "comet");
constexpr WordSet speakers("spokesman", "spokeswoman", "spokesperson");
constexpr WordSet sites("port", "town", "city", "village", "suburb", "resort", "island", "islands", "province",
                        "district", "county", "neighbourhood", "neighborhood", "peninsula", "hamlet", "municipality",
                        "township");
constexpr WordSet bought("buying", "acquire", "acquired", "acquires", "acquiring");
constexpr WordSet lived("born", "raised", "lives", "lived", "living", "arrived", "based", "headquartered", "settled");
constexpr WordSet went("flew", "flown", "fly", "flying", "travelled", "traveled", "travelling", "traveling", "drove");
constexpr WordSet came("comes", "hails", "hailed", "fled");
constexpr WordSet possessives("his", "her", "their", "my", "our", "its", "'s");
constexpr WordSet addressed("mr", "mrs", "ms", "sen", "sens", "rep", "reps", "gov");
constexpr WordSet homes("born", "based", "bred");
constexpr WordSet sky("moon", "sun", "earth");
constexpr Classes relations = Class::kinship | Class::role | Class::leading_role;

/// "..., a small company in Guarda", "..., the founder of", "..., a fishing port": what the words between commas
/// describe; nothing of "..., the company said" and "..., the party's spokesman".
Scores const &described(Words const &words, std::int64_t at) {
    constexpr WordSet articles("a", "an", "the", "his", "her", "their");
    if (!articles.has(words.key(at))) return none;
    Scores const *told = &none;
    std::int64_t n = at + 1;
    for (; n < at + 5 && words.lower(n) && !words.is(n, Class::function_word); ++n) {
        if (words.is(n, Class::said_verb)) return none;
        if (words.is(n, relations)) told = &person;
        if (bodies.has(words.key(n))) told = &organization;  // an operator is a role too
    }
    if (words.key(n) == text::word_key("'s")) return none;
    return told == &none && sites.has(words.key(n - 1)) ? place : *told;
}

/// "[Lind] told reporters he would stay"
bool says_of_self(Words const &words, std::int64_t verb) {
    constexpr WordSet self("he", "she", "his", "her"), heard("that", "reporters", "journalists", "police");
    bool const filled = heard.has(words.key(verb + 1));
    return self.has(words.key(verb + 1 + filled));
}

/// Not "[Former] mayor Ada Lind".
bool is_proper(Around const &around, grammar::Proposal const &p) {
    for (std::uint32_t t = p.first; t < p.last; ++t)
        if (!around.token(t).classes.any(Class::common | Class::common_rare | Class::function_word)) return true;
    return false;
}

/// "the toll company [Belmar]", "the mayor of [Orsa]", "a unit of the [Trygve]", "her widow [Ada]", "his coach, [Ada]",
/// "a son of [Ada]"
Scores const &from_left(Words const &words, std::int64_t first) {
    std::int64_t at = first - 1;
    if (addressed.has(words.key(at)) && words.written(at)) return surely_person;
    if (!words.lower(at) && words.key(at) != text::word_key(",")) return none;
    // "its parent, [Opal]": of a firm, a firm
    std::int64_t const owner = words.key(at) == text::word_key(",") ? at - 1 : at;
    if (words.key(owner) == text::word_key("parent") && words.key(owner - 1) == text::word_key("its"))
        return organization;
    if (words.is(at, Class::kinship) && possessives.has(words.key(at - 1))) return person;
    if (words.key(at) == text::word_key(",") && words.is(at - 1, relations) &&
        (possessives.has(words.key(at - 2)) || possessives.has(words.key(at - 3))))
        return person;
    if (words.key(at) == text::word_key(",") && bodies.has(words.key(at - 1)) && words.lower(at - 1) &&
        !words.any(first, given_lists) &&
        (words.key(at - 2) == text::word_key("the") || words.key(at - 3) == text::word_key("the")))
        return organization;
    if (words.lower(at) && (bodies.has(words.key(at)) || bought.has(words.key(at)))) return organization;
    bool const the = words.key(at) == text::word_key("the");
    if (the && sky.has(words.key(first)) && !words.written(first + 1)) return no_name;
    at -= the;
    switch (words.key(at)) {
        case text::word_key("of"):
            if (parts_of_body.has(words.key(at - 1))) return organization;
            if (!the && words.is(at - 1, Class::kinship)) return surely_person;
            return !the && words.lower(at - 1) && parts_of_town.has(words.key(at - 1)) ? place : none;
        case text::word_key("in"):
            if (words.key(at - 1) == text::word_key("stake")) return organization;
            return lived.has(words.key(at - 1)) ? place : none;
        case text::word_key("for"):
            return speakers.has(words.key(at - 1)) ? organization : none;
        case text::word_key("to"):
            return went.has(words.key(at - 1)) ? place : none;
        case text::word_key("from"):
            return came.has(words.key(at - 1)) ? place : none;
        case text::word_key("as"):  // the artist known as [Grey Heron]
            return words.key(at - 1) == text::word_key("known") && words.is(at - 2, Class::role) ? person : none;
        case text::word_key("told"):
            return the ? organization : none;
        default:
            return none;
    }
}

/// Not "First Bank of Orsa, Conn.", nor the Orsa in it.
bool is_town(Around const &around, Words const &words, grammar::Proposal const &p) {
    constexpr Classes heads = Class::org_head | Class::org_suffix | Class::company_head | Class::media;
    for (std::uint32_t t = p.first; t < p.last; ++t)
        if (around.token(t).classes.any(heads)) return false;
    return begins_run(around, p) && words.key(std::int64_t{p.first} - 1) != text::word_key("of");
}

/// "the [Belmar Lantern] newspaper", not "the Norlandic newspaper"
bool is_outlet(Around const &around, Words const &words, grammar::Proposal const &p) {
    constexpr Classes homes_of_papers =
        Class::demonym | Class::country | Class::region | Class::city | Class::capital | Class::language;
    return p.last - p.first > 1 && printed.has(words.key(p.last)) && words.lower(p.last) &&
           words.key(std::int64_t{p.first} - 1) == text::word_key("the") &&
           !around.token(std::int64_t{p.last} - 1).classes.any(homes_of_papers);
}

/// "[PORT SELBY], Norland (Coast Wire) -"
bool opens_report(Around const &around, Words const &words, grammar::Proposal const &p) {
    constexpr WordSet marks("(", "-", "–", "—", "--", ",");
    std::int64_t const land = std::int64_t{p.last} + 1;
    return p.first == around.sentence().first && around.token(p.first).shape == Shape::upper && words.capital(land) &&
           around.token(land).classes.any(Class::country | Class::region) && marks.has(words.key(land + 1));
}

/// "[Orsa]'s deputy mayor", "[Orsa] mayor Ada Lind", not Lind's disease, "[Trygve]'s owner", "[Belmar], founded by";
/// "[Ada Lind], 58,"; "[Orsa], Conn.,"
Scores const &from_right(Around const &around, Words const &words, grammar::Proposal const &p) {
    std::int64_t after = p.last;
    if (words.key(after) == text::word_key("-") && homes.has(words.key(after + 1)) &&
        !p.has(grammar::NameRule::listed_group) && is_proper(around, p))
        return surely_place;
    if (words.key(after) == text::word_key("'s")) {
        bool const qualified = !town_posts.has(words.key(after + 1)) && !owned.has(words.key(after + 1));
        std::uint64_t const noun = words.key(after + 1 + qualified);
        if (town_posts.has(noun)) return surely_place;
        if (diseases.has(noun)) return no_name;
        return !qualified && owned.has(noun) ? organization : none;
    }
    if (heads_of_town.has(words.key(after)) && words.capital(after + 1) && is_proper(around, p)) return surely_place;
    if (words.key(after) == text::word_key("<") && precedes_ticker(words, p)) return none;
    if (words.is(after, Class::said_verb) && says_of_self(words, after)) return person;
    if (words.key(after) == text::word_key("(") && words.key(after + 2) == text::word_key(")")) after += 3;
    if (is_outlet(around, words, p)) return organization;
    if (words.key(after) != text::word_key(",")) return none;
    if (opens_report(around, words, p)) return surely_place;
    if (words.number(after + 1) && words.key(after + 2) == text::word_key(",")) return person;
    if (words.state(after + 1)) return is_town(around, words, p) ? place : none;
    constexpr WordSet real("real", "birth", "true");
    if (words.key(after + 1) == text::word_key("whose") && real.has(words.key(after + 2)) &&
        words.key(after + 3) == text::word_key("name"))
        return surely_person;
    bool const founded = words.key(after + 1) == text::word_key("founded");
    constexpr WordSet how("by", "in");
    if (founded && how.has(words.key(after + 2))) return organization;
    return described(words, after + 1);
}

/// "[Orsa Net] and [Velk Telecom] held talks": what does a thing together is two.
bool is_pair(Around const &around, Words const &words, grammar::Proposal const &p) {
    constexpr WordSet together("have", "are", "were", "met", "held", "both", "each");
    if (!p.has(grammar::NameRule::joined_runs) || !together.has(words.key(p.last))) return false;
    for (std::int64_t n = p.first + 1; n + 1 < p.last; ++n)
        if (!around.look(n).run) return words.key(n) == text::word_key("and");
    return false;
}

/// "the [Board of River Pilots] (BRP)": the letters tell where the name begins.
bool is_spelt_out(Around const &around, Words const &words, grammar::Proposal const &p) {
    if (p.last - p.first < 2 || words.key(p.last) != text::word_key("(") || !words.upper(p.last + 1) ||
        words.key(p.last + 2) != text::word_key(")"))
        return false;
    std::string_view const text = around.scene().text();
    Token const &short_form = around.token(p.last + 1);
    std::string_view letters = text.substr(short_form.byte, short_form.bytes);
    for (std::uint32_t t = p.first; t < p.last; ++t) {
        Token const &token = around.token(t);
        if (token.shape == Shape::lower || token.shape == Shape::punctuation) continue;
        if (letters.empty() || text[token.byte] != letters.front()) return false;
        letters.remove_prefix(1);
    }
    return letters.empty();
}

/// "The [Orchard Trust] said": a common word and a head, which only the second capital shows to be a name.
bool opens_with_body(Around const &around, Words const &words, grammar::Proposal const &p) {
    constexpr Classes heads = Class::org_head | Class::company_head;
    constexpr WordSet marks(",", "'s", "'", "(");
    std::int64_t const before = std::int64_t{p.first} - 1;
    bool const opens = before == around.sentence().first && words.key(before) == text::word_key("the");
    if (!opens || p.last - p.first < 2 || !around.token(std::int64_t{p.last} - 1).classes.any(heads)) return false;
    for (std::int64_t n = p.first; n < p.last; ++n)
        if (!words.capital(n)) return false;
    constexpr WordSet ties("of", "for", "and", "on", "&", "in", "to");
    bool const goes_on = ties.has(words.key(p.last)) && (words.written(std::int64_t{p.last} + 1) ||
                                                         words.key(std::int64_t{p.last} + 1) == text::word_key("the"));
    return !goes_on && (words.lower(p.last) || marks.has(words.key(p.last)));
}

/// "Marten Heavy", "Fuel Adjustment Charge": crude oil, dues and rules.
bool ends_as_thing(Around const &around, grammar::Proposal const &p) {
    constexpr WordSet things("sweet", "sour", "heavy", "crude", "charge", "tax", "act", "bill", "treaty", "accord",
                             "index", "average", "amendment", "scheme", "rights", "provisions", "requirement",
                             "amounts", "prize", "levy", "tariff", "allowance", "revenues");
    return p.last - p.first > 1 && things.has(around.token(std::int64_t{p.last} - 1).key);
}

/// "[LIND] RESIGNS AS MAYOR", not "SALES FIGURES BEAT FORECASTS".
bool is_headline_subject(Around const &around, grammar::Proposal const &p) {
    if (!around.inside(p.last)) return false;
    Token const &verb = around.token(p.last);
    if (verb.shape != Shape::upper || !grammar::vocabulary::is_headline_verb(verb)) return false;
    return is_proper(around, p);
}

void add(Scores const &more, Scores &out) {
    for (unsigned k = 0; k < kind_count; ++k) out[k] += more[k];
}

}  // namespace

bool is_common_term(Around const &around, grammar::Proposal const &p) {
    std::int64_t const at = p.first;
    Words const words(around);
    if (p.last - p.first != 1 || words.key(at - 1) != text::word_key("(") || words.key(at + 1) != text::word_key(")") ||
        !words.upper(at))
        return false;
    std::string_view const text = around.scene().text();
    std::string_view letters = text.substr(around.token(at).byte, around.token(at).bytes);
    for (std::int64_t n = at - 2; !letters.empty(); --n) {
        if (!words.lower(n)) return false;
        char const first = text[around.token(n).byte];
        if (first == letters.back() + ('a' - 'A'))
            letters.remove_suffix(1);
        else if (!words.is(n, Class::function_word))
            return false;
    }
    return true;
}

Cues::Cues(Around const &around) : around_(around), squad_(is_squad(around)) {}

Scores Cues::of(grammar::Proposal const &p) {
    Words const words(around_);
    if (first_ != p.first) {
        left_ = from_left(words, p.first);
        told_left_ = told_from_left(words, p.first);
        opens_firm_ = opens_firm(words, p.first);
        first_ = p.first;
    }
    Scores const &right = is_pair(around_, words, p) ? no_name : from_right(around_, words, p);
    Scores out;
    for (unsigned k = 0; k < kind_count; ++k) out[k] = left_[k] + right[k];
    Told const told = told_left_ != Told::nothing ? told_left_ : told_from_right(words, p);
    bool const whole = told != Told::nothing && is_unlisted_run(around_, words, p);  // whatever its name is made of
    told_body_ = whole && told == Told::surely && !may_be_other(around_, words, p);
    if (told_body_) add(surely_organization, out);
    if (whole && told == Told::likely && !opens_list(around_, words, p)) add(organization, out);
    if (opens_with_body(around_, words, p)) out[2] += said;
    if (ends_as_thing(around_, p)) out = no_name;
    if (squad_) out[0] += player_cue(words, p);
    if (opens_firm_ || p.rules & firm_rules || words.key(p.last) == text::word_key("<")) add_firm(words, p, out);
    if (p.first == around_.sentence().first) add_headline(words, p, out);
    if (is_spelt_out(around_, words, p))
        for (std::int32_t &score : out) score += said / 2;
    return out;
}

void Cues::add_firm(Words const &words, grammar::Proposal const &p, Scores &out) const {
    std::int32_t const firm = firm_cue(around_, words, p);
    out[2] += firm;
    if (firm > said) out[0] -= said;
    if (firm < 0) out[0] = out[1] = out[3] = firm;
}

void Cues::add_headline(Words const &words, grammar::Proposal const &p, Scores &out) const {
    if (!is_headline_subject(around_, p)) return;
    constexpr WordSet done_by_persons("resigns", "quits", "dies", "retires");
    for (unsigned k = 0; k + 1 < kind_count; ++k) out[k] += said / 2;
    if (done_by_persons.has(words.key(p.last))) out[0] += said;
}

}  // namespace namesake::extract::names
