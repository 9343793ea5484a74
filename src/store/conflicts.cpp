// Conflicts in and out: what is to be checked, and what the check found.
#include <algorithm>
#include <map>
#include <set>

#include "store/changes.hpp"
#include "store/sha256.hpp"

namespace namesake::store {

std::string fingerprint(model::Conflict const &conflict, std::string const &owner) {
    std::set<std::string> values;
    for (auto const &side : conflict.sides) values.insert(side.value.empty() ? side.quote : side.value);
    std::string whole(model::name(conflict.kind));
    whole += '\n' + owner;
    for (auto const &value : values) whole += '\n' + value;
    return sha256(whole).substr(0, 16);
}

void insert_conflict(Database::Session &s, model::Conflict const &conflict, std::string const &owner, Slot slot) {
    s.prepared("INSERT INTO conflict VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .run(conflict.id, conflict.kind, conflict.level, fingerprint(conflict, owner), Ref{slot.document},
             Ref{slot.cluster}, Ref{slot.entity}, conflict.summary);
    auto &insert = s.prepared(
        "INSERT INTO conflict_side (conflict_id, n, side, claim_id, document_id, start, \"end\", value, quote)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    std::int64_t n = 0;
    for (auto const &side : conflict.sides)
        insert.run(conflict.id, ++n, side.side, Ref{side.claim}, side.document, side.span.start, side.span.end,
                   Maybe{side.value}, side.quote);
}

void delete_conflict(Database::Session &s, std::int64_t conflict) {
    s.prepared("DELETE FROM conflict_side WHERE conflict_id = ?1").run(conflict);
    s.prepared("DELETE FROM conflict WHERE id = ?1").run(conflict);
}

namespace {

Ids numbers(Statement &rows) {
    Ids found;
    for (rows.bind(); rows.step();) found.push_back(rows.integer(0));
    return found;
}

/// What tells a conflict across documents from all others: its kind, whose slot it is, its sides.
std::int64_t id_of(Database::Session &s, model::Conflict const &conflict) {
    std::string whole(model::name(conflict.kind));
    whole += ' ' + std::to_string(conflict.entity);
    for (auto const &side : conflict.sides)
        whole += '\n' + std::to_string(side.side) + ' ' + std::to_string(side.claim) + ' ' + side.value;
    auto &taken = s.prepared("SELECT 1 FROM conflict WHERE id = ?1");
    auto id = first_naming + hash_id(whole);
    while (taken.number(0, id)) ++id;
    return id;
}

}  // namespace

std::optional<std::vector<model::Outline>> Database::claims_to_check() {
    auto &s = *session_;
    Snapshot const snapshot(s);
    if (s.prepared("SELECT value FROM progress WHERE name = 'checked'").number(0)) return {};
    std::vector<model::Outline> found;
    // holds_role 5, said 29, gender 34: the values that tell whether anything else is said in their slot. Nearly all
    // claims are put forward: they are read as they stand, with the clusters of their documents, and by no index (+).
    auto &rows = s.prepared(
        "SELECT k.id, k.predicate, k.polarity, k.valid_to IS NOT NULL, s.entity_id, o.entity_id, p.entity_id,"
        " CASE WHEN k.predicate IN (5, 29, 34) THEN k.value END"
        " FROM claim k LEFT JOIN cluster s ON s.id = k.subject_cluster"
        " LEFT JOIN cluster o ON o.id = k.object_cluster LEFT JOIN cluster p ON p.id = k.place_cluster"
        " WHERE +k.polarity IN (0, 1) AND k.certainty IN (0, 1) ORDER BY k.id");
    for (rows.bind(); rows.step();)
        found.push_back({rows.integer(0), rows.as<model::Predicate>(1), rows.integer(2) == 1, rows.integer(3) != 0,
                         rows.integer(4), rows.integer(5), rows.integer(6), rows.text(7)});
    return found;
}

model::World Database::world_to_check(std::span<model::ClaimId const> claims) {
    Snapshot const snapshot(*session_);
    return world_of(*session_, claims, {});
}

void Database::store_conflicts(model::World const &checked, std::span<model::Conflict const> conflicts) {
    Change change(*session_, Change::Undone::with_all);
    auto &s = *session_;
    for (auto id : numbers(s.prepared("SELECT id FROM conflict WHERE document_id IS NULL"))) delete_conflict(s, id);
    std::map<std::int64_t, std::string> names;
    for (auto const &entity : checked.entities) names[entity.id] = entity.name;
    for (auto conflict : conflicts) {
        conflict.id = id_of(s, conflict);
        insert_conflict(s, conflict, names[conflict.entity], {0, 0, conflict.entity});
    }
    s.prepared("UPDATE progress SET value = 1 WHERE name = 'checked'").run();
    change.keep();
}

}  // namespace namesake::store
