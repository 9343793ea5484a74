// The checks between people, pictures, bodies and places.
#include <catch2/catch.hpp>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::test;
using enum model::Predicate;

TEST_CASE("role_holder: two mayors of one town, two days apart") {
    WorldOf w;
    auto const town = w.entity("Velka", Kind::place);
    w.document("2022-05-10").said({"Ada Krol", holds_role, "Velka", "mayor"});
    w.document("2022-05-12").said({"Jan Brul", holds_role, "Velka", "mayor"});
    auto const found = w.conflicts();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::role_holder);
    CHECK(found[0].entity == town);
    CHECK(found[0].summary == "Ada Krol and Jan Brul are each said to be mayor of Velka at one time");
}

TEST_CASE("role_holder: never flagged") {
    WorldOf w;
    w.document("2022-05-10")
        .said({"Ada Krol", holds_role, "Velka", "mayor"})
        .said({"Ewa Sand", holds_role, "Velka", "acting mayor"});
    w.said({"Jan Brul", holds_role, "Velka", "mayor", "former mayor Jan Brul"}).until("2020");
    w.said({"Ola Rask", holds_role, "Norrmark", "mayor"}).said({"Per Vik", holds_role, "Velka", "deputy mayor"});
    w.said({"Nils Vik", holds_role, "Velka", "deputy mayor"})
        .said({"Ida Lund", holds_role, "Velka", "councillor"})
        .said({"Bo Lund", holds_role, "Velka", "councillor"});
    CHECK(w.conflicts().empty());

    WorldOf succession;
    succession.document("2022-05-10").said({"Ada Krol", holds_role, "Velka", "mayor"});
    succession.document("2022-05-30")
        .said({"Jan Brul", holds_role, "Velka", "mayor"})
        .said({"Jan Brul", succeeded, "Ada Krol"});
    CHECK(succession.conflicts().empty());

    WorldOf years_apart;
    years_apart.document("2012-05-10").said({"Ada Krol", holds_role, "Velka", "mayor"});
    years_apart.document("2022-05-30").said({"Jan Brul", holds_role, "Velka", "mayor"});
    CHECK(years_apart.conflicts().empty());
}

TEST_CASE("kinship: two fathers, and one voice's grandfathers against another's") {
    WorldOf w;
    w.document("2008-11-22")
        .said({"Ada Krol", child_of, "Jan Krol", "daughter"})
        .said({"Ewa Sand", grandchild_of, "Bo Sand", "granddaughter"});
    w.said({"Ewa Sand", grandchild_of, "Per Vik", "granddaughter"});
    w.document("2008-11-25")
        .said({"Ada Krol", child_of, "Otto Krol", "father"})
        .said({"Ewa Sand", grandchild_of, "Nils Rask", "grandfather"});
    auto const found = w.conflicts();
    REQUIRE(found.size() == 2);
    CHECK(w.count(ConflictKind::kinship) == 2);
    CHECK(found[1].sides.size() == 3);
    CHECK(found[1].summary ==
          "Ewa Sand is said to be a grandchild of Bo Sand and Per Vik and Nils Rask, which do not go together");
}

TEST_CASE("kinship: never flagged") {
    WorldOf w;
    w.document("2018-04-15")
        .said({"Ada Krol", grandchild_of, "Jan Krol", "granddaughter"})
        .said({"Ewa Krol", grandchild_of, "Jan Krol", "granddaughter"});
    w.said({"Ada Krol", grandchild_of, "Jan Krol", "granddaughter"})
        .said({"Ada Krol", grandchild_of, "Pia Sand", "granddaughter"});
    w.said({"Ewa Krol", child_of, "Bo Krol", "daughter"}).said({"Ewa Krol", child_of, "Ida Vik", "mother"});
    w.said({"Per Vik", relative_of, "Bo Krol", "son-in-law"});
    CHECK(w.conflicts().empty());

    WorldOf mother_and_father;
    mother_and_father.document("2018-04-15").said({"Ada Krol", child_of, "Jan Krol", "father"});
    mother_and_father.document("2018-04-16").said({"Ada Krol", child_of, "Ida Krol", "mother"});
    CHECK(mother_and_father.conflicts().empty());
}

