#include <algorithm>

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

NameIndex::NameIndex(Linking const &linking) {
    std::vector<bool> seen(linking.groups.size(), false);
    for (auto const &form : linking.forms)
        if (form.kind == model::Kind::person && form.group != none && !form.person.bare()) {
            add_person(linking, form.person, form.group);
            seen[std::size_t(form.group)] = true;
        }
    for (std::size_t g = 0; g < linking.groups.size(); ++g)  // second bearers of one name
        if (!seen[g] && linking.groups[g].kind == model::Kind::person)
            add_person(linking, linking.person(linking.groups[g]), std::int32_t(g));
}

void NameIndex::add(std::string_view word, std::int32_t group, Part part) {
    if (word.size() < 2) return;
    entries_.push_back({word, {group, part}});
    sorted_ = false;
}

void NameIndex::add_person(Linking const &linking, PersonName const &name, std::int32_t group) {
    if (name.count == 0 || linking.group(group).only_credited) return;
    add(name.last(), group, Part::surname);
    if (name.last() != name.words[name.count - 1u]) add(name.words[name.count - 1u], group, Part::surname);
    if (name.bare()) return;
    bool const family_first = linking.lexicon.of(text::word_key(name.first())).has(text::Class::east_asian_surname);
    add(name.first(), group, family_first ? Part::surname : Part::given);
    if (!name.nickname.empty()) add(name.nickname, group, Part::given);
    for (std::size_t i = 1; i < name.surname; ++i)
        add(name.words[i], group, i + 1 == name.surname && name.count > 2 ? Part::second_surname : Part::given);
}

void NameIndex::sort() const {
    if (sorted_) return;
    auto const order = [](Entry const &a, Entry const &b) {
        return std::tie(a.word, a.bearer.part, a.bearer.group) < std::tie(b.word, b.bearer.part, b.bearer.group);
    };
    std::sort(entries_.begin(), entries_.end(), order);
    sorted_ = true;
}

std::vector<NameIndex::Bearer> NameIndex::bearers(std::string_view word) const {
    sort();
    auto const before = [](Entry const &e, std::string_view w) { return e.word < w; };
    std::vector<Bearer> out;
    for (auto at = std::lower_bound(entries_.begin(), entries_.end(), word, before);
         at != entries_.end() && at->word == word; ++at)
        if (out.empty() || out.back().group != at->bearer.group) out.push_back(at->bearer);
    return out;
}

std::vector<NameIndex::Bearer> NameIndex::spelt_like(std::string_view word) {
    if (word.size() < 4) return {};
    if (by_skeleton_.empty())
        for (auto const &entry : entries_) by_skeleton_.emplace_back(skeleton(sound(entry.word)), entry);
    auto const key = skeleton(sound(word));
    std::vector<Bearer> out;
    for (auto const &[their_key, entry] : by_skeleton_)
        if (their_key == key && spelling_variant(word, entry.word)) out.push_back(entry.bearer);
    auto const order = [](Bearer const &a, Bearer const &b) {
        return std::tie(a.group, a.part) < std::tie(b.group, b.part);
    };
    std::sort(out.begin(), out.end(), order);
    out.erase(std::unique(out.begin(), out.end(), [](auto const &a, auto const &b) { return a.group == b.group; }),
              out.end());
    return out;
}

}  // namespace namesake::resolve
