#include "extract/names_evidence.hpp"

#include <bit>

namespace namesake::extract::names {

std::array<std::string_view, hint_count> const hint_names{"mid_sentence",
                                                          "lower_case",
                                                          "titled",
                                                          "given_before",
                                                          "first_of_run",
                                                          "later_in_run",
                                                          "after_place_preposition",
                                                          "in_org_run",
                                                          "in_geo_run",
                                                          "speaks",
                                                          "before_country",
                                                          "possessive",
                                                          "scores",
                                                          "alone",
                                                          "in_brackets",
                                                          "after_the",
                                                          "who_follows",
                                                          "initial_before",
                                                          "upper_case",
                                                          "before_noun",
                                                          "says_it",
                                                          "says_he",
                                                          "before_ticker"};

namespace {

constexpr Classes place_lists = Class::country | Class::capital | Class::region | Class::continent;

/// One run in its sentence, and what stands around it.
struct Surroundings {
    Scene const &scene;
    text::Sentence const &sentence;
    grammar::Run run;

    Token const *at(std::int64_t n) const {
        return n >= sentence.first && n < sentence.last ? &scene.token(static_cast<std::uint32_t>(n)) : nullptr;
    }
    bool is(std::int64_t n, Classes classes) const {
        Token const *t = at(n);
        return t && t->classes.any(classes);
    }
    bool word(std::int64_t n, std::string_view folded) const {
        Token const *t = at(n);
        return t && t->key == text::word_key(folded);
    }
};

std::uint32_t hints_before(Surroundings const &s) {
    std::uint32_t out = 0;
    std::int64_t const b = std::int64_t{s.run.first} - 1;
    if (s.is(b, Class::title | Class::role | Class::leading_role)) out |= bit(Hint::titled);
    if (s.is(b, Class::place_preposition)) out |= bit(Hint::after_place_preposition);
    if (s.is(b, Class::said_verb)) out |= bit(Hint::speaks);
    if (s.word(b, "the")) out |= bit(Hint::after_the);
    if (s.word(b, "(") && s.word(s.run.last, ")")) out |= bit(Hint::in_brackets);
    return out;
}

/// "Calbrook said it will build": a body; "Calbrook said he would": a person.
std::uint32_t hints_said(Surroundings const &s, std::int64_t n) {
    if (s.word(n, "that")) ++n;
    if (s.word(n, "it") || s.word(n, "its")) return bit(Hint::says_it);
    if (s.word(n, "he") || s.word(n, "she") || s.word(n, "his") || s.word(n, "her")) return bit(Hint::says_he);
    return 0;
}

std::uint32_t hints_after(Surroundings const &s) {
    std::uint32_t out = 0;
    std::int64_t const a = s.run.last;
    Token const *next = s.at(a);
    if (!next) return 0;
    if (next->classes.has(Class::said_verb)) out |= bit(Hint::speaks) | hints_said(s, a + 1);
    if (s.word(a, "<") && s.at(a + 1) && s.at(a + 1)->shape != Shape::lower) out |= bit(Hint::before_ticker);
    if (s.word(a, "'s") || s.word(a, "'")) out |= bit(Hint::possessive);
    if (s.word(a, ",") && s.is(a + 1, place_lists)) out |= bit(Hint::before_country);
    if (s.word(a, "who") || (s.word(a, ",") && s.word(a + 1, "who"))) out |= bit(Hint::who_follows);
    if (s.word(a, "v") || s.word(a, "vs") || s.word(a, "beat") || (next->shape == Shape::number && next->bytes == 1))
        out |= bit(Hint::scores);
    if (next->shape == Shape::lower && next->classes.any(Class::common | Class::role) &&
        !next->classes.has(Class::function_word))
        out |= bit(Hint::before_noun);
    return out;
}

/// What each word of a run is told by the run itself.
std::uint32_t hints_within(Surroundings const &s, std::uint32_t t) {
    std::uint32_t out = 0;
    grammar::Run const r = s.run;
    if (r.last - r.first == 1) return bit(Hint::alone);
    out |= t == r.first ? bit(Hint::first_of_run) : bit(Hint::later_in_run);
    Token const &head = s.scene.token(r.last - 1);
    if (t + 1 != r.last) {
        if (head.classes.any(Class::org_head | Class::org_suffix | Class::company_head)) out |= bit(Hint::in_org_run);
        if (head.classes.any(Class::geo_head | Class::facility_head)) out |= bit(Hint::in_geo_run);
    } else {
        if (s.is(r.first, given_lists)) out |= bit(Hint::given_before);
        if (s.is(std::int64_t{t} - 1, Class::title)) out |= bit(Hint::titled);
        if (s.at(std::int64_t{t} - 1)->shape == Shape::initial) out |= bit(Hint::initial_before);
    }
    return out;
}

bool opens_sentence(Surroundings const &s) {
    return s.run.first == s.sentence.first ||
           (s.run.first == s.sentence.first + 1 && s.at(s.sentence.first)->shape == Shape::punctuation);
}

void hear(Scene &scene, text::Sentence const &sentence, grammar::Run run) {
    Surroundings const s{scene, sentence, run};
    std::uint32_t const before = hints_before(s), after = hints_after(s);
    std::uint32_t const both = (before & (bit(Hint::in_brackets) | bit(Hint::after_the)));
    bool const opens = opens_sentence(s);
    for (std::uint32_t t = run.first; t < run.last; ++t) {
        std::uint32_t gave = hints_within(s, t) | both;
        if (t == run.first) gave |= before & ~bit(Hint::titled);
        if (t + 1 == run.last) gave |= after | (before & bit(Hint::titled));
        if (!opens || t != run.first) gave |= bit(Hint::mid_sentence);
        if (scene.token(t).shape == Shape::upper) gave |= bit(Hint::upper_case);
        Look &l = scene.looks[t];
        l.gave = gave;
        scene.given[l.word - 1] |= gave;
        Hints &hints = scene.hints[l.word - 1];
        for (std::uint32_t bits = gave; bits; bits &= bits - 1) {
            std::uint8_t &n = hints[static_cast<std::size_t>(std::countr_zero(bits))];
            n += n < 255;
        }
    }
}

}  // namespace

std::uint64_t key_of_span(Scene const &scene, std::uint32_t first, std::uint32_t last) {
    std::uint64_t key = last - first;
    for (std::uint32_t t = first; t < last; ++t) key = mix(key, scene.token(t).key);
    return key;
}

void collect_hints(Scene &scene) {
    WordNumbers &numbers = scene.word_numbers;
    std::size_t in_runs = 0;
    for (grammar::Run const &r : scene.runs) in_runs += r.last - r.first;
    numbers.reset(in_runs);
    for (grammar::Run const &r : scene.runs)
        for (std::uint32_t t = r.first; t < r.last; ++t) scene.looks[t].word = numbers.add(scene.token(t).key);
    scene.hints.assign(numbers.count(), {});
    scene.given.assign(numbers.count(), 0);
    scene.run_numbers.reset(scene.runs.size());
    scene.run_counts.assign(1, 0);
    for (std::size_t n = 0; n < scene.lines.size(); ++n) {
        Line const &line = scene.lines[n];
        text::Sentence const &s = scene.tokens->sentences[n];
        for (std::uint32_t t = s.first; t < s.last; ++t) {
            Token const &token = scene.token(t);
            if (!((token.shape == Shape::lower) & numbers.may_have(token.key))) continue;
            if (std::uint32_t const w = numbers.number(token.key)) {
                std::uint8_t &count = scene.hints[w - 1][static_cast<std::size_t>(Hint::lower_case)];
                count += count < 255;
                scene.given[w - 1] |= bit(Hint::lower_case);
            }
        }
        if (line.shouted || line.titled) continue;  // they are told, they do not tell
        for (std::uint32_t r = line.first_run; r < line.last_run; ++r) {
            hear(scene, s, scene.runs[r]);
            std::uint32_t const number =
                scene.run_numbers.add(key_of_span(scene, scene.runs[r].first, scene.runs[r].last));
            if (number == scene.run_counts.size()) scene.run_counts.push_back(0);
            ++scene.run_counts[number];
        }
    }
}

unsigned runs_elsewhere(Scene const &scene, std::uint32_t first, std::uint32_t last) {
    unsigned const all = scene.run_counts[scene.run_numbers.number(key_of_span(scene, first, last))];
    Look const &l = scene.looks[first];
    bool const is_run = l.run && scene.runs[l.run - 1].first == first && scene.runs[l.run - 1].last == last;
    return all - (all && is_run && l.gave ? 1 : 0);
}

}  // namespace namesake::extract::names
