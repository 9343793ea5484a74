// Is a text English? The grammar reads no other language.
#pragma once
#include <string>
#include <string_view>

namespace namesake::read {

/// What a text is written in, where it is surely not English: "German", "another script". Empty for English, for tables
/// and lists, and where it cannot be told.
std::string foreign_language(std::string_view text);

}  // namespace namesake::read