TEST_CASE("kinship: son of a man, and his grandson") {
    WorldOf w;
    w.document("2018-04-15").said({"Ada Krol", child_of, "Jan Krol", "daughter"});
    w.document("2018-04-16").said({"Ada Krol", grandchild_of, "Jan Krol", "granddaughter"});
    w.said({"Jan Krol", relative_of, "Bo Vik", "nephew"}).said({"Jan Krol", sibling_of, "Bo Vik", "brother"});
    auto const found = w.conflicts();
    REQUIRE(found.size() == 2);
    CHECK(w.count(ConflictKind::kinship) == 2);
    CHECK(found[0].summary == "Ada Krol and Jan Krol are said to be kin in more than one way: child and grandchild");
}

TEST_CASE("kinship: a relative may be a son, a stepson a nephew, and a son is told of twice") {
    WorldOf w;
    w.document("2018-04-15").said({"Ada Krol", child_of, "Jan Krol", "daughter"});
    w.said({"Ada Krol", relative_of, "Jan Krol", "relative"}).said({"Ada Krol", child_of, "Jan Krol", "child"});
    w.said({"Bo Vik", child_of, "Per Vik", "stepson"}).said({"Bo Vik", relative_of, "Per Vik", "nephew"});
    w.said({"Per Vik", spouse_of, "Ida Vik", "husband"}).said({"Ida Vik", spouse_of, "Per Vik", "wife"});
    CHECK(w.conflicts().empty());
}

TEST_CASE("kinship: nobody is the child of an own child") {
    WorldOf w;
    w.document("2018-04-15").said({"Ada Krol", child_of, "Jan Krol", "daughter"});
    w.document("2018-04-16").said({"Jan Krol", child_of, "Ada Krol", "son"});
    CHECK(w.count(ConflictKind::kinship) == 1);
}

TEST_CASE("depiction: one picture, two names, the kin of both are then one question") {
    WorldOf w;
    w.document("2014-07-07").in(Zone::caption).said({"", depicted_as, "Ada Krol", "", "Ada Krol"});
    w.in(Zone::paragraph).said({"Ada Krol", grandchild_of, "Jan Krol", "granddaughter", "granddaughter of Jan Krol"});
    w.in(Zone::comment).voice(7).said({"", depicted_as, "Ada Brul", "", "the girl in that photo is Ada Brul"});
    w.said({"Ada Brul", grandchild_of, "Otto Brul", "granddaughter", "granddaughter of Otto Brul"});
    w.said({"Ada Brul", different_from, "Ada Krol"});
    auto const found = w.conflicts();
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == ConflictKind::depiction);
    CHECK(found[0].summary == "One picture is said to show Ada Krol and Ada Brul");
    CHECK(found[1].kind == ConflictKind::kinship);
    CHECK(found[1].level == model::Level::question);
}

TEST_CASE("depiction: a reader's bare no against the caption") {
    WorldOf w;
    w.document("2014-07-07").in(Zone::caption).said({"", depicted_as, "Ada Krol"});
    w.in(Zone::comment).voice(7).said({"", depicted_as, "Ada Krol", "", "that is not Ada Krol"}).denied();
    CHECK(w.count(ConflictKind::depiction) == 1);
}

TEST_CASE("depiction: never flagged") {
    WorldOf w;
    w.document("2010-06-14").in(Zone::caption).said({"", depicted_as, "Ada Krol"}).said({"", depicted_as, "Ewa Sand"});
    w.in(Zone::caption).said({"", depicted_as, "Jan Brul"});
    w.in(Zone::comment).voice(7).said({"", depicted_as, "Jan Brul"});
    CHECK(w.conflicts().empty());
}

TEST_CASE("distinct_merged: said to be one, said to be two") {
    WorldOf w;
    w.document("2016-03-08").said({"Ada Krol", same_as, "Red Fox"});
    w.document("2016-03-10").said({"Red Fox", different_from, "Ada Krol"});
    auto const found = w.conflicts();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::distinct_merged);
    WorldOf agreed;
    agreed.document("2016-03-08").said({"Ada Krol", same_as, "Red Fox"}).said({"Ada Krol", different_from, "Ewa Krol"});
    CHECK(agreed.conflicts().empty());
}

TEST_CASE("distinct_merged: the text tells two apart that became one entity") {
    WorldOf w;
    w.document("2016-03-08").said({"Ada Krol", different_from, "Ada Krol"});
    CHECK(w.count(ConflictKind::distinct_merged) == 1);
}

