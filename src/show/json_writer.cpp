#include "show/json_writer.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

namespace namesake::show {
namespace {

constexpr std::size_t longest_escape = 6;  // \u001f

/// Of each byte: 0 as it is, 'u' by its number, else the letter behind the backslash.
constexpr auto escapes = [] {
    std::array<char, 256> out{};
    for (std::size_t c = 0; c < 0x20; ++c) out[c] = 'u';
    out['"'] = '"';
    out['\\'] = '\\';
    out['\n'] = 'n';
    out['\t'] = 't';
    out['\r'] = 'r';
    return out;
}();

/// "00" to "99"
constexpr auto two_digits = [] {
    std::array<char, 200> out{};
    for (std::size_t n = 0; n < 100; ++n) {
        out[n * 2] = static_cast<char>('0' + n / 10);
        out[n * 2 + 1] = static_cast<char>('0' + n % 10);
    }
    return out;
}();

/// The high bits of those of eight bytes that may have to be escaped: controls, quotation marks, backslashes. Of two
/// neighbours the later one may be marked wrongly.
std::uint64_t to_escape(std::uint64_t eight) {
    constexpr std::uint64_t each = 0x0101010101010101, high = each << 7;
    auto const quote = (eight ^ each * 2) - each * 0x21;  // '"' ^ 2 stands just above the controls
    auto const backslash = (eight ^ each * '\\') - each;
    return (quote | backslash) & ~eight & high;
}

char *put(unsigned char c, char *to) {
    constexpr char digits[] = "0123456789abcdef";
    char const escape = escapes[c];
    if (escape == 0) return *to++ = static_cast<char>(c), to;
    *to++ = '\\';
    *to++ = escape;
    if (escape == 'u') to = std::copy_n("00", 2, to), *to++ = digits[c >> 4], *to++ = digits[c & 15];
    return to;
}

template <class Word>
Word word_at(char const *from) {
    Word word;
    std::memcpy(&word, from, sizeof word);
    return word;
}
/// The beginning and the end, each a word, that together are a whole string; false, and nothing is written, where
/// something is to be escaped.
template <class Word>
bool put_both_ends(char const *from, std::size_t size, char *to) {
    constexpr std::uint64_t rest = sizeof(Word) == 8 ? 0 : ~std::uint64_t{0} << 32;
    auto const first = word_at<Word>(from), last = word_at<Word>(from + size - sizeof(Word));
    if (to_escape(first | rest) | to_escape(last | rest)) return false;
    std::memcpy(to, &first, sizeof first);
    std::memcpy(to + size - sizeof last, &last, sizeof last);
    return true;
}

/// A string's inside, escaped; returns where it ends. Most strings are short, and nothing in them is to be escaped.
char *write_escaped(std::string_view utf8, char *to) {
    char const *from = utf8.data(), *const end = from + utf8.size();
    constexpr bool little = std::endian::native == std::endian::little;
    while (end - from >= 16) {
        auto const eight = word_at<std::uint64_t>(from);
        if (put_both_ends<std::uint64_t>(from, 16, to)) {
            from += 16, to += 16;
            continue;
        }
        std::memcpy(to, &eight, 8);
        auto const found = to_escape(eight);
        auto const plain = !found ? 8 : little ? std::countr_zero(found) / 8 : 0;
        from += plain;
        to += plain;
        if (found) to = put(static_cast<unsigned char>(*from++), to);
    }
    auto const left = static_cast<std::size_t>(end - from);
    if (left >= 8 && put_both_ends<std::uint64_t>(from, left, to)) return to + left;
    if (left >= 4 && left < 8 && put_both_ends<std::uint32_t>(from, left, to)) return to + left;
    for (; from < end; ++from) to = put(static_cast<unsigned char>(*from), to);
    return to;
}

}  // namespace

void JsonWriter::flush() {
    out_.append(buffer_, to_);
    to_ = buffer_;
}

JsonWriter &JsonWriter::append(std::string_view json) {
    flush();
    out_ += json;
    return *this;
}

JsonWriter &JsonWriter::text(std::string_view utf8) {
    constexpr std::size_t piece = (sizeof buffer_ - 2) / longest_escape / 8 * 8;
    char const *from = utf8.data(), *const end = from + utf8.size();
    *room(2) = '"';
    ++to_;
    do {
        auto const size = std::min<std::size_t>(end - from, piece);
        to_ = write_escaped({from, size}, room(size * longest_escape + 1));
        from += size;
    } while (from < end);
    *to_++ = '"';
    return *this;
}

JsonWriter &JsonWriter::number(std::int64_t value) {
    char *const to = room(24);
    auto const v = static_cast<std::uint64_t>(value);
    if (v < 10) {
        *to = static_cast<char>('0' + v);
        to_ = to + 1;
    } else if (v < 100) {
        std::memcpy(to, &two_digits[v * 2], 2);
        to_ = to + 2;
    } else if (v < 10000) {
        auto const above = v / 100;
        std::memcpy(to, &two_digits[above * 2], 2);
        if (above < 10) *to = static_cast<char>('0' + above);
        to_ = to + (above < 10 ? 1 : 2);
        std::memcpy(to_, &two_digits[v % 100 * 2], 2);
        to_ += 2;
    } else {
        to_ = std::to_chars(to, to + 24, value).ptr;
    }
    return *this;
}

}  // namespace namesake::show
