#include "read/lines.hpp"

#include <cstring>

#include "read/letters.hpp"
#include "text/utf8.hpp"

namespace namesake::read {
namespace {

/// ASCII and no blank.
bool is_plain(char c) {
    return c > ' ';
}

std::uint32_t last_point(std::string_view text) {
    auto at = text.size() - 1;
    while (at > 0 && (text[at] & 0xC0) == 0x80) --at;
    return static_cast<std::uint32_t>(at);
}

/// Moves the line's start over the blanks before it.
void skip_indent(std::string_view text, Line &line) {
    while (line.bytes > 0 && text[line.byte] == ' ') ++line.byte, --line.bytes, ++line.start, ++line.indent;
    while (line.bytes > 0 && !is_plain(text[line.byte])) {
        auto const letter = letter_at(text, line.byte);
        if (!is_blank(letter.code)) return;
        line.indent = letter.code == '\t' ? line.indent / 4 * 4 + 4 : line.indent + 1;
        line.byte += letter.bytes;
        line.bytes -= letter.bytes;
        ++line.start;
    }
}

/// Moves the line's end over the blanks behind it; returns how many there were.
std::uint32_t drop_trailing(std::string_view text, Line &line) {
    std::uint32_t points = 0;
    while (line.bytes > 0 && !is_plain(text[line.byte + line.bytes - 1])) {
        auto const at = last_point(line.in(text));
        if (!is_blank(letter_at(text, line.byte + at).code)) break;
        line.bytes = at;
        ++points;
    }
    return points;
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    lines.reserve(text.size() / 40 + 4);
    bool const ascii = text::is_ascii(text);
    std::uint32_t points = 0, blanks = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const *found = static_cast<char const *>(std::memchr(text.data() + at, '\n', text.size() - at));
        auto const stop = found ? static_cast<std::size_t>(found - text.data()) : text.size();
        Line line{
            .byte = static_cast<std::uint32_t>(at), .bytes = static_cast<std::uint32_t>(stop - at), .start = points};
        skip_indent(text, line);
        auto const trailing = drop_trailing(text, line);
        line.end = line.start + (ascii ? line.bytes : count_points(line.in(text)));
        points = line.end + trailing + 1;
        if (line.bytes == 0) {
            ++blanks;
        } else {
            line.blanks = blanks;
            blanks = 0;
            lines.push_back(line);
        }
        at = stop + 1;
    }
    return lines;
}

}  // namespace namesake::read
