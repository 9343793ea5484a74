// A rule of time, how rules are tried, and the parts that several families of rules use.
#pragma once
#include <tuple>

#include "grammar/dates_parsers.hpp"

namespace namesake::grammar::time {

/// What a rule asks for before it is tried: what its first word must be, and what must be among the words it may reach.
struct Asks {
    TimeWordKinds starts, needs;
    TimeWordKinds also = ~TimeWordKinds{0};  ///< must be among them too

    constexpr bool met(TimeWordKinds is, TimeWordKinds ahead) const {
        return (is & starts) && (ahead & needs) && (ahead & also);
    }
};
/// A rule of time: its name, and what sort of thing it sees.
template <class Parser>
struct Rule {
    std::string_view name;
    TimeSort sort;
    Asks asks;
    Parser parser;
};
template <class P>
constexpr auto rule(std::string_view name, TimeSort sort, Asks asks, P const &parser) {
    return Rule<P>{name, sort, asks, parser};
}
template <class P>
constexpr auto rule(std::string_view name, TimeSort sort, TimeWordKinds starts, TimeWordKinds needs, P const &parser) {
    return Rule<P>{name, sort, {starts, needs}, parser};
}

/// The longest that was seen from one place.
struct Best {
    std::string_view rule;
    Iterator last = nullptr;
    TimeParts parts;
};

/// What at least one of the rules asks for.
template <class... Rules>
Asks any_asks(std::tuple<Rules...> const &rules) {
    Asks any{0, 0};
    std::apply([&](auto const &...r) { ((any.starts |= r.asks.starts, any.needs |= r.asks.needs), ...); }, rules);
    return any;
}

/// Tries every rule at `first` and keeps what is longer than the best so far.
template <class... Rules>
void try_rules(std::tuple<Rules...> const &rules, State &s, Iterator first, Best &best) {
    static Asks const any = any_asks(rules);
    TimeWordKinds const is = s.word(first).is;
    if (!any.met(is, s.ahead)) return;
    auto const try_one = [&](auto const &r) {
        if (!r.asks.met(is, s.ahead)) return;
        s.parts = {};
        s.parts.sort = r.sort;
        Iterator at = first;
        if (!attempt<StateTag>(r.parser, at, s.end, s)) return;
        if (best.last && at <= best.last) return;
        best = {r.name, at, s.parts};
    };
    std::apply([&](auto const &...r) { (try_one(r), ...); }, rules);
}

// The families of rules, one file each.
void try_weekdays(State &, Iterator first, Best &);
/// Behind the others: a month alone only where no day was seen.
void try_calendar(State &, Iterator first, Best &);
/// After a day of a month: the second day of its range, without its month. `first` is the joining word.
void try_second_of_range(State &, Iterator first, Best const &first_day, Best &);
void try_years(State &, Iterator first, Best &);
void try_periods(State &, Iterator first, Best &);
void try_counted(State &, Iterator first, Best &);
void try_repeated(State &, Iterator first, Best &);

// ---- parts that several families use

inline constexpr auto comma_maybe = -comma;
/// The hyphen of 10-year.
inline constexpr auto joint = touching >> hyphen >> touching;
inline constexpr auto joint_or_space = -joint;

/// early, late, mid-, earlier, later
inline constexpr auto edge =
    either(one_of("early", "late", "earlier", "later") >> -one_of("in", "on") >> joint_or_space,
           word("mid") >> joint_or_space, word("very") >> one_of("early", "late"));
/// (the) end of, start of, rest of
inline constexpr auto edge_of = -word("the") >> -word("very") >> &of(w_edge) >>
                                one_of("end", "start", "beginning", "middle", "rest", "remainder", "close", "eve",
                                       "turn") >>
                                word("of");
inline constexpr auto edge_maybe = maybe_at(w_edge | w_filler, edge);
inline constexpr auto edge_of_maybe = maybe_at(w_edge | w_filler | w_article, edge_of);
inline constexpr auto any_edge_maybe = maybe_at(w_edge | w_filler | w_article, either(edge_of, edge));

inline constexpr auto cardinal_small =
    (plus(w_tens) >> maybe_at(w_inner | w_ones, -hyphen >> plus(w_ones))) | plus(w_teens | w_ones);
/// 12, 2.5, 2 1/2, twenty-four, a hundred, two dozen
inline constexpr auto and_half_sign = word("1") >> touching >> word("/") >> word("2") >>
                                      check([](State &s, Iterator) { return s.parts.count += .5f, true; });
inline constexpr auto cardinal =
    (plus(w_number) >> -(and_half_sign | times(w_scale))) |
    (&of(w_ones | w_teens | w_tens) >>
     keep(cardinal_small >> -times(w_scale) >> maybe_at(w_inner, word("and") >> cardinal_small))) |
    (&of(w_article) >> keep(word("a") >> times(w_scale)));

inline constexpr auto month_name = take<&TimeParts::month>(w_month);
inline constexpr auto weekday_name = take<&TimeParts::weekday>(w_weekday);
inline constexpr auto year_digits = take<&TimeParts::year>(w_year, 1000, 2199);
/// "May 5, 99999": five digits or more, written as a year, and none that can be meant. Not "May 5, 20000 people".
inline constexpr auto year_beyond = take<&TimeParts::year>(w_number) >> check([](State &s, Iterator at) {
                                        float least = 1;
                                        for (unsigned digits = 1; digits < at[-1].bytes; ++digits) least *= 10;
                                        bool const plain = at[-1].bytes >= 5 && s.word(at - 1).number >= least;
                                        s.parts.year = TimeParts::beyond;
                                        return plain && (at == s.end || at->shape != Shape::lower);
                                    });
inline constexpr auto day_part_name = take<&TimeParts::day_part>(w_day_part);

/// nineteen ninety-seven, two thousand and five, nineteen hundred
inline constexpr auto year_spelled = either(plus(w_teens) >> check([](State &s, Iterator) {
                                                float &n = s.parts.count;
                                                if (n < 13 && n != 10 && n != 11 && n != 12) return false;
                                                return n *= 100, true;
                                            }) >>
                                                plus(w_tens) >> maybe(-hyphen >> plus(w_ones)),
                                            word("two") >> word("thousand") >>
                                                check([](State &s, Iterator) { return s.parts.count = 2000, true; }) >>
                                                maybe(-word("and") >> either(plus(w_teens), plus(w_ones)))) >>
                                     check([](State &s, Iterator) {
                                         return s.parts.year = static_cast<std::int16_t>(s.parts.count),
                                                s.parts.count = -1, true;
                                     });

}  // namespace namesake::grammar::time
