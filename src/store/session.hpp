// An open database: its connection, and its place in a transaction.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/database.hpp"
#include "store/sqlite.hpp"

namespace namesake::store {

struct Database::Session {
    std::string path;
    Connection db;
    std::map<std::string, std::int64_t, std::less<>> rules;         ///< rule.name → rule.id
    std::unordered_map<std::int64_t, std::string_view> rule_names;  ///< and back
    std::unordered_map<std::string, std::int64_t> namings;  ///< some of those that are stored, by kind, name and forms
    std::int64_t seen_version = -1;                         ///< PRAGMA data_version when these were read
    bool in_transaction = false;

    /// BEGIN IMMEDIATE; what other processes have written since the last one is taken into account.
    void begin();
    void commit();
    void rollback() noexcept;

    Statement &prepared(char const *sql) { return db.prepared(sql); }
    std::int64_t rule(std::string_view name);
    std::string_view rule_name(std::int64_t rule) const;
    void know_rule(std::string_view name, std::int64_t id);
    /// Claims or identities change: they are to be checked for conflicts.
    void unchecked() { prepared("UPDATE progress SET value = 0 WHERE name = 'checked' AND value").run(); }
};

/// Reads the names of rules.
void read_rules(Database::Session &session);

/// One change: a transaction of its own, or a part of the open one. Undone unless kept: alone, or with all of the open
/// transaction (a savepoint remembers each page that is changed, which is dear where many are).
class Change {
  public:
    enum class Undone { alone, with_all };
    explicit Change(Database::Session &session, Undone undone = Undone::alone);
    ~Change();
    void keep();

  private:
    Database::Session &session_;
    bool own_, savepoint_, kept_ = false;
};

/// Opens the connection, checks whose file it is, and creates or migrates its schema.
Connection open(std::string const &path, Mode mode, std::chrono::milliseconds wait);

}  // namespace namesake::store
