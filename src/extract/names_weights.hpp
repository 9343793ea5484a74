// The learnt weights: grammar/weights/names.tsv as the build packed it into the program.
#pragma once
#include <array>
#include <cstdint>

extern "C" {
extern char const namesake_name_weights[];
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

/// The layout that tools/pack_weights writes: a header, the slots of a hash table, rows of 16-bit weights.
struct PackedHeader {
    std::uint32_t slots = 0;  ///< a power of two
    std::uint32_t weights = 0;
    std::uint32_t reserved[14] = {};
};
struct PackedSlot {
    std::uint32_t mark = 0;  ///< upper half of the feature's key, never 0
    std::uint32_t row = 0;   ///< index of its first weight
};

constexpr std::uint32_t mark_of(std::uint64_t key) {
    return static_cast<std::uint32_t>(key >> 32) | 1;
}

/// The table in the program.
class Weights {
  public:
    Weights()
        : slots_(reinterpret_cast<PackedSlot const *>(namesake_name_weights + sizeof(PackedHeader))),
          mask_(reinterpret_cast<PackedHeader const *>(namesake_name_weights)->slots - 1),
          weights_(reinterpret_cast<std::int16_t const *>(slots_ + mask_ + 1)) {}

    /// The weights of a feature: label_count of them for a token's, kind_count for a span's; zeros if it has none.
    std::int16_t const *of(std::uint64_t key) const {
        std::uint32_t const mark = mark_of(key);
        std::uint32_t i = static_cast<std::uint32_t>(key) & mask_;
        while (slots_[i].mark != mark && slots_[i].mark) i = (i + 1) & mask_;
        return weights_ + slots_[i].row;  // an empty slot's row is the zeros in front
    }
    /// Fetches the place of a feature that will be asked for soon.
    void expect(std::uint64_t key) const { __builtin_prefetch(slots_ + (static_cast<std::uint32_t>(key) & mask_)); }

  private:
    PackedSlot const *slots_;
    std::uint32_t mask_;
    std::int16_t const *weights_;
};

}  // namespace namesake::extract::names
