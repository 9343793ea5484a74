// How many values each enumeration has that is stored as a number.
#pragma once
#include <cstdint>

#include "model/vocabulary.hpp"

namespace namesake::store {

constexpr std::int64_t values_of(model::Zone) {
    return model::zone_names.size();
}
constexpr std::int64_t values_of(model::Kind) {
    return model::kind_names.size();
}
constexpr std::int64_t values_of(model::Predicate) {
    return model::predicate_names.size();
}
constexpr std::int64_t values_of(model::Polarity) {
    return model::polarity_names.size();
}
constexpr std::int64_t values_of(model::Certainty) {
    return model::certainty_names.size();
}
constexpr std::int64_t values_of(model::VoiceKind) {
    return model::voice_kind_names.size();
}
constexpr std::int64_t values_of(model::ConflictKind) {
    return model::conflict_kind_names.size();
}
constexpr std::int64_t values_of(model::Level) {
    return model::level_names.size();
}
constexpr std::int64_t values_of(model::Verdict) {
    return model::verdict_names.size();
}

}  // namespace namesake::store
