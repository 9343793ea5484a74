// Lines in which monitors of the press say where a story was taken from: "XZ0412094512 Lumby LAKE TIMES in English 12
// Apr 94 p 3".
#pragma once
#include <optional>
#include <string_view>

#include "grammar/names.hpp"

namespace namesake::grammar {

/// The place and the outlet, as tokens.
struct SourceLine {
    Run place, outlet;
};

/// A word of two letters that a hint may begin with.
inline bool may_open_hint(text::Token const &t) {
    return t.key == text::word_key("in") || t.key == text::word_key("pp");
}
/// "in English", "XZ0412094512", "pp 3": without them a sentence gives no source unless it is nothing else.
bool hints_at_source(text::Token const *at, text::Token const *last);

/// No longer sentence is nothing but place and outlet.
inline constexpr std::uint32_t longest_bare_source = 10;

/// The source that a sentence gives. `alone`: nothing else stands in its segment, so that place and outlet are enough.
std::optional<SourceLine> find_source_line(std::string_view text, text::Tokens const &tokens, text::Sentence sentence,
                                           bool alone);

}  // namespace namesake::grammar
