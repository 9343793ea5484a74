// What an analyst decided: about a conflict, or about who is one with whom.
#include "store/changes.hpp"
#include "store/places.hpp"
#include "store/text.hpp"

namespace namesake::store {
namespace {

constexpr std::size_t most_places = 64;  // of one entity: it is enough to find some of them again

/// The first few names in each document that stand for the entity: where one is typed wrongly, the next is found.
void insert_places(Database::Session &s, std::int64_t decision, int side, std::int64_t entity) {
    auto &rows = s.prepared(
        "SELECT d.uri, d.text, m.start, m.\"end\", m.cluster_id FROM (SELECT k.document_id, k.n, k.start, k.\"end\","
        " k.cluster_id, row_number() OVER (PARTITION BY k.cluster_id ORDER BY k.n) AS nth FROM cluster c JOIN mention k"
        " ON k.document_id = c.document_id AND k.cluster_id = c.id AND k.form = 0 WHERE c.entity_id = ?1) m"
        " JOIN documents d ON d.id = m.document_id WHERE m.nth <= 3 ORDER BY m.cluster_id, m.n LIMIT ?2");
    auto &insert = s.prepared("INSERT INTO decision_place VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    std::int64_t n = 0;
    for (rows.bind(entity, most_places); rows.step();) {
        Text text(rows.text(1));
        auto const place =
            place_at(text, {static_cast<std::uint32_t>(rows.integer(2)), static_cast<std::uint32_t>(rows.integer(3))});
        insert.run(decision, side, ++n, rows.text(0), place.quote, place.before, place.after, rows.integer(4));
    }
    s.prepared("INSERT OR IGNORE INTO unsettled SELECT coalesce(naming_id, id) FROM cluster WHERE entity_id = ?1")
        .run(entity);
}

/// The entity's name, with the document of its first place where others have the same.
std::string called(Database::Session &s, std::int64_t entity) {
    auto &row = s.prepared(
        "SELECT e.name, (SELECT count(*) FROM entity WHERE name = e.name), (SELECT uri FROM documents d JOIN cluster c "
        "ON"
        " c.document_id = d.id WHERE c.entity_id = e.id ORDER BY c.id LIMIT 1) FROM entity e WHERE e.id = ?1");
    if (!row.bind(entity).step()) return {};
    auto const name = row.integer(1) > 1 ? row.text(0) + " (" + row.text(2) + ")" : row.text(0);
    row.reset();
    return name;
}

}  // namespace

std::int64_t Database::decide(model::Verdict verdict, model::EntityId a, model::EntityId b, Judged const &judged) {
    Change change(*session_);
    auto &s = *session_;
    s.prepared("INSERT INTO decisions (made_at, analyst, verdict, a, b, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .run(judged.made_at, judged.analyst, model::name(verdict), called(s, a), called(s, b), Maybe{judged.note});
    auto const decision = sqlite3_last_insert_rowid(s.db.handle());
    insert_places(s, decision, 0, a);
    insert_places(s, decision, 1, b);
    change.keep();
    return decision;
}

std::vector<model::ConflictId> Database::conflicts_numbered(std::string_view digits) {
    std::vector<model::ConflictId> found;
    auto &rows = session_->prepared(
        "SELECT id FROM conflict WHERE CAST(id AS TEXT) = ?1 OR (length(?1) >= 7 AND substr(CAST(id AS TEXT), "
        "-length(?1)) = ?1) ORDER BY CAST(id AS TEXT) <> ?1, id");
    for (rows.bind(digits); rows.step();) {
        found.push_back(rows.integer(0));
        if (found.size() == 1 && std::to_string(found[0]) == digits) break;
    }
    rows.reset();
    return found;
}

std::int64_t Database::decide(model::ConflictId conflict, Judged const &judged) {
    Change change(*session_);
    auto &s = *session_;
    auto &rows = s.prepared("SELECT fingerprint FROM conflict WHERE id = ?1");
    rows.bind(conflict);
    if (!rows.step()) return 0;
    auto const fingerprint = rows.text(0);
    s.prepared("INSERT INTO decisions (made_at, analyst, verdict, a, note) VALUES (?1, ?2, ?3, ?4, ?5)")
        .run(judged.made_at, judged.analyst, judged.dismissed ? "dismiss" : "accept", fingerprint, Maybe{judged.note});
    auto const decision = sqlite3_last_insert_rowid(s.db.handle());
    change.keep();
    return decision;
}

}  // namespace namesake::store
