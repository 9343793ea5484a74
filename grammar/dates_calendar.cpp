// Days, months and times of day: July 5, 2020; 14 March; Monday morning; 10 p.m. Wednesday; 2019-07-05.
#include "grammar/dates_clock.hpp"
#include "grammar/dates_rules.hpp"

namespace namesake::grammar::time {
namespace {

auto const day_digits = take<&P::day>(w_number, 1, 31);
auto const day_ordinal = either(take<&P::day>(w_ordinal, 1, 31));

// 20 + first: "the twenty-first"
auto const day_spelled = one_of("twenty", "thirty") >> joint_or_space >> check([](State &s, Iterator at) {
                             if (at == s.end) return false;
                             TimeWord const &w = s.word(at);
                             s.parts.day = static_cast<std::int8_t>(20 + w.value);
                             return (w.is & w_ordinal) && w.value < 10;
                         }) >>
                         anything;
auto const day_any = either(day_digits, day_ordinal, day_spelled);

// '98
auto const short_year = one_of("'") >> touching >> take<&P::year>(w_number, 0, 99) >> set<&P::short_year, true>;

// "last year" of "July 15 last year"
auto const pointed_year = -word("of") >>
                          either(word("last") >> set<&P::year_pointing, Pointing::last>,
                                 word("this") >> set<&P::year_pointing, Pointing::now>,
                                 word("next") >> set<&P::year_pointing, Pointing::next>,
                                 one_of("the") >> one_of("previous") >> set<&P::year_pointing, Pointing::previous>,
                                 one_of("the") >> one_of("following") >> set<&P::year_pointing, Pointing::following>,
                                 one_of("that") >> set<&P::year_pointing, Pointing::same>) >>
                          word("year") >> !possessive;

constexpr TimeWordKinds year_starts = w_year | w_teens | w_ones | w_pointing | w_article | w_filler | w_inner;
// ", 2020" after a day; not ", 2020 people"
auto const year_after_day = comma_maybe >> &of(year_starts) >> either(year_digits, short_year, pointed_year);
// "2019", "of 2019", ", 2019" after a month
auto const year_after_month = &of(year_starts) >>
                              either(-one_of(",", "of", "in") >> either(year_digits, short_year, year_spelled),
                                     pointed_year);

// A month cut short needs its day or year; "May" and "March" are words of their own.
auto const month_written = check([](State &s, Iterator at) {
                               if (at == s.end) return false;
                               bool const unsure = s.word(at).is & w_month_unsure;
                               return !unsure || at->shape != Shape::lower;
                           }) >>
                           month_name;

// July 5; July 5th; July the fifth. Not "July 5,000", nor "May 20 percent"
auto const month_day = month_written >> -word("the") >> day_any >> check([](State &s, Iterator at) {
                           if (at == s.end || at->space_before) return true;
                           bool const clock = at->key == text::word_key(":") && at + 1 != s.end && !at[1].space_before;
                           return !clock && at->key != text::word_key("%");
                       });
// 5 July; the 5th of July
auto const day_month = day_any >> -word("of") >> month_written;

auto const month_day_year = month_day >> maybe(year_after_day);
// "last Oct. 23"
auto const pointed_day =
    either(word("last") >> set<&P::pointing, Pointing::last>, word("next") >> set<&P::pointing, Pointing::next>,
           word("this") >> set<&P::pointing, Pointing::now>) >>
    month_day;
auto const day_month_year = day_month >> maybe(either(year_after_day, word("of") >> year_digits));

// 2019-07-05
auto const iso = year_digits >> joint >> take<&P::month>(w_number, 1, 12) >> joint >> day_digits;
auto const iso_slashes = year_digits >> touching >> word("/") >> touching
                         >> take<&P::month>(w_number, 1, 12) >> touching >> word("/") >> touching >> day_digits;

/// 10/23/1998 and 23/10/1998: which is the month is plain only where one is over 12 or both are one.
bool order_day_and_month(State &s, Iterator) {
    int const a = s.parts.month, b = s.parts.day;
    if (a > 12 && b > 12) return false;
    if (a > 12)
        std::swap(s.parts.month, s.parts.day);
    else if (b <= 12 && a != b) {
        s.parts.count = s.parts.month;
        s.parts.count_to = s.parts.day;
        s.parts.month = s.parts.day = 0;
        s.parts.vague = true;
    }
    return true;
}
auto const slashed = take<&P::month>(w_number, 1, 31) >> touching >> word("/") >> touching >> day_digits >> touching >>
                     word("/") >> touching >>
                     either(year_digits, take<&P::year>(w_number, 0, 99) >> set<&P::short_year, true>) >>
                     check(order_day_and_month);
// 23.10.1998
auto const dotted = check([](State &s, Iterator at) {
                        if (at == s.end || at->shape != Shape::number || at->bytes < 8 || at->bytes > 10) return false;
                        std::string_view const w = s.text.substr(at->byte, at->bytes);
                        int numbers[3] = {0, 0, 0}, n = 0;
                        for (char const c : w) {
                            if (c == '.') {
                                if (++n > 2) return false;
                            } else if (c < '0' || c > '9')
                                return false;
                            else
                                numbers[n] = numbers[n] * 10 + (c - '0');
                        }
                        if (n != 2 || numbers[0] < 1 || numbers[0] > 31 || numbers[1] < 1 || numbers[1] > 12 ||
                            numbers[2] < 1000 || numbers[2] > 2199)
                            return false;
                        s.parts.day = static_cast<std::int8_t>(numbers[0]);
                        s.parts.month = static_cast<std::int8_t>(numbers[1]);
                        s.parts.year = static_cast<std::int16_t>(numbers[2]);
                        return true;
                    }) >>
                    anything;

auto const numeric_day = &of(w_joined) >> either(iso, iso_slashes, slashed, dotted);
auto const calendar_day = either(numeric_day, day_month_year, month_day_year);

// Friday; Fri.; not the paper "Sun"
auto const weekday_full = check([](State &s, Iterator at) {
                              return at != s.end && !(s.word(at).is & w_weekday_short) && at->shape != Shape::lower;
                          }) >>
                          weekday_name;
auto const weekday_lower =
    check([](State &s, Iterator at) { return at != s.end && !(s.word(at).is & w_weekday_short); }) >> weekday_name;
// "Friday, July 5"; "Fri. 5 July"
auto const weekday_day = weekday_name >> -dot >> comma_maybe >> -word("the") >> calendar_day;
// "July 5, a Friday"; "July 5 (Friday)": too far apart to be one expression; left as two

// last, next, this, the following Friday
auto const pointing_word =
    either(-word("the") >> one_of("following") >> set<&P::pointing, Pointing::following>,
           -word("the") >> one_of("previous", "preceding") >> set<&P::pointing, Pointing::previous>,
           word("last") >> set<&P::pointing, Pointing::last>,
           word("this") >> -one_of("past", "coming") >> set<&P::pointing, Pointing::now>,
           word("past") >> set<&P::pointing, Pointing::last>, word("next") >> set<&P::pointing, Pointing::next>,
           word("that") >> set<&P::pointing, Pointing::same>,
           word("the") >> one_of("same") >> set<&P::pointing, Pointing::same>);

// morning; nights are a set
auto const part_of_day = day_part_name >> -one_of("hours");

// "early Friday morning"; "last Friday"; "Friday last week"; of "Earlier Friday, he left" the day alone
auto const week_pointed = either(word("last") >> set<&P::year_pointing, Pointing::last>,
                                 word("next") >> set<&P::year_pointing, Pointing::next>,
                                 word("this") >> set<&P::year_pointing, Pointing::now>) >>
                          word("week") >> !possessive;
auto const weekday_part = maybe(!one_of("earlier", "later") >> edge) >> maybe(pointing_word) >> weekday_lower >>
                          maybe(either(-one_of("early", "late") >> part_of_day, week_pointed, take<&P::hour>(w_noon)));

// "late yesterday"; "tomorrow morning"; "tonight"
auto const deictic = edge_maybe >> take<&P::day_pointing>(w_deictic, 0, 99) >> maybe(part_of_day);
auto const deictic_tonight =
    edge_maybe >> of(w_deictic) >> set<&P::day_pointing, Pointing::now> >> set<&P::day_part, model::DayPart::night>;

// "this morning"; "last night"; "that evening"; "later this afternoon"
auto const this_part = edge_maybe >> pointing_word >> part_of_day;

// "10 p.m. Wednesday"; "5 p.m. EST, Nov. 6"; "noon Thursday"; "midnight Friday"
auto const clock_and_day = clock >> comma_maybe >> either(weekday_day, calendar_day,
                                                          maybe(pointing_word) >> weekday_lower,
                                                          take<&P::day_pointing>(w_deictic, 0, 99));
// "Friday at 9 a.m."; "July 5 at noon"; "tomorrow at 10"
auto const day_at_clock = either(weekday_day, calendar_day, weekday_full, take<&P::day_pointing>(w_deictic, 0, 99)) >>
                          comma_maybe >> -one_of("at") >> clock;
// "mid-afternoon yesterday"; "early morning Friday"; "Saturday night"
auto const part_and_day = edge_maybe >> -word("the") >> day_part_name >> -one_of("of") >>
                          either(weekday_day, calendar_day, maybe(pointing_word) >> weekday_lower,
                                 take<&P::day_pointing>(w_deictic, 0, 99));

// "last June"; "early November"; "the end of July"; "May of last year"
auto const month_alone = any_edge_maybe >> maybe_at(w_article, word("the") >> word("month") >> word("of")) >>
                         maybe_at(w_pointing | w_article, pointing_word) >> month_written >> maybe(year_after_month);

// "5 and 6 July", "5-9 July 2019": the first day borrows month and year from the second
auto const range_word = one_of("and", "to", "or", "through", "until", "-", "–", "—");
auto const first_of_range = day_digits >> check([](State &s, Iterator) {
                                s.parts.count = s.parts.day;
                                return true;
                            }) >>
                            &(range_word >> day_month_year) >> check([](State &s, Iterator) {
                                bool const rising = s.parts.count < s.parts.day;
                                s.parts.day = static_cast<std::int8_t>(s.parts.count);
                                s.parts.count = -1;
                                return rising;
                            });
// "July 5 and 9", "July 5-9, 2019": the second day borrows its month from the first
auto const second_of_range = range_word >> day_digits >> !of(w_month | w_unit | w_units) >>
                             !one_of("%", ":", "percent", "-") >> maybe(year_after_day);

/// Words a month may follow where it could be something else.
constexpr std::array month_leads{
    text::word_key("in"),     text::word_key("of"),     text::word_key("by"),      text::word_key("since"),
    text::word_key("until"),  text::word_key("till"),   text::word_key("through"), text::word_key("from"),
    text::word_key("to"),     text::word_key("during"), text::word_key("for"),     text::word_key("between"),
    text::word_key("before"), text::word_key("after"),  text::word_key("and"),     text::word_key("or"),
    text::word_key("mid"),    text::word_key("on"),     text::word_key("per"),     text::word_key("-"),
    text::word_key("'s"),     text::word_key("its"),    text::word_key("around"),  text::word_key("about"),
    text::word_key("than")};

/// "the March summit", not "the March on the capital"
bool noun_after(State const &s, Iterator last) {
    return last != s.end && last->shape == Shape::lower && !last->classes.any(Class::function_word) &&
           last->space_before && last->key != text::word_key("against");
}

/// "May" alone is a month after a preposition; "June Carter" is none.
bool a_month_in_its_place(State &s, Iterator first, Iterator last) {
    if (last - first > 1) return true;
    if (s.word(first).is & w_month_short) return false;
    std::uint64_t const before = first == s.begin ? 0 : first[-1].key;
    bool const led = std::ranges::find(month_leads, before) != month_leads.end();
    bool const named = last != s.end && last->space_before && vocabulary::is_name_shape(last->shape);
    if (s.word(first).is & w_month_unsure)
        return (led && !(named && before != text::word_key("in"))) ||
               (before == text::word_key("the") && first->shape == Shape::capitalised && noun_after(s, last));
    if (first->shape == Shape::lower) return led;
    static constexpr std::array given{text::word_key("june"), text::word_key("april"), text::word_key("august")};
    return led || !named || std::ranges::find(given, first->key) == given.end();
}

constexpr TimeWordKinds clock_starts = w_number | w_clock | w_noon | w_edge | w_ones | w_teens;
constexpr TimeWordKinds clock_needs = w_meridiem | w_clock | w_noon | w_colon | w_zone | w_oclock;

auto const rules = std::make_tuple(
    // "Friday, July 5, 2020"
    rule("weekday_calendar_date", TimeSort::date, w_weekday, w_month | w_joined, weekday_day),
    // "July 5, 2020"; "14 March"; "2019-07-05"
    rule("calendar_date", TimeSort::date, w_joined, w_joined, numeric_day),
    rule("calendar_date", TimeSort::date, w_number | w_ordinal | w_tens, w_month, day_month_year),
    rule("calendar_date", TimeSort::date, w_month, w_number | w_ordinal | w_tens, month_day_year),
    // "5 and 6 July"
    rule("calendar_date", TimeSort::date, w_number, w_month, first_of_range),
    // "around Nov. 1"
    rule("calendar_date", TimeSort::date, w_about, w_month, one_of("about", "around", "circa") >> calendar_day),
    // "last Oct. 23"
    rule("calendar_date", TimeSort::date, w_pointing, w_month, pointed_day),
    // "the 5th of July"
    rule("calendar_date", TimeSort::date, w_article, w_month, word("the") >> day_month_year),
    // "Friday morning"
    rule("weekday", TimeSort::date, w_weekday | w_edge | w_pointing | w_article, w_weekday, weekday_part),
    // "tomorrow morning"
    rule("near_day", TimeSort::date, w_deictic | w_edge, w_deictic, deictic),
    rule("near_day", TimeSort::date, w_deictic | w_edge, w_deictic, deictic_tonight),
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
    rule("clock", TimeSort::clock, clock_starts, clock_needs, clock));

auto const month_rules = std::make_tuple(
    // "last June"; "July 2019"
    rule("month", TimeSort::date, w_month | w_edge | w_pointing | w_article, w_month, month_alone));

}  // namespace

void try_second_of_range(State &s, Iterator first, Best const &first_day, Best &best) {
    TimeParts const &one = first_day.parts;
    if (one.month < 0 || one.day < 1 || one.hour >= 0 || one.year >= 0) return;
    s.parts = {};
    Iterator at = first;
    if (!attempt<StateTag>(second_of_range, at, s.end, s) || s.parts.day <= one.day) return;
    s.parts.month = one.month;
    best = {"day_of_range", at, s.parts};
}

void try_calendar(State &s, Iterator first, Best &best) {
    try_rules(rules, s, first, best);
    if (best.last) return;
    Best month;
    try_rules(month_rules, s, first, month);
    if (month.last && a_month_in_its_place(s, first, month.last)) best = month;
}

}  // namespace namesake::grammar::time
