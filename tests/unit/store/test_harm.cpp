// What harm does: failing disks, flipped bits, cut files.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstring>
#include <fstream>
#include <random>

#include "worlds.hpp"

using namespace namesake;
using namespace namesake::store;
using namespace namesake::store::test;

namespace {

/// SQLite's own file system, but that the n-th write, sync or cut fails, and all after it.
struct FailingDisk {
    sqlite3_vfs vfs{}, *real = nullptr;
    static inline FailingDisk *self = nullptr;
    int left = -1;  ///< writes that still succeed; -1: all

    FailingDisk() : real(sqlite3_vfs_find(nullptr)) {
        vfs = *real;
        vfs.zName = "failing";
        vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
        vfs.xOpen = open;
        self = this;
        sqlite3_vfs_register(&vfs, 1);
    }
    ~FailingDisk() {
        sqlite3_vfs_register(real, 1);
        sqlite3_vfs_unregister(&vfs);
    }

    bool fails() { return left == 0 || (left > 0 && --left == 0); }

    struct File {
        sqlite3_file base;
        sqlite3_io_methods methods;
        sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    };
    static File *of(sqlite3_file *file) { return reinterpret_cast<File *>(file); }

    static int open(sqlite3_vfs *, char const *name, sqlite3_file *file, int flags, int *out) {
        auto *f = of(file);
        f->base.pMethods = nullptr;
        int const result = self->real->xOpen(self->real, name, f->inner(), flags, out);
        if (!f->inner()->pMethods) return result;
        using F = sqlite3_file *;
        auto &m = f->methods;
        m = *f->inner()->pMethods;
        m.iVersion = std::min(m.iVersion, 2);
        m.xClose = [](F x) { return of(x)->inner()->pMethods->xClose(of(x)->inner()); };
        m.xRead = [](F x, void *to, int n, sqlite3_int64 at) {
            return of(x)->inner()->pMethods->xRead(of(x)->inner(), to, n, at);
        };
        m.xWrite = [](F x, void const *from, int n, sqlite3_int64 at) {
            return self->fails() ? SQLITE_IOERR_WRITE : of(x)->inner()->pMethods->xWrite(of(x)->inner(), from, n, at);
        };
        m.xTruncate = [](F x, sqlite3_int64 n) {
            return self->fails() ? SQLITE_IOERR_TRUNCATE : of(x)->inner()->pMethods->xTruncate(of(x)->inner(), n);
        };
        m.xSync = [](F x, int how) {
            return self->fails() ? SQLITE_IOERR_FSYNC : of(x)->inner()->pMethods->xSync(of(x)->inner(), how);
        };
        m.xFileSize = [](F x, sqlite3_int64 *n) { return of(x)->inner()->pMethods->xFileSize(of(x)->inner(), n); };
        m.xLock = [](F x, int how) { return of(x)->inner()->pMethods->xLock(of(x)->inner(), how); };
        m.xUnlock = [](F x, int how) { return of(x)->inner()->pMethods->xUnlock(of(x)->inner(), how); };
        m.xCheckReservedLock = [](F x, int *is) {
            return of(x)->inner()->pMethods->xCheckReservedLock(of(x)->inner(), is);
        };
        m.xFileControl = [](F x, int what, void *with) {
            return of(x)->inner()->pMethods->xFileControl(of(x)->inner(), what, with);
        };
        m.xSectorSize = [](F x) { return of(x)->inner()->pMethods->xSectorSize(of(x)->inner()); };
        m.xDeviceCharacteristics = [](F x) { return of(x)->inner()->pMethods->xDeviceCharacteristics(of(x)->inner()); };
        m.xShmMap = [](F x, int page, int size, int grow, void volatile **to) {
            return of(x)->inner()->pMethods->xShmMap(of(x)->inner(), page, size, grow, to);
        };
        m.xShmLock = [](F x, int at, int n, int how) {
            return of(x)->inner()->pMethods->xShmLock(of(x)->inner(), at, n, how);
        };
        m.xShmBarrier = [](F x) { of(x)->inner()->pMethods->xShmBarrier(of(x)->inner()); };
        m.xShmUnmap = [](F x, int gone) { return of(x)->inner()->pMethods->xShmUnmap(of(x)->inner(), gone); };
        f->base.pMethods = &m;
        return result;
    }
};

std::string uri(int i) {
    return "news/" + std::to_string(i);
}

void put(Database &db, int i) {
    db.put(story(uri(i), "Ann Reed", "Reed Works " + std::to_string(i % 3)), whole_name);
}

/// Puts documents until the disk fails; how many were acknowledged.
int put_until_it_fails(std::string const &path, FailingDisk &disk, int writes, int from) {
    int acknowledged = from;
    try {
        Database db(path, Mode::write);
        disk.left = writes;
        for (; acknowledged < from + 20; ++acknowledged) put(db, acknowledged);
        resolve(db);
        db.finish();
    } catch (Error const &error) {
        CHECK(error.nature() == Error::Nature::database);
    }
    disk.left = -1;
    return acknowledged;
}

}  // namespace

