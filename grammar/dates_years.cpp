// Years, decades and centuries: 2015, the year 2000, early 1990, the 1990s, the nineties, the 20th century, 44 B.C.
#include "grammar/dates_rules.hpp"

namespace namesake::grammar::time {
namespace {

using P = TimeParts;
using text::word_key;

template <std::size_t N>
bool among(std::array<std::uint64_t, N> const &keys, std::uint64_t key) {
    return std::ranges::find(keys, key) != keys.end();
}

constexpr std::array year_leads{word_key("in"),   word_key("since"),  word_key("until"), word_key("till"),
                                word_key("by"),   word_key("before"), word_key("after"), word_key("during"),
                                word_key("from"), word_key("of"),     word_key("circa"), word_key("through"),
                                word_key("late"), word_key("early"),  word_key("mid"),   word_key("due")};
constexpr std::array weak_leads{word_key("and"),    word_key("or"),   word_key("to"),  word_key("between"),
                                word_key(","),      word_key("("),    word_key("-"),   word_key("–"),
                                word_key("—"),      word_key("for"),  word_key("the"), word_key("than"),
                                word_key("around"), word_key("about")};
constexpr std::array never_before{
    word_key("$"),       word_key("£"),          word_key("€"),       word_key("¥"),      word_key("#"),
    word_key("no"),      word_key("number"),     word_key("flight"),  word_key("route"),  word_key("highway"),
    word_key("room"),    word_key("over"),       word_key("some"),    word_key("nearly"), word_key("approximately"),
    word_key("@"),       word_key("+"),          word_key(":"),       word_key("/"),      word_key("page"),
    word_key("article"), word_key("resolution"), word_key("section"), word_key("boeing"), word_key("than"),
    word_key("only"),    word_key("all"),        word_key("another")};
constexpr std::array never_after{word_key("%"),       word_key("percent"),  word_key("per"),    word_key("hours"),
                                 word_key("gmt"),     word_key("people"),   word_key("men"),    word_key("women"),
                                 word_key("km"),      word_key("miles"),    word_key("meters"), word_key("metres"),
                                 word_key("feet"),    word_key("kg"),       word_key("tons"),   word_key("tonnes"),
                                 word_key("dollars"), word_key("euros"),    word_key("of"),     word_key("million"),
                                 word_key("billion"), word_key("children"), word_key("+")};

/// What a report has of each year: "up from the 1986 level and 1985 figures".
constexpr std::array yearly{word_key("figures"),  word_key("results"),  word_key("earnings"), word_key("sales"),
                            word_key("revenues"), word_key("profits"),  word_key("levels"),   word_key("elections"),
                            word_key("losses"),   word_key("accounts"), word_key("exports"),  word_key("imports")};

/// 1984 votes; 1987 models
bool counts_what_follows(State const &s, Iterator last) {
    if (last->shape != Shape::lower || !last->space_before || last->bytes < 4) return false;
    return s.text[last->byte + last->bytes - 1] == 's' && !among(yearly, last->key) &&
           !last->classes.any(Class::function_word);
}

/// 1984 is a year unless what stands around it counts with it: 1984 votes, $1984, flight 1984, a 1987 Brenta.
bool a_year_in_its_place(State &s, Iterator first, Iterator last) {
    std::uint64_t const before = first == s.begin ? 0 : first[-1].key;
    bool const touches_before = first != s.begin && !first->space_before && !first->line_start;
    if (touches_before && first[-1].shape != Shape::punctuation) return false;
    bool const owner = last != s.end && last->key == word_key("'s");  // "stronger than 1986's"
    if (among(never_before, before) && !owner) return false;
    bool const led = among(year_leads, before);
    bool const owned = before == word_key("'s") || before == word_key("a");
    if (last != s.end) {
        bool const dates_what_follows =  // "bonds due 1992 of", "income for 1986 of"
            last->key == word_key("of") &&
            (before == word_key("due") || before == word_key("for") || before == word_key("in"));
        if (among(never_after, last->key) && !dates_what_follows) return false;
        if (!last->space_before && last->shape != Shape::punctuation && last->key != word_key("'s")) return false;
        if ((!led || before == word_key("by")) && before != word_key("the") && before != word_key("'s") &&
            counts_what_follows(s, last))
            return false;
        if (owned && last->space_before && vocabulary::is_name_shape(last->shape)) return false;
    }
    int const year = s.parts.year;
    if (year >= 1900 && year <= 2050) return true;
    if (led) return year < 2100;
    return year >= 1500 && year < 2100 && among(weak_leads, before) && last != s.end &&
           last->shape == Shape::punctuation;
}

auto const before_christ = one_of("bc", "b.c", "bce", "b.c.e") >> set<&P::before_christ, true>;
auto const year_ancient = -one_of("about", "around", "circa") >> take<&P::year>(w_number, 1, 9999) >> before_christ;
auto const year_ad = check([](State &, Iterator at) { return at->shape != Shape::lower; }) >>
                     one_of("ad", "a.d") >> take<&P::year>(w_number, 1, 2199);

auto const short_if_two_digits = check([](State &s, Iterator) {
    s.parts.short_year = s.parts.year < 100;
    return true;
});
// "the year 2000"; "fiscal 1989"; "fiscal year 1989"; "FY2018"; "the 2018 fiscal year"
auto const year_named = edge_maybe >> -word("the") >> &of(w_unit | w_filler | w_fiscal_code | w_year) >>
                        either(word("year") >> either(year_digits, year_spelled),
                               word("fiscal") >> set<&P::fiscal, true> >> -word("year") >> year_digits,
                               word("calendar") >> -word("year") >> year_digits,
                               word("fy") >> set<&P::fiscal, true> >> year_digits,
                               take<&P::year>(w_fiscal_code) >> set<&P::fiscal, true> >> short_if_two_digits,
                               year_digits >> one_of("fiscal", "financial", "calendar", "school", "academic") >>
                                   word("year"));
// "early 1990"; "the end of 1994"; "late in 1998"
auto const year_edged = either(edge_of, edge, one_of("late", "early") >> word("in")) >> -word("fiscal") >>
                        either(year_digits, year_spelled);
auto const year_spoken = year_spelled;

auto const century_decade = take<&P::year>(w_decade, 1000, 2199);
// "the 1990's", which only an article or an edge begins
auto const owned_decade = take<&P::year>(w_year, 1000, 2199) >>
                          check([](State &s, Iterator) { return s.parts.year % 10 == 0; }) >> touching >> word("'s") >>
                          !vocabulary::before([](Token const &t) {
                              return t.space_before && t.shape == Shape::lower && !t.classes.any(Class::function_word);
                          });
auto const short_decade = -word("'") >> take<&P::decade_of_century>(w_decade, 0, 99) >> check([](State &s, Iterator) {
    return s.parts.decade_of_century = static_cast<std::int8_t>(s.parts.decade_of_century / 10), true;
});
auto const spelled_decade = either(
    word("nineteen") >> joint_or_space >> take<&P::decade_of_century>(w_nineties) >> check([](State &s, Iterator) {
        s.parts.year = static_cast<std::int16_t>(1900 + 10 * s.parts.decade_of_century);
        return true;
    }),
    take<&P::decade_of_century>(w_nineties));
// "the early 1990s"; "mid-1980s"; "the nineties"; "the '90s"
auto const decade =
    edge_of_maybe >> -word("the") >> edge_maybe >>
    either(century_decade, owned_decade, short_decade, spelled_decade) >> set<&P::unit, TimeUnit::decade>;

auto const ordinal_word = either(word("twenty") >> joint_or_space >> take<&P::count>(w_ordinal, 1, 9) >>
                                     check([](State &s, Iterator) { return s.parts.count += 20, true; }),
                                 take<&P::count>(w_ordinal, 1, 31));
// "the 20th century"; "nineteenth-century"
auto const century = edge_of_maybe >> -word("the") >> edge_maybe >> ordinal_word >> joint_or_space >>
                     word("century") >> set<&P::unit, TimeUnit::century> >> maybe_at(w_era, before_christ);

auto const rules = std::make_tuple(
    // "44 B.C."
    rule("ancient_year", TimeSort::date, w_number | w_about, w_era, year_ancient),
    // "A.D. 79"
    rule("ancient_year", TimeSort::date, w_era, w_number, year_ad),
    // "the year 2000"; "fiscal 1989"
    rule("named_year", TimeSort::date, w_unit | w_article | w_opener | w_edge | w_year | w_fiscal_code,
         w_year | w_tens | w_scale | w_fiscal_code, year_named),
    // "the year 99999"
    rule("named_year", TimeSort::date, w_article | w_unit, w_unit, -word("the") >> word("year") >> year_beyond),
    // "early 1990"; "the end of 1994"
    rule("edge_of_year", TimeSort::date, w_edge | w_article, w_year | w_tens | w_scale, year_edged),
    // "nineteen ninety-seven"
    rule("spoken_year", TimeSort::date, w_teens | w_ones, w_tens | w_scale, year_spoken),
    // "the early 1990s"
    rule("decade", TimeSort::date, w_decade | w_nineties | w_article | w_edge | w_teens, w_decade | w_nineties | w_year,
         decade),
    // "the 20th century"
    rule("century", TimeSort::date, {w_ordinal | w_article | w_edge | w_tens, w_unit, w_ordinal}, century));

auto const bare = std::make_tuple(
    // "in 2015"
    rule("year", TimeSort::date, w_year, w_year, year_digits));

/// "Highs will warm into the 70s": degrees.
bool tells_the_weather(State const &s, Iterator first, Iterator last) {
    static constexpr std::array weather{word_key("temperature"), word_key("temperatures"), word_key("highs"),
                                        word_key("lows"),        word_key("readings"),     word_key("degrees")};
    if (last != s.end && (last->key == word_key("f") || last->key == word_key("c") || last->key == word_key("degrees")))
        return true;
    for (Iterator at = first; at != s.begin && first - at < 12;)
        if (among(weather, (--at)->key)) return true;
    return false;
}

/// "their thirties" and "her mid-30s" are an age; "the thirties" are years.
bool fits(State &s, Iterator first, Best const &best) {
    if (best.rule != "decade" || best.parts.year >= 0) return true;
    static constexpr std::array owners{word_key("his"), word_key("her"), word_key("their"),
                                       word_key("my"),  word_key("our"), word_key("your")};
    std::uint64_t const before = first == s.begin ? 0 : first[-1].key;
    if (tells_the_weather(s, first, best.last) || among(owners, before)) return false;
    return first->key == word_key("the") || before == word_key("the") || first->key == word_key("'") ||
           first->key == word_key("mid");
}

}  // namespace

void try_years(State &s, Iterator first, Best &best) {
    Best named;
    try_rules(rules, s, first, named);
    if (named.last && (!best.last || named.last > best.last) && fits(s, first, named)) best = named;
    Best year;
    try_rules(bare, s, first, year);
    if (year.last && (!best.last || year.last > best.last)) {
        s.parts = year.parts;
        if (a_year_in_its_place(s, first, year.last)) best = year;
    }
}

}  // namespace namesake::grammar::time
