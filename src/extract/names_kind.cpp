#include "extract/names_kind.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace namesake::extract::names {
namespace {

using grammar::NameRule;

constexpr std::uint64_t upto(NameRule last) {
    return (grammar::bit(last) << 1) - 1;
}
constexpr std::uint64_t rules_of(NameRule first, NameRule last) {
    return upto(last) & ~(grammar::bit(first) - 1);
}

std::uint64_t speakers(model::Kind kind) {
    constexpr std::uint64_t shapes = rules_of(NameRule::acronym, NameRule::part_of_run);
    switch (kind) {
        case model::Kind::person:
            return shapes | rules_of(NameRule::nickname, NameRule::role_person);
        case model::Kind::organization:
            return shapes | rules_of(NameRule::acronym_defined, NameRule::listed_body) | bit(NameRule::angled_firm);
        case model::Kind::place:
            return shapes | rules_of(NameRule::geo_headed, NameRule::compass_place) | bit(NameRule::state_short);
        default:
            return shapes | rules_of(NameRule::listed_group, NameRule::group_headed);
    }
}

constexpr Classes groups = Class::demonym | Class::faith_or_ethnic | Class::political_group;
constexpr Classes places = Class::country | Class::continent | Class::capital;

bool is_group(Scene const &scene, grammar::Proposal const &p) {
    for (std::uint32_t t = p.first; t < p.last; ++t) {
        Token const &token = scene.token(t);
        if (token.shape == Shape::punctuation) continue;
        if (!token.classes.any(groups) && !scene.looks[t].phrase.any(groups)) return false;
    }
    return true;
}

/// Institutions that act, employ or are led are organizations, buildings and sites are places, whatever was chosen.
model::Kind by_convention(std::uint64_t head, model::Kind kind) {
    constexpr std::array bodies{text::word_key("hospital"), text::word_key("university"), text::word_key("museum"),
                                text::word_key("court"),    text::word_key("embassy"),    text::word_key("college")};
    constexpr std::array sites{text::word_key("airport"), text::word_key("bridge"), text::word_key("stadium"),
                               text::word_key("square")};
    if (kind == model::Kind::place && std::ranges::find(bodies, head) != bodies.end()) return model::Kind::organization;
    if (kind == model::Kind::organization && std::ranges::find(sites, head) != sites.end()) return model::Kind::place;
    return kind;
}

bool is_spoken_title(std::uint64_t key) {
    constexpr std::array titles{
        text::word_key("mr"),     text::word_key("mrs"),       text::word_key("ms"),       text::word_key("miss"),
        text::word_key("dr"),     text::word_key("prof"),      text::word_key("sir"),      text::word_key("professor"),
        text::word_key("pope"),   text::word_key("sheikh"),    text::word_key("sheik"),    text::word_key("shaikh"),
        text::word_key("imam"),   text::word_key("ayatollah"), text::word_key("seyyed"),   text::word_key("sayyid"),
        text::word_key("sayyed"), text::word_key("seyed"),     text::word_key("mullah"),   text::word_key("maulana"),
        text::word_key("rev"),    text::word_key("gen"),       text::word_key("col"),      text::word_key("capt"),
        text::word_key("lt"),     text::word_key("sgt"),       text::word_key("maj"),      text::word_key("president"),
        text::word_key("queen"),  text::word_key("senator"),   text::word_key("cardinal"), text::word_key("archbishop"),
        text::word_key("bishop"), text::word_key("rabbi"),     text::word_key("emir"),     text::word_key("minister")};
    return std::ranges::find(titles, key) != titles.end();
}

/// "First Bank", "University": where such a body is may well be in its name.
bool has_institution(Scene const &scene, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t t = first; t < last; ++t)
        if (scene.token(t).classes.has(Class::org_head) && !scene.token(t).classes.has(Class::org_suffix)) return true;
    return false;
}

}  // namespace

std::uint32_t name_start(Scene const &scene, grammar::Proposal const &p, model::Kind kind) {
    std::uint32_t first = p.first;
    while (kind == model::Kind::person && first + 1 < p.last && is_spoken_title(scene.token(first).key)) ++first;
    return first;
}

std::uint32_t name_end(Scene const &scene, grammar::Proposal const &p) {
    constexpr Classes plain = Class::common | Class::common_rare | Class::money_word | Class::function_word;
    constexpr Classes heads = Class::org_head | Class::company_head | Class::org_suffix | Class::media |
                              Class::team_word | Class::geo_head | Class::event_head | Class::title;
    if (p.last - p.first != 2 || scene.looks[p.first].place != Place::outside) return p.last;
    Token const &place = scene.token(p.first), &word = scene.token(p.last - 1);
    bool const cut = place.shape == Shape::dotted && place.classes.any(places | Class::region) &&
                     word.shape == Shape::capitalised && word.classes.any(plain) && !word.classes.any(heads);
    return cut ? p.last - 1 : p.last;
}

