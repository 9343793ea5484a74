// Sums of weights: of a token in all its labels, of a span in all its kinds.
#pragma once
#include <array>
#include <vector>

#include "extract/names_features.hpp"
#include "extract/names_weights.hpp"

namespace namesake::extract::names {

/// A sum of weights: of a token in all its labels, of a span in all its kinds.
template <unsigned N>
struct Sum {
    std::array<std::int32_t, N> sum{};
    void add(Sum const &other) {
        for (unsigned i = 0; i < N; ++i) sum[i] += other.sum[i];
    }
};

/// Takes features, and adds up their weights when all are known: the memory they lie in is then already on its way.
class Adder {
  public:
    explicit Adder(Weights const &weights) : weights_(weights) {}

    template <class Describe>
    void operator()(Feature f, std::uint64_t value, Describe const &) {
        if (count_ == keys_.size()) return;
        std::uint64_t const key = feature_key(f, value);
        weights_.expect(key);
        keys_[count_++] = key;
    }
    template <unsigned N>
    void add_to(Sum<N> &sum) {
        for (std::size_t i = 0; i < count_; ++i) {
            rows_[i] = weights_.of(keys_[i]);
            __builtin_prefetch(rows_[i]);
        }
        for (std::size_t i = 0; i < count_; ++i)
            for (unsigned k = 0; k < N; ++k) sum.sum[k] += rows_[i][k];
        count_ = 0;
    }

  private:
    Weights const &weights_;
    std::size_t count_ = 0;
    std::array<std::uint64_t, 160> keys_;
    std::array<std::int16_t const *, 160> rows_;
};

/// Sums that come again and again: of a frequent word's own features, of those it gives its neighbours.
template <unsigned N>
class KeptSums {
  public:
    /// The sum of that number; `make` fills it if it is not at hand.
    template <class Make>
    Sum<N> const &of(std::uint64_t number, Make make) {
        Entry &e = entries_[number % entries_.size()];
        if (e.number != number) {
            e = {number, {}};
            make(e.sum);
        }
        return e.sum;
    }

  private:
    struct Entry {
        std::uint64_t number = 0;
        Sum<N> sum;
    };
    std::vector<Entry> entries_ = std::vector<Entry>(N == kind_count ? 512 : 1024);
};

}  // namespace namesake::extract::names
