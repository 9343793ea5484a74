// The checks about one person: what must be flagged, and what never.
#include <catch2/catch.hpp>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::test;
using enum model::Predicate;

TEST_CASE("life_status: dead in one claim, living or in office in another") {
    WorldOf w;
    w.document("2019-07-10").said({"Ada Krol", life_status, "", "dead", "the late Ada Krol"});
    w.document("2019-07-12")
        .said({"Ada Krol", holds_role, "Krol Mills", "chairwoman", "Krol Mills' current chairwoman, Ada Krol"});
    auto const found = w.conflicts();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::life_status);
    CHECK(found[0].level == model::Level::contradiction);
    CHECK(found[0].entity == 1);
    REQUIRE(found[0].sides.size() == 2);
    CHECK(found[0].sides[0].quote == "the late Ada Krol");
    CHECK(found[0].sides[1].quote == "Krol Mills' current chairwoman, Ada Krol");
    CHECK(found[0].summary == "Ada Krol is said to be dead and to be in office now");
}

TEST_CASE("life_status: one row, however many claims") {
    WorldOf w;
    w.document("2019-07-10").said({"Ada Krol", life_status, "", "dead"}).said({"Ada Krol", life_status, "", "dead"});
    w.said({"Ada Krol", life_status, "", "living"}).said({"Ada Krol", life_status, "", "living"});
    auto const found = w.conflicts();
    REQUIRE(found.size() == 1);
    CHECK(found[0].sides.size() == 4);
}

TEST_CASE("life_status: never flagged") {
    WorldOf died_between;
    died_between.document("2019-07-10").said({"Ada Krol", life_status, "", "living"});
    died_between.document("2019-07-12").said({"Ada Krol", life_status, "", "dead"});
    CHECK(died_between.conflicts().empty());

    WorldOf two_people;
    two_people.document("2019-07-10").said({"Jan Krol", life_status, "", "dead"});
    two_people.said({"Ada Krol", holds_role, "", "chair", "the current chair"});
    CHECK(two_people.conflicts().empty());

    WorldOf questioned;
    questioned.document("2019-07-10")
        .said({"Ada Krol", life_status, "", "dead"})
        .said({"Ada Krol", life_status, "", "living"});
    questioned.last().polarity = Polarity::questioned;
    CHECK(questioned.conflicts().empty());

    WorldOf past_office;
    past_office.document("2019-07-10").said({"Ada Krol", life_status, "", "dead"});
    past_office.said({"Ada Krol", holds_role, "", "chair", "the chair until 2010"}).until("2010");
    CHECK(past_office.conflicts().empty());
}

TEST_CASE("life_status: a known day of death makes an older report harmless, a newer one not") {
    WorldOf w;
    w.document("2018-01-01").said({"Ada Krol", life_status, "", "living"});
    w.document("2019-07-12").said({"Ada Krol", life_status, "", "dead"}).said({"Ada Krol", died_on, "", "2018-06-01"});
    CHECK(w.conflicts().empty());
    w.document("2018-09-01").said({"Ada Krol", life_status, "", "living"});
    CHECK(w.count(ConflictKind::life_status) == 1);
}

TEST_CASE("death_vs_act: an act dated after the death, and nothing else") {
    WorldOf w;
    w.document("2018-02-13").said({"Ada Krol", died_on, "", "2018-02-11"});
    w.document("2019-05-07").said({"Ada Krol", met_with, "Jan Brul", "", "Ada Krol met Jan Brul"}).on("2019-05-06");
    auto const found = w.conflicts();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::death_vs_act);
    CHECK(found[0].summary == "Ada Krol died 2018-02-11 and yet acted 2019-05-06");
}

TEST_CASE("death_vs_act: as the one who was met, too, it takes the place of life_status where one claim makes both") {
    WorldOf w;
    w.document("2018-02-13").said({"Ada Krol", died_on, "", "2018"});
    w.document("2019-05-07").said({"Jan Brul", met_with, "Ada Krol"}).on("2019-05");
    CHECK(w.count(ConflictKind::death_vs_act) == 1);
}

