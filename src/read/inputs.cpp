// The walk over files and folders, and the cutting of streams into documents.
#include <fmt/format.h>
#include <simdjson.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

#include "read/bytes.hpp"
#include "read/read.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

namespace fs = std::filesystem;

using Sink = std::function<bool(RawItem &&)>;
enum class Shape { text, html, json_lines, json };

/// What a name's ending says, gzip and zstd endings left out.
std::optional<Shape> shape_by_name(std::string const &path) {
    auto name = fs::path(path).filename().string();
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return lowered(c); });
    for (std::string_view packed : {".gz", ".zst", ".zstd"})
        if (name.ends_with(packed)) name.resize(name.size() - packed.size());
    auto const ending = fs::path(name).extension().string();
    if (ending == ".txt" || ending == ".md" || ending == ".text" || ending == ".markdown") return Shape::text;
    if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return Shape::html;
    if (ending == ".jsonl" || ending == ".ndjson") return Shape::json_lines;
    if (ending == ".json") return Shape::json;
    return std::nullopt;
}

/// What the first bytes say.
Shape shape_by_content(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    auto const at = bytes.find_first_not_of(" \t\r\n");
    if (at == bytes.npos) return Shape::text;
    LoweredLine const folded(bytes.substr(at));
    auto const begin = folded.view();
    if (begin.starts_with("{") && begin.find('"') != begin.npos) return Shape::json;
    bool const html = begin.starts_with("<!doctype html") || begin.starts_with("<html") || begin.starts_with("<head") ||
                      begin.starts_with("<body") || begin.starts_with("<!--") || begin.starts_with("<?xml") ||
                      begin.starts_with("<article");
    return html ? Shape::html : Shape::text;
}

/// A .json file may hold one object over many lines, or an object a line: the first line tells.
Shape json_shape(std::string_view bytes) {
    auto const at = bytes.find('{');
    if (at == bytes.npos) return Shape::json;
    auto const line = bytes.substr(at, bytes.find('\n', at) - at);
    auto const last = line.find_last_not_of(" \t\r");
    bool const open_ended = bytes.find('\n', at) == bytes.npos && bytes.size() >= 4096;
    return open_ended || line[last] == '}' ? Shape::json_lines : Shape::json;
}

std::string too_large(std::size_t limit) {
    return fmt::format("is larger than {} MB, the limit of one document: split it",
                       std::max<std::size_t>(limit >> 20, 1));
}

/// Cuts a stream into its lines, each a document. Blank lines are skipped; an over-long one is refused and passed over.
class JsonLines {
  public:
    JsonLines(std::string const &input, Options const &options, Sink const &sink)
        : input_(input), limit_(options.max_document_bytes), sink_(sink) {}

    bool take(std::string_view chunk) {
        if (line_ == 1 && pending_.empty() && chunk.starts_with("\xEF\xBB\xBF")) chunk.remove_prefix(3);
        while (!chunk.empty()) {
            auto const end = chunk.find('\n');
            add(chunk.substr(0, end));
            if (end == chunk.npos) return true;
            chunk.remove_prefix(end + 1);
            if (!finish_line()) return false;
        }
        return true;
    }

    bool finish_line() {
        RawDocument raw{Format::json, input_, fmt::format("line {}", line_++), {}};
        if (too_long_) {
            too_long_ = false;
            return sink_(model::Rejection{raw.input, raw.place, too_large(limit_)});
        }
        if (pending_.ends_with('\r')) pending_.pop_back();
        if (pending_.find_first_not_of(" \t\r") == pending_.npos) return pending_.clear(), true;
        pending_.reserve(pending_.size() + simdjson::SIMDJSON_PADDING);
        raw.bytes = std::exchange(pending_, {});
        return sink_(std::move(raw));
    }

    /// The last line need not end in \n.
    bool finish() { return (pending_.empty() && !too_long_) || finish_line(); }

