#include "store/sqlite.hpp"

namespace namesake::store {
namespace {

std::string seconds(std::chrono::milliseconds wait) {
    auto const tenths = (wait.count() + 50) / 100;
    return std::to_string(tenths / 10) + (tenths % 10 ? "." + std::to_string(tenths % 10) : "") + " s";
}

/// What is wrong and what to do, for the failures a user can meet.
std::string explain(int result, char const *detail, std::chrono::milliseconds wait) {
    switch (result & 0xff) {
        case SQLITE_NOTADB:
            return "is not a namesake database: give another file to --db";
        case SQLITE_CORRUPT:
            return std::string("is damaged (") + detail + "): restore a copy, or build it again";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "is locked by another process (waited " + seconds(wait) + "): try again when that one has ended";
        case SQLITE_READONLY:
            return "cannot be written: make the file and its folder writable";
        case SQLITE_CANTOPEN:
            return "cannot be opened: check that the file is there and may be read";
        case SQLITE_FULL:
            return "cannot grow: the disk is full";
        case SQLITE_IOERR:
            return std::string("cannot be read or written (") + detail + "): check the disk";
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return "may not be used: check its permissions";
        default:
            return std::string("cannot be used: ") + detail;
    }
}

}  // namespace

Statement::Statement(Connection const &connection, std::string_view sql) : connection_(&connection) {
    auto const result = sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                                           SQLITE_PREPARE_PERSISTENT, &handle_, nullptr);
    if (result != SQLITE_OK) connection.fail(result);
}

void Statement::fail(int result) const {
    // The reset clears the statement, not the connection's message, which fail() then shows.
    sqlite3_reset(handle_);
    connection_->fail(result);
}

void Statement::damaged(int column) const {
    std::string const value = sqlite3_column_name(handle_, column) + (" " + std::to_string(integer(column)));
    sqlite3_reset(handle_);
    connection_->damaged(value + " stands for nothing");
}

Connection::Connection(std::string const &target, std::string name, int flags, std::chrono::milliseconds wait)
    : name_(std::move(name)), wait_(wait) {
    sqlite3 *opened = nullptr;
    auto const result = sqlite3_open_v2(target.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(opened);
    if (result != SQLITE_OK) fail(result);
    sqlite3_extended_result_codes(opened, 1);
    sqlite3_busy_timeout(opened, static_cast<int>(wait.count()));
    // Nothing in a file from elsewhere may run code or reach past the views.
    sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

void Connection::execute(char const *sql) const {
    auto const result = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) fail(result);
}

std::int64_t Connection::number(std::string_view sql) const {
    return Statement(*this, sql).number(0);
}

Statement &Connection::prepared(char const *sql) {
    auto const found = statements_.find(sql);
    if (found != statements_.end()) return found->second;
    return statements_.emplace(sql, Statement(*this, sql)).first->second;
}

void Connection::fail(int result) const {
    auto const *detail = handle_ ? sqlite3_errmsg(handle()) : sqlite3_errstr(result);
    throw Error(Error::Nature::database, name_ + ": " + explain(result, detail, wait_));
}

void Connection::damaged(std::string const &detail) const {
    throw Error(Error::Nature::database, name_ + ": " + explain(SQLITE_CORRUPT, detail.c_str(), wait_));
}

}  // namespace namesake::store
