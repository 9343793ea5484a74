#include "extract/names_kind.hpp"

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
            return shapes | rules_of(NameRule::acronym_defined, NameRule::listed_body);
        case model::Kind::place:
            return shapes | rules_of(NameRule::geo_headed, NameRule::compass_place);
        default:
            return shapes | rules_of(NameRule::listed_group, NameRule::group_headed);
    }
}

bool is_group(Scene const &scene, grammar::Proposal const &p) {
    constexpr Classes groups = Class::demonym | Class::faith_or_ethnic | Class::political_group;
    for (std::uint32_t t = p.first; t < p.last; ++t) {
        Token const &token = scene.token(t);
        if (token.shape == Shape::punctuation) continue;
        if (!token.classes.any(groups) && !scene.looks[t].phrase.any(groups)) return false;
    }
    return true;
}

}  // namespace

std::optional<model::Kind> told_kind(Scene const &scene, grammar::Proposal const &p, unsigned kind) {
    if (kind < 3) return static_cast<model::Kind>(kind);
    if (is_group(scene, p)) return model::Kind::group;
    return std::nullopt;
}

NameRule telling_rule(grammar::Proposal const &p, model::Kind kind) {
    std::uint64_t const fit = p.rules & speakers(kind);
    return static_cast<NameRule>(std::countr_zero(fit ? fit : p.rules));
}

}  // namespace namesake::extract::names
