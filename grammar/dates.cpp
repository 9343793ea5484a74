#include "grammar/dates.hpp"

#include "grammar/dates_rules.hpp"

namespace namesake::grammar {
namespace {

using namespace time;

/// How far before the word that an expression rests on it may begin.
constexpr std::size_t reach = 6;

constexpr std::uint32_t begins = w_month | w_weekday | w_weekdays | w_season | w_ones | w_teens | w_tens | w_ordinal |
                                 w_unit | w_units | w_day_part | w_noon | w_deictic | w_nineties | w_pointing | w_edge |
                                 w_article | w_about | w_vague | w_adverb | w_holiday | w_number | w_year | w_decade |
                                 w_clock | w_set;

}  // namespace

void find_times(TimeSentence const &sentence, std::vector<TimeMatch> &out) {
    thread_local std::vector<TimeWord> words;
    if (!time_words(sentence, words)) return;
    State s;
    s.words = words.data();
    s.begin = sentence.tokens.data();
    s.end = s.begin + sentence.tokens.size();
    s.text = sentence.text;

    std::size_t const n = words.size();
    std::size_t core = 0;  // the next word an expression can rest on
    for (std::size_t i = 0; i < n;) {
        if (core < i) core = i;
        while (core < n && !(words[core].is & w_core)) ++core;
        if (core == n) return;
        if (core > i + reach) i = core - reach;
        if (!(words[i].is & begins) && !(words[i].is & w_core)) {
            ++i;
            continue;
        }
        Best best;
        Iterator const first = s.begin + i;
        try_calendar(s, first, best);
        try_years(s, first, best);
        try_periods(s, first, best);
        try_counted(s, first, best);
        try_repeated(s, first, best);
        if (!best.last) {
            ++i;
            continue;
        }
        auto const last = static_cast<std::size_t>(best.last - s.begin);
        out.push_back({best.rule, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(last), best.parts});
        i = last;
    }
}

}  // namespace namesake::grammar
