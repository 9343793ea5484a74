// One entity on one sheet: names, claims with their voices, conflicts, namesakes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/graph.hpp"
#include "show/report.hpp"

namespace namesake::show {

/// Everybody who goes by a name, in any case and with or without accents: bearers of the full name first, then by
/// alias, then those who have it as a word of their name; within each by mentions. Empty if nobody does.
std::vector<model::EntityId> bearers(model::Overview const &overview, std::string_view name);

/// The sheet of one entity.
std::string sheet(model::Overview const &overview, model::EntityId entity, Style style = {});

}  // namespace namesake::show
