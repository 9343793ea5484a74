// The words the grammar's rules are written in: X3 parsers over tokens. Only files in grammar/ include this.
//
//   auto const titled = x3::rule<struct titled_, Words>{"titled"} =        // "Capt. Orla Nyberg"
//       x3::omit[is(Class::title)] >> x3::raw[x3::repeat(1, 4)[capitalised]];
//   Words name;
//   if (match(titled, first, last, reading, name)) ...
//
// Words, classes and shapes have no attribute: capture what a rule wants to keep with x3::raw[], which fills a `Words`.
// Repeats are bounded, rules do not recurse, and a rule is tried only at its anchor (a class or shape its first token
// must have).
#pragma once
#include <algorithm>
#include <array>
#include <boost/range/iterator_range.hpp>
#include <boost/spirit/home/x3.hpp>
#include <cstdint>
#include <span>
#include <string_view>

#include "grammar/attempt.hpp"
#include "model/extraction.hpp"
#include "text/classes.hpp"
#include "text/token.hpp"

namespace namesake::grammar {

namespace x3 = boost::spirit::x3;
using text::Class;
using text::Classes;
using text::Shape;
using text::Token;

using Iterator = Token const *;
/// What x3::raw[] fills: the tokens that a part of a rule matched.
using Words = boost::iterator_range<Iterator>;

/// What rules may look at besides the tokens: the document's text, and the listed phrases of a sentence.
struct Reading {
    std::string_view text;                     ///< the document's, UTF-8
    Iterator origin = nullptr;                 ///< the token that Phrase::first and last count from
    std::span<text::Phrase const> phrases;     ///< those of the sentence at hand
    std::span<std::uint32_t const> wraps;      ///< tokens that begin a line only because the one before was full
    bool shouted = false;                      ///< the sentence is all in capitals: case says nothing
};

struct ReadingTag;

namespace vocabulary {

template <class Context>
Reading const &reading(Context const &context) {
    return x3::get<ReadingTag>(context).get();
}

/// One token that passes a test.
template <class Test>
struct One : x3::parser<One<Test>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    Test test;

    constexpr explicit One(Test t) : test(t) {}

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext &, Attribute &) const {
        if (first == last || !test(*first)) return false;
        ++first;
        return true;
    }
};

/// The position before a token that passes a test; takes nothing.
template <class Test>
struct Before : x3::parser<Before<Test>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    Test test;

    constexpr explicit Before(Test t) : test(t) {}

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &, RContext &, Attribute &) const {
        return first != last && test(*first);
    }
};

/// A list entry of two words or more.
struct Listed : x3::parser<Listed> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    Classes classes;

    constexpr explicit Listed(Classes c) : classes(c) {}

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext &, Attribute &) const {
        Reading const &r = reading(context);
        auto const here = static_cast<std::uint32_t>(first - r.origin);
        auto const p = std::ranges::find(r.phrases, here, &text::Phrase::first);
        if (p == r.phrases.end() || !p->classes.any(classes) || p->last - here > static_cast<std::size_t>(last - first))
            return false;
        first += p->last - here;
        return true;
    }
};

/// A whole number as digits, commas between thousands allowed; its attribute is the value.
struct Number : x3::parser<Number> {
    using attribute_type = int;
    static constexpr bool has_attribute = true;
    Shape shape;
    int least, most;

    constexpr Number(Shape s, int from, int to) : shape(s), least(from), most(to) {}

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext &, Attribute &out) const {
        if (first == last || first->shape != shape || first->bytes > 12) return false;
        int value = 0;
        for (char const c : reading(context).text.substr(first->byte, first->bytes)) {
            if (c >= '0' && c <= '9') {
                if (value > 100'000'000) return false;
                value = value * 10 + (c - '0');
            } else if (c == '.') {
                return false;
            }
        }
        if (value < least || value > most) return false;
        x3::traits::move_to(value, out);
        ++first;
        return true;
    }
};

constexpr bool is_name_shape(Shape s) {
    return s == Shape::capitalised || s == Shape::upper || s == Shape::mixed || s == Shape::initial ||
           s == Shape::dotted;
}

