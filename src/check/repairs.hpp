// The smallest changes that would clear conflicts.
#pragma once
#include <vector>

#include "model/graph.hpp"

namespace namesake::check {

/// For each group of open conflicts that hang together, the few best ways to clear it, best first; then ways to clear a
/// part of it. A bounded search: what it gives depends on the overview alone.
std::vector<model::Repair> repairs(model::Overview const &overview);

}  // namespace namesake::check
