// One document and what was read out of it, as rows.
#include <algorithm>

#include "store/changes.hpp"
#include "store/places.hpp"
#include "store/session.hpp"
#include "store/sha256.hpp"

namespace namesake::store {
namespace {

using model::Record;

constexpr auto select_document =
    "SELECT id, sha256, coalesce(title, ''), coalesce(author, ''), coalesce(published, '') FROM documents WHERE uri = "
    "?1";

struct Known {
    std::int64_t id = 0;
    bool same = false;
};

/// The stored document of this uri, and whether it is the very same.
Known known(Database::Session &session, model::Document const &document, std::string const &hash) {
    auto &row = session.prepared(select_document);
    if (!row.bind(document.uri).step()) return {};
    Known const found{row.integer(0), row.text(1) == hash && row.text(2) == document.title &&
                                          row.text(3) == document.author && row.text(4) == document.published};
    row.reset();
    return found;
}

/// So many ids a record needs at most: each claim can imply three entities.
std::int64_t most_rows(Record const &record) {
    auto const &x = record.extraction;
    return std::max({ssize(record.document.segments), ssize(x.mentions), ssize(x.entities) + 3 * ssize(x.claims),
                     ssize(x.voices) + 1, ssize(x.judgements), ssize(x.conflicts)});
}

/// Where a document comes from: the folder or section that its uri names, or what stands before its number.
std::string_view feed(std::string_view uri) {
    auto const folder = uri.find_last_of('/');
    if (folder != std::string_view::npos) return uri.substr(0, folder);
    auto const number = uri.find_first_of("0123456789");
    return uri.substr(0, number);
}

/// An id for a document of this uri, with as many free ids after it. What comes from one feed has ids near to one
/// another: news comes feed by feed, and then touches few pages of a large graph. Two uris of a feed of 100,000 get
/// neighbouring ids once in a hundred such feeds: the one that came later then takes its second choice.
std::int64_t free_id(Database::Session &s, std::string const &uri, std::int64_t rows) {
    constexpr std::int64_t room = 1 << 28;                 // behind the last of them
    constexpr std::int64_t width = std::int64_t{1} << 45;  // of a feed
    auto const first = hash_id(feed(uri)) % (first_naming - room - width) + 1;
    auto &before = s.prepared("SELECT id + rows FROM documents WHERE id <= ?1 ORDER BY id DESC LIMIT 1");
    for (std::string choice = uri;; choice += '\n') {
        auto const id = first + hash_id(choice) % width;
        if (before.number(0, id + rows) < id) return id;
    }
}

void insert_document(Database::Session &s, model::Document const &d, std::int64_t id, std::string const &hash,
                     std::int64_t rows) {
    s.prepared("INSERT INTO documents VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .run(id, d.uri, Maybe{d.id}, Maybe{d.title}, Maybe{d.author}, Maybe{d.published}, Maybe{d.decoded}, hash, rows,
             d.text);
    s.prepared("INSERT INTO fresh VALUES (?1)").run(id);
    s.prepared("INSERT INTO unsearchable VALUES (?1)").run(id);
    s.unchecked();
}

}  // namespace

bool Database::holds(model::Document const &document) {
    return known(*session_, document, sha256(document.text)).same;
}

Stored Database::put(Record const &record, NameKeys const &keys) {
    auto const hash = sha256(record.document.text);
    Change change(*session_);
    auto const before = known(*session_, record.document, hash);
    if (before.same) {
        change.keep();
        return Stored::unchanged;
    }
    if (before.id) forget(*session_, before.id);
    auto const rows = most_rows(record);
    auto const id = free_id(*session_, record.document.uri, rows);
    write_rows(*session_, record, keys, id);
    insert_document(*session_, record.document, id, hash, rows);
    find_places(*session_, id, record.document);
    put_sketch(*session_, id, record.document.sketch);
    session_->prepared("DELETE FROM rejections WHERE input = ?1").run(record.document.uri);
    change.keep();
    return before.id ? Stored::replaced : Stored::added;
}

void Database::reject(model::Rejection const &rejection) {
    Change change(*session_);
    session_->prepared("INSERT INTO rejections VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET reason = excluded.reason")
        .run(rejection.input, rejection.place, rejection.reason);
    change.keep();
}

void Database::finish() {
    Change change(*session_, Change::Undone::with_all);
    // Words of many documents are gathered before they are written: fewer, larger pieces, which are merged less often.
    session_->prepared("INSERT INTO documents_fts (documents_fts, rank) VALUES ('hashsize', 8388608)").run();
    session_
        ->prepared(
            "INSERT INTO documents_fts (rowid, title, text) SELECT id, title, text FROM documents"
            " WHERE id IN (SELECT document_id FROM unsearchable) ORDER BY id")
        .run();
    session_->prepared("DELETE FROM unsearchable").run();
    change.keep();
}

}  // namespace namesake::store
