#include <catch2/catch.hpp>
#include <set>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::model;
using namespace namesake::store;
using namespace namesake::store::test;
using Lines = std::vector<std::string>;

TEST_CASE("texts and analysts say what is one and what is not") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {full_record()});
    auto const id = [&](char const *name) { return db.find_entities(name).at(0).id; };
    auto const quill = id("Mara Quill"), board = id("Lake Board");
    db.decide(Verdict::same, quill, board, {false, "2024-01-01", "kim", "first thought"});
    db.decide(Verdict::different, board, quill, {false, "2024-01-02", "kim", "a person"});
    auto const decisions = db.decisions_among(db.clusters_needing_resolution());
    REQUIRE(decisions.size() == 1);  // the text speaks of two others, who are settled
    CHECK(std::set{decisions[0].a, decisions[0].b} == std::set{quill, board});
    CHECK(decisions[0].verdict == Verdict::different);
    CHECK(decisions[0].by_analyst);
    CHECK(decisions[0].reason == "a person");
    TemporaryFile other;
    Database fresh(other.path(), Mode::write);
    fresh.put(full_record(), whole_name);
    auto const said = fresh.decisions_among(fresh.clusters_needing_resolution());
    REQUIRE(said.size() == 1);
    CHECK_FALSE(said[0].by_analyst);
    CHECK(said[0].reason == "the text says: not Bo Tarr");
}

TEST_CASE("a decision finds its places again when the document is read anew, and says which it does not find") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    auto const told = [](std::string const &between) {
        auto record = story("a", "Ann Reed", "Reed Works");
        record.document.text += between + "So it is written.";
        return record;
    };
    put_all(db, {told(" "), story("b", "Annie Reed", "Reed Works")});
    auto const id = [&](char const *name) { return db.find_entities(name).at(0).id; };
    db.decide(Verdict::same, id("Ann Reed"), id("Annie Reed"), {false, "2024-01-01", "kim", ""});
    put_all(db, {told("\n\n")});
    CHECK(db.lost_places().empty());
    put_all(db, {told(" Yesterday. ")});
    auto const decisions = [&] {
        db.put(story("c", "Ann Reed", "Dock Office"), whole_name);
        return db.decisions_among(db.clusters_needing_resolution()).size();
    };
    CHECK(decisions() == 1);
    db.remove("b");
    CHECK(db.lost_places() == Lines{"decision 1 (same): 'Annie Reed' in b"});
    check_sound(file.path());
    db.put(story("b", "Annie Reed", "Reed Works"), whole_name);
    CHECK(db.lost_places().empty());
    db.put(story("a", "Zoe Lind", "Mill Board"), whole_name);
    CHECK(db.lost_places() == Lines{"decision 1 (same): 'Ann Reed' in a"});
}
