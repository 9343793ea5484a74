// Another program run on a short leash: text in, bytes out, with limits on time and memory.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace namesake::show {

struct Leash {
    std::chrono::milliseconds wall{20'000};
    std::size_t memory = std::size_t{2} << 30;    ///< bytes of address space
    std::size_t output = std::size_t{256} << 20;  ///< bytes of its standard output
};

struct Ended {
    std::string out, err;
    std::string failure;   ///< empty if it ended with status 0, else what happened, in words
    bool missing = false;  ///< it could not be started at all
};

/// Runs argv[0] (looked for on PATH) and waits for its end, or kills it and all it started.
Ended run_leashed(std::vector<std::string> const &argv, std::string const &input, Leash const &leash);

}  // namespace namesake::show
