#include "grammar/dates_words.hpp"

#include <algorithm>
#include <array>

namespace namesake::grammar {
namespace {

using U = TimeUnit;

struct Entry {
    std::string_view word;
    TimeWord time;
};

constexpr Entry month(std::string_view w, int n) {
    return {w, means(w_month | w_core, n)};
}
constexpr Entry month_short(std::string_view w, int n) {
    return {w, means(w_month | w_month_short | w_core, n)};
}
constexpr Entry weekday(std::string_view w, int n) {
    return {w, means(w_weekday | w_core, n)};
}
constexpr Entry weekday_short(std::string_view w, int n) {
    return {w, means(w_weekday | w_weekday_short | w_core, n)};
}
constexpr Entry weekdays(std::string_view w, int n) {
    return {w, means(w_weekdays | w_core, n)};
}
constexpr Entry season(std::string_view w, int n) {
    return {w, means(w_season | w_core, n)};
}
constexpr Entry number(std::string_view w, TimeWordKinds kind, int n) {
    return {w, means(kind, n, U::none, static_cast<float>(n))};
}
constexpr Entry ordinal(std::string_view w, int n) {
    return {w, means(w_ordinal, n)};
}
constexpr Entry unit(std::string_view w, TimeUnit u) {
    return {w, means(w_unit | w_core, -1, u)};
}
constexpr Entry units(std::string_view w, TimeUnit u) {
    return {w, means(w_units | w_core, -1, u)};
}
constexpr Entry day_part(std::string_view w, model::DayPart p) {
    return {w, means(w_day_part | w_core, static_cast<int>(p))};
}
constexpr Entry pointing(std::string_view w, Pointing p) {
    return {w, means(w_pointing, static_cast<int>(p))};
}
constexpr Entry other(std::string_view w, TimeWordKinds kinds, int value = -1) {
    return {w, means(kinds, value)};
}

// clang-format off
constexpr auto entries = std::to_array<Entry>({
    month("january", 1), month("february", 2), {"march", means(w_month | w_month_unsure | w_core, 3)}, month("april", 4), {"may", means(w_month | w_month_unsure | w_core, 5)},
    month("june", 6), month("july", 7), month("august", 8), month("september", 9), month("october", 10), month("november", 11), month("december", 12),
    month_short("jan", 1), month_short("feb", 2), {"mar", means(w_month | w_month_short | w_core, 3)}, month_short("apr", 4), {"jun", means(w_month | w_month_short | w_core, 6)}, {"jul", means(w_month | w_month_short | w_core, 7)},
    month_short("aug", 8), month_short("sep", 9), month_short("sept", 9), month_short("oct", 10), month_short("nov", 11), {"dec", means(w_month | w_month_short | w_core, 12)},

    weekday("monday", 1), weekday("tuesday", 2), weekday("wednesday", 3), weekday("thursday", 4), weekday("friday", 5), weekday("saturday", 6), weekday("sunday", 7),
    weekday_short("mon", 1), weekday_short("tue", 2), weekday_short("tues", 2), weekday_short("wed", 3), weekday_short("weds", 3), weekday_short("thu", 4), weekday_short("thur", 4),
    weekday_short("thurs", 4), weekday_short("fri", 5), weekday_short("sat", 6), weekday_short("sun", 7),
    weekdays("mondays", 1), weekdays("tuesdays", 2), weekdays("wednesdays", 3), weekdays("thursdays", 4), weekdays("fridays", 5), weekdays("saturdays", 6), weekdays("sundays", 7),

    {"spring", means(w_season | w_season_unsure | w_core, 0, U::season)}, season("summer", 1), season("autumn", 2), {"fall", means(w_season | w_season_unsure | w_core, 2)}, season("winter", 3),
    season("springtime", 0), season("summertime", 1), season("wintertime", 3), season("midsummer", 1), season("midwinter", 3),

    number("one", w_ones, 1), number("two", w_ones, 2), number("three", w_ones, 3), number("four", w_ones, 4), number("five", w_ones, 5), number("six", w_ones, 6), number("seven", w_ones, 7),
    number("eight", w_ones, 8), number("nine", w_ones, 9), number("ten", w_teens, 10), number("eleven", w_teens, 11), number("twelve", w_teens, 12), number("thirteen", w_teens, 13), number("fourteen", w_teens, 14),
    number("fifteen", w_teens, 15), number("sixteen", w_teens, 16), number("seventeen", w_teens, 17), number("eighteen", w_teens | w_core, 18), number("nineteen", w_teens | w_core, 19),
    number("twenty", w_tens | w_core, 20), number("thirty", w_tens, 30), number("forty", w_tens, 40), number("fifty", w_tens, 50), number("sixty", w_tens, 60), number("seventy", w_tens, 70), number("eighty", w_tens, 80), number("ninety", w_tens, 90),
    {"million", means(w_scale, -1, U::none, 1e6f)}, {"billion", means(w_scale, -1, U::none, 1e9f)}, number("hundred", w_scale, 100), number("thousand", w_scale | w_core, 1000), number("dozen", w_scale, 12),

    ordinal("first", 1), {"second", means(w_ordinal | w_unit, 2, U::second)}, ordinal("third", 3), ordinal("fourth", 4), ordinal("fifth", 5), ordinal("sixth", 6), ordinal("seventh", 7), ordinal("eighth", 8), ordinal("ninth", 9),
    ordinal("tenth", 10), ordinal("eleventh", 11), ordinal("twelfth", 12), ordinal("thirteenth", 13), ordinal("fourteenth", 14), ordinal("fifteenth", 15), ordinal("sixteenth", 16), ordinal("seventeenth", 17),
    ordinal("eighteenth", 18), ordinal("nineteenth", 19), ordinal("twentieth", 20), ordinal("thirtieth", 30), ordinal("1st", 1), ordinal("2nd", 2), ordinal("3rd", 3), ordinal("2d", 2), ordinal("3d", 3),

    units("seconds", U::second), unit("minute", U::minute), units("minutes", U::minute), units("mins", U::minute), unit("hour", U::hour), units("hours", U::hour), units("hrs", U::hour), unit("day", U::day), units("days", U::day),
    unit("week", U::week), units("weeks", U::week), units("wks", U::week), unit("fortnight", U::fortnight), units("fortnights", U::fortnight), unit("weekend", U::weekend), units("weekends", U::weekend), unit("month", U::month), units("months", U::month),
    {"quarter", means(w_unit | w_reported | w_core, -1, U::quarter)}, {"quarters", means(w_units | w_reported | w_core, -1, U::quarter)}, {"half", means(w_unit | w_vague | w_reported | w_core, -1, U::half)}, {"qtr", means(w_unit | w_reported | w_core, -1, U::quarter)}, units("mths", U::month), unit("semester", U::half), unit("year", U::year), units("years", U::year), units("yrs", U::year),
    unit("decade", U::decade), units("decades", U::decade), unit("century", U::century), units("centuries", U::century), {"period", means(w_unit | w_reported | w_core, -1, U::period)},

    day_part("morning", model::DayPart::morning), day_part("afternoon", model::DayPart::afternoon), day_part("evening", model::DayPart::evening), day_part("night", model::DayPart::night), other("midday", w_noon | w_core, 12),
    {"mornings", means(w_day_part | w_plural | w_core, static_cast<int>(model::DayPart::morning))}, {"afternoons", means(w_day_part | w_plural | w_core, static_cast<int>(model::DayPart::afternoon))}, {"evenings", means(w_day_part | w_plural | w_core, static_cast<int>(model::DayPart::evening))}, {"nights", means(w_day_part | w_plural | w_core, static_cast<int>(model::DayPart::night))}, day_part("dawn", model::DayPart::morning), day_part("dusk", model::DayPart::evening),
    day_part("nightfall", model::DayPart::night), day_part("lunchtime", model::DayPart::midday), day_part("overnight", model::DayPart::night),
    other("noon", w_noon | w_core, 12), other("midnight", w_noon | w_core, 24),
    other("yesterday", w_deictic | w_core, static_cast<int>(Pointing::last)), other("today", w_deictic | w_core, static_cast<int>(Pointing::now)), other("tomorrow", w_deictic | w_core, static_cast<int>(Pointing::next)),
    other("tonight", w_deictic | w_core, 100 + static_cast<int>(Pointing::now)),
    other("twenties", w_nineties | w_core, 2), other("thirties", w_nineties | w_core, 3), other("forties", w_nineties | w_core, 4), other("fifties", w_nineties | w_core, 5), other("sixties", w_nineties | w_core, 6), other("seventies", w_nineties | w_core, 7),
    other("eighties", w_nineties | w_core, 8), other("nineties", w_nineties | w_core, 9),

    pointing("last", Pointing::last), pointing("previous", Pointing::previous), pointing("prior", Pointing::previous), pointing("preceding", Pointing::previous), pointing("next", Pointing::next),
    pointing("coming", Pointing::coming), pointing("upcoming", Pointing::coming), pointing("following", Pointing::following), pointing("subsequent", Pointing::following), pointing("ensuing", Pointing::following), pointing("this", Pointing::now),
    pointing("current", Pointing::now), pointing("same", Pointing::same), pointing("that", Pointing::same), pointing("latest", Pointing::latest), pointing("corresponding", Pointing::same), pointing("comparable", Pointing::same), pointing("like", Pointing::same),
    pointing("recent", Pointing::past), pointing("these", Pointing::now), pointing("those", Pointing::same),

    other("early", w_edge), other("late", w_edge), other("earlier", w_edge), other("later", w_edge), other("mid", w_edge), other("end", w_edge), other("start", w_edge), other("beginning", w_edge), other("middle", w_edge), other("rest", w_edge),
    other("remainder", w_edge), other("close", w_edge), other("eve", w_edge), other("turn", w_edge), other("midway", w_edge),
    other("the", w_article), other("a", w_article), other("an", w_article), other("its", w_article), other("their", w_article), other("his", w_article), other("her", w_article), other("our", w_article), other("all", w_article), other("another", w_article),
    other("about", w_about), other("around", w_about), other("approximately", w_about), other("nearly", w_about), other("almost", w_about), other("roughly", w_about), other("some", w_about | w_vague), other("over", w_about), other("under", w_about), other("at", w_about),
    other("more", w_about), other("less", w_about), other("fewer", w_about), other("no", w_about), other("up", w_about), other("just", w_about), other("well", w_about), other("only", w_about), other("as", w_about), other("exactly", w_about), other("barely", w_about), other("close", w_about | w_edge),
    other("several", w_vague), other("few", w_vague), other("many", w_vague), other("couple", w_vague), other("numerous", w_vague), other("multiple", w_vague),
    other("now", w_reference | w_core), other("currently", w_reference | w_core), other("nowadays", w_reference | w_core), other("recently", w_reference | w_core), other("lately", w_reference | w_core), other("soon", w_reference | w_core), other("future", w_reference | w_core),
    other("present", w_reference | w_pointing | w_core), other("moment", w_reference | w_core | w_loose), other("date", w_reference | w_core), other("recent", w_pointing | w_reference | w_core, static_cast<int>(Pointing::past)), other("current", w_pointing | w_reference | w_core, static_cast<int>(Pointing::now)),
    other("past", w_pointing | w_reference | w_core, static_cast<int>(Pointing::past)), other("right", w_filler | w_opener), other("while", w_core), other("time", w_reference | w_core), other("times", w_core), other("once", w_times), other("twice", w_times),
    other("daily", w_often | w_core), other("weekly", w_often | w_core), other("monthly", w_often | w_core), other("quarterly", w_often | w_core), other("annually", w_often | w_core), other("yearly", w_often | w_core), other("hourly", w_often | w_core), other("nightly", w_often | w_core),
    other("fiscal", w_filler | w_opener), other("calendar", w_filler | w_opener), other("fy", w_filler | w_opener), other("of", w_filler), other("than", w_filler), other("in", w_filler), other("to", w_filler), other("least", w_filler), other("most", w_filler | w_opener), other("full", w_filler), other("whole", w_filler), other("entire", w_filler), other("school", w_filler), other("academic", w_filler),
    other("financial", w_filler), other("additional", w_filler), other("extra", w_filler), other("estimated", w_filler), other("very", w_filler | w_opener), other("near", w_filler), other("distant", w_filler), other("foreseeable", w_filler), other("immediate", w_filler), other("little", w_filler), other("long", w_filler), other("short", w_filler), other("remaining", w_filler),
    other("final", w_filler), other("opening", w_filler), other("initial", w_filler), other("single", w_filler), other("number", w_filler), other("other", w_filler),
    other("every", w_set), other("each", w_set), other("per", w_set),
    other("christmas", w_holiday | w_core), other("xmas", w_holiday | w_core), other("easter", w_holiday | w_core), other("thanksgiving", w_holiday | w_core), other("halloween", w_holiday | w_core), other("new", w_holiday), other("labor", w_holiday), other("memorial", w_holiday), other("veterans", w_holiday), other("independence", w_holiday), other("valentine's", w_holiday), other("valentine", w_holiday), other("election", w_holiday), other("columbus", w_holiday), other("presidents", w_holiday), other("presidents'", w_holiday), other("good", w_holiday), other("ash", w_holiday), other("palm", w_holiday), other("martin", w_holiday), other("boxing", w_holiday), other("mother's", w_holiday), other("mother", w_holiday), other("father", w_holiday), other("bastille", w_holiday), other("st", w_holiday), other("groundhog", w_holiday), other("epiphany", w_holiday | w_core), other("fourth", w_ordinal, 4),
    other("am", w_meridiem | w_core, 0), other("a.m", w_meridiem | w_core, 0), other("pm", w_meridiem | w_core, 1), other("p.m", w_meridiem | w_core, 1), other("o'clock", w_oclock | w_core), other("bc", w_era | w_core), other("b.c", w_era | w_core), other("bce", w_era | w_core), other("b.c.e", w_era | w_core), other("ad", w_era | w_core), other("a.d", w_era | w_core),
    other("est", w_zone | w_core), other("edt", w_zone | w_core), other("gmt", w_zone | w_core), other("utc", w_zone | w_core), other("cst", w_zone | w_core), other("cdt", w_zone | w_core), other("pst", w_zone | w_core), other("pdt", w_zone | w_core), other("mst", w_zone | w_core), other("mdt", w_zone | w_core), other("cet", w_zone | w_core), other("cest", w_zone | w_core), other("bst", w_zone | w_core), other("msk", w_zone | w_core), other("et", w_zone | w_core), other("pt", w_zone | w_core),
    other("and", w_inner), other("or", w_inner), other("so", w_inner), other("on", w_inner), other("from", w_inner), other("through", w_inner), other("until", w_inner), other("ago", w_inner), other("before", w_inner), other("after", w_inner), other("hence", w_inner), other("afterward", w_inner), other("afterwards", w_inner),
    other("old", w_inner), other("olds", w_inner), other("much", w_inner), other("not", w_inner), other("circa", w_inner), other("span", w_inner), other("stretch", w_inner), other("further", w_inner),
    other("trading", w_inner), other("business", w_inner), other("working", w_inner), other("consecutive", w_inner), other("straight", w_inner), other("successive", w_inner), other("solid", w_inner),
    other("luther", w_inner), other("king", w_inner), other("jr", w_inner), other("patrick", w_inner), other("patrick's", w_inner), other("labour", w_holiday), other("year's", w_inner), other("father's", w_inner), other("fathers", w_holiday), other("mothers", w_holiday), other("valentines", w_holiday), other("veteran", w_holiday), other("president", w_holiday),
    other("'s", w_inner), other("-", w_inner), other("–", w_inner), other("—", w_inner), other(",", w_inner), other("'", w_inner), other(".", w_inner), other(":", w_inner), other("/", w_inner), other("(", w_inner), other("[", w_inner), other(")", w_inner), other("]", w_inner),
    {"daylong", means(w_long | w_core, -1, U::day)}, {"weeklong", means(w_long | w_core, -1, U::week)}, {"monthlong", means(w_long | w_core, -1, U::month)}, {"yearlong", means(w_long | w_core, -1, U::year)}, {"decadelong", means(w_long | w_core, -1, U::decade)}, other("someday", w_reference | w_core),
});
// clang-format on

struct Slot {
    std::uint64_t key = 0;
    TimeWord means;
};

constexpr std::size_t slots = 1024;
constexpr std::size_t slot_of(std::uint64_t key) {
    return (key ^ key >> 29) % slots;
}

constexpr auto make_table() {
    std::array<Slot, slots> table{};
    for (Entry const &e : entries) {
        std::uint64_t const key = text::word_key(e.word);
        std::size_t i = slot_of(key);
        while (table[i].key != 0 && table[i].key != key) i = (i + 1) % slots;
        table[i] = {key, e.time};  // of two entries for one word the later one holds
    }
    return table;
}
constexpr auto table = make_table();

/// One bit for each of some hash values that core words have: most other words end here.
constexpr std::size_t filter_bits = 8192;
constexpr auto core_filter = [] {
    std::array<std::uint64_t, filter_bits / 64> filter{};
    for (Slot const &slot : table)
        if (slot.means.is & w_core) filter[slot.key % filter_bits / 64] |= std::uint64_t{1} << slot.key % 64;
    return filter;
}();

TimeWord look_up(std::uint64_t key) {
    for (std::size_t i = slot_of(key); table[i].key != 0; i = (i + 1) % slots)
        if (table[i].key == key) return table[i].means;
    return {};
}

/// 18:30, 10/23/98: two numbers and their sign can be a time.
TimeWordKinds joined_numbers(std::span<text::Token const> tokens, std::size_t i) {
    if (i + 2 >= tokens.size() || tokens[i].bytes > 4) return 0;
    text::Token const &sign = tokens[i + 1], &next = tokens[i + 2];
    if (sign.space_before || next.space_before || next.shape != text::Shape::number) return 0;
    if (sign.key == text::word_key(":")) return w_core | w_colon;
    bool const joins = sign.key == text::word_key("/") || sign.key == text::word_key("-");
    return joins ? w_core | w_joined : 0;
}

TimeWord word_of(TimeSentence const &sentence, std::size_t i) {
    using text::Shape;
    text::Token const &token = sentence.tokens[i];
    switch (token.shape) {
        case Shape::number: {
            if (token.bytes > 10) return {};
            TimeWord word = number_word(sentence.text.substr(token.byte, token.bytes));
            if (word.is & w_number) word.is |= joined_numbers(sentence.tokens, i);
            return word;
        }
        case Shape::ordinal:
        case Shape::alnum:
            return token.bytes <= 6 ? digits_and_letters(sentence.text.substr(token.byte, token.bytes)) : TimeWord{};
        default:
            return look_up(token.key);
    }
}

}  // namespace

TimeRuns::TimeRuns(TimeSentence const &sentence) : sentence_(sentence) {
    thread_local std::vector<TimeWord> words;  // keeps its memory from sentence to sentence
    if (words.size() < sentence.tokens.size()) words.resize(sentence.tokens.size());
    words_ = words.data();
}

/// 1998, 23.10.1998, 18:30, 1990s; the value is not looked at.
bool TimeRuns::may_be_core_number(std::size_t i) const {
    text::Token const &token = sentence_.tokens[i];
    if (token.shape != text::Shape::number) return token.shape == text::Shape::alnum;
    return token.bytes == 4 || token.bytes >= 8 ||
           (i + 1 < sentence_.tokens.size() && !sentence_.tokens[i + 1].space_before);
}

/// The next word from i on that may be a core word.
std::size_t TimeRuns::next_core(std::size_t i) const {
    using text::Shape;
    for (; i < sentence_.tokens.size(); ++i) {
        text::Token const &token = sentence_.tokens[i];
        if (core_filter[token.key % filter_bits / 64] >> token.key % 64 & 1) break;
        if (token.shape >= Shape::number && token.shape <= Shape::alnum && may_be_core_number(i)) break;
    }
    return i;
}

/// Reads word i; whether it is one of time.
bool TimeRuns::known(std::size_t i) {
    words_[i] = word_of(sentence_, i);
    return words_[i].is != 0;
}

void TimeRuns::begin_before(std::size_t core) {
    std::size_t const least = std::max(last_, core - std::min(core, reach));
    first_ = core;
    while (first_ > least && (known(first_ - 1) || words_[first_].is & w_loose)) --first_;
}

bool TimeRuns::next() {
    std::size_t const n = sentence_.tokens.size();
    for (std::size_t core = last_; (core = next_core(core)) < n; ++core) {
        if (!known(core) || !(words_[core].is & w_core)) continue;
        begin_before(core);
        last_ = core + 1;
        while (last_ < n && known(last_)) ++last_;
        return true;
    }
    return false;
}

}  // namespace namesake::grammar
