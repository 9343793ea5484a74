// What comes again, and what is only now, once or some day: every Friday, daily, now, recently, the future; and
// holidays.
#include "grammar/dates_rules.hpp"

namespace namesake::grammar::time {
namespace {

using P = TimeParts;
using text::word_key;

auto const once = check([](State &s, Iterator) { return s.parts.count = 1, true; });

// "every Friday"; "each July"; "every two weeks"; "every other day"; "per year"
auto const every = one_of("every", "each") >>
                   either(weekday_name >> maybe(day_part_name), month_name, take<&P::season>(w_season),
                          once >> unit_one, day_part_name,
                          word("other") >> check([](State &s, Iterator) { return s.parts.count = 2, true; }) >>
                              unit_one,
                          cardinal >> unit_any);
auto const per = word("per") >> once >> !one_of("second", "minute", "hour") >> unit_one;  // no speeds
// "Fridays"; "Sunday nights"
auto const weekdays =
    either(take<&P::weekday>(w_weekdays) >> maybe(day_part_name), weekday_name >> &of(w_plural) >> day_part_name);
// "on weekends"
auto const weekends = check([](State &s, Iterator at) {
                          return at != s.begin && (at[-1].key == word_key("on") || at[-1].key == word_key("at"));
                      }) >>
                      word("weekends") >> once >> set<&P::unit, TimeUnit::weekend>;
// a quarterly dividend, the Communist daily Granma
auto const of_a_noun = vocabulary::before([](Token const &t) {
    return t.shape != Shape::punctuation && !t.classes.any(Class::function_word) && t.space_before;
});
// daily, weekly
auto const adverb =
    either(one_of("daily", "nightly") >> !capitalised >> set<&P::unit, TimeUnit::day>,
           word("weekly") >> set<&P::unit, TimeUnit::week>, word("monthly") >> set<&P::unit, TimeUnit::month>,
           word("quarterly") >> !of_a_noun >> set<&P::unit, TimeUnit::quarter>,
           one_of("annually", "yearly") >> set<&P::unit, TimeUnit::year>,
           word("hourly") >> set<&P::unit, TimeUnit::hour>) >>
    once;
// "half-hourly"; "half-yearly"
auto const half_adverb = word("half") >> joint >> adverb >> count_of<1, 2>;
// "twice a week"; "once a year"; "three times a day"
auto const times_a = either(one_of("once", "twice"), cardinal_small >> word("times")) >>
                     one_of("a", "per", "each", "every") >> once >> unit_one;
// "24 hours a day"; "three days each week"; not "six months a year earlier"
auto const units_a = cardinal >> unit_many >> one_of("a", "per", "each", "every") >> once >> unit_one >>
                     !one_of("ago", "earlier", "later", "before", "after");

auto const after_at = check([](State &s, Iterator at) {
    return at != s.begin && (at[-1].key == word_key("at") || at[-1].key == word_key("for"));
});
// now, currently, present time
auto const present = set<&P::reference, Reference::present> >>
                     either(word("now"), word("currently"), word("nowadays"),
                            word("current") >> !one_of("account", "accounts", "affairs"),
                            word("present") >> word("time"), after_at >> word("present") >> !of_a_noun);
// right now, these days, at the moment
auto const present_led = set<&P::reference, Reference::present> >>
                         either(word("right") >> word("now"), word("these") >> word("days"),
                                word("this") >> maybe(anything) >> word("moment"),
                                after_at >> word("the") >> -one_of("present", "current") >> word("moment"),
                                word("the") >> word("present") >> !of_a_noun);
// recently, the past, lately
auto const past = set<&P::reference, Reference::past> >>
                  either(maybe(either(one_of("more", "most", "very"))) >> word("recently"), word("lately"),
                         word("the") >> word("other") >> word("day"),
                         word("the") >> -one_of("recent", "distant") >> word("past") >>
                             !of(w_number | w_ones | w_teens | w_tens | w_season | w_unit | w_units),
                         word("recent"));
// "it will soon open"; not "soon after the fire", "it was soon shut", "it soon became"
auto const soon = check([](State &s, Iterator at) {
                      static constexpr std::array told{
                          word_key("was"),    word_key("were"),      word_key("had"),  word_key("became"),
                          word_key("began"),  word_key("found"),     word_key("came"), word_key("went"),
                          word_key("took"),   word_key("fell"),      word_key("got"),  word_key("led"),
                          word_key("after"),  word_key("grew"),      word_key("rose"), word_key("afterward"),
                          word_key("as"),     word_key("lost"),      word_key("left"), word_key("followed"),
                          word_key("turned"), word_key("afterwards")};
                      auto const tells = [](Token const &t) { return std::ranges::find(told, t.key) != told.end(); };
                      if (s.end - at < 2) return true;
                      bool const shut =
                          s.text.substr(at[1].byte, at[1].bytes).ends_with("ed") && at[1].shape == Shape::lower;
                      bool const to_be = at != s.begin && at[-1].key == word_key("be");
                      return !tells(at[1]) && (!shut || to_be) &&
                             (at == s.begin || !tells(at[-1]) || at[-1].key == word_key("as"));
                  }) >>
                  word("soon");
// the future, the near future, a later date, soon
auto const future = set<&P::reference, Reference::future> >>
                    either(-one_of("very") >> soon, word("someday"),
                           one_of("the") >> -one_of("near", "foreseeable", "immediate", "distant", "not") >>
                               word("future") >> !word("of"),
                           word("a") >> one_of("later", "future") >> one_of("date", "time"));

template <Holiday H>
constexpr auto day_of = set<&P::holiday, H>;
auto const day_word = -word("day");
auto const holiday = either(
    word("new") >> one_of("year's", "years", "year") >> -possessive >>
        either(word("eve") >> day_of<Holiday::new_year_eve>, word("day") >> day_of<Holiday::new_year>),
    one_of("christmas", "xmas") >> word("eve") >> day_of<Holiday::christmas_eve>,
    one_of("christmas", "xmas") >> day_word >> day_of<Holiday::christmas>,
    word("boxing") >> word("day") >> day_of<Holiday::boxing_day>, word("halloween") >> day_of<Holiday::halloween>,
    one_of("valentine's", "valentine", "valentines") >> -possessive >> word("day") >> day_of<Holiday::valentine>,
    word("independence") >> word("day") >> day_of<Holiday::independence_day>,
    word("the") >> one_of("fourth", "4th") >> word("of") >> word("july") >> day_of<Holiday::independence_day>,
    one_of("veterans", "veteran") >> -one_of("'s", "'") >> word("day") >> day_of<Holiday::veterans_day>,
    one_of("st") >> -dot >> one_of("patrick's", "patrick") >> -possessive >> word("day") >> day_of<Holiday::st_patrick>,
    word("thanksgiving") >> day_word >> day_of<Holiday::thanksgiving>,
    one_of("labor", "labour") >> word("day") >> day_of<Holiday::labor_day>,
    word("memorial") >> word("day") >> day_of<Holiday::memorial_day>,
    word("martin") >> word("luther") >> word("king") >> -one_of("jr") >> -possessive >> word("day") >>
        day_of<Holiday::mlk_day>,
    word("election") >> word("day") >> day_of<Holiday::election_day>,
    one_of("mother's", "mothers", "mother") >> -one_of("'s", "'") >> word("day") >> day_of<Holiday::mothers_day>,
    one_of("father's", "fathers", "father") >> -one_of("'s", "'") >> word("day") >> day_of<Holiday::fathers_day>,
    word("easter") >> word("monday") >> day_of<Holiday::easter_monday>,
    word("easter") >> -one_of("sunday", "day") >> day_of<Holiday::easter>,
    word("good") >> word("friday") >> day_of<Holiday::good_friday>,
    word("palm") >> word("sunday") >> day_of<Holiday::palm_sunday>,
    word("ash") >> word("wednesday") >> day_of<Holiday::ash_wednesday>,
    word("columbus") >> word("day") >> day_of<Holiday::columbus_day>,
    one_of("presidents", "president") >> -one_of("'s", "'") >> word("day") >> day_of<Holiday::presidents_day>,
    word("bastille") >> word("day") >> day_of<Holiday::bastille_day>,
    word("groundhog") >> word("day") >> day_of<Holiday::groundhog_day>);
auto const holiday_dated =
    check([](State &s, Iterator at) { return at != s.end && at->shape != Shape::lower; }) >> -word("the") >> holiday >>
    maybe(either(word("week") >> set<&P::unit, TimeUnit::week>, word("weekend") >> set<&P::unit, TimeUnit::weekend>)) >>
    maybe(either(-one_of(",", "of", "in") >> take<&P::year>(w_year, 1000, 2199),
                 -word("of") >> word("last") >> word("year") >> set<&P::year_pointing, Pointing::last>,
                 word("this") >> word("year") >> set<&P::year_pointing, Pointing::now>,
                 word("next") >> word("year") >> set<&P::year_pointing, Pointing::next>));
auto const holiday_pointed =
    either(word("last") >> set<&P::year_pointing, Pointing::past>,
           word("next") >> set<&P::year_pointing, Pointing::coming>,
           word("this") >> set<&P::year_pointing, Pointing::now>) >>
    check([](State &s, Iterator at) { return at != s.end && at->shape != Shape::lower; }) >> holiday;

auto const rules = std::make_tuple(
    // "every Friday"
    rule("every", TimeSort::set, w_set, w_core, every), rule("every", TimeSort::set, w_set, w_unit, per),
    // "Fridays"
    rule("every", TimeSort::set, w_weekdays | w_weekday, w_weekdays | w_plural, weekdays),
    // "on weekends"
    rule("every", TimeSort::set, w_units, w_units, weekends),
    // "daily"
    rule("every", TimeSort::set, w_often, w_often, adverb),
    // "half-hourly"
    rule("every", TimeSort::set, w_reported, w_often, half_adverb),
    // "twice a week"
    rule("times_a", TimeSort::set, w_times | w_ones, w_unit, times_a),
    // "24 hours a day"
    rule("times_a", TimeSort::set, {w_number | w_ones | w_teens | w_tens, w_unit, w_units}, units_a),
    // "now"
    rule("present", TimeSort::reference, w_reference, w_reference, present),
    // "right now"
    rule("present", TimeSort::reference, w_pointing | w_article | w_opener, w_reference | w_units, present_led),
    // "recently"
    rule("past", TimeSort::reference, w_reference | w_article | w_about | w_opener, w_reference | w_unit, past),
    // "the future"
    rule("future", TimeSort::reference, w_reference | w_article | w_opener, w_reference, future),
    // "Christmas Day"
    rule("holiday", TimeSort::date, w_holiday | w_article, w_holiday, holiday_dated),
    rule("holiday", TimeSort::date, w_pointing, w_holiday, holiday_pointed));

}  // namespace

void try_repeated(State &s, Iterator first, Best &best) {
    try_rules(rules, s, first, best);
}

}  // namespace namesake::grammar::time
