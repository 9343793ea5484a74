#include "grammar/dates.hpp"

#include "grammar/dates_rules.hpp"

namespace namesake::grammar {
namespace {

using namespace time;

/// Words that begin an expression only before another word of time: the, about, last, early.
constexpr TimeWordKinds leads =
    w_pointing | w_edge | w_article | w_about | w_vague | w_set | w_opener | w_times | w_holiday;
constexpr TimeWordKinds begins =
    leads | w_core | w_month | w_weekday | w_season | w_ones | w_teens | w_tens | w_ordinal | w_number | w_decade;

/// What is among the words from i on that an expression may reach.
TimeWordKinds ahead_of(TimeRuns const &run, std::size_t i) {
    TimeWordKinds kinds = 0;
    for (std::size_t const end = std::min(run.last(), i + reach + 3); i < end; ++i) kinds |= run.words()[i].is;
    return kinds;
}

bool may_begin(State const &s, TimeRuns const &run, std::size_t i) {
    TimeWordKinds const is = s.words[i].is;
    if (!(is & begins)) return false;
    if (is & begins & ~leads) return true;
    return i + 1 < run.last();
}

/// "the year" of "the year-ago results" is no expression: the hyphen goes on.
bool cuts_a_word(State const &s, Best const &best) {
    return best.parts.sort != TimeSort::date && s.end - best.last >= 2 && best.last[0].key == text::word_key("-") &&
           !best.last[0].space_before && !best.last[1].space_before;
}

/// The programme "This Week": a whole quotation of capitalised words is a title.
bool is_title(State const &s, Iterator first, Best const &best) {
    if (best.last - first < 2 || first == s.begin || first[-1].shape != Shape::punctuation) return false;
    auto const quotes = [](Token const &t) {
        return t.key == text::word_key("\"") || t.key == text::word_key("“") || t.key == text::word_key("”");
    };
    if (!quotes(first[-1]) || s.end - best.last < 1) return false;
    bool const closed =
        quotes(*best.last) || (best.last->shape == Shape::punctuation && s.end - best.last > 1 && quotes(best.last[1]));
    return closed && std::all_of(first, best.last, [](Token const &t) { return t.shape == Shape::capitalised; });
}

/// The BBC's "Today programme".
bool is_broadcast(State const &s, Iterator first, Best const &best) {
    return best.last - first == 1 && s.end != best.last && first->shape == Shape::capitalised &&
           best.last->key == text::word_key("programme");
}

/// Keeps what was seen from `first` on; the index of the token behind it.
std::size_t add(State const &s, Iterator first, Best const &best, std::vector<TimeMatch> &out) {
    out.push_back({best.rule, static_cast<std::uint32_t>(first - s.begin),
                   static_cast<std::uint32_t>(best.last - s.begin), best.parts});
    return out.back().last;
}

/// The longest expression that begins at `first`.
Best longest_at(State &s, Iterator first) {
    Best best;
    try_weekdays(s, first, best);
    try_calendar(s, first, best);
    try_years(s, first, best);
    try_periods(s, first, best);
    try_counted(s, first, best);
    try_repeated(s, first, best);
    return best;
}

void find_in_run(State &s, TimeRuns const &run, std::vector<TimeMatch> &out) {
    std::size_t const n = run.last();
    std::size_t core = run.first();  // the next word an expression can rest on
    for (std::size_t i = run.first(); i < n;) {
        if (core < i) core = i;
        while (core < n && !(s.words[core].is & w_core)) ++core;
        if (core == n) return;
        if (core > i + reach) i = core - reach;
        if (!may_begin(s, run, i)) {
            ++i;
            continue;
        }
        s.ahead = ahead_of(run, i);
        Iterator const first = s.begin + i;
        Best const best = longest_at(s, first);
        if (!best.last || cuts_a_word(s, best) || is_title(s, first, best) || is_broadcast(s, first, best)) {
            ++i;
            continue;
        }
        i = add(s, first, best, out);
        if (i < n) {
            Best second;
            try_second_of_range(s, s.begin + i, best, second);
            if (second.last) i = add(s, s.begin + i + 1, second, out);
        }
    }
}

}  // namespace

void find_times(TimeSentence const &sentence, std::vector<TimeMatch> &out) {
    TimeRuns run(sentence);
    State s;
    s.words = run.words();
    s.begin = sentence.tokens.data();
    s.end = s.begin + sentence.tokens.size();
    s.text = sentence.text;
    while (run.next()) find_in_run(s, run, out);
}

}  // namespace namesake::grammar
