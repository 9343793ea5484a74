// Conflicts in and out: the part of the graph that is to be checked, and what the check found.
#include <algorithm>
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
    auto const id = ++s.last.conflict;
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

}  // namespace namesake::store
