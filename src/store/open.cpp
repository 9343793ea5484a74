#include <array>
#include <cstdlib>
#include <filesystem>

#include "store/schema.hpp"
#include "store/session.hpp"

namespace namesake::store {
namespace {

namespace fs = std::filesystem;

enum class State { fresh, older, current };

Error refused(std::string const &path, std::string const &why) {
    return {Error::Nature::database, path + ": " + why};
}

/// The path as a file: URI with SQLite's options behind it.
std::string uri(std::string const &path, char const *options) {
    std::string escaped = "file:";
    for (char c : fs::absolute(path).string())
        escaped += c == '?' ? "%3f" : c == '#' ? "%23" : c == '%' ? "%25" : std::string(1, c);
    return escaped + options;
}

/// Whose file is it, and how old? Reads only.
State examine(Connection const &db, std::string const &path) {
    auto const owner = db.number("PRAGMA application_id");
    auto const version = db.number("PRAGMA user_version");
    if (owner != application_id) {
        if (owner == 0 && version == 0 && db.number("SELECT count(*) FROM sqlite_schema") == 0) return State::fresh;
        throw refused(path, "is another program's database: give another file to --db");
    }
    if (version > schema_version)
        throw refused(path, "has schema version " + std::to_string(version) + ", this program knows " +
                                std::to_string(schema_version) + ": use a newer namesake");
    if (version < 1) throw refused(path, "has no schema version: it is damaged, make it anew");
    return version < schema_version ? State::older : State::current;
}

bool has_content(fs::path const &path) {
    std::error_code error;
    auto const size = fs::file_size(path, error);
    return !error && size > 0;
}

/// A read-only connection. A file in write-ahead mode in a folder that may not be written is read as immutable, unless
/// changes wait beside it in its log.
Connection open_to_read(std::string const &path, std::chrono::milliseconds wait) {
    auto const flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    if (fs::is_directory(path)) throw refused(path, "is a folder: give the path of a database file");
    if (!fs::exists(path)) throw refused(path, "there is no such file: make it with `namesake build INPUT --db FILE`");
    try {
        Connection db(uri(path, "?mode=ro"), path, flags, wait);
        db.number("PRAGMA schema_version");
        return db;
    } catch (Error const &) {
        if (has_content(path + "-wal") || fs::exists(path + "-shm")) throw;
        Connection db(uri(path, "?mode=ro&immutable=1"), path, flags, wait);
        db.number("PRAGMA schema_version");
        return db;
    }
}

void create(Connection const &db) {
    db.execute("PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE");
    if (db.number("SELECT count(*) FROM sqlite_schema") == 0) {  // else another process was first
        db.execute(sql_001_tables);
        db.execute(sql_copies);
        db.execute(sql_search);
        db.execute(sql_views);
        db.execute("PRAGMA application_id = " + std::to_string(application_id));
        db.execute("PRAGMA user_version = " + std::to_string(schema_version));
    }
    db.execute("COMMIT");
}

/// Brings an older database up to this program's version, step by step and all or nothing. A copy of it as it was is
/// kept beside it.
void migrate(Connection const &db, std::string const &path) {
    static constexpr std::array steps{&sql_002_undone};  // from version 1, from version 2, ...
    static_assert(steps.size() + 1 == schema_version);
    auto const version = db.number("PRAGMA user_version");
    auto const copy = path + ".version" + std::to_string(version);
    if (!fs::exists(copy)) {
        auto const unfinished = copy + ".part";  // what an interrupted run left is no copy
        fs::remove(unfinished);
        Statement(db, "VACUUM INTO ?1").run(unfinished);
        fs::rename(unfinished, copy);
    }
    db.execute("BEGIN IMMEDIATE");
    for (auto from = db.number("PRAGMA user_version"); from < schema_version; ++from)  // another process may be first
        db.execute(*steps[static_cast<std::size_t>(from - 1)]);
    db.execute(sql_views);
    db.execute("PRAGMA user_version = " + std::to_string(schema_version));
    db.execute("COMMIT");
}

}  // namespace

Connection open(std::string const &path, Mode mode, std::chrono::milliseconds wait) {
    auto state = State::fresh;
    if (mode == Mode::read || has_content(path) || fs::is_directory(path)) {
        auto db = open_to_read(path, wait);
        state = examine(db, path);
        if (mode == Mode::read) {
            if (state == State::older)
                throw refused(path,
                              "was made by an older namesake: any command that writes brings it up to date, "
                              "such as `namesake build INPUT --db FILE` with what is in it already");
            if (state != State::current)
                throw refused(path, "holds no graph yet: make it with `namesake build INPUT --db FILE`");
            return db;
        }
    }
    Connection db(path, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, wait);
    if (sqlite3_db_readonly(db.handle(), "main") == 1) db.fail(SQLITE_READONLY);
    if (state == State::fresh) create(db);
    if (state == State::older) migrate(db, path);
    // Every commit reaches the disk before it is acknowledged. The log is folded back at 16,000 pages: fewer, larger
    // writes.
    db.execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 16000;"
        "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
    return db;
}

}  // namespace namesake::store
