#include "resolve/sentences.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>

#include "resolve/word_set.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr auto abbreviations = words_in<
    "mr mrs ms dr prof gen col lt maj capt sgt sen rep gov rev st hon pres vs jan feb mar apr jun jul aug sept sep "
    "oct nov dec no inc corp co ltd jr sr bros mt ft e.g i.e u.s u.k u.n">();

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}
bool is_letter(char c) {
    auto const u = static_cast<unsigned char>(c);
    return ((u | 32) >= 'a' && (u | 32) <= 'z') || u >= 0x80;
}

/// Does the dot at `at` end an abbreviation or an initial?
bool abbreviates(std::string_view text, std::size_t at) {
    std::size_t from = at;
    while (from > 0 && at - from < 8 && (is_letter(text[from - 1]) || text[from - 1] == '.')) --from;
    if (at - from <= 1) return true;
    auto const word = text.substr(from, at - from);
    std::array<char, 8> small{};
    std::transform(word.begin(), word.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 32) : c; });
    bool const plain =
        std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return plain ? abbreviations.has({small.data(), word.size()}) : abbreviations.has(text::fold(word));
}

bool may_end(char c) {
    return c == '\n' || c == '.' || c == '?' || c == '!';
}

bool ends_sentence(std::string_view text, std::size_t at) {
    char const c = text[at];
    if (c == '\n') return true;
    if (at + 1 < text.size() && !is_space(text[at + 1]) && text[at + 1] != '"' &&
        static_cast<unsigned char>(text[at + 1]) != 0xE2)
        return false;
    return c != '.' || !abbreviates(text, at);
}

/// Of a code point.
bool begins(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// Sixteen bytes of text, looked at as one.
struct Piece {
    using Bytes = unsigned char __attribute__((vector_size(16)));
    static constexpr std::size_t size = sizeof(Bytes);
    Bytes bytes;

    explicit Piece(char const *p) { std::memcpy(&bytes, p, size); }

    /// Where the characters stand that may end a sentence: a bit for each, in the byte of its place.
    std::array<std::uint64_t, 2> ends() const {
        static_assert(std::endian::native == std::endian::little);
        Bytes const found = ((bytes == '\n') | (bytes == '.') | (bytes == '?') | (bytes == '!')) & 1;
        std::array<std::uint64_t, 2> halves;
        std::memcpy(halves.data(), &found, size);
        return halves;
    }
};

}  // namespace

/// ASCII: a code point is a byte.
void Sentences::read_plain_piece() {
    auto const text = offsets_.text();
    auto const ends = Piece(text.data() + byte_).ends();
    for (std::size_t half = 0; half < ends.size(); ++half)
        for (auto left = ends[half]; left != 0; left &= left - 1) {
            auto const at = byte_ + 8 * half + std::size_t(std::countr_zero(left)) / 8;
            if (ends_sentence(text, at)) starts_.push_back(std::uint32_t(at + 1));
        }
    byte_ += Piece::size;
    code_point_ = std::uint32_t(byte_);
}

void Sentences::read_byte() {
    auto const text = offsets_.text();
    code_point_ += begins(text[byte_]);
    if (may_end(text[byte_]) && ends_sentence(text, byte_)) starts_.push_back(code_point_);
    ++byte_;
}

std::uint32_t Sentences::number(std::uint32_t code_point) {
    auto const size = offsets_.text().size();
    if (offsets_.plain())
        while (code_point_ < code_point && byte_ + Piece::size <= size) read_plain_piece();
    while (code_point_ < code_point && byte_ < size) read_byte();
    auto const at = std::upper_bound(starts_.begin(), starts_.end(), code_point);
    return static_cast<std::uint32_t>(at - starts_.begin());
}

}  // namespace namesake::resolve
