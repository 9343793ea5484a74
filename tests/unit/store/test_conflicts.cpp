#include <catch2/catch.hpp>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::model;
using namespace namesake::store;
using namespace namesake::store::test;
using Lines = std::vector<std::string>;

TEST_CASE("claims are checked again only when something has changed") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Bob Moor", "Lake Board")});
    REQUIRE(world_to_check(db));
    CHECK(world_to_check(db)->facts.size() == 2);
    recheck(db);
    CHECK_FALSE(world_to_check(db));
    put_all(db, {story("a", "Ann Reed", "Reed Works")});
    CHECK_FALSE(world_to_check(db));
    put_all(db, {story("d", "Di Moor", "Lake Board")});
    REQUIRE(world_to_check(db));
    CHECK(world_to_check(db)->facts.size() == 3);
    recheck(db);
    db.remove("d");
    CHECK(world_to_check(db));
}

TEST_CASE("a conflict found again keeps its id and what was decided of it") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("x", "Xe Moor", "Dock Office"), story("y", "Yo Moor", "Dock Office")});
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Bob Moor", "Reed Works")});
    recheck(db);
    auto const conflicts =
        "SELECT c.kind, e.name, c.status, (SELECT count(*) FROM conflict_sides WHERE conflict_id = c.id)"
        " FROM conflicts c JOIN entities e ON e.id = c.entity_id ORDER BY e.name";
    auto const ids = "SELECT id FROM conflicts ORDER BY id";
    REQUIRE(rows(file.path(), conflicts) == Lines{"role_holder|Dock Office|open|2", "role_holder|Reed Works|open|2"});
    auto const works = one(file.path(),
                           "SELECT c.id FROM conflicts c JOIN entities e ON e.id = c.entity_id WHERE e.name"
                           " = 'Reed Works'");
    CHECK(db.decide(std::stoll(works), {true, "2024-01-01", "kim", ""}));
    CHECK(one(file.path(), "SELECT max(disputed) FROM relations WHERE object = 'Reed Works'") == "0");
    CHECK(one(file.path(), "SELECT min(disputed) FROM relations WHERE object = 'Dock Office'") == "1");
    auto const before = rows(file.path(), ids);

    put_all(db, {story("c", "Ann Reed", "Lake Board")});  // one of the two who head the works
    recheck(db);
    CHECK(rows(file.path(), ids) == before);
    CHECK(rows(file.path(), conflicts) ==
          Lines{"role_holder|Dock Office|open|2", "role_holder|Reed Works|dismissed|2"});

    put_all(db, {story("d", "Di Moor", "Reed Works")});  // a new claim changes it
    recheck(db);
    CHECK(rows(file.path(), conflicts) == Lines{"role_holder|Dock Office|open|2", "role_holder|Reed Works|open|3"});

    db.remove("d");
    resolve(db);
    recheck(db);
    CHECK(rows(file.path(), ids) == before);
    CHECK(rows(file.path(), conflicts) ==
          Lines{"role_holder|Dock Office|open|2", "role_holder|Reed Works|dismissed|2"});
    db.remove("b");
    resolve(db);
    recheck(db);
    CHECK(rows(file.path(), conflicts) == Lines{"role_holder|Dock Office|open|2"});
    check_sound(file.path());
}
