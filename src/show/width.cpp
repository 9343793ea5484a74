#include "show/width.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace namesake::show {
namespace {

std::unique_ptr<icu::BreakIterator> grapheme_iterator() {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error));
    if (U_FAILURE(error)) throw std::runtime_error("the Unicode library has no grapheme rules");
    return made;
}

/// Byte offset of each grapheme's end, until `each` says stop.
template <class Each>
void each_grapheme(std::string_view utf8, Each each) {
    thread_local auto const graphemes = grapheme_iterator();
    UErrorCode error = U_ZERO_ERROR;
    UText *text = utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &error);
    graphemes->setText(text, error);
    std::size_t from = 0;
    for (auto end = graphemes->next(); end != icu::BreakIterator::DONE; end = graphemes->next()) {
        if (!each(utf8.substr(from, static_cast<std::size_t>(end) - from))) break;
        from = static_cast<std::size_t>(end);
    }
    utext_close(text);
}

std::size_t columns_of(UChar32 c) {
    if (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK)) return 0;
    auto const hangul = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
    if (hangul == U_HST_VOWEL_JAMO || hangul == U_HST_TRAILING_JAMO) return 0;
    auto const width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t grapheme_columns(std::string_view grapheme) {
    std::size_t sum = 0;
    auto const size = static_cast<std::int32_t>(grapheme.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 c;
        U8_NEXT_OR_FFFD(grapheme.data(), i, size, c);
        sum += columns_of(c);
    }
    return std::min<std::size_t>(sum, 2);  // a family of emoji is drawn as one
}

/// The longest head that stays within the room, measured by `size_of`; an ellipsis for the rest.
template <class SizeOf>
std::string head(std::string_view utf8, std::size_t room, SizeOf size_of) {
    std::size_t used = 0, bytes = 0, bytes_before_last = 0;
    each_grapheme(utf8, [&](std::string_view grapheme) {
        auto const size = size_of(grapheme);
        if (used + size > room) return false;
        used += size;
        bytes += grapheme.size();
        if (used + 1 <= room) bytes_before_last = bytes;
        return true;
    });
    if (bytes == utf8.size()) return std::string(utf8);
    auto text = std::string(utf8.substr(0, bytes_before_last));
    while (text.ends_with(' ')) text.pop_back();
    return room == 0 ? "" : text + "…";
}

/// Bytes of the head that fits, at least one grapheme.
std::size_t bytes_that_fit(std::string_view word, std::size_t width) {
    std::size_t used = 0, bytes = 0;
    each_grapheme(word, [&](std::string_view grapheme) {
        used += grapheme_columns(grapheme);
        if (used > width && bytes > 0) return false;
        bytes += grapheme.size();
        return true;
    });
    return bytes;
}

}  // namespace

std::size_t columns(std::string_view utf8) {
    if (std::ranges::all_of(utf8, [](char c) { return c >= ' ' && c < 0x7F; })) return utf8.size();
    std::size_t sum = 0;
    each_grapheme(utf8, [&](std::string_view grapheme) { return sum += grapheme_columns(grapheme), true; });
    return sum;
}

std::string cut(std::string_view utf8, std::size_t graphemes) {
    return head(utf8, graphemes, [](std::string_view) { return std::size_t{1}; });
}

std::string fit(std::string_view utf8, std::size_t width) {
    return head(utf8, width, grapheme_columns);
}

std::string padded(std::string_view utf8, std::size_t width, bool to_the_right) {
    auto const room = columns(utf8);
    std::string const fill(width > room ? width - room : 0, ' ');
    return to_the_right ? fill + std::string(utf8) : std::string(utf8) + fill;
}

std::vector<std::string> wrapped(std::string_view utf8, std::size_t width) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    while (!utf8.empty()) {
        auto const space = std::min(utf8.find(' '), utf8.size());
        auto word = utf8.substr(0, space);
        utf8.remove_prefix(std::min(space + 1, utf8.size()));
        if (used > 0 && used + 1 + columns(word) > width) lines.emplace_back(), used = 0;
        if (used > 0) lines.back() += ' ', ++used;
        while (columns(word) > width) {
            auto const bytes = bytes_that_fit(word, width);
            lines.back() += word.substr(0, bytes);
            lines.emplace_back();
            word.remove_prefix(bytes);
        }
        lines.back() += word;
        used += columns(word);
    }
    return lines;
}

}  // namespace namesake::show
