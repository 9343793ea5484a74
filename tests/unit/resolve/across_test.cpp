#include <catch2/catch.hpp>

#include <algorithm>

#include "resolve/across.hpp"
#include "resolve/spelling.hpp"

using namespace namesake;
using model::Cluster, model::Decision, model::Kind, model::Verdict;

namespace {

Cluster person(std::int64_t id, std::string name, std::vector<std::string> evidence = {},
               std::vector<std::string> forms = {}) {
    std::sort(evidence.begin(), evidence.end());
    if (forms.empty()) forms = {name};
    return {id, id, Kind::person, name, forms, evidence};
}
Cluster thing(std::int64_t id, Kind kind, std::string name, std::vector<std::string> forms = {}) {
    if (forms.empty()) forms = {name};
    return {id, id, kind, name, forms, {}};
}

model::EntityId entity_of(model::Identities const &found, std::int64_t cluster) {
    for (auto const &m : found.members)
        if (m.cluster == cluster) return m.entity;
    FAIL("no cluster " << cluster);
    return 0;
}

model::Identities resolved(std::vector<Cluster> const &clusters, std::vector<Decision> const &decisions = {}) {
    return resolve::across_documents(clusters, decisions);
}

bool one(std::vector<Cluster> const &clusters, std::vector<Decision> const &decisions = {}) {
    auto const found = resolved(clusters, decisions);
    return entity_of(found, 1) == entity_of(found, 2);
}

}  // namespace

TEST_CASE("one full name with something that agrees is one person") {
    CHECK(one({person(1, "Ada Krol", {"body:krol mills"}), person(2, "Ada Krol", {"body:krol mills"})}));
    CHECK(one({person(1, "Ada Krol", {"kin:ian krol"}), person(2, "Ada Krol", {"kin:ian krol"})}));
    CHECK(one({person(1, "Ada Krol", {"role:energy minister", "role:minister"}),
               person(2, "Ada Krol", {"role:energy minister", "role:minister"})}));
    CHECK(one({person(1, "Ada Maria Krol", {"place:lodz"}), person(2, "Ada Maria Krol", {"place:lodz"})}));
}

TEST_CASE("one full name and nothing else stays two, and is listed") {
    auto const found = resolved({person(1, "Ada Krol", {"role:baker", "country:poland"}),
                                 person(2, "Ada Krol", {"role:judge", "country:poland"})});
    CHECK(entity_of(found, 1) != entity_of(found, 2));
    REQUIRE(found.namesakes.size() == 1);
    CHECK(found.namesakes[0].verdict == Verdict::unsure);
    CHECK(found.namesakes[0].similarity == 1.0);
    CHECK(found.namesakes[0].reason.find("country poland") != std::string::npos);
}

TEST_CASE("another spelling with more that agrees is one person") {
    CHECK(one({person(1, "Sayfullo Rahimzoda", {"body:water board"}),
               person(2, "Saifullo Rakhimzoda", {"body:water board"})}));
    CHECK_FALSE(
        one({person(1, "Sayfullo Rahimzoda", {"word:board"}), person(2, "Saifullo Rakhimzoda", {"word:board"})}));
}

TEST_CASE("a doubled letter sounds once, and no character of another script is cut") {
    CHECK(resolve::sound("abbo") == "abo");
    CHECK(resolve::sound("山 oda") == "山 oda");
}

TEST_CASE("different given names never merge, whatever agrees") {
    std::vector<std::string> const much{"body:krol mills", "kin:ian krol", "place:lodz"};
    CHECK_FALSE(one({person(1, "Ada Krol", much), person(2, "Ewa Krol", much)}));
    CHECK_FALSE(one({person(1, "Karim Sohrabi", much), person(2, "Karim Suhrabai", much)}));
}

