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

/// The ids of a document's rows.
struct Range {
    std::int64_t first = 0, last = -1;
};

Range rows_of(Database::Session &s, std::int64_t document) {
    auto const rows = s.prepared("SELECT rows FROM documents WHERE id = ?1").number(0, document);
    return {document + 1, document + rows};
}

/// The people's rows in cluster_key go; whoever shares one of their keys is to be looked at again.
void forget_people(Database::Session &s, Range range) {
    auto &clusters = s.prepared("SELECT id, keys FROM cluster WHERE id BETWEEN ?1 AND ?2 AND kind = 0");
    auto &remove = s.prepared("DELETE FROM cluster_key WHERE key = ?1 AND cluster_id = ?2");
    auto &neighbours = s.prepared("INSERT OR IGNORE INTO unsettled SELECT cluster_id FROM cluster_key WHERE key = ?1");
    for (clusters.bind(range.first, range.last); clusters.step();) {
        for (auto key : unpack_keys(clusters.text(1))) {
            remove.run(key, clusters.integer(0));
            neighbours.run(key);
        }
    }
    s.prepared("DELETE FROM unsettled WHERE id BETWEEN ?1 AND ?2").run(range.first, range.last);
}

/// To be looked at again: is anything still called so? The entity may have gone already.
void unsettle_namings(Database::Session &s, std::vector<std::int64_t> const &namings) {
    auto &unsettle = s.prepared("INSERT OR IGNORE INTO unsettled VALUES (?1)");
    auto &clear = s.prepared(
        "UPDATE naming SET entity_id = NULL WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM entity WHERE id = entity_id)");
    for (auto naming : namings) {
        unsettle.run(naming);
        clear.run(naming);
    }
}

/// Whatever was one with something in this document because of it, by a text's or an analyst's word, is looked at
/// again.
void unsettle_decided(Database::Session &s, Range range) {
    s.prepared(
         "INSERT OR IGNORE INTO unsettled SELECT naming_id FROM cluster WHERE naming_id IS NOT NULL AND id IN"
         " (SELECT a_cluster FROM judgement WHERE id BETWEEN ?1 AND ?2 UNION"
         "  SELECT b_cluster FROM judgement WHERE id BETWEEN ?1 AND ?2)")
        .run(range.first, range.last);
    s.prepared(
         "INSERT OR IGNORE INTO unsettled SELECT coalesce(c.naming_id, c.id) FROM decision_place p"
         " JOIN decision_place q ON q.decision_id = p.decision_id JOIN cluster c ON c.id = q.cluster_id"
         " WHERE p.cluster_id BETWEEN ?1 AND ?2")
        .run(range.first, range.last);
    s.prepared("UPDATE decision_place SET cluster_id = NULL WHERE cluster_id BETWEEN ?1 AND ?2")
        .run(range.first, range.last);
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
         " WHERE id = ?1 AND id NOT IN (SELECT document_id FROM unsearchable)")
        .run(document);
    s.prepared("DELETE FROM unsearchable WHERE document_id = ?1").run(document);
}

}  // namespace

void forget(Database::Session &s, std::int64_t document) {
    auto const [first, last] = rows_of(s, document);
    auto const entities = numbers(s.prepared("SELECT DISTINCT entity_id FROM cluster WHERE id BETWEEN ?1 AND ?2 AND"
                                             " entity_id IS NOT NULL")
                                      .bind(first, last));
    auto const namings = numbers(s.prepared("SELECT DISTINCT naming_id FROM cluster WHERE id BETWEEN ?1 AND ?2 AND"
                                            " naming_id IS NOT NULL")
                                     .bind(first, last));
    forget_words(s, document);
    forget_copies(s, document);
    forget_people(s, {first, last});
    unsettle_decided(s, {first, last});
    forget_conflicts(s, document);
    s.prepared("DELETE FROM judgement WHERE id BETWEEN ?1 AND ?2").run(first, last);
    s.prepared("DELETE FROM claim WHERE id BETWEEN ?1 AND ?2").run(first, last);
    s.prepared("DELETE FROM mention WHERE document_id = ?1").run(document);
    s.prepared("DELETE FROM source WHERE id BETWEEN ?1 AND ?2").run(first, last);
    s.prepared("DELETE FROM cluster_form WHERE cluster_id BETWEEN ?1 AND ?2").run(first, last);
    s.prepared("DELETE FROM cluster WHERE id BETWEEN ?1 AND ?2").run(first, last);
    s.prepared("DELETE FROM segment WHERE id BETWEEN ?1 AND ?2").run(first, last);
    s.prepared("DELETE FROM fresh WHERE document_id = ?1").run(document);
    s.prepared("DELETE FROM documents WHERE id = ?1").run(document);
    add_up(s, entities);
    unsettle_namings(s, namings);
    s.unchecked();
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
