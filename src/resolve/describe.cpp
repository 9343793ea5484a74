// Groups become entities: their fullest names, and the forms they go by.
#include <algorithm>

#include "resolve/key_map.hpp"
#include "resolve/linking.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

std::string on_one_line(std::string_view words) {
    std::string out;
    for (char c : words) {
        bool const space = c == ' ' || c == '\n' || c == '\t';
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

std::string words_of(Linking const &linking, std::int32_t m) {
    bool const plain = linking.spellings[std::size_t(linking.spelling[std::size_t(m)])].plain;
    return plain ? std::string(linking.words(m)) : on_one_line(linking.words(m));
}

/// ARDENA and ardena are Ardena when the text has that too.
bool mixed_case(std::string_view words) {
    bool up = false, low = false;
    for (char c : words) {
        up |= c >= 'A' && c <= 'Z', low |= c >= 'a' && c <= 'z';
        if (up && low) return true;
    }
    return false;
}

/// The entities in order of first mention; groups without a mention fall away.
void number_entities(Linking &linking) {
    linking.entity_of = linking.memory.filled(linking.groups.size(), none);
    Row<model::Kind> kinds(linking.memory);
    kinds.reserve(linking.groups.size());
    for (auto const &[g, rule] : linking.links) {
        if (g == none) continue;
        auto &e = linking.entity_of[std::size_t(g)];
        if (e != none) continue;
        e = std::int32_t(kinds.size());
        kinds.push_back(linking.group(g).kind);
    }
    auto &entities = linking.extraction.entities;
    entities.clear();
    entities.resize(kinds.size());
    for (std::size_t e = 0; e < kinds.size(); ++e) entities[e].kind = kinds[e];
}

/// A form that an entity goes by.
struct Used {
    std::int32_t entity, first;
    std::uint32_t mentions;
};

/// The mentions learn their entities, and the entities their forms, in the order they are met.
void add_aliases(Linking &linking) {
    KeyMap known(linking.memory, linking.links.size());
    Row<Used> uses(linking.memory);
    uses.reserve(linking.links.size());
    auto &entities = linking.extraction.entities;
    auto const forms = linking.memory.filled(entities.size(), std::uint32_t(0));
    for (std::int32_t m = 0; m < linking.count(); ++m) {
        auto const g = linking.group_at(m);
        auto const e = g == none ? none : linking.entity_of[std::size_t(g)];
        linking.extraction.mentions[std::size_t(m)].entity = e;
        if (g == none || !linking.is_name(m)) continue;
        auto const key = std::uint64_t(e) << 32 | std::uint32_t(linking.spelling[std::size_t(m)]);
        auto const [at, fresh] = known.try_emplace(key, std::int32_t(uses.size()));
        if (fresh) uses.push_back({e, m, 0}), ++forms[std::size_t(e)];
        ++uses[std::size_t(*at)].mentions;
    }
    for (std::size_t e = 0; e < entities.size(); ++e) entities[e].aliases.reserve(forms[e]);
    for (auto const &use : uses)
        entities[std::size_t(use.entity)].aliases.push_back(
            {words_of(linking, use.first), std::string(linking.links[std::size_t(use.first)].rule), use.mentions});
}

/// KISUMU, with no other spelling in the text: Kisumu. Not for bodies, whose capitals may be letters.
std::string in_mixed_case(std::string name) {
    bool first = true;
    for (char &c : name) {
        bool const upper = c >= 'A' && c <= 'Z';
        if (upper && !first) c = char(c | 32);
        first = c == ' ' || c == '-' || c == '.';
    }
    return name;
}

/// The fullest form as it is best written, and the surname that kinship gave.
void name_entity(Linking &linking, Group const &group, model::Entity &entity) {
    if (group.kind == model::Kind::date) {
        entity.name = linking.folded(group);
        return;
    }
    auto const &form = linking.forms[std::size_t(group.form)];
    entity.name = words_of(linking, form.first);
    if (mixed_case(entity.name)) return;
    for (auto const &alias : entity.aliases)
        if (mixed_case(alias.form) && alias.form.size() == entity.name.size() &&
            text::key_of(alias.form) == text::key_of(entity.name)) {
            entity.name = alias.form;
            return;
        }
    bool const capitals = entity.name.size() > 4 && entity.name.find('.') == std::string::npos &&
                          entity.name[0] >= 'A' && entity.name[0] <= 'Z';
    if (capitals && (group.kind == model::Kind::place || group.kind == model::Kind::person))
        entity.name = in_mixed_case(entity.name);
}

}  // namespace

void describe_entities(Linking &linking) {
    number_entities(linking);
    add_aliases(linking);
    for (std::size_t g = 0; g < linking.groups.size(); ++g)
        if (auto const e = linking.entity_of[g]; e != none)
            name_entity(linking, linking.groups[g], linking.extraction.entities[std::size_t(e)]);
    for (std::int32_t m = 0; m < linking.count(); ++m) {  // Joan, then Mrs Marlow: Joan Marlow
        auto const &[g, rule] = linking.links[std::size_t(m)];
        if (rule != "family_name") continue;
        auto &name = linking.extraction.entities[std::size_t(linking.entity_of[std::size_t(g)])].name;
        if (name.find(' ') == std::string::npos) name.append(" ").append(words_of(linking, m));
    }
}

}  // namespace namesake::resolve
