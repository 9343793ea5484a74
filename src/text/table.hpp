// The layout of the compiled word lists: written by tools/lexc, read where they lie.
#pragma once
#include <cstdint>

#include "text/classes.hpp"

namespace namesake::text {

/// Classes of one entry by how it is written in the text: `always`; beginning with a capital; in capitals throughout.
/// A name that is also a plain word ("Will", "US") counts only when written as a name is.
struct ClassSet {
    Classes always, capital, upper;
    bool operator==(ClassSet const &) const = default;
};

/// The key of a phrase, word by word.
constexpr std::uint64_t phrase_key(std::uint64_t so_far, std::uint64_t word) {
    return (((so_far << 23) | (so_far >> 41)) ^ word) * 0x9e3779b97f4a7c15ull;
}

/// Slots stand in buckets of one cache line. A slot is 48 bits of the mixed key, one bit "longer phrases begin so",
/// 15 bits of class-set number; 0 is empty (class set 0 is the empty set).
struct Table {
    static constexpr std::uint64_t fingerprint_mask = ~std::uint64_t{0xffff};
    static constexpr std::uint64_t longer_bit = 0x8000;
    static constexpr unsigned bucket_slots = 8;

    std::uint64_t buckets = 0, sets = 0, homelands = 0, names = 0;  ///< counts; names in bytes, padded to 8
    std::uint64_t filter_bits = 0;                                  ///< a power of two
};
// After the header, from the next multiple of 64 bytes: slots[buckets * 8], ClassSet[sets], Homeland[homelands] by key,
// names.

struct Homeland {
    std::uint64_t key = 0;
    std::uint32_t offset = 0, length = 0;
};

constexpr std::uint64_t mix(std::uint64_t key) {
    key ^= key >> 32;
    key *= 0xd6e8feb86659fd93ull;
    key ^= key >> 32;
    return key ? key : 1;
}
constexpr std::uint64_t bucket_of(std::uint64_t mixed, std::uint64_t buckets) {
    return (mixed & 0xffffffffu) * buckets >> 32;
}

constexpr std::uint64_t filter_bit(std::uint64_t mixed, std::uint64_t bits) {
    return (mixed >> 16) & (bits - 1);
}

}  // namespace namesake::text
