#include "grammar/dates.hpp"

#include <catch2/catch.hpp>

#include "text/tokenise.hpp"

using namespace namesake;
using grammar::Pointing;
using grammar::TimeSort;
using grammar::TimeUnit;

namespace {

/// What the grammar of time sees in one sentence.
struct Seen {
    std::string text;
    model::Document document;
    text::Tokens tokens;
    std::vector<grammar::TimeMatch> matches;

    explicit Seen(std::string sentence) : text(std::move(sentence)) {
        static text::Lexicon const lexicon;
        document.text = text;
        document.segments.push_back({.span = {0, text::length(text)}});
        text::tokenise(document, lexicon, tokens);
        grammar::find_times({document.text, tokens.tokens}, matches);
    }
    std::string words(std::size_t i) const {
        auto const &m = matches.at(i);
        return std::string(text::words(document, tokens.tokens[m.first], tokens.tokens[m.last - 1]));
    }
};

}  // namespace

TEST_CASE("a rule of time gives its name, its words and its parts") {
    Seen const seen("He came on Friday, July 5, 2019, and left two weeks later.");
    REQUIRE(seen.matches.size() == 2);
    CHECK(seen.words(0) == "Friday, July 5, 2019");
    CHECK(seen.matches[0].rule == "weekday_calendar_date");
    CHECK(seen.matches[0].parts.weekday == 5);
    CHECK(seen.matches[0].parts.month == 7);
    CHECK(seen.matches[0].parts.day == 5);
    CHECK(seen.matches[0].parts.year == 2019);
    CHECK(seen.words(1) == "two weeks later");
    CHECK(seen.matches[1].parts.sort == TimeSort::offset);
    CHECK(seen.matches[1].parts.unit == TimeUnit::week);
    CHECK(seen.matches[1].parts.count == 2);
    CHECK(seen.matches[1].parts.pointing == Pointing::later);
}

TEST_CASE("parts of an alternative that failed are not kept") {
    Seen const seen("In July 5,000 came; sales of the third quarter fell.");
    REQUIRE(seen.matches.size() == 2);
    CHECK(seen.words(0) == "July");
    CHECK(seen.matches[0].parts.day == -1);
    CHECK(seen.matches[1].parts.quarter == 3);
    CHECK(seen.matches[1].parts.half == -1);
    CHECK(seen.matches[1].parts.count == -1);
}

TEST_CASE("the longest expression at a place wins, and ages are seen as ages") {
    Seen const longest("It ended at the end of the third quarter of 1990.");
    REQUIRE(longest.matches.size() == 1);
    CHECK(longest.words(0) == "the end of the third quarter of 1990");
    Seen const age("The 54-year-old mayor spoke.");
    REQUIRE(age.matches.size() == 1);
    CHECK(age.matches[0].rule == "age");
    CHECK(Seen("The board may march on and fall in spring-like order.").matches.empty());
}

TEST_CASE("the second day of a range borrows its month") {
    Seen const seen("The fair ran from July 5 to 9.");
    REQUIRE(seen.matches.size() == 2);
    CHECK(seen.words(1) == "9");
    CHECK(seen.matches[1].rule == "day_of_range");
    CHECK(seen.matches[1].parts.month == 7);
    CHECK(Seen("The fair on July 5 drew to 9 towns.").matches.size() == 1);
}
