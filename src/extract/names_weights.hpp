// The learnt weights: grammar/weights/names.tsv as the build packed it into the program.
#pragma once
#include <array>
#include <cstdint>

#include "text/large_pages.hpp"

extern "C" {
extern char const namesake_name_weights[], namesake_name_weights_end[];
}

namespace namesake::extract::names {

/// person, place, organization, or another name: group, event, product, law, ship
inline constexpr unsigned kind_count = 4;
inline constexpr std::array<char const *, kind_count> kind_letters{"person", "place", "organization", "other"};
/// Places of a token in a name: begin, inner, last, only.
inline constexpr unsigned place_count = 4;
inline constexpr unsigned label_count = kind_count * place_count;
inline constexpr int weight_scale = 256;

/// The share of a first score that stands in the second: what was learnt from is surer of itself than of what is new.
constexpr std::int32_t first_share(std::int32_t score) {
    return score * 45 / 64;
}

/// The layout that tools/pack_weights writes: a header; then of tokens, then of spans: by row the rest of its feature's
/// key; by slot its row; by group its shift; at the end the rows of 16-bit weights of both. Row 0 is all zeros. A
/// feature's group says by how much the slots of its features are shifted, so that each has one to itself: a look-up
/// has nothing to search, and no branch.
struct PackedTable {
    std::uint32_t groups = 0, slots = 0;  ///< powers of two
    std::uint32_t rows = 0;               ///< even
    std::uint32_t first_bit = 0;          ///< of those of a key that tell its slot
};
struct PackedHeader {
    PackedTable of_tokens, of_spans;
    std::uint32_t reserved[8] = {};
};
static_assert(sizeof(PackedHeader) == 64);

constexpr std::uint32_t rest_of(std::uint64_t key) {
    return static_cast<std::uint32_t>(key >> 32);
}
constexpr std::uint32_t group_of(std::uint64_t key, std::uint32_t groups) {
    return static_cast<std::uint32_t>(key >> 32) & (groups - 1);
}
constexpr std::uint32_t slot_of(std::uint64_t key, std::uint16_t shift, PackedTable const &table) {
    return (static_cast<std::uint32_t>(key >> table.first_bit) ^ shift) & (table.slots - 1);
}

inline char const *packed_weights() {
    static char const *const data = text::on_large_pages(namesake_name_weights, namesake_name_weights_end);
    return data;
}

/// The weights in the program: of tokens' features, label_count of them a feature, or of spans', kind_count.
template <unsigned N>
class Weights {
  public:
    Weights() {
        char const *const data = packed_weights();
        auto const &header = *reinterpret_cast<PackedHeader const *>(data);
        char const *at = data + sizeof(PackedHeader);
        auto const *rows = at + size_of(header.of_tokens) + size_of(header.of_spans);
        constexpr bool of_span = N == kind_count;
        table_ = of_span ? header.of_spans : header.of_tokens;
        if (of_span) at += size_of(header.of_tokens), rows += sizeof *rows_ * label_count * header.of_tokens.rows;
        rests_ = reinterpret_cast<std::uint32_t const *>(at);
        slots_ = reinterpret_cast<std::uint16_t const *>(rests_ + table_.rows);
        shifts_ = slots_ + table_.slots;
        rows_ = reinterpret_cast<std::int16_t const *>(rows);
    }
    /// The weights of a feature; zeros if it has none.
    std::int16_t const *of(std::uint64_t key) const {
        std::uint32_t const row = slots_[slot_of(key, shifts_[group_of(key, table_.groups)], table_)];
        std::uint32_t const found = 0u - (rests_[row] == rest_of(key));
        return rows_ + std::size_t{row & found} * N;
    }

  private:
    static std::size_t size_of(PackedTable const &t) {
        return t.rows * sizeof *rests_ + (t.slots + t.groups) * sizeof *slots_;
    }

    PackedTable table_;
    std::uint32_t const *rests_;
    std::uint16_t const *slots_, *shifts_;
    std::int16_t const *rows_;
};

}  // namespace namesake::extract::names
