#include "model/partial_date.hpp"

#include <catch2/catch.hpp>

using namespace namesake::model;
using Unit = PartialDate::Unit;

namespace {

PartialDate date(std::string_view value) {
    auto const parsed = PartialDate::parse(value);
    INFO(value);
    REQUIRE(parsed);
    return *parsed;
}

}  // namespace

TEST_CASE("a TIMEX3 date is written as it was read") {
    for (auto value : {"2019",
                       "XXXX",
                       "2019-07",
                       "XXXX-07",
                       "2019-07-05",
                       "XXXX-07-05",
                       "XXXX-XX-XX",
                       "1998-XX-XX",
                       "2019-W27",
                       "2019-WXX",
                       "XXXX-WXX-2",
                       "2019-W27-3",
                       "2019-W27-WE",
                       "1998-Q3",
                       "1998-QX",
                       "1998-H1",
                       "2013-SP",
                       "2013-SU",
                       "2013-FA",
                       "2013-WI",
                       "19",
                       "199",
                       "BC0044",
                       "BC0044-03-15",
                       "2018-09-14TMO",
                       "2018-09-14TNI",
                       "2018-09-14TMI",
                       "2018-09-14T10",
                       "2018-09-14T10:30",
                       "2018-09-14T10:30:05",
                       "2018-09-14T24:00",
                       "XXXX-XX-XXTMO"})
        CHECK(date(value).str() == value);
    CHECK(date("19XX").str() == "19");
    CHECK(date("199X").str() == "199");
}

TEST_CASE("what a date is read from besides TIMEX3") {
    CHECK(date("2018-09-14T10:30:05Z").str() == "2018-09-14T10:30:05");
    CHECK(date("2018-09-14T10:30:05.250+02:00").str() == "2018-09-14T10:30:05");
    CHECK(date("2018-09-14 10:30").str() == "2018-09-14T10:30");
    CHECK(date("2018-09-14T10:30:05Z").date_only().str() == "2018-09-14");
}

TEST_CASE("durations, references and noise are no dates") {
    for (auto value : {"",       "P2M",      "PT10H",      "PRESENT_REF", "July",        "2019-",
                       "2019-7", "2019-07-", "2019-07-0x", "2019-07-05T", "20190705",    "2019-W",
                       "2019-Q", "2019-XY",  "2019T10",    "2019-07T10",  "2019-07-05x", "19-07",
                       "99999",  "X",        "-",          "BC"})
        CHECK_FALSE(PartialDate::parse(value));
}

TEST_CASE("I8: 31 June is read and not valid") {
    for (auto value : {"2020-06-31", "XXXX-06-31", "2019-02-29", "1900-02-29", "2020-13", "2020-13-01", "2020-W54",
                       "2019-W53", "2020-Q5", "2020-H3", "2020-01-32", "XXXX-XX-32", "2020-01-01T25",
                       "2020-01-01T10:60", "2020-W10-8", "2020-W10-0"}) {
        INFO(value);
        CHECK_FALSE(date(value).valid());
        CHECK_FALSE(date(value).days());
    }
    for (auto value : {"2020-02-29", "2000-02-29", "XXXX-02-29", "2020-W53", "2020-01-01T24:00", "XXXX-XX-31"})
        CHECK(date(value).valid());
}

TEST_CASE("weekdays") {
    CHECK(weekday(day_number(1970, 1, 1)) == 4);
    CHECK(weekday(day_number(2019, 7, 5)) == 5);
    CHECK(weekday(day_number(2020, 7, 5)) == 7);
    CHECK(weekday(day_number(1899, 12, 31)) == 7);
    CHECK(weekday(day_number(2000, 2, 29)) == 2);
}

TEST_CASE("day numbers and ISO weeks there and back over four centuries") {
    DayNumber const start = day_number(1800, 1, 1), end = day_number(2200, 1, 1);
    for (DayNumber n = start; n < end; ++n) {
        PartialDate const day = PartialDate::of_day(n);
        REQUIRE(day.day_number() == n);
        PartialDate const week = PartialDate::week_of(n);
        REQUIRE(week.days()->contains(*day.days()));
        REQUIRE(first_day_of_week(week.year, week.part) == n - weekday(n) + 1);
    }
    CHECK(PartialDate::week_of(day_number(2016, 1, 1)).str() == "2015-W53");
    CHECK(PartialDate::week_of(day_number(2014, 12, 29)).str() == "2015-W01");
    CHECK(weeks_in_year(2015) == 53);
    CHECK(weeks_in_year(2016) == 52);
}

TEST_CASE("months on and back") {
    CHECK(add_months(date("2019-01-31"), 1).str() == "2019-02-28");
    CHECK(add_months(date("2020-01-31"), 1).str() == "2020-02-29");
    CHECK(add_months(date("2019-01"), -1).str() == "2018-12");
    CHECK(add_months(date("2019-12"), 1).str() == "2020-01");
    CHECK(add_months(date("2019-07"), -31).str() == "2016-12");
}

TEST_CASE("order of dates by the day") {
    auto const order = [](auto a, auto b) { return compare(date(a), date(b)); };
    CHECK(order("2019-07-05", "2019-07-12") == Order::before);
    CHECK(order("2019-07-12", "2019-07-05") == Order::after);
    CHECK(order("2019-07-05", "2019-07-05TMO") == Order::equal);
    CHECK(order("1989", "1989-06-03") == Order::contains);
    CHECK(order("1989-06-03", "198") == Order::within);
    CHECK(order("2019-W27", "2019-07") == Order::within);
    CHECK(order("2019-W27", "2019-06") == Order::after);
    CHECK(order("2019-W31", "2019-07") == Order::overlaps);
    CHECK(order("2019-Q3", "2019-H2") == Order::within);
    CHECK(order("2019-12", "2020-01-01") == Order::before);
    CHECK(order("2019-W05-WE", "2019-02-02") == Order::contains);
    CHECK(order("2019-W27-5", "2019-07-05") == Order::equal);
    CHECK(order("XXXX-07-05", "2019-07-05") == Order::unknown);
    CHECK(order("2019-06-31", "2019-07-05") == Order::unknown);
    CHECK(order("19", "20") == Order::before);
    CHECK(order("2013-WI", "2013-12-24") == Order::contains);
    CHECK(order("2013-WI", "2014-01-24") == Order::contains);
}

TEST_CASE("compatible dates can mean one day or contain each other") {
    auto const both = [](auto a, auto b) { return compatible(date(a), date(b)) && compatible(date(b), date(a)); };
    CHECK(both("1989", "1989-06-03"));
    CHECK(both("XXXX-07-05", "2019-07-05"));
    CHECK(both("XXXX-07-05", "2019-07"));
    CHECK(both("XXXX-07-05", "XXXX-07"));
    CHECK(both("XXXX-07-05", "2019"));
    CHECK_FALSE(both("XXXX-07-05", "XXXX-07-12"));
    CHECK_FALSE(both("XXXX-07-05", "2019-07-12"));
    CHECK_FALSE(both("XXXX-07-05", "2019-08"));
    CHECK_FALSE(both("1989", "1991"));
    CHECK_FALSE(both("2019-07-05", "2019-W28"));
    CHECK_FALSE(both("XXXX-Q3", "2019-Q4"));
    CHECK(both("XXXX-Q3", "2019-Q3"));
}
