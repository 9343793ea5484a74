// The store: one SQLite file that holds the documents and the graph. No SQLite type shows here.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/copies.hpp"
#include "model/extraction.hpp"
#include "model/graph.hpp"
#include "model/identity.hpp"
#include "model/table.hpp"
#include "store/error.hpp"

namespace namesake::store {

enum class Mode { read, write };
enum class Stored { added, replaced, unchanged };

/// The keys under which a cluster can be found as a candidate (resolve::name_keys).
using NameKeys = std::function<std::vector<std::string>(model::Cluster const &)>;

/// What `overview` is to show; the default is everything.
struct Filter {
    std::vector<model::EntityId> entities;    ///< only what is about these; empty: all
    std::optional<model::ConflictKind> kind;  ///< only conflicts of this kind
    std::optional<model::Level> level;        ///< only conflicts of this level
};

struct Counts {
    std::int64_t documents = 0, mentions = 0, entities = 0, claims = 0, conflicts = 0, namesakes = 0, rejections = 0;
};

using Value = model::Cell;
using Params = std::map<std::string, std::string>;  ///< "name" is bound to :name, @name or $name

struct Limits {
    std::chrono::milliseconds time{30'000};
};

/// What a query hands its rows to. `columns` is called once, before the first row, also when there is none.
struct Rows {
    std::function<void(std::span<std::string const>)> columns;
    std::function<void(std::span<Value const>)> row;
};

/// What an analyst makes of a conflict: it is real, or none.
struct Judged {
    bool dismissed = false;
    std::string made_at;  ///< UTC, ISO
    std::string analyst, note;
};

enum class Undo { done, already, unknown };

class Transaction;

/// Every call throws Error when the database cannot do it; a call that throws has changed nothing.
class Database {
  public:
    /// Opens the file; `write` creates it, or brings an older one to this version's schema. Refuses, and leaves
    /// untouched, a file that is no database, another program's database, and one with a newer schema. `wait`: how long
    /// to wait for another process.
    Database(std::string const &path, Mode mode, std::chrono::milliseconds wait = std::chrono::seconds(10));
    Database(Database &&) noexcept;
    ~Database();

    // --- documents ---------------------------------------------------------------------------------------------------

    /// Several changes in one transaction: they are durable when its commit() has returned, gone if it is destroyed
    /// before. Within an open transaction it is a part of that one.
    [[nodiscard]] Transaction transaction();

    /// Is this very document stored? Then it needs no extraction.
    bool holds(model::Document const &document);

    /// Stores one document with all that was read out of it, in a transaction of its own or in the open one. The same
    /// uri with the same text, title, author and date changes nothing; with others it replaces the older self and all
    /// that rested on it.
    Stored put(model::Record const &record, NameKeys const &keys);

    void reject(model::Rejection const &rejection);

    /// Forgets a document, named by its uri or its id, and all that rests on it alone. False: there is none.
    bool remove(std::string_view uri_or_id);

    /// Brings full-text search up to date. To be called when a build ends; the next one makes up for one that did not.
    void finish();

    // --- near copies -------------------------------------------------------------------------------------------------

    /// The sketches of all documents that have one, by date and uri.
    model::Sketches sketches();

    /// Replaces what is known of copies.
    void store_copies(std::span<model::Copy const> copies);

    // --- identity ----------------------------------------------------------------------------------------------------

    /// The candidates to be resolved: those that are new, or have lost one that shared a name key with them, and all
    /// that these may be one with. By id. A person's cluster is a candidate; of all other clusters those that are
    /// called alike are one candidate (document 0). Who is one in this group depends on nothing outside it.
    std::vector<model::Cluster> clusters_needing_resolution();

    /// What the texts and the analysts say of these candidates.
    std::vector<model::Decision> decisions_among(std::span<model::Cluster const> clusters);

    /// Stores who they are, and brings the entities and namesakes this changes up to date. The entity of a candidate is
    /// the id of one of its group.
    void store_identities(model::Identities const &identities);

