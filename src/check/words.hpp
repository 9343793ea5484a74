// The words of a span, for spans that come mostly in text order.
#pragma once
#include <algorithm>
#include <bit>
#include <cstring>
#include <string>
#include <string_view>

#include "model/document.hpp"

namespace namesake::check {

class Words {
  public:
    explicit Words(std::string_view utf8) : text_(utf8) {
        unsigned char bits = 0;
        for (char c : utf8) bits |= static_cast<unsigned char>(c);
        plain_ = bits < 0x80;
    }

    std::string operator()(model::Span span) {
        look_at(span);
        return std::string(text_.substr(at_.byte, end_.byte - at_.byte));
    }

    /// All that follows a span, as it stands in the text.
    std::string_view rest(model::Span span) {
        if (plain_) return text_.substr(std::min<std::size_t>(span.end, text_.size()));
        look_at(span);
        return text_.substr(end_.byte);
    }

    /// The words right after a span and right before it, at most so many bytes, within the paragraph; line ends count
    /// as spaces.
    std::string following(model::Span span, std::size_t bytes) { return one_line(as_follows(span, bytes)); }
    /// The same with its line ends.
    std::string_view as_follows(model::Span span, std::size_t bytes) {
        auto const after = rest(span).substr(0, bytes);
        return after.substr(0, after.find("\n\n"));
    }
    std::string preceding(model::Span span, std::size_t bytes) {
        look_at(span);
        auto const from = at_.byte > bytes ? at_.byte - bytes : 0;
        auto const before = text_.substr(from, at_.byte - from);
        auto const gap = before.rfind("\n\n");
        return one_line(gap == std::string_view::npos ? before : before.substr(gap + 2));
    }

    /// Words as one line has them.
    static std::string one_line(std::string_view words) {
        std::string out(words);
        for (char &c : out)
            if (c == '\n') c = ' ';
        return out;
    }

  private:
    struct Place {
        std::uint32_t code_point = 0;
        std::size_t byte = 0;
    };

    void look_at(model::Span span) {
        if (span.start < at_.code_point) at_ = {};
        advance(at_, span.start);
        end_ = at_;
        advance(end_, span.end);
    }

    static bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

    /// Eight bytes at a time while the place is further off.
    void advance(Place &place, std::uint32_t code_point) const {
        if (plain_) {
            place.byte = std::min<std::size_t>(code_point, text_.size());
            place.code_point = std::uint32_t(place.byte);
            return;
        }
        constexpr std::size_t step = 8;
        for (; place.code_point + step <= code_point && place.byte + step <= text_.size(); place.byte += step) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, text_.data() + place.byte, step);
            auto const high = bytes & 0x8080808080808080u, second = (bytes << 1) & 0x8080808080808080u;
            place.code_point += std::uint32_t(step) - (high ? std::uint32_t(std::popcount(high & ~second)) : 0);
        }
        while (place.byte < text_.size() && place.byte > 0 && continues(text_[place.byte])) ++place.byte;
        for (; place.code_point < code_point && place.byte < text_.size(); ++place.code_point) {
            ++place.byte;
            while (place.byte < text_.size() && continues(text_[place.byte])) ++place.byte;
        }
    }

    std::string_view text_;
    bool plain_ = true;  ///< ASCII: a code point is a byte
    Place at_, end_;     ///< where the span looked at last begins and ends
};

}  // namespace namesake::check