TEST_CASE("death_vs_act: never flagged") {
    WorldOf w;
    w.document("2018-02-13").said({"Ada Krol", died_on, "", "2018-02-11"});
    w.said({"Ada Krol", attended, "", "funeral", "at the funeral of Ada Krol"}).on("2018-02-20");
    w.said({"Ada Krol", met_with, "Jan Brul"}).on("2017-05-06");
    w.said({"Ada Krol", met_with, "Jan Brul"}).on("2018");
    w.said({"Ada Krol", attended, "", "ceremony", "a posthumous prize for Ada Krol"}).on("2018-05-01");
    CHECK(w.conflicts().empty());
}

TEST_CASE("vital_date: two years of death, an age that the birth does not allow") {
    WorldOf w;
    w.document("2019-08-02")
        .said({"Ada Krol", died_on, "", "1989"})
        .said({"Jan Brul", age, "", "60"})
        .said({"Jan Brul", born_on, "", "1972"});
    w.document("2019-08-09").said({"Ada Krol", died_on, "", "1991"});
    auto const found = w.conflicts();
    REQUIRE(found.size() == 2);
    CHECK(w.count(ConflictKind::vital_date) == 2);
}

TEST_CASE("vital_date: never flagged") {
    WorldOf w;
    w.document("2014-01-20").said({"Ada Krol", died_on, "", "1989"}).said({"Jan Brul", age, "", "46"});
    w.said({"Ada Krol", born_on, "", "1951", "born circa 1951"});
    w.document("2014-10-02").said({"Ada Krol", died_on, "", "1989-06-03"}).said({"Jan Brul", age, "", "47"});
    w.said({"Jan Brul", born_on, "", "1967-09-09"}).said({"Ada Krol", born_on, "", "1952"});
    CHECK(w.conflicts().empty());
}

TEST_CASE("role_status: holds and does not hold, within days") {
    WorldOf w;
    w.entity("Port of Velka", Kind::organization);
    w.document("2020-02-18")
        .said({"Ada Krol", speaks_for, "Port of Velka", "spokeswoman", "Ada Krol, spokeswoman for the port"});
    w.document("2020-02-19")
        .said({"Ada Krol", speaks_for, "Port of Velka", "spokesman", "Ada Krol is not its spokesman"})
        .denied();
    auto const found = w.conflicts();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::role_status);
    CHECK(found[0].summary == "Ada Krol is said to be, and not to be, spokesman of Port of Velka");
}

TEST_CASE("role_status: never flagged") {
    WorldOf two_offices;
    two_offices.document("2020-02-18")
        .said({"Ada Krol", holds_role, "Velka", "mayor"})
        .said({"Ada Krol", holds_role, "Velka", "treasurer"})
        .denied();
    two_offices.said({"Ada Krol", holds_role, "Norrmark", "mayor"}).denied();
    CHECK(two_offices.conflicts().empty());

    WorldOf ended;
    ended.document("2011-06-04").said({"Ada Krol", holds_role, "Velka", "culture secretary"});
    ended.document("2013-10-21").said({"Ada Krol", holds_role, "Velka", "culture secretary"}).denied();
    CHECK(ended.conflicts().empty());

    WorldOf no_longer;
    no_longer.document("2011-06-04").said({"Ada Krol", holds_role, "Velka", "mayor"});
    no_longer.document("2011-06-14")
        .said({"Ada Krol", holds_role, "Velka", "mayor", "is no longer the mayor"})
        .denied();
    CHECK(no_longer.conflicts().empty());
}

TEST_CASE("gender: one pronoun against many titles is somebody else's") {
    WorldOf w;
    w.document("2009-12-02").said({"Robin Krol", model::Predicate::gender, "", "female", "Krol said she"});
    for (int i = 0; i < 5; ++i) w.said({"Robin Krol", model::Predicate::gender, "", "male", "Mr Krol"});
    CHECK(w.conflicts().empty());
}

