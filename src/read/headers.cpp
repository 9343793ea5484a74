#include "read/headers.hpp"

#include <algorithm>

#include "read/words.hpp"

namespace namesake::read {
namespace {

bool same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lowered(x) == lowered(y); });
}

/// The next line without its end; `lines` moves on.
std::string_view next_line(std::string_view &lines) {
    auto const end = std::min(lines.find('\n'), lines.size());
    auto line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool goes_on(std::string_view lines) {
    return !lines.empty() && (lines.front() == ' ' || lines.front() == '\t');
}

}  // namespace

std::string header(std::string_view lines, std::string_view name) {
    while (!lines.empty()) {
        auto const line = next_line(lines);
        auto const colon = line.find(':');
        if (colon == line.npos || !same_word(line.substr(0, colon), name)) continue;
        std::string value(without(line.substr(colon + 1), " \t"));
        while (goes_on(lines)) value.append(" ").append(without(next_line(lines), " \t"));
        return value;
    }
    return {};
}

std::string parameter(std::string_view value, std::string_view name) {
    for (auto at = value.find(';'); at != value.npos; at = value.find(';', at + 1)) {
        auto const part = without(value.substr(at + 1, value.find(';', at + 1) - at - 1), " \t");
        auto const equals = part.find('=');
        if (equals == part.npos || !same_word(part.substr(0, equals), name)) continue;
        std::string out(without(part.substr(equals + 1), "\"' "));
        if (name == "charset") std::transform(out.begin(), out.end(), out.begin(), lowered);
        return out;
    }
    return {};
}

}  // namespace namesake::read
