// Conflicts in and out: the part of the graph that is to be checked, and what the check found.
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
    auto const id = conflict.id ? conflict.id : ++s.last.conflict;
    s.prepared("INSERT INTO conflict VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .run(id, conflict.kind, conflict.level, fingerprint(conflict, owner), Ref{slot.document}, Ref{slot.cluster},
             Ref{slot.entity}, conflict.summary);
    auto &insert = s.prepared(
        "INSERT INTO conflict_side (conflict_id, side, claim_id, document_id, start, \"end\", value, quote)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    for (auto const &side : conflict.sides)
        insert.run(id, side.side, Ref{side.claim}, side.document, side.span.start, side.span.end, Maybe{side.value},
                   side.quote);
}

void delete_conflict(Database::Session &s, std::int64_t conflict) {
    s.prepared("DELETE FROM conflict_side WHERE conflict_id = ?1").run(conflict);
    s.prepared("DELETE FROM conflict WHERE id = ?1").run(conflict);
}

namespace {

/// Claims that say the same words as one of these, whoever said them.
Ids same_words(Database::Session &s, Ids const &claims) {
    auto &rows = s.prepared(
        "SELECT b.id FROM claim a JOIN claim b ON b.predicate = 29 AND substr(b.value, 1, 40) = substr(a.value, 1, 40)"
        " AND b.value = a.value WHERE a.id = ?1 AND a.predicate = 29");
    Ids found;
    for (auto id : claims)
        for (rows.bind(id); rows.step();) found.push_back(rows.integer(0));
    return found;
}

/// Claims that stand in a conflict with one of these.
Ids opposed(Database::Session &s, Ids const &claims) {
    auto &rows = s.prepared(
        "SELECT b.claim_id FROM conflict_side a JOIN conflict_side b ON b.conflict_id = a.conflict_id"
        " WHERE a.claim_id = ?1 AND b.claim_id IS NOT NULL");
    Ids found;
    for (auto id : claims)
        for (rows.bind(id); rows.step();) found.push_back(rows.integer(0));
    return found;
}

void append(Ids &to, Ids const &from) {
    to.insert(to.end(), from.begin(), from.end());
    sort_unique(to);
}

/// The stored conflicts that this check looked at again, by fingerprint: those about its entities, and, of those about
/// no one entity, those with one of its claims.
std::multimap<std::string, std::int64_t> looked_at(Database::Session &s, model::World const &checked) {
    std::map<std::int64_t, std::string> found;
    auto &about = s.prepared("SELECT id, fingerprint FROM conflict WHERE entity_id = ?1");
    for (auto entity : checked.touched)
        for (about.bind(entity); about.step();) found.emplace(about.integer(0), about.text(1));
    auto &with = s.prepared(
        "SELECT x.id, x.fingerprint FROM conflict_side c JOIN conflict x ON x.id = c.conflict_id"
        " WHERE c.claim_id = ?1 AND x.entity_id IS NULL AND x.document_id IS NULL");
    for (auto const &fact : checked.facts)
        for (with.bind(fact.id); with.step();) found.emplace(with.integer(0), with.text(1));
    std::multimap<std::string, std::int64_t> by_fingerprint;
    for (auto const &[id, print] : found) by_fingerprint.emplace(print, id);
    return by_fingerprint;
}

}  // namespace

model::World Database::world_touched() {
    auto &s = *session_;
    Snapshot const snapshot(s);
    Ids touched;
    auto &rows = s.prepared("SELECT entity_id FROM touched ORDER BY 1");
    for (rows.bind(); rows.step();) touched.push_back(rows.integer(0));
    auto claims = claims_about(s, touched);
    append(claims, same_words(s, claims));
    append(claims, opposed(s, claims));
    auto world = world_of(s, claims, touched);
    world.touched = touched;
    return world;
}

void Database::store_conflicts(model::World const &checked, std::span<model::Conflict const> conflicts) {
    Change change(*session_);
    auto &s = *session_;
    std::map<std::int64_t, std::string> names;
    for (auto const &entity : checked.entities) names[entity.id] = entity.name;
    auto before = looked_at(s, checked);
    std::vector<model::Conflict> found;
    for (auto conflict : conflicts) {
        if (conflict.entity && !std::binary_search(checked.touched.begin(), checked.touched.end(), conflict.entity))
            continue;
        auto const same = before.find(fingerprint(conflict, names[conflict.entity]));
        conflict.id = same == before.end() ? 0 : same->second;
        if (same != before.end()) before.erase(same);
        if (conflict.id) delete_conflict(s, conflict.id);
        found.push_back(std::move(conflict));
    }
    for (auto const &[print, id] : before) delete_conflict(s, id);
    for (auto const &conflict : found) insert_conflict(s, conflict, names[conflict.entity], {0, 0, conflict.entity});
    auto &done = s.prepared("DELETE FROM touched WHERE entity_id = ?1");
    for (auto entity : checked.touched) done.run(entity);
    change.keep();
}

}  // namespace namesake::store
