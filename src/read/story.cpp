#include "read/story.hpp"

#include <algorithm>
#include <array>

#include "read/cues.hpp"
#include "read/date_words.hpp"
#include "read/letters.hpp"
#include "read/paragraphs.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

using model::Segment;
using model::Zone;

constexpr int name_searches = 32;  // bare names looked up in their story, at most: a table may have thousands

class Story {
  public:
    Story(std::string_view text, std::span<Line const> lines, bool below, std::vector<Segment> &segments)
        : text_(text),
          lines_(lines),
          paragraphs_(paragraphs_of(text, lines)),
          segments_(segments),
          body_begun_(below) {}

    void cut() {
        headline_ = body_begun_ ? none : find_headline();
        for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
            if (is_rule(words(p))) continue;
            if (!cut_short(p)) cut_body(p);
        }
    }

  private:
    static constexpr auto none = ~std::size_t{0};

    std::string_view words(std::size_t p) const {
        auto const &first = lines_[paragraphs_[p].first], &last = lines_[paragraphs_[p].last - 1];
        return text_.substr(first.byte, last.byte + last.bytes - first.byte);
    }
    std::uint32_t start(std::size_t p) const { return lines_[paragraphs_[p].first].start; }
    std::uint32_t end(std::size_t p) const { return lines_[paragraphs_[p].last - 1].end; }
    bool is_one_line(std::size_t p) const { return paragraphs_[p].last - paragraphs_[p].first == 1; }

    /// Bytes [begin, end) of a paragraph as a segment, without blanks at its ends.
    void add(std::size_t p, Zone zone, std::size_t begin, std::size_t end_byte) {
        auto const all = words(p);
        while (begin < end_byte && is_space(all[begin])) ++begin;
        while (end_byte > begin && is_space(all[end_byte - 1])) --end_byte;
        if (begin == end_byte) return;
        auto const from = begin == 0 ? start(p) : start(p) + count_points(all.substr(0, begin));
        auto const to = end_byte == all.size() ? end(p) : from + count_points(all.substr(begin, end_byte - begin));
        segments_.push_back({.zone = zone, .span = {from, to}});
    }
    void add(std::size_t p, Zone zone) { add(p, zone, 0, words(p).size()); }

    /// A line by itself that its own words, or its neighbours, say the zone of. False: it is body.
    bool cut_short(std::size_t p) {
        auto const all = words(p);
        if (all.size() > 600) return false;
        if (auto const zone = zone_by_words(p); zone) return add(p, *zone), true;
        if (cut_caption(p)) return true;
        if (p == headline_ || (headline_ != none && all == words(headline_)))
            return add_title(p, Zone::headline), after_title_ = true;
        if (is_one_line(p) && all.front() == '#' && all.find_first_not_of('#') <= 6)
            return add_title(p, Zone::heading), true;
        if (auto const zone = zone_by_place(p); zone) return add_title(p, *zone), true;
        return false;
    }

    std::optional<Zone> zone_by_words(std::size_t p) const {
        auto const all = words(p);
        if (p == headline_) return std::nullopt;
        if (is_boilerplate(all) || (body_begun_ && is_comments_header(all))) return Zone::boilerplate;
        if (!body_begun_ && (is_dateline(all) || is_place_line(p))) return Zone::dateline;
        return is_byline(all) ? std::optional(Zone::byline) : std::nullopt;
    }

    /// A wire report's opening: asked for often, at the start of a story and where paragraphs are short.
    Opening opening_of(std::size_t p) const {
        auto &known = openings_[p % openings_.size()];
        if (known.paragraph != p) known = {p, wire_opening(words(p))};
        return known.opening;
    }

    /// What only its neighbours tell: a bare name, a title between paragraphs, an author below the last.
    std::optional<Zone> zone_by_place(std::size_t p) {
        auto const all = words(p);
        if (!is_one_line(p) || !is_title(all) || (opens_report(p) && !opening_of(p).empty())) return std::nullopt;
        bool const repeated_above = after_title_;
        if (is_name_phrase(all)) {
            if (!body_begun_ && headline_ != none && p > headline_ && dateline_follows(p)) return Zone::byline;
            if (repeated_above || (stands_alone(p) && (is_body_near(p) || is_named_elsewhere(all))))
                return Zone::caption;
        }
        if (body_begun_ && is_last(p) && is_closing_byline(all)) return Zone::byline;
        if (headline_ != none && p < headline_) return Zone::heading;
        bool const above_body = p + 1 < paragraphs_.size() && is_body(p + 1);
        bool const below_body = p > 0 && (is_body(p - 1) || !body_begun_);
        if (headline_ != none && p == headline_ + 1 && stands_alone(p) && is_heading(all)) return Zone::heading;
        if (above_body && below_body && is_heading(all) && (stands_alone(p) || is_long(p + 1))) return Zone::heading;
        return std::nullopt;
    }

    static bool is_heading(std::string_view all) {
        return all.size() <= 100 && !ends_as_sentence(all) && look_at(all).words <= 14;
    }
    bool stands_alone(std::size_t p) const {
        return paragraphs_[p].apart && (p + 1 == paragraphs_.size() || paragraphs_[p + 1].apart);
    }
    bool is_long(std::size_t p) const { return end(p) - start(p) > 100; }
    bool is_body(std::size_t p) const {
        auto const all = words(p);
        return is_long(p) || (all.size() > 20 && ends_as_sentence(all)) || !opening_of(p).empty();
    }
    bool is_body_near(std::size_t p) const {
        return (p > 0 && is_body(p - 1)) || (p + 1 < paragraphs_.size() && is_body(p + 1));
    }
    bool dateline_follows(std::size_t p) const {
        if (p + 1 >= paragraphs_.size()) return false;
        auto const next = words(p + 1);
        if (!opening_of(p + 1).empty() || is_place_line(p + 1)) return true;
        return is_dateline(next) && date_part(next.substr(0, find_mark(next, " ,"))) == DatePart::none;
    }
    /// "MONTGOMERY, Ala." above the date, "BANGKOK" above the story.
    bool is_place_line(std::size_t p) const {
        auto const all = words(p);
        if (body_begun_ || p == headline_ || p + 1 >= paragraphs_.size() || all.size() > 40 || !is_place(all))
            return false;
        return is_dateline(words(p + 1)) || (headline_ != none && all.find(' ') == all.npos && is_body(p + 1));
    }
    /// Nothing below but what the page adds.
    bool is_last(std::size_t p) const {
        for (auto q = p + 1; q < paragraphs_.size() && q < p + 8; ++q)
            if (!is_boilerplate(words(q)) && !is_comments_header(words(q))) return false;
        return paragraphs_.size() - p < 8;
    }
    /// Where a place and date may stand: before the story, or below a title.
    bool opens_report(std::size_t p) const {
        return !body_begun_ || after_title_ || after_heading_ || (p > 0 && p - 1 == headline_);
    }
    /// The phrase stands in a sentence as well.
    bool is_named_elsewhere(std::string_view phrase) {
        if (++searches_ > name_searches) return false;
        auto const own = static_cast<std::size_t>(phrase.data() - text_.data());
        for (auto at = text_.find(phrase); at != text_.npos; at = text_.find(phrase, at + phrase.size()))
            if (at != own) return true;
        return false;
    }

    /// A line that ends, or begins, in a credit is a caption and its credit.
    bool cut_caption(std::size_t p) {
        auto const all = words(p);
        if (p == headline_) return false;
        if (auto const credit = credit_in(all); !credit.empty()) {
            add(p, Zone::caption, 0, credit.begin);
            add(p, Zone::credit, credit.begin, credit.end);
            add(p, Zone::caption, credit.end, all.size());
            return true;
        }
        if (is_one_line(p) && is_caption(all)) return add(p, Zone::caption), true;
        return false;
    }

    /// Markdown's hashes are no part of a title.
    void add_title(std::size_t p, Zone zone) {
        auto const all = words(p);
        auto const hashes = all.front() == '#' ? all.find_first_not_of("# ") : 0;
        add(p, zone, hashes == all.npos ? 0 : hashes, all.size());
        after_title_ = zone == Zone::headline;
        after_heading_ = zone == Zone::heading;
    }

    void cut_body(std::size_t p) {
        auto const all = words(p);
        std::size_t from = bullet(all), to = all.size();
        auto const opening = opens_report(p) ? opening_of(p) : Opening{};
        if (!opening.empty()) {
            add(p, Zone::dateline, 0, opening.length);
            from = opening.body;
        }
        auto const byline = trailing_byline(all);
        if (!byline.empty()) to = byline.begin;
        add(p, Zone::paragraph, from, to);
        if (!byline.empty()) add(p, Zone::byline, byline.begin, byline.end);
        body_begun_ |= is_body(p);
        after_title_ = after_heading_ = false;
    }

    /// The first line that looks like a title and has a body below it; a short label ("REVIEW") above a title gives way
    /// to it.
    std::size_t find_headline() const {
        for (std::size_t p = 0; p + 1 < paragraphs_.size() && p < 12; ++p) {
            auto const all = words(p);
            if (is_rule(all) || is_boilerplate(all) || is_dateline(all) || is_byline(all)) continue;
            if (!credit_in(all).empty() || is_caption(all)) continue;
            if (!is_headline(p)) return none;
            return is_label(p) ? p + 1 : p;
        }
        return none;
    }

    /// "REVIEW", "THE SKELL GAZETTE": a short line in capitals above the title proper.
    bool is_label(std::size_t p) const {
        auto const all = words(p);
        if (std::any_of(all.begin(), all.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return false;
        auto const look = look_at(all);
        bool const label = look.upper == look.words && look.words <= 4;
        if (!label || p + 2 >= paragraphs_.size() || !is_one_line(p + 1)) return false;
        auto const next = words(p + 1);
        auto const below = look_at(next);
        return is_headline(p + 1) && !below.stop && below.upper < below.words && !is_dateline(next) &&
               !is_byline(next) && !is_name_phrase(next);
    }

    bool is_headline(std::size_t p) const {
        auto const all = words(p);
        bool const dateline_near =
            dateline_follows(p) || (p + 2 < paragraphs_.size() && is_one_line(p + 1) && dateline_follows(p + 1));
        if (!is_title(all) && !(dateline_near && all.ends_with('.') && is_title(all.substr(0, all.size() - 1))))
            return false;
        if (paragraphs_[p].last - paragraphs_[p].first > 3) return false;
        if (dateline_near) return true;
        for (auto q = p + 1; q < paragraphs_.size() && q < p + 12; ++q)
            if (is_body(q)) return true;
        return false;
    }

    std::string_view text_;
    std::span<Line const> lines_;
    std::vector<Paragraph> paragraphs_;
    std::vector<Segment> &segments_;
    bool body_begun_ = false;
    bool after_title_ = false;
    bool after_heading_ = false;
    std::size_t headline_ = none;
    int searches_ = 0;
    struct Known {
        std::size_t paragraph = none;
        Opening opening;
    };
    mutable std::array<Known, 4> openings_;
};

}  // namespace

void cut_story(std::string_view text, std::span<Line const> lines, bool below_story, std::vector<Segment> &segments) {
    Story(text, lines, below_story, segments).cut();
}

}  // namespace namesake::read