bool is_party_and_state(Scene const &scene, grammar::Proposal const &p) {
    constexpr Classes states = Class::region | Class::state_short;
    if (p.last - p.first < 3 || scene.token(p.first + 1).key != text::word_key("-")) return false;
    Token const &party = scene.token(p.first);
    bool const lettered = party.bytes == 1 && (party.key == text::word_key("d") || party.key == text::word_key("r"));
    return lettered && (scene.token(p.last - 1).classes | scene.looks[p.last - 1].phrase).any(states);
}

std::uint32_t firm_end(Scene const &scene, grammar::Proposal const &p, std::uint32_t sentence_end) {
    constexpr Classes larger = places | Class::region | Class::state_short;
    bool const state_follows = p.last + 1 < sentence_end && scene.token(p.last).key == text::word_key(",") &&
                               scene.token(p.last + 1).classes.any(larger);
    if (!state_follows) return p.last;
    for (std::uint32_t t = p.first + 1; t + 1 < p.last; ++t) {
        Token const &town = scene.token(t + 1);
        if (scene.token(t).key != text::word_key("of") || town.key == text::word_key("america")) continue;
        if (town.shape != Shape::lower && !has_institution(scene, p.first, t)) return t;
    }
    return p.last;
}

std::uint32_t body_end(Scene const &scene, std::uint32_t end, std::uint32_t sentence_end) {
    bool const of_america = end + 1 < sentence_end && scene.token(end).key == text::word_key("of") &&
                            scene.token(end + 1).key == text::word_key("america");
    return of_america ? end + 2 : end;
}

/// "Soviet Union", "Republic of Ireland": states, whatever their last word is.
bool is_country(Scene const &scene, grammar::Proposal const &p) {
    Look const &first = scene.looks[p.first], &last = scene.looks[p.last - 1];
    return first.place == Place::first && last.place == Place::last && first.phrase.has(Class::country);
}

/// "P" in a table, "Ltd" cut off from its name.
bool is_scrap(Token const &t) {
    constexpr std::array forms{text::word_key("ltd"), text::word_key("inc"), text::word_key("corp"),
                               text::word_key("co"),  text::word_key("plc"), text::word_key("gmbh")};
    return t.bytes == 1 || std::ranges::find(forms, t.key) != forms.end();
}

/// "Hotel Bristol", not "Hotel Workers Union".
bool is_hotel(Scene const &scene, grammar::Proposal const &p) {
    constexpr Classes bodies = Class::org_head | Class::company_head | Class::org_suffix;
    return p.last - p.first > 1 && scene.token(p.first).key == text::word_key("hotel") &&
           !scene.token(p.last - 1).classes.any(bodies);
}

/// "Selwick and Marten"
bool is_partnership(Scene const &scene, grammar::Proposal const &p) {
    if (!p.has(NameRule::joined_runs)) return false;
    for (std::uint32_t t = p.first; t < p.last; ++t)
        if (scene.token(t).key == text::word_key("and") || scene.token(t).key == text::word_key("&")) return true;
    return false;
}

std::optional<model::Kind> told_kind(Scene const &scene, grammar::Proposal const &p, unsigned kind) {
    if (p.last - p.first == 1 && is_scrap(scene.token(p.first))) return std::nullopt;
    if (kind < 3 && (is_country(scene, p) || is_hotel(scene, p))) return model::Kind::place;
    if (kind < 3) {
        auto const told = static_cast<model::Kind>(kind);
        if (told == model::Kind::person && is_partnership(scene, p)) return model::Kind::organization;
        return p.last - p.first > 1 ? by_convention(scene.token(p.last - 1).key, told) : told;
    }
    if (is_group(scene, p)) return model::Kind::group;
    return std::nullopt;
}

std::optional<model::Kind> listed_kind(Token const &t) {
    if (t.classes.any(groups)) return model::Kind::group;
    if (t.classes.any(places)) return model::Kind::place;
    return std::nullopt;
}

NameRule telling_rule(grammar::Proposal const &p, model::Kind kind) {
    std::uint64_t const fit = p.rules & speakers(kind);
    return static_cast<NameRule>(std::countr_zero(fit ? fit : p.rules));
}

}  // namespace namesake::extract::names
