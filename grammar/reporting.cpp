// Who says it: verbs of saying before and after, according to, citing, quoted as saying.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"
#include "grammar/subjects.hpp"

namespace namesake::grammar {
namespace clause {
namespace {

inline constexpr auto verb_of_saying = is(Class::said_verb);
/// [its head,] [Lídia Sampaio] · the net-mender [A] · one former [B] executive · two officials familiar with the talks
inline constexpr auto noun_phrase = either(
    many<8>(describing) >> as(Part::subject)[name] >> !possessive >> !run_ending<5>(plain, role_head),
    many<8>(describing) >> comma >> as(Part::subject)[person] >> &(comma | full_stop | x3::eoi),
    as(Part::subject)[some<8>(determiner | status_word | body >> &plain | ordinary | one_word_date | group | number |
                              is(Class::number_word) | is(Class::role | Class::leading_role) | possessive_pronoun |
                              one_of("of", "with", "in", "on", "familiar", "close", "to", "from", "at"))]);

// "according to [two officials]"
auto const according_to = x3::rule<struct according_to_>{"according_to"} =
    as(Part::verb)[word("according") >> word("to")] >> noun_phrase;
// ", said [Adnan Begić]"
auto const inverted = x3::rule<struct inverted_>{"inverted"} = as(Part::verb)[verb_of_saying] >> noun_phrase;
// "wrote on Monday, citing [two clerks]" · "the Lumby Herald said, quoting [the harbour guild]"
auto const citing = x3::rule<struct citing_>{"citing"} =
    as(Part::verb)[one_of("citing", "quoting", "cited", "cites", "quotes")] >> !date >> noun_phrase;
// "[The Lumby Herald] quoted [a clerk] as saying"
auto const quoted_as = x3::rule<struct quoted_as_>{"quoted_as"} =
    as(Part::verb)[one_of("quoted", "quotes", "cited", "cites")] >> noun_phrase;

Range range(std::size_t first, std::size_t last) {
    return {static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)};
}

Range speaker_before(Sentence s, std::size_t verb) {
    Subject const subject = subject_before(s, verb);
    return subject.names.empty() ? subject.phrase : range(subject.names.last - 1u, subject.names.last);
}

/// Where the reported words begin behind a verb: after "that", after an addressee.
std::size_t content_after(Sentence s, std::size_t verb) {
    for (std::size_t k = verb + 1; k < s.size() && k < verb + 12; ++k)
        if (in(keys_of("that"), s[k])) return k + 1;
    return verb + 1;
}

/// Where the speaker's noun phrase begins: [the port's spokeswoman Ann Lee].
std::size_t phrase_start(Sentence s, std::size_t at) {
    auto const belongs = [&](Chunk const &c) {
        constexpr auto small =
            keys_of("the", "a", "an", "'s", "his", "her", "its", "their", "another", "two", "some", "-");
        return in(small, c) || is_modifier(c) || is_one_word_date(c) || is_used(c, Use::adverb) ||
               (c.mention >= 0 && c.kind != Kind::date && c.kind != Kind::person) ||
               (is_word(c) && c.classes.any(Class::role | Class::leading_role));
    };
    while (at > 0 && belongs(s[at - 1])) --at;
    if (at < 2 || !in(keys_of(","), s[at - 1])) return at;
    // [the port's spokeswoman,] Ann Lee
    std::size_t before = at - 1;
    bool role_seen = false;
    while (before > 0 && belongs(s[before - 1]))
        role_seen |= s[--before].classes.any(Class::role | Class::leading_role | Class::kinship);
    return role_seen ? before : at;
}

/// Whether the speaker opens the sentence, so that what is said follows.
bool is_first(Sentence s, std::size_t start) {
    std::size_t names = 0;
    for (std::size_t k = 0; k < start; ++k) {
        if (in(keys_of("“", "”", "\"", ";"), s[k]) || s[k].classes.has(Class::said_verb)) return false;
        names += s[k].mention >= 0 && s[k].kind != Kind::date;
    }
    return start <= 6 && names <= 1;
}

/// What is reported by words at [start, last): what follows them, or what a comma or a quotation mark closes before
/// them.
Range content(Sentence s, std::size_t start, std::size_t last) {
    if (is_first(s, start)) return range(last, s.size());
    bool const closed = start > 0 && in(keys_of(",", "”", "\"", "’", "''", "–", "—", "?", "!"), s[start - 1]);
    return closed ? range(0, start) : Range{};
}

bool is_passive(Sentence s, std::size_t verb) {
    for (std::size_t k = verb; k > 0 && verb - k < 3; --k)
        if (in(keys_of("is", "was", "were", "are", "been", "be", "being", "not"), s[k - 1])) return true;
    return false;
}

/// The match of `rule` at `at`, or none.
template <class Rule>
bool seen(Sentence s, std::size_t at, Rule const &rule, Clause &out) {
    thread_local std::vector<Clause> found;
    found.clear();
    if (!try_at(s, at, "", Meaning::relation, rule, found)) return false;
    out = found.front();
    return true;
}

void add_citation(Sentence s, std::size_t verb, std::vector<Attribution> &out) {
    Clause c;
    if (!seen(s, verb, citing, c)) return;
    for (std::size_t k = out.size(); k-- > 0;) {
        Attribution &a = out[k];
        if (!a.outlet.empty() || a.speaker.empty() || a.speaker.last > verb) continue;
        a.outlet = a.speaker;
        a.speaker = c[Part::subject];
        a.rule = "citing";
        a.chunks.last = std::max(a.chunks.last, c.chunks.last);
        if (a.said.first > a.outlet.first) a.said = range(c.chunks.last, s.size());
        return;
    }
}

void add_quoted(Sentence s, std::size_t verb, std::vector<Attribution> &out) {
    Clause c;
    if (is_passive(s, verb) || !seen(s, verb, quoted_as, c)) return;
    Range const outlet = speaker_before(s, verb);
    if (outlet.empty()) return;
    out.push_back({"quoted_as", range(outlet.first, c.chunks.last), c[Part::subject], outlet,
                   content(s, phrase_start(s, outlet.first), c.chunks.last)});
}

void add_according(Sentence s, std::size_t at, std::vector<Attribution> &out) {
    Clause c;
    if (!seen(s, at, according_to, c)) return;
    out.push_back(
        {"according_to", c.chunks, c[Part::subject], {}, at <= 1 ? range(c.chunks.last, s.size()) : range(0, at)});
}

/// “...,” said Ann Lee · the road is closed, said Ann Lee: the speaker stands behind the verb. "A, who runs B, told
/// members" is not one.
bool is_inverted(Sentence s, std::size_t verb) {
    if (verb == 0 || in(keys_of("told", "tells", "asked"), s[verb])) return false;
    if (in(keys_of("”", "\"", "’", "''", "?", "!"), s[verb - 1])) return true;
    bool const name_follows = verb + 1 < s.size() && s[verb + 1].mention >= 0 && s[verb + 1].kind != Kind::date;
    return in(keys_of(","), s[verb - 1]) && name_follows;
}

/// "took notes", "initial reports say": a described speaker is a noun phrase, and the word a verb.
bool may_speak(Sentence s, Range speaker, std::size_t verb) {
    constexpr WordSet nouns("notes", "reports", "remarks", "talks", "comments", "claims", "calls", "reads", "hopes",
                            "fears", "doubts", "hints", "rules", "orders", "protests", "states", "estimates",
                            "forecasts", "objects", "promises", "pledges", "appeals", "answers", "replies", "report",
                            "claim", "state", "note", "forecast", "stress", "reply", "read", "thought", "thanks");
    bool const named = speaker.size() == 1 && (!is_word(s[speaker.first]) || subject_pronoun.test(s[speaker.first]));
    if (named) return true;
    if (nouns.has(s[verb].key)) return false;
    for (std::size_t k = speaker.first; k < speaker.last; ++k)
        if (auxiliary.test(s[k]) && !in(keys_of("to"), s[k])) return false;
    return true;
}

/// "it was late, she said, [adding] ...": who spoke goes on.
bool goes_on(Sentence s, std::size_t verb, std::vector<Attribution> const &out) {
    constexpr auto more = keys_of("adding", "noting", "saying", "arguing", "insisting", "warning", "stressing");
    return in(more, s[verb]) && verb > 0 && in(keys_of(","), s[verb - 1]) && !out.empty() &&
           !out.back().speaker.empty() && out.back().speaker.last + 2u >= verb - 1u;
}

void add_said(Sentence s, std::size_t verb, std::vector<Attribution> &out) {
    if (is_passive(s, verb)) return;
    if (goes_on(s, verb, out)) {
        out.push_back({"said_after", range(verb, verb + 1), out.back().speaker, {}, range(verb + 1, s.size())});
        return;
    }
    constexpr auto denials = keys_of("denied", "denies", "deny", "denying", "rejected", "rejects", "dismissed",
                                     "dismisses", "disputed", "disputes");
    Attribution a{"said_after", {}, {}, {}, {}, in(denials, s[verb])};
    Clause c;
    if (is_inverted(s, verb) && seen(s, verb, inverted, c)) {
        a.rule = "said_before_name";
        a.speaker = c[Part::subject];
        a.chunks = c.chunks;
        a.said = range(0, verb);
    } else {
        a.speaker = speaker_before(s, verb);
        if (a.speaker.empty() || !may_speak(s, a.speaker, verb)) return;
        std::size_t const start = phrase_start(s, a.speaker.first);
        a.said = content(s, start, content_after(s, verb));
        a.chunks = range(start, a.said.first > start ? a.said.first : s.size());
    }
    out.push_back(a);
}

/// "As [Ann Lee] put it after the match, “...”" · "..., as [Ann Lee] put it"
bool add_put_it(Sentence s, std::size_t verb, std::vector<Attribution> &out) {
    if (verb + 1 >= s.size() || !in(keys_of("it"), s[verb + 1])) return false;
    Range const speaker = speaker_before(s, verb);
    if (speaker.empty()) return false;
    std::size_t const start = phrase_start(s, speaker.first);
    if (start == 0 || !in(keys_of("as"), s[start - 1])) return false;
    out.push_back({"put_it",
                   range(start - 1, verb + 2),
                   speaker,
                   {},
                   start <= 2 ? range(verb + 2, s.size()) : range(0, start - 1)});
    return true;
}

/// "[The organisers] put the number at 20,000"
void add_figure(Sentence s, std::size_t verb, std::vector<Attribution> &out) {
    constexpr std::size_t reach = 5;
    constexpr auto figures = keys_of("number", "figure", "turnout", "crowd", "toll", "total", "count", "attendance");
    Range const speaker = speaker_before(s, verb);
    if (speaker.empty()) return;
    for (std::size_t k = verb + 2; k < s.size() && k < verb + reach; ++k)
        if (in(figures, s[k])) {
            std::size_t const start = phrase_start(s, speaker.first);
            out.push_back({"put_at", range(start, verb), speaker, {}, range(verb, s.size())});
            return;
        }
}

}  // namespace
}  // namespace clause

void find_attributions(std::span<Chunk const> s, Inventory const &there, std::vector<Attribution> &out) {
    using namespace clause;
    if (!there.has(Use::reporting) && !there.classes.has(Class::said_verb)) return;
    for (std::size_t i = 0; i < s.size(); ++i) {
        Chunk const &c = s[i];
        bool const said = c.classes.has(Class::said_verb);
        if (!said && !(c.uses & bit(Use::reporting))) continue;
        if (!is_word(c) || c.quoted) continue;
        if (in(keys_of("citing", "quoting"), c))
            add_citation(s, i, out);
        else if (in(keys_of("quoted", "quotes", "cited"), c))
            add_quoted(s, i, out);
        else if (in(keys_of("put", "puts", "estimated"), c)) {
            if (!add_put_it(s, i, out)) add_figure(s, i, out);
        } else if (in(keys_of("according"), c))
            add_according(s, i, out);
        else if (said)
            add_said(s, i, out);
    }
}

}  // namespace namesake::grammar
