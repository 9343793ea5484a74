// Lines for a terminal: made inert, wrapped, indented, coloured.
#pragma once
#include <string>
#include <string_view>

#include "show/report.hpp"

namespace namesake::show {

enum class Ink { plain, bold, quiet, red, yellow, blue };

class Paper {
  public:
    explicit Paper(Style style);

    /// A paragraph; `mark` hangs before its first line, inside the indent.
    void write(std::string_view text, int indent = 0, Ink ink = Ink::plain, std::string_view mark = {});
    void gap() { text_ += '\n'; }

    std::string take() { return std::move(text_); }

  private:
    Style style_;
    std::string text_;
};

}  // namespace namesake::show
