// Chance for made-up texts, the same on every machine.
#pragma once
#include <cstdint>
#include <string>

namespace namesake::tests {

/// A small generator of its own: the standard distributions differ from library to library.
class Dice {
  public:
    explicit Dice(std::uint32_t seed) : state_(seed * 2654435761u + 12345u) {}
    std::uint32_t below(std::uint32_t n) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::uint32_t>(state_ >> 33) % n;
    }
    template <class Table>
    std::string of(Table const &table) {
        return std::string(table[below(static_cast<std::uint32_t>(table.size()))]);
    }

  private:
    std::uint64_t state_;
};

}  // namespace namesake::tests
