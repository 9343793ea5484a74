#include "resolve/copies.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <span>

namespace namesake::resolve {
namespace {

using model::sketch_bins;
using model::sketch_size;

constexpr auto none = static_cast<std::uint32_t>(-1);
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

    /// Each document with those before it that agree with it in this band: they hang on a chain, the last one first.
    void compare_band(std::size_t at) {
        last_.assign(std::bit_ceil(first_.size() + 1), none);
        before_.resize(first_.size());
        for (std::uint32_t d = 0; d < first_.size(); ++d) {
            auto &last = last_[slot(d, at)];
            before_[d] = last;
            std::size_t met = 0;
            for (auto other = last; other != none && met < compared; other = before_[other])
                if (agree(other, d, at)) join(other, d), ++met;
            last = d;
        }
    }

    std::size_t slot(std::uint32_t d, std::size_t at) const {
        auto const numbers = sketch(d);
        return (numbers[at] * 0x9e3779b1u ^ numbers[at + 1] * 0x85ebca77u) >> 7 & (last_.size() - 1);
    }
    bool agree(std::uint32_t a, std::uint32_t b, std::size_t at) const {
        auto const x = sketch(a), y = sketch(b);
        return x[at] == y[at] && x[at + 1] == y[at + 1];
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
    std::vector<std::uint32_t> first_;          ///< a document before it in its group, or itself
    std::vector<std::uint32_t> last_, before_;  ///< by slot: the last document in it; by document: the one before it
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
