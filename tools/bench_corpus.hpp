// What the benchmarks read: a file of articles, or articles made up of a few sentences.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "read/read.hpp"

namespace namesake::tools {

/// The articles of a JSON-lines file (plain, gzip or zstd), at most `most_bytes` of them, as they were found.
std::vector<read::RawDocument> load_corpus(std::string const &path, std::size_t most_bytes);

/// Made-up articles of about a thousand bytes each, always the same ones.
std::vector<read::RawDocument> made_up_corpus(std::size_t articles);

}  // namespace namesake::tools
