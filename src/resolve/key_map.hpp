// From names' 64-bit keys to numbers, for the time one document is linked.
#pragma once
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "resolve/memory.hpp"

namespace namesake::resolve {

/// The key of words as they stand, eight bytes at a time. It means nothing outside this run of the program.
inline std::uint64_t key_of_words(std::string_view words) {
    std::uint64_t out = words.size();
    auto const take = [&](std::uint64_t piece) {
        out = (out ^ piece) * 0x9e3779b97f4a7c15u;
        out ^= out >> 32;
    };
    auto const read = [&]<class T>(T piece, std::size_t at) {
        std::memcpy(&piece, words.data() + at, sizeof piece);
        return piece;
    };
    auto const size = words.size();
    for (std::size_t at = 0; at + 8 < size; at += 8) take(read(std::uint64_t{}, at));
    if (size >= 8)
        take(read(std::uint64_t{}, size - 8));
    else if (size >= 4)
        take(std::uint64_t{read(std::uint32_t{}, 0)} << 32 | read(std::uint32_t{}, size - 4));
    else
        for (char c : words) take(static_cast<unsigned char>(c));
    return out;
}

/// One table holds keys of several kinds.
constexpr std::uint64_t key_in(unsigned kind, std::uint64_t key) {
    return key ^ (kind + 1) * 0xd6e8feb86659fd93u;
}

class KeyMap {
  public:
    KeyMap(Memory &memory, std::size_t expected)
        : memory_(memory), slots_(memory.zeros<Slot>(std::bit_ceil(3 * expected / 2 + 8))) {}

    /// The value under a key, and whether it was put there only now.
    std::pair<std::int32_t *, bool> try_emplace(std::uint64_t key, std::int32_t value) {
        if (4 * (used_ + 1) > 3 * slots_.size()) grow();
        auto &at = slot(key);
        bool const fresh = !at.taken;
        if (fresh) at = {key, value, true}, ++used_;
        return {&at.value, fresh};
    }
    std::int32_t const *find(std::uint64_t key) const {
        auto const &at = slot(key);
        return at.taken ? &at.value : nullptr;
    }

  private:
    struct Slot {
        std::uint64_t key;
        std::int32_t value;
        bool taken;
    };

    Slot &slot(std::uint64_t key) const {
        auto const mask = slots_.size() - 1;
        auto at = (key * 0x9e3779b97f4a7c15u >> 32) & mask;
        while (slots_[at].taken && slots_[at].key != key) at = (at + 1) & mask;
        return slots_[at];
    }
    void grow() {
        auto const old = std::exchange(slots_, memory_.zeros<Slot>(2 * slots_.size()));
        for (auto const &known : old)
            if (known.taken) slot(known.key) = known;
    }

    Memory &memory_;
    std::span<Slot> slots_;
    std::size_t used_ = 0;
};

}  // namespace namesake::resolve
