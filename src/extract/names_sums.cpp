#include "extract/names_sums.hpp"

namespace namesake::extract::names {

template <unsigned N>
Sheet<N>::Sheet() {
    for (std::size_t f = 0; f < feature_names.size(); ++f) {
        auto const feature = static_cast<Feature>(f);
        if (is_of_span(feature) != (N == kind_count)) continue;
        first_few_[f] = static_cast<std::uint32_t>(few_.size());
        for (std::uint64_t value = 0; value < few_values(feature); ++value)
            few_.push_back(weights_.of(feature_key(feature, value)));
    }
}

template <unsigned N>
std::span<Sum<N> const> Sheet<N>::add_up() {
    if (rows_.size() < key_count_) rows_.resize(keys_.size());
    for (std::uint32_t i = 0; i < key_count_; ++i) {
        rows_[i] = weights_.of(keys_[i]);
        __builtin_prefetch(rows_[i]);
    }
    ends_.push_back(key_count_);
    for (std::size_t item = 0; item < sums_.size(); ++item) {
        Sum<N> out = sums_[item];
        for (std::uint32_t i = ends_[item]; i < ends_[item + 1]; ++i) out.add(rows_[i]);
        sums_[item] = out;
    }
    ends_.clear();
    key_count_ = 0;
    done_.clear();
    done_.swap(sums_);
    return done_;
}

template class Sheet<label_count>;
template class Sheet<kind_count>;

}  // namespace namesake::extract::names
