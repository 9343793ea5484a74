// From the kinds the choice knows to those a reader is told, and the rule that names a mention.
#pragma once
#include <optional>

#include "extract/names_look.hpp"
#include "model/vocabulary.hpp"

namespace namesake::extract::names {

/// The kind a reader is told for a chosen span; empty for a name of another kind (event, product, law, ship).
std::optional<model::Kind> told_kind(Scene const &scene, grammar::Proposal const &p, unsigned kind);

/// "Iranian-U.S." is two names: calls `take(first, last, kind)` for each part if all parts are listed groups or places.
/// False if the span is no such compound.
template <class Take>
bool told_apart(Scene const &scene, grammar::Proposal const &p, Take take);

/// Where the name itself begins: a title is no part of a person's name.
std::uint32_t name_start(Scene const &scene, grammar::Proposal const &p, model::Kind kind);
/// Where it ends: after a short form with a dot a plain word's capital tells as little as at a sentence's start.
std::uint32_t name_end(Scene const &scene, grammar::Proposal const &p);
/// "(D-[Iowa])": a party's letter before a state is no part of it.
bool is_party_and_state(Scene const &scene, grammar::Proposal const &p);
/// Where a firm's own name ends in "Lomax Mills of Orsa, Ohio"; else the proposal's end.
std::uint32_t firm_end(Scene const &scene, grammar::Proposal const &p, std::uint32_t sentence_end);
/// Where a body that ends there ends indeed: "[Lomax Corp of America]".
std::uint32_t body_end(Scene const &scene, std::uint32_t end, std::uint32_t sentence_end);
/// The most telling of a proposal's rules that speaks for that kind.
grammar::NameRule telling_rule(grammar::Proposal const &p, model::Kind kind);

/// What a word is by the lists alone: a group, a place, or neither.
std::optional<model::Kind> listed_kind(Token const &t);

template <class Take>
bool told_apart(Scene const &scene, grammar::Proposal const &p, Take take) {
    if (p.last - p.first < 3) return false;
    for (std::uint32_t t = p.first; t < p.last; ++t) {
        bool const even = (t - p.first) % 2 == 0;
        if (even ? !listed_kind(scene.token(t)) : scene.token(t).key != text::word_key("-")) return false;
    }
    if ((p.last - p.first) % 2 == 0) return false;
    for (std::uint32_t t = p.first; t < p.last; t += 2) take(t, t + 1, *listed_kind(scene.token(t)));
    return true;
}

}  // namespace namesake::extract::names
