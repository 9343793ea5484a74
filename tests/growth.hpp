// Does the time grow with the input, not with its square? Asked in processor time and eightfold steps, so that a busy
// machine does not change the answer.
#pragma once
#include <algorithm>
#include <ctime>

namespace namesake::test {

/// The least processor time of three runs, in seconds.
template <class Work>
double seconds_of(Work const &work) {
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        std::clock_t const start = std::clock();
        work();
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

/// For eight times the input: a straight line is 8 times the time, a square 64.
constexpr bool grows_with_input(double one, double eight) {
    return eight < 24 * one + 0.05;
}

}  // namespace namesake::test
