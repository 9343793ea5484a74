// From code points to bytes: where a span's words stand in UTF-8.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace namesake::resolve {

class Offsets {
  public:
    explicit Offsets(std::string_view utf8);

    std::uint32_t byte(std::uint32_t code_point) const;
    std::string_view slice(model::Span span) const;
    std::string_view text() const { return text_; }
    bool plain() const { return before_.empty(); }  ///< ASCII: a code point is a byte

  private:
    std::string_view text_;
    std::vector<std::uint32_t> before_;  ///< code points before each block of bytes; empty for plain ASCII
};

}  // namespace namesake::resolve
