#include "resolve/copies.hpp"

#include <algorithm>
#include <numeric>
#include <span>

namespace namesake::resolve {
namespace {

using model::sketch_bins;
using model::sketch_size;

constexpr std::size_t bins_in_band = 2;       // documents that agree in one band are compared
constexpr std::size_t compared = 16;          // with so many before them in it, at most
constexpr std::uint32_t fewest_triples = 24;  // below, only the very same words make a copy

class Grouper {
  public:
    explicit Grouper(model::Sketches const &sketches) : numbers_(sketches.numbers), first_(sketches.documents.size()) {
        std::iota(first_.begin(), first_.end(), 0u);
    }

    void compare_all() {
        for (std::size_t band = 0; band < sketch_bins; band += bins_in_band) compare_band(1 + band);
    }
    std::uint32_t origin(std::uint32_t document) {
        while (first_[document] != document) document = first_[document] = first_[first_[document]];
        return document;
    }

  private:
    std::span<std::uint16_t const> sketch(std::uint32_t document) const {
        return numbers_.subspan(document * sketch_size, sketch_size);
    }

    void compare_band(std::size_t at) {
        keys_.clear();
        for (std::uint32_t d = 0; d < first_.size(); ++d) {
            auto const numbers = sketch(d);
            keys_.push_back(std::uint64_t{numbers[at]} << 48 | std::uint64_t{numbers[at + 1]} << 32 | d);
        }
        std::sort(keys_.begin(), keys_.end());
        for (std::size_t i = 1; i < keys_.size(); ++i)
            for (auto j = i; j-- > 0 && i - j <= compared && keys_[j] >> 32 == keys_[i] >> 32;)
                join(static_cast<std::uint32_t>(keys_[j]), static_cast<std::uint32_t>(keys_[i]));
    }

    void join(std::uint32_t a, std::uint32_t b) {
        auto const x = origin(a), y = origin(b);
        if (x != y && are_copies(sketch(a), sketch(b))) first_[std::max(x, y)] = std::min(x, y);
    }

    /// Two fifths of all word triples are in both, or a third if that is most of the shorter one.
    static bool are_copies(std::span<std::uint16_t const> a, std::span<std::uint16_t const> b) {
        double same = 0;
        for (std::size_t i = 1; i < sketch_size; ++i) same += a[i] == b[i];
        auto const shorter = std::min(a[0], b[0]), longer = std::max(a[0], b[0]);
        if (shorter < fewest_triples) return same == sketch_bins && shorter == longer;
        double const share = same / sketch_bins;
        double const within = share / (1 + share) * (shorter + longer) / shorter;
        return share >= 0.4 || (share >= 0.35 && within >= 0.7);
    }

    std::span<std::uint16_t const> numbers_;
    std::vector<std::uint32_t> first_;  ///< a document before it in its group, or itself
    std::vector<std::uint64_t> keys_;
};

}  // namespace

std::vector<model::Copy> near_copies(model::Sketches const &sketches) {
    Grouper grouper(sketches);
    grouper.compare_all();
    std::vector<model::Copy> copies;
    for (std::uint32_t d = 0; d < sketches.documents.size(); ++d)
        if (auto const origin = grouper.origin(d); origin != d)
            copies.push_back({sketches.documents[d], sketches.documents[origin]});
    return copies;
}

}  // namespace namesake::resolve
