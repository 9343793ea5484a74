// libFuzzer's way in: built once for each target, with NAMESAKE_FUZZ_TARGET set to its name.
#include <cstddef>
#include <cstdint>

#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *bytes, std::size_t size) {
    namesake::fuzz::NAMESAKE_FUZZ_TARGET({reinterpret_cast<char const *>(bytes), size});
    return 0;
}
