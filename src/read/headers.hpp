// Lines of "Name: value", as messages, web answers and archives have them.
#pragma once
#include <string>
#include <string_view>

namespace namesake::read {

/// The value of the first header of that name, whatever its case; lines that go on are joined. Empty if there is none.
std::string header(std::string_view lines, std::string_view name);

/// `charset` of `text/html; charset="utf-8"`, in small letters.
std::string parameter(std::string_view value, std::string_view name);

}  // namespace namesake::read
