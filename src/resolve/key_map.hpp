// From names' 64-bit keys to numbers: a table that is kept from document to document and emptied at no cost.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

namespace namesake::resolve {

class KeyMap {
  public:
    void clear() {
        used_ = 0;
        if (++round_ == 0 || slots_.size() > most_kept) slots_.assign(fewest, {}), round_ = 1;
    }

    /// The value under a key, and whether it was put there only now.
    std::pair<std::int32_t *, bool> try_emplace(std::uint64_t key, std::int32_t value) {
        if (4 * (used_ + 1) > 3 * slots_.size()) grow();
        auto &at = slot(key);
        bool const fresh = at.round != round_;
        if (fresh) at = {key, value, round_}, ++used_;
        return {&at.value, fresh};
    }
    std::int32_t const *find(std::uint64_t key) {
        if (slots_.empty()) return nullptr;
        auto const &at = slot(key);
        return at.round == round_ ? &at.value : nullptr;
    }

  private:
    struct Slot {
        std::uint64_t key = 0;
        std::int32_t value = 0;
        std::uint32_t round = 0;  ///< of another round: free
    };
    static constexpr std::size_t fewest = 128, most_kept = 1 << 16;

    Slot &slot(std::uint64_t key) {
        auto const mask = slots_.size() - 1;
        auto at = (key * 0x9e3779b97f4a7c15u >> 32) & mask;
        while (slots_[at].round == round_ && slots_[at].key != key) at = (at + 1) & mask;
        return slots_[at];
    }
    void grow() {
        std::vector<Slot> old(slots_.empty() ? fewest : 2 * slots_.size());
        old.swap(slots_);
        for (auto const &known : old)
            if (known.round == round_) slot(known.key) = known;
    }

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
    std::uint32_t round_ = 1;
};

/// One table holds keys of several kinds.
constexpr std::uint64_t key_in(unsigned kind, std::uint64_t key) {
    return key ^ (kind + 1) * 0xd6e8feb86659fd93u;
}

}  // namespace namesake::resolve