    // --- conflicts ---------------------------------------------------------------------------------------------------

    /// Every claim that is put forward, if claims or identities have changed since they were last checked.
    std::optional<std::vector<model::Outline>> claims_to_check();

    /// These claims, by id, with all that is needed to check them.
    model::World world_to_check(std::span<model::ClaimId const> claims);

    /// Replaces the conflicts across documents. One that was there before has the same id and status again.
    void store_conflicts(model::World const &checked, std::span<model::Conflict const> conflicts);

    /// Records what an analyst makes of two entities, with the places where their names stand, so that it can be
    /// carried over to the same places when their documents are read again. To be settled afterwards. Its number.
    std::int64_t decide(model::Verdict verdict, model::EntityId a, model::EntityId b, Judged const &judged);

    /// The names of decisions that are not found in their documents any more: "decision 3 (same): 'Ann Reed' in
    /// news/7".
    std::vector<std::string> lost_places();

    /// Takes a decision back: it stays on record, what it did is undone. To be settled afterwards.
    Undo undo(std::int64_t decision, Judged const &by);

    /// Every decision, in the order they were made.
    std::vector<model::DecisionRow> decisions();

    /// Adds a decision that was made elsewhere, and finds its places in the documents that are here. To be settled
    /// afterwards. False: it is here already, and no less undone.
    bool add(model::DecisionRow const &decision);

    /// Records what an analyst makes of a conflict. Its number, or 0: there is no conflict of that id.
    std::int64_t decide(model::ConflictId conflict, Judged const &judged);
    /// The conflict of that id, or those whose ids end with these digits: seven of them or more.
    std::vector<model::ConflictId> conflicts_numbered(std::string_view digits);

    // --- reading -----------------------------------------------------------------------------------------------------

    Counts counts();
    model::Overview overview(Filter const &filter = {});

    /// Where the quotes of an overview's conflicts and repairs stand, for its `passages`.
    std::vector<model::Passage> passages(model::Overview const &overview);

    /// Entities that go by this name: exactly, or else but for case; or else, where `keys` is given, nearly. Most
    /// mentioned first.
    std::vector<model::EntityRow> find_entities(std::string const &name, NameKeys const &keys = {});

    std::vector<model::MentionRow> mentions_of(model::EntityId entity);
    /// What each document knows of it, with evidence: for `explain`.
    std::vector<model::Cluster> clusters_of(model::EntityId entity);
    std::vector<model::Rejection> rejections();

    /// What is not as it was stored, one line each: texts by their hashes, mentions, claims and quotes by the words
    /// they stand on, rows that point nowhere, pages of the file.
    std::vector<std::string> verify();

    /// A user's SQL: one SELECT, on a connection of its own that cannot write, with a time limit.
    void query(std::string const &sql, Params const &params, Limits const &limits, Rows const &rows);

    struct Session;  ///< the store's own, see session.hpp

  private:
    std::unique_ptr<Session> session_;
};

class Transaction {
  public:
    ~Transaction();
    Transaction(Transaction &&) noexcept;
    void commit();

  private:
    friend class Database;
    explicit Transaction(Database::Session &session);
    Database::Session *session_;
    bool own_;
};

/// Many documents, some to a transaction: to bring a transaction to the disk takes as long as to write many documents.
/// A document is stored whole or not at all, and is durable when its transaction is: after 512 documents, half a
/// second, or commit().
class Batch {
  public:
    explicit Batch(Database &database) : database_(database) {}
    Stored put(model::Record const &record, NameKeys const &keys);
    void commit();

  private:
    Database &database_;
    std::optional<Transaction> transaction_;
    std::size_t documents_ = 0;
    std::chrono::steady_clock::time_point began_;
};

/// The version of the schema this program writes (PRAGMA user_version), and the mark of its files (PRAGMA
/// application_id: "name").
inline constexpr std::int32_t schema_version = 2;
inline constexpr std::int32_t application_id = 0x6e616d65;

}  // namespace namesake::store
