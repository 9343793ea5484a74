// What the rules of time are written in, besides the grammar's common words: words with values, and parts that are
// taken back on failure.
#pragma once
#include <tuple>

#include "grammar/dates_words.hpp"
#include "grammar/vocabulary.hpp"

namespace namesake::grammar::time {

/// What a rule is tried on, and the parts it has taken so far.
struct State {
    TimeParts parts;
    TimeWord const *words = nullptr;  ///< one for each token of the sentence
    Iterator begin = nullptr, end = nullptr;
    std::string_view text;
    TimeWordKinds ahead = 0;  ///< what is among the words within reach

    TimeWord const &word(Iterator at) const { return words[at - begin]; }
};
struct StateTag;

template <class Context>
State &state(Context const &context) {
    return x3::get<StateTag>(context).get();
}

struct Plain {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
};

/// A word of one of the kinds.
struct Kind : x3::parser<Kind>, Plain {
    TimeWordKinds kinds;

    constexpr explicit Kind(TimeWordKinds k) : kinds(k) {}
    template <class C, class R, class A>
    bool parse(Iterator &first, Iterator const &last, C const &context, R &, A &) const {
        if (first == last || !(state(context).word(first).is & kinds)) return false;
        ++first;
        return true;
    }
};
constexpr Kind of(TimeWordKinds kinds) {
    return Kind(kinds);
}

/// A word of one of the kinds whose value, within bounds, becomes a part.
template <auto Member>
struct Take : x3::parser<Take<Member>>, Plain {
    TimeWordKinds kinds;
    int least, most;

    constexpr Take(TimeWordKinds k, int from, int to) : kinds(k), least(from), most(to) {}
    template <class C, class R, class A>
    bool parse(Iterator &first, Iterator const &last, C const &context, R &, A &) const {
        State &s = state(context);
        if (first == last) return false;
        TimeWord const &w = s.word(first);
        if (!(w.is & kinds) || w.value < least || w.value > most) return false;
        auto &part = s.parts.*Member;
        part = static_cast<std::remove_reference_t<decltype(part)>>(w.value);
        ++first;
        return true;
    }
};
template <auto Member>
constexpr Take<Member> take(TimeWordKinds kinds, int least = -32768, int most = 32767) {
    return {kinds, least, most};
}

/// Takes no word; gives a part a value.
template <auto Member, auto Value>
struct Set : x3::parser<Set<Member, Value>>, Plain {
    template <class C, class R, class A>
    bool parse(Iterator &, Iterator const &, C const &context, R &, A &) const {
        state(context).parts.*Member = Value;
        return true;
    }
};
template <auto Member, auto Value>
inline constexpr Set<Member, Value> set{};

/// A unit of time: week, weeks.
struct Unit : x3::parser<Unit>, Plain {
    TimeWordKinds kinds;

    constexpr explicit Unit(TimeWordKinds k) : kinds(k) {}
    template <class C, class R, class A>
    bool parse(Iterator &first, Iterator const &last, C const &context, R &, A &) const {
        if (first == last || !(state(context).word(first).is & kinds)) return false;
        state(context).parts.unit = state(context).word(first).unit;
        ++first;
        return true;
    }
};
inline constexpr Unit unit_one{w_unit}, unit_many{w_units}, unit_any{w_unit | w_units};

/// A number word that adds to the count, or multiplies it.
template <bool Scale>
struct Count : x3::parser<Count<Scale>>, Plain {
    TimeWordKinds kinds;

    constexpr explicit Count(TimeWordKinds k) : kinds(k) {}
    template <class C, class R, class A>
    bool parse(Iterator &first, Iterator const &last, C const &context, R &, A &) const {
        State &s = state(context);
        if (first == last || !(s.word(first).is & kinds) || s.word(first).number < 0) return false;
        float &count = s.parts.count;
        float const n = s.word(first).number;
        count = Scale ? (count < 0 ? 1 : count) * n : (count < 0 ? 0 : count) + n;
        ++first;
        return true;
    }
};
constexpr Count<false> plus(TimeWordKinds kinds) {
    return Count<false>(kinds);
}
constexpr Count<true> times(TimeWordKinds kinds) {
    return Count<true>(kinds);
}

/// Takes no word; a test of the place, or a change of the parts that may fail.
struct Check : x3::parser<Check>, Plain {
    bool (*test)(State &, Iterator);

    constexpr explicit Check(bool (*t)(State &, Iterator)) : test(t) {}
    template <class C, class R, class A>
    bool parse(Iterator &first, Iterator const &, C const &context, R &, A &) const {
        return test(state(context), first);
    }
};
constexpr Check check(bool (*test)(State &, Iterator)) {
    return Check(test);
}

/// Gives the parts back as they were if its rule fails, as X3 itself only does for the place.
template <class Subject>
struct Keep : x3::unary_parser<Subject, Keep<Subject>>, Plain {
    using base = x3::unary_parser<Subject, Keep<Subject>>;

    constexpr explicit Keep(Subject const &s) : base(s) {}
    template <class C, class R, class A>
    bool parse(Iterator &first, Iterator const &last, C const &context, R &r, A &) const {
        Iterator const start = first;
        TimeParts const before = state(context).parts;
        if (this->subject.parse(first, last, context, r, x3::unused)) return true;
        state(context).parts = before;
        first = start;
        return false;
    }
};
template <class P>
constexpr auto keep(P const &parser) {
    auto const subject = x3::as_parser(parser);
    return Keep<std::remove_cv_t<decltype(subject)>>(subject);
}
template <class P>
constexpr auto maybe(P const &parser) {
    return -keep(parser);
}
/// Takes no word; whether words of one of the kinds are within reach of the expression's first word.
struct InReach : x3::parser<InReach>, Plain {
    TimeWordKinds kinds;

    constexpr explicit InReach(TimeWordKinds k) : kinds(k) {}
    template <class C, class R, class A>
    bool parse(Iterator &, Iterator const &, C const &context, R &, A &) const {
        return state(context).ahead & kinds;
    }
};
constexpr InReach in_reach(TimeWordKinds kinds) {
    return InReach(kinds);
}
/// The same, tried only before a word of one of the kinds.
template <class P>
constexpr auto maybe_at(TimeWordKinds kinds, P const &parser) {
    return -(&of(kinds) >> keep(parser));
}
/// The first of some rules that matches.
template <class... P>
constexpr auto either(P const &...parsers) {
    return (keep(parsers) | ...);
}

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
