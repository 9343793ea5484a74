#include "extract/names_look.hpp"

#include <algorithm>

#include "extract/names_evidence.hpp"
#include "extract/names_genre.hpp"

namespace namesake::extract::names {
namespace {

/// That are kept. What is met first, and so mostly often, stands together.
constexpr std::size_t most_words = 1024;

struct FaceRule {
    Classes classes;
    Face face;
};

/// The first class that fits gives the face: heads before places, places before people, people before plain words.
std::array<FaceRule, 19> const face_rules{{
    {Class::org_suffix, Face::org_suffix},
    {Class::org_head | Class::company_head, Face::org_head},
    {Class::team_word, Face::team_word},
    {Class::geo_head, Face::geo_head},
    {Class::facility_head, Face::facility_head},
    {Class::month | Class::weekday | Class::holiday, Face::time},
    {Class::country | Class::capital | Class::continent, Face::country},
    {Class::demonym | Class::faith_or_ethnic | Class::political_group | Class::language, Face::group},
    {Class::title, Face::title},
    {Class::organization | Class::acronym | Class::company | Class::team, Face::body},
    {Class::media, Face::media_word},
    {Class::city | Class::region | Class::water | Class::mountain | Class::island, Face::city},
    {Class::role | Class::leading_role, Face::role},
    {Class::event_head | Class::product, Face::event},
    {Class::org_modifier, Face::modifier},
    {Class::compass, Face::compass},
    {Class::weak_place, Face::weak_place},
    {Class::common, Face::common},
    {Class::common_rare, Face::rare},
}};

constexpr Classes surname_lists = Class::surname | Class::east_asian_surname;

Face face_of_lower(Token const &t) {
    if (t.classes.has(Class::particle)) return Face::connector;
    if (t.classes.has(Class::function_word)) return Face::function;
    if (t.classes.has(Class::title)) return Face::title;
    if (t.classes.any(Class::role | Class::leading_role)) return Face::role;
    return Face::lower;
}

/// Words and signs that are no names themselves: their identity may carry weight.
std::uint64_t plain_key(Token const &t, Look const &l) {
    constexpr Classes names = given_lists | surname_lists | Classes(Class::city) | Class::country | Class::capital |
                              Class::region | Class::organization | Class::company | Class::team | Class::media |
                              Class::acronym | Class::product | Class::public_figure | Class::water | Class::mountain |
                              Class::island;
    constexpr Classes words = Class::common | Class::function_word | Class::org_head | Class::org_suffix |
                              Class::company_head | Class::geo_head | Class::facility_head | Class::event_head |
                              Class::title | Class::role | Class::org_modifier | Class::team_word;
    switch (t.shape) {
        case Shape::punctuation:
        case Shape::lower:
            return t.key;
        case Shape::number:
            return text::word_key("0") + std::min(t.bytes, 5u);
        case Shape::capitalised:
        case Shape::upper:
            return t.classes.any(words) && !t.classes.any(names) && l.place == Place::outside ? t.key : 0;
        default:
            return 0;
    }
}

bool is_word(Token const &t) {
    return t.shape <= Shape::dotted;
}

}  // namespace

Face face_of(Token const &t, Classes all) {
    switch (t.shape) {
        case Shape::punctuation:
            return Face::punctuation;
        case Shape::number:
        case Shape::ordinal:
            return Face::number;
        case Shape::lower:
            return face_of_lower(t);
        case Shape::initial:
            return Face::initial;
        default:
            break;
    }
    bool const given = all.any(given_lists), surname = all.any(surname_lists);
    for (FaceRule const &rule : face_rules) {
        if (!all.any(rule.classes)) continue;
        bool const plain = rule.face >= Face::common || rule.face == Face::weak_place;
        if (!plain || !(given || surname)) return rule.face;
        break;
    }
    if (given) return surname ? Face::given_surname : Face::given;
    if (surname) return Face::surname;
    if (t.classes.has(Class::function_word)) return Face::function;
    if (t.shape == Shape::upper) return Face::unknown_upper;
    return t.shape == Shape::capitalised ? Face::unknown : Face::unknown_mixed;
}

namespace {

std::uint64_t sig_of(Token const &t, Look const &l) {
    std::uint64_t const inside = mix(telling_part(l.phrase).bits, static_cast<std::uint64_t>(l.place));
    if (t.shape == Shape::punctuation) return mix(t.key, l.place == Place::outside ? 1 : inside);
    return mix(mix(telling_part(t.classes).bits, 0) ^ (inside << 1), static_cast<std::uint64_t>(t.shape));
}

/// The same number, the same look. Numbers are told apart by their length.
std::uint64_t look_number(Token const &t, Look const &l) {
    std::uint64_t const key = t.shape == Shape::number ? std::min<std::uint32_t>(t.bytes, 5) : t.key;
    std::uint64_t const word = mix(key + static_cast<std::uint64_t>(t.shape), t.classes.bits);
    return l.place == Place::outside ? word : mix(word, l.phrase.bits * 4 + static_cast<std::uint64_t>(l.place));
}

}  // namespace

void Scene::place_phrases() {
    looks.assign(tokens->tokens.size(), {});
    for (text::Phrase const &p : tokens->phrases)
        for (std::uint32_t i = p.first; i < p.last; ++i) {
            looks[i].phrase = p.classes;
            looks[i].place = i == p.first ? Place::first : i + 1 == p.last ? Place::last : Place::inside;
        }
}

void Scene::face(std::uint32_t n) {
    Look &l = looks[n];
    if (l.face != Face::none) return;
    Token const &t = token(n);
    std::uint64_t const number = look_number(t, l);
    Known &known = known_[number % known_.size()];
    if (known.number != number) known = {number, sig_of(t, l), plain_key(t, l), face_of(t, t.classes | l.phrase)};
    l.sig = known.sig;
    l.plain = known.plain;
    l.face = known.face;
}

void Scene::propose(std::size_t n, std::vector<grammar::Proposal> &proposals) {
    grammar::propose_names(sentence(n), runs_of(n), proposals);
    text::Sentence const &s = tokens->sentences[n];
    std::uint32_t faced = s.first;
    auto const face_to = [&](std::uint32_t first, std::uint32_t last) {
        std::uint32_t const from = std::max(first > s.first ? first - 1 : first, faced);
        std::uint32_t const to = std::min(last + 1, s.last);
        for (std::uint32_t t = from; t < to; ++t) face(t);
        faced = std::max(faced, to);
    };
    for (grammar::Run const &r : runs_of(n)) face_to(r.first, r.last);
    faced = s.first;
    for (grammar::Proposal const &p : proposals) face_to(p.first, p.last);
}

Line Scene::draw_line(text::Sentence const &s) const {
    Line line;
    line.zone = document->segments[static_cast<std::size_t>(s.segment)].zone;
    unsigned all = 0, content = 0, capital = 0, upper = 0, lower = 0, numbers = 0;
    for (std::uint32_t i = s.first; i < s.last; ++i) {
        Token const &t = tokens->tokens[i];
        bool const word = is_word(t), telling = word & !(t.classes.has(Class::function_word) | (t.bytes < 4));
        all += word;
        numbers += t.shape == Shape::number;
        upper += t.shape == Shape::upper;
        lower += t.shape == Shape::lower;
        content += telling;
        capital += telling & (t.shape != Shape::lower);
    }
    line.shouted = upper >= 2 && lower * 8 <= upper && upper * 2 >= all;
    line.titled = !line.shouted && content >= 3 && capital * 10 >= content * 8 && capital >= 3;
    line.tabular = numbers >= 2 && numbers * 2 >= all;
    line.brief = all <= 6;
    return line;
}

/// A part of the document may begin in the middle of a line.
bool Scene::begins_line(std::uint32_t t) const {
    if (!t) return true;
    if (!token(t).line_start) return false;
    std::uint32_t const gap = token(t - 1).byte + token(t - 1).bytes;
    return text().substr(gap, token(t).byte - gap).find('\n') != std::string_view::npos;
}

/// In a text cut at a fixed width a line ends where the next word would not have fitted: no end of anything.
void Scene::find_wraps() {
    constexpr std::uint32_t least_width = 45, indent = 4;  // a first line may have been indented once
    wraps.clear();
    auto const &all = tokens->tokens;
    auto const &sentences = tokens->sentences;
    for (std::size_t n = 0; n < sentences.size();) {
        std::size_t next = n;
        while (next < sentences.size() && sentences[next].segment == sentences[n].segment) ++next;
        std::uint32_t const from = sentences[n].first, to = sentences[next - 1].last;
        std::uint32_t top = from;  // a dateline may stand before it on its first line
        while (!begins_line(top)) --top;
        std::uint32_t width = 0, start = top;
        for (std::uint32_t i = from + 1; i <= to; ++i)
            if (i == to || all[i].line_start) {
                width = std::max(width, all[i - 1].end - all[start].start);
                start = i;
            }
        start = top;
        for (std::uint32_t i = from + 1; width >= least_width && i < to; ++i)
            if (all[i].line_start) {
                std::uint32_t end = i;
                while (end + 1 < to && !all[end + 1].space_before) ++end;
                std::uint32_t const line = all[i - 1].end - all[start].start + (start == top ? indent : 0);
                if (line + 1 + all[end].end - all[i].start > width) wraps.push_back(i);
                start = i;
            }
        n = next;
    }
}

void Scene::draw_lines() {
    lines.clear();
    runs.clear();
    std::uint32_t phrase = 0, wrap = 0;
    auto const &phrases = tokens->phrases;
    for (std::size_t n = 0; n < tokens->sentences.size(); ++n) {
        text::Sentence const &s = tokens->sentences[n];
        Line line = draw_line(s);
        while (phrase < phrases.size() && phrases[phrase].first < s.first) ++phrase;
        line.first_phrase = phrase;
        while (phrase < phrases.size() && phrases[phrase].first < s.last) ++phrase;
        line.last_phrase = phrase;
        line.first_wrap = wrap;
        while (wrap < wraps.size() && wraps[wrap] < s.last) ++wrap;
        line.last_wrap = wrap;
        line.first_run = static_cast<std::uint32_t>(runs.size());
        lines.push_back(line);
        grammar::find_runs(sentence(n), runs);
        lines.back().last_run = static_cast<std::uint32_t>(runs.size());
        for (std::uint32_t r = line.first_run; r < runs.size(); ++r)
            for (std::uint32_t i = runs[r].first; i < runs[r].last; ++i) looks[i].run = r + 1;
    }
}

grammar::NameSentence Scene::sentence(std::size_t n) const {
    Line const &line = lines[n];
    std::span<text::Phrase const> const phrases(tokens->phrases.data() + line.first_phrase,
                                                line.last_phrase - line.first_phrase);
    std::span<std::uint32_t const> const own_wraps(wraps.data() + line.first_wrap, line.last_wrap - line.first_wrap);
    return {text(), tokens, tokens->sentences[n], phrases, own_wraps, line.shouted, line.zone == model::Zone::dateline};
}

void Scene::look_at(model::Document const &d, text::Tokens const &t) {
    document = &d;
    tokens = &t;
    place_phrases();
    find_wraps();
    draw_lines();
    collect_hints(*this);
    genre = genre_of(t);
}

}  // namespace namesake::extract::names
