// What would clear conflicts: the smallest change first, and nothing that only moves the contradiction.
#include "check/repairs.hpp"

#include "check/facts.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::test;
using enum model::Predicate;
using model::Remedy;

namespace {

/// Two who are near in name; the paper has taken one for the other, a comment does not.
WorldOf a_slip() {
    WorldOf w;
    w.document("2017-04-02")
        .said({"Petar Dravin", grandchild_of, "Luka Dravin", "grandson", "Petar Dravin, the grandson of Luka Dravin"})
        .said({"Luka Dravin", life_status, "", "dead", "the late bishop Luka Dravin"});
    w.in(Zone::caption).said({"", depicted_as, "Petar Dravin", "", "Petar Dravin"});
    w.in(Zone::comment);
    w.voice(7).said({"", depicted_as, "Petar Dravan", "", "the one with the hat is Petar Dravan"});
    w.last().voices.push_back({101, model::VoiceKind::document, "", 0});
    w.said({"Petar Dravan", grandchild_of, "Miro Dravan", "grandson", "Petar Dravan, grandson of Miro Dravan"});
    w.last().voices.push_back({101, model::VoiceKind::document, "", 0});
    w.said({"Luka Dravin", holds_role, "", "bishop", "the current bishop, Luka Dravin"});
    w.last().voices.push_back({101, model::VoiceKind::document, "", 0});
    return w;
}

std::vector<std::pair<std::string, std::string>> readings(model::Repair const &repair) {
    std::vector<std::pair<std::string, std::string>> out;
    for (auto const &change : repair.changes) out.emplace_back(change.from, change.to);
    return out;
}

using Readings = std::vector<std::pair<std::string, std::string>>;

}  // namespace

TEST_CASE("repairs: one slip of a name clears all that it has caused") {
    auto const overview = a_slip().overview();
    REQUIRE(overview.conflicts.size() == 3);
    auto const found = check::repairs(overview);
    REQUIRE_FALSE(found.empty());
    CHECK(readings(found[0]) == Readings{{"Dravin", "Dravan"}});
    CHECK(found[0].clears == std::vector<model::ConflictId>{1, 2, 3});
    CHECK(found[0].breaks.empty());
    REQUIRE(found[0].changes[0].places.size() == 3);  // the grandson, the bishop, the caption; not the comment
    for (auto const &place : found[0].changes[0].places) CHECK(place.claim <= 3);
}

TEST_CASE("repairs: with less effort the hardest to believe is left out, with none all") {
    auto const overview = a_slip().overview();
    auto const whole = check::repairs(overview);
    CHECK(check::repairs(overview, 0).empty());
    std::size_t before = 0;
    for (std::size_t effort = 50; effort < 20'000'000; effort *= 2) {
        auto const found = check::repairs(overview, effort).size();
        CHECK(found >= before);
        before = found;
    }
    CHECK(before == whole.size());
}

TEST_CASE("repairs: what a slip of the pen can change") {
    for (auto const &[a, b] : Readings{{"1979", "1997"}, {"Holt", "Hold"}, {"Karamidi", "Korimadi"}})
        CHECK(check::nearly_alike(a, b));
    for (auto const &[a, b] : Readings{{"1979", "1992"}, {"Ada", "Eva"}, {"Karamidi", "Basilidu"}, {"Holt", ""}})
        CHECK_FALSE(check::nearly_alike(a, b));
}

TEST_CASE("repairs: a value is read as the other side has it, the lonelier side first") {
    WorldOf w;
    for (auto const *day : {"2012-05-02", "2012-05-03", "2012-05-04"})
        w.document(day).said({"Vera Holt", died_on, "", std::string(day) == "2012-05-03" ? "1997" : "1979"});
    auto const found = check::repairs(w.overview());
    REQUIRE(found.size() > 1);
    CHECK(readings(found[0]) == Readings{{"1997", "1979"}});
    CHECK(readings(found[1]) == Readings{{"1979", "1997"}});
    CHECK(found[1].changes[0].places.size() == 2);
}

TEST_CASE("repairs: an age is read as the birth allows, a birth as the age does") {
    WorldOf w;
    w.document("2019-08-02").said({"Jan Brul", age, "", "60"}).said({"Jan Brul", born_on, "", "1972-03-01"});
    auto const found = check::repairs(w.overview());
    REQUIRE(found.size() > 1);
    std::set<Readings> first{readings(found[0]), readings(found[1])};
    CHECK(first == std::set<Readings>{{{"60", "47"}}, {{"1972-03-01", "1959-03-01"}}});
}