template <class Test>
constexpr auto one(Test test) {
    return One<Test>(test);
}
template <class Test>
constexpr auto before(Test test) {
    return Before<Test>(test);
}

}  // namespace vocabulary

// ---- words

/// Any one token.
inline constexpr auto anything = vocabulary::one([](Token const &) { return true; });

/// The word itself, written folded: word("of") takes "of", "Of", "OF". A word's final dot does not count.
constexpr auto word(std::string_view folded) {
    return vocabulary::one([key = text::word_key(folded)](Token const &t) { return t.key == key; });
}

/// One of some words: one_of("al", "bin", "van").
template <class... Folded>
constexpr auto one_of(Folded... folded) {
    return vocabulary::one([keys = std::array{text::word_key(folded)...}](Token const &t) {
        return std::ranges::find(keys, t.key) != keys.end();
    });
}

// ---- lists

/// A single word in the list, or in one of the lists: is(Class::title), is(Class::city | Class::country).
constexpr auto is(Classes classes) {
    return vocabulary::one([classes](Token const &t) { return t.classes.any(classes); });
}
/// A word in none of the lists.
constexpr auto is_not(Classes classes) {
    return vocabulary::one([classes](Token const &t) { return !t.classes.any(classes); });
}
/// A list entry of two words or more: phrase(Class::water) takes "Red Sea".
constexpr auto phrase(Classes classes) {
    return vocabulary::Listed(classes);
}
/// A list entry of any length.
constexpr auto listed(Classes classes) {
    return phrase(classes) | is(classes);
}

// ---- shapes

/// A word of that shape.
constexpr auto shaped(Shape shape) {
    return vocabulary::one([shape](Token const &t) { return t.shape == shape; });
}
/// Written with a capital first: Tehran. Not TEHRAN.
inline constexpr auto capitalised = shaped(Shape::capitalised);
/// TEHRAN, UN
inline constexpr auto upper = shaped(Shape::upper);
/// J or J.
inline constexpr auto initial = shaped(Shape::initial);
/// talks
inline constexpr auto lower = shaped(Shape::lower);
/// Could be part of a name by its look: Tehran, TEHRAN, McDonald, J., U.S.
inline constexpr auto name_shaped = vocabulary::one([](Token const &t) { return vocabulary::is_name_shape(t.shape); });
/// A number from least to most, in digits; attribute: its value. "31", "6,000".
constexpr auto number(int least, int most) {
    return vocabulary::Number(Shape::number, least, most);
}
/// 1st, 22nd; attribute: its value.
constexpr auto ordinal(int least, int most) {
    return vocabulary::Number(Shape::ordinal, least, most);
}

// ---- punctuation

inline constexpr auto comma = word(",");
inline constexpr auto dot = word(".");
inline constexpr auto possessive = word("'s");
inline constexpr auto hyphen = word("-");
inline constexpr auto dash = one_of("-", "–", "—", "--");
inline constexpr auto quote = one_of("\"", "“", "”", "„", "«", "»", "'", "‘", "’");
inline constexpr auto open_bracket = one_of("(", "[");
inline constexpr auto close_bracket = one_of(")", "]");

// ---- positions (they take nothing)

/// The next token touches the one before: `capitalised >> touching >> hyphen`.
inline constexpr auto touching = vocabulary::before([](Token const &t) { return !t.space_before; });
/// The next token stands after a space.
inline constexpr auto spaced = vocabulary::before([](Token const &t) { return t.space_before; });
/// The next token is the first of its line.
inline constexpr auto line_start = vocabulary::before([](Token const &t) { return t.line_start; });

// ---- trying a rule

/// Tries a rule at `first`; on success moves `first` behind what it took and fills `out`.
template <class Rule, class Attribute>
bool match(Rule const &rule, Iterator &first, Iterator last, Reading const &reading, Attribute &out) {
    return attempt<ReadingTag>(rule, first, last, reading, out);
}
template <class Rule>
bool match(Rule const &rule, Iterator &first, Iterator last, Reading const &reading) {
    return attempt<ReadingTag>(rule, first, last, reading);
}

}  // namespace namesake::grammar
