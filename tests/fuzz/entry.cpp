// libFuzzer's way in: built once for each target, with NAMESAKE_FUZZ_TARGET set to its name. Time is the processor's:
// on a busy machine the clock would find what is not there.
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "fuzz/targets.hpp"

namespace {

/// Under the sanitizers and with coverage a text takes a hundred times as long as in the program. What breaks this is
/// to be looked at there: `NAMESAKE_CORPUS=FOLDER test_fuzz "[.replay]"` holds each input to the program's own limit.
constexpr double limit(std::size_t size) {
    return 1 + 0.0001 * static_cast<double>(size);
}

double seconds() {
    std::timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

/// What is made once is made before anything is timed. Who limits the processor's time (`ulimit -S -t`) gets a quiet
/// end.
extern "C" int LLVMFuzzerInitialize(int * /*argc*/, char *** /*argv*/) {
    namesake::fuzz::NAMESAKE_FUZZ_TARGET({});
    std::signal(SIGXCPU, [](int) { std::raise(SIGUSR1); });
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *bytes, std::size_t size) {
    double const before = seconds();
    namesake::fuzz::NAMESAKE_FUZZ_TARGET({reinterpret_cast<char const *>(bytes), size});
    double const took = seconds() - before;
    if (took > limit(size)) {
        std::fprintf(stderr, "TOO SLOW: %zu bytes took %.2f s of the processor's time\n", size, took);
        std::abort();
    }
    return 0;
}
