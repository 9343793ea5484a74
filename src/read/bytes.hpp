// A file or standard input as a stream of chunks, decompressed as it goes.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace namesake::read {

/// Bytes of one input in order, gzip and zstd undone by their first bytes. Memory is one chunk, whatever the input's
/// size.
class ByteStream {
  public:
    explicit ByteStream(std::string const &path);  ///< `-` is standard input
    ~ByteStream();
    ByteStream(ByteStream const &) = delete;
    ByteStream &operator=(ByteStream const &) = delete;

    /// The first bytes, left to be read. Call before `next`.
    std::string_view peek();
    /// The next bytes, valid until the next call; empty at the end, and on a failure.
    std::string_view next();
    /// Why there is no more: "cut off: ..." with what to do, or empty.
    std::string const &failure() const;
    /// Decompressed bytes handed out so far.
    std::uint64_t position() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Undoes gzip in memory. Nothing if the bytes are damaged, or make more than `limit`.
std::optional<std::string> gunzip(std::string_view bytes, std::size_t limit);

}  // namespace namesake::read
