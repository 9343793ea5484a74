// Given names that name lists of the world have for both, but that news almost always means one way.
#pragma once
#include <string_view>

namespace namesake::resolve {

bool mostly_male(std::string_view folded_given);
bool mostly_female(std::string_view folded_given);

}  // namespace namesake::resolve