TEST_CASE("place: two head offices, two birthplaces, two capitals") {
    WorldOf w;
    w.document("2015-05-11")
        .said({"Krol Mills", based_in, "Velka", "", "Krol Mills of Velka"})
        .said({"Ada Krol", born_in, "Velka"})
        .said({"Velka", capital_of, "Norrmark"});
    w.document("2015-05-12")
        .said({"Krol Mills", based_in, "Gavle", "", "Gavle-based Krol Mills"})
        .said({"Ada Krol", born_in, "Gavle"})
        .said({"Gavle", capital_of, "Norrmark"});
    CHECK(w.count(ConflictKind::place) == 3);
}

TEST_CASE("place: never flagged") {
    WorldOf w;
    w.document("2019-11-26")
        .said({"Velka", located_in, "Norrmark"})
        .said({"Ada Krol", born_in, "Velka"})
        .said({"Ada Krol", lives_in, "Velka"});
    w.said({"Krol Mills", based_in, "Gavle", "", "based in Gavle until 2016"}).until("2016");
    w.said({"Krol Mills", based_in, "Velka"}).said({"Gavle", capital_of, "Norrmark", "", "the constitutional capital"});
    w.said({"Velka", capital_of, "Norrmark"});
    w.document("2019-11-27").said({"Ada Krol", born_in, "Norrmark"}).said({"Ada Krol", lives_in, "Gavle"});
    CHECK(w.conflicts().empty());
}

TEST_CASE("place: a town may lie in the country that another text names, two countries are two") {
    WorldOf town;
    town.document("2019-11-26").said({"Krol Mills", based_in, "Poland", "", "based in Poland"});
    town.said({"Krol Mills", based_in, "Velka"});
    CHECK(town.conflicts().empty());
    WorldOf countries;
    countries.document("2019-11-26").said({"Krol Mills", based_in, "Poland", "", "based in Poland"});
    countries.said({"Krol Mills", based_in, "Norway"});
    CHECK(countries.count(ConflictKind::place) == 1);
    WorldOf namesakes;  // neither says where the head office is
    namesakes.document("2019-11-26").said({"Krol Mills", based_in, "Velka", "", "Krol Mills of Velka"});
    namesakes.document("2019-11-28").said({"Krol Mills", based_in, "Gavle", "", "Krol Mills of Gavle"});
    CHECK(namesakes.conflicts().empty());
}

TEST_CASE("quote_source: one long quotation, two speakers") {
    constexpr auto words = "This council will not buy a clock that nobody wants to look at";
    WorldOf w;
    w.document("2021-06-15").said({"Ada Krol", model::Predicate::said, "", words, "Ada Krol said"});
    w.document("2021-06-16")
        .said({"Jan Brul", model::Predicate::said, "",
               std::string("this council will not buy a clock, that nobody wants to look at"), "said Brul"});
    auto const found = w.conflicts();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ConflictKind::quote_source);
    CHECK(found[0].summary == "The same words are given to Ada Krol and Jan Brul");
}

TEST_CASE("quote_source: a pronoun, a bare surname and a lord may be the same speaker") {
    constexpr auto words = "This council will not buy a clock that nobody wants to look at";
    for (std::string const other : {"Jan Brul", "Krol", "Lord Krol"}) {
        WorldOf w;
        w.document("2021-06-15").said({"Ada Krol", model::Predicate::said, "", words, "Ada Krol said"});
        w.document("2021-06-16");
        w.said({other, model::Predicate::said, "", words, other == "Jan Brul" ? "he said" : other + " said"});
        CHECK(w.conflicts().empty());
    }
}

TEST_CASE("quote_source: never flagged") {
    constexpr auto words = "My goats have never read a law and never will";
    WorldOf w;
    w.entity("Velka Echo", Kind::organization);
    w.document("2021-06-22")
        .said({"Ada Krol", model::Predicate::said, "", words})
        .said({"Ada Krol", same_as, "Red Fox"});
    w.document("2021-06-23")
        .said({"Velka Echo", model::Predicate::said, "", words})
        .said({"Red Fox", model::Predicate::said, "", words});
    w.said({"Ada Krol", model::Predicate::said, "", "No port, no port!"})
        .said({"Jan Brul", model::Predicate::said, "", "No port, no port!"});
    CHECK(w.conflicts().empty());
}

TEST_CASE("denial: said and denied") {
    WorldOf w;
    w.document("2014-08-26").said({"Krol Mills", owned_by, "Brul Group"});
    w.document("2014-08-27").said({"Krol Mills", owned_by, "Brul Group"}).denied();
    CHECK(w.count(ConflictKind::denial) == 1);
    w.last().polarity = Polarity::unconfirmed;
    CHECK(w.conflicts().empty());
}
