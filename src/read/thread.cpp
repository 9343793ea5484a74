#include "read/thread.hpp"

#include <string>
#include <vector>

#include "read/cues.hpp"
#include "read/handles.hpp"

namespace namesake::read {
namespace {

using model::Segment;
using model::Zone;

/// A line the story could go on with, below what looks like a thread.
bool is_story(std::string_view words) {
    return words.size() > 80 && ends_as_sentence(words);
}

/// The end of bulleted comments: what follows, without indentation, is the page's foot. Nothing, if the story goes on
/// there.
std::size_t foot_of(HandleReader const &reader) {
    std::size_t i = reader.size(), stories = 0;
    for (; i > 0 && reader.line(i - 1).indent == 0 && reader.bulleted(i - 1).sign == Sign::none; --i)
        if (is_story(reader.words(i - 1)) && ++stories == 2) return 0;
    return i;
}

bool has_bullets(HandleReader const &reader) {
    for (std::size_t i = 0; i < reader.size(); ++i)
        if (reader.bulleted(i).sign != Sign::none) return true;
    return false;
}

/// Bulleted handles with bodies deeper than themselves, from the first to the page's foot with nothing else between
/// them.
ThreadPlace bulleted_thread(HandleReader const &reader) {
    if (!has_bullets(reader)) return {};
    auto const last = foot_of(reader);
    auto first = last;
    for (std::size_t i = 0; i < last; ++i) {
        bool const handle = reader.bulleted(i).sign != Sign::none;
        if (first == last) {
            if (handle) first = i;
        } else if (!handle && reader.line(i).indent <= reader.line(first).indent && !reader.is_furniture(i)) {
            first = last;
        }
    }
    return {first, last};
}

/// Handles told by "says:" or by a moment: two of them, or one below a header ("12 Comments").
ThreadPlace flat_thread(HandleReader const &reader) {
    std::size_t header = reader.size(), first = reader.size(), seen = 0;
    for (std::size_t i = 0; i < reader.size(); ++i) {
        if (header == reader.size() && is_comments_header(reader.words(i))) header = i;
        auto const sign = reader.flat(i, header != reader.size()).sign;
        if (sign == Sign::none || i == 0) continue;
        if (header != reader.size()) return {header, reader.size()};
        if (first == reader.size()) first = i;
        ++seen;
    }
    return seen >= 2 ? ThreadPlace{first, reader.size()} : ThreadPlace{};
}

/// Builds comments line by line; a stack of the open ones, by indentation, gives parent and depth.
class Cutter {
  public:
    Cutter(HandleReader const &reader, std::vector<Segment> &segments) : reader_(reader), segments_(segments) {}

    void open(std::size_t i, std::string_view author) {
        close();
        auto const indent = reader_.line(i).indent;
        while (!stack_.empty() && stack_.back().indent >= indent) stack_.pop_back();
        Open const above = stack_.empty() ? Open{} : stack_.back();
        stack_.push_back({indent, above.segment, above.depth});
        author_ = author;
        writing_ = true;
    }

    void take(std::size_t i) {
        if (reader_.is_furniture(i)) {
            if (first_ != none || !writing_) furniture_.push_back(i);
        } else if (first_ == none && reader_.words(i).starts_with('>')) {
            if (quoted_first_ == none) quoted_first_ = i;
            quoted_last_ = i;
        } else {
            if (first_ == none) first_ = i;
            last_ = i;
            furniture_.clear();
        }
    }

    void close() {
        if (first_ == none) first_ = quoted_first_, last_ = quoted_last_;
        if (first_ != none) add_comment();
        for (auto i : furniture_)
            segments_.push_back({.zone = Zone::boilerplate, .span = {reader_.line(i).start, reader_.line(i).end}});
        furniture_.clear();
        first_ = last_ = quoted_first_ = quoted_last_ = none;
        writing_ = false;
    }

  private:
    static constexpr auto none = ~std::size_t{0};
    /// A comment that can still be answered; one without a body stands for its own parent.
    struct Open {
        std::uint32_t indent = 0;
        std::int32_t segment = -1, depth = -1;
    };

    void add_comment() {
        Segment comment{.zone = writing_ ? Zone::comment : Zone::paragraph,
                        .span = {reader_.line(first_).start, reader_.line(last_).end}};
        if (writing_) {
            auto &open = stack_.back();
            comment.author = author_;
            comment.parent = open.segment;
            comment.depth = open.depth + 1;
            open.segment = static_cast<std::int32_t>(segments_.size());
            ++open.depth;
        }
        segments_.push_back(std::move(comment));
    }

    HandleReader const &reader_;
    std::vector<Segment> &segments_;
    std::vector<Open> stack_;
    std::vector<std::size_t> furniture_;
    std::string_view author_;
    std::size_t first_ = none, last_ = none, quoted_first_ = none, quoted_last_ = none;
    bool writing_ = false;
};

}  // namespace

ThreadPlace find_thread(std::string_view text, std::span<Line const> lines) {
    HandleReader const reader(text, lines);
    auto place = bulleted_thread(reader);
    if (place.first == place.last) place = flat_thread(reader);
    while (place.first < place.last && place.first > 0 && reader.is_furniture(place.first - 1)) --place.first;
    return place;
}

void cut_thread(std::string_view text, std::span<Line const> lines, std::vector<Segment> &segments) {
    HandleReader const reader(text, lines);
    bool const bullets = has_bullets(reader);
    bool has_header = false;
    for (std::size_t i = 0; i < lines.size() && !has_header; ++i) has_header = is_comments_header(reader.words(i));
    Cutter cutter(reader, segments);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const handle = bullets ? reader.bulleted(i) : reader.flat(i, has_header);
        if (handle.sign != Sign::none)
            cutter.open(i, handle.name);
        else
            cutter.take(i);
    }
    cutter.close();
}

}  // namespace namesake::read
