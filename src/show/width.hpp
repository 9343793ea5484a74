// How much room text takes, and cutting it to the room there is: in graphemes for pictures, in columns for terminals.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace namesake::show {

/// Columns a terminal needs: wide letters two, combining marks none.
std::size_t columns(std::string_view utf8);

/// At most so many graphemes, the last one an ellipsis if something was cut.
std::string cut(std::string_view utf8, std::size_t graphemes);

/// At most so many columns, the last one an ellipsis if something was cut.
std::string fit(std::string_view utf8, std::size_t width);

/// Filled with spaces to so many columns.
std::string padded(std::string_view utf8, std::size_t width, bool to_the_right = false);

/// Lines of at most `width` columns, broken at spaces; a longer word is broken where it must. At least one line.
std::vector<std::string> wrapped(std::string_view utf8, std::size_t width);

}  // namespace namesake::show
