// What was decided: kept, taken back, carried from database to database, found again in texts that have changed.
#include "store/changes.hpp"
#include "store/places.hpp"
#include "store/text.hpp"

namespace namesake::store {
namespace {

/// A place of a decision that is to be found in its document's text.
struct Wanted {
    std::int64_t decision = 0, side = 0, n = 0;
    Place place;
};

std::vector<Wanted> read_places(Statement &rows) {
    std::vector<Wanted> found;
    while (rows.step())
        found.push_back(
            {rows.integer(0), rows.integer(1), rows.integer(2), {rows.text(3), rows.text(4), rows.text(5)}});
    return found;
}

/// The names of a stored document, with the words around them.
std::vector<Candidate> names_of(Database::Session &s, std::int64_t document, std::string const &whole) {
    std::vector<Candidate> found;
    Text text(whole);
    auto &mentions = s.prepared(
        "SELECT start, \"end\", cluster_id FROM mention WHERE document_id = ?1 AND form = 0 AND cluster_id IS NOT "
        "NULL");
    for (mentions.bind(document); mentions.step();)
        found.push_back({place_at(text, {static_cast<std::uint32_t>(mentions.integer(0)),
                                         static_cast<std::uint32_t>(mentions.integer(1))}),
                         mentions.integer(2)});
    return found;
}

void find_all(Database::Session &s, std::vector<Wanted> const &wanted, std::vector<Candidate> const &names) {
    auto &update =
        s.prepared("UPDATE decision_place SET cluster_id = ?4 WHERE decision_id = ?1 AND side = ?2 AND n = ?3");
    for (auto const &w : wanted) update.run(w.decision, w.side, w.n, Ref{find(w.place, names)});
}

/// Those the decision speaks of are looked at again.
void unsettle(Database::Session &s, std::int64_t decision) {
    s.prepared(
         "INSERT OR IGNORE INTO unsettled SELECT coalesce(c.naming_id, c.id) FROM decision_place p"
         " JOIN cluster c ON c.id = p.cluster_id WHERE p.decision_id = ?1")
        .run(decision);
}

/// The places of a decision in the documents that are here.
void find_in_documents(Database::Session &s, std::int64_t decision) {
    std::vector<std::pair<std::int64_t, std::string>> documents;
    auto &rows = s.prepared(
        "SELECT DISTINCT d.id, d.text FROM decision_place p JOIN documents d ON d.uri = p.uri WHERE p.decision_id = "
        "?1");
    for (rows.bind(decision); rows.step();) documents.emplace_back(rows.integer(0), rows.text(1));
    auto &places = s.prepared(
        "SELECT p.decision_id, p.side, p.n, p.quote, p.before, p.after FROM decision_place p JOIN documents d ON d.uri "
        "="
        " p.uri WHERE p.decision_id = ?1 AND d.id = ?2");
    for (auto const &[document, text] : documents)
        find_all(s, read_places(places.bind(decision, document)), names_of(s, document, text));
}

std::vector<model::DecidedPlace> places_of(Database::Session &s, std::int64_t decision) {
    std::vector<model::DecidedPlace> found;
    auto &rows = s.prepared(
        "SELECT side, uri, quote, before, after FROM decision_place WHERE decision_id = ?1 ORDER BY side, n");
    for (rows.bind(decision); rows.step();)
        found.push_back({static_cast<int>(rows.integer(0)), rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
    return found;
}

/// The number of this decision here, if it is.
std::int64_t number_of(Database::Session &s, model::DecisionRow const &decision) {
    return s
        .prepared(
            "SELECT id FROM decisions WHERE a = ?1 AND b IS ?2 AND made_at = ?3 AND analyst = ?4 AND verdict = ?5 AND"
            " note IS ?6")
        .number(0, decision.a, Maybe{decision.b}, decision.made_at, decision.analyst, decision.verdict,
                Maybe{decision.note});
}

std::int64_t insert(Database::Session &s, model::DecisionRow const &decision) {
    s.prepared(
         "INSERT INTO decisions (made_at, analyst, verdict, a, b, note, undone_at, undone_by)"
         " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .run(decision.made_at, decision.analyst, decision.verdict, decision.a, Maybe{decision.b}, Maybe{decision.note},
             Maybe{decision.undone_at}, Maybe{decision.undone_by});
    auto const number = sqlite3_last_insert_rowid(s.db.handle());
    auto &place = s.prepared("INSERT INTO decision_place VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, NULL)");
    std::int64_t n = 0;
    for (auto const &at : decision.places) place.run(number, at.side, ++n, at.uri, at.quote, at.before, at.after);
    return number;
}

void mark_undone(Database::Session &s, std::int64_t decision, std::string const &when, std::string const &by) {
    s.prepared("UPDATE decisions SET undone_at = ?2, undone_by = ?3 WHERE id = ?1").run(decision, when, Maybe{by});
    unsettle(s, decision);
}

}  // namespace

void find_places(Database::Session &s, std::int64_t document, model::Document const &of) {
    auto const wanted =
        read_places(s.prepared("SELECT decision_id, side, n, quote, before, after FROM decision_place WHERE uri = ?1")
                        .bind(of.uri));
    if (!wanted.empty()) find_all(s, wanted, names_of(s, document, of.text));
}

std::vector<std::string> Database::lost_places() {
    auto &rows = session_->prepared(
        "SELECT d.id, d.verdict, min(p.n), p.quote, p.uri FROM decision_place p JOIN standing_decisions d ON d.id ="
        " p.decision_id GROUP BY d.id, p.side, p.uri HAVING count(p.cluster_id) = 0 ORDER BY d.id, p.side, p.uri");
    std::vector<std::string> found;
    for (rows.bind(); rows.step();)
        found.push_back("decision " + rows.text(0) + " (" + rows.text(1) + "): '" + rows.text(3) + "' in " +
                        rows.text(4));
    return found;
}

Undo Database::undo(std::int64_t decision, Judged const &by) {
    Change change(*session_);
    auto const undone =
        session_->prepared("SELECT undone_at IS NOT NULL FROM decisions WHERE id = ?1").number(-1, decision);
    if (undone < 0) return Undo::unknown;
    if (undone) return Undo::already;
    mark_undone(*session_, decision, by.made_at, by.analyst);
    change.keep();
    return Undo::done;
}

std::vector<model::DecisionRow> Database::decisions() {
    auto &s = *session_;
    Snapshot const snapshot(s);
    std::vector<model::DecisionRow> found;
    auto &rows = s.prepared(
        "SELECT id, made_at, analyst, verdict, a, coalesce(b, ''), coalesce(note, ''), coalesce(undone_at, ''),"
        " coalesce(undone_by, ''), coalesce((SELECT summary FROM conflict WHERE fingerprint = d.a AND d.b IS NULL"
        " ORDER BY id LIMIT 1), '') FROM decisions d ORDER BY made_at, id");
    for (rows.bind(); rows.step();)
        found.push_back({rows.integer(0),
                         rows.text(1),
                         rows.text(2),
                         rows.text(3),
                         rows.text(4),
                         rows.text(5),
                         rows.text(6),
                         rows.text(7),
                         rows.text(8),
                         rows.text(9),
                         {}});
    for (auto &decision : found) decision.places = places_of(s, decision.id);
    return found;
}

bool Database::add(model::DecisionRow const &decision) {
    Change change(*session_);
    auto &s = *session_;
    if (auto const here = number_of(s, decision)) {
        bool const undone = s.prepared("SELECT undone_at IS NOT NULL FROM decisions WHERE id = ?1").number(0, here);
        if (undone || decision.undone_at.empty()) return change.keep(), false;
        mark_undone(s, here, decision.undone_at, decision.undone_by);
    } else {
        auto const number = insert(s, decision);
        find_in_documents(s, number);
        unsettle(s, number);
    }
    change.keep();
    return true;
}

}  // namespace namesake::store
