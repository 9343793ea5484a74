// Code points and bytes.
#pragma once
#include <cstdint>
#include <string_view>

namespace namesake::text {

/// Every byte is a character.
inline bool is_ascii(std::string_view utf8) {
    unsigned char all = 0;
    for (char c : utf8) all |= static_cast<unsigned char>(c);
    return all < 0x80;
}

/// Number of bytes that the next `n` code points take.
std::size_t bytes_of(std::string_view text, std::uint32_t n);

}  // namespace namesake::text
