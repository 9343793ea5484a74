// The X3 words that rules about clauses are written in. They run over chunks: `person >> comma >> the >> role >>
// word("of") >> name`.
#pragma once
#include <boost/spirit/home/x3.hpp>

#include "grammar/attempt.hpp"
#include "grammar/clauses.hpp"

namespace namesake::grammar::clause {

namespace x3 = boost::spirit::x3;
using model::Kind;
using model::Predicate;
using text::Class;
using text::Classes;
using text::Shape;

/// Where `as(Part)` writes. A failed branch leaves what it wrote, so a branch that captures stands in either, maybe,
/// many or some, which take it back.
struct Captures {
    static constexpr auto count = static_cast<std::size_t>(Part::count_);
    std::array<Range, count> parts{};
    std::array<Part, count> order;  ///< the parts that have words, the last written last
    std::size_t written = 0;
    Chunk const *begin = nullptr;

    void keep(Part part, Range range) {
        Range &kept = parts[static_cast<std::size_t>(part)];
        if (!kept.empty() || range.empty()) return;
        kept = range;
        order[written++] = part;
    }
    void take_back(std::size_t to) {
        while (written > to) parts[static_cast<std::size_t>(order[--written])] = {};
    }
};
struct captures_tag;

/// A parser without attribute, over chunks.
template <class Derived>
struct Word : x3::parser<Derived> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
};

template <class Test>
struct One : Word<One<Test>> {
    Test test;
    constexpr explicit One(Test t) : test(t) {}
    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext &, Attribute &) const {
        if (first == last || !test(*first)) return false;
        ++first;
        return true;
    }
};

// ---- single chunks

constexpr bool is_word(Chunk const &c) {
    return c.mention < 0;
}

template <std::size_t N>
constexpr bool in(WordSet<N> const &words, Chunk const &c) {
    return is_word(c) && words.has(c.key);
}
/// A word by its folded form.
constexpr auto word(std::string_view folded) {
    return One([key = text::word_key(folded)](Chunk const &c) { return c.key == key && is_word(c); });
}
template <class... Words>
constexpr auto one_of(Words... folded) {
    return One([words = WordSet(folded...)](Chunk const &c) { return in(words, c); });
}
/// A word of a class.
constexpr auto is(Classes wanted) {
    return One([wanted](Chunk const &c) { return is_word(c) && c.classes.any(wanted); });
}
constexpr auto mention_of(Kind kind) {
    return One([kind](Chunk const &c) { return !is_word(c) && c.kind == kind; });
}

inline constexpr auto any = One([](Chunk const &) { return true; });
inline constexpr auto person = mention_of(Kind::person);
inline constexpr auto place = mention_of(Kind::place);
inline constexpr auto organization = mention_of(Kind::organization);
inline constexpr auto group = mention_of(Kind::group);
inline constexpr auto date = mention_of(Kind::date);
inline constexpr auto name = One([](Chunk const &c) { return !is_word(c) && c.kind != Kind::date; });
/// A name that can employ, be led or be represented.
inline constexpr auto body =
    One([](Chunk const &c) { return !is_word(c) && (c.kind == Kind::organization || c.kind == Kind::place); });

inline constexpr auto comma = word(",");
inline constexpr auto hyphen =
    One([](Chunk const &c) { return is_word(c) && !c.space_before && c.key == text::word_key("-"); });
inline constexpr auto dash = one_of("-", "–", "—", "--", "_");
inline constexpr auto open = one_of("(", "[");
inline constexpr auto close = one_of(")", "]");
inline constexpr auto full_stop = one_of(".", "!", "?", ";", ":");
inline constexpr auto possessive = One([](Chunk const &c) {
    return is_word(c) && !c.space_before && (c.key == text::word_key("'s") || c.key == text::word_key("'"));
});
inline constexpr auto the = word("the");
inline constexpr auto article = one_of("the", "a", "an");
inline constexpr auto determiner =
    one_of("the", "a", "an", "another", "this", "that", "both", "one", "some", "two", "three");
inline constexpr auto and_ = one_of("and", "&");
inline constexpr auto number = One([](Chunk const &c) { return is_word(c) && c.shape == Shape::number; });
inline constexpr auto subject_pronoun = one_of("he", "she", "they", "it");
inline constexpr auto personal_pronoun = one_of("he", "she");
inline constexpr auto possessive_pronoun = one_of("his", "her", "its", "their", "whose");
constexpr auto used_as(Use use) {
    return One([use](Chunk const &c) { return is_used(c, use); });
}
inline constexpr auto be = used_as(Use::be);
inline constexpr auto adverb = used_as(Use::adverb);
inline constexpr auto auxiliary = used_as(Use::auxiliary);
inline constexpr auto negation_word = used_as(Use::negation);

constexpr bool is_modifier(Chunk const &c) {
    return c.modifier;
}
inline constexpr auto modifier = One(
    [](Chunk const &c) { return is_modifier(c) || (is_word(c) && !c.space_before && c.key == text::word_key("-")); });
