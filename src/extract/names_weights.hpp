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

/// The layout that tools/pack_weights writes: a header, the slots of both hash tables, the rows of 16-bit weights of
/// both; the first row of each is all zeros. The tables are small, so that they stay near the processor.
struct PackedTable {
    std::uint32_t slots = 0;  ///< a power of two
    std::uint32_t rows = 0;
    std::uint32_t mark_shift = 0;  ///< which bits of a key mark it: those that tell all features of the table apart
};
struct PackedHeader {
    PackedTable of_tokens, of_spans;
    std::uint32_t reserved[10] = {};
};
static_assert(sizeof(PackedHeader) == 64);
struct PackedSlot {
    std::uint16_t mark = 0;
    std::uint16_t row = 0;  ///< 0: nothing here
};

constexpr std::uint16_t mark_of(std::uint64_t key, std::uint32_t mark_shift) {
    return static_cast<std::uint16_t>(key >> mark_shift);
}
constexpr std::uint32_t slot_of(std::uint64_t key, std::uint32_t slots) {
    return static_cast<std::uint32_t>(key) & (slots - 1);
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
        auto const *slots = reinterpret_cast<PackedSlot const *>(data + sizeof(PackedHeader));
        auto const *rows =
            reinterpret_cast<std::int16_t const *>(slots + header.of_tokens.slots + header.of_spans.slots);
        constexpr bool of_span = N == kind_count;
        table_ = of_span ? header.of_spans : header.of_tokens;
        slots_ = of_span ? slots + header.of_tokens.slots : slots;
        rows_ = of_span ? rows + header.of_tokens.rows * label_count : rows;
    }
    /// The weights of a feature; zeros if it has none.
    std::int16_t const *of(std::uint64_t key) const {
        std::uint16_t const mark = mark_of(key, table_.mark_shift);
        std::uint32_t i = slot_of(key, table_.slots);
        while (slots_[i].mark != mark && slots_[i].row) i = (i + 1) & (table_.slots - 1);
        return rows_ + slots_[i].row * N;
    }
    /// Fetches the place of a feature that will be asked for soon.
    void expect(std::uint64_t key) const { __builtin_prefetch(slots_ + slot_of(key, table_.slots)); }

  private:
    PackedTable table_;
    PackedSlot const *slots_;
    std::int16_t const *rows_;
};

}  // namespace namesake::extract::names
