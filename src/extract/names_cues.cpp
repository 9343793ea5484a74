#include "extract/names_cues.hpp"

#include "grammar/word_uses.hpp"

namespace namesake::extract::names {
namespace {

using grammar::WordSet;
using Scores = Cues::Scores;

constexpr std::int32_t said = 3 * weight_scale;  ///< as much as several learnt features together
constexpr Scores none{}, no_name{-said, -said, -said, -said}, person{said, 0, 0, 0}, place{0, said, 0, 0},
    organization{0, 0, said, 0};

constexpr WordSet town_posts("mayor", "mayors", "mayoress", "prefect", "streets", "suburbs", "outskirts", "residents",
                             "inhabitants", "harbour", "harbor", "seafront", "waterfront", "municipality");
constexpr WordSet parts_of_town("mayor", "mayors", "mayoress", "prefect", "city", "town", "village", "hamlet",
                                "municipality", "suburb", "outskirts", "streets", "inhabitants", "province");
constexpr WordSet bodies("company", "firm", "daily", "weekly", "newspaper", "broadcaster", "airline", "agency",
                         "retailer", "carmaker", "insurer", "lender", "charity", "startup", "start-up", "conglomerate",
                         "brewer", "shipyard", "group", "party", "union", "band", "operator", "giant", "foundation",
                         "network", "chain", "maker", "supplier", "developer", "distributor", "militia", "think-tank",
                         "museum", "hospital", "magazine", "website", "manufacturer", "consultancy", "publisher",
                         "shipper", "refiner");
constexpr WordSet parts_of_body("subsidiary", "unit", "arm", "division", "affiliate", "shareholders", "shares",
                                "takeover", "employees", "headquarters");
constexpr WordSet owned("owner", "owners", "shareholders", "subsidiary", "headquarters", "shares", "workforce",
                        "chairman", "chairwoman", "ceo", "board", "takeover", "profits", "turnover");
constexpr WordSet speakers("spokesman", "spokeswoman", "spokesperson");
constexpr WordSet bought("buying", "acquire", "acquired", "acquires", "acquiring");
constexpr WordSet lived("born", "raised", "lives", "lived", "living", "arrived", "based", "headquartered", "settled");
constexpr WordSet went("flew", "flown", "fly", "flying", "travelled", "traveled", "travelling", "traveling", "drove");
constexpr WordSet came("comes", "hails", "hailed", "fled");
constexpr WordSet possessives("his", "her", "their", "my", "our", "its", "'s");
constexpr Classes relations = Class::kinship | Class::role | Class::leading_role;

/// The words of one sentence by position; what lies outside is no word.
class Words {
  public:
    explicit Words(Around const &around) : around_(around) {}
    std::uint64_t key(std::int64_t n) const { return around_.inside(n) ? around_.token(n).key : 0; }
    bool is(std::int64_t n, Classes classes) const {
        return around_.inside(n) && around_.token(n).shape == Shape::lower && around_.token(n).classes.any(classes);
    }
    bool number(std::int64_t n) const { return around_.inside(n) && around_.token(n).shape == Shape::number; }
    bool lower(std::int64_t n) const { return around_.inside(n) && around_.token(n).shape == Shape::lower; }

  private:
    Around const &around_;
};

/// "..., a small company in Guarda", "..., the founder of": what the words between commas describe; nothing of
/// "..., the company said" and "..., the party's spokesman".
Scores const &described(Words const &words, std::int64_t at) {
    constexpr WordSet articles("a", "an", "the");
    if (!articles.has(words.key(at))) return none;
    Scores const *told = &none;
    std::int64_t n = at + 1;
    for (; n < at + 5 && words.lower(n) && !words.is(n, Class::function_word); ++n) {
        if (words.is(n, Class::said_verb)) return none;
        if (words.is(n, relations)) told = &person;
        if (bodies.has(words.key(n))) told = &organization;  // an operator is a role too
    }
    return words.key(n) == text::word_key("'s") ? none : *told;
}

/// "the toll company [Belmar]", "the mayor of [Orsa]", "a unit of the [Trygve]", "her widow [Ada]", "his coach, [Ada]"
Scores const &from_left(Words const &words, std::int64_t first) {
    std::int64_t at = first - 1;
    if (!words.lower(at) && words.key(at) != text::word_key(",")) return none;
    if (words.is(at, Class::kinship) && possessives.has(words.key(at - 1))) return person;
    if (words.key(at) == text::word_key(",") && words.is(at - 1, relations) &&
        (possessives.has(words.key(at - 2)) || possessives.has(words.key(at - 3))))
        return person;
    if (words.key(at) == text::word_key(",") && bodies.has(words.key(at - 1)) && words.lower(at - 1) &&
        (words.key(at - 2) == text::word_key("the") || words.key(at - 3) == text::word_key("the")))
        return organization;
    if (words.lower(at) && (bodies.has(words.key(at)) || bought.has(words.key(at)))) return organization;
    bool const the = words.key(at) == text::word_key("the");
    at -= the;
    switch (words.key(at)) {
        case text::word_key("of"):
            if (parts_of_body.has(words.key(at - 1))) return organization;
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
        case text::word_key("told"):
            return the ? organization : none;
        default:
            return none;
    }
}

/// "[Orsa]'s deputy mayor", "[Trygve]'s owner", "[Belmar], founded by"; "[Ada Lind], 58,"
Scores const &from_right(Words const &words, std::int64_t after) {
    if (words.key(after) == text::word_key("'s")) {
        bool const qualified = !town_posts.has(words.key(after + 1)) && !owned.has(words.key(after + 1));
        std::uint64_t const noun = words.key(after + 1 + qualified);
        if (town_posts.has(noun)) return place;
        return !qualified && owned.has(noun) ? organization : none;
    }
    if (words.key(after) == text::word_key("(") && words.key(after + 2) == text::word_key(")")) after += 3;
    if (words.key(after) != text::word_key(",")) return none;
    if (words.number(after + 1) && words.key(after + 2) == text::word_key(",")) return person;
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

}  // namespace

Scores Cues::of(grammar::Proposal const &p) {
    Words const words(around_);
    if (first_ != p.first) left_ = from_left(words, p.first);
    first_ = p.first;
    Scores const &right = is_pair(around_, words, p) ? no_name : from_right(words, p.last);
    Scores out;
    for (unsigned k = 0; k < kind_count; ++k) out[k] = left_[k] + right[k];
    return out;
}

}  // namespace namesake::extract::names
