// Sums of weights: of tokens in all their labels, of spans in all their kinds.
#pragma once
#include <array>
#include <cstring>
#include <span>
#include <vector>

#include "extract/names_features.hpp"
#include "extract/names_weights.hpp"

namespace namesake::extract::names {

/// So many 16-bit numbers that are added at once; unsigned, as what overflows wraps.
template <unsigned N>
struct LanesOf;
template <>
struct LanesOf<label_count> {
    using Type [[gnu::vector_size(2 * label_count)]] = std::uint16_t;
};
template <>
struct LanesOf<kind_count> {
    using Type [[gnu::vector_size(2 * kind_count)]] = std::uint16_t;
};

/// A sum of weights. A weight is at most a few units of weight_scale and a sum is of some dozens: 16 bits hold it.
template <unsigned N>
struct Sum {
    using Lanes = typename LanesOf<N>::Type;
    Lanes lanes{};

    void add(std::int16_t const *row) {
        Lanes other;
        std::memcpy(&other, row, sizeof other);
        lanes += other;
    }
    std::int16_t of(unsigned label) const { return static_cast<std::int16_t>(lanes[label]); }
};

/// A feature that has only a few values: its row is found by counting, not by hashing. 0: it has many.
constexpr std::uint32_t few_values(Feature f) {
    switch (f) {
        case Feature::bias:
        case Feature::span_bias:
            return 1;
        case Feature::cuts_phrase:
            return 4;
        case Feature::span_length:
            return 8;
        case Feature::run_place:
            return 16;
        case Feature::elsewhere:
            return 64;
        case Feature::span_phrase:
            return text::class_names.size();
        case Feature::hint:
            return hint_count * 8;
        case Feature::rule:
            return 256;
        case Feature::list:
        case Feature::list_before:
        case Feature::list_after:
            return text::class_names.size() * 16;
        case Feature::length:
            return 11 * 32;
        default:
            return 0;
    }
}

/// Takes the features of many tokens, or of many spans, and adds up their weights at once: the weights lie far from the
/// processor, and where nothing has to be waited for or guessed it fetches many of them at a time.
template <unsigned N>
class Sheet {
  public:
    Sheet();

    /// The features that follow are of the next token, or span.
    void open() {
        ends_.push_back(key_count_);
        sums_.push_back({});
        if (key_count_ + most_features > keys_.size()) keys_.resize(2 * (key_count_ + most_features));
    }
    template <class Describe>
    void operator()(Feature f, std::uint64_t value, Describe const &) {
        if (few_values(f))
            sums_.back().add(few_[first_few_[static_cast<std::size_t>(f)] + value]);
        else
            keys_[key_count_++] = feature_key(f, value);
    }
    /// One sum for each open(), in order; the sheet is then empty. Good until the next open().
    std::span<Sum<N> const> add_up();

  private:
    /// What one token or span can have: a class of each sort, and some dozens more.
    static constexpr std::uint32_t most_features = 4 * text::class_names.size() + 64;

    Weights<N> weights_;
    std::uint32_t key_count_ = 0;
    std::vector<std::uint64_t> keys_;
    std::vector<std::int16_t const *> rows_;
    std::vector<std::uint32_t> ends_;  ///< where the keys of each begin: of the one before they end there
    std::vector<Sum<N>> sums_, done_;
    std::array<std::uint32_t, feature_names.size()> first_few_{};
    std::vector<std::int16_t const *> few_;
};

extern template class Sheet<label_count>;
extern template class Sheet<kind_count>;

}  // namespace namesake::extract::names
