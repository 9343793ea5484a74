// What `extract` wrote, read again: one line of JSON to one record.
#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "model/extraction.hpp"

namespace namesake::read {

/// The record of a line, or what is wrong with it. Indices are not checked: the store refuses those that point nowhere.
std::variant<model::Record, std::string> parse_record(std::string const &line);

}  // namespace namesake::read
