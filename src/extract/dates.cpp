#include "extract/dates.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "extract/dates_resolve.hpp"
#include "extract/dates_tense.hpp"
#include "grammar/dates.hpp"
#include "text/token.hpp"

namespace namesake::extract {
namespace {

using grammar::TimeMatch;
using grammar::TimeSort;
using model::Mention;
using text::Token;
using text::word_key;

/// One sentence's matches, turned into mentions.
class Reader {
  public:
    /// `matches` is scratch that keeps its memory from document to document.
    Reader(model::Document const &document, std::vector<TimeMatch> &matches, std::vector<Mention> &out)
        : document_(document), timeline_(model::PartialDate::parse(document.published)), out_(out), matches_(matches) {}

    void read(text::Sentence const &place, std::span<Token const> sentence) {
        matches_.clear();
        month_here_.reset();
        grammar::find_times({document_.text, sentence}, matches_);
        for (std::size_t i = 0; i < matches_.size(); ++i)
            if (matches_[i].rule != "age") add(place, sentence, i);
    }

  private:
    void add(text::Sentence const &place, std::span<Token const> sentence, std::size_t i) {
        TimeMatch const &match = matches_[i];
        TimeSetting setting;
        if (needs_tense(match.parts.sort)) setting.tense = tense_at(document_.text, sentence, match.first, match.last);
        if (i + 1 < matches_.size() && matches_[i + 1].first <= match.last + 3) setting.next = &matches_[i + 1].parts;
        setting.next_is_near = setting.next && setting.next->sort == TimeSort::date &&
                               matches_[i + 1].first == match.last + 1 &&
                               (setting.next->day > 0 || setting.next->weekday > 0);
        setting.ended = is_ended(sentence, i);
        setting.of_next = leads_to_next(sentence, i, word_key("of"));
        setting.month_here = month_here_;
        setting.borrowed_year = borrowed_year(sentence, i);
        if (!setting.borrowed_year) setting.borrowed_year = year_of_range(sentence, i);
        if (names_the_day_before_it(sentence, i)) setting.apposed = last_day_;
        if (ends_range_of_weekdays(sentence, i)) setting.range_start = last_day_;
        TimeValue const value = timeline_.tell(match.parts, setting);
        if (value.value.empty()) return;
        if (match.parts.month > 0 && value.date && value.date->has_year())
            month_here_ = model::PartialDate::of_month(value.date->year, match.parts.month);
        last_day_ = value.date ? value.date->day_number() : std::nullopt;
        if (zone(place) == model::Zone::dateline && match.parts.sort == TimeSort::date)
            if (value.date && value.date->has_year()) timeline_.dated(*value.date);

        Mention mention;
        mention.span = {sentence[match.first].start, sentence[match.last - 1].end};
        mention.segment = place.segment;
        mention.kind = model::Kind::date;
        mention.value = value.value;
        mention.rule = match.rule;
        if (!value.reason.empty()) (mention.rule += '/') += value.reason;
        mention.tense = told_tense(setting.tense, value, zone(place), sentence, match);
        mention.wrong_weekday = value.wrong_weekday;
        out_.push_back(std::move(mention));
    }

    /// The tense a reader may rely on. A date after the document's own is past only under a plain past verb; the date
    /// that opens a report has no verb.
    std::int8_t told_tense(int tense, TimeValue const &value, model::Zone zone, std::span<Token const> sentence,
                           TimeMatch const &match) const {
        if (zone == model::Zone::dateline) return 0;
        bool const doubtful = timeline_.is_after_document(value) || value.reason == "past";  // July 5, told in June
        if (tense >= 0 || !value.date || !doubtful) return static_cast<std::int8_t>(tense);
        bool const is_day = value.date->unit == model::PartialDate::Unit::day;
        return plainly_past(document_.text, sentence, {match.first, match.last, is_day}) ? -1 : 0;
    }

    /// A length, a set, "now" and "two weeks ago" mean the same under any verb.
    static bool needs_tense(TimeSort sort) {
        return sort == TimeSort::date || sort == TimeSort::period || sort == TimeSort::clock;
    }

    /// "of" of "the week of May 11"
    bool leads_to_next(std::span<Token const> sentence, std::size_t i, std::uint64_t joint) const {
        std::size_t const last = matches_[i].last;
        return i + 1 < matches_.size() && matches_[i + 1].first == last + 1 && sentence[last].key == joint &&
               matches_[i + 1].parts.day > 0;
    }
    /// "the year ended March 31", "the year to March 31"
    bool is_ended(std::span<Token const> sentence, std::size_t i) const {
        std::size_t const last = matches_[i].last;
        if (last >= sentence.size()) return false;
        return sentence[last].key == word_key("ended") || sentence[last].key == word_key("ending") ||
               leads_to_next(sentence, i, word_key("to"));
    }

