#include "show/paper.hpp"

#include <algorithm>

#include "show/escape.hpp"
#include "show/width.hpp"

namespace namesake::show {
namespace {

std::string_view code(Ink ink) {
    switch (ink) {
        case Ink::bold:
            return "\x1b[1m";
        case Ink::quiet:
            return "\x1b[2m";
        case Ink::red:
            return "\x1b[1;31m";
        case Ink::yellow:
            return "\x1b[1;33m";
        case Ink::blue:
            return "\x1b[1;34m";
        default:
            return {};
    }
}

}  // namespace

Paper::Paper(Style style) : style_{style.colour, std::max(style.width, 40)} {}

void Paper::write(std::string_view text, int indent, Ink ink, std::string_view mark) {
    auto const room = static_cast<std::size_t>(style_.width - indent);
    auto const margin = static_cast<std::size_t>(indent);
    auto const before = style_.colour ? code(ink) : std::string_view{};
    for (auto const &line : wrapped(visible(text), room)) {
        text_ += padded(mark, margin, true);
        mark = {};
        text_ += before;
        text_ += line;
        if (!before.empty()) text_ += "\x1b[0m";
        text_ += '\n';
    }
}

}  // namespace namesake::show
