// Names of countries and of well-known parts of them: places that a town can lie in.
#pragma once
#include <string_view>

namespace namesake::check {

enum class Area : unsigned char { none, part, country, continent };
/// By its name in lower case.
Area area_of(std::string_view name);

}  // namespace namesake::check
