// The value of an expression of time: found from its parts, the document's date and what was told before.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "grammar/dates.hpp"
#include "model/partial_date.hpp"

namespace namesake::extract {

/// A value, and how its year was found.
struct TimeValue {
    TimeValue(std::string timex = {}, std::string_view why = {}) : value(std::move(timex)), reason(why) {}
    TimeValue(model::PartialDate const &d, std::string_view why = {}, bool wrong = false)
        : value(d.str()), date(d), reason(why), wrong_weekday(wrong) {}

    std::string value;                       ///< TIMEX3
    std::optional<model::PartialDate> date;  ///< the same, where it is a date
    std::string_view reason;  ///< "published", "past", "future", "nearest", "narrative", "weekday", "unknown"; empty
                              ///< where it is said
    bool wrong_weekday = false;
};

/// What surrounds an expression in its sentence.
struct TimeSetting {
    int tense = 0;                                 ///< of the verb beside it
    bool next_is_near = false;                     ///< one word stands between: the day before Friday
    bool of_next = false;                          ///< "of" and a day follow: the week of May 11
    bool ended = false;                            ///< "ended", "ending" follow: the year ended March 31
    grammar::TimeParts const *next = nullptr;      ///< the next expression of the sentence, where it is near
    std::optional<int> borrowed_year;              ///< the year of the other end of a range: from March to June 1994
    std::optional<model::PartialDate> month_here;  ///< the month named before in the sentence: the 30 days of March
    std::optional<model::DayNumber> apposed;       ///< the day named right before: "May 5, the day after the fire"
    std::optional<model::DayNumber> range_start;   ///< Monday's, of the Friday in "Monday to Friday"
};

/// The times of a document in the order they are told.
class Timeline {
  public:
    /// `published`: the document's date as precise as known, if it is.
    explicit Timeline(std::optional<model::PartialDate> published);

    /// The value lies wholly after the document's date.
    bool is_after_document(TimeValue const &) const;
    /// A dateline's full date stands in for the document's own where that is not known.
    void dated(model::PartialDate const &);
    /// The value of an expression; remembers it for those that follow.
    TimeValue tell(grammar::TimeParts const &, TimeSetting const &);

  private:
    using Parts = grammar::TimeParts;

    TimeValue date(Parts const &, TimeSetting const &);
    TimeValue near_day(Parts const &);
    TimeValue weekday(Parts const &, TimeSetting const &);
    TimeValue month_or_day(Parts const &, TimeSetting const &);
    TimeValue day_or_month_first(int year, Parts const &);
    TimeValue holiday(Parts const &, TimeSetting const &);
    TimeValue decade(Parts const &);
    TimeValue period(Parts const &, TimeSetting const &);
    TimeValue pointed_unit(Parts const &, TimeSetting const &);
    TimeValue season(Parts const &, TimeSetting const &);
    TimeValue quarter(Parts const &, TimeSetting const &);
    TimeValue period_of_year(Parts const &);
    TimeValue unit_of_year(Parts const &);
    TimeValue offset(Parts const &);
    TimeValue clock(Parts const &);

    TimeValue weekend(Parts const &, TimeSetting const &);

    std::pair<int, std::string_view> year_of(Parts const &, TimeSetting const &) const;
    std::optional<int> year_pointed(Parts const &) const;
    /// 98 is 1998, 12 is 2012: the century that brings it nearest to the document, else to this half-century's turn.
    int full_year(int short_year) const;
    std::optional<model::DayNumber> today() const { return published_ ? published_->day_number() : std::nullopt; }
    std::optional<model::DayNumber> day_told() const;
    /// What a unit of that size is counted from: the last date told that is precise enough, else the document's.
    model::PartialDate anchor(grammar::TimeUnit) const;
    TimeValue remember(model::PartialDate, std::string_view reason = {}, bool wrong_weekday = false);

    std::optional<model::PartialDate> published_;
    std::optional<model::PartialDate> told_;          ///< the last date told
    std::optional<model::PartialDate> told_month_;    ///< the last that has a month
    std::optional<model::PartialDate> told_week_;     ///< the week a report is about: ended March 13
    std::optional<model::PartialDate> told_quarter_;  ///< the quarter a report is about
};

}  // namespace namesake::extract
