// Counts: how many were killed, hurt, arrested, driven out; how many came.
#include "grammar/clause_rules.hpp"

namespace namesake::grammar::clause {
namespace {

inline constexpr auto rough = one_of("over", "some", "about", "around", "nearly", "almost", "another", "exactly",
                                     "only", "roughly", "approximately");
inline constexpr auto bound =
    either(word("at") >> one_of("least", "most"), one_of("more", "fewer", "less") >> word("than"),
           word("no") >> one_of("fewer", "less", "more") >> word("than"), word("as") >> word("many") >> word("as"),
           word("up") >> word("to"), word("an") >> word("estimated"), rough);
inline constexpr auto number_word = is(Class::number_word);
/// 4,000 · thirty-four · two hundred · 2.5 million
inline constexpr auto amount = maybe(bound) >> (number | number_word) >> many<4>(maybe(hyphen | and_) >> number_word) >>
                               !hyphen;

inline constexpr auto dead = one_of("killed", "dead", "died", "drowned", "perished", "slain");
inline constexpr auto hurt = one_of("injured", "wounded", "hurt", "hospitalised", "hospitalized", "missing");
inline constexpr auto taken = one_of("arrested", "detained", "evacuated", "displaced", "homeless", "kidnapped");
inline constexpr auto came = one_of("marched", "rallied", "demonstrated", "protested", "gathered", "attended");
inline constexpr auto befell = dead | hurt | taken | came;
inline constexpr auto the_lives = word("lives");
/// miners · the elderly passengers and crew · of the villagers
inline constexpr auto people = many<5>(((ordinary | group) - befell - the_lives -
                                        one_of("bodies", "lost", "took", "turned", "found")) |
                                       word("of") | the | number >> hyphen >> ordinary) >>
                               maybe(and_ >> (ordinary - befell));
inline constexpr auto crowd = one_of("people", "protesters", "marchers", "demonstrators", "supporters", "worshippers",
                                     "mourners", "residents", "workers", "students", "women", "farmers");
/// Behind the head word: where and when, as far as the clause goes.
inline constexpr auto around = many<20>(either(at_place, on_date >> maybe(possessive),
                                               filler - one_of("that", "whereas", "unlike", "including", "although",
                                                               "than", "except", "compared", "among", "them")));

// "Twelve rowers were killed" · "some 20 hikers died" · "300 farmers took part" · "nine miners lost their lives"
auto const counted_people = x3::rule<struct counted_people_>{"counted_people"} =
    as(Part::count)[amount] >> people >> many<3>(auxiliary | adverb | word("found")) >>
    either(as(Part::verb)[befell], as(Part::verb)[word("lost") >> maybe(one_of("their", "the")) >> the_lives],
           as(Part::verb)[word("took") >> word("part")], as(Part::verb)[word("turned") >> word("out")]) >>
    around;
inline constexpr auto found = one_of("found", "recovered", "retrieved", "pulled", "counted", "finding");
// "found 31 bodies" · "nine bodies were recovered"
auto const counted_bodies = x3::rule<struct counted_bodies_>{"counted_bodies"} =
    either(as(Part::status)[found] >> as(Part::count)[amount] >> many<2>(modifier - word("bodies")) >>
               as(Part::verb)[word("bodies")],
           as(Part::count)[amount] >> many<2>(modifier - word("bodies")) >> as(Part::verb)[word("bodies")] >>
               many<4>(auxiliary | adverb) >> as(Part::status)[found]) >>
    around;
inline constexpr auto claiming =
    one_of("claimed", "claims", "claim", "claiming", "cost", "costing", "costs", "took", "taking");
// "claimed 17 lives" · "claimed the lives of 80 people" · "cost nine people their lives"
auto const claimed_lives = x3::rule<struct claimed_lives_>{"claimed_lives"} =
    as(Part::status)[claiming] >>
    either(the >> as(Part::verb)[the_lives] >> word("of") >> as(Part::count)[amount],
           as(Part::count)[amount] >> people >> maybe(word("their")) >> as(Part::verb)[the_lives]) >>
    around;
inline constexpr auto acting_verb =
    one_of("killed", "killing", "kills", "kill", "injured", "injuring", "wounded", "wounding", "arrested", "arresting",
           "detained", "evacuated", "evacuating", "displaced", "displacing", "kidnapped");
// "killed more than 20 rowers" · "killing nine" · "arrested 40 farmers" · "shot dead nine rowers"
auto const killed_count = x3::rule<struct killed_count_>{"killed_count"} =
    as(Part::verb)[either(acting_verb, one_of("shot", "stabbed") >> word("dead"), word("gunned") >> word("down"))] >>
    as(Part::count)[amount] >> around;
// "drew 3,000 people" · "was attended by some 400 mourners"
auto const drew_crowd = x3::rule<struct drew_crowd_>{"drew_crowd"} =
    either(as(Part::verb)[one_of("drew", "attracted", "drawing", "attracting")],
           as(Part::verb)[word("attended")] >> word("by")) >>
    as(Part::count)[amount] >> many<3>((modifier | group) - crowd) >> crowd >> around;
inline constexpr auto stands =
    one_of("risen", "rises", "climbed", "rose", "reached", "climbs", "stands", "jumped", "stood", "was", "hit");
// "the number of rowers killed ... rose to 31" · "the death toll ... climbed to 17" · "a death toll of 40"
auto const toll = x3::rule<struct toll_>{"toll"} =
    either(as(Part::verb)[word("toll")], word("number") >> word("of") >> many<4>(modifier) >>
                                             as(Part::verb)[befell | one_of("deaths", "victims", "fatalities")]) >>
    either(one_of("of", "at") >> as(Part::count)[amount],
           many<16>(either(at_place, on_date >> maybe(possessive), filler - stands)) >> as(Part::status)[stands] >>
               maybe(one_of("to", "at")) >> as(Part::count)[amount]);
inline constexpr auto figure = one_of("number", "figure", "turnout", "crowd", "toll", "total", "count", "attendance");
// "[police] put the number of marchers at 4,000"
auto const put_at = x3::rule<struct put_at_>{"put_at"} =
    as(Part::status)[one_of("put", "puts", "putting", "estimated")] >>
    one_of("the", "its", "their") >> many<2>(modifier - figure) >>
    as(Part::verb)[figure] >> many<8>(either(at_place, on_date >> maybe(possessive), name, filler - word("at"))) >>
    word("at") >> as(Part::count)[amount];

}  // namespace

namespace {

/// At [least] twelve, no [fewer] than twelve, as [many] as: small words that only here begin an amount.
bool opens_bound(Sentence s, std::size_t i) {
    constexpr auto first = keys_of("at", "more", "no", "as", "up", "an", "fewer", "less");
    constexpr auto second = keys_of("least", "most", "than", "fewer", "less", "more", "many", "to", "estimated");
    return in(first, s[i]) && i + 2 < s.size() && in(second, s[i + 1]);
}

}  // namespace

bool find_count(Sentence s, std::size_t i, std::vector<Clause> &out) {
    Chunk const &c = s[i];
    bool const amount_here = number.test(c) || number_word.test(c) || rough.test(c) || opens_bound(s, i);
    auto const event = [&](std::string_view rule_name, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::happened, rule, out);
    };
    if (amount_here) return event("counted_people", counted_people) || event("counted_bodies", counted_bodies);
    return (claiming.test(c) && event("claimed_lives", claimed_lives)) ||
           ((acting_verb.test(c) || in(keys_of("shot", "stabbed", "gunned"), c)) &&
            event("killed_count", killed_count)) ||
           (found.test(c) && event("counted_bodies", counted_bodies)) ||
           (in(keys_of("toll", "number"), c) && event("toll", toll)) ||
           (in(keys_of("put", "puts", "putting", "estimated"), c) && event("put_at", put_at)) ||
           (in(keys_of("drew", "attracted", "drawing", "attracting", "attended"), c) &&
            event("drew_crowd", drew_crowd));
}

}  // namespace namesake::grammar::clause