  private:
    void add(std::string_view part) {
        if (!too_long_ && pending_.size() + part.size() <= limit_) {
            if (pending_.empty()) pending_.reserve(part.size() + simdjson::SIMDJSON_PADDING);
            pending_ += part;
        } else {
            too_long_ = true;
            pending_ = {};
        }
    }

    std::string input_;
    std::size_t limit_;
    Sink const &sink_;
    std::string pending_;
    std::size_t line_ = 1;
    bool too_long_ = false;
};

class Walk {
  public:
    Walk(Options const &options, Sink const &sink) : options_(options), sink_(sink) {}

    bool read(std::string const &input) {
        if (input == "-") return read_file(input);
        todo_.assign(1, input);
        while (!todo_.empty()) {
            auto const path = std::move(todo_.back());
            todo_.pop_back();
            std::error_code error;
            bool const folder = fs::is_directory(path, error);
            if (!(folder ? open_folder(path) : read_file(path))) return false;
        }
        return true;
    }

  private:
    bool refuse(std::string const &input, std::string reason, std::string place = {}) {
        return sink_(model::Rejection{input, std::move(place), std::move(reason)});
    }

    /// Puts a folder's entries on the stack, the first by name on top.
    bool open_folder(std::string const &path) {
        struct stat info {};
        if (::stat(path.c_str(), &info) != 0 || !folders_.insert({info.st_dev, info.st_ino}).second)
            return refuse(path, "leads to a folder that was read already: drop the link");
        std::error_code error;
        std::vector<std::string> names;
        for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
            if (auto const name = entry->path().filename().string(); !name.starts_with('.'))
                names.push_back((fs::path(path) / name).string());
        if (error && !refuse(path, fmt::format("cannot be listed ({}): check its permissions", error.message())))
            return false;
        std::sort(names.begin(), names.end(), std::greater<>());
        std::move(names.begin(), names.end(), std::back_inserter(todo_));
        return true;
    }

    bool read_file(std::string const &path) {
        ByteStream stream(path);
        auto const first = stream.peek();
        if (first.empty())
            return refuse(path, stream.failure().empty() ? "is empty: there is nothing to read" : stream.failure());
        auto shape = shape_by_name(path).value_or(shape_by_content(first));
        if (shape == Shape::json) shape = json_shape(first);
        if (shape == Shape::json_lines && (first.starts_with("\xFF\xFE") || first.starts_with("\xFE\xFF")))
            return refuse(path, "is UTF-16: JSON lines are UTF-8, convert it first");
        return shape == Shape::json_lines ? read_lines(path, stream) : read_whole(path, stream, shape);
    }

    bool read_lines(std::string const &path, ByteStream &stream) {
        JsonLines lines(path, options_, sink_);
        for (auto chunk = stream.next(); !chunk.empty(); chunk = stream.next())
            if (!lines.take(chunk)) return false;
        if (stream.failure().empty()) return lines.finish();
        return refuse(path, stream.failure(), fmt::format("byte {}", stream.position()));
    }

    bool read_whole(std::string const &path, ByteStream &stream, Shape shape) {
        RawDocument raw{shape == Shape::html   ? Format::html
                        : shape == Shape::json ? Format::json
                                               : Format::text,
                        path,
                        {},
                        {}};
        for (auto chunk = stream.next(); !chunk.empty(); chunk = stream.next()) {
            if (raw.bytes.size() + chunk.size() > options_.max_document_bytes)
                return refuse(path, too_large(options_.max_document_bytes));
            raw.bytes += chunk;
        }
        if (!stream.failure().empty()) return refuse(path, stream.failure(), fmt::format("byte {}", stream.position()));
        return sink_(std::move(raw));
    }

    Options const &options_;
    Sink const &sink_;
    std::vector<std::string> todo_;
    std::set<std::pair<dev_t, ino_t>> folders_;
};

}  // namespace

void read_inputs(std::span<std::string const> inputs, Options const &options,
                 std::function<bool(RawItem &&)> const &sink) {
    for (auto const &input : inputs)
        if (!Walk(options, sink).read(input)) return;
}

}  // namespace namesake::read
