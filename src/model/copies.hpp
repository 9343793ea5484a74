// Near copies: one report in nine papers is one voice.
#pragma once
#include <cstdint>
#include <vector>

#include "model/graph.hpp"

namespace namesake::model {

inline constexpr std::size_t sketch_bins = 64;
/// A sketch is the number of word triples it was made of, then a number for each bin; or it is empty.
inline constexpr std::size_t sketch_size = sketch_bins + 1;

/// The sketches of many documents, by id.
struct Sketches {
    std::vector<DocumentId> documents;
    std::vector<std::uint16_t> numbers;  ///< sketch_size for each document
};

/// A document that repeats another's words. Who told them first is the store's to say: it knows when each was published.
struct Copy {
    DocumentId document = 0, origin = 0;
    bool operator==(Copy const &) const = default;
};

}  // namespace namesake::model
