// What to read first: the order of conflicts, and the voices behind them.
#pragma once
#include <cstddef>
#include <vector>

#include "show/index.hpp"

namespace namesake::show {

/// The voices that speak in a conflict, each counted once however often and through whomever it is repeated.
struct Voices {
    std::size_t independent = 0;
    std::size_t anonymous = 0;
};
Voices voices_of(model::Conflict const &conflict, Index const &index);

/// Dismissed ones last; then by level, by independent voices, by how far it reaches (documents and mentions of the
/// entity), by id.
std::vector<model::Conflict const *> by_weight(model::Overview const &overview, Index const &index);

}  // namespace namesake::show