TEST_CASE("a man and a woman of one name are two, unless much agrees: then one of the texts is wrong") {
    CHECK_FALSE(one({person(1, "Robin Krol", {"place:lodz", "role:baker", "sex:male"}),
                     person(2, "Robin Krol", {"place:lodz", "role:baker", "sex:female"})}));
    CHECK(one({person(1, "Robin Krol", {"body:krol mills", "role:baker", "sex:male"}),
               person(2, "Robin Krol", {"body:krol mills", "role:baker", "sex:female"})}));
    CHECK_FALSE(one({person(1, "Ada Krol", {"body:krol mills", "sex:female"}),
                     person(2, "Krol", {"body:krol mills", "sex:male"})}));
}

TEST_CASE("two clusters of one document are not merged by name") {
    auto twin = person(2, "Ada Krol", {"body:krol mills"});
    twin.document = 1;
    CHECK_FALSE(one({person(1, "Ada Krol", {"body:krol mills"}), twin}));
}

TEST_CASE("bodies, places, groups and dates go by name") {
    CHECK(one({thing(1, Kind::place, "LODZ"), thing(2, Kind::place, "Łódź")}));
    CHECK(one({thing(1, Kind::organization, "Krol Mills S.A."), thing(2, Kind::organization, "the Krol Mills")}));
    CHECK(one({thing(1, Kind::organization, "Ministry of Peat"), thing(2, Kind::organization, "Peat Ministry")}));
    CHECK(one({thing(1, Kind::group, "Kashubian"), thing(2, Kind::group, "Kashubians")}));
    CHECK(one({thing(1, Kind::date, "2019-07-05"), thing(2, Kind::date, "2019-07-05")}));
    CHECK_FALSE(one({thing(1, Kind::place, "Lodz"), thing(2, Kind::organization, "Lodz")}));
    CHECK_FALSE(one({thing(1, Kind::place, "Norrmark"), thing(2, Kind::place, "West Norrmark")}));
}

TEST_CASE("an acronym known in one document is the body's in another, one that two bodies share is neither's") {
    auto const board = thing(1, Kind::organization, "Coastal Bridge Council", {"Coastal Bridge Council", "CBC"});
    CHECK(one({board, thing(2, Kind::organization, "CBC")}));
    auto const found = resolved({board, thing(2, Kind::organization, "CBC"),
                                 thing(3, Kind::organization, "Central Bank Court", {"Central Bank Court", "CBC"})});
    CHECK(entity_of(found, 1) != entity_of(found, 2));
    CHECK(entity_of(found, 1) != entity_of(found, 3));
}

TEST_CASE("a surname alone joins the one person with whom something agrees") {
    auto const full = person(1, "Sevda Mammadli", {"body:city trams", "with:kchs"});
    CHECK(one({full, person(2, "Mammadli", {"with:kchs", "word:trams", "body:city trams"})}));
    CHECK_FALSE(one({full, person(2, "Mammadli", {"word:trams"})}));
}

TEST_CASE("different blocks every path, an analyst outranks the text") {
    auto const a = person(1, "Ada Krol", {"body:krol mills"}), b = person(2, "Ada Krol", {"body:krol mills"}),
               c = person(3, "Ada Krol", {"body:krol mills"});
    auto const found = resolved({a, b, c}, {{1, 2, Verdict::different, false, 1, "the text says they are two"}});
    CHECK(entity_of(found, 1) != entity_of(found, 2));
    CHECK_FALSE(one({a, b}, {{1, 2, Verdict::different, true, 1, "not her"}}));
    CHECK(
        one({a, b}, {{1, 2, Verdict::different, false, 1, "the text"}, {1, 2, Verdict::same, true, 1, "I know her"}}));
    CHECK_FALSE(
        one({a, b}, {{1, 2, Verdict::different, true, 1, "not her"}, {1, 2, Verdict::same, false, 1, "the text"}}));
}