TEST_CASE("role_holder: no seat of one holder") {
    for (std::string const body : {"Central Bank", "Norrmark Board of Mills"}) {
        WorldOf w;
        w.entity(body, Kind::organization);
        w.document("2014-03-05").said({"Ada Krol", holds_role, body, "governor"});
        w.said({"Jan Brul", holds_role, body, "governor"});
        CHECK(w.conflicts().empty());
    }
    WorldOf crowd;
    crowd.entity("Velka", Kind::place);
    crowd.document("2014-03-05");
    for (std::string const name : {"Ada Krol", "Jan Brul", "Ion Petru", "Eva Holt"})
        crowd.said({name, holds_role, "Velka", "mayor"});
    CHECK(crowd.conflicts().empty());
    WorldOf slip;
    slip.entity("Velka", Kind::place);
    slip.document("2014-03-05").said({"Pavel Macdonald", holds_role, "Velka", "mayor"});
    slip.said({"Petr Madconald", holds_role, "Velka", "mayor"});
    CHECK(slip.conflicts().empty());
}

TEST_CASE("role_status: somebody with a name denies that he is, a description within a denial says nothing") {
    WorldOf w;
    auto const fund = w.entity("Velka Fund", Kind::organization);
    w.document("2014-03-05").said({"Ada Krol", holds_role, "Velka Fund", "head", "Ada Krol, head of the Velka Fund"});
    w.document("2014-03-06").voice(9, fund);
    w.said({"Ada Krol", holds_role, "Velka Fund", "head", "Ada Krol is its head"}).denied();
    CHECK(w.count(ConflictKind::role_status) == 1);
    w.last().quote = "Velka Fund head Ada Krol";
    CHECK(w.conflicts().empty());
}

TEST_CASE("death_vs_act: a meeting is an act, whoever was met") {
    WorldOf w;
    w.document("2018-02-13").said({"Ada Krol", died_on, "", "2018-02-11"});
    w.document("2019-05-07").said({"Ada Krol", event, "", "meeting"}).on("2019-05-06");
    CHECK(w.count(ConflictKind::death_vs_act) == 1);
    w.last().value = "storm";
    CHECK(w.conflicts().empty());
}

TEST_CASE("gender: one person as a man and as a woman") {
    WorldOf w;
    w.document("2009-12-02")
        .said({"Robin Krol", model::Predicate::gender, "", "male"})
        .said({"Robin Krol", model::Predicate::gender, "", "female"});
    CHECK(w.count(ConflictKind::gender) == 1);
    WorldOf two;
    two.document("2009-12-02")
        .said({"Robin Krol", model::Predicate::gender, "", "male"})
        .said({"Ada Krol", model::Predicate::gender, "", "female"});
    CHECK(two.conflicts().empty());
}

TEST_CASE("more specific kinds push out the others") {
    WorldOf w;  // one claim makes life_status and role_status
    w.document("2019-07-10").said({"Ada Krol", life_status, "", "dead"});
    w.said({"Ada Krol", holds_role, "Velka", "mayor", "the current mayor"})
        .said({"Ada Krol", holds_role, "Velka", "mayor"})
        .denied();
    CHECK(w.count(ConflictKind::life_status) == 1);
    CHECK(w.count(ConflictKind::role_status) == 0);
}

TEST_CASE("the result does not depend on the order of the claims") {
    WorldOf w, v;
    w.document("2019-07-10").said({"Ada Krol", life_status, "", "dead"}).said({"Ada Krol", life_status, "", "living"});
    v.document("2019-07-10").said({"Ada Krol", life_status, "", "living"}).said({"Ada Krol", life_status, "", "dead"});
    CHECK(w.conflicts().size() == v.conflicts().size());
    CHECK(w.conflicts()[0].id == 1);
}
