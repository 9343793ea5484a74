// Who says it: verbs of saying before and after, according to, citing, quoted as saying.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar {
namespace clause {
namespace {

inline constexpr auto verb_of_saying = is(Class::said_verb);
/// [its head,] [Graça Nóbrega] · the net-mender [A] · two officials familiar with the talks
inline constexpr auto noun_phrase =
    either(many<8>(describing) >> maybe(many<3>(one_of("of", "for", "at", "from") >> many<4>(describing)) >> comma) >> as(Part::subject)[name],
           as(Part::subject)[some<8>(determiner | modifier | group | number | is(Class::number_word) | is(Class::role | Class::leading_role) | possessive_pronoun |
                                     one_of("of", "with", "in", "on", "familiar", "close", "to", "from", "at"))]);

// "according to [two officials]"
auto const according_to = x3::rule<struct according_to_>{"according_to"} = as(Part::verb)[word("according") >> word("to")] >> noun_phrase;
// ", said [Mirsad Hodžić]"
auto const inverted = x3::rule<struct inverted_>{"inverted"} = as(Part::verb)[verb_of_saying] >> noun_phrase;
// "reported on July 9, citing [unnamed sources]" · "Steppe News reported, quoting [the KChS]"
auto const citing = x3::rule<struct citing_>{"citing"} =
    as(Part::verb)[one_of("citing", "quoting", "cited", "cites", "quotes")] >> !date >> noun_phrase;
// "[I24 News] quoted [one of the sources] as saying"
auto const quoted_as = x3::rule<struct quoted_as_>{"quoted_as"} = as(Part::verb)[one_of("quoted", "quotes", "cited", "cites")] >> noun_phrase;

bool ends_phrase(Chunk const &c) {
    constexpr auto ends = keys_of(",", ".", ";", ":", "“", "”", "\"", "–", "—", "that", "but", "when", "while", "which", "who", "because", "(", ")", "‘", "’", "as", "if",
                                  "``", "''", "and");
    return in(ends, c) || (is_word(c) && c.classes.has(Class::said_verb));
}
bool is_comma(Chunk const &c) { return in(keys_of(",", "–", "—"), c); }
bool is_actor(Chunk const &c) { return c.mention >= 0 && (c.kind == Kind::person || c.kind == Kind::organization || c.kind == Kind::place); }

Range range(std::size_t first, std::size_t last) { return {static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)}; }

/// Back over "has also", "on Tuesday": the chunk before the verb group.
std::size_t before_verb_group(Sentence s, std::size_t verb) {
    std::size_t j = verb;
    while (j > 0) {
        Chunk const &c = s[j - 1];
        bool const date_here = c.mention >= 0 && c.kind == Kind::date;
        bool const on_date_here = in(keys_of("on", "in"), c) && s[j].mention >= 0 && s[j].kind == Kind::date;
        if (!date_here && !on_date_here && !in(adverb_keys, c) && !in(keys_of("has", "had", "have", "did", "does", "who"), c)) break;
        --j;
    }
    return j;
}

/// The name that an apposition ending at `comma_at` stands behind: [Ann Lee], spokeswoman for the port, said.
Range behind_apposition(Sentence s, std::size_t comma_at) {
    if (comma_at == 0) return {};
    if (s[comma_at - 1].mention >= 0 && s[comma_at - 1].kind == Kind::person) return range(comma_at - 1, comma_at);
    for (std::size_t k = comma_at - 1; k > 0; --k) {
        if (in(keys_of(".", ";", "“", "”", "\""), s[k])) break;
        if (is_comma(s[k]) && is_actor(s[k - 1])) return range(k - 1, k);
    }
    return is_actor(s[comma_at - 1]) ? range(comma_at - 1, comma_at) : Range{};
}

/// The noun phrase that ends before `end`: words back to a comma, a quotation mark, a verb of saying.
Range phrase_ending_at(Sentence s, std::size_t end) {
    std::size_t first = end;
    while (first > 0 && end - first < 12 && !ends_phrase(s[first - 1])) --first;
    return range(first, end);
}

Range speaker_before(Sentence s, std::size_t verb) {
    std::size_t const end = before_verb_group(s, verb);
    if (end == 0) return {};
    Chunk const &c = s[end - 1];
    if (is_comma(c)) return behind_apposition(s, end - 1);
    Range const phrase = phrase_ending_at(s, end);
    if (!is_actor(c)) return phrase;
    // "a spokeswoman for [Tasmania Police] said": the body is not the speaker.
    std::size_t p = end - 1;
    while (p > phrase.first && in(keys_of("the", "'s"), s[p - 1])) --p;
    bool const inside = p > phrase.first + 1u && in(keys_of("for", "of", "at", "from", "with", "in", "to", "near", "on", "by"), s[p - 1]);
    return inside && c.kind != Kind::person ? phrase : range(end - 1, end);
}

/// Where the reported words begin behind a verb: after "that", after an addressee.
std::size_t content_after(Sentence s, std::size_t verb) {
    for (std::size_t k = verb + 1; k < s.size() && k < verb + 12; ++k)
        if (in(keys_of("that"), s[k])) return k + 1;
    return verb + 1;
}

bool is_first(Sentence s, std::size_t at) {
    std::size_t names = 0;
    for (std::size_t k = 0; k < at; ++k) {
        if (in(keys_of("“", "”", "\"", ";"), s[k]) || s[k].classes.has(Class::said_verb)) return false;
        names += s[k].mention >= 0 && s[k].kind != Kind::date;
    }
    return at <= 6 && names <= 1;
}

bool is_passive(Sentence s, std::size_t verb) {
    for (std::size_t k = verb; k > 0 && verb - k < 3; --k)
        if (in(keys_of("is", "was", "were", "are", "been", "be", "being", "not"), s[k - 1])) return true;
    return false;
}

/// The match of `rule` at `at`, or none.
template <class Rule>
bool seen(Sentence s, std::size_t at, Rule const &rule, Clause &out) {
    std::vector<Clause> found;
    if (!try_at(s, at, "", Meaning::relation, rule, found)) return false;
    out = found.front();
    return true;
}

void add_citation(Sentence s, std::size_t verb, std::vector<Attribution> &out) {
    Clause c;
    if (!seen(s, verb, citing, c)) return;
    for (Attribution &a : out)
        if (a.outlet.empty() && a.rule != "according_to" && a.chunks.last <= verb + 4u && !a.speaker.empty()) {
            a.outlet = a.speaker;
            a.speaker = c[Part::subject];
            a.chunks.last = c.chunks.last;
            a.rule = "citing";
            if (a.said.last > a.chunks.first && a.said.first >= a.chunks.first) a.said = range(a.chunks.last, s.size());
            return;
        }
}

void add_quoted(Sentence s, std::size_t verb, std::vector<Attribution> &out) {
    Clause c;
    if (is_passive(s, verb) || !seen(s, verb, quoted_as, c)) return;
    Range const outlet = speaker_before(s, verb);
    if (outlet.empty()) return;
    bool const first = is_first(s, outlet.first);
    out.push_back({"quoted_as", range(outlet.first, c.chunks.last), c[Part::subject], outlet,
                   first ? range(c.chunks.last, s.size()) : range(0, outlet.first)});
}

void add_according(Sentence s, std::size_t at, std::vector<Attribution> &out) {
    Clause c;
    if (!seen(s, at, according_to, c)) return;
    out.push_back({"according_to", c.chunks, c[Part::subject], {}, at <= 1 ? range(c.chunks.last, s.size()) : range(0, at)});
}

void add_said(Sentence s, std::size_t verb, std::vector<Attribution> &out) {
    if (is_passive(s, verb)) return;
    constexpr auto denials = keys_of("denied", "denies", "deny", "denying", "rejected", "rejects", "dismissed", "dismisses", "disputed", "disputes");
    Attribution a{"said_after", {}, {}, {}, {}, in(denials, s[verb])};
    Clause c;
    bool const after_mark = verb > 0 && in(keys_of(",", "”", "\"", "?", "!", "’", "''"), s[verb - 1]) ;
    if (after_mark && seen(s, verb, inverted, c)) {
        a.rule = "said_before_name";
        a.speaker = c[Part::subject];
        a.chunks = c.chunks;
        a.said = range(0, verb);
    } else {
        a.speaker = speaker_before(s, verb);
        if (a.speaker.empty()) return;
        bool const first = is_first(s, a.speaker.first);
        std::size_t const content = content_after(s, verb);
        a.chunks = range(a.speaker.first, first ? content : s.size());
        a.said = first ? range(content, s.size()) : range(0, a.speaker.first);
    }
    out.push_back(a);
}

}  // namespace
}  // namespace clause

void find_attributions(std::span<Chunk const> s, std::vector<Attribution> &out) {
    using namespace clause;
    for (std::size_t i = 0; i < s.size(); ++i) {
        Chunk const &c = s[i];
        if (!is_word(c) || c.shape == Shape::punctuation || c.quoted) continue;
        if (in(keys_of("citing", "quoting"), c)) add_citation(s, i, out);
        else if (in(keys_of("quoted", "quotes", "cited"), c)) add_quoted(s, i, out);
        else if (in(keys_of("according"), c)) add_according(s, i, out);
        else if (c.classes.has(Class::said_verb)) add_said(s, i, out);
    }
}

}  // namespace namesake::grammar
