// Weekdays, near days, parts of the day and the clock: last Friday; tomorrow morning; 10 p.m. Wednesday; noon.
#include "grammar/dates_days.hpp"

namespace namesake::grammar::time {
namespace {

// "early Friday morning"; "last Friday"; "Friday last week"; of "Earlier Friday, he left" the day alone
auto const week_pointed = -word("of") >> either(word("last") >> set<&P::year_pointing, Pointing::last>,
                                                word("next") >> set<&P::year_pointing, Pointing::next>,
                                                word("this") >> set<&P::year_pointing, Pointing::now>) >>
                          word("week") >> !possessive;
auto const weekday_part = maybe(!one_of("earlier", "later") >> edge) >> maybe(pointing_word) >> weekday_lower >>
                          maybe(either(-one_of("early", "late") >> part_of_day, week_pointed, take<&P::hour>(w_noon)));

// "late yesterday"; "tomorrow morning"; "tonight"
auto const deictic = edge_maybe >> take<&P::day_pointing>(w_deictic, 0, 99) >> maybe(part_of_day);
auto const deictic_tonight =
    edge_maybe >> of(w_deictic) >> set<&P::day_pointing, Pointing::now> >> set<&P::day_part, model::DayPart::night>;

// "the day before yesterday"; "the day after tomorrow"
auto const beyond_deictic = word("the") >> word("day") >>
                            either(word("before") >> word("yesterday") >> set<&P::day_pointing, Pointing::last>,
                                   word("after") >> word("tomorrow") >> set<&P::day_pointing, Pointing::next>) >>
                            count_of<2> >> maybe(part_of_day);
// "overnight"; "at dawn"; not "overnight rates"
auto const part_alone =
    either(word("overnight") >> set<&P::day_part, model::DayPart::night>,
           check([](State &s, Iterator at) {
               return at != s.begin && (at[-1].key == text::word_key("at") || at[-1].key == text::word_key("before") ||
                                        at[-1].key == text::word_key("after"));
           }) >>
               &one_of("dawn", "dusk", "nightfall") >> part_of_day) >>
    !vocabulary::before([](Token const &t) {
        return t.space_before && t.shape == Shape::lower && !t.classes.any(Class::function_word);
    });
// "a week ago Friday"; "two weeks from Monday"; "three Fridays ago"
auto const weekday_counted =
    either(either(one_of("a", "one") >> count_of<1>, cardinal_small) >> one_of("week", "weeks") >>
               set<&P::unit, TimeUnit::week> >>
               either(word("ago") >> -one_of("on", "last") >> set<&P::pointing, Pointing::ago>,
                      word("from") >> -word("next") >> set<&P::pointing, Pointing::ahead>) >>
               weekday_name,
           cardinal_small >> take<&P::weekday>(w_weekdays) >> word("ago") >> set<&P::pointing, Pointing::ago>);
// "this morning"; "last night"; "that evening"; "later this afternoon"
auto const this_part = edge_maybe >> pointing_word >> part_of_day;

// "10 p.m. Wednesday"; "5 p.m. EST, Nov. 6"; "noon Thursday"; "midnight Friday"
auto const clock_and_day = clock >> -one_of(",", "on") >> either(weekday_day, calendar_day,
                                                                 maybe(pointing_word) >> weekday_lower,
                                                                 take<&P::day_pointing>(w_deictic, 0, 99));
// "Friday at 9 a.m."; "July 5 at noon"; "tomorrow at 10"
auto const day_at_clock = either(weekday_day, calendar_day, weekday_full, take<&P::day_pointing>(w_deictic, 0, 99)) >>
                          comma_maybe >> -one_of("at") >> clock;
// "mid-afternoon yesterday"; "early morning Friday"; "Saturday night"
auto const part_and_day = edge_maybe >> -word("the") >> day_part_name >> -one_of("of") >>
                          either(weekday_day, calendar_day, maybe(pointing_word) >> weekday_lower,
                                 take<&P::day_pointing>(w_deictic, 0, 99));

constexpr TimeWordKinds clock_starts =
    w_number | w_clock | w_noon | w_edge | w_ones | w_teens | w_vague | w_unit | w_article;
constexpr TimeWordKinds clock_needs =
    w_meridiem | w_clock | w_noon | w_colon | w_zone | w_oclock | w_day_part | w_reported;

auto const rules = std::make_tuple(
    // "Friday morning"
    rule("weekday", TimeSort::date, w_weekday | w_edge | w_pointing | w_article, w_weekday, weekday_part),
    // "tomorrow morning"
    rule("near_day", TimeSort::date, w_deictic | w_edge, w_deictic, deictic),
    rule("near_day", TimeSort::date, w_deictic | w_edge, w_deictic, deictic_tonight),
    // "the day before yesterday"
    rule("near_day", TimeSort::date, w_article, w_deictic, beyond_deictic),
    // "a week ago Friday"
    rule("weekday", TimeSort::date, w_article | w_ones | w_teens, w_weekday | w_weekdays, weekday_counted),
    // "overnight"
    rule("part_of_day", TimeSort::date, w_day_part, w_day_part, part_alone),
    // "this morning"
    rule("part_of_day", TimeSort::date, w_pointing | w_edge | w_article, w_day_part, this_part),
    // "10 p.m. Wednesday"
    rule("clock_and_day", TimeSort::date, {clock_starts, clock_needs, w_weekday | w_deictic | w_month | w_joined},
         clock_and_day),
    // "Friday at 9 a.m."
    rule("day_at_clock", TimeSort::date,
         {w_weekday | w_month | w_number | w_deictic, clock_needs, w_weekday | w_deictic | w_month | w_joined},
         day_at_clock),
    // "mid-afternoon yesterday"; "the night of July 5"
    rule("part_and_day", TimeSort::date,
         {w_day_part | w_edge | w_article, w_day_part, w_weekday | w_deictic | w_month | w_joined}, part_and_day),
    // "10:30 a.m."
    rule("clock", TimeSort::clock, clock_starts, clock_needs, clock),
    // "0620 hrs"
    rule("clock", TimeSort::clock, w_number, w_units, clock_in_hours));

}  // namespace

void try_weekdays(State &s, Iterator first, Best &best) {
    try_rules(rules, s, first, best);
}

}  // namespace namesake::grammar::time
