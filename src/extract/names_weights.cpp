#include <array>

#include "extract/names_weights.hpp"

extern "C" {
extern char const namesake_name_weights[];
}

namespace namesake::extract::names {

std::int16_t const *weights_of(std::uint64_t key) {
    auto const &header = *reinterpret_cast<PackedHeader const *>(namesake_name_weights);
    auto const *slots = reinterpret_cast<PackedSlot const *>(namesake_name_weights + sizeof(PackedHeader));
    auto const *weights = reinterpret_cast<std::int16_t const *>(slots + header.slots);
    std::uint32_t const mark = mark_of(key), mask = header.slots - 1;
    for (std::uint32_t i = static_cast<std::uint32_t>(key) & mask;; i = (i + 1) & mask) {
        if (slots[i].mark == mark) return weights + slots[i].row;
        if (!slots[i].mark) return nullptr;
    }
}

}  // namespace namesake::extract::names
