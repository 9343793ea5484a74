// Sums of weights: of a token in all its labels, of a span in all its kinds.
#pragma once
#include <array>
#include <vector>

#include "extract/names_features.hpp"
#include "extract/names_weights.hpp"

namespace namesake::extract::names {

/// A sum of weights. A weight is at most a few units of weight_scale and a sum is of some dozens: 16 bits hold it.
template <unsigned N>
struct alignas(N < 8 ? 2 * N : 16) Sum {
    std::array<std::int16_t, N> sum{};
    void add(std::int16_t const *row) {
        for (unsigned i = 0; i < N; ++i) sum[i] = static_cast<std::int16_t>(sum[i] + row[i]);
    }
    void add(Sum const &other) { add(other.sum.data()); }
};

/// Takes features, and adds up their weights when all are known: the memory they lie in is then already on its way.
class Adder {
  public:
    Adder();

    template <class Describe>
    void operator()(Feature f, std::uint64_t value, Describe const &) {
        if (count_ == keys_.size()) return;
        if (few_values(f)) {
            rows_[row_count_++] = few_[first_few_[static_cast<std::size_t>(f)] + value];
            return;
        }
        std::uint64_t const key = feature_key(f, value);
        is_of_span(f) ? of_spans_.expect(key) : of_tokens_.expect(key);
        keys_[count_++] = key;
    }
    template <unsigned N>
    void add_to(Sum<N> &sum) {
        Sum<N> out = sum;
        for (std::size_t i = 0; i < count_; ++i)
            if constexpr (N == kind_count)
                rows_[row_count_++] = of_spans_.of(keys_[i]);
            else
                rows_[row_count_++] = of_tokens_.of(keys_[i]);
        for (std::size_t i = 0; i < row_count_; ++i) out.add(rows_[i]);
        sum = out;
        count_ = row_count_ = 0;
    }

  private:
    /// The rows of features that have only a few values are found once and for all.
    static constexpr std::uint32_t few_values(Feature f) {
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
            default:
                return 0;
        }
    }

    Weights<label_count> of_tokens_;
    Weights<kind_count> of_spans_;
    std::size_t count_ = 0, row_count_ = 0;
    std::array<std::uint64_t, 160> keys_;
    std::array<std::int16_t const *, 400> rows_;
    std::array<std::uint32_t, feature_names.size()> first_few_{};
    std::vector<std::int16_t const *> few_;
};

/// Sums that come again and again: of a frequent word's own features, of those it gives its neighbours.
template <unsigned N, std::size_t Kept>
class KeptSums {
  public:
    /// The sum of that number; `make` fills it if it is not at hand.
    template <class Make>
    Sum<N> const &of(std::uint64_t number, Make make) {
        std::size_t const at = number % Kept;
        if (numbers_[at] != number) {
            numbers_[at] = number;
            sums_[at] = {};
            make(sums_[at]);
        }
        return sums_[at];
    }

  private:
    std::vector<std::uint64_t> numbers_ = std::vector<std::uint64_t>(Kept);  // apart: a miss touches little memory
    std::vector<Sum<N>> sums_ = std::vector<Sum<N>>(Kept);
};

}  // namespace namesake::extract::names
