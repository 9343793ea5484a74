// The words of a span, for spans that come mostly in text order.
#pragma once
#include <string>
#include <string_view>

#include "model/document.hpp"

namespace namesake::check {

class Words {
  public:
    explicit Words(std::string_view utf8) : text_(utf8) {}

    std::string operator()(model::Span span) {
        if (span.start < at_.code_point) at_ = {};
        advance(at_, span.start);
        auto end = at_;
        advance(end, span.end);
        return std::string(text_.substr(at_.byte, end.byte - at_.byte));
    }

    /// The words from here to the end of the line, at most so many bytes.
    std::string_view following(model::Span span, std::size_t bytes) {
        if (span.end < at_.code_point) at_ = {};
        advance(at_, span.start);
        auto end = at_;
        advance(end, span.end);
        auto const rest = text_.substr(end.byte, bytes);
        return rest.substr(0, rest.find('\n'));
    }

    /// The words from the start of the line up to here, at most so many bytes.
    std::string_view preceding(model::Span span, std::size_t bytes) {
        if (span.start < at_.code_point) at_ = {};
        advance(at_, span.start);
        auto const from = at_.byte > bytes ? at_.byte - bytes : 0;
        auto const before = text_.substr(from, at_.byte - from);
        return before.substr(before.find_last_of('\n') + 1);
    }

  private:
    struct Place {
        std::uint32_t code_point = 0;
        std::size_t byte = 0;
    };

    void advance(Place &place, std::uint32_t code_point) const {
        for (; place.code_point < code_point && place.byte < text_.size(); ++place.code_point) {
            ++place.byte;
            while (place.byte < text_.size() && (static_cast<unsigned char>(text_[place.byte]) & 0xC0) == 0x80)
                ++place.byte;
        }
    }

    std::string_view text_;
    Place at_;
};

}  // namespace namesake::check
