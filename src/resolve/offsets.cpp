#include "resolve/offsets.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace namesake::resolve {

namespace {

constexpr std::size_t block = 64;

bool starts_code_point(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

std::uint32_t code_points(std::string_view bytes) {
    std::uint32_t count = 0;
    for (char c : bytes) count += starts_code_point(c);
    return count;
}

}  // namespace

Offsets::Offsets(std::string_view utf8) : text_(utf8) {
    if (text::is_ascii(utf8)) return;
    before_.reserve(utf8.size() / block + 1);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < utf8.size(); at += block) {
        before_.push_back(count);
        count += code_points(utf8.substr(at, block));
    }
}

std::uint32_t Offsets::byte(std::uint32_t code_point) const {
    if (before_.empty()) return std::min<std::uint32_t>(code_point, text_.size());
    auto const after = std::upper_bound(before_.begin(), before_.end(), code_point);
    auto const index = static_cast<std::size_t>(after - before_.begin()) - 1;
    std::size_t at = index * block;
    while (at < text_.size() && !starts_code_point(text_[at])) ++at;  // the tail of the block before
    for (std::uint32_t left = code_point - before_[index]; left && at < text_.size(); --left) do
            ++at;
        while (at < text_.size() && !starts_code_point(text_[at]));
    return static_cast<std::uint32_t>(at);
}

std::string_view Offsets::slice(model::Span span) const {
    auto const start = byte(span.start), end = byte(span.end);
    return text_.substr(start, end > start ? end - start : 0);
}

}  // namespace namesake::resolve
