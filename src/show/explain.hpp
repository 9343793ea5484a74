// Why: the rule and the words behind a claim, behind what stands at a place of a text, behind two names being one or
// two.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/extraction.hpp"
#include "model/graph.hpp"
#include "show/report.hpp"

namespace namesake::show {

/// One claim: what it says, the words it rests on, whose word it is, the rule that made it, how its names were linked,
/// the conflicts it takes part in. Empty if the overview has no such claim.
std::string explain_claim(model::Overview const &overview, model::ClaimId claim, Style style = {});

/// What was read at a code point of a document: its zone, its mention, the claims that rest on it.
std::string explain_place(model::Record const &record, std::uint32_t offset, Style style = {});

/// Two names, and why they are one entity or two.
struct PairStory {
    model::EntityRow a, b;                        ///< of one entity: the same row
    std::optional<model::NamesakeRow> judgement;  ///< as it is stored
    std::vector<model::AliasRow> aliases;         ///< of one entity: its forms, by the rules that linked them
    std::string names;                            ///< how the names fit
    std::vector<std::string> shared;              ///< evidence that both have
    std::string missing;                          ///< what would join them
};
std::string explain_pair(PairStory const &story, Style style = {});

}  // namespace namesake::show
