#include "check/facts.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace namesake::check {

namespace {

auto place(FactRow const *f) {
    return std::tuple(f->document, f->span.start, f->id);
}

std::string const nothing;

char small(char c) {
    return c >= 'A' && c <= 'Z' ? char(c | 32) : c;
}
bool letter(char c) {
    return (small(c) >= 'a' && small(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

bool put_forward(FactRow const &fact) {
    bool const said = fact.polarity == model::Polarity::asserted || fact.polarity == model::Polarity::denied;
    return said && (fact.certainty == model::Certainty::plain || fact.certainty == model::Certainty::hedged);
}
bool asserted(FactRow const &fact) {
    return fact.polarity == model::Polarity::asserted;
}
bool denied(FactRow const &fact) {
    return fact.polarity == model::Polarity::denied;
}

Facts::Facts(model::World const &world) : world_(world) {
    for (auto const &entity : world.entities) entities_.emplace(entity.id, &entity);
    for (auto const &document : world.documents) documents_.emplace(document.id, &document);
    for (auto const &fact : world.facts)
        if (put_forward(fact)) by_place_.push_back(&fact);
    std::sort(by_place_.begin(), by_place_.end(), [](auto const *a, auto const *b) { return place(a) < place(b); });
    by_subject_ = by_object_ = by_place_;
    std::stable_sort(by_subject_.begin(), by_subject_.end(),
                     [](auto const *a, auto const *b) { return a->subject < b->subject; });
    std::stable_sort(by_object_.begin(), by_object_.end(),
                     [](auto const *a, auto const *b) { return a->object < b->object; });
    for (auto const *fact : by_subject_)
        if (fact->subject != 0 && (subjects_.empty() || subjects_.back() != fact->subject))
            subjects_.push_back(fact->subject);
}

Claims Facts::with(Predicate predicate) const {
    Claims out;
    for (auto const *fact : by_place_)
        if (fact->predicate == predicate) out.push_back(fact);
    return out;
}

ClaimSpan Facts::about(EntityId subject) const {
    auto const of = [](auto const *f) { return f->subject; };
    return {std::ranges::lower_bound(by_subject_, subject, {}, of),
            std::ranges::upper_bound(by_subject_, subject, {}, of)};
}

ClaimSpan Facts::to(EntityId object) const {
    auto const of = [](auto const *f) { return f->object; };
    return {std::ranges::lower_bound(by_object_, object, {}, of), std::ranges::upper_bound(by_object_, object, {}, of)};
}

std::string const &Facts::name(EntityId entity) const {
    auto const at = entities_.find(entity);
    return at == entities_.end() ? nothing : at->second->name;
}

model::Kind Facts::kind(EntityId entity) const {
    auto const at = entities_.find(entity);
    return at == entities_.end() ? model::Kind::person : at->second->kind;
}

std::optional<PartialDate> Facts::said_on(FactRow const &fact) const {
    auto const at = documents_.find(fact.document);
    return at == documents_.end() ? std::nullopt : date_of(at->second->published);
}

std::string const &Facts::document_name(FactRow const &fact) const {
    auto const at = documents_.find(fact.document);
    return at == documents_.end() ? nothing : at->second->uri;
}

bool Facts::said_before(FactRow const &first, FactRow const &second) const {
    auto const a = said_on(first), b = said_on(second);
    return a && b && compare(*a, *b) == model::Order::before;
}

std::optional<int> Facts::days_between(FactRow const &a, FactRow const &b) const {
    if (a.document == b.document) return 0;
    auto const x = said_on(a), y = said_on(b);
    if (!x || !y || !x->days() || !y->days()) return std::nullopt;
    return std::abs(x->days()->first - y->days()->first);
}

std::optional<PartialDate> date_of(std::string_view timex) {
    auto const date = PartialDate::parse(timex);
    return date && date->valid() ? date : std::nullopt;
}

bool one_voice(FactRow const &a, FactRow const &b) {
    if (a.voices.empty() || b.voices.empty()) return false;
    auto const &x = a.voices.front(), &y = b.voices.front();
    return x.id == y.id || (x.entity != 0 && x.entity == y.entity);
}

bool revision(Facts const &facts, FactRow const &a, FactRow const &b) {
    return one_voice(a, b) && (facts.said_before(a, b) || facts.said_before(b, a));
}

bool says_not(FactRow const &fact) {
    for (std::string_view word : {"not", "no", "never", "neither", "nor", "denied", "denies", "without", "false"})
        if (has_word(fact.quote, word)) return true;
    return fact.quote.find("n't") != std::string::npos || fact.quote.find("n’t") != std::string::npos;
}

std::string spoken(std::string_view value) {
    std::string out;
    for (char c : lower(value)) {
        auto const u = static_cast<unsigned char>(c);
        bool const letter = (u >= 'a' && u <= 'z') || (u >= '0' && u <= '9') || u >= 0xC3;
        if (letter)
            out += c;
        else if (c == ' ' && !out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z') c = char(c | 32);
    return out;
}

bool has_word(std::string_view text, std::string_view word) {
    auto const is_word = [&](std::size_t at) {
        for (std::size_t i = 0; i < word.size(); ++i)
            if (small(text[at + i]) != word[i]) return false;
        bool const starts = at == 0 || !letter(text[at - 1]),
                   ends = at + word.size() >= text.size() || !letter(text[at + word.size()]);
        return starts && ends;
    };
    for (std::size_t at = 0; at + word.size() <= text.size(); ++at)
        if (is_word(at)) return true;
    return false;
}

bool nearly_alike(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty() || a == b) return false;
    std::vector<std::size_t> last(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            next[j] = std::min({row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), row[j] + 1, next[j - 1] + 1});
            bool const turned = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (turned) next[j] = std::min(next[j], last[j - 2] + 1);
        }
        std::swap(last, row);
        std::swap(row, next);
    }
    auto const longest = std::max(a.size(), b.size());
    return row[b.size()] <= (longest < 8 ? (longest + 1) / 4 : longest * 3 / 8);
}

}  // namespace namesake::check
