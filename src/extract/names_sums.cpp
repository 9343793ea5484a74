#include "extract/names_sums.hpp"

namespace namesake::extract::names {

Adder::Adder() {
    for (std::size_t f = 0; f < feature_names.size(); ++f) {
        auto const feature = static_cast<Feature>(f);
        first_few_[f] = static_cast<std::uint32_t>(few_.size());
        for (std::uint64_t value = 0; value < few_values(feature); ++value)
            few_.push_back(is_of_span(feature) ? of_spans_.of(feature_key(feature, value))
                                               : of_tokens_.of(feature_key(feature, value)));
    }
}

}  // namespace namesake::extract::names
