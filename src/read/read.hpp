// Inputs to documents: files, folders, standard input; text, Markdown, HTML, JSON lines, feeds, messages, web archives;
// plain, gzip or zstd.
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <variant>

#include "model/document.hpp"

namespace namesake::read {

struct Options {
    std::string published;                                   ///< for input that carries no date of its own
    std::size_t max_document_bytes = std::size_t{16} << 20;  ///< a larger document is refused
    bool sketch = false;                                     ///< documents get their sketch, to find near copies by
};

enum class Format : std::uint8_t { text, html, json };

/// One document's bytes, as they were found: not yet decoded, not yet cut into zones.
struct RawDocument {
    Format format = Format::text;
    std::string input;  ///< path, or `-`
    std::string place;  ///< "line 12" of a JSONL file, else empty
    std::string bytes;
    std::string uri, published, charset;  ///< what an archive says of it, where it does not say better itself
};

using RawItem = std::variant<RawDocument, model::Rejection>;
using RawSink = std::function<bool(RawItem &&)>;
using Item = std::variant<model::Document, model::Rejection>;

/// Calls `sink` with each document or refusal of `inputs`, in order, one document in memory at a time. A folder gives
/// its files by name, byte-wise, hidden ones left out. Returns early when `sink` returns false.
void read_inputs(std::span<std::string const> inputs, Options const &options, RawSink const &sink);

/// Why a document of more bytes is refused.
std::string too_large(std::size_t limit);

/// Decodes a document and cuts it into zones: a pure function, for any thread.
Item read_document(RawDocument raw, Options const &options);

/// Cuts a document's `text` into segments (plain text; Markdown's marks are understood).
void cut_zones(model::Document &document);

}  // namespace namesake::read
