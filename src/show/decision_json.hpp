// Decisions of analysts as JSON lines: to be read, kept beside the news, and taken to another database.
#pragma once
#include <string>

#include "model/identity.hpp"

namespace namesake::show {

/// One line without its end. Read again by read::parse_decision; `decision` and `about` are for the reader's eye.
std::string decision_json(model::DecisionRow const &decision);

}  // namespace namesake::show
