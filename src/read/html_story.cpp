// Which blocks of a page are its story, and their zones.
#include "read/cues.hpp"
#include "read/html_page.hpp"
#include "read/html_place.hpp"
#include "read/letters.hpp"

namespace namesake::read {
namespace {

using model::Zone;

bool is_linked(Block const &block) {
    return block.linked * 2 > block.text.size();
}

class Story {
  public:
    Story(Page const &page, model::Document &document)
        : page_(page), place_(find_story(page, document.title)), document_(document) {}

    void cut() {
        for (std::size_t b = 0; b < page_.blocks.size(); ++b)
            if (b == place_.title)
                put(page_.blocks[b].text, Zone::headline);
            else if (is_story(page_.blocks[b]))
                cut_block(page_.blocks[b]);
        cut_comments();
    }

  private:
    bool is_story(Block const &block) const {
        return block.element >= place_.root && block.element < page_.elements[index(place_.root)].end &&
               !place_.is_aside(block) && !is_linked(block) && !is_boilerplate(block.text);
    }
    static std::size_t index(std::int32_t element) { return static_cast<std::size_t>(element); }
    std::int32_t comment_of(Block const &block) const { return place_.comment_of[index(block.element)]; }

    void cut_block(Block const &block) {
        auto const &text = block.text;
        switch (block.kind) {
            case BlockKind::title:
            case BlockKind::heading:
                return put(text, Zone::heading);
            case BlockKind::credit:
                return put(text, Zone::credit);
            case BlockKind::caption:
                return cut_caption(text);
            default:
                break;
        }
        if (!body_begun_ && is_dateline(text)) return put(text, Zone::dateline);
        if (is_byline(text)) return put(text, Zone::byline);
        if (!credit_in(text).empty() || is_caption(text)) return cut_caption(text);
        auto const opening = body_begun_ ? Opening{} : wire_opening(text);
        if (opening.empty()) {
            put(text, Zone::paragraph);
        } else {
            put(text.substr(0, opening.length), Zone::dateline);
            put(text.substr(opening.length), Zone::paragraph, opening.body - opening.length);
        }
        body_begun_ |= is_prose(block);
    }

    void cut_caption(std::string const &text) {
        auto const credit = credit_in(text);
        if (credit.empty()) return put(text, Zone::caption);
        put(text.substr(0, credit.begin), Zone::caption);
        put(text.substr(credit.begin, credit.end - credit.begin), Zone::credit, 0, credit.begin > 0);
        put(text.substr(credit.end), Zone::caption, 0, true);
    }

    /// Appends words as a segment; the first `skipped` bytes stand before it. On a line of their own, or going on with
    /// the last.
    void put(std::string_view words, Zone zone, std::size_t skipped = 0, bool same_line = false) {
        if (words.empty()) return;
        same_line |= skipped > 0;
        if (!document_.text.empty() && !same_line) write("\n\n");
        write(words.substr(0, skipped));
        auto body = words.substr(skipped);
        auto const trailing =
            body.size() - (body.find_last_not_of(' ') == body.npos ? body.size() : body.find_last_not_of(' ') + 1);
        auto const start = points_;
        write(body.substr(0, body.size() - trailing));
        if (points_ > start) document_.segments.push_back({.zone = zone, .span = {start, points_}});
        write(body.substr(body.size() - trailing));
    }
    void write(std::string_view words) {
        document_.text += words;
        points_ += count_points(words);
    }

    /// Comments where the page marks them up: author's line, then the body as one segment.
    void cut_comments() {
        std::vector<std::int32_t> segment_of(page_.elements.size(), -1);
        for (std::size_t b = 0; b < page_.blocks.size();) {
            auto const comment = comment_of(page_.blocks[b]);
            auto const first = b;
            while (b < page_.blocks.size() && comment_of(page_.blocks[b]) == comment) ++b;
            if (comment >= 0) cut_comment(comment, first, b, segment_of);
        }
    }
    void cut_comment(std::int32_t comment, std::size_t first, std::size_t last, std::vector<std::int32_t> &segment_of) {
        std::string author;
        std::vector<std::string_view> body;
        for (auto b = first; b < last; ++b) {
            auto const &block = page_.blocks[b];
            auto const part = place_.part[index(block.element)];
            if (part == Part::comment_author && author.empty())
                author = block.text;
            else if (part == Part::plain || part == Part::comment)
                if (!is_boilerplate(block.text) && !is_moment(block.text)) body.push_back(block.text);
        }
        auto const above = place_.comment_of[index(page_.elements[index(comment)].parent)];
        auto const parent = above < 0 ? -1 : segment_of[index(above)];
        segment_of[index(comment)] = parent;  // an empty one stands for what it answers
        if (body.empty()) return;
        if (!author.empty()) write("\n\n"), write(author);
        auto const begin = document_.segments.size();
        for (auto words : body) put(words, Zone::comment);
        auto &segments = document_.segments;
        segments[begin].span.end = segments.back().span.end;
        segments.resize(begin + 1);
        segments[begin].author = author;
        segments[begin].parent = parent;
        segments[begin].depth = parent < 0 ? 0 : segments[index(parent)].depth + 1;
        segment_of[index(comment)] = static_cast<std::int32_t>(begin);
    }

    Page const &page_;
    StoryPlace const place_;
    model::Document &document_;
    std::uint32_t points_ = 0;
    bool body_begun_ = false;
};

}  // namespace

void cut_page(Page const &page, model::Document &document) {
    document.text.clear();
    document.segments.clear();
    Story(page, document).cut();
}

}  // namespace namesake::read
