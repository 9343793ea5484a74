// Room for what linking one document needs: handed out in a row, taken back at once, used again for the next document.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace namesake::resolve {

/// One at a time in a thread.
class Memory {
  public:
    Memory() : row_(room(), size) {}
    Memory(Memory const &) = delete;
    Memory &operator=(Memory const &) = delete;

    template <class T>
    operator std::pmr::polymorphic_allocator<T>() {
        return &row_;
    }

    /// A copy that lasts as long as the linking.
    std::string_view keep(std::string_view words) {
        auto *const out = static_cast<char *>(row_.allocate(words.size() + 1, 1));
        std::copy(words.begin(), words.end(), out);
        return {out, words.size()};
    }
    template <class T>
    T const *keep_value(T const &value) {
        return ::new (row_.allocate(sizeof(T), alignof(T))) T(value);
    }
    /// So many of them, all bits zero.
    template <class T>
    std::span<T> zeros(std::size_t count) {
        static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_default_constructible_v<T>);
        auto *const out = static_cast<T *>(row_.allocate(count * sizeof(T) + 1, alignof(T)));
        std::memset(static_cast<void *>(out), 0, count * sizeof(T));
        return {out, count};
    }
    template <class T>
    std::span<T> filled(std::size_t count, T value) {
        auto *const out = static_cast<T *>(row_.allocate(count * sizeof(T) + 1, alignof(T)));
        std::uninitialized_fill_n(out, count, value);
        return {out, count};
    }

  private:
    static constexpr std::size_t size = 256 << 10;
    static std::byte *room() {
        static thread_local auto const kept = std::make_unique_for_overwrite<std::byte[]>(size);
        return kept.get();
    }

    std::pmr::monotonic_buffer_resource row_;
};

template <class T>
using Row = std::pmr::vector<T>;

}  // namespace namesake::resolve
