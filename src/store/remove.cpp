// Taking documents out, with nothing left of them.
#include <charconv>

#include "store/changes.hpp"

namespace namesake::store {
namespace {

std::vector<std::int64_t> numbers(Statement &rows) {
    std::vector<std::int64_t> found;
    while (rows.step()) found.push_back(rows.integer(0));
    return found;
}

/// The ids of a document's clusters.
struct Clusters {
    std::int64_t first = 0, last = -1;
};

Clusters clusters_of(Database::Session &s, std::int64_t document) {
    auto &row = s.prepared("SELECT first_cluster, last_cluster FROM documents WHERE id = ?1");
    Clusters range;
    if (row.bind(document).step()) range = {row.integer(0), row.integer(1)};
    row.reset();
    return range;
}

/// The clusters' rows in cluster_key go; whoever shares one of their keys is to be looked at again.
void forget_keys(Database::Session &s, Clusters range) {
    auto &clusters = s.prepared("SELECT id, keys FROM cluster WHERE id BETWEEN ?1 AND ?2");
    auto &neighbours = s.prepared("INSERT OR IGNORE INTO unsettled SELECT cluster_id FROM cluster_key WHERE key = ?1");
    auto &remove = s.prepared("DELETE FROM cluster_key WHERE key = ?1 AND cluster_id = ?2");
    for (clusters.bind(range.first, range.last); clusters.step();) {
        for (auto key : unpack_keys(clusters.text(1))) {
            remove.run(key, clusters.integer(0));
            neighbours.run(key);
        }
    }
}

/// Sides that stand in the document go, and with them each conflict that is left with one side only.
void forget_conflicts(Database::Session &s, std::int64_t document) {
    auto const there = numbers(s.prepared("SELECT DISTINCT conflict_id FROM conflict_side WHERE document_id = ?1"
                                          " UNION SELECT id FROM conflict WHERE document_id = ?1")
                                   .bind(document));
    s.prepared("DELETE FROM conflict_side WHERE document_id = ?1").run(document);
    auto &sides = s.prepared("SELECT count(DISTINCT side) FROM conflict_side WHERE conflict_id = ?1");
    auto &owner = s.prepared("SELECT document_id FROM conflict WHERE id = ?1");
    for (auto conflict : there)
        if (owner.number(0, conflict) == document || sides.number(0, conflict) < 2) delete_conflict(s, conflict);
}

void forget_words(Database::Session &s, std::int64_t document) {
    s.prepared(
         "INSERT INTO documents_fts (documents_fts, rowid, title, text) SELECT 'delete', id, title, text FROM documents"
         " WHERE id = ?1 AND id <= (SELECT value FROM progress WHERE name = 'searchable')")
        .run(document);
}

/// What is given the numbers of the last rows again is new: the marks may not stand beyond them.
void lower_marks(Database::Session &s) {
    s.prepared(
         "UPDATE progress SET value = min(value, (SELECT coalesce(max(id), 0) FROM documents)) WHERE name = "
         "'searchable'")
        .run();
    s.prepared(
         "UPDATE progress SET value = min(value, (SELECT coalesce(max(id), 0) FROM cluster)) WHERE name = 'resolved'")
        .run();
}

}  // namespace

void forget(Database::Session &s, std::int64_t document) {
    auto const [first, last] = clusters_of(s, document);
    auto const entities =
        numbers(s.prepared("SELECT DISTINCT entity_id FROM cluster WHERE id BETWEEN ?1 AND ?2").bind(first, last));
    forget_words(s, document);
    forget_copies(s, document);
    forget_keys(s, {first, last});
    forget_conflicts(s, document);
    for (auto entity : entities) {
        s.prepared("INSERT OR IGNORE INTO touched VALUES (?1)").run(entity);
        s.prepared("INSERT OR IGNORE INTO unsettled SELECT id FROM cluster WHERE entity_id = ?1 AND kind <> 3")
            .run(entity);
    }
    s.prepared("DELETE FROM unsettled WHERE cluster_id BETWEEN ?1 AND ?2").run(first, last);
    s.prepared("DELETE FROM judgement WHERE document_id = ?1").run(document);
    s.prepared("DELETE FROM claim WHERE document_id = ?1").run(document);
    s.prepared("DELETE FROM mention WHERE document_id = ?1").run(document);
    s.prepared("DELETE FROM source WHERE document_id = ?1").run(document);
    s.prepared("DELETE FROM cluster_form WHERE cluster_id BETWEEN ?1 AND ?2").run(first, last);
    s.prepared("DELETE FROM cluster WHERE id BETWEEN ?1 AND ?2").run(first, last);
    s.prepared("DELETE FROM segment WHERE document_id = ?1").run(document);
    s.prepared("DELETE FROM documents WHERE id = ?1").run(document);
    add_up(s, entities);
    lower_marks(s);
}

bool Database::remove(std::string_view uri_or_id) {
    Change change(*session_);
    auto document = session_->prepared("SELECT id FROM documents WHERE uri = ?1").number(0, uri_or_id);
    if (!document) {
        std::int64_t id = 0;
        auto const last = uri_or_id.data() + uri_or_id.size();
        auto const parsed = std::from_chars(uri_or_id.data(), last, id);
        if (parsed.ec == std::errc{} && parsed.ptr == last)
            document = session_->prepared("SELECT id FROM documents WHERE id = ?1").number(0, id);
    }
    if (document) forget(*session_, document);
    change.keep();
    return document != 0;
}

}  // namespace namesake::store
