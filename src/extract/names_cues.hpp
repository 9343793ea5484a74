// What the words around a name say outright about its kind: "Orsa's mayor", "the toll company Belmar", "her coach, Ada
// Lind,". Newswire that weights are learnt from has few of them; they are added to what was learnt.
#pragma once
#include <array>

#include "extract/names_features.hpp"
#include "extract/names_weights.hpp"

namespace namesake::extract::names {

/// What is to be added to the scores of a proposal, by kind; zeros for most.
std::array<std::int32_t, kind_count> cues_of(Around const &around, grammar::Proposal const &p);

}  // namespace namesake::extract::names