TEST_CASE("the text's same joins two names, another voice's different leaves two, unsure") {
    auto const red = person(1, "Mika Oren"), fox = person(2, "Red Fox");
    CHECK(one({red, fox}, {{1, 2, Verdict::same, false, 0.4, "the text says they are one"}}));
    auto const found = resolved({person(1, "Mika Oren", {"alias:red foks"}), person(2, "Red Fox", {"alias:mika oren"}),
                                 person(3, "Mika Oren", {"alias:red foks"}), person(4, "Red Fox", {"alias:mika oren"})},
                                {{1, 2, Verdict::same, false, 0.4, "the text says they are one"},
                                 {3, 4, Verdict::different, false, 0.4, "the text says they are two"}});
    CHECK(entity_of(found, 1) == entity_of(found, 3));
    CHECK(entity_of(found, 1) != entity_of(found, 4));
    REQUIRE_FALSE(found.namesakes.empty());
    CHECK(found.namesakes[0].verdict == Verdict::unsure);
}

TEST_CASE("the order of the input changes nothing") {
    std::vector<Cluster> clusters;
    for (int i = 1; i <= 60; ++i)
        clusters.push_back(person(i, i % 3 ? "Ada Krol" : "Ewa Krol",
                                  {"body:mill " + std::to_string(i % 7), "place:town " + std::to_string(i % 5)}));
    auto backwards = clusters;
    std::reverse(backwards.begin(), backwards.end());
    auto const x = resolved(clusters), y = resolved(backwards);
    for (std::size_t i = 0; i < clusters.size(); ++i) CHECK(x.members[i].entity == y.members[i].entity);
}

TEST_CASE("clusters that share no key are never one") {
    auto const a = resolve::name_keys(person(1, "Ada Krol")), b = resolve::name_keys(person(2, "Ada Brul"));
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    CHECK(both.empty());
}

TEST_CASE("I11: a name that only looks like another is not joined with it") {
    auto const evidence = std::vector<std::string>{"body:krol mills", "role:miller"};
    CHECK_FALSE(one({person(1, "Ada Krol", evidence), person(2, "Ad\xD0\xB0 Krol", evidence)}));
    CHECK_FALSE(one({person(1, "Ada Krol", evidence), person(2, "Ada\xE2\x80\x8B Krol", evidence)}));
    CHECK_FALSE(one({thing(1, Kind::organization, "Krol Mills"), thing(2, Kind::organization, "Krol M\xD1\x96lls")}));
}

TEST_CASE("I11: a name that only looks like another is listed beside it, and never one with it") {
    std::string const evidence = "body:krol mills", disguised = "Ad\u0430 Krol";  // a Cyrillic letter
    auto const found = resolved({person(1, "Ada Krol", {evidence}), person(2, disguised, {evidence})});
    CHECK(entity_of(found, 1) != entity_of(found, 2));
    REQUIRE(found.namesakes.size() == 1);
    CHECK(found.namesakes[0].verdict == Verdict::unsure);
    CHECK(found.namesakes[0].reason.find("another alphabet") != std::string::npos);
    CHECK(one({person(1, disguised, {evidence}), person(2, disguised, {evidence})}));
    CHECK_FALSE(one({person(1, disguised, {evidence}), person(2, "A\u200bda Krol", {evidence})}));
    CHECK(one({person(1, "Ada Krol", {evidence}), person(2, disguised, {evidence})},
              {{1, 2, Verdict::same, true, 1, "an analyst looked at it"}}));
}

TEST_CASE("bodies and places that only look alike are two, whichever comes first") {
    auto const first = GENERATE(0, 1);
    std::string const names[] = {"Krol Mills", "Kr\u043el Mills"};
    auto const found =
        resolved({thing(1, Kind::organization, names[first]), thing(2, Kind::organization, names[1 - first]),
                  thing(3, Kind::organization, "Krol Mills")});
    CHECK(entity_of(found, 1) != entity_of(found, 2));
    CHECK(entity_of(found, 3) == entity_of(found, first == 0 ? 1 : 2));
    REQUIRE(found.namesakes.size() == 1);
    CHECK(found.namesakes[0].reason.find("look the same") != std::string::npos);
}