TEST_CASE("repairs: what contradicts something else is told, and comes after what does not") {
    WorldOf w;
    w.document("2015-01-10").said({"Ada Krol", died_on, "", "1989"}).said({"Ada Krol", died_on, "", "1991"});
    w.document("2015-01-11").said({"Ada Krol", attended, "", "talks", "Ada Krol was at the talks"}).on("1990-06-01");
    auto const overview = w.overview();
    REQUIRE(overview.conflicts.size() == 2);  // two deaths, and one before an act
    auto const found = check::repairs(overview);
    REQUIRE_FALSE(found.empty());
    CHECK(readings(found[0]) == Readings{{"1989", "1991"}});
    CHECK(found[0].clears.size() == 2);
}

TEST_CASE("repairs: errors that have nothing to do with each other are repaired each by itself") {
    WorldOf w;
    w.document("2014-03-05").said({"Ada Krol", born_on, "", "1950"}).said({"Jan Brul", died_on, "", "2001"});
    w.document("2014-03-06").said({"Ada Krol", born_on, "", "1955"}).said({"Jan Brul", died_on, "", "2002"});
    for (auto const &repair : check::repairs(w.overview())) CHECK(repair.clears.size() == 1);
}

TEST_CASE("repairs: a person who stands against himself in two papers may be two people") {
    WorldOf w;
    w.document("2014-03-05").said({"Ada Krol", life_status, "", "dead"});
    w.document("2014-03-06").said({"Ada Krol", life_status, "", "living"});
    auto const found = check::repairs(w.overview());
    CHECK(std::any_of(found.begin(), found.end(), [](auto const &r) { return r.changes[0].remedy == Remedy::two; }));
    CHECK(std::any_of(found.begin(), found.end(), [](auto const &r) { return r.changes[0].remedy == Remedy::drop; }));
}

TEST_CASE("repairs: two names in one picture may be one person") {
    WorldOf w;
    w.document("2014-03-05").in(Zone::caption).said({"", depicted_as, "Piotr Zelinsky"});
    w.in(Zone::paragraph).said({"", depicted_as, "Pjotr Zelinsky", "", "the man in the photo is Pjotr Zelinsky"});
    auto const found = check::repairs(w.overview());
    CHECK(std::any_of(found.begin(), found.end(), [](auto const &r) { return r.changes[0].remedy == Remedy::one; }));
}

TEST_CASE("repairs: a date's weekday, year or day, a document's date") {
    model::Overview overview;
    overview.world.documents = {{1, "a", "", "2021-09"}};
    model::Conflict weekday{.id = 1, .kind = ConflictKind::weekday_date};
    weekday.sides = {{0, "Tuesday", 0, 1, {0, 23}, "Tuesday, March 11, 2021"},
                     {1, "Thursday", 0, 1, {0, 23}, "Tuesday, March 11, 2021"}};
    model::Conflict late{.id = 2, .kind = ConflictKind::doc_time};
    late.sides = {{0, "2021-09", 0, 1, {}, "2021-09"}, {1, "2021-11-03", 0, 1, {50, 60}, "November 3"}};
    model::Conflict none{.id = 3, .kind = ConflictKind::weekday_date};
    none.sides = {{0, "2021-11-31", 0, 1, {70, 80}, "November 31, 2021"},
                  {1, "no such day", 0, 1, {70, 80}, "November 31, 2021"}};
    model::Conflict yearless{.id = 4, .kind = ConflictKind::weekday_date};
    yearless.sides = {{0, "2021-04-31", 0, 1, {90, 98}, "April 31"}, {1, "no such day", 0, 1, {90, 98}, "April 31"}};
    overview.conflicts = {weekday, late, none, yearless};
    std::set<std::pair<std::string, std::string>> proposed;
    for (auto const &repair : check::repairs(overview)) {
        REQUIRE(repair.changes.size() == 1);
        proposed.emplace(repair.changes[0].from, repair.changes[0].to);
    }
    for (auto const &wanted : Readings{{"Tuesday", "Thursday"},
                                       {"2021", "2014"},
                                       {"11", "9"},
                                       {"2021", "2020"},
                                       {"September 2021", "November 2021"},
                                       {"November 31", "November 30"},
                                       {"April 31", "April 30"},
                                       {"April", "May"}}) {
        INFO(wanted.first << " -> " << wanted.second);
        CHECK(proposed.contains(wanted));
    }
}

TEST_CASE("repairs: nothing for what was dismissed, nothing without conflicts, the same each time") {
    auto overview = a_slip().overview();
    auto const once = check::repairs(overview), again = check::repairs(overview);
    REQUIRE(once.size() == again.size());
    for (std::size_t i = 0; i < once.size(); ++i) CHECK(readings(once[i]) == readings(again[i]));
    for (auto &conflict : overview.conflicts) conflict.status = "dismissed";
    CHECK(check::repairs(overview).empty());
    CHECK(check::repairs({}).empty());
}
