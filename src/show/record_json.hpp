// One document and all that was read out of it, as one line of JSON (contract section 8).
#pragma once
#include <span>
#include <string>

#include "model/extraction.hpp"

namespace namesake::show {

/// Appends the line, newline included. `conflicts` have local ids: entity and claim are index + 1.
void write_record(model::Record const &record, std::span<model::Conflict const> conflicts, std::string &out);

}  // namespace namesake::show
