// Runs of capitalised words, their slices, runs joined by small words; and the one place where all rules for names are
// tried.
#include "grammar/name_words.hpp"

namespace namesake::grammar {
namespace {

constexpr std::uint32_t longest_slice = 7;
constexpr std::uint32_t longest_span = 16;

auto const run = x3::rule<struct run_, Words>{"capitalised_run"} =  // "[Iraqi Norland]", "[Asante-Bobie]"
    x3::raw[name_part >> x3::repeat(0, 40)[hyphen_part | next_part]];

auto const particles = is(Class::particle) >>
                       x3::repeat(0, 2)[-(touching >> hyphen >> touching) >> same_line >> is(Class::particle)];
auto const articles = one_of("the", "la", "el", "los", "las", "le", "les");

/// What joins two runs into one name: "Bank [of the] West", "Banc One [and] Trust", "Omar [al-]Tayeb", "Workers[']
/// Party"
auto const joiner = x3::rule<struct joiner_, Words>{"joiner"} =
    x3::raw[(same_line >> one_of("of", "for", "and", "&", "on", "in", "to", "at", "with", "und", "et", "fuer", "fur") >>
             -(same_line >> articles) >> same_line) |
            (touching >> one_of("'s", "'") >> same_line) | (touching >> one_of("&", "/", "'", ".") >> touching) |
            (same_line >> particles >> -same_line >> -(hyphen >> touching)) |
            (touching >> hyphen >> touching >> particles >> touching >> hyphen >> touching) |
            (same_line >> articles >> same_line)];

constexpr auto joining_words = few_words("of", "for", "and", "&", "on", "in", "to", "at", "with", "und", "et", "fuer",
                                         "fur", "'s", "'", "/", ".", "-", "the", "la", "el", "los", "las", "le", "les");
constexpr std::uint32_t longest_joiner = 8;

auto const with_article =
    x3::rule<struct with_article_, Words>{"with_article"} =  // "[The Hague]", "[Los Altos]"; not the one of "The Times"
    x3::raw[&word("the") >> phrase(Class::city)] |
    x3::raw[!word("the") >> articles >> same_line >> name_part >> x3::repeat(0, 3)[next_part]];

auto const particle_first =
    x3::rule<struct particle_first_, Words>{"particle_first"} =  // "[al-Shams Brigade]", "[van der Linden]"
    x3::raw[particle >> x3::repeat(0, 2)[same_line >> particle] >> -same_line >> hyphenated >>
            x3::repeat(0, 3)[next_part]];

auto const hyphen_tail = x3::rule<struct hyphen_tail_, Words>{"hyphen_tail"} =  // "[Kim Yong-sun]", "[Punggye-ri]"
    x3::raw[name_part >> x3::repeat(0, 2)[next_part] >> x3::repeat(1, 3)[hyphen_lower | hyphen_part]];

auto const numbered_name = x3::rule<struct numbered_name_, Words>{"numbered_name"} =  // "[Route 66]", "[Channel 4]"
    x3::raw[name_part >> x3::repeat(0, 2)[next_part] >> same_line >> shaped(Shape::number)];

NameRule slice_name(Run const &r, std::uint32_t first, std::uint32_t last) {
    if (first == r.first && last == r.last) return NameRule::capitalised_run;
    if (last == r.last) return NameRule::tail_of_run;
    return first == r.first ? NameRule::head_of_run : NameRule::part_of_run;
}

bool is_hyphen(Token const &t) {
    return t.key == text::word_key("-");
}

/// A run, its tails, heads and parts: by first token, the longest first.
void propose_slices(Proposer const &p, Run const &r) {
    for (std::uint32_t first = r.first; first < r.last; ++first) {
        if (is_hyphen(p.reading.origin[first])) continue;
        auto const shortest = static_cast<std::ptrdiff_t>(p.proposals.size());
        for (std::uint32_t last = first + 1; last <= r.last; ++last) {
            if (is_hyphen(p.reading.origin[last - 1])) continue;
            if (last - first > longest_slice && last != r.last) break;
            if (last - first > longest_span) break;
            p.proposals.push_back({first, last, bit(slice_name(r, first, last))});
        }
        std::reverse(p.proposals.begin() + shortest, p.proposals.end());
    }
}

constexpr Classes heads = Class::org_head | Class::org_suffix | Class::company_head | Class::team_word | Class::media |
                          Class::facility_head | Class::geo_head | Class::event_head;
constexpr Classes places = Class::country | Class::capital | Class::region | Class::continent | Class::city;

/// What a joiner asks of the words it joins.
enum class Tie { free, possessive, loose };

Tie tie_of(Token const &t) {
    if (t.key == text::word_key("'s") || t.key == text::word_key("'")) return Tie::possessive;
    constexpr std::array loose{text::word_key("in"), text::word_key("at"), text::word_key("on"), text::word_key("to"),
                               text::word_key("with")};
    return std::ranges::find(loose, t.key) != loose.end() ? Tie::loose : Tie::free;
}

/// "Workers' Party" and "Cooperation in Europe" are one name, "Norway's Oslo" and "Lagos in Nigeria" two.
bool ties(Proposer const &p, Tie tie, Run const &left, std::uint32_t first, std::uint32_t last) {
    Iterator const begin = p.reading.origin;
    if (tie == Tie::possessive) return begin[last - 1].classes.any(heads) && !begin[left.last - 1].classes.any(places);
    if (tie == Tie::loose)
        return std::any_of(begin + first, begin + left.last,
                           [](Token const &t) { return t.classes.any(heads | Class::org_modifier); });
    return true;
}

/// Runs tied together by small words: from any of the last words of the first to any of the first words of the last.
void propose_joined(Proposer const &p, std::span<Run const> runs) {
    for (std::size_t a = 0; a + 1 < runs.size(); ++a) {
        for (std::size_t b = a; b + 1 < runs.size() && b < a + 3; ++b) {
            if (runs[b + 1].first - runs[b].last > longest_joiner) break;
            Iterator at = p.reading.origin + runs[b].last;
            if (!joining_words.has(*at) && !at->classes.has(Class::particle)) break;
            Words between;
            if (!match(joiner, at, p.end, p.reading, between) || at != p.reading.origin + runs[b + 1].first) break;
            Tie const tie = tie_of(between.front());
            std::uint32_t const from = std::max(runs[a].first, runs[a].last - std::min(runs[a].last, 5u));
            std::uint32_t const to = std::min(runs[b + 1].last, runs[b + 1].first + 5);
            for (std::uint32_t first = from; first < runs[a].last; ++first)
                for (std::uint32_t last = runs[b + 1].first + 1; last <= to; ++last)
                    if (last - first <= longest_span && !is_hyphen(p.reading.origin[first]) &&
                        !is_hyphen(p.reading.origin[last - 1]) && ties(p, tie, runs[b], first, last))
                        p.proposals.push_back({first, last, bit(NameRule::joined_runs)});
        }
    }
}

/// Articles and particles begin names outside of runs.
void propose_before_runs(Proposer const &p, Iterator at) {
    if (at->classes.has(Class::particle)) p.attempt(NameRule::particle_first, particle_first, at);
    if (at->classes.any(Class::function_word | Class::particle) && at->shape != Shape::lower)
        p.attempt(NameRule::with_article, with_article, at);
}

void propose_shapes(Proposer const &p, Near const &near, Iterator at) {
    if (near.hyphens) p.attempt(NameRule::hyphen_tail, hyphen_tail, at);
    if (near.number_after) p.attempt(NameRule::numbered_name, numbered_name, at);
}

std::uint64_t place(Proposal const &p) {
    return std::uint64_t{p.first} << 32 | (~p.last & 0xffffffffu);
}

/// The same span by several rules becomes one proposal. The slices stand in order already; the few others are put among
/// them.
void merge(std::vector<Proposal> &proposals, std::size_t slices) {
    thread_local std::vector<Proposal> others;
    others.assign(proposals.begin() + static_cast<std::ptrdiff_t>(slices), proposals.end());
    std::ranges::sort(others, {}, place);
    std::size_t a = slices, b = others.size();
    for (std::size_t to = proposals.size(); b;)
        proposals[--to] = a && place(proposals[a - 1]) > place(others[b - 1]) ? proposals[--a] : others[--b];
    std::size_t kept = !proposals.empty();
    for (std::size_t n = kept; n < proposals.size(); ++n) {
        bool const same = place(proposals[kept - 1]) == place(proposals[n]);
        std::uint64_t const rules = same ? proposals[kept - 1].rules : 0;
        kept -= same;
        proposals[kept] = proposals[n];
        proposals[kept++].rules |= rules;
    }
    proposals.resize(kept);
}

constexpr auto of_words =
    few_words("of", "for", "de", "del", "du", "des", "da", "do", "di", "on", "della", "dello", "in", "to", "against");

/// Looks over a run, and as far behind it as rules that begin in it may reach.
Near look_near(Proposer const &p, Run const &r) {
    Near near;
    Iterator const after = p.reading.origin + r.last, reach = p.end - after > 8 ? after + 8 : p.end;
    for (Iterator at = p.reading.origin + r.first; at != reach; ++at) {
        near.classes |= at->classes;
        if (at->shape != Shape::punctuation) continue;
        near.quotes |= at->key == text::word_key("\"") || at->key == text::word_key("'");
        near.slashes |= at->key == text::word_key("/");
        near.hyphens |= at->key == text::word_key("-");
    }
    if (after == p.end) return near;
    near.number_after = after->shape == Shape::number;
    near.comma_after = after->key == text::word_key(",");
    near.of_after = of_words.has(*after);
    return near;
}

/// Words that can begin a name in lower case, or stand before one and say so.
constexpr Classes openers = Class::title | Class::role | Class::leading_role | Class::particle | Class::compass;
/// Words within a run after which a name of its own may begin.
constexpr Classes introducers =
    openers | Class::demonym | Class::org_modifier | Class::facility_head | Class::month | Class::weekday;

void propose_introduced(Proposer const &p, Iterator at) {
    if (at->classes.any(openers)) propose_after(p, at);
    if (opens_other(*at)) propose_others(p, at);
}

/// Rules that begin at a word outside of runs.
void propose_beside_runs(Proposer const &p, Iterator at) {
    propose_introduced(p, at);
    propose_before_runs(p, at);
    if (p.dateline) propose_agencies(p, at);
}

/// "Calbrook Mills <CBK.N>": what the market calls it is no name in the text.
bool opens_ticker(Iterator at, Iterator end) {
    constexpr std::uint32_t longest = 6;
    if (at->key != text::word_key("<") || end - at < 3 || at[1].bytes > longest) return false;
    if (at[1].shape != Shape::upper && at[1].shape != Shape::dotted && at[1].shape != Shape::initial) return false;
    if (at[2].key == text::word_key(".") && !at[2].space_before) return true;
    for (at += 2; at != end && !at->space_before; ++at)
        if (at->key == text::word_key(">")) return true;
    return false;
}

/// The words between runs: few of them begin a rule.
void propose_between_runs(Proposer const &p, Iterator &at, Iterator last) {
    for (; at != last; ++at) {
        if (at->classes.has(Class::state_short)) propose_states(p, at);
        if (at->key == text::word_key("<") && !opens_ticker(at, p.end)) propose_angled(p, at);
        bool const article = at->shape != Shape::lower && at->classes.has(Class::function_word);
        if (at->classes.any(openers) || article || opens_other(*at) || p.dateline) propose_beside_runs(p, at);
    }
}

/// Rules that begin at a word of a run.
void propose_in_run(Proposer const &p, Run const &r, Near &near, Iterator at) {
    if (is_hyphen(*at)) return;
    near.here = at->classes | p.phrase_at(at);
    propose_introduced(p, at);
    if (at->classes.has(Class::particle)) propose_before_runs(p, at);
    if (at->classes.has(Class::state_short)) propose_states(p, at);
    propose_people(p, at);
    propose_places(p, near, at);
    propose_organizations(p, near, at);
    propose_groups(p, near, at);
    bool const begins = at == p.reading.origin + r.first || (at - 1)->classes.any(introducers);
    if (!begins) return;
    propose_shapes(p, near, at);
    propose_long_people(p, near, at);
    propose_headed_places(p, near, at);
    propose_headed_organizations(p, near, at);
}

}  // namespace

void find_runs(NameSentence const &s, std::vector<Run> &runs) {
    Reading const reading = reading_of(s);
    Iterator const end = reading.origin + s.sentence.last;
    for (Iterator at = reading.origin + s.sentence.first; at != end;) {
        Iterator const start = at;
        if (opens_ticker(at, end)) {
            while (at != end && at->key != text::word_key(">")) ++at;
            continue;
        }
        if (vocabulary::is_name_part(*at, reading) && match(run, at, end, reading))
            runs.push_back(
                {static_cast<std::uint32_t>(start - reading.origin), static_cast<std::uint32_t>(at - reading.origin)});
        else
            ++at;
    }
}

void propose_names(NameSentence const &s, std::span<Run const> runs, std::vector<Proposal> &proposals) {
    proposals.clear();
    Reading const reading = reading_of(s);
    Proposer const p{reading, reading.origin + s.sentence.first, reading.origin + s.sentence.last, proposals,
                     s.dateline};
    for (Run const &r : runs) propose_slices(p, r);
    std::size_t const slices = proposals.size();
    propose_joined(p, runs);
    Iterator at = p.begin;
    for (Run const &r : runs) {
        propose_between_runs(p, at, reading.origin + r.first);
        Near near = look_near(p, r);
        for (; at != reading.origin + r.last; ++at) propose_in_run(p, r, near, at);
    }
    propose_between_runs(p, at, p.end);
    merge(proposals, slices);
}

}  // namespace namesake::grammar
