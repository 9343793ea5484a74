#include "text/large_pages.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace namesake::text {

constexpr std::size_t page = std::size_t{2} << 20;

char const *on_large_pages(char const *begin, char const *end) {
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

void heap_on_large_pages() {
    constexpr int room = 32 << 20;
    mallopt(M_TOP_PAD, room);
    mallopt(M_TRIM_THRESHOLD, 4 * room);
    mallopt(M_MMAP_THRESHOLD, room);
    std::free(std::malloc(page));  // more than there is: the heap grows by all of the room
    auto const end = reinterpret_cast<std::uintptr_t>(sbrk(0)) / page * page;
    madvise(reinterpret_cast<void *>(end - room + page), room - page, MADV_HUGEPAGE);
}

}  // namespace namesake::text
