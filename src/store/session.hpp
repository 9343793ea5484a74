// An open database: its connection, its place in a transaction, and the ids it will give out next.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "store/database.hpp"
#include "store/sqlite.hpp"

namespace namesake::store {

/// The last id given out in each table. Ids are given by the program, not by SQLite, so that rows can point at one
/// another as they are written.
struct LastIds {
    std::int64_t document = 0, segment = 0, cluster = 0, source = 0, claim = 0, judgement = 0, conflict = 0;
};

struct Database::Session {
    std::string path;
    Connection db;
    LastIds last;
    std::map<std::string, std::int64_t, std::less<>> rules;  ///< rule.name → rule.id
    std::int64_t seen_version = -1;                          ///< PRAGMA data_version when the two above were read
    bool in_transaction = false;
    std::int64_t resolving_to = 0;  ///< the last cluster when clusters_needing_resolution() was called

    /// BEGIN IMMEDIATE; what other processes have written since the last one is taken into account.
    void begin();
    void commit();
    void rollback() noexcept;

    Statement &prepared(char const *sql) { return db.prepared(sql); }
    std::int64_t rule(std::string_view name);
};

/// One change: a transaction of its own, or a part of the open one. Undone unless kept.
class Change {
  public:
    explicit Change(Database::Session &session);
    ~Change();
    void keep();

  private:
    Database::Session &session_;
    bool own_, kept_ = false;
};

/// Opens the connection, checks whose file it is, and creates or migrates its schema.
Connection open(std::string const &path, Mode mode, std::chrono::milliseconds wait);

}  // namespace namesake::store
