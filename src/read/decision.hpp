// Decisions of analysts as JSON lines: what `decide export` wrote, here or elsewhere.
#pragma once
#include <string>
#include <variant>

#include "model/identity.hpp"

namespace namesake::read {

/// The decision of a line, or what is wrong with it.
std::variant<model::DecisionRow, std::string> parse_decision(std::string const &line);

}  // namespace namesake::read
