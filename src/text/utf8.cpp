#include "text/utf8.hpp"

#include <array>
#include <cstring>

#include "text/characters.hpp"
#include "text/tokenise.hpp"

namespace namesake::text {
namespace {

/// Code points that begin in eight bytes.
constexpr std::uint64_t each_byte = 0x0101010101010101, high_bits = each_byte << 7;
unsigned points_in(std::uint64_t eight) {
    if (!(eight & high_bits)) return 8;
    return 8 - static_cast<unsigned>(((eight & ~(eight << 1) & high_bits) >> 7) * each_byte >> 56);
}

}  // namespace

std::size_t bytes_of(std::string_view text, std::uint32_t n) {
    std::size_t i = 0;
    for (std::array<std::uint64_t, 4> plain; n >= sizeof plain && i + sizeof plain <= text.size();) {  // ASCII mostly
        std::memcpy(&plain, text.data() + i, sizeof plain);
        if ((plain[0] | plain[1] | plain[2] | plain[3]) & high_bits) break;
        n -= sizeof plain;
        i += sizeof plain;
    }
    for (std::uint64_t eight = 0; n >= sizeof eight && i + sizeof eight <= text.size();) {
        std::memcpy(&eight, text.data() + i, sizeof eight);
        auto const points = points_in(eight);
        n -= points;
        i += sizeof eight;
    }
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xc0) == 0x80) ++i;
    for (; n && i < text.size(); --n) {
        ++i;
        while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xc0) == 0x80) ++i;
    }
    return i;
}

std::string fold(std::string_view utf8) {
    std::string out(utf8);
    std::size_t plain = 0;  // most names are ASCII: lowered where they stand
    for (; plain < out.size() && static_cast<unsigned char>(out[plain]) < 128; ++plain)
        if (ascii_kinds[static_cast<unsigned char>(out[plain])] == Kind::upper)
            out[plain] = static_cast<char>(out[plain] | 0x20);
    if (plain == out.size()) return out;
    out.resize(plain);
    for (char const *p = utf8.data() + plain, *end = utf8.data() + utf8.size(); p < end;) {
        auto const c = static_cast<unsigned char>(*p);
        if (c < 128) {
            out += static_cast<char>(ascii_kinds[c] == Kind::upper ? c | 0x20 : c);
            ++p;
            continue;
        }
        Character scratch;
        out += character(decode(p, end), scratch).folded();
    }
    return out;
}

std::uint64_t key_of(std::string_view utf8_word) {
    auto folded = fold(utf8_word);
    if (folded.size() > 1 && folded.back() == '.' && folded.front() != '.') folded.pop_back();
    return word_key(folded);
}

std::uint32_t length(std::string_view utf8) {
    std::uint32_t n = 0;
    std::size_t i = 0;
    for (std::uint64_t eight = 0; i + sizeof eight <= utf8.size(); i += sizeof eight) {
        std::memcpy(&eight, utf8.data() + i, sizeof eight);
        n += points_in(eight);
    }
    for (; i < utf8.size(); ++i) n += (static_cast<unsigned char>(utf8[i]) & 0xc0) != 0x80;
    return n;
}

std::string_view slice(std::string_view utf8, model::Span span) {
    auto const start = bytes_of(utf8, span.start);
    return utf8.substr(start, bytes_of(utf8.substr(start), span.size()));
}

}  // namespace namesake::text
