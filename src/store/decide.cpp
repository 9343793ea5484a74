// What an analyst decided about a conflict.
#include "store/session.hpp"

namespace namesake::store {

bool Database::decide(model::ConflictId conflict, Judged const &judged) {
    Change change(*session_);
    auto &s = *session_;
    auto &rows = s.prepared("SELECT fingerprint FROM conflict WHERE id = ?1");
    rows.bind(conflict);
    if (!rows.step()) return false;
    auto const fingerprint = rows.text(0);
    s.prepared("INSERT INTO decisions (made_at, analyst, verdict, a, note) VALUES (?1, ?2, ?3, ?4, ?5)")
        .run(judged.made_at, judged.analyst, judged.dismissed ? "dismiss" : "accept", fingerprint, Maybe{judged.note});
    change.keep();
    return true;
}

}  // namespace namesake::store
