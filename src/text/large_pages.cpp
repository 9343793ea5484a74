#include "text/large_pages.hpp"

#include <sys/mman.h>

#include <cstdint>
#include <cstring>

namespace namesake::text {

char const *on_large_pages(char const *begin, char const *end) {
    constexpr std::size_t page = std::size_t{2} << 20;
    auto const size = static_cast<std::size_t>(end - begin);
    std::size_t const room = (size + page - 1) / page * page + page;
    void *const memory = mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return begin;
    auto const address = (reinterpret_cast<std::uintptr_t>(memory) + page - 1) / page * page;
    auto *const copy = reinterpret_cast<char *>(address);
    madvise(copy, room - page, MADV_HUGEPAGE);
    std::memcpy(copy, begin, size);
    mprotect(copy, room - page, PROT_READ);
    return copy;
}

}  // namespace namesake::text
