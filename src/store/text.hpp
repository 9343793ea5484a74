// A document's text, cut at code points.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "model/document.hpp"

namespace namesake::store {

/// A cut takes as long as the way from the last one, forwards or back.
class Text {
  public:
    explicit Text(std::string bytes) : bytes_(std::move(bytes)) {}

    std::string cut(model::Span span) {
        auto const from = byte_of(span.start);
        return bytes_.substr(from, byte_of(span.end) - from);
    }

  private:
    std::size_t byte_of(std::uint32_t point) {
        for (; point_ > point; --point_) do
                --byte_;
            while (byte_ > 0 && (bytes_[byte_] & 0xc0) == 0x80);
        for (; point_ < point && byte_ < bytes_.size(); ++point_) do
                ++byte_;
            while (byte_ < bytes_.size() && (bytes_[byte_] & 0xc0) == 0x80);
        return byte_;
    }

    std::string bytes_;
    std::uint32_t point_ = 0;
    std::size_t byte_ = 0;
};

/// White space of any kind and length is one space: words may be broken across lines.
std::string flat(std::string_view text);

/// How many code points.
inline std::uint32_t points(std::string_view text) {
    std::uint32_t found = 0;
    for (char c : text) found += (c & 0xc0) != 0x80;
    return found;
}

}  // namespace namesake::store
