// A document as it was read: its text, cut into zones. All offsets are code points into `text`, [start, end).
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/vocabulary.hpp"

namespace namesake::model {

/// Code points [start, end) of a document's text.
struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - start; }
    constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
    constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
    constexpr bool operator==(Span const &) const = default;
    constexpr auto operator<=>(Span const &) const = default;
};

/// A zone of the text. Segments do not overlap and stand in text order.
struct Segment {
    Zone zone = Zone::paragraph;
    Span span;
    std::string author;         ///< of a comment: the handle; else empty
    std::int32_t parent = -1;   ///< of a comment: index of the segment it answers, or -1
    std::int32_t depth = 0;     ///< of a comment: 0 at the top level
};

struct Document {
    std::string id;             ///< the input's own id where it has one, else empty
    std::string uri;            ///< the url, else the id, else the path
    std::string title;          ///< what the input says beside the text (JSONL `title`, HTML <title>), may be empty
    std::string author;         ///< likewise
    std::string published;      ///< ISO date as precise as known, or empty
    std::string text;           ///< UTF-8; line ends are \n, bytes that were no UTF-8 are U+FFFD
    std::string decoded;        ///< how the bytes became text ("utf-8", "utf-16le by BOM", ...)
    std::vector<Segment> segments;
    std::vector<std::uint16_t> sketch;   ///< of the story's words (model/copies.hpp), where it was asked for
};

/// An input, or a part of one, that was refused: the run goes on without it.
struct Rejection {
    std::string input;    ///< path or uri
    std::string place;    ///< "line 12", "byte 4096", or empty
    std::string reason;   ///< what is wrong and what to do
};

}  // namespace namesake::model