/// Any noun, adjective or participle, plurals and past forms too: [unspecified] hotel, [officials] from.
constexpr bool is_ordinary(Chunk const &c) {
    return c.modifier || (is_word(c) && (c.past || c.plural) && !(c.uses & (bit(Use::auxiliary) | bit(Use::adverb))) &&
                          !c.classes.any(Class::function_word | Class::said_verb | Class::negation | Class::hedge));
}
inline constexpr auto ordinary = One([](Chunk const &c) { return is_ordinary(c); });
/// A word that may also have been read as an expression of time: the business [daily], [current].
constexpr bool is_one_word_date(Chunk const &c) {
    return c.mention >= 0 && c.kind == Kind::date && c.last - c.first == 1;
}
inline constexpr auto one_word_date = One([](Chunk const &c) { return is_one_word_date(c); });
inline constexpr auto plain = One([](Chunk const &c) { return is_modifier(c) && c.shape == Shape::lower; });

// ---- combinations

/// The longest run of at most Max chunks of `Body` that ends in a `Head`.
template <int Max, class Body, class Head>
struct RunEnding : Word<RunEnding<Max, Body, Head>> {
    Body inner;
    Head head;
    constexpr RunEnding(Body b, Head h) : inner(b), head(h) {}
    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext &rcontext,
               Attribute &attribute) const {
        Iterator at = first, best = first;
        for (int n = 0; n < Max && at != last; ++n) {
            Iterator end = at;
            if (head.parse(end, last, context, rcontext, attribute)) best = end;
            if (!inner.parse(at, last, context, rcontext, attribute)) break;
        }
        if (best == first) return false;
        first = best;
        return true;
    }
};
template <int Max, class Body, class Head>
constexpr auto run_ending(Body inner, Head head) {
    return RunEnding<Max, Body, Head>(inner, head);
}

template <class Subject>
struct Capture : Word<Capture<Subject>> {
    Subject subject;
    Part part;
    constexpr Capture(Subject s, Part p) : subject(s), part(p) {}
    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext &rcontext,
               Attribute &attribute) const {
        Iterator const from = first;
        if (!subject.parse(first, last, context, rcontext, attribute)) return false;
        Captures &to = x3::get<captures_tag>(context).get();
        to.keep(part, {static_cast<std::uint16_t>(from - to.begin), static_cast<std::uint16_t>(first - to.begin)});
        return true;
    }
};
/// as(Part::role)[...]: what the parser in brackets takes is that part of the clause; the first such words keep it.
struct as {
    Part part;
    constexpr explicit as(Part p) : part(p) {}
    template <class Subject>
    constexpr auto operator[](Subject const &subject) const {
        return Capture<Subject>(subject, part);
    }
};

/// Between Least and Most times; what a failing try captured is taken back.
template <class Subject, int Least, int Most>
struct Repeat : Word<Repeat<Subject, Least, Most>> {
    Subject subject;
    constexpr explicit Repeat(Subject s) : subject(s) {}
    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext &rcontext,
               Attribute &attribute) const {
        Captures &captures = x3::get<captures_tag>(context).get();
        Iterator const start = first;
        auto const at_start = captures.written;
        int n = 0;
        for (; n < Most; ++n) {
            auto const before = captures.written;
            Iterator const from = first;
            if (subject.parse(first, last, context, rcontext, attribute) && (Most == 1 || first != from)) continue;
            captures.take_back(before);
            first = from;
            break;
        }
        if (n >= Least) return true;
        captures.take_back(at_start);
        first = start;
        return false;
    }
};
template <class Subject>
constexpr auto maybe(Subject const &s) {
    return Repeat<Subject, 0, 1>(s);
}
template <int Most, class Subject>
constexpr auto many(Subject const &s) {
    return Repeat<Subject, 0, Most>(s);
}
template <int Most, class Subject>
constexpr auto some(Subject const &s) {
    return Repeat<Subject, 1, Most>(s);
}
/// The first of several that matches; what the failed ones captured is taken back.
template <class First>
constexpr auto either(First const &first) {
    return Repeat<First, 1, 1>(first);
}
template <class First, class... Rest>
constexpr auto either(First const &first, Rest const &...rest) {
    return either(first) | either(rest...);
}

/// "A", "A and B", "A, B and C": names of one sort.
template <class Parser>
constexpr auto list_of(Parser const &one) {
    return one >> many<6>((comma >> maybe(and_) | and_ | word("or")) >> maybe(article) >> one);
}

// ---- trying a rule

using Sentence = std::span<Chunk const>;

/// Tries `rule` at chunk `at`; on success a clause is appended.
template <class Rule>
bool try_at(Sentence sentence, std::size_t at, std::string_view rule_name, Meaning meaning, Rule const &rule,
            std::vector<Clause> &out, Predicate predicate = Predicate::event) {
    Captures captures;
    captures.begin = sentence.data();
    Chunk const *first = sentence.data() + at;
    Chunk const *const last = sentence.data() + sentence.size();
    if (!attempt<captures_tag>(rule, first, last, captures)) return false;
    out.push_back({rule_name,
                   meaning,
                   predicate,
                   {static_cast<std::uint16_t>(at), static_cast<std::uint16_t>(first - sentence.data())},
                   captures.parts});
    return true;
}

}  // namespace namesake::grammar::clause
