#include <algorithm>
#include <catch2/catch.hpp>

#include "resolve/why.hpp"

using namespace namesake;

namespace {

model::Cluster person(std::int64_t id, std::string name, std::vector<std::string> evidence) {
    std::sort(evidence.begin(), evidence.end());
    return {id, id, model::Kind::person, name, {name}, evidence};
}

}  // namespace

TEST_CASE("why two are one: the names and what agrees") {
    auto const found =
        resolve::why(person(1, "Ada Krol", {"body:krol mills"}), person(2, "Ada Krol", {"body:krol mills"}));
    CHECK(found.one);
    CHECK(found.names == "the names are the same");
    CHECK(found.shared == std::vector<std::string>{"body krol mills"});
    CHECK(found.missing.empty());
}

TEST_CASE("why two are not one: what is missing, or what nothing makes up for") {
    auto const alone = resolve::why(person(1, "Ada Krol", {"role:baker"}), person(2, "Ada Krol", {"role:judge"}));
    CHECK_FALSE(alone.one);
    CHECK(alone.near);
    CHECK(alone.missing.starts_with("something that both documents say"));
    auto const given =
        resolve::why(person(1, "Ada Krol", {"body:krol mills"}), person(2, "Ida Krol", {"body:krol mills"}));
    CHECK_FALSE(given.near);
    CHECK(given.names == "the given names differ: ada × ida");
    auto const sexes = resolve::why(person(1, "Sasha Krol", {"sex:male"}), person(2, "Sasha Krol", {"sex:female"}));
    CHECK(sexes.missing.starts_with("nothing can be"));
    auto const looks = resolve::why(person(1, "Ada Krol", {}), person(2, "Ad\xD0\xB0 Krol", {}));
    CHECK(looks.names.find("another alphabet") != std::string::npos);
}

TEST_CASE("of several documents the two that say most are told of") {
    auto const found = resolve::why({person(1, "A. Krol", {}), person(2, "Ada Krol", {"kin:ian krol"})},
                                    {person(3, "Ida Krol", {}), person(4, "Ada Krol", {"kin:ian krol"})});
    CHECK(found.one);
    CHECK(found.shared == std::vector<std::string>{"kin ian krol"});
}