    /// The October of "April through October" is that April's, or the next: the year of a range's second month.
    std::optional<int> year_of_range(std::span<Token const> sentence, std::size_t i) const {
        if (i == 0 || !month_here_ || matches_[i].first != matches_[i - 1].last + 1) return std::nullopt;
        grammar::TimeParts const &one = matches_[i - 1].parts, &two = matches_[i].parts;
        bool const bare = two.pointing == grammar::Pointing::none && two.weekday < 0 && two.year < 0 && one.month > 0;
        if (!bare || two.month <= 0) return std::nullopt;
        static constexpr std::array joints{word_key("to"), word_key("through"), word_key("until"), word_key("till"),
                                           word_key("-"),  word_key("–"),       word_key("—")};
        std::size_t const start = matches_[i - 1].first;
        std::uint64_t const joint = sentence[matches_[i].first - 1].key;
        bool const between = joint == word_key("and") && start > 0 && sentence[start - 1].key == word_key("between");
        if (!between && std::ranges::find(joints, joint) == joints.end()) return std::nullopt;
        return month_here_->year + (two.month < one.month ? 1 : 0);
    }

    /// The year of the range's other end: March to June 1994.
    std::optional<int> borrowed_year(std::span<Token const> sentence, std::size_t i) const {
        auto const &parts = matches_[i].parts;
        if (parts.month < 0 || parts.year >= 0 || i + 1 >= matches_.size()) return std::nullopt;
        TimeMatch const &next = matches_[i + 1];
        if (next.parts.month < 0 || next.parts.year < 0 || next.parts.short_year || next.first != matches_[i].last + 1)
            return std::nullopt;
        std::uint64_t const joint = sentence[matches_[i].last].key;
        bool const range = joint == word_key("to") || joint == word_key("and") || joint == word_key("-") ||
                           joint == word_key("–") || joint == word_key("through") || joint == word_key("until") ||
                           joint == word_key("or") || joint == word_key("/");
        if (!range || next.parts.month < parts.month) return std::nullopt;
        return next.parts.year;
    }

    /// "May 5, the day after the fire": the same day, said once more.
    bool names_the_day_before_it(std::span<Token const> sentence, std::size_t i) const {
        return i > 0 && matches_[i].first == matches_[i - 1].last + 1 &&
               sentence[matches_[i].first - 1].key == word_key(",") && matches_[i - 1].parts.sort == TimeSort::date;
    }
    /// The Friday of "Monday to Friday" is the next after that Monday.
    bool ends_range_of_weekdays(std::span<Token const> sentence, std::size_t i) const {
        if (i == 0 || matches_[i].first != matches_[i - 1].last + 1) return false;
        auto const bare = [](grammar::TimeParts const &p) {
            return p.weekday > 0 && p.month < 0 && p.pointing == grammar::Pointing::none && p.hour < 0;
        };
        if (!bare(matches_[i].parts) || !bare(matches_[i - 1].parts)) return false;
        static constexpr std::array joints{word_key("to"), word_key("through"), word_key("until"), word_key("till"),
                                           word_key("-"),  word_key("–"),       word_key("—")};
        return std::ranges::find(joints, sentence[matches_[i].first - 1].key) != joints.end();
    }

    model::Zone zone(text::Sentence const &place) const {
        auto const n = static_cast<std::size_t>(place.segment);
        return place.segment >= 0 && n < document_.segments.size() ? document_.segments[n].zone
                                                                   : model::Zone::paragraph;
    }

    model::Document const &document_;
    Timeline timeline_;
    std::vector<Mention> &out_;
    std::vector<TimeMatch> &matches_;
    std::optional<model::PartialDate> month_here_;  ///< the month last named in this sentence
    std::optional<model::DayNumber> last_day_;      ///< the day last told, if it was one
};

}  // namespace

void find_dates(model::Document const &document, text::Tokens const &tokens, std::vector<model::Mention> &mentions) {
    thread_local std::vector<TimeMatch> matches;
    Reader reader(document, matches, mentions);
    std::span<Token const> const all(tokens.tokens);
    for (text::Sentence const &s : tokens.sentences) reader.read(s, all.subspan(s.first, s.last - s.first));
}

}  // namespace namesake::extract
