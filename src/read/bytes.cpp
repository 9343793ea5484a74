#include "read/bytes.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <cerrno>
#include <system_error>
#include <vector>

namespace namesake::read {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{256} << 10;
constexpr std::size_t sniffed_bytes = std::size_t{4} << 10;
constexpr std::uint64_t bomb_ratio = 250;  // honest news compresses up to some 30 times, logs of one line 100
constexpr std::uint64_t bomb_floor = std::uint64_t{32} << 20;  // below this any ratio passes

std::string reason_of(int error) {
    return std::generic_category().message(error);
}

/// A regular file or standard input, uncompressed or not: bytes as they are stored.
class RawFile {
  public:
    explicit RawFile(std::string const &path) {
        if (path == "-") return;
        descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        if (descriptor_ < 0) {
            failure = fmt::format("cannot be opened ({}): check its name and permissions", reason_of(errno));
            return;
        }
        struct stat info {};
        if (::fstat(descriptor_, &info) != 0 || !S_ISREG(info.st_mode))
            failure = "is no regular file: give a file or a folder, or pipe it in and name it -";
        else
            expected_ = info.st_size;
    }
    ~RawFile() {
        if (descriptor_ > 0) ::close(descriptor_);
    }
    RawFile(RawFile const &) = delete;
    RawFile &operator=(RawFile const &) = delete;

    std::size_t read(char *to, std::size_t size) {
        if (!failure.empty()) return 0;
        ssize_t got = 0;
        do got = ::read(descriptor_, to, size);
        while (got < 0 && errno == EINTR);
        if (got < 0)
            failure = fmt::format("cannot be read ({}) after byte {}: check the file", reason_of(errno), taken);
        if (got == 0 && expected_ > 0 && taken < static_cast<std::uint64_t>(expected_))
            failure = fmt::format("shrank while it was read, from {} bytes to {}: read it again", expected_, taken);
        taken += got > 0 ? static_cast<std::uint64_t>(got) : 0;
        return got > 0 ? static_cast<std::size_t>(got) : 0;
    }

    std::string failure;
    std::uint64_t taken = 0;

  private:
    int descriptor_ = 0;  // standard input
    off_t expected_ = -1;
};

/// What undoes a compression: takes stored bytes, gives decompressed ones.
class Codec {
  public:
    virtual ~Codec() = default;
    /// Moves on in `in`, fills `out`, returns the bytes written. Sets `failure` on bad input.
    virtual std::size_t run(std::string_view &in, char *out, std::size_t size) = 0;
    /// Nothing is missing if the input ends here.
    virtual bool complete() const = 0;
    std::string failure;
};

class Gzip : public Codec {
  public:
    Gzip() { inflateInit2(&stream_, 15 + 16); }
    ~Gzip() override { inflateEnd(&stream_); }
    std::size_t run(std::string_view &in, char *out, std::size_t size) override {
        if (complete_ && !in.empty()) {  // the next member of the archive
            inflateReset(&stream_);
            complete_ = false;
        }
        stream_.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(in.data()));
        stream_.avail_in = static_cast<uInt>(in.size());
        stream_.next_out = reinterpret_cast<Bytef *>(out);
        stream_.avail_out = static_cast<uInt>(size);
        auto const result = inflate(&stream_, Z_NO_FLUSH);
        in.remove_prefix(in.size() - stream_.avail_in);
        complete_ = result == Z_STREAM_END;
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            failure = fmt::format("is damaged gzip ({}): fetch it again", stream_.msg ? stream_.msg : "wrong bytes");
        return size - stream_.avail_out;
    }
    bool complete() const override { return complete_; }

  private:
    z_stream stream_{};
    bool complete_ = false;
};

