// From the kinds the choice knows to those a reader is told, and the rule that names a mention.
#pragma once
#include <optional>

#include "extract/names_look.hpp"
#include "model/vocabulary.hpp"

namespace namesake::extract::names {

/// The kind of a chosen span; empty for a name of another kind (event, product, law, ship).
std::optional<model::Kind> told_kind(Scene const &scene, grammar::Proposal const &p, unsigned kind);
/// The most telling of a proposal's rules that speaks for that kind.
grammar::NameRule telling_rule(grammar::Proposal const &p, model::Kind kind);

}  // namespace namesake::extract::names
