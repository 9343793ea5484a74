// The day as it is written, which several rules share: July 5, 2020; 14 March; 2019-07-05; Friday, July 5.
#pragma once
#include "grammar/dates_clock.hpp"
#include "grammar/dates_rules.hpp"

namespace namesake::grammar::time {

inline auto const day_digits = take<&P::day>(w_number, 1, 31);
inline auto const day_ordinal = either(take<&P::day>(w_ordinal, 1, 31));

// 20 + first: "the twenty-first"
inline auto const day_spelled = one_of("twenty", "thirty") >> joint_or_space >> check([](State &s, Iterator at) {
                                    if (at == s.end) return false;
                                    TimeWord const &w = s.word(at);
                                    s.parts.day = static_cast<std::int8_t>(20 + w.value);
                                    return (w.is & w_ordinal) && w.value < 10;
                                }) >>
                                anything;
inline auto const day_any = either(day_digits, day_ordinal, day_spelled);

/// "payable May One", "the March five quake"; not "in March two men", "December three-month bills", "May one of them".
inline bool day_in_letters_fits(State &s, Iterator at) {
    using text::word_key;
    static constexpr std::array leads{
        word_key("on"),       word_key("ended"),     word_key("ending"), word_key("by"),      word_key("until"),
        word_key("through"),  word_key("before"),    word_key("after"),  word_key("pay"),     word_key("payable"),
        word_key("record"),   word_key("effective"), word_key("due"),    word_key("expire"),  word_key("expires"),
        word_key("starting"), word_key("beginning"), word_key("began"),  word_key("expired"), word_key("dated"),
        word_key("the"),      word_key("a"),         word_key("its"),    word_key("'s")};
    static constexpr std::array goes_on{word_key("or"), word_key("more"), word_key("other"),
                                        word_key("-"),  word_key("/"),    word_key("%")};
    Iterator const month = at - 2;
    std::uint64_t const before = month == s.begin ? 0 : month[-1].key;
    if (!(s.word(month).is & w_month) || before == word_key("in") || before == word_key("during")) return false;
    if (at == s.end || at->line_start) return true;
    if (s.word(at).is & (w_unit | w_units | w_scale) || std::ranges::find(goes_on, at->key) != goes_on.end())
        return false;
    if (at->key == word_key("of") && before != word_key("ended") && before != word_key("ending")) return false;
    bool const noun = at->shape == Shape::lower && !at->classes.any(Class::function_word);
    return !noun || std::ranges::find(leads, before) != leads.end();
}
inline auto const day_in_letters = take<&P::day>(w_ones, 1, 9) >> check(day_in_letters_fits);

// '98
inline auto const short_year = one_of("'") >> touching >> take<&P::year>(w_number, 0, 99) >> set<&P::short_year, true>;

// "last year" of "July 15 last year"
inline auto const pointed_year = -word("of") >> either(word("last") >> set<&P::year_pointing, Pointing::last>,
                                                       word("this") >> set<&P::year_pointing, Pointing::now>,
                                                       word("next") >> set<&P::year_pointing, Pointing::next>,
                                                       one_of("the") >> one_of("previous") >>
                                                           set<&P::year_pointing, Pointing::previous>,
                                                       one_of("the") >> one_of("following") >>
                                                           set<&P::year_pointing, Pointing::following>,
                                                       one_of("that") >> set<&P::year_pointing, Pointing::same>) >>
                                 word("year") >> !possessive;

inline constexpr TimeWordKinds year_starts = w_year | w_teens | w_ones | w_pointing | w_article | w_filler | w_inner;
// ", 2020" after a day; not ", 2020 people"
inline auto const year_after_day = comma_maybe >> &of(year_starts) >> either(year_digits, short_year, pointed_year);
// "2019", "of 2019", ", 2019" after a month
inline auto const year_after_month = &of(year_starts) >>
                                     either(-one_of(",", "of", "in") >> either(year_digits, short_year, year_spelled),
                                            pointed_year);

// A month cut short needs its day or year; "May" and "March" are words of their own.
inline auto const month_written = check([](State &s, Iterator at) {
                                      if (at == s.end) return false;
                                      bool const unsure = s.word(at).is & w_month_unsure;
                                      return !unsure || at->shape != Shape::lower;
                                  }) >>
                                  month_name;

// July 5; July 5th; July the fifth; July five. Not "July 5,000", nor "May 20 percent"
inline auto const month_day = month_written >> -word("the") >> either(day_any, day_in_letters) >>
                              check([](State &s, Iterator at) {
                                  if (at == s.end || at->space_before) return true;
                                  bool const joined = at + 1 != s.end && !at[1].space_before;
                                  bool const is_clock = joined && at->key == text::word_key(":");
                                  bool const is_length =
                                      joined && (s.word(at + 1).is & (w_unit | w_units));  // "the July 10-year bond"
                                  return !is_clock && !is_length && at->key != text::word_key("%");
                              });
// 5 July; the 5th of July
inline auto const day_month = day_any >> -word("of") >> month_written;

inline auto const month_day_year = month_day >> maybe(either(year_after_day, comma_maybe >> year_beyond));
// "last Oct. 23"
inline auto const pointed_day =
    either(word("last") >> set<&P::pointing, Pointing::last>, word("next") >> set<&P::pointing, Pointing::next>,
           word("this") >> set<&P::pointing, Pointing::now>) >>
    month_day;
// "5-Jul-2019"
inline auto const day_month_joined = day_digits >> joint >> month_name >> joint >> year_digits;
inline auto const day_month_year = day_month >>
                                   maybe(either(year_after_day, word("of") >> year_digits, comma_maybe >> year_beyond));

// 2019-07-05
inline auto const iso = year_digits >> joint >> take<&P::month>(w_number, 1, 12) >> joint >> day_digits;
inline auto const iso_slashes = year_digits >> touching >> word("/") >> touching
                                >> take<&P::month>(w_number, 1, 12) >> touching >> word("/") >> touching >> day_digits;

/// 10/23/1998 and 23/10/1998: which is the month is plain only where one is over 12 or both are one.
inline bool order_day_and_month(State &s, Iterator) {
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
inline auto const slashed = take<&P::month>(w_number, 1, 31) >> touching >> word("/") >> touching >> day_digits
                            >> touching >> word("/") >> touching >>
                            either(year_digits, take<&P::year>(w_number, 0, 99) >> set<&P::short_year, true>) >>
                            check(order_day_and_month);
// 23.10.1998
inline auto const dotted = check([](State &s, Iterator at) {
                               if (at == s.end || at->shape != Shape::number || at->bytes < 8 || at->bytes > 10)
                                   return false;
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

inline auto const numeric_day = &of(w_joined) >> either(iso, iso_slashes, slashed, dotted);
inline auto const calendar_day = either(numeric_day, day_month_year, month_day_year);

// Friday; Fri.; not the paper "Sun"
inline auto const weekday_full =
    check([](State &s, Iterator at) {
        return at != s.end && !(s.word(at).is & w_weekday_short) && at->shape != Shape::lower;
    }) >>
    weekday_name;
inline auto const weekday_lower =
    check([](State &s, Iterator at) { return at != s.end && !(s.word(at).is & w_weekday_short); }) >> weekday_name;
// "Friday, July 5"; "Fri. 5 July"
inline auto const weekday_day = weekday_name >> -dot >> comma_maybe >> -word("the") >> calendar_day;
// "July 5, a Friday"; "July 5 (Friday)": too far apart to be one expression; left as two

// last, next, this, the following Friday
inline auto const pointing_word =
    either(-word("the") >> one_of("following") >> set<&P::pointing, Pointing::following>,
           -word("the") >> one_of("previous", "preceding") >> set<&P::pointing, Pointing::previous>,
           word("last") >> set<&P::pointing, Pointing::last>,
           word("this") >> -one_of("past", "coming") >> set<&P::pointing, Pointing::now>,
           word("past") >> set<&P::pointing, Pointing::last>, word("next") >> set<&P::pointing, Pointing::next>,
           word("that") >> set<&P::pointing, Pointing::same>,
           word("the") >> one_of("same") >> set<&P::pointing, Pointing::same>);

// morning; nights are a set
inline auto const part_of_day = !of(w_plural) >> day_part_name >> -one_of("hours");

}  // namespace namesake::grammar::time
