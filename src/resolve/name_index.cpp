#include <algorithm>
#include <tuple>

#include "resolve/bare_names.hpp"
#include "resolve/spelling.hpp"

namespace namesake::resolve {

std::string_view rule_of(Part part) {
    switch (part) {
        case Part::surname:
            return "surname";
        case Part::married:
            return "family_name";
        case Part::second_surname:
            return "first_surname";
        case Part::given:
            return "given_name";
    }
    return "";
}

NameIndex::NameIndex(Linking &linking) : entries_(linking.memory), by_skeleton_(linking.memory) {
    auto const seen = linking.memory.filled(linking.groups.size(), false);
    for (auto const &form : linking.forms)
        if (form.kind == model::Kind::person && form.group != none && !form.person().bare()) {
            add_person(linking, form.person(), form.group);
            seen[std::size_t(form.group)] = true;
        }
    for (std::size_t g = 0; g < linking.groups.size(); ++g)  // second bearers of one name
        if (!seen[g] && linking.groups[g].kind == model::Kind::person)
            add_person(linking, linking.person(linking.groups[g]), std::int32_t(g));
    std::sort(entries_.begin(), entries_.end());
}

void NameIndex::add(std::string_view word, std::int32_t group, Part part) {
    if (word.size() < 2) return;
    Entry const entry{word, {group, part}};
    entries_.insert(std::upper_bound(entries_.begin(), entries_.end(), entry), entry);
}

void NameIndex::add_person(Linking const &linking, PersonName const &name, std::int32_t group) {
    if (name.count == 0 || linking.group(group).only_credited) return;
    auto const put = [&](std::string_view word, Part part) {
        if (word.size() > 1) entries_.push_back({word, {group, part}});
    };
    put(name.last(), Part::surname);
    if (name.last() != name.words[name.count - 1u]) put(name.words[name.count - 1u], Part::surname);
    if (name.bare()) return;
    bool const family_first = linking.lexicon.of(text::word_key(name.first())).has(text::Class::east_asian_surname);
    put(name.first(), family_first ? Part::surname : Part::given);
    if (!name.nickname.empty()) put(name.nickname, Part::given);
    for (std::size_t i = 1; i < name.surname; ++i)
        put(name.words[i], i + 1 == name.surname && name.count > 2 ? Part::second_surname : Part::given);
}

bool NameIndex::has(std::string_view word) const {
    auto const at = std::ranges::lower_bound(entries_, word, {}, &Entry::word);
    return at != entries_.end() && at->word == word;
}

std::vector<NameIndex::Bearer> NameIndex::bearers(std::string_view word) const {
    std::vector<Bearer> out;
    for (auto at = std::ranges::lower_bound(entries_, word, {}, &Entry::word); at != entries_.end() && at->word == word;
         ++at)
        if (out.empty() || out.back().group != at->bearer.group) out.push_back(at->bearer);
    return out;
}

std::vector<NameIndex::Bearer> NameIndex::spelt_like(std::string_view word) {
    if (word.size() < 4) return {};
    if (by_skeleton_.empty())
        for (auto const &entry : entries_) by_skeleton_.emplace_back(key_of_words(skeleton(sound(entry.word))), entry);
    auto const key = key_of_words(skeleton(sound(word)));
    std::vector<Bearer> out;
    for (auto const &[their_key, entry] : by_skeleton_)
        if (their_key == key && (spelling_variant(word, entry.word) || slip_of_the_pen(word, entry.word)))
            out.push_back(entry.bearer);
    auto const order = [](Bearer const &a, Bearer const &b) {
        return std::tie(a.group, a.part) < std::tie(b.group, b.part);
    };
    std::sort(out.begin(), out.end(), order);
    out.erase(std::unique(out.begin(), out.end(), [](auto const &a, auto const &b) { return a.group == b.group; }),
              out.end());
    return out;
}

}  // namespace namesake::resolve
