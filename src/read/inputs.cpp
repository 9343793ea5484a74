// The walk over files and folders, and the cutting of streams into documents.
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

#include "read/bytes.hpp"
#include "read/feed.hpp"
#include "read/json_lines.hpp"
#include "read/message.hpp"
#include "read/read.hpp"
#include "read/warc.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

namespace fs = std::filesystem;

enum class Shape { text, html, json_lines, json, feed, message, archive };

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
    if (ending == ".rss" || ending == ".atom") return Shape::feed;
    if (ending == ".eml") return Shape::message;
    if (ending == ".warc") return Shape::archive;
    return std::nullopt;
}

constexpr auto feed_roots = std::to_array<std::string_view>({"<rss", "<feed", "<rdf:rdf"});

/// What the first bytes say.
Shape shape_by_content(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    auto const at = bytes.find_first_not_of(" \t\r\n");
    if (at == bytes.npos) return Shape::text;
    LoweredLine const folded(bytes.substr(at));
    auto const begin = folded.view();
    if (begin.starts_with("{") && begin.find('"') != begin.npos) return Shape::json;
    if (begin.starts_with("warc/1.") || begin.starts_with("warc/0.")) return Shape::archive;
    bool const xml = begin.starts_with("<?xml") || begin.starts_with("<rss") || begin.starts_with("<feed");
    if (xml && contains_one_of(begin, feed_roots)) return Shape::feed;
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

class Walk {
  public:
    Walk(Options const &options, RawSink const &sink) : options_(options), sink_(sink) {}

    bool read(std::string const &input) {
        if (input == "-") return read_file(input);
        unread_.assign(1, input);
        while (!unread_.empty()) {
            auto const path = std::move(unread_.back());
            unread_.pop_back();
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
        std::move(names.begin(), names.end(), std::back_inserter(unread_));
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
        if (shape == Shape::json_lines) return read_parts<JsonLines>(path, stream);
        return shape == Shape::archive ? read_parts<Warc>(path, stream) : read_whole(path, stream, shape);
    }

    /// An input that holds many documents one after the other.
    template <class Parts>
    bool read_parts(std::string const &path, ByteStream &stream) {
        Parts parts(path, options_.max_document_bytes, sink_);
        for (auto chunk = stream.next(); !chunk.empty(); chunk = stream.next())
            if (!parts.take(chunk)) return false;
        if (stream.failure().empty()) return parts.finish();
        return refuse(path, stream.failure(), fmt::format("byte {}", stream.position()));
    }

    bool read_whole(std::string const &path, ByteStream &stream, Shape shape) {
        std::string bytes;
        for (auto chunk = stream.next(); !chunk.empty(); chunk = stream.next()) {
            if (bytes.size() + chunk.size() > options_.max_document_bytes)
                return refuse(path, too_large(options_.max_document_bytes));
            bytes += chunk;
        }
        if (!stream.failure().empty()) return refuse(path, stream.failure(), fmt::format("byte {}", stream.position()));
        if (shape == Shape::feed) return read_feed(path, bytes);
        if (shape == Shape::message) return sink_(RawDocument{Format::json, path, {}, message_as_json(bytes)});
        auto const format = shape == Shape::html ? Format::html : shape == Shape::json ? Format::json : Format::text;
        return sink_(RawDocument{format, path, {}, std::move(bytes)});
    }

    bool read_feed(std::string const &path, std::string const &bytes) {
        auto const items = feed_items(bytes);
        if (items.empty()) return refuse(path, "is a feed without stories: there is nothing to read");
        for (std::size_t i = 0; i < items.size(); ++i)
            if (!sink_(RawDocument{Format::json, path, fmt::format("item {}", i + 1), items[i]})) return false;
        return true;
    }

    Options const &options_;
    RawSink const &sink_;
    std::vector<std::string> unread_;  ///< paths that wait, the next one last
    std::set<std::pair<dev_t, ino_t>> folders_;
};

}  // namespace

std::string too_large(std::size_t limit) {
    return fmt::format("is larger than {} MB, the limit of one document: split it",
                       std::max<std::size_t>(limit >> 20, 1));
}

void read_inputs(std::span<std::string const> inputs, Options const &options, RawSink const &sink) {
    for (auto const &input : inputs)
        if (!Walk(options, sink).read(input)) return;
}

}  // namespace namesake::read
