// Which blocks of a page are its story, and their zones.
#include <algorithm>

#include "read/cues.hpp"
#include "read/html_page.hpp"
#include "read/letters.hpp"

namespace namesake::read {
namespace {

using model::Zone;

constexpr std::uint32_t shortest_prose = 60;  // bytes of a paragraph that is surely running text

bool is_linked(Block const &block) {
    return block.linked * 2 > block.text.size();
}

bool is_prose(Block const &block) {
    return block.text.size() >= shortest_prose && block.linked * 3 < block.text.size() &&
           block.kind != BlockKind::caption &&
           look_at(
               std::string_view(block.text).substr(block.text.size() - std::min<std::size_t>(block.text.size(), 60)))
               .stop;
}

class Story {
  public:
    Story(Page const &page, model::Document &document) : page_(page), elements_(page.elements), document_(document) {}

    void cut() {
        mark_parts();
        sum_prose();
        choose_root();
        for (std::size_t b = 0; b < page_.blocks.size(); ++b)
            if (b == title_block_)
                put(page_.blocks[b].text, Zone::headline);
            else if (is_story(page_.blocks[b]))
                cut_block(page_.blocks[b]);
        cut_comments();
    }

  private:
    static constexpr auto none = ~std::size_t{0};

    Element &at(std::int32_t e) { return elements_[static_cast<std::size_t>(e)]; }

    /// Elements inherit from what they stand in: in order of opening, parents come first.
    void mark_parts() {
        comment_of_.assign(elements_.size(), -1);
        furniture_.assign(elements_.size(), false);
        for (std::int32_t e = 1; e < static_cast<std::int32_t>(elements_.size()); ++e) {
            auto const i = static_cast<std::size_t>(e);
            auto const parent = static_cast<std::size_t>(at(e).parent);
            comment_of_[i] = at(e).part == Part::comment ? e : comment_of_[parent];
            if (at(e).part != Part::comment && at(e).part == Part::plain)
                at(e).part = inherited(at(static_cast<std::int32_t>(parent)).part);
        }
    }
    static Part inherited(Part part) {
        return part == Part::comment_author || part == Part::comment_detail ? part : Part::plain;
    }

    /// Running text in each element; children come after their parents, so a walk from the back adds up.
    void sum_prose() {
        for (auto const &block : page_.blocks)
            if (is_prose(block) && comment_of_[static_cast<std::size_t>(block.element)] < 0)
                at(block.element).prose += static_cast<std::uint32_t>(block.text.size());
        for (auto e = static_cast<std::int32_t>(elements_.size()) - 1; e > 0; --e)
            at(at(e).parent).prose += at(e).prose;
        // furniture by name or tag, unless a good part of all the prose stands in it
        for (std::size_t i = 1; i < elements_.size(); ++i) {
            auto const &element = elements_[i];
            bool const own =
                element.part == Part::furniture && !element.whole_page && element.prose * 3 < elements_[0].prose;
            furniture_[i] = own || furniture_[static_cast<std::size_t>(element.parent)];
        }
        for (auto &element : elements_) element.prose = 0;
        for (auto const &block : page_.blocks)
            if (is_prose(block) && !is_aside(block))
                at(block.element).prose += static_cast<std::uint32_t>(block.text.size());
        for (auto e = static_cast<std::int32_t>(elements_.size()) - 1; e > 0; --e)
            at(at(e).parent).prose += at(e).prose;
    }
    bool is_aside(Block const &block) const {
        auto const e = static_cast<std::size_t>(block.element);
        return furniture_[e] || comment_of_[e] >= 0;
    }

    /// The smallest element that holds most of the prose; the story's title is the last one above its first paragraph.
    void choose_root() {
        for (bool deeper = true; deeper;) {
            deeper = false;
            for (auto e = root_ + 1; e < at(root_).end; e = at(e).end)
                if (at(e).prose * 10 > at(root_).prose * 7) {
                    root_ = e;
                    deeper = true;
                    break;
                }
        }
        for (std::size_t b = 0; b < page_.blocks.size(); ++b) {
            auto const &block = page_.blocks[b];
            if (block.kind == BlockKind::title && comment_of_[static_cast<std::size_t>(block.element)] < 0 &&
                title_block_ == none)
                title_block_ = b;
            if (inside_root(block) && is_prose(block) && title_block_ != none) break;
        }
    }
    bool inside_root(Block const &block) const {
        return block.element >= root_ && block.element < elements_[static_cast<std::size_t>(root_)].end;
    }
    bool is_story(Block const &block) const {
        return inside_root(block) && !is_aside(block) && !is_linked(block) && !is_boilerplate(block.text);
    }

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
        std::vector<std::int32_t> segment_of(elements_.size(), -1);
        for (std::size_t b = 0; b < page_.blocks.size();) {
            auto const comment = comment_of_[static_cast<std::size_t>(page_.blocks[b].element)];
            auto const first = b;
            while (b < page_.blocks.size() && comment_of_[static_cast<std::size_t>(page_.blocks[b].element)] == comment)
                ++b;
            if (comment >= 0) cut_comment(comment, first, b, segment_of);
        }
    }
    void cut_comment(std::int32_t comment, std::size_t first, std::size_t last, std::vector<std::int32_t> &segment_of) {
        std::string author;
        std::vector<std::string_view> body;
        for (auto b = first; b < last; ++b) {
            auto const &block = page_.blocks[b];
            auto const part = elements_[static_cast<std::size_t>(block.element)].part;
            if (part == Part::comment_author && author.empty())
                author = block.text;
            else if (part == Part::plain || part == Part::comment)
                if (!is_boilerplate(block.text) && !is_moment(block.text)) body.push_back(block.text);
        }
        auto const above = comment_of_[static_cast<std::size_t>(elements_[static_cast<std::size_t>(comment)].parent)];
        auto const parent = above < 0 ? -1 : segment_of[static_cast<std::size_t>(above)];
        segment_of[static_cast<std::size_t>(comment)] = parent;  // an empty one stands for what it answers
        if (body.empty()) return;
        if (!author.empty()) write("\n\n"), write(author);
        auto const begin = document_.segments.size();
        for (auto words : body) put(words, Zone::comment);
        auto &segments = document_.segments;
        segments[begin].span.end = segments.back().span.end;
        segments.resize(begin + 1);
        segments[begin].author = author;
        segments[begin].parent = parent;
        segments[begin].depth = parent < 0 ? 0 : segments[static_cast<std::size_t>(parent)].depth + 1;
        segment_of[static_cast<std::size_t>(comment)] = static_cast<std::int32_t>(begin);
    }

    Page const &page_;
    std::vector<Element> elements_;
    model::Document &document_;
    std::vector<std::int32_t> comment_of_;
    std::vector<bool> furniture_;
    std::int32_t root_ = 0;
    std::size_t title_block_ = none;
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
