// Reference facts as JSON lines: `{"name"}` and, as far as they are known, kind, aliases, born, died, roles, ids, date,
// source, url.
#pragma once
#include <string>
#include <variant>

#include "model/fact.hpp"

namespace namesake::read {

/// The fact of a line, or what is wrong with it. Its `uri` and `source` are empty where the line does not give them.
std::variant<model::Fact, std::string> parse_fact(std::string const &line);

}  // namespace namesake::read
