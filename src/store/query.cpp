// A user's SQL: reads only, and not for ever.
#include <algorithm>
#include <array>
#include <charconv>

#include "store/reader.hpp"

namespace namesake::store {
namespace {

using Clock = std::chrono::steady_clock;

Error wrong(std::string const &why) {
    return {Error::Nature::usage, "query: " + why};
}

/// What a query may do: read, call functions, and ask the schema about itself (full-text search asks for data_version).
/// When SQLite meets a virtual table it asks for an update of sqlite_master that it never makes; a real one fails on a
/// read-only file.
int may(void *, int action, char const *first, char const *second, char const *, char const *) {
    constexpr std::array<std::string_view, 8> harmless{"table_info", "table_xinfo", "table_list",       "index_list",
                                                       "index_info", "index_xinfo", "foreign_key_list", "data_version"};
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_READ:
        case SQLITE_RECURSIVE:
            return SQLITE_OK;
        case SQLITE_UPDATE:
            return std::string_view(first) == "sqlite_master" ? SQLITE_OK : SQLITE_DENY;
        case SQLITE_FUNCTION:
            return std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
        case SQLITE_PRAGMA:
            return std::find(harmless.begin(), harmless.end(), first) == harmless.end() ? SQLITE_DENY : SQLITE_OK;
        default:
            return SQLITE_DENY;
    }
}

int is_over(void *deadline) {
    return Clock::now() >= *static_cast<Clock::time_point *>(deadline);
}

/// Where in the text a byte stands: "line 2, column 7", both from 1, in characters.
std::string place(std::string_view sql, int byte) {
    auto const before = sql.substr(0, static_cast<std::size_t>(byte));
    auto const line = std::count(before.begin(), before.end(), '\n') + 1;
    auto const start = before.rfind('\n') + 1;  // npos + 1 is 0
    auto const column = std::count_if(before.begin() + static_cast<std::ptrdiff_t>(start), before.end(),
                                      [](char c) { return (c & 0xc0) != 0x80; });
    return "line " + std::to_string(line) + ", column " + std::to_string(column + 1);
}

[[noreturn]] void fail(Connection const &db, int result, std::string const &sql, Limits const &limits) {
    std::string const detail = sqlite3_errmsg(db.handle());
    switch (result & 0xff) {
        case SQLITE_AUTH:
            throw wrong("only reading is allowed: give one SELECT (" + detail + ")");
        case SQLITE_INTERRUPT:
            throw Error(Error::Nature::limit, "query: stopped after " + std::to_string(limits.time.count()) +
                                                  " ms: make it ask for less, or raise the time limit");
        case SQLITE_READONLY:
            throw wrong("only reading is allowed: give one SELECT");
        case SQLITE_BUSY:
        case SQLITE_CANTOPEN:
        case SQLITE_CORRUPT:
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_NOTADB:
            db.fail(result);
        default: {
            auto const at = sqlite3_error_offset(db.handle());
            throw wrong((at >= 0 ? place(sql, at) + ": " : "") + detail);
        }
    }
}

struct Finalize {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

Prepared prepare(Connection const &db, std::string const &sql, Limits const &limits) {
    sqlite3_stmt *first = nullptr, *second = nullptr;
    char const *tail = nullptr;
    auto const result = sqlite3_prepare_v2(db.handle(), sql.data(), static_cast<int>(sql.size()), &first, &tail);
    Prepared statement(first);
    if (result != SQLITE_OK) fail(db, result, sql, limits);
    if (!first) throw wrong("there is no SQL in it: give one SELECT");
    auto const rest = static_cast<int>(sql.data() + sql.size() - tail);
    auto const more = sqlite3_prepare_v2(db.handle(), tail, rest, &second, nullptr);
    Prepared const other(second);
    if (more != SQLITE_OK || second) throw wrong("more than one statement: give one SELECT");
    return statement;
}

/// A whole number is bound as one, so that it compares with columns that have no type of their own; all else is text.
void bind(sqlite3_stmt *statement, int index, std::string const &text) {
    std::int64_t number = 0;
    auto const parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    if (parsed.ec == std::errc{} && std::to_string(number) == text)
        sqlite3_bind_int64(statement, index, number);
    else
        sqlite3_bind_text64(statement, index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void bind_all(sqlite3_stmt *statement, Params const &params) {
    Params unused = params;
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
        auto const *name = sqlite3_bind_parameter_name(statement, i);
        if (!name) throw wrong("a parameter needs a name: write :name for ?");
        auto const given = params.find(name + 1);
        if (given == params.end())
            throw wrong("no value for " + std::string(name) + ": add --param " + (name + 1) + "=VALUE");
        bind(statement, i, given->second);
        unused.erase(given->first);
    }
    if (!unused.empty()) throw wrong("the query has no parameter :" + unused.begin()->first);
}

Value value(sqlite3_stmt *statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_NULL:
            return {};
        case SQLITE_INTEGER:
            return sqlite3_column_int64(statement, column);
        case SQLITE_FLOAT:
            return sqlite3_column_double(statement, column);
        default: {
            auto const *bytes = static_cast<char const *>(sqlite3_column_blob(statement, column));
            return std::string(bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
        }
    }
}

void hand_over(Connection const &db, sqlite3_stmt *statement, std::string const &sql, Limits const &limits,
               Rows const &rows) {
    std::vector<std::string> columns;
    for (int i = 0; i < sqlite3_column_count(statement); ++i) columns.emplace_back(sqlite3_column_name(statement, i));
    if (rows.columns) rows.columns(columns);
    std::vector<Value> row(columns.size());
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(statement)) == SQLITE_ROW) {
        for (std::size_t i = 0; i < row.size(); ++i) row[i] = value(statement, static_cast<int>(i));
        rows.row(row);
    }
    if (result != SQLITE_DONE) fail(db, result, sql, limits);
}

}  // namespace

void Database::query(std::string const &sql, Params const &params, Limits const &limits, Rows const &rows) {
    constexpr int steps_between_looks = 4000, longest_value = 64 << 20;
    auto const db = open(session_->path, Mode::read, session_->db.wait());
    db.execute(
        "PRAGMA query_only = ON; SELECT count(*) FROM sqlite_schema");  // the schema is loaded before the guard stands
    sqlite3_limit(db.handle(), SQLITE_LIMIT_LENGTH, longest_value);
    sqlite3_limit(db.handle(), SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_set_authorizer(db.handle(), may, nullptr);
    auto deadline = Clock::now() + limits.time;
    sqlite3_progress_handler(db.handle(), steps_between_looks, is_over, &deadline);
    auto const statement = prepare(db, sql, limits);
    bind_all(statement.get(), params);
    hand_over(db, statement.get(), sql, limits, rows);
}

}  // namespace namesake::store
