#include <catch2/catch.hpp>
#include <set>

#include "growth.hpp"
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

namespace {

/// Entities are those an analyst says are one, and those of one name.
void settle(Database &db) {
    auto const clusters = db.clusters_needing_resolution();
    auto found = by_name(clusters);
    for (auto const &decision : db.decisions_among(clusters))
        if (decision.verdict == Verdict::same)
            for (auto &member : found.members)
                if (member.cluster == decision.a || member.cluster == decision.b)
                    member.entity = std::min(decision.a, decision.b);
    db.store_identities(found);
}

std::string const people = "SELECT name, mention_count FROM entities WHERE kind = 'person' ORDER BY name";

/// Two people, said by kim to be one.
void put_and_join(Database &db) {
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Nan Reed", "Lake Board")});
    auto const id = [&](char const *name) { return db.find_entities(name).at(0).id; };
    CHECK(db.decide(Verdict::same, id("Ann Reed"), id("Nan Reed"), {false, "2024-01-01", "kim", "she said so"}) == 1);
    settle(db);
}

}  // namespace

TEST_CASE("a decision that is undone has no effect, and stays on record") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_and_join(db);
    CHECK(rows(file.path(), people) == Lines{"Ann Reed|2"});
    CHECK(db.undo(1, {false, "2024-01-02", "lee", ""}) == Undo::done);
    settle(db);
    CHECK(rows(file.path(), people) == Lines{"Ann Reed|1", "Nan Reed|1"});
    CHECK(rows(file.path(), "SELECT verdict, analyst, undone_at, undone_by FROM decisions") ==
          Lines{"same|kim|2024-01-02|lee"});
    CHECK(db.undo(1, {false, "2024-01-03", "lee", ""}) == Undo::already);
    CHECK(db.undo(2, {false, "2024-01-03", "lee", ""}) == Undo::unknown);
    check_sound(file.path());
}

TEST_CASE("what was decided before stands again when the later decision is undone") {
    TemporaryFile file;
    Database db(file.path(), Mode::write);
    put_all(db, {story("a", "Ann Reed", "Reed Works"), story("b", "Bob Moor", "Reed Works")});
    recheck(db);
    auto const conflict = std::stoll(one(file.path(), "SELECT id FROM conflicts"));
    auto const status = [&] { return one(file.path(), "SELECT status FROM conflicts"); };
    CHECK(db.decide(conflict, {false, "2024-01-01", "kim", ""}) == 1);
    CHECK(db.decide(conflict, {true, "2024-01-02", "kim", ""}) == 2);
    CHECK(status() == "dismissed");
    CHECK(db.undo(2, {false, "2024-01-03", "kim", ""}) == Undo::done);
    CHECK(status() == "accepted");
    CHECK(db.undo(1, {false, "2024-01-03", "kim", ""}) == Undo::done);
    CHECK(status() == "open");
}

TEST_CASE("decisions are taken to another database once, and are undone there too") {
    TemporaryFile file, other;
    Database db(file.path(), Mode::write), there(other.path(), Mode::write);
    put_and_join(db);
    put_all(there, {story("a", "Ann Reed", "Reed Works"), story("b", "Nan Reed", "Lake Board")});
    auto const made = db.decisions();
    REQUIRE(made.size() == 1);
    CHECK(made[0].note == "she said so");
    REQUIRE(made[0].places.size() == 2);
    CHECK(made[0].places[1].side == 1);
    CHECK(made[0].places[1].uri == "b");
    CHECK(made[0].places[1].quote == "Nan Reed");
    CHECK(there.add(made[0]));
    CHECK_FALSE(there.add(made[0]));
    settle(there);
    CHECK(rows(other.path(), people) == Lines{"Ann Reed|2"});
    CHECK(there.lost_places().empty());

    db.undo(1, {false, "2024-01-02", "lee", ""});
    CHECK(there.add(db.decisions()[0]));
    CHECK_FALSE(there.add(db.decisions()[0]));
    CHECK_FALSE(there.add(made[0]));  // an older copy does not make it stand again
    settle(there);
    CHECK(rows(other.path(), people) == Lines{"Ann Reed|1", "Nan Reed|1"});
    check_sound(other.path());
}

TEST_CASE("an imported decision waits for its documents, and the later one stands whatever the order") {
    TemporaryFile file, other;
    Database db(file.path(), Mode::write), there(other.path(), Mode::write);
    put_and_join(db);
    auto decision = db.decisions()[0];
    CHECK(there.add(decision));
    CHECK(there.lost_places().size() == 2);
    put_all(there, {story("a", "Ann Reed", "Reed Works"), story("b", "Nan Reed", "Lake Board")});
    settle(there);
    CHECK(there.lost_places().empty());
    decision.made_at = "2023-05-05";
    decision.verdict = "different";
    CHECK(there.add(decision));
    auto const standing = there.decisions_among(there.clusters_needing_resolution());
    REQUIRE(standing.size() == 1);
    CHECK(standing[0].verdict == Verdict::same);
}

TEST_CASE("a place is found again in time that grows with the text, behind letters of any length") {
    auto const seconds_for = [](int stories) {
        TemporaryFile file;
        Database db(file.path(), Mode::write);
        auto long_one = story("a", "Ann Reed", "Reed Works");
        auto &text = long_one.document.text;
        auto const one = long_one.extraction.mentions;
        auto const length = static_cast<std::uint32_t>(text.size());
        auto const words = text;
        text.clear();
        long_one.extraction.mentions.clear();
        for (int i = 0; i < stories; ++i) {
            for (auto m : one) {
                auto const at = static_cast<std::uint32_t>(i) * (length + 2) + 2;
                m.span = {m.span.start + at, m.span.end + at};
                long_one.extraction.mentions.push_back(m);
            }
            text += "\u00e9 " + words;
        }
        long_one.document.segments[0].span.end = static_cast<std::uint32_t>(stories) * (length + 2);
        put_all(db, {long_one, story("b", "Nan Reed", "Lake Board")});
        auto const id = [&](char const *name) { return db.find_entities(name).at(0).id; };
        db.decide(Verdict::different, id("Ann Reed"), id("Nan Reed"), {false, "2024-01-01", "kim", ""});
        auto const seconds = namesake::test::seconds_of([&] {
            text += "\u00e9";  // another text each time
            REQUIRE(db.put(long_one, whole_name) == Stored::replaced);
        });
        CHECK(db.lost_places().empty());
        return seconds;
    };
    CHECK(namesake::test::grows_with_input(seconds_for(2'000), seconds_for(16'000)));
}
