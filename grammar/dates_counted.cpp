// So many units: two weeks ago, nearly two months, the past three years, a 10-day, recent weeks. An age is seen too,
// and is no date.
#include "grammar/dates_rules.hpp"

namespace namesake::grammar::time {
namespace {

using P = TimeParts;
using text::word_key;

auto const vaguely = set<&P::vague, true>;
// the half of "two and a half"
auto const half_more = check([](State &s, Iterator) {
    s.parts.count += .5f;
    return true;
});
// about, nearly, more than, at least, up to
auto const roughly = either(one_of("more", "less", "fewer") >> word("than"), word("at") >> one_of("least", "most"),
                            word("no") >> one_of("more", "less", "fewer") >> one_of("than"), word("up") >> word("to"),
                            one_of("well", "just") >> one_of("over", "under"),
                            word("as") >> one_of("long", "many", "much", "little", "few") >> word("as"),
                            word("close") >> word("to"), word("just") >> one_of("about"),
                            one_of("about", "around", "approximately", "nearly", "almost", "roughly", "some", "exactly",
                                   "barely", "just", "only"),
                            one_of("over", "under") >> &(of(w_number | w_ones | w_teens | w_tens) | one_of("a", "an")));

auto const roughly_maybe = maybe_at(w_about, roughly);

// "a couple of"; "a few"; "several"; "half a"
auto const amount_in_words =
    either(-one_of("a", "the") >> word("couple") >> -word("of") >> count_of<2>,
           -one_of("a", "the") >> one_of("few", "number") >> -word("of") >> vaguely,
           one_of("several", "many", "some", "numerous", "multiple") >> vaguely,
           word("half") >> one_of("a", "an") >> count_of<1, 2>,
           -word("a") >> word("quarter") >> word("of") >> word("a") >> &word("century") >> count_of<1, 4>);
auto const amount = (&of(w_article | w_vague | w_filler | w_reported) >> amount_in_words) | cardinal;
// "12 to 18"; "two or three"; "10-12"
auto const amount_to = amount >> maybe_at(w_inner | w_filler,
                                          -touching >> one_of("to", "or", "-", "–") >> check([](State &s, Iterator) {
                                              std::swap(s.parts.count, s.parts.count_to);
                                              s.parts.count = -1;
                                              return s.parts.count_to >= 0;
                                          }) >>
                                              cardinal >> check([](State &s, Iterator) {
                                                  return std::swap(s.parts.count, s.parts.count_to), true;
                                              }));

// "eight trading days"; "20 more years"; "two full months"
auto const between =
    maybe(one_of("more", "additional", "full", "whole", "consecutive", "straight", "trading", "business", "working",
                 "calendar", "successive", "long", "solid", "short", "extra", "other", "fiscal", "further"));
auto const one_unit = either(one_of("a", "an", "one"), word("another")) >>
                      -one_of("full", "whole", "additional", "single", "half") >> count_of<1> >> unit_one;
auto const counted = either(amount_to >> between >> unit_any, &of(w_article | w_ones) >> one_unit);

auto const or_so = maybe_at(w_inner, either(word("or") >> word("so"), word("or") >> one_of("two", "more"),
                                            word("and") >> word("a") >> word("half") >> half_more));

// "two and a half years"
auto const and_a_half = cardinal >> word("and") >> word("a") >> word("half") >> half_more >> unit_any;
auto const length = either(in_reach(w_reported) >> and_a_half, counted) >> or_so;

// "ago"; "earlier"; "from now"
auto const back = &of(w_inner | w_edge) >>
                  either(word("ago") >> set<&P::pointing, Pointing::ago>,
                         word("earlier") >> set<&P::pointing, Pointing::earlier>,
                         one_of("later", "afterward", "afterwards") >> set<&P::pointing, Pointing::later>,
                         word("from") >> word("now") >> set<&P::pointing, Pointing::ahead>,
                         word("hence") >> set<&P::pointing, Pointing::ahead>,
                         word("before") >> one_of("last") >> set<&P::pointing, Pointing::ago>,
                         word("before") >> !vocabulary::before([](Token const &t) {  // "a year before."
                             return t.shape != Shape::punctuation;
                         }) >>
                             set<&P::pointing, Pointing::earlier>);

auto const plural_offset = unit_many >> vaguely >> back;
// of "the weeks" no more than two words are looked at
auto const article_counts =
    (!of(w_article)) |
    &(anything >> of(w_unit | w_units | w_vague | w_filler | w_scale | w_ones | w_teens | w_tens | w_number | w_about));
// "nearly two months"; "two weeks ago"
auto const duration =
    article_counts >> roughly_maybe >>
    maybe_at(w_article, either(word("another"), word("an") >> one_of("additional", "extra", "estimated"))) >> length >>
    maybe(back >> set<&P::sort, TimeSort::offset>);
// "10-year"; "a three-year period"; "five year low"; "18-month-long"
auto const joined = roughly_maybe >> cardinal >> joint_or_space >> unit_one >> maybe(joint >> word("long"));
auto const joined_period = one_of("a", "the", "this", "that", "its") >> cardinal >> joint_or_space >> unit_one >>
                           one_of("period", "span", "stretch");
// "day-long"; "yearlong"
auto const long_unit = unit_one >> joint >> one_of("long") >> count_of<1>;

auto const long_word = check([](State &s, Iterator at) {
                           s.parts.unit = s.word(at).unit;
                           s.parts.count = 1;
                           return true;
                       }) >>
                       anything;

// "the last two months"; "the past decade"; "the first nine months"; "the next year or so"; "the latest nine months"
auto const pointer = &of(w_pointing | w_ordinal | w_filler) >>
                     either(one_of("last") >> set<&P::pointing, Pointing::past>,
                            one_of("past", "previous", "preceding", "prior", "latest") >>
                                set<&P::pointing, Pointing::past>,
                            one_of("next", "coming", "following", "ensuing", "remaining", "final") >>
                                set<&P::pointing, Pointing::coming>,
                            one_of("first", "initial", "opening") >> set<&P::pointing, Pointing::first>,
                            one_of("recent") >> set<&P::pointing, Pointing::past>);
auto const window = -one_of("the", "these", "those", "his", "her", "its", "their") >> -one_of("very") >> pointer
                    >> roughly_maybe >>
                    either(amount_to >> between >> unit_any, -word("half") >> unit_many >> vaguely) >> or_so;
auto const window_one = one_of("the") >> pointer >> unit_one >> word("or") >> one_of("so", "two") >> count_of<1>;
// "recent weeks"; "coming months"
auto const recent = either(one_of("recent", "past", "previous") >> set<&P::pointing, Pointing::past>,
                           one_of("coming", "future") >> set<&P::pointing, Pointing::coming>) >>
                    unit_many >> vaguely;
// "the nine months"; "the two days"
auto const definite = one_of("the", "those", "these", "its", "their") >> cardinal >> between >> unit_many;
// "for weeks"; "the years"; "decades"
auto const plural = maybe(either(one_of("the", "these", "those", "his", "her", "their"))) >>
                    -one_of("many", "early", "late") >> unit_many >> vaguely;
// "the entire week"; "all day"
auto const whole = either(word("all"), one_of("the", "an") >> one_of("entire", "whole")) >> count_of<1> >> unit_one;
// "a while"; "some time"; "a long time"
auto const some_time = either(one_of("a") >> -one_of("little", "long", "short") >> word("while"),
                              word("some") >> word("time"), one_of("a") >> one_of("long", "short") >> word("time")) >>
                       vaguely;
// "a century and a half"

// "54-year-old"; "54 years old"; "aged 54 years"
auto const age = cardinal >> joint_or_space >> unit_any >> joint_or_space >> one_of("old", "olds");

auto const rules = std::make_tuple(
    // "nearly two months"; "two weeks ago"
    rule("duration", TimeSort::duration, w_number | w_ones | w_teens | w_tens | w_vague | w_about | w_article,
         w_unit | w_units, duration),
    // "years ago"
    rule("offset", TimeSort::offset, w_units, w_units, plural_offset),
    // "the past two weeks"
    rule("window", TimeSort::duration, w_article | w_pointing | w_ordinal, w_unit | w_units, window),
    rule("window", TimeSort::duration, w_article, w_unit, window_one),
    // "recent weeks"
    rule("window", TimeSort::duration, w_pointing | w_reference, w_units, recent),
    // "10-year"
    rule("duration", TimeSort::duration, w_number | w_ones | w_teens | w_tens | w_about | w_article, w_unit, joined),
    rule("duration", TimeSort::duration, w_article | w_pointing, w_unit, joined_period),
    // "day-long"
    rule("duration", TimeSort::duration, w_unit, w_unit, long_unit),
    // "the nine months"
    rule("duration", TimeSort::duration, w_article | w_pointing, w_units, definite),
    // "weeklong"
    rule("duration", TimeSort::duration, w_long, w_long, long_word),
    // "the entire week"
    rule("duration", TimeSort::duration, w_article, w_unit, whole),
    // "weeks"
    rule("units", TimeSort::duration, w_units | w_article | w_pointing | w_edge | w_vague, w_units, plural),
    // "a while"
    rule("some_time", TimeSort::duration, w_article | w_about, w_core, some_time),
    // "54-year-old"
    rule("age", TimeSort::duration, w_number | w_ones | w_teens | w_tens, w_unit | w_units, age));

/// "fell by a quarter", "nearly a quarter of them": a share; "for a quarter" is a length.
bool is_share(State const &s, Iterator first, Best const &best) {
    if (best.parts.unit != TimeUnit::quarter || best.parts.pointing != Pointing{}) return false;
    if (best.last[-1].key != word_key("quarter")) return false;
    static constexpr std::array lasting{word_key("in"),   word_key("within"), word_key("for"),  word_key("per"),
                                        word_key("each"), word_key("every"),  word_key("after")};
    return first == s.begin || std::ranges::find(lasting, first[-1].key) == lasting.end();
}

/// "all months", "both years", "three-months money"
bool says_which(Iterator unit) {
    static constexpr std::array which{word_key("all"), word_key("both"), word_key("other"), word_key("most"),
                                      word_key("many")};
    return std::ranges::find(which, unit[-1].key) != which.end() ||
           (unit[-1].key == word_key("-") && !unit->space_before);
}

/// Which lengths are too small or too loose to be one.
bool fits(State &s, Iterator first, Best const &best) {
    if (first != s.begin && first->key == word_key("many") && first[-1].key == word_key("as"))
        return false;  // "the third in as many months"
    if (best.rule == "units") {
        if (best.last != s.end && best.last->key == word_key("old")) return false;
        if (best.last - first == 1 && first != s.begin && says_which(first)) return false;
        if (best.last - first == 1 && best.last != s.end && best.last->key == word_key("when"))
            return false;  // "on days when prices fall"
        if (first->key == word_key("these") && best.parts.unit == TimeUnit::day) return false;  // "these days" are now
        bool const for_hours =
            first != s.begin && first[-1].key == word_key("for") && best.parts.unit >= TimeUnit::minute;
        return (best.parts.unit >= TimeUnit::day || for_hours) && best.parts.unit != TimeUnit::weekend &&
               best.parts.unit != TimeUnit::season && best.parts.unit != TimeUnit::quarter;
    }
    if (best.last[-1].line_start && best.last[-1].shape != Shape::lower)
        return false;  // a table's number, and the next line
    if (first != s.begin && first[-1].key == word_key("/") && !first->space_before) return false;  // "the 2005/06 year"
    if (s.word(first).is & w_year && s.word(best.last - 1).is & w_unit) return false;  // "the 2018 fiscal year"
    if (best.rule == "duration" && is_share(s, first, best)) return false;
    if (best.parts.count > 1000 && best.parts.unit != TimeUnit::year) return false;
    if (best.last[-1].shape == Shape::capitalised && best.parts.unit < TimeUnit::day && first->shape == Shape::number)
        return false;  // the programme "60 Minutes"
    if (best.rule == "duration" && best.parts.unit == TimeUnit::second) {
        bool const many =
            best.last[-1].key == word_key("seconds") || (best.last - first >= 3 && best.last[-2].key == word_key("-"));
        return many;
    }
    return best.parts.unit != TimeUnit::period && best.parts.unit != TimeUnit::half;
}

/// "it will one day be", "which may one day pay": some day to come
bool some_day(State const &s, Iterator first, Best const &best) {
    static constexpr std::array modals{word_key("will"),  word_key("would"),  word_key("may"),   word_key("might"),
                                       word_key("could"), word_key("should"), word_key("shall"), word_key("can")};
    return best.last - first == 2 && first->key == word_key("one") && first[1].key == word_key("day") &&
           first != s.begin && std::ranges::find(modals, first[-1].key) != modals.end();
}

/// "an eight-month-old truce": how long it has lasted; "an eight-month-old girl" tells an age.
bool age_of_a_thing(State const &s, Best const &best) {
    static constexpr std::array young{word_key("baby"), word_key("boy"),    word_key("girl"),  word_key("son"),
                                      word_key("twin"), word_key("infant"), word_key("child"), word_key("daughter"),
                                      word_key("calf"), word_key("puppy"),  word_key("twins"), word_key("grandson")};
    bool const short_unit = best.parts.unit >= TimeUnit::day && best.parts.unit <= TimeUnit::month;
    if (best.rule != "age" || !short_unit || s.end == best.last || best.last->shape != Shape::lower) return false;
    bool const hyphened = best.last[-2].key == word_key("-") && !best.last[-1].space_before;
    return hyphened && !best.last->classes.any(Class::function_word) &&
           std::ranges::find(young, best.last->key) == young.end();
}

}  // namespace

void try_counted(State &s, Iterator first, Best &best) {
    Best own;
    try_rules(rules, s, first, own);
    if (own.parts.sort == TimeSort::offset) own.rule = "offset";
    if (own.last && age_of_a_thing(s, own)) own.rule = "duration";
    if (own.last && some_day(s, first, own)) {
        own.rule = "future", own.parts = {};
        own.parts.sort = TimeSort::reference, own.parts.reference = Reference::future;
    }
    if (own.last && (!best.last || own.last > best.last) && fits(s, first, own)) best = own;
}

}  // namespace namesake::grammar::time
