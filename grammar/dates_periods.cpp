// Stretches of time that are pointed at: last week, earlier this month, the third quarter, this summer, the year-ago
// period.
#include "grammar/dates_rules.hpp"

namespace namesake::grammar::time {
namespace {

using P = TimeParts;
using text::word_key;

auto const fiscal = word("fiscal") >> set<&P::fiscal, true>;
auto const of_the = one_of("the", "its", "their", "his", "our", "this", "that");

// last, this, next; the previous, the current, the same
auto const pointer = either(
    &of(w_pointing) >> either(word("last") >> set<&P::pointing, Pointing::last>,
                              word("this") >> -one_of("past", "coming", "current") >> set<&P::pointing, Pointing::now>,
                              word("next") >> set<&P::pointing, Pointing::next>,
                              word("that") >> -word("same") >> set<&P::pointing, Pointing::same>,
                              word("these") >> set<&P::pointing, Pointing::now>,
                              word("past") >> set<&P::pointing, Pointing::past>),
    -of_the >> &of(w_pointing | w_filler) >>
        either(one_of("current", "present") >> set<&P::pointing, Pointing::now>,
               one_of("previous", "prior", "preceding") >> set<&P::pointing, Pointing::previous>,
               one_of("following", "subsequent", "ensuing") >> set<&P::pointing, Pointing::following>,
               one_of("same", "corresponding", "comparable", "like") >> set<&P::pointing, Pointing::same>,
               one_of("latest", "most") >> -word("recent") >> set<&P::pointing, Pointing::latest>,
               word("last") >> set<&P::pointing, Pointing::last>, word("next") >> set<&P::pointing, Pointing::next>,
               word("past") >> set<&P::pointing, Pointing::past>,
               one_of("coming", "upcoming") >> set<&P::pointing, Pointing::coming>));

auto const stretch =
    !word("second") >>
    maybe_at(w_filler, either(fiscal, one_of("calendar", "school", "academic", "financial"))) >> unit_one;

// "the week before last", "the month after next"; not "the day before last Friday"
auto const beyond = word("the") >> stretch >>
                    either(word("before") >> word("last") >> set<&P::pointing, Pointing::last>,
                           word("after") >> word("next") >> set<&P::pointing, Pointing::next>) >>
                    !of(w_weekday | w_month | w_unit | w_units | w_season) >> count_of<2>;
// "last year"; "earlier this month"; "the current fiscal year"; "late last week"
auto const pointed = any_edge_maybe >> pointer >> stretch;
// "for the last week", "over the next month": their length
auto const for_length = check([](State &s, Iterator at) {
    if (at == s.begin) return false;
    std::uint64_t const before = at[-1].key;
    return before == word_key("for") || before == word_key("over") || before == word_key("during") ||
           before == word_key("within") || before == word_key("throughout");
});
auto const pointed_length = for_length >> word("the") >> either(word("last") >> set<&P::pointing, Pointing::past>,
                                                                word("next") >> set<&P::pointing, Pointing::coming>) >>
                            &one_of("day", "week", "month", "decade") >> unit_one;
// "the quarter"; "the year"; "the weekend"; "the end of the month"
auto const definite = any_edge_maybe >> of_the >> -one_of("full", "whole", "entire") >> !word("day") >> stretch
                      >> set<&P::pointing, Pointing::definite>;
// "the day before the vote"; other days are no dates ("his day in court")
auto const definite_day = word("the") >> word("day") >>
                          either(&word("before") >> set<&P::pointing, Pointing::previous>,
                                 &word("after") >> set<&P::pointing, Pointing::following>) >>
                          set<&P::unit, TimeUnit::day>;
// "the talks, and the week after"; "more than the year before"
auto const week_after = word("the") >> &one_of("week", "month", "year") >> unit_one >>
                        either(word("after") >> set<&P::pointing, Pointing::following>,
                               word("before") >> set<&P::pointing, Pointing::previous>) >>
                        !vocabulary::before([](Token const &t) { return t.shape != Shape::punctuation; });
// "year-end"; "year's end"; "month-end"; "year-end 1987"
auto const end_of_unit = -word("the") >> stretch >>
                         either(joint_or_space >> word("end"), possessive >> one_of("end", "start", "beginning")) >>
                         set<&P::pointing, Pointing::definite> >> maybe_at(w_year, take<&P::year>(w_year, 1900, 2199));

auto const ordinal = take<&P::quarter>(w_ordinal, 1, 4);
// "2019", "of 2019", "of last year", "last year", "a year ago", "a year earlier"
auto const pointed_year = either(
    word("last") >> set<&P::year_pointing, Pointing::last>, word("this") >> set<&P::year_pointing, Pointing::now>,
    word("next") >> set<&P::year_pointing, Pointing::next>,
    one_of("the", "its") >> one_of("current") >> set<&P::year_pointing, Pointing::now>,
    one_of("the") >> one_of("previous", "prior", "preceding") >> set<&P::year_pointing, Pointing::previous>,
    one_of("the") >> one_of("following", "next") >> set<&P::year_pointing, Pointing::following>,
    one_of("that") >> set<&P::year_pointing, Pointing::same>);
auto const year_noun = -word("fiscal") >> word("year");
auto const year_earlier = one_of("a", "one") >> word("year") >>
                          one_of("ago", "earlier", "before") >> set<&P::year_pointing, Pointing::year_ago>;
auto const of_year =
    either(-one_of("of", "in", ",") >> -word("fiscal") >> -word("year") >> take<&P::year>(w_year, 1000, 2199),
           -word("of") >> pointed_year >> year_noun, year_earlier);
// "year-ago", "year-earlier"
auto const year_ago = word("year") >> joint_or_space >>
                      one_of("ago", "earlier") >> set<&P::year_pointing, Pointing::year_ago>;
// before the number: "the 1988 second quarter", "next year's first quarter", "the year-ago third quarter"
auto const year_first =
    either(take<&P::year>(w_year, 1000, 2199) >> -possessive, pointed_year >> year_noun >> possessive, year_ago,
           fiscal >> joint_or_space,
           maybe(of_the) >> fiscal >> joint_or_space >> -word("year") >> take<&P::year>(w_year, 1000, 2199));
auto const quarter_pointer =
    either(maybe(of_the) >> one_of("same", "corresponding", "comparable") >> set<&P::pointing, Pointing::same>, of_the);

// "the third quarter"; "third-quarter"; "the fiscal first quarter"; "the fourth quarter of 1990"; "its fourth quarter"
auto const quarter_lead = either(year_first, quarter_pointer >> maybe(year_first), x3::eps);
auto const quarter_word =
    either(one_of("quarter", "qtr"), word("quarters") >> set<&P::vague, true>) >> set<&P::unit, TimeUnit::quarter>;
auto const quarter_named = any_edge_maybe >> quarter_lead >> maybe(fiscal >> joint_or_space) >> ordinal >>
                           maybe(fiscal) >> quarter_word >> maybe(of_year);
// "the second and fourth quarters": the first of them
auto const quarter_shared = maybe(quarter_pointer) >> ordinal >>
                            &(one_of("and", "or") >> of(w_ordinal) >> one_of("quarter", "quarters")) >>
                            set<&P::unit, TimeUnit::quarter> >> set<&P::vague, true>;
// "third-quarter", "fiscal second-quarter" before a noun: the article belongs to the noun
auto const quarter_joined = maybe(fiscal >> joint_or_space) >> ordinal >> joint >> quarter_word >> maybe(of_year);
// "the second and fourth quarters": the first stands alone
auto const half_named = any_edge_maybe >> quarter_lead >>
                        maybe(fiscal >> joint_or_space) >> take<&P::half>(w_ordinal, 1, 2) >> joint_or_space >>
                        word("half") >> set<&P::unit, TimeUnit::half> >>
                        either(of_year, -word("of") >> pointed_year >> year_noun, check([](State &s, Iterator at) {
                                   // "the second half" of a match is none: a half needs its year, or money behind it
                                   return s.parts.fiscal || s.parts.year >= 0 ||
                                          s.parts.year_pointing != Pointing::none ||
                                          (at != s.end && at[-1].key == word_key("half") &&
                                           at->classes.any(Class::function_word) && at->key == word_key("to"));
                               }));
// "Q3 2019"; "3Q"
auto const half_short = take<&P::half>(w_half_code, 1, 2) >> set<&P::unit, TimeUnit::half> >> of_year;
auto const quarter_short = take<&P::quarter>(w_quarter_code, 1, 4) >> set<&P::unit, TimeUnit::quarter> >>
                           maybe(of_year);

// "the year-ago quarter"; "year-earlier"; "the 1988 period"; "last year's quarter"; "the corresponding period last
// year"; "the quarter a year ago"
auto const period_of_year =
    either(maybe(quarter_pointer) >> year_first >> either(word("quarter") >> set<&P::unit, TimeUnit::quarter>,
                                                          one_of("period") >> set<&P::unit, TimeUnit::period>,
                                                          word("half") >> set<&P::unit, TimeUnit::half>),
           quarter_pointer >> either(word("quarter") >> set<&P::unit, TimeUnit::quarter>,
                                     one_of("period") >> set<&P::unit, TimeUnit::period>) >>
               of_year,
           maybe(of_the) >> one_of("same", "corresponding", "comparable", "like") >>
               set<&P::pointing, Pointing::same> >> either(word("quarter") >> set<&P::unit, TimeUnit::quarter>,
                                                           one_of("period") >> set<&P::unit, TimeUnit::period>) >>
               of_year);
// "the same month of last year"; "the same week a year earlier"
auto const unit_of_year = maybe(of_the) >> word("same") >> &one_of("month", "week", "day") >> unit_one
                          >> set<&P::pointing, Pointing::same> >> of_year;
auto const year_ago_alone = year_ago >> set<&P::unit, TimeUnit::period>;
// "first two quarters of 1990"
auto const first_quarters = -word("the") >>
                            either(word("first") >> set<&P::half, 1>, word("last") >> set<&P::half, 2>) >>
                            one_of("two") >> word("quarters") >> set<&P::unit, TimeUnit::half> >> of_year;

auto const season_name = take<&P::season>(w_season) >> set<&P::unit, TimeUnit::season>;
auto const season_year =
    either(-one_of("of", ",") >> take<&P::year>(w_year, 1000, 2199), -word("of") >> pointed_year >> word("year"));
// "this spring"; "last fall"; "the summer of 1998"; "the early summer"; "winter 2013"
auto const season_pointed = any_edge_maybe >> pointer >> edge_maybe >> season_name;
// "prices fall this year": a spring or fall without an article follows "in"
auto const season_in_its_place = check([](State &s, Iterator at) {
    if (at == s.end || !(s.word(at).is & w_season_unsure)) return true;
    std::uint64_t const before = at == s.begin ? 0 : at[-1].key;
    return before == word_key("in") || before == word_key("of") || before == word_key("since") ||
           before == word_key("by") || before == word_key("until") || before == word_key("during");
});
auto const season_dated = season_in_its_place >> any_edge_maybe >> -word("the") >> edge_maybe >> season_name
                          >> season_year;
auto const season_definite = any_edge_maybe >> word("the") >> edge_maybe >> season_name >>
                             check([](State &s, Iterator at) {
                                 // "the fall of", "the spring that" are other words; so is a season that a noun follows
                                 bool const unsure = s.word(at - 1).is & w_season_unsure;
                                 if (at == s.end) return true;
                                 bool const named = at[-1].shape == Shape::capitalised && at->space_before &&
                                                    vocabulary::is_name_shape(at->shape);  // "the Summer Palace"
                                 return !named && (!unsure || (at->key != word_key("of") && at->key != word_key("in")));
                             });
auto const season_edged = edge >> season_name;

constexpr TimeWordKinds part_starts = w_ordinal | w_article | w_pointing | w_edge | w_year | w_unit | w_opener;

auto const rules = std::make_tuple(
    // "for the last week"
    rule("pointed_period", TimeSort::period, w_article, w_unit, pointed_length),
    // "earlier this month"
    rule("pointed_period", TimeSort::period, w_pointing | w_edge | w_article | w_opener, w_unit, pointed),
    // "the end of the month"
    rule("definite_period", TimeSort::period, w_article | w_edge | w_pointing, w_unit, definite),
    // "the week before last"
    rule("pointed_period", TimeSort::period, {w_article, w_unit, w_pointing}, beyond),
    // "the day before"
    rule("definite_period", TimeSort::period, w_article, w_unit, definite_day),
    // "the week after"
    rule("definite_period", TimeSort::period, w_article, w_unit, week_after),
    // "year-end"
    rule("definite_period", TimeSort::period, w_unit | w_article, w_unit, end_of_unit),
    // "the third quarter"
    rule("quarter", TimeSort::period, {part_starts, w_reported, w_ordinal}, quarter_named),
    rule("quarter", TimeSort::period, {w_ordinal | w_article, w_reported, w_ordinal}, quarter_shared),
    rule("quarter", TimeSort::period, {w_ordinal | w_opener, w_reported, w_ordinal}, quarter_joined),
    rule("quarter", TimeSort::period, w_quarter_code, w_quarter_code, quarter_short),
    // "H1 2018"
    rule("half", TimeSort::period, w_half_code, w_half_code, half_short),
    // "the first half of 1990"
    rule("half", TimeSort::period, {part_starts, w_reported, w_ordinal}, half_named),
    rule("half", TimeSort::period, w_ordinal | w_article | w_pointing, w_reported, first_quarters),
    // "the year-ago quarter"
    rule("period_of_year", TimeSort::period, w_article | w_pointing | w_year | w_unit | w_opener, w_reported,
         period_of_year),
    // "the same month of last year"
    rule("period_of_year", TimeSort::period, {w_article | w_pointing, w_unit, w_pointing}, unit_of_year),
    // "year-earlier"
    rule("period_of_year", TimeSort::period, w_unit, w_unit, year_ago_alone),
    // "this spring"
    rule("season", TimeSort::period, w_pointing | w_edge | w_article, w_season, season_pointed),
    // "the summer of 1998"
    rule("season", TimeSort::period, w_season | w_edge | w_article, w_season, season_dated),
    // "the summer"
    rule("season", TimeSort::period, w_article | w_edge, w_season, season_definite),
    // "early summer"
    rule("season", TimeSort::period, w_edge, w_season, season_edged));

}  // namespace

void try_periods(State &s, Iterator first, Best &best) {
    try_rules(rules, s, first, best);
}

}  // namespace namesake::grammar::time
