// What the rules of time are written in, besides the grammar's common words: words with values, and parts that are
// taken back on failure.
#pragma once
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

/// The same for a count that is said without a number: "a couple of" is 2, "half a" 1/2.
template <int N, int Of = 1>
struct CountOf : x3::parser<CountOf<N, Of>>, Plain {
    template <class C, class R, class A>
    bool parse(Iterator &, Iterator const &, C const &context, R &, A &) const {
        state(context).parts.count = static_cast<float>(N) / Of;
        return true;
    }
};
template <int N, int Of = 1>
inline constexpr CountOf<N, Of> count_of{};

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

}  // namespace namesake::grammar::time
