// Days and months of the calendar: July 5, 2020; 14 March; 2019-07-05; last June.
#include "grammar/dates_days.hpp"

namespace namesake::grammar::time {
namespace {

// "last June"; "early November"; "the end of July"; "May of last year"
auto const month_alone = any_edge_maybe >> maybe_at(w_article, word("the") >> word("month") >> word("of")) >>
                         maybe_at(w_pointing | w_article, pointing_word) >> month_written >>
                         check([](State &s, Iterator at) {  // "he added that July 5 would do"
                             return s.parts.pointing != Pointing::same || at == s.end || !(s.word(at).is & w_number);
                         }) >>
                         maybe(year_after_month);

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
    text::word_key("than"),   text::word_key("/")};

/// "the March summit", not "the March on the capital"
bool noun_after(State const &s, Iterator last) {
    return last != s.end && last->shape == Shape::lower && !last->classes.any(Class::function_word) &&
           last->space_before && last->key != text::word_key("against");
}

/// the "and June" of "the driest May and June on record"
bool beside_a_month(State const &s, Iterator last) {
    bool const joined = s.end - last > 1 && (last->key == text::word_key("and") || last->key == text::word_key("or") ||
                                             last->key == text::word_key("to") || last->key == text::word_key("/"));
    return joined && (s.word(last + 1).is & w_month) && vocabulary::is_name_shape(last[1].shape);
}

/// "May" alone is a month after a preposition; "June Carter" is none.
bool a_month_in_its_place(State &s, Iterator first, Iterator last) {
    if (last - first > 1) return true;
    if (s.word(first).is & w_month_short) return false;
    std::uint64_t const before = first == s.begin ? 0 : first[-1].key;
    bool const led = std::ranges::find(month_leads, before) != month_leads.end();
    bool const named = last != s.end && last->space_before && vocabulary::is_name_shape(last->shape);
    if (s.word(first).is & w_month_unsure)
        return (first->shape == Shape::capitalised && beside_a_month(s, last)) ||
               (led && !(named && before != text::word_key("in"))) ||
               (before == text::word_key("the") && first->shape == Shape::capitalised && noun_after(s, last));
    if (first->shape == Shape::lower) return led;
    static constexpr std::array given{text::word_key("june"), text::word_key("april"), text::word_key("august")};
    return led || !named || std::ranges::find(given, first->key) == given.end();
}

auto const rules = std::make_tuple(
    // "Friday, July 5, 2020"
    rule("weekday_calendar_date", TimeSort::date, w_weekday, w_month | w_joined, weekday_day),
    // "July 5, 2020"; "14 March"; "2019-07-05"
    rule("calendar_date", TimeSort::date, w_joined, w_joined, numeric_day),
    rule("calendar_date", TimeSort::date, w_number | w_ordinal | w_tens, w_month, day_month_year),
    rule("calendar_date", TimeSort::date, w_number, w_month, day_month_joined),
    rule("calendar_date", TimeSort::date, w_month, w_number | w_ordinal | w_tens | w_ones, month_day_year),
    // "5 and 6 July"
    rule("calendar_date", TimeSort::date, w_number, w_month, first_of_range),
    // "around Nov. 1"
    rule("calendar_date", TimeSort::date, w_about, w_month, one_of("about", "around", "circa") >> calendar_day),
    // "last Oct. 23"
    rule("calendar_date", TimeSort::date, w_pointing, w_month, pointed_day),
    // "the 5th of July"
    rule("calendar_date", TimeSort::date, w_article, w_month, word("the") >> day_month_year));

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
