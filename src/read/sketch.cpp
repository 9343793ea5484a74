#include "read/sketch.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "read/words.hpp"

namespace namesake::read {
namespace {

using model::Zone;

constexpr std::uint64_t unseen = std::numeric_limits<std::uint64_t>::max();

/// Spreads the bits of a hash (the end of splitmix64).
constexpr std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
    x = (x ^ x >> 27) * 0x94D049BB133111EB;
    return x ^ x >> 31;
}

/// Letters and digits; of bytes above ASCII those that begin a letter or go on with it. U+0080 to U+00BF and U+2000 to
/// U+2FFF are marks.
constexpr bool is_word(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return (c >= '0' && c <= '9') || (lowered(c) >= 'a' && lowered(c) <= 'z') ||
           (byte >= 0x80 && byte != 0xC2 && byte != 0xE2);
}

class Sketcher {
  public:
    /// Words of a stretch of text; those of the next stretch do not join them.
    void add(std::string_view text) {
        first_ = second_ = 0;
        for (std::size_t at = 0; at < text.size();) {
            std::uint64_t word = 0;
            for (; at < text.size() && is_word(text[at]); ++at)
                word = (word ^ static_cast<unsigned char>(lowered(text[at]))) * 0x100000001B3 + 1;
            if (word != 0) {
                take(word);
                continue;
            }
            for (++at; at < text.size() && (text[at] & 0xC0) == 0x80;) ++at;  // the rest of a mark
        }
    }

    std::vector<std::uint16_t> finish() const {
        std::vector<std::uint16_t> out(1, static_cast<std::uint16_t>(std::min<std::uint32_t>(triples_, 0xFFFF)));
        if (triples_ == 0) return {};
        for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
            std::size_t away = 0;  // an empty bin borrows from the next one that is not
            while (bins_[(bin + away) % bins_.size()] == unseen) ++away;
            auto const smallest = bins_[(bin + away) % bins_.size()];
            out.push_back(static_cast<std::uint16_t>(away == 0 ? smallest : mixed(smallest + away)));
        }
        return out;
    }

  private:
    void take(std::uint64_t word) {
        if (first_ != 0) {
            auto const hash = mixed(first_ * 3 + second_ * 5 + word * 7);
            auto &smallest = bins_[hash >> 58];
            smallest = std::min(smallest, hash << 6);
            ++triples_;
        }
        first_ = second_;
        second_ = word;
    }

    static constexpr auto empty = [] {
        std::array<std::uint64_t, model::sketch_bins> bins{};
        bins.fill(unseen);
        return bins;
    }();
    static_assert(model::sketch_bins == 64, "a bin is chosen by six bits");

    std::array<std::uint64_t, model::sketch_bins> bins_ = empty;
    std::uint64_t first_ = 0, second_ = 0;
    std::uint32_t triples_ = 0;
};

bool is_told(Zone zone) {
    return zone == Zone::paragraph || zone == Zone::headline || zone == Zone::heading;
}

}  // namespace

std::vector<std::uint16_t> sketch_of(model::Document const &document) {
    Sketcher sketcher;
    std::string_view const text(document.text);
    std::size_t byte = 0;
    std::uint32_t point = 0;
    auto const seek = [&](std::uint32_t wanted) {
        while (byte < text.size() && (point < wanted || (text[byte] & 0xC0) == 0x80))
            point += (text[byte++] & 0xC0) != 0x80;
        return byte;
    };
    for (auto const &segment : document.segments) {
        if (!is_told(segment.zone)) continue;
        auto const begin = seek(segment.span.start);
        sketcher.add(text.substr(begin, seek(segment.span.end) - begin));
    }
    return sketcher.finish();
}

}  // namespace namesake::read
