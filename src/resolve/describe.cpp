// Groups become entities: their fullest names, and the forms they go by.
#include <algorithm>
#include <numeric>

#include "resolve/linking.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

std::string one_line(std::string_view words) {
    auto const clumsy = [](char a, char b) { return b == '\n' || b == '\t' || (a == ' ' && b == ' '); };
    bool const ready = std::adjacent_find(words.begin(), words.end(), clumsy) == words.end();
    if (ready && !words.empty() && words[0] > ' ') return std::string(words);
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

/// ARDENA and ardena are Ardena when the text has that too.
bool mixed_case(std::string_view words) {
    bool const up = std::any_of(words.begin(), words.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    bool const low = std::any_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return up && low;
}

/// The entities in order of first mention; groups without a mention fall away.
void number_entities(Linking &linking) {
    std::vector<std::int32_t> order;
    std::vector<std::int32_t> first(linking.groups.size(), none);
    for (std::int32_t m = 0; m < std::int32_t(linking.links.size()); ++m) {
        auto const g = linking.links[std::size_t(m)].group;
        if (g == none || first[std::size_t(g)] != none) continue;
        first[std::size_t(g)] = m;
        order.push_back(g);
    }
    linking.entity_of.assign(linking.groups.size(), none);
    for (std::size_t e = 0; e < order.size(); ++e) linking.entity_of[std::size_t(order[e])] = std::int32_t(e);
    auto &entities = linking.extraction.entities;
    entities.clear();
    entities.resize(order.size());
    for (std::size_t e = 0; e < order.size(); ++e) entities[e].kind = linking.group(order[e]).kind;
}

struct Use {
    std::int32_t entity = none;
    std::string_view words;
    std::int32_t mention = none;
};

void add_aliases(Linking &linking, std::vector<Use> &uses) {
    std::sort(uses.begin(), uses.end(), [](Use const &a, Use const &b) {
        return std::tie(a.entity, a.words, a.mention) < std::tie(b.entity, b.words, b.mention);
    });
    std::vector<std::pair<std::int32_t, std::int32_t>> by_first;  // first mention of an alias, its index in uses
    for (std::size_t i = 0; i < uses.size(); ++i)
        if (i == 0 || uses[i - 1].entity != uses[i].entity || uses[i - 1].words != uses[i].words)
            by_first.emplace_back(uses[i].mention, std::int32_t(i));
    std::sort(by_first.begin(), by_first.end());
    auto &entities = linking.extraction.entities;
    std::vector<std::uint32_t> forms(entities.size(), 0);
    for (auto const &[m, from] : by_first) ++forms[std::size_t(uses[std::size_t(from)].entity)];
    for (std::size_t e = 0; e < entities.size(); ++e) entities[e].aliases.reserve(forms[e]);
    for (auto const &[m, from] : by_first) {
        auto const &use = uses[std::size_t(from)];
        std::uint32_t count = 0;
        for (std::size_t i = std::size_t(from);
             i < uses.size() && uses[i].entity == use.entity && uses[i].words == use.words; ++i)
            ++count;
        entities[std::size_t(use.entity)].aliases.push_back(
            {one_line(use.words), std::string(linking.links[std::size_t(m)].rule), count});
    }
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
    entity.name = one_line(linking.words(form.first));
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
    std::vector<Use> uses;
    uses.reserve(linking.links.size());
    auto &mentions = linking.extraction.mentions;
    for (std::int32_t m = 0; m < std::int32_t(mentions.size()); ++m) {
        auto const g = linking.links[std::size_t(m)].group;
        mentions[std::size_t(m)].entity = g == none ? none : linking.entity_of[std::size_t(g)];
        if (g != none && linking.is_name(m)) uses.push_back({linking.entity_of[std::size_t(g)], linking.words(m), m});
    }
    add_aliases(linking, uses);
    for (std::size_t g = 0; g < linking.groups.size(); ++g)
        if (auto const e = linking.entity_of[g]; e != none)
            name_entity(linking, linking.groups[g], linking.extraction.entities[std::size_t(e)]);
    for (std::int32_t m = 0; m < std::int32_t(mentions.size()); ++m) {  // Joan, then Mrs Marlow: Joan Marlow
        auto const &[g, rule] = linking.links[std::size_t(m)];
        if (rule != "family_name") continue;
        auto &name = linking.extraction.entities[std::size_t(linking.entity_of[std::size_t(g)])].name;
        if (name.find(' ') == std::string::npos) name.append(" ").append(one_line(linking.words(m)));
    }
}

}  // namespace namesake::resolve
