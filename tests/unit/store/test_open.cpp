#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::store;
using namespace namesake::store::test;
using Catch::Contains;

namespace {

void write(std::string const &path, std::string const &bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// Opening must fail with these words and leave every byte where it was.
void check_refused(std::string const &path, std::string const &words) {
    auto const before = bytes(path);
    for (auto mode : {Mode::read, Mode::write}) {
        try {
            Database(path, mode);
            FAIL("opened");
        } catch (Error const &error) {
            CHECK(error.nature() == Error::Nature::database);
            CHECK_THAT(error.what(), Contains(path) && Contains(words));
        }
        CHECK(bytes(path) == before);
    }
}

}  // namespace

TEST_CASE("a new file becomes a database that says whose it is") {
    TemporaryFile file;
    Database(file.path(), Mode::write);
    CHECK(one(file.path(), "PRAGMA application_id") == std::to_string(application_id));
    CHECK(one(file.path(), "PRAGMA user_version") == std::to_string(schema_version));
    CHECK(one(file.path(), "PRAGMA journal_mode") == "wal");
    CHECK_NOTHROW(Database(file.path(), Mode::write));
    CHECK(Database(file.path(), Mode::read).counts().documents == 0);
}

TEST_CASE("D4: what is no database is refused untouched") {
    TemporaryFile file;
    for (auto const &garbage :
         {std::string("hello"), std::string("SQLite format 3"), std::string(100'000, 'x'), std::string(512, '\0')}) {
        write(file.path(), garbage);
        check_refused(file.path(), "is not a namesake database");
    }
}

TEST_CASE("D4: another program's database is refused untouched") {
    TemporaryFile file;
    write(file.path(), "");
    rows(file.path(), "CREATE TABLE notes (text)");
    check_refused(file.path(), "another program's database");
    TemporaryFile marked;
    write(marked.path(), "");
    rows(marked.path(), "PRAGMA application_id = 7");
    check_refused(marked.path(), "another program's database");
}

TEST_CASE("D3: an older database is brought up to date by who writes, and a copy of it is kept") {
    TemporaryFile file;
    Database(file.path(), Mode::write).put(full_record(), whole_name);
    for (auto const &view : rows(file.path(), "SELECT name FROM sqlite_schema WHERE type = 'view'"))
        rows(file.path(), "DROP VIEW " + view);
    rows(file.path(), "ALTER TABLE decisions DROP COLUMN undone_at");
    rows(file.path(), "ALTER TABLE decisions DROP COLUMN undone_by");
    rows(file.path(), "PRAGMA user_version = 1");
    CHECK_THROWS_WITH(Database(file.path(), Mode::read), Contains("older namesake"));
    write(file.path() + ".version1.part", "a copy that was interrupted");

    CHECK(Database(file.path(), Mode::write).put(full_record(), whole_name) == Stored::unchanged);
    CHECK(one(file.path(), "PRAGMA user_version") == std::to_string(schema_version));
    CHECK(one(file.path(), "SELECT count(*) FROM standing_decisions") == "0");
    CHECK(Database(file.path(), Mode::read).counts().documents == 1);
    auto const kept = file.path() + ".version1";
    CHECK(one(kept, "PRAGMA user_version") == "1");
    CHECK(one(kept, "SELECT count(*) FROM documents") == "1");
    CHECK_FALSE(std::filesystem::exists(kept + ".part"));
    std::filesystem::remove(kept);
}

TEST_CASE("D3: a database without a version is refused untouched") {
    TemporaryFile file;
    Database(file.path(), Mode::write).put(full_record(), whole_name);
    rows(file.path(), "PRAGMA user_version = 0");
    check_refused(file.path(), "no schema version");
}

TEST_CASE("D3: a newer schema is refused untouched") {
    TemporaryFile file;
    Database(file.path(), Mode::write).put(full_record(), whole_name);
    rows(file.path(), "PRAGMA user_version = 99");
    check_refused(file.path(), "schema version 99");
}

TEST_CASE("D4: a damaged database is an error, not a crash") {
    TemporaryFile file;
    Database(file.path(), Mode::write).put(full_record(), whole_name);
    auto const whole = bytes(file.path());
    for (std::size_t size : {50u, 100u, 5'000u, 20'000u, 60'000u}) {
        write(file.path(), whole.substr(0, size));
        try {
            Database db(file.path(), Mode::read);
            db.overview();
        } catch (Error const &error) {
            CHECK_THAT(error.what(), Contains(file.path()));
        }
    }
}

TEST_CASE("to read, there must be something") {
    TemporaryFile file;
    CHECK_THROWS_WITH(Database(file.path(), Mode::read), Contains("there is no such file"));
    CHECK_THROWS_WITH(Database(std::filesystem::path(file.path()).parent_path().string(), Mode::write),
                      Contains("is a folder"));
    write(file.path(), "");
    CHECK_THROWS_WITH(Database(file.path(), Mode::read), Contains("holds no graph yet"));
    CHECK_THROWS_AS(Database("/nowhere/at/all.db", Mode::write), Error);
}

TEST_CASE("D1: a second writer is told after the stated wait") {
    TemporaryFile file;
    Database first(file.path(), Mode::write), second(file.path(), Mode::write, std::chrono::milliseconds(50));
    auto transaction = first.transaction();
    first.put(full_record(), whole_name);
    CHECK_THROWS_WITH(second.put(full_record(), whole_name), Contains("locked by another process (waited 0.1 s)"));
    CHECK(Database(file.path(), Mode::read).counts().documents == 0);  // a reader does not wait
    transaction.commit();
    CHECK(second.put(full_record(), whole_name) == Stored::unchanged);
}

TEST_CASE("names of files are no URIs") {
    TemporaryFile file;
    auto const odd = std::filesystem::path(file.path()).parent_path() / "a b?mode=memory#%41.db";
    Database(odd.string(), Mode::write).put(full_record(), whole_name);
    CHECK(Database(odd.string(), Mode::read).counts().documents == 1);
    CHECK(std::filesystem::exists(odd));
}
