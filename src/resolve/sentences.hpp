// Where the sentences of a document begin. The text is looked at only as far as somebody asks.
#pragma once
#include <cstdint>

#include "resolve/memory.hpp"
#include "resolve/offsets.hpp"

namespace namesake::resolve {

class Sentences {
  public:
    Sentences(Offsets const &offsets, Memory &memory) : offsets_(offsets), starts_(memory) {}

    /// The sentence a code point stands in, counted from the start of the document.
    std::uint32_t number(std::uint32_t code_point);
    /// Its first code point.
    std::uint32_t start(std::uint32_t number) const { return number == 0 ? 0 : starts_[number - 1]; }

  private:
    void read_plain_piece();
    void read_byte();

    Offsets const &offsets_;
    Row<std::uint32_t> starts_;     ///< of all sentences but the first
    std::size_t byte_ = 0;          ///< how far the text has been read
    std::uint32_t code_point_ = 0;  ///< the same in code points
};

}  // namespace namesake::resolve
