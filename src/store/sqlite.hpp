// SQLite as the rest of the store uses it: a connection that throws Error, and statements prepared once and kept.
#pragma once
#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "store/enumerations.hpp"
#include "store/error.hpp"

namespace namesake::store {

/// A text column that is NULL when there is nothing to say.
struct Maybe {
    std::string_view text;
};

/// Bytes that are no text.
struct Blob {
    std::string_view bytes;
};

/// A reference that is NULL when it is 0: row ids begin at 1.
struct Ref {
    std::int64_t id = 0;
};

class Connection;

/// One prepared statement. Text is bound without copying: it must live until the next run or reset.
class Statement {
  public:
    Statement(Connection const &connection, std::string_view sql);
    Statement(Statement &&other) noexcept
        : connection_(other.connection_), handle_(std::exchange(other.handle_, nullptr)) {}
    ~Statement() { sqlite3_finalize(handle_); }

    /// Binds the values to ?1, ?2, ... after a reset.
    template <class... Values>
    Statement &bind(Values const &...values) {
        reset();
        int index = 0;
        (bind_one(++index, values), ...);
        return *this;
    }

    /// Runs a statement that gives no row.
    template <class... Values>
    void run(Values const &...values) {
        bind(values...);
        while (step()) continue;
    }

    /// The first column of the only row as a number, or `otherwise`.
    template <class... Values>
    std::int64_t number(std::int64_t otherwise, Values const &...values) {
        bind(values...);
        auto const found = step() ? integer(0) : otherwise;
        reset();
        return found;
    }

    bool step() {
        auto const result = sqlite3_step(handle_);
        if (result == SQLITE_ROW) return true;
        if (result != SQLITE_DONE) fail(result);
        reset();
        return false;
    }

    void reset() { sqlite3_reset(handle_); }

    bool null(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const { return sqlite3_column_int64(handle_, column); }
    double real(int column) const { return sqlite3_column_double(handle_, column); }
    std::string text(int column) const {
        auto const *bytes = reinterpret_cast<char const *>(sqlite3_column_text(handle_, column));
        return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
    }
    /// A number from 0 to below `limit`. Others (a damaged file) are refused: it will be an index.
    std::int64_t below(int column, std::int64_t limit) const {
        auto const value = integer(column);
        if (value < 0 || value >= limit) damaged(column);
        return value;
    }
    /// A number that stands for a value of one of the model's enumerations.
    template <class Enum>
    Enum as(int column) const {
        return static_cast<Enum>(below(column, values_of(Enum{})));
    }

    sqlite3_stmt *handle() const { return handle_; }

  private:
    template <class Value>
    void bind_one(int index, Value const &value) {
        if constexpr (std::is_same_v<Value, Maybe>)
            value.text.empty() ? sqlite3_bind_null(handle_, index) : bind_text(index, value.text);
        else if constexpr (std::is_same_v<Value, Ref>)
            value.id == 0 ? sqlite3_bind_null(handle_, index) : sqlite3_bind_int64(handle_, index, value.id);
        else if constexpr (std::is_same_v<Value, Blob>)
            sqlite3_bind_blob64(handle_, index, value.bytes.data() ? value.bytes.data() : "", value.bytes.size(),
                                SQLITE_STATIC);
        else if constexpr (std::is_floating_point_v<Value>)
            sqlite3_bind_double(handle_, index, value);
        else if constexpr (std::is_integral_v<Value> || std::is_enum_v<Value>)
            sqlite3_bind_int64(handle_, index, static_cast<std::int64_t>(value));
        else
            bind_text(index, value);
    }
    int bind_text(int index, std::string_view text) {
        return sqlite3_bind_text64(handle_, index, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    }
    [[noreturn]] void fail(int result) const;
    [[noreturn]] void damaged(int column) const;

    Connection const *connection_;
    sqlite3_stmt *handle_ = nullptr;
};

class Connection {
  public:
    /// `target` is a path or a file: URI; `name` is what messages call it.
    Connection(std::string const &target, std::string name, int flags, std::chrono::milliseconds wait);

    sqlite3 *handle() const { return handle_.get(); }
    std::chrono::milliseconds wait() const { return wait_; }

    /// Runs statements that give no rows.
    void execute(char const *sql) const;
    void execute(std::string const &sql) const { execute(sql.c_str()); }
    std::int64_t number(std::string_view sql) const;

    /// The statement for this text (a string literal), prepared at its first use.
    Statement &prepared(char const *sql);

    [[noreturn]] void fail(int result) const;
    [[noreturn]] void damaged(std::string const &detail) const;

  private:
    struct Close {
        void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
    };
    std::string name_;
    std::chrono::milliseconds wait_;
    std::unique_ptr<sqlite3, Close> handle_;
    std::unordered_map<char const *, Statement> statements_;
};

}  // namespace namesake::store
