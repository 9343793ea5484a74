// Near copies: what they are found by, and which were found.
#include <map>

#include "store/changes.hpp"
#include "store/session.hpp"

namespace namesake::store {
namespace {

/// Who told it first; of one day the first by address.
std::int64_t first_published(Database::Session &s, Ids const &group) {
    std::pair<std::string, std::string> best;
    std::int64_t first = 0;
    auto &row = s.prepared("SELECT coalesce(published, '9999'), uri FROM documents WHERE id = ?1");
    for (auto document : group) {
        if (!row.bind(document).step()) continue;
        std::pair const told(row.text(0), row.text(1));
        row.reset();
        if (!first || told < best) best = told, first = document;
    }
    return first;
}

/// Writes what is not stored so already.
void write_copies(Database::Session &s, std::map<std::int64_t, std::int64_t> found) {
    Ids gone;
    auto &stored = s.prepared("SELECT document_id, origin_id FROM copy");
    for (stored.bind(); stored.step();) {
        auto const at = found.find(stored.integer(0));
        if (at == found.end())
            gone.push_back(stored.integer(0));
        else if (at->second == stored.integer(1))
            found.erase(at);
    }
    for (auto document : gone) s.prepared("DELETE FROM copy WHERE document_id = ?1").run(document);
    for (auto const &[document, origin] : found)
        s.prepared("INSERT OR REPLACE INTO copy VALUES (?1, ?2)").run(document, origin);
}

}  // namespace

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
    auto &rows = session_->prepared("SELECT document_id, numbers FROM sketch ORDER BY document_id");
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
    std::map<std::int64_t, Ids> groups;
    for (auto const &copy : copies) groups[copy.origin].push_back(copy.document);
    std::map<std::int64_t, std::int64_t> found;  // copy → origin
    for (auto &[member, group] : groups) {
        group.push_back(member);
        auto const origin = first_published(*session_, group);
        for (auto document : group)
            if (document != origin) found.emplace(document, origin);
    }
    write_copies(*session_, std::move(found));
    change.keep();
}

}  // namespace namesake::store
