#include "grammar/source_lines.hpp"

#include <algorithm>

#include "grammar/vocabulary.hpp"

namespace namesake::grammar {
namespace {

/// XZ0412094512, 94XZ0125D
bool is_code(Token const &t) {
    return t.shape == Shape::alnum && t.bytes >= 8;
}
auto const same_line = vocabulary::before([](Token const &t) { return t.space_before && !t.line_start; });
auto const town = listed(Class::city | Class::capital | Class::region) - upper;
// "[Lumby] LAKE TIMES", where the rest leaves no doubt
auto const listed_town = x3::rule<struct listed_town_, Words>{"listed_town"} = x3::raw[town] >> same_line;
auto const any_town = x3::rule<struct any_town_, Words>{"any_town"} = x3::raw[town | capitalised] >> same_line;

auto const written =
    vocabulary::one([](Token const &t) { return vocabulary::is_name_shape(t.shape) || t.shape == Shape::alnum; });
auto const joined = touching >> hyphen >> touching >> (written | shaped(Shape::number));
auto const outlet_word = written >> x3::repeat(0, 3)[joined];
auto const more_words = x3::repeat(0, 7)[same_line >> outlet_word];
auto const tongue = x3::repeat(0, 1)[capitalised >> hyphen] >> is(Class::language | Class::demonym);
auto const section = x3::repeat(0, 1)[open_bracket >> x3::repeat(1, 4)[name_shaped] >> close_bracket];
auto const issued = x3::repeat(0, 1)[one_of("at", "on")] >> (shaped(Shape::number) | word("no"));

// "Lumby [LAKE TIMES] in English 12 Apr 94" · "Lumby [Radio Lake] in Old-Norlandic 1200 GMT"
auto const dated_outlet = x3::rule<struct dated_outlet_, Words>{"dated_outlet"} =
    x3::raw[outlet_word >> more_words] >> x3::omit[section >> word("in") >> tongue >> issued];
auto const dated = section >> shaped(Shape::number) >> is(Class::month);
// "XZ0412094512 Lumby [LAKE TIMES] 12 Apr 94"
auto const coded_outlet = x3::rule<struct coded_outlet_, Words>{"coded_outlet"} =
    x3::raw[outlet_word >> more_words] >> x3::omit[dated];
// "Lumby [LAKE TIMES] 12 Apr 94 pp 1, 15"
auto const paged_outlet = x3::rule<struct paged_outlet_, Words>{"paged_outlet"} =
    x3::raw[outlet_word >> more_words] >>
    x3::omit[dated >> shaped(Shape::number) >> word("pp") >> shaped(Shape::number)];

/// LNA, not MA: nothing else tells the letters of an outlet from those of a state.
auto const letters = vocabulary::one([](Token const &t) { return t.shape == Shape::upper && t.bytes >= 3; });
auto const medium = one_of("radio", "television", "tv", "network");
// "Lumby [LAKE TIMES]" · "Lumby [Radio Lake Network]", alone in its paragraph
auto const bare_outlet = x3::rule<struct bare_outlet_, Words>{"bare_outlet"} =
    x3::raw[(((upper | initial) >> joined) | letters | (initial >> same_line >> letters) |
             (x3::repeat(0, 3)[!medium >> outlet_word >> same_line] >> medium)) >>
            x3::repeat(0, 3)[joined] >> more_words] >>
    x3::omit[section >> x3::eoi];

/// A line begins there, or what stands before says that what follows is a source.
bool may_begin(Iterator first, Iterator at) {
    return at == first || is_code(at[-1]) || at[-1].key == text::word_key(")");
}

/// Tries the rules for a place and for what follows it.
template <class Place, class Outlet>
std::optional<SourceLine> source(Place const &place, Outlet const &outlet, Iterator at, Iterator last,
                                 Reading const &reading) {
    Words where, who;
    if (!match(place, at, last, reading, where) || !match(outlet, at, last, reading, who)) return {};
    auto const run = [&](Words const &words) {
        return Run{static_cast<std::uint32_t>(words.begin() - reading.origin),
                   static_cast<std::uint32_t>(words.end() - reading.origin)};
    };
    return SourceLine{run(where), run(who)};
}

}  // namespace

bool hints_at_source(text::Token const *at, text::Token const *last) {
    constexpr Classes tongues = Class::language | Class::demonym;
    if (is_code(*at)) return true;
    if (last - at < 2) return false;
    if (at->key == text::word_key("in"))
        return at[1].classes.any(tongues) || (last - at > 2 && at[2].key == text::word_key("-"));
    return at->key == text::word_key("pp") && at[1].shape == Shape::number;
}

std::optional<SourceLine> find_source_line(std::string_view text, text::Tokens const &tokens, text::Sentence s,
                                           bool alone) {
    Iterator const origin = tokens.tokens.data(), first = origin + s.first, last = origin + s.last;
    auto const phrase = std::ranges::lower_bound(tokens.phrases, s.first, {}, &text::Phrase::first);
    Reading const reading{text, origin, {phrase, tokens.phrases.end()}, {}, false};
    for (Iterator at = first; at < last; ++at) {
        if (!may_begin(first, at)) continue;
        if (auto const line = source(any_town, dated_outlet, at, last, reading)) return line;
        bool const coded = at != first && is_code(at[-1]);
        if (auto const line = coded ? source(any_town, coded_outlet, at, last, reading)
                                    : source(listed_town, paged_outlet, at, last, reading))
            return line;
    }
    return alone ? source(listed_town, bare_outlet, first, last, reading) : std::nullopt;
}

}  // namespace namesake::grammar
