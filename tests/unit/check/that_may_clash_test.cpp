// A check of the claims that may clash finds all that a check of every claim finds: in worlds put together by chance.
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::test;

namespace {

using Random = std::mt19937;

std::string one_of(Random &random, std::vector<std::string> const &items) {
    return items[random() % items.size()];
}

std::string value_for(Random &random, Predicate predicate) {
    switch (predicate) {
        case Predicate::holds_role:
        case Predicate::heads:
            return one_of(random, {"mayor", "chairman", "president", "the current mayor", "senator"});
        case Predicate::life_status:
            return one_of(random, {"dead", "living"});
        case Predicate::gender:
            return one_of(random, {"male", "female"});
        case Predicate::born_on:
        case Predicate::died_on:
            return one_of(random, {"1950", "1961-03-04", "2018-11", "2019-05-02"});
        case Predicate::age:
            return one_of(random, {"41", "60", "88"});
        case Predicate::said:
            return one_of(random,
                          {"The old mill will open again in the spring", "the old mill, will open again in the spring!",
                           "I am very much alive", "Nobody has asked us for any of it so far"});
        case Predicate::event:
        case Predicate::attended:
            return one_of(random, {"talks", "meeting", "killed", "summit", "fire"});
        case Predicate::child_of:
        case Predicate::relative_of:
            return one_of(random, {"son", "daughter", "nephew", "father"});
        default:
            return {};
    }
}

std::string quote_for(Random &random, Said const &said) {
    return one_of(random, {said.subject + " and " + said.object, "it is the head office of " + said.subject,
                           "\"" + said.value + "\", said " + said.subject, "that is not so", "his current home"});
}

/// A few people, bodies and places of whom much is said, so that much of it clashes.
WorldOf by_chance(Random &random) {
    std::vector<std::string> const people{"Ada Roos", "Bo Kuyper", "Cy Adair", "Dee Moss"},
        bodies{"Ely Mills", "Lake Board"}, places{"Ely", "Norland", "Port Vell", "Tarn"};
    WorldOf world;
    for (auto const &body : bodies) world.entity(body, Kind::organization);
    for (auto const &place : places) world.entity(place, Kind::place);
    for (int document = 0; document < 4; ++document) {
        world.document(one_of(random, {"2019-05-01", "2019-05-09", "2020-01-02", ""}));
        for (int claim = 0; claim < 12; ++claim) {
            auto const predicate = static_cast<Predicate>(random() % 37);
            if (random() % 4 == 0) world.in(one_of(random, {"c", "p"}) == "c" ? Zone::caption : Zone::paragraph);
            Said said{one_of(random, random() % 3   ? people
                                     : random() % 2 ? bodies
                                                    : places),
                      predicate,
                      one_of(random, random() % 3 == 0 ? people
                                     : random() % 2    ? bodies
                                                       : places)};
            if (predicate == Predicate::killed && random() % 2) said.subject.clear();
            said.value = value_for(random, predicate);
            said.quote = quote_for(random, said);
            world.said(said);
            if (random() % 5 == 0) world.denied();
            if (random() % 3 == 0)
                world.on(one_of(random, {"2019-04-30", "2019-05-02", "2020-01-01"}), one_of(random, places));
            if (random() % 6 == 0) world.many(one_of(random, {"12", "30", ">=5"}));
            if (random() % 8 == 0) world.until("2019");
        }
    }
    return world;
}

}  // namespace

TEST_CASE("what may clash is enough to find all that clashes") {
    Random random(7);
    std::set<ConflictKind> met;
    for (int round = 0; round < 400; ++round) {
        auto const world = by_chance(random);
        auto const all = world.conflicts(), few = world.conflicts_of_few();
        INFO("world " << round);
        REQUIRE(few.size() == all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            met.insert(all[i].kind);
            CHECK(few[i].kind == all[i].kind);
            CHECK(few[i].summary == all[i].summary);
            CHECK(few[i].sides.size() == all[i].sides.size());
        }
    }
    CHECK(met.size() >= 11);
}

TEST_CASE("a claim that stands alone cannot clash") {
    WorldOf world;
    world.document("2019-05-01").said({"Ada Roos", Predicate::holds_role, "Ely Mills", "chairman"});
    world.said({"Ada Roos", Predicate::gender, "", "female"}).said({"Bo Kuyper", Predicate::born_in, "Norland"});
    CHECK(check::that_may_clash(world.outlines()).empty());
    world.document("2019-05-03").said({"Bo Kuyper", Predicate::holds_role, "Ely Mills", "chairman"});
    CHECK(check::that_may_clash(world.outlines()).size() == 4);
}
