// Runs of capitalised words, their slices, runs joined by small words; and the one place where all rules for names are
// tried.
#include "grammar/name_words.hpp"

namespace namesake::grammar {
namespace {

constexpr std::uint32_t longest_slice = 7;
constexpr std::uint32_t longest_span = 16;

auto const run = x3::rule<struct run_, Words>{"capitalised_run"} =  // "[Iraqi Kurdistan]", "[Mensah-Bonsu]"
    x3::raw[name_part >> x3::repeat(0, 40)[hyphen_part | next_part]];

auto const particles = is(Class::particle) >>
                       x3::repeat(0, 2)[-(touching >> hyphen >> touching) >> same_line >> is(Class::particle)];
auto const articles = one_of("the", "la", "el", "los", "las", "le", "les");

/// What joins two runs into one name: "Bank [of the] West", "Banc One [and] Trust", "Omar [al-]Tayeb", "Workers[']
/// Party"
auto const joiner = x3::rule<struct joiner_, Words>{"joiner"} =
    x3::raw[(same_line >> one_of("of", "for", "and", "&", "on", "in", "to", "at", "with") >> -(same_line >> articles) >>
             same_line) |
            (touching >> one_of("'s", "'") >> same_line) | (touching >> one_of("&", "/", "'", ".") >> touching) |
            (same_line >> particles >> -same_line >> -(hyphen >> touching)) |
            (touching >> hyphen >> touching >> particles >> touching >> hyphen >> touching) |
            (same_line >> articles >> same_line)];

auto const with_article = x3::rule<struct with_article_, Words>{"with_article"} =  // "[The Hague]", "[Los Altos]"
    x3::raw[articles >> same_line >> name_part >> x3::repeat(0, 3)[next_part]];

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

/// A run, its tails, heads and parts.
void propose_slices(Proposer const &p, Run const &r) {
    for (std::uint32_t first = r.first; first < r.last; ++first) {
        if (is_hyphen(p.reading.origin[first])) continue;
        for (std::uint32_t last = first + 1; last <= r.last; ++last) {
            if (is_hyphen(p.reading.origin[last - 1])) continue;
            if (last - first > longest_slice && last != r.last) break;
            if (last - first > longest_span) break;
            p.proposals.push_back({first, last, bit(slice_name(r, first, last))});
        }
    }
}

/// Runs tied together by small words: from any of the last words of the first to any of the first words of the last.
void propose_joined(Proposer const &p, std::span<Run const> runs) {
    for (std::size_t a = 0; a + 1 < runs.size(); ++a) {
        for (std::size_t b = a; b + 1 < runs.size() && b < a + 3; ++b) {
            Iterator at = p.reading.origin + runs[b].last;
            Words between;
            if (!match(joiner, at, p.end, p.reading, between) || at != p.reading.origin + runs[b + 1].first) break;
            std::uint32_t const from = std::max(runs[a].first, runs[a].last - std::min(runs[a].last, 5u));
            std::uint32_t const to = std::min(runs[b + 1].last, runs[b + 1].first + 5);
            for (std::uint32_t first = from; first < runs[a].last; ++first)
                for (std::uint32_t last = runs[b + 1].first + 1; last <= to; ++last)
                    if (last - first <= longest_span && !is_hyphen(p.reading.origin[first]) &&
                        !is_hyphen(p.reading.origin[last - 1]))
                        p.proposals.push_back({first, last, bit(NameRule::joined_runs)});
        }
    }
}

void propose_shapes(Proposer const &p, Iterator at) {
    bool const named = vocabulary::is_name_part(*at, p.reading);
    if (at->classes.has(Class::particle)) p.attempt(NameRule::particle_first, particle_first, at);
    if (at->classes.any(Class::function_word | Class::particle) && at->shape != Shape::lower)
        p.attempt(NameRule::with_article, with_article, at);
    if (!named) return;
    p.attempt(NameRule::hyphen_tail, hyphen_tail, at);
    p.attempt(NameRule::numbered_name, numbered_name, at);
}

/// The same span by several rules becomes one proposal.
void merge(std::vector<Proposal> &proposals) {
    std::ranges::sort(proposals, [](Proposal const &a, Proposal const &b) {
        return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    std::size_t kept = 0;
    for (Proposal const &p : proposals) {
        if (kept && proposals[kept - 1].first == p.first && proposals[kept - 1].last == p.last)
            proposals[kept - 1].rules |= p.rules;
        else
            proposals[kept++] = p;
    }
    proposals.resize(kept);
}

/// What the sentence holds, so that rules which need more are not tried.
void look_over(Proposer &p) {
    for (Iterator at = p.begin; at != p.end; ++at) {
        p.classes |= at->classes;
        if (at->shape != Shape::punctuation) continue;
        p.quotes |= at->key == text::word_key("\"") || at->key == text::word_key("'");
        p.commas |= at->key == text::word_key(",");
    }
}

/// Words that can begin a name, or stand before one and say so.
constexpr Classes openers = Class::title | Class::role | Class::leading_role | Class::particle | Class::compass;

}  // namespace

void find_runs(NameSentence const &s, std::vector<Run> &runs) {
    Reading const reading = reading_of(s);
    Iterator const end = reading.origin + s.sentence.last;
    for (Iterator at = reading.origin + s.sentence.first; at != end;) {
        Iterator const start = at;
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
    Proposer p{reading, reading.origin + s.sentence.first, reading.origin + s.sentence.last, proposals, {}};
    look_over(p);
    for (Run const &r : runs) propose_slices(p, r);
    propose_joined(p, runs);
    for (Iterator at = p.begin; at != p.end; ++at) {
        if (!vocabulary::is_name_part(*at, reading) && !at->classes.any(openers) && at->shape == Shape::lower) continue;
        propose_shapes(p, at);
        propose_people(p, at);
        propose_places(p, at);
        propose_organizations(p, at);
        propose_groups(p, at);
    }
    merge(proposals);
}

}  // namespace namesake::grammar
