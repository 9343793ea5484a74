#include "extract/names_memory.hpp"

#include <algorithm>

namespace namesake::extract::names {

namespace {

void count(Tally &tally, unsigned kind) {
    tally[kind] += tally[kind] < 255;
}

constexpr Classes forms = Class::org_suffix | Class::company_head;
/// What says nothing of which firm it is, so that it does not stand for one.
constexpr Classes plain = Class::common | Class::common_rare | Class::function_word | Class::org_modifier |
                          Class::org_head | Class::demonym | Class::month | Class::weekday | Class::title |
                          Class::role | Class::compass | Class::country | Class::capital | Class::region |
                          Class::continent | Class::state_short;
constexpr std::uint64_t never =
    grammar::bit(grammar::NameRule::geo_headed) | grammar::bit(grammar::NameRule::titled_person);

bool is_run(Scene const &scene, grammar::Proposal const &p) {
    std::uint32_t const n = scene.looks[p.first].run;
    return n && scene.runs[n - 1].first == p.first && scene.runs[n - 1].last == p.last;
}

bool names_firm(Token const &t) {
    return t.shape != Shape::lower && t.shape != Shape::punctuation && t.shape != Shape::initial &&
           !t.classes.any(forms);
}

}  // namespace

void Memory::learn_firm(Scene const &scene, grammar::Proposal const &p) {
    for (std::uint32_t t = p.first; t < p.last; ++t) {
        Token const &token = scene.token(t);
        if (!names_firm(token)) continue;
        bool const given = token.classes.any(given_lists) && t + 1 < p.last && names_firm(scene.token(t + 1));
        Firm &firm = words.at(token.key).firm;
        firm = std::max(
            firm, given || token.classes.any(plain) || scene.looks[t].phrase.any(plain) ? Firm::part : Firm::name);
    }
    firms_ = true;
}

void Memory::learn_told(Scene const &scene, grammar::Proposal const &p) {
    names.at(key_of_span(scene, p.first, p.last)).body = true;
    told_ = true;
}

bool Memory::is_told_body(Scene const &scene, grammar::Proposal const &p) const {
    if (!told_ || p.rules & never || !is_run(scene, p)) return false;
    if (p.last - p.first == 1 && words.of(scene.token(p.first).key).last[0]) return false;  // somebody's surname
    return names.of(key_of_span(scene, p.first, p.last)).body;
}

/// "Selby Ferry" where "Selby Ferry Lines" has been named, and nobody of that name.
bool Memory::begins_body(Scene const &scene, grammar::Proposal const &p) const {
    return !scene.token(p.first).classes.any(given_lists) && !words.of(scene.token(p.last - 1).key).last[0] &&
           names.of(key_of_span(scene, p.first, p.last)).begins_body;
}

bool Memory::is_short_for_firm(Scene const &scene, grammar::Proposal const &p) const {
    if (!firms_ || p.rules & never || !is_run(scene, p)) return false;
    // where a town has the same name, only what speaks is the firm
    if (p.has(grammar::NameRule::listed_place) && !(scene.looks[p.last - 1].gave & bit(Hint::speaks))) return false;
    OfWord const &last = words.of(scene.token(p.last - 1).key);
    if (p.last - p.first == 1) return !last.last[0] && last.firm == Firm::name;
    if (begins_body(scene, p)) return true;
    if (last.last[0]) return false;
    for (std::uint32_t t = p.first; t < p.last; ++t)
        if (words.of(scene.token(t).key).firm == Firm::no) return false;
    return true;
}

void Memory::learn_beginnings(Scene const &scene, grammar::Proposal const &p) {
    constexpr Classes places = Class::demonym | Class::country | Class::region | Class::capital | Class::city |
                               Class::compass | Class::geo_head | Class::facility_head;
    if (scene.token(p.first).classes.any(plain | places) || scene.looks[p.first].phrase.any(places)) return;
    for (std::uint32_t last = p.first + 2; last < p.last && !scene.token(last - 1).classes.any(places); ++last)
        names.at(key_of_span(scene, p.first, last)).begins_body = firms_ = true;
}

void Memory::learn_term(Scene const &scene, grammar::Proposal const &p) {
    words.at(scene.token(p.first).key).term = true;
    terms_ = true;
}

bool Memory::is_term(Scene const &scene, grammar::Proposal const &p) const {
    return terms_ && p.last - p.first == 1 && words.of(scene.token(p.first).key).term;
}

void Memory::learn(Scene const &scene, text::Sentence const &s, grammar::Proposal const &p, unsigned kind) {
    OfName &name = names.at(key_of_span(scene, p.first, p.last));
    count(name.all, kind);
    if (p.has(grammar::NameRule::other_named) && !p.has(grammar::NameRule::listed_body)) count(name.others, kind);
    if (p.last - p.first == 1) return;
    if (kind == 2 && (p.has(grammar::NameRule::company_form) || p.has(grammar::NameRule::angled_firm) ||
                      scene.token(p.last - 1).classes.any(forms)))
        learn_firm(scene, p);
    bool const unjoined = scene.looks[p.first].run == scene.looks[p.last - 1].run;
    if (kind == 2 && p.last - p.first > 2 && unjoined) learn_beginnings(scene, p);
    count(words.at(scene.token(p.last - 1).key).last, kind);
    for (std::uint32_t t = p.first; t + 1 < p.last; ++t) count(words.at(scene.token(t).key).other, kind);
    if (p.last + 2 < s.last && scene.token(p.last).key == text::word_key("(") &&
        scene.token(p.last + 2).key == text::word_key(")"))
        count(words.at(scene.token(p.last + 1).key).alias, kind);
}

unsigned tally_code(Tally tally, int own_kind) {
    if (tally == Tally{}) return 0;
    unsigned code = 0;
    for (unsigned k = 0; k < kind_count; ++k) {
        unsigned n = tally[k];
        if (static_cast<int>(k) == own_kind && n) --n;
        code = code * 3 + (n > 2 ? 2 : n);
    }
    return code;
}

std::string tally_name(unsigned code) {
    std::string out(kind_count, '0');
    for (unsigned k = kind_count; k-- > 0; code /= 3) out[k] = static_cast<char>('0' + code % 3);
    return out;
}

}  // namespace namesake::extract::names
