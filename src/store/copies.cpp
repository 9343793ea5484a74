// Near copies: what they are found by, and which were found.
#include "store/changes.hpp"
#include "store/session.hpp"

namespace namesake::store {

void put_sketch(Database::Session &s, std::int64_t document, std::span<std::uint16_t const> numbers) {
    if (numbers.size() != model::sketch_size) return;
    std::string bytes;
    for (auto number : numbers) bytes.append({static_cast<char>(number & 0xff), static_cast<char>(number >> 8)});
    s.prepared("INSERT INTO sketch VALUES (?1, ?2)").run(document, Blob{bytes});
}

void forget_copies(Database::Session &s, std::int64_t document) {
    auto const heir =
        s.prepared(
             "SELECT c.document_id FROM copy c JOIN documents d ON d.id = c.document_id WHERE c.origin_id = ?1"
             " ORDER BY coalesce(d.published, '9999'), d.uri LIMIT 1")
            .number(0, document);
    s.prepared("DELETE FROM copy WHERE document_id IN (?1, ?2)").run(document, heir);
    s.prepared("UPDATE copy SET origin_id = ?2 WHERE origin_id = ?1").run(document, heir);
    s.prepared("DELETE FROM sketch WHERE document_id = ?1").run(document);
}

model::Sketches Database::sketches() {
    model::Sketches found;
    auto &rows = session_->prepared(
        "SELECT s.document_id, s.numbers FROM sketch s JOIN documents d ON d.id = s.document_id"
        " ORDER BY coalesce(d.published, '9999'), d.uri");
    for (rows.bind(); rows.step();) {
        auto const bytes = rows.text(1);
        if (bytes.size() != model::sketch_size * 2) continue;
        found.documents.push_back(rows.integer(0));
        for (std::size_t i = 0; i < bytes.size(); i += 2)
            found.numbers.push_back(static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[i]) |
                                                               static_cast<unsigned char>(bytes[i + 1]) << 8));
    }
    return found;
}

void Database::store_copies(std::span<model::Copy const> copies) {
    Change change(*session_);
    session_->prepared("DELETE FROM copy").run();
    auto &insert = session_->prepared("INSERT INTO copy VALUES (?1, ?2)");
    for (auto const &copy : copies) insert.run(copy.document, copy.origin);
    change.keep();
}

}  // namespace namesake::store
