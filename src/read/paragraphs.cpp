#include "read/paragraphs.hpp"

#include <algorithm>

#include "read/cues.hpp"
#include "read/letters.hpp"

namespace namesake::read {
namespace {

constexpr std::uint32_t widest_wrap = 100;  // columns: longer lines were not wrapped by hand or machine

/// Lines with no blank line between them, and what they show of how they were wrapped.
class Block {
  public:
    Block(std::string_view text, std::span<Line const> lines) : text_(text), lines_(lines) {
        for (auto const &line : lines) {
            width_ = std::max(width_, line.size() + line.indent);
            base_ = std::min(base_, line.indent);
        }
        wrapped_ = width_ <= widest_wrap && looks_wrapped();
    }

    bool starts_paragraph(std::size_t i) const {
        auto const &before = lines_[i - 1], &line = lines_[i];
        auto const words = line.in(text_);
        if (bullet(words)) return true;
        bool const item = bullet(before.in(text_)) > 0;
        if (line.indent >= base_ + 2 && !(item && line.indent > before.indent)) return true;
        if (wire_opens(words)) return true;
        if (is_lower(letter_at(words, 0).code)) return !wrapped_ && is_complete(before);
        return !(wrapped_ && is_full(i));
    }

  private:
    std::uint32_t first_word(Line const &line) const {
        auto const words = line.in(text_);
        return count_points(words.substr(0, words.find(' ')));
    }
    /// The line before was full: the first word of this one would not have fitted into it.
    bool is_full(std::size_t i) const {
        return lines_[i - 1].size() + lines_[i - 1].indent + 1 + first_word(lines_[i]) > width_;
    }

    /// Prose breaks where the line is full, and mostly before a small letter; a table or one paragraph a line does not.
    bool looks_wrapped() const {
        std::size_t full = 0, lower = 0, breaks = 0;
        for (std::size_t i = 1; i < lines_.size(); ++i) {
            if (lines_[i].indent >= base_ + 2) continue;
            ++breaks;
            if (!is_full(i)) continue;
            ++full;
            lower += is_lower(letter_at(text_, lines_[i].byte).code);
        }
        return width_ >= 30 && full * 2 >= breaks && lower * 5 >= full * 2 && lower > 0;
    }
    bool is_complete(Line const &line) const {
        auto const words = line.in(text_);
        return words.ends_with('.') || words.ends_with('!') || words.ends_with('?') || words.ends_with(':') ||
               (line.size() > widest_wrap);
    }
    static bool wire_opens(std::string_view words) {
        auto const first = letter_at(words, 0).code;
        return is_upper(first) && is_upper(letter_at(words, letter_at(words, 0).bytes).code) &&
               !wire_opening(words).empty();
    }

    std::string_view text_;
    std::span<Line const> lines_;
    std::uint32_t width_ = 0, base_ = ~std::uint32_t{0};
    bool wrapped_ = false;
};

}  // namespace

std::vector<Paragraph> paragraphs_of(std::string_view text, std::span<Line const> lines) {
    std::vector<Paragraph> out;
    for (std::uint32_t first = 0, last = 0; first < lines.size(); first = last) {
        for (last = first + 1; last < lines.size() && lines[last].blanks == 0;) ++last;
        Block const block(text, lines.subspan(first, last - first));
        out.push_back({first, first + 1, true});
        for (auto i = first + 1; i < last; ++i) {
            if (block.starts_paragraph(i - first))
                out.push_back({i, i + 1, false});
            else
                out.back().last = i + 1;
        }
    }
    return out;
}

}  // namespace namesake::read
