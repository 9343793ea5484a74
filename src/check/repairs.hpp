// The smallest changes that would clear conflicts.
#pragma once
#include <cstddef>
#include <vector>

#include "model/graph.hpp"

namespace namesake::check {

/// For each group of open conflicts that hang together, the few best ways to clear it, best first; then ways to clear a
/// part of it. A bounded search: what it gives depends on the overview and the effort alone: pairs of claims that are
/// compared for conflicts looked at together. Where a few names are in everything, what is hardest to believe is not
/// tried.
std::vector<model::Repair> repairs(model::Overview const &overview, std::size_t effort = 20'000'000);

}  // namespace namesake::check
