// A story's words as a few numbers: stories that share most of their words share most of the numbers.
#pragma once
#include <cstdint>
#include <vector>

#include "model/copies.hpp"
#include "model/document.hpp"

namespace namesake::read {

/// Of every three words in a row a hash, and in each of a fixed number of bins the smallest of them (MinHash by one
/// permutation): the share of bins that two sketches have in common is near the share of word triples they have in
/// common. Only the story counts, not comments, credits and what a page adds. Case, marks and line ends are the same.
std::vector<std::uint16_t> sketch_of(model::Document const &document);

}  // namespace namesake::read
