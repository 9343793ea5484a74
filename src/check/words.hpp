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
        find(span.start);
        auto end = at_;
        advance(end, span.end);
        return std::string(text_.substr(at_.byte, end.byte - at_.byte));
    }

    /// The words right after a span and right before it, at most so many bytes, within the paragraph; line ends count
    /// as spaces.
    std::string following(model::Span span, std::size_t bytes) {
        find(span.start);
        auto end = at_;
        advance(end, span.end);
        auto const rest = text_.substr(end.byte, bytes);
        return one_line(rest.substr(0, rest.find("\n\n")));
    }
    std::string preceding(model::Span span, std::size_t bytes) {
        find(span.start);
        auto const from = at_.byte > bytes ? at_.byte - bytes : 0;
        auto const before = text_.substr(from, at_.byte - from);
        auto const gap = before.rfind("\n\n");
        return one_line(gap == std::string_view::npos ? before : before.substr(gap + 2));
    }

  private:
    struct Place {
        std::uint32_t code_point = 0;
        std::size_t byte = 0;
    };

    void find(std::uint32_t code_point) {
        if (code_point < at_.code_point) at_ = {};
        advance(at_, code_point);
    }

    static std::string one_line(std::string_view words) {
        std::string out(words);
        for (char &c : out)
            if (c == '\n') c = ' ';
        return out;
    }

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
