#include "extract/dates.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <fstream>
#include <sstream>

#include "growth.hpp"
#include "model/partial_date.hpp"
#include "text/tokenise.hpp"

using namespace namesake;

namespace {

text::Lexicon const &lexicon() {
    static text::Lexicon const built_in;
    return built_in;
}

std::vector<model::Mention> dates_in(std::string text, std::string published) {
    model::Document document;
    document.text = std::move(text);
    document.published = std::move(published);
    document.segments.push_back({.span = {0, text::length(document.text)}});
    text::Tokens tokens;
    text::tokenise(document, lexicon(), tokens);
    std::vector<model::Mention> mentions;
    extract::find_dates(document, tokens, mentions);
    return mentions;
}

/// A line of dates.cases: `2019-07-10 | It began on [July 5]. | 2019-07-05`.
struct Case {
    std::string published, text;
    std::vector<std::string> expected;  ///< "July 5=2019-07-05"
};

std::string trimmed(std::string const &s) {
    auto const first = s.find_first_not_of(' ');
    return first == std::string::npos ? "" : s.substr(first, s.find_last_not_of(' ') - first + 1);
}

Case read_case(std::string const &line) {
    std::stringstream fields(line);
    std::string published, marked, values;
    std::getline(fields, published, '|');
    std::getline(fields, marked, '|');
    std::getline(fields, values, '|');
    Case out{.published = trimmed(published) == "-" ? "" : trimmed(published)};
    std::stringstream words(values);
    std::string expression, value;
    for (char const c : trimmed(marked)) {
        if (c == '[')
            expression.clear();
        else if (c == ']')
            words >> value, out.expected.push_back(expression + "=" + value);
        else
            out.text += c, expression += c;
    }
    return out;
}

}  // namespace

TEST_CASE("expressions of time and their values") {
    std::ifstream file(NAMESAKE_SOURCE "/tests/cases/dates.cases");
    REQUIRE(file);
    std::size_t expressions = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        Case const expected = read_case(line);
        std::vector<std::string> found;
        for (auto const &mention : dates_in(expected.text, expected.published))
            found.push_back(std::string(text::slice(expected.text, mention.span)) + "=" + mention.value);
        INFO(line);
        CHECK(found == expected.expected);
        expressions += expected.expected.size();
    }
    CHECK(expressions >= 300);
}

TEST_CASE("a wrong weekday is told, a right one is not") {
    auto const wrong = [](std::string text) {
        auto const found = dates_in(std::move(text), "2019-07-10");
        REQUIRE(found.size() == 1);
        return found[0].wrong_weekday;
    };
    CHECK(wrong("They met on Thursday, July 5, 2019."));
    CHECK(wrong("They met on Friday, 29 February 2019.") == false);  // no such day: its value is not valid
    CHECK_FALSE(wrong("They met on Friday, July 5, 2019."));
    CHECK_FALSE(wrong("They met on Thursday, July 5."));  // the weekday says it was 2018
    CHECK_FALSE(wrong("They met on Friday."));
}

TEST_CASE("a date's verb is past, or to come") {
    auto const tense = [](std::string text) {
        auto const found = dates_in(std::move(text), "2019-07-10");
        REQUIRE(found.size() == 1);
        return int{found[0].tense};
    };
    CHECK(tense("The fair was held on July 5.") == -1);
    CHECK(tense("The talks will be held on July 15.") == 1);
    CHECK(tense("The lamp is to be relit on 3 August.") == 1);
    CHECK(tense("The mayor told reporters on Monday.") == -1);
    CHECK(tense("On Monday the council met again.") == -1);
    CHECK(tense("On Monday the council will meet again.") == 1);
    CHECK(tense("The vote is scheduled for Friday.") == 1);
    CHECK(tense("The bridge has been closed since May.") == -1);
    CHECK(tense("All rents fall due by 31 November.") == 1);
    CHECK(tense("A cloudy Monday.") == 0);
}

TEST_CASE("a date after the document's own is past only under a plain past verb") {
    auto const tense = [](std::string text) {
        auto const found = dates_in(std::move(text), "2019-07-10");
        REQUIRE(found.size() == 1);
        return int{found[0].tense};
    };
    CHECK(tense("Lorries crossed the bridge on 14 July 2019.") == -1);
    CHECK(tense("The miners voted to strike on 14 July 2019.") == 0);
    CHECK(tense("The board extended its offer to 14 July 2019.") == 0);
    CHECK(tense("The miners voted to strike on 14 June 2019.") == -1);
    CHECK(tense("The mayor said that on 14 July 2019 he will go.") == 1);
    CHECK(tense("Opera singers sing on 14 July, said the mayor.") == 0);
    CHECK(tense("On 14 July 2019, lorries crossed the bridge.") == -1);
    CHECK(tense("The pact was signed by both sides on 14 July 2019.") == -1);
    CHECK(tense("He raised the rent for a lease expiring on 14 July 2019.") == 0);
    CHECK(tense("The bank lowered its payments of interest in 2021.") == 0);
    CHECK(tense("The old mill burned down in 2021.") == -1);
}

TEST_CASE("I8: 31 November is kept as it was said, and is not valid") {
    auto const found = dates_in("All rents fall due by 31 November.", "2019-03-20");
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == "2019-11-31");
    CHECK_FALSE(model::PartialDate::parse(found[0].value)->valid());
}

TEST_CASE("the rule says how the year was found") {
    CHECK(dates_in("It began on July 5, 2018.", "2019-07-10").at(0).rule == "calendar_date");
    CHECK(dates_in("It began on July 5.", "2019-07-10").at(0).rule == "calendar_date/nearest");
    CHECK(dates_in("It began on July 5.", "").at(0).rule == "calendar_date/unknown");
    CHECK(dates_in("It began on Thursday, July 5.", "2019-07-10").at(0).rule == "weekday_calendar_date/weekday");
}

namespace {

/// Seconds to find the dates of a text of some megabytes made of one piece.
double seconds_for(std::string_view piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return test::seconds_of([&] { dates_in(text, "2019-07-10"); });
}

}  // namespace

TEST_CASE("I7: digits, slashes and month names in any order take time in proportion to their length") {
    for (std::string_view piece :
         {"1/", "12/12/", "1 ", "2019-", "July ", "July 5 ", "5 July ", "the end of ", "last ", "early ",
          "May 1998 and ", "Monday ", "a ", "10:", "more than ", "the third ", "nineteen ", "1", "two years "}) {
        INFO(piece);
        CHECK(test::grows_with_input(seconds_for(piece, 50'000), seconds_for(piece, 400'000)));
    }
    // a megabyte of them in a fixed disorder
    std::string disorder;
    constexpr std::array<std::string_view, 12> pieces{"May ", "31", "/", "1998", "Sept. ", "5",
                                                      "July", ", ", "-", "10 ",  "March",  " 99999"};
    for (std::uint32_t seed = 7; disorder.size() < 32'768; seed = seed * 1'664'525 + 1'013'904'223)
        disorder += pieces[(seed >> 16) % pieces.size()];
    CHECK(test::grows_with_input(seconds_for(disorder, 125'000), seconds_for(disorder, 1'000'000)));
}
