#include "show/report.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "golden.hpp"
#include "show/sheet.hpp"
#include "show/width.hpp"
#include "story.hpp"

using namespace namesake;
using Catch::Matchers::Contains;

TEST_CASE("the report reads as it should") {
    auto const story = tests::salt_flats();
    REQUIRE(tests::same_as_golden("report.txt", show::report_text(story.overview(), {.colour = false, .width = 92})));
    REQUIRE(tests::same_as_golden("report.json", show::report_json(story.overview())));
}

TEST_CASE("the sheet of one entity reads as it should") {
    auto const story = tests::salt_flats();
    auto const who = show::bearers(story.overview(), "joaquin iriarte salas");
    REQUIRE(who.size() == 1);
    REQUIRE(
        tests::same_as_golden("sheet.txt", show::sheet(story.overview(), who.front(), {.colour = false, .width = 92})));
}
