#include "show/json_writer.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace namesake::show {

void JsonWriter::separate() {
    if (!first_) out_ += ',';
    first_ = false;
}

JsonWriter &JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket) {
    out_ += bracket;
    first_ = false;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name) {
    char buffer[48];
    char *to = buffer;
    if (!first_) *to++ = ',';
    *to++ = '"';
    to = std::copy_n(name.data(), std::min(name.size(), sizeof buffer - 5), to);
    *to++ = '"';
    *to++ = ':';
    out_.append(buffer, to);
    first_ = true;
    return *this;
}

namespace {

/// Whether any of eight bytes must be escaped: a control character, a quotation mark, a backslash.
bool needs_escape(std::uint64_t eight) {
    constexpr std::uint64_t ones = 0x0101010101010101ull, tops = 0x8080808080808080ull;
    auto const has_zero = [](std::uint64_t v) { return (v - ones) & ~v & tops; };
    std::uint64_t const control = (eight - ones * 0x20) & ~eight & tops;
    return control | has_zero(eight ^ (ones * '"')) | has_zero(eight ^ (ones * '\\'));
}

/// The length of what can be copied as it is.
std::size_t plain_length(std::string_view utf8) {
    std::size_t i = 0;
    for (; i + 8 <= utf8.size(); i += 8) {
        std::uint64_t eight;
        std::memcpy(&eight, utf8.data() + i, 8);
        if (needs_escape(eight)) break;
    }
    for (; i < utf8.size(); ++i) {
        auto const c = static_cast<unsigned char>(utf8[i]);
        if (c < 0x20 || c == '"' || c == '\\') break;
    }
    return i;
}

void escape(unsigned char c, std::string &out) {
    constexpr char digits[] = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            out += "\\u00";
            out += digits[c >> 4];
            out += digits[c & 15];
    }
}

}  // namespace

JsonWriter &JsonWriter::text(std::string_view utf8) {
    separate();
    out_ += '"';
    for (;;) {
        std::size_t const plain = plain_length(utf8);
        out_.append(utf8.data(), plain);
        if (plain == utf8.size()) break;
        escape(static_cast<unsigned char>(utf8[plain]), out_);
        utf8.remove_prefix(plain + 1);
    }
    out_ += '"';
    return *this;
}

JsonWriter &JsonWriter::number(std::int64_t value) {
    separate();
    char digits[24];
    auto const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out_.append(digits, end);
    return *this;
}

JsonWriter &JsonWriter::null() {
    separate();
    out_ += "null";
    return *this;
}

}  // namespace namesake::show
