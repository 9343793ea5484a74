#include "read/paragraphs.hpp"

#include <algorithm>

#include "read/cues.hpp"
#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr std::uint32_t narrowest_wrap = 45;  // columns: newspaper columns in plain text
constexpr std::uint32_t widest_wrap = 100;    // columns: longer lines were not wrapped by hand or machine

/// Lines with no blank line between them, and what they show of how they were wrapped.
class Block {
  public:
    Block(std::string_view text, std::span<Line const> lines) : text_(text), lines_(lines) {
        for (auto const &line : lines) {
            width_ = std::max(width_, line.size() + line.indent);
            base_ = std::min(base_, line.indent);
        }
        wrapped_ = width_ >= 30 && width_ <= widest_wrap && looks_wrapped();
    }

    bool starts_paragraph(std::size_t i) const {
        auto const &before = lines_[i - 1], &line = lines_[i];
        auto const words = line.in(text_);
        if (bullet(words)) return true;
        bool const item = bullet(before.in(text_)) > 0;
        if (line.indent >= base_ + 2 && !(item && line.indent > before.indent)) return true;
        auto const first = letter_at(words, 0).code;
        bool const goes_on = is_lower(first)
                                 ? wrapped_ || !is_complete(before)
                                 : width_ <= widest_wrap && is_full(i) && (wrapped_ || is_prose(before.in(text_)));
        return !goes_on || (is_upper(first) && opens_report(words));
    }

  private:
    std::uint32_t first_word(Line const &line) const {
        auto const words = line.in(text_);
        std::uint32_t points = 0;
        for (std::size_t i = 0; i < words.size() && words[i] != ' '; ++i) points += (words[i] & 0xC0) != 0x80;
        return points;
    }
    /// The line before was full: the first word of this one would hardly have fitted into it. Where a sentence ends,
    /// not at all.
    bool is_full(std::size_t i) const {
        auto const &before = lines_[i - 1];
        auto const slack = is_complete(before) ? 0 : width_ / 7;
        auto const taken = before.size() + before.indent + 1 + slack;
        return taken >= width_ || taken + first_word(lines_[i]) > width_;
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
        return full * 2 >= breaks && lower * 5 >= full * 2 && lower > 0;
    }
    bool is_complete(Line const &line) const {
        static constexpr Marks ends(".!?:");
        return ends.has(line.in(text_).back()) || line.size() > widest_wrap;
    }
    /// Cut off in a sentence, and no title or row: three small words or a wire report's opening, and no stop.
    bool is_prose(std::string_view words) const {
        if (width_ < narrowest_wrap || ends_as_sentence(words)) return false;
        return look_at(words).lower >= 3 || opens_report(words);
    }
    /// A place in capitals, or a date near the start, as wire reports open.
    static bool opens_report(std::string_view words) {
        static constexpr Marks dated("0123456789(");
        auto const first = letter_at(words, 0);
        return is_upper(first.code) &&
               (is_upper(letter_at(words, first.bytes).code) || find_mark(words.substr(0, 48), dated) != words.npos) &&
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
    out.reserve(lines.size());
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
