// What the lists say of the last few thousand plain words: text is mostly the same few thousand, so most tokens are
// read, keyed and looked up in one step.
#pragma once
#include <array>
#include <bit>
#include <cstring>

#include "text/lexicon.hpp"
#include "text/peek.hpp"

namespace namesake::text {

/// The unaccented letters a word begins with, fewer than 16, as two numbers; none of what stands behind them.
struct PlainWord {
    static constexpr unsigned most = 16;  ///< bytes that are read, whatever the word's length

    std::uint64_t head = 0, tail = 0;
    unsigned letters = 0;

    explicit PlainWord(char const *p) {
        Bytes bytes;
        std::memcpy(&bytes, p, sizeof bytes);
        auto const none = std::bit_cast<Halves>((bytes | 0x20) - 'a' >= 26);
        std::memcpy(&head, p, sizeof head);
        letters = keep(head, none[0]);
        if (letters < 8) [[likely]]
            return;
        std::memcpy(&tail, p + 8, sizeof tail);
        letters += keep(tail, none[1]);
    }

  private:
    static_assert(std::endian::native == std::endian::little, "the first letter is the lowest byte");
    using Bytes [[gnu::vector_size(most)]] = unsigned char;
    using Halves [[gnu::vector_size(most)]] = std::uint64_t;

    /// Keeps of eight bytes those before the first that is no letter (`none` has its bits); how many they are.
    static unsigned keep(std::uint64_t &bytes, std::uint64_t none) {
        bytes &= (none & -none) - 1;
        return static_cast<unsigned>(std::countr_zero(none)) / 8;
    }
};

class RecentWords {
  public:
    struct Known {
        std::uint64_t head = 0;
        std::uint64_t tail : 56 = 0;  ///< of letters 9 to 15
        Shape shape : 7 = Shape::other;
        bool begins_phrase : 1 = false;
        std::uint64_t key = 0;
        Classes classes;
    };

    /// Forgets all if they were looked up in other lists.
    void belong_to(Lexicon const &lexicon) {
        if (identity_ == lexicon.identity()) return;
        identity_ = lexicon.identity();
        slots_.fill(Known{});
    }

    /// Key, shape and classes of a word that begins at `p`.
    Known const &operator()(PlainWord const &word, char const *p, Lexicon const &lexicon) {
        Known &slot = slots_[((word.head ^ word.tail * 3) * 0x9e3779b97f4a7c15ull) >> (64 - bits)];
        if (slot.head != word.head || slot.tail != word.tail) [[unlikely]]
            learn(slot, word, p, lexicon);
        return slot;
    }

  private:
    [[gnu::noinline]] static void learn(Known &slot, PlainWord const &word, char const *p, Lexicon const &lexicon) {
        slot.head = word.head;
        slot.tail = word.tail;
        slot.key = key_seed;
        unsigned any = 0, all = 0x20;  // bit 0x20 of the letters after the first: set in small ones
        for (unsigned i = 0; i < word.letters; ++i) {
            auto const c = static_cast<unsigned char>(p[i]);
            slot.key = hash(slot.key, ascii_letters[c]);
            if (i) any |= c, all &= c;
        }
        // by: the first is small, some other is, all others are
        static constexpr std::array<Shape, 8> shapes{Shape::upper, Shape::initial, Shape::mixed, Shape::capitalised,
                                                     Shape::mixed, Shape::lower,   Shape::mixed, Shape::lower};
        slot.shape = shapes[(static_cast<unsigned char>(*p) >> 3 & 4) | (any >> 4 & 2) | (all >> 5 & 1)];
        auto const found = lexicon.look_up(slot.key, slot.shape);
        slot.classes = found.classes;
        slot.begins_phrase = found.begins_phrase;
    }

    static constexpr unsigned bits = 13;
    std::array<Known, 1u << bits> slots_{};
    std::uint64_t identity_ = 0;
};

}  // namespace namesake::text