TEST_CASE("F3: a disk that fails at any write loses no acknowledged document") {
    FailingDisk disk;
    int failed = 0;
    for (int k = 1; k <= 110; ++k) {
        TemporaryFile file;
        int const before = put_until_it_fails(file.path(), disk, -1, 0);
        int const acknowledged = put_until_it_fails(file.path(), disk, k, before);
        failed += acknowledged < before + 20;
        Database db(file.path(), Mode::write);
        INFO("write " << k);
        auto const stored = db.counts().documents;
        CHECK((stored == acknowledged || stored == acknowledged + 1));  // what was being written may be whole
        CHECK(one(file.path(), "PRAGMA integrity_check") == "ok");
        for (int i = acknowledged; i < before + 20; ++i) put(db, i);
        resolve(db);
        db.finish();
        CHECK(db.counts().documents == before + 20);
        CHECK(one(file.path(), "SELECT mention_count FROM entities WHERE name = 'Ann Reed'") ==
              std::to_string(before + 20));
        CHECK(db.verify().empty());
    }
    CHECK(failed >= 50);
}

TEST_CASE("D4: a file with a flipped bit or without its end is an error or gives rows, never a crash") {
    TemporaryFile file;
    {
        Database db(file.path(), Mode::write);
        for (int i = 0; i < 30; ++i) put(db, i);
        db.put(full_record(), whole_name);
        resolve(db);
        db.finish();
    }
    rows(file.path(), "PRAGMA wal_checkpoint(TRUNCATE)");
    std::string const whole = bytes(file.path());
    std::mt19937 random(11);
    Limits const soon{std::chrono::milliseconds(300)};
    int refused = 0, found = 0;
    for (int round = 0; round < 200; ++round) {
        std::string harmed = whole;
        if (round % 4 == 0)
            harmed.resize(random() % whole.size());
        else
            harmed[random() % whole.size()] ^= static_cast<char>(1 << random() % 8);
        for (char const *companion : {"-wal", "-shm"}) std::filesystem::remove(file.path() + companion);
        std::ofstream(file.path(), std::ios::binary) << harmed;
        try {
            Database db(file.path(), Mode::read);
            found += !db.verify().empty();
            db.overview();
            db.find_entities("Ann Reed");
            db.query("SELECT * FROM claims JOIN mentions USING (document_id)", {}, soon,
                     {nullptr, [](std::span<Value const>) {}});
            db.query(
                "SELECT snippet(documents_fts, 1, '', '', '', 5) FROM documents_fts WHERE documents_fts MATCH "
                "'reed OR heads'",
                {}, {}, {nullptr, [](std::span<Value const>) {}});
        } catch (Error const &) {
            ++refused;
        }
    }
    CHECK(refused + found > 40);
}

