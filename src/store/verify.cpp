// Is everything as it was stored? Texts by their hashes; mentions, claims and sides by the words they stand on.
#include <algorithm>
#include <map>

#include "store/reader.hpp"
#include "store/sha256.hpp"
#include "store/text.hpp"

namespace namesake::store {
namespace {

using Faults = std::vector<std::string>;

struct Document {
    std::int64_t id = 0;
    std::string uri;
    std::uint32_t points = 0;
    Text text{{}};

    bool holds(model::Span span) const { return span.start <= span.end && span.end <= points; }
};

model::Span span_at(Statement const &row, int column) {
    return {static_cast<std::uint32_t>(row.integer(column)), static_cast<std::uint32_t>(row.integer(column + 1))};
}

std::string at(model::Span span) {
    return " at " + std::to_string(span.start) + "-" + std::to_string(span.end);
}

/// A name's words must be one of the forms of what it stands for.
void mentions(Database::Session &s, Document &document, Faults &faults) {
    auto &rows = s.prepared(
        "SELECT m.start, m.\"end\", m.n, g.start, g.\"end\", m.form = 0 AND m.kind <> 3 AND c.id IS NOT NULL, c.name,"
        " (SELECT group_concat(form, char(10)) FROM cluster_form WHERE cluster_id = c.id)"
        " FROM mention m LEFT JOIN segment g ON g.id = m.segment_id LEFT JOIN cluster c ON c.id = m.cluster_id"
        " WHERE m.document_id = ?1 ORDER BY m.n");
    for (rows.bind(document.id); rows.step();) {
        auto const span = span_at(rows, 0);
        auto const name = document.uri + ": mention " + std::to_string(document.id + rows.integer(2)) + at(span);
        if (!document.holds(span)) {
            faults.push_back(name + " stands outside its text");
            continue;
        }
        if (!rows.null(3) && !span_at(rows, 3).contains(span)) faults.push_back(name + " stands outside its segment");
        auto const words = flat(document.text.cut(span));
        auto const forms = flat(rows.text(6).append("\n").append(rows.text(7)));
        if (rows.integer(5) && forms.find(words) == std::string::npos)
            faults.push_back(name + ": '" + words + "' is no name of " + rows.text(6));
    }
}

void claims(Database::Session &s, Document const &document, bool changed, Faults &faults) {
    auto &rows = s.prepared("SELECT start, \"end\", id FROM claim WHERE document_id = ?1 ORDER BY id");
    for (rows.bind(document.id); rows.step();) {
        auto const name = document.uri + ": claim " + std::to_string(rows.integer(2)) + at(span_at(rows, 0));
        if (!document.holds(span_at(rows, 0)) || rows.integer(0) == rows.integer(1))
            faults.push_back(name + " has no words in its text");
        else if (changed)
            faults.push_back(name + " rests on a text that is not as it was");
    }
}

void sides(Database::Session &s, Document &document, Faults &faults) {
    // A side without a place is the document's own date.
    auto &rows = s.prepared(
        "SELECT start, \"end\", conflict_id, quote FROM conflict_side WHERE document_id = ?1 AND (start < \"end\" OR "
        "quote IS NOT (SELECT published FROM documents WHERE id = ?1)) ORDER BY conflict_id, n");
    for (rows.bind(document.id); rows.step();)
        if (!document.holds(span_at(rows, 0)) || document.text.cut(span_at(rows, 0)) != rows.text(3))
            faults.push_back(document.uri + ": conflict " + std::to_string(rows.integer(2)) + " quotes '" +
                             rows.text(3) + "'" + at(span_at(rows, 0)) + ", where something else stands");
}

void document_of(Database::Session &s, std::int64_t id, Faults &faults) {
    auto &row = s.prepared("SELECT uri, sha256, text FROM documents WHERE id = ?1");
    row.bind(id).step();
    Document document{id, row.text(0), 0, Text(row.text(2))};
    bool const changed = sha256(row.text(2)) != row.text(1);
    document.points = points(row.text(2));
    row.reset();
    if (changed) faults.push_back(document.uri + ": its text is not the one that was stored (sha256)");
    mentions(s, document, faults);
    claims(s, document, changed, faults);
    sides(s, document, faults);
}

/// What the file itself says of its pages, and rows that point nowhere.
void file(Database::Session &s, Faults &faults) {
    auto &check = s.prepared("PRAGMA integrity_check(20)");
    for (check.bind(); check.step();)
        if (check.text(0) != "ok") faults.push_back("the file: " + check.text(0));
    auto &keys = s.prepared("PRAGMA foreign_key_check");
    for (keys.bind(); keys.step();)
        faults.push_back(keys.text(0) + ": row " + keys.text(1) + " points to a row of " + keys.text(2) +
                         " that is not there");
}

}  // namespace

std::vector<std::string> Database::verify() {
    auto &s = *session_;
    Snapshot const snapshot(s);
    Faults faults;
    file(s, faults);
    Ids documents;
    auto &rows = s.prepared("SELECT id FROM documents ORDER BY id");
    for (rows.bind(); rows.step();) documents.push_back(rows.integer(0));
    for (auto id : documents) document_of(s, id, faults);
    return faults;
}

}  // namespace namesake::store