class Zstd : public Codec {
  public:
    Zstd() : stream_(ZSTD_createDStream()) { ZSTD_DCtx_setParameter(stream_, ZSTD_d_windowLogMax, 27); }
    ~Zstd() override { ZSTD_freeDStream(stream_); }
    std::size_t run(std::string_view &in, char *out, std::size_t size) override {
        ZSTD_inBuffer input{in.data(), in.size(), 0};
        ZSTD_outBuffer output{out, size, 0};
        auto const result = ZSTD_decompressStream(stream_, &output, &input);
        in.remove_prefix(input.pos);
        if (ZSTD_isError(result))
            failure = fmt::format("is damaged zstd ({}): fetch it again", ZSTD_getErrorName(result));
        complete_ = result == 0;
        return output.pos;
    }
    bool complete() const override { return complete_; }

  private:
    ZSTD_DStream *stream_;
    bool complete_ = false;
};

}  // namespace

struct ByteStream::State {
    explicit State(std::string const &path) : file(path), stored(chunk_bytes), chunk(chunk_bytes) {}

    /// Fills `chunk` with the next bytes and returns their number.
    std::size_t fill() {
        if (!failure.empty()) return 0;
        auto const got = codec ? decompress() : copy();
        position += got;
        return got;
    }
    std::size_t copy() {
        std::size_t got = 0;
        if (!rest.empty()) {
            got = rest.copy(chunk.data(), chunk.size());
            rest.remove_prefix(got);
        } else {
            got = file.read(chunk.data(), chunk.size());
        }
        failure = got ? "" : file.failure;
        return got;
    }
    std::size_t decompress() {
        for (;;) {
            if (rest.empty()) rest = {stored.data(), file.read(stored.data(), stored.size())};
            bool const at_end = rest.empty();
            if (at_end && codec->complete()) return failure = file.failure, 0;
            auto const got = codec->run(rest, chunk.data(), chunk.size());
            if (!codec->failure.empty()) return fail(codec->failure), 0;
            if (position + got > bomb_floor && position + got > bomb_ratio * file.taken)
                return fail(fmt::format("grows to over {} times its size when decompressed: a bomb? unpack it by hand",
                                        bomb_ratio)),
                       0;
            if (got > 0) return got;
            if (at_end) return fail(file.failure.empty() ? "is cut off: fetch it again" : file.failure), 0;
        }
    }
    void fail(std::string reason) { failure = std::move(reason); }
    void choose_codec() {
        std::size_t filled = 0;  // a pipe may give its first bytes one by one
        for (std::size_t got = 1; got > 0 && filled < sniffed_bytes; filled += got)
            got = file.read(stored.data() + filled, stored.size() - filled);
        rest = {stored.data(), filled};
        if (rest.starts_with("\x1F\x8B")) codec = std::make_unique<Gzip>();
        if (rest.starts_with("\x28\xB5\x2F\xFD")) codec = std::make_unique<Zstd>();
    }

    RawFile file;
    std::vector<char> stored, chunk;
    std::string_view rest;  ///< of `stored`, not yet used
    std::unique_ptr<Codec> codec;
    std::string failure;
    std::uint64_t position = 0;
    std::size_t peeked = 0;
    bool begun = false;
};

ByteStream::ByteStream(std::string const &path) : state_(std::make_unique<State>(path)) {}
ByteStream::~ByteStream() = default;

std::string_view ByteStream::peek() {
    if (!state_->begun) {
        state_->begun = true;
        state_->choose_codec();
        state_->peeked = state_->fill();
    }
    return {state_->chunk.data(), state_->peeked};
}

std::string_view ByteStream::next() {
    auto const first = peek();
    if (state_->peeked > 0) {
        state_->peeked = 0;
        return first;
    }
    return {state_->chunk.data(), state_->fill()};
}

std::string const &ByteStream::failure() const {
    return state_->failure;
}
std::uint64_t ByteStream::position() const {
    return state_->position;
}

std::optional<std::string> gunzip(std::string_view bytes, std::size_t limit) {
    Gzip codec;
    std::string out;
    std::vector<char> chunk(chunk_bytes);
    while (codec.failure.empty()) {
        auto const got = codec.run(bytes, chunk.data(), chunk.size());
        if (out.size() + got > limit || !codec.failure.empty()) return std::nullopt;
        out.append(chunk.data(), got);
        if (got == 0 && bytes.empty()) break;
    }
    return codec.complete() ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace namesake::read
