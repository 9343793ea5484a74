// Code points and bytes.
#pragma once
#include <cstdint>
#include <string_view>

namespace namesake::text {

/// Number of bytes that the next `n` code points take.
std::size_t bytes_of(std::string_view text, std::uint32_t n);

}  // namespace namesake::text
