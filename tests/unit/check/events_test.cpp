// The checks on what two texts say of one event.
#include <catch2/catch.hpp>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::test;
using enum model::Predicate;

namespace {

WorldOf two_reports(std::string first_date, std::string first_place, std::string second_date, std::string second_place,
                    std::string second_quote = "the talks") {
    WorldOf w;
    w.document("2018-04-13").said({"Norrmark", met_with, "Gavle"}).on(first_date, first_place);
    w.document("2018-04-16").said({"Gavle", met_with, "Norrmark", "", second_quote}).on(second_date, second_place);
    return w;
}

}  // namespace

TEST_CASE("event_date: the same parties and place, two days") {
    auto const w = two_reports("2018-04-04", "Velka", "2018-04-11", "Velka");
    auto const found = w.conflicts();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::event_date);
    CHECK(found[0].summary.find("2018-04-04 and 2018-04-11") != std::string::npos);
}

TEST_CASE("event_date: never flagged") {
    CHECK(two_reports("2018-04-04", "Velka", "2018-04", "Velka").conflicts().empty());
    CHECK(two_reports("2018-04-04", "Velka", "2018-04-11", "Velka", "a second round of talks").conflicts().empty());
    CHECK(two_reports("2018-04-04", "Velka", "2018-04-11", "Lund").conflicts().empty());
    CHECK(two_reports("2018-01-04", "Velka", "2018-04-11", "Velka").conflicts().empty());
}

TEST_CASE("place: one event on one day in two places") {
    CHECK(two_reports("2018-04-04", "Velka", "2018-04-04", "Lund").count(ConflictKind::place) == 1);
    auto w = two_reports("2018-04-04", "Velka", "2018-04-04", "Lund");
    w.said({"Velka", located_in, "Lund"});
    CHECK(w.conflicts().empty());
}

TEST_CASE("count: numbers that exclude each other, on one day") {
    auto const world = [](std::string first, std::string second, std::string second_day, std::string second_head) {
        WorldOf w;
        w.document("2013-05-06").said({"", event, "", "killed"}).on("2013-05-06", "Velka").many(first);
        w.document(second_day).said({"", event, "", second_head}).on("2013-05-06", "Velka").many(second);
        return w.conflicts();
    };
    REQUIRE(world("12", ">=30", "2013-05-06", "killed").size() == 1);
    CHECK(world("12", ">=30", "2013-05-06", "killed")[0].kind == ConflictKind::count);
    CHECK(world(">=12", "30", "2013-05-06", "killed").empty());
    CHECK(world("12", "30", "2013-05-08", "killed").empty());
    CHECK(world("12", "68", "2013-05-06", "wounded").empty());
}

TEST_CASE("denial: talks held, and not held") {
    WorldOf w;
    w.document("2014-08-26").said({"Krol Mills", met_with, "Brul Group"}).on("2014-W34", "Velka");
    w.document("2014-08-27")
        .voice(9)
        .said({"Krol Mills", met_with, "Brul Group", "", "had not met"})
        .denied()
        .on("2014-W34", "Velka");
    auto const found = w.conflicts();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::denial);

    w.last().polarity = Polarity::unconfirmed;
    CHECK(w.conflicts().empty());
    w.last().polarity = Polarity::denied;
    w.last().certainty = Certainty::future;
    CHECK(w.conflicts().empty());
    w.last().certainty = Certainty::plain;
    w.last().date_value = "2014-W30";
    CHECK(w.conflicts().empty());
}

TEST_CASE("denial: by a party in its own words, of which the subject is left out") {
    WorldOf w;
    auto const mills = w.entity("Krol Mills", Kind::organization);
    w.document("2014-08-26").said({"Krol Mills", met_with, "Brul Group"}).on("2014-08-20", "Velka");
    w.document("2014-08-27")
        .voice(9, mills)
        .said({"", met_with, "Brul Group", "", "it had met"})
        .denied()
        .on("", "Velka");
    CHECK(w.count(ConflictKind::denial) == 1);
    WorldOf stranger;  // nobody who was there, and no word of negation
    stranger.document("2014-08-26").said({"Krol Mills", met_with, "Brul Group"}).on("2014-08-20", "Velka");
    stranger.document("2014-08-27").said({"Krol Mills", met_with, "Brul Group"}).denied().on("2014-08-20", "Velka");
    CHECK(stranger.conflicts().empty());
}

TEST_CASE("event_date: across papers the two parties must be the same, by name at least") {
    WorldOf w;
    w.document("2014-08-26").said({"Norrmark", met_with, "Gavle"}).on("2014-08-20", "Velka");
    w.document("2014-08-27")
        .said({"", event, "", "talks", "talks of Norrmark and Gavle in Velka"})
        .on("2014-08-22", "Velka");
    CHECK(w.count(ConflictKind::event_date) == 1);
    WorldOf others;
    others.document("2014-08-26").said({"Norrmark", met_with, "Gavle"}).on("2014-08-20", "Velka");
    others.document("2014-08-27")
        .said({"", event, "", "talks", "the talks of bakers in Velka"})
        .on("2014-08-22", "Velka");
    CHECK(others.conflicts().empty());
}

TEST_CASE("event_date: a second round that is told in two pieces") {
    WorldOf w;
    w.document("2014-08-26").said({"Norrmark", met_with, "Gavle"}).on("2014-08-20", "Velka");
    w.document("2014-08-27")
        .said({"Norrmark", met_with, "Gavle", "second round", "Norrmark and Gavle held a second round"});
    w.said({"Norrmark", event, "", "talks", "talks of Norrmark and Gavle in Velka"}).on("2014-08-22", "Velka");
    w.last().span = {14, 40};
    CHECK(w.conflicts().empty());
}

TEST_CASE("count: what is said within a longer claim is no other number") {
    WorldOf w;
    w.document("2014-08-26")
        .said({"", event, "", "killed", "at least nine were killed"})
        .on("2014-08-25", "Velka")
        .many(">=9");
    w.said({"", event, "", "killed", "nine were killed"}).on("2014-08-25", "Velka").many("9");
    w.last().span = {3, 10};
    w.document("2014-08-26").said({"", event, "", "killed", "twenty were killed"}).on("2014-08-25", "Velka").many("20");
    CHECK(w.conflicts().empty());
}

TEST_CASE("event_date: one row for one meeting, and another for those parties' next") {
    WorldOf w;
    for (std::string const year : {"2014", "2016"})
        for (std::string const day : {"20", "21", "23"}) {
            w.document(year + "-08-26");
            w.said({"Norrmark", met_with, "Gavle"}).on(year + "-08-" + day, "Velka");
        }
    auto const found = w.conflicts();
    REQUIRE(found.size() == 2);
    CHECK(found[0].sides.size() == 3);
    CHECK(found[1].sides.size() == 3);
}

TEST_CASE("what one voice corrects later is a revision") {
    WorldOf w;
    w.document("2014-08-26").voice(9).said({"Norrmark", met_with, "Gavle"}).on("2014-08-20", "Velka");
    w.document("2014-08-27").voice(9).said({"Norrmark", met_with, "Gavle"}).on("2014-08-19", "Velka");
    CHECK(w.conflicts().empty());
}
