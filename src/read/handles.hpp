// The lines that open comments: who wrote, and how that is told.
#pragma once
#include <span>
#include <string_view>

#include "read/lines.hpp"

namespace namesake::read {

/// How a handle's line is known.
enum class Sign { none, bullet, says, moment };

struct Handle {
    Sign sign = Sign::none;
    std::string_view name;
};

/// The lines of what may be a thread, each asked whether it is a handle's.
class HandleReader {
  public:
    HandleReader(std::string_view text, std::span<Line const> lines) : text_(text), lines_(lines) {}

    /// A short bulleted line above deeper ones.
    Handle bulleted(std::size_t line) const;
    /// A line that says who wrote ("verner says:"), or that stands with a moment ("verner", below it "3 years ago").
    Handle flat(std::size_t line, bool below_header) const;
    /// What stands around comments and is none: a date, a rule, "Reply".
    bool is_furniture(std::size_t line) const;

    std::string_view words(std::size_t line) const { return lines_[line].in(text_); }
    Line const &line(std::size_t i) const { return lines_[i]; }
    std::size_t size() const { return lines_.size(); }

  private:
    std::string_view text_;
    std::span<Line const> lines_;
};

}  // namespace namesake::read
