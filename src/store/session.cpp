#include "store/session.hpp"

namespace namesake::store {

void read_rules(Database::Session &session) {
    session.rule_names.clear();
    session.rules.clear();
    auto &rows = session.prepared("SELECT name, id FROM rule");
    for (rows.bind(); rows.step();) session.know_rule(rows.text(0), rows.integer(1));
}

void Database::Session::begin() {
    prepared("BEGIN IMMEDIATE").run();
    in_transaction = true;
    auto const version = prepared("PRAGMA data_version").number(0);
    constexpr std::size_t most_namings = 100'000;
    if (version != seen_version || namings.size() > most_namings) namings.clear();
    if (version == seen_version) return;
    read_rules(*this);
    seen_version = version;
}

void Database::Session::commit() {
    prepared("COMMIT").run();
    in_transaction = false;
}

void Database::Session::rollback() noexcept {
    // An error may have rolled back already; what was interned since BEGIN is read again in either case.
    if (!sqlite3_get_autocommit(db.handle())) sqlite3_exec(db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    in_transaction = false;
    seen_version = -1;
    namings.clear();
}

std::int64_t Database::Session::rule(std::string_view name) {
    auto const found = rules.find(name);
    if (found != rules.end()) return found->second;
    prepared("INSERT INTO rule (name) VALUES (?1)").run(name);
    auto const id = sqlite3_last_insert_rowid(db.handle());
    know_rule(name, id);
    return id;
}

void Database::Session::know_rule(std::string_view name, std::int64_t id) {
    rule_names.emplace(id, rules.emplace(name, id).first->first);
}

std::string_view Database::Session::rule_name(std::int64_t rule) const {
    auto const found = rule_names.find(rule);
    return found == rule_names.end() ? std::string_view{} : found->second;
}

Change::Change(Database::Session &session, Undone undone)
    : session_(session), own_(!session.in_transaction), savepoint_(!own_ && undone == Undone::alone) {
    if (own_) session_.begin();
    if (savepoint_) session_.prepared("SAVEPOINT change").run();
}

void Change::keep() {
    if (own_) session_.commit();
    if (savepoint_) session_.prepared("RELEASE change").run();
    kept_ = true;
}

Change::~Change() {
    if (kept_) return;
    if (own_) session_.rollback();
    if (!savepoint_) return;
    // What was interned meanwhile is forgotten with its rows.
    session_.namings.clear();
    sqlite3_exec(session_.db.handle(), "ROLLBACK TO change; RELEASE change", nullptr, nullptr, nullptr);
    try {
        read_rules(session_);
    } catch (Error const &) {
        session_.seen_version = -1;
    }
}

Transaction::Transaction(Database::Session &session) : session_(&session), own_(!session.in_transaction) {
    if (own_) session.begin();
}

Transaction::Transaction(Transaction &&other) noexcept
    : session_(std::exchange(other.session_, nullptr)), own_(other.own_) {}

Transaction::~Transaction() {
    if (session_ && own_) session_->rollback();
}

void Transaction::commit() {
    if (own_) session_->commit();
    session_ = nullptr;
}

Stored Batch::put(model::Record const &record, NameKeys const &keys) {
    constexpr std::size_t enough = 512;
    constexpr auto too_long = std::chrono::milliseconds(500);
    if (!transaction_) {
        transaction_.emplace(database_.transaction());
        began_ = std::chrono::steady_clock::now();
    }
    auto const stored = database_.put(record, keys);
    if (++documents_ >= enough || std::chrono::steady_clock::now() - began_ >= too_long) commit();
    return stored;
}

void Batch::commit() {
    if (transaction_) transaction_->commit();
    transaction_.reset();
    documents_ = 0;
}

Database::Database(std::string const &path, Mode mode, std::chrono::milliseconds wait)
    : session_(new Session{path, open(path, mode, wait)}) {}
Database::Database(Database &&) noexcept = default;
Database::~Database() = default;

Transaction Database::transaction() {
    return Transaction(*session_);
}

}  // namespace namesake::store