TEST_CASE("D4: a number that stands for no word is refused, a claim without a voice has none") {
    TemporaryFile file;
    {
        Database db(file.path(), Mode::write);
        db.put(full_record(), whole_name);
        resolve(db);
        db.finish();
        db.passages(db.overview());
    }
    for (std::string const place : {"segment SET zone", "claim SET predicate", "claim SET polarity",
                                    "claim SET certainty", "source SET kind", "entity SET kind", "cluster SET kind"}) {
        INFO(place);
        TemporaryFile harmed;
        std::ofstream(harmed.path(), std::ios::binary) << bytes(file.path());
        rows(harmed.path(), "PRAGMA ignore_check_constraints = 1; UPDATE " + place + " = 200");
        Database db(harmed.path(), Mode::read);
        bool const only_compared = place.starts_with("cluster");
        if (only_compared)
            CHECK_NOTHROW(db.overview());
        else
            CHECK_THROWS_WITH(db.overview(), Catch::Contains("damaged"));
    }
    rows(file.path(), "UPDATE claim SET source_id = 0");
    for (auto const &fact : Database(file.path(), Mode::read).overview().world.facts) CHECK(fact.voices.empty());
}

TEST_CASE("D4: whatever number stands in whatever column, it is an error or gives rows") {
    TemporaryFile file;
    {
        Database db(file.path(), Mode::write);
        for (int i = 0; i < 3; ++i) put(db, i);
        db.put(full_record(), whole_name);
        resolve(db);
        db.finish();
    }
    auto const columns = rows(file.path(),
                              "SELECT t.name || ' SET \"' || c.name || '\"' FROM sqlite_schema t, "
                              "pragma_table_info(t.name) c WHERE t.type = 'table' AND c.type = 'INTEGER'");
    REQUIRE(columns.size() > 60);
    int refused = 0;
    for (auto const &column : columns)
        for (std::string const number : {"-1", "200", "4294967296"}) {
            INFO(column << " = " << number);
            TemporaryFile harmed;
            std::ofstream(harmed.path(), std::ios::binary) << bytes(file.path());
            rows(harmed.path(), "PRAGMA ignore_check_constraints = 1; UPDATE OR IGNORE " + column + " = " + number);
            try {
                Database db(harmed.path(), Mode::read);
                db.verify();
                auto const overview = db.overview();
                db.passages(overview);
                for (auto const &entity : overview.world.entities) db.mentions_of(entity.id);
            } catch (Error const &) {
                ++refused;
            }
        }
    CHECK(refused > 20);
}

TEST_CASE("D4: a changed byte is told with what rests on it") {
    TemporaryFile file;
    {
        Database db(file.path(), Mode::write);
        db.put(story("a", "Ann Reed", "Reed Works"), whole_name);
        db.put(story("b", "Bob Moor", "Lake Board"), whole_name);
        resolve(db);
        db.finish();
        CHECK(db.verify().empty());
    }
    rows(file.path(), "UPDATE documents SET text = replace(text, 'Ann Reed', 'Ann Roed') WHERE uri = 'a'");
    auto const faults = Database(file.path(), Mode::read).verify();
    auto const told = [&](std::string const &what) {
        return std::ranges::any_of(faults, [&](auto const &line) { return line.find(what) != std::string::npos; });
    };
    CHECK(told("a: its text is not the one that was stored"));
    CHECK(told("'Ann Roed' is no name of Ann Reed"));
    CHECK(told("rests on a text that is not as it was"));
    CHECK_FALSE(told("b:"));
    rows(file.path(), "UPDATE claim SET source_id = 77 WHERE id IN (SELECT id FROM claims WHERE quote LIKE 'Bob%')");
    CHECK(std::ranges::any_of(Database(file.path(), Mode::read).verify(),
                              [](auto const &line) { return line.starts_with("claim: row "); }));
}
