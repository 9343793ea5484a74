#include "store/reader.hpp"

#include <algorithm>

#include "store/text.hpp"

namespace namesake::store {
namespace {

constexpr std::size_t longest_chain = 64;  // a chain of voices is short; a loop in a damaged file must end

/// A voice, the one through which we have it, and so on.
std::vector<model::VoiceRow> chain(Database::Session &s, std::int64_t innermost) {
    auto &row = s.prepared(
        "SELECT s.kind, s.name, c.entity_id, s.via_id FROM source s LEFT JOIN cluster c ON c.id = s.cluster_id"
        " WHERE s.id = ?1");
    std::vector<model::VoiceRow> found;
    for (auto id = innermost; id && found.size() < longest_chain && row.bind(id).step(); id = row.integer(3))
        found.push_back({id, row.as<model::VoiceKind>(0), row.text(1), row.integer(2)});
    row.reset();
    return found;
}

model::FactRow fact(Database::Session const &s, Statement const &row) {
    using namespace model;
    FactRow f;
    f.id = row.integer(0);
    f.document = row.integer(1);
    f.zone = row.null(2) ? Zone::paragraph : row.as<Zone>(2);
    f.segment = row.integer(3);
    f.span = {static_cast<std::uint32_t>(row.integer(4)), static_cast<std::uint32_t>(row.integer(5))};
    f.predicate = row.as<Predicate>(6);
    f.subject = row.integer(7);
    f.object = row.integer(8);
    f.place = row.integer(9);
    f.value = row.text(10);
    f.polarity = row.as<Polarity>(11);
    f.certainty = row.as<Certainty>(12);
    f.valid_from = row.text(13);
    f.valid_to = row.text(14);
    f.date_value = row.text(15);
    f.quantity = row.text(16);
    f.rule = s.rule_name(row.integer(17));
    return f;
}

model::EntityRow entity(Statement const &row) {
    return {row.integer(0), row.as<model::Kind>(1), row.text(2), row.integer(3), row.integer(4)};
}

}  // namespace

void sort_unique(Ids &ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

Snapshot::Snapshot(Database::Session &session) : session_(session), own_(!session.in_transaction) {
    if (own_) session_.prepared("BEGIN").run();
}

Snapshot::~Snapshot() {
    if (own_) sqlite3_exec(session_.db.handle(), "COMMIT", nullptr, nullptr, nullptr);
}

std::vector<Member> members_of(Database::Session &s, std::span<std::int64_t const> entities) {
    std::vector<Member> found;
    scan(s.prepared("SELECT entity_id, id FROM cluster WHERE entity_id BETWEEN ?1 AND ?2 ORDER BY entity_id, id"),
         entities, [&](Statement const &row) {
             found.push_back({row.integer(0), row.integer(1)});
         });
    return found;
}

Ids claims_about(Database::Session &s, std::span<std::int64_t const> entities) {
    Ids clusters, documents, found;
    scan(s.prepared(
             "SELECT entity_id, id, document_id FROM cluster WHERE entity_id BETWEEN ?1 AND ?2 ORDER BY entity_id"),
         entities, [&](Statement const &row) {
             clusters.push_back(row.integer(1));
             documents.push_back(row.integer(2));
         });
    sort_unique(clusters);
    sort_unique(documents);
    auto const among = [&](std::int64_t id) { return std::binary_search(clusters.begin(), clusters.end(), id); };
    scan(s.prepared("SELECT document_id, id, subject_cluster, object_cluster, place_cluster FROM claim WHERE "
                    "document_id BETWEEN ?1 AND ?2"
                    " ORDER BY document_id"),
         documents, [&](Statement const &row) {
             if (among(row.integer(2)) || among(row.integer(3)) || among(row.integer(4)))
                 found.push_back(row.integer(1));
         });
    sort_unique(found);
    return found;
}

std::vector<model::FactRow> facts(Database::Session &s, std::span<std::int64_t const> claims) {
    auto &rows = s.prepared(
        "SELECT k.id, k.document_id, g.zone, k.segment_id, k.start, k.\"end\", k.predicate, s.entity_id, o.entity_id, "
        "p.entity_id,"
        " k.value, k.polarity, k.certainty, k.valid_from, k.valid_to, k.date_value, k.quantity, k.rule_id, k.source_id"
        " FROM claim k LEFT JOIN segment g ON g.id = k.segment_id LEFT JOIN cluster s ON s.id = k.subject_cluster"
        " LEFT JOIN cluster o ON o.id = k.object_cluster LEFT JOIN cluster p ON p.id = k.place_cluster"
        " WHERE k.id BETWEEN ?1 AND ?2 ORDER BY k.id");
    auto &text_of = s.prepared("SELECT text FROM documents WHERE id = ?1");
    auto &origin_of = s.prepared("SELECT origin_id FROM copy WHERE document_id = ?1");
    std::vector<model::FactRow> found;
    found.reserve(claims.size());
    std::int64_t document = 0, origin = 0;
    Text text{{}};
    std::int64_t innermost = 0;
    if (!s.in_transaction) read_rules(s);
    scan(rows, claims, [&](Statement const &row) {  // by id, so the claims of a document stand together
        auto &f = found.emplace_back(fact(s, row));
        if (f.document != document) {
            document = f.document;
            text_of.bind(document).step();
            text = Text(text_of.text(0));
            text_of.reset();
            origin = origin_of.number(document, document);
        }
        f.quote = text.cut(f.span);
        f.origin = origin;
        // Most claims of a document have one voice. The first has none before it, even if it names no voice (a damaged
        // file).
        auto const same = found.size() > 1 && row.integer(18) == innermost;
        f.voices = same ? found[found.size() - 2].voices : chain(s, row.integer(18));
        innermost = row.integer(18);
    });
    return found;
}

model::World world_of(Database::Session &s, std::span<std::int64_t const> claims, std::span<std::int64_t const> also,
                      std::span<std::int64_t const> quoted) {
    model::World world;
    world.facts = facts(s, claims);
    Ids documents(quoted.begin(), quoted.end()), entities(also.begin(), also.end());
    for (auto const &f : world.facts) {
        documents.push_back(f.document);
        entities.insert(entities.end(), {f.subject, f.object, f.place});
        for (auto const &voice : f.voices) entities.push_back(voice.entity);
    }
    sort_unique(documents);
    sort_unique(entities);
    scan(s.prepared("SELECT id, uri, title, published FROM documents WHERE id BETWEEN ?1 AND ?2 ORDER BY id"),
         documents, [&](Statement const &row) {
             world.documents.push_back({row.integer(0), row.text(1), row.text(2), row.text(3)});
         });
    scan(s.prepared(
             "SELECT id, kind, name, mention_count, document_count FROM entity WHERE id BETWEEN ?1 AND ?2 ORDER BY id"),
         entities, [&](Statement const &row) { world.entities.push_back(entity(row)); });
    return world;
}

std::string origin(model::FactRow const &fact) {
    using model::VoiceKind;
    auto const document = "document " + std::to_string(fact.first_told_by());
    if (fact.voices.empty()) return document;
    auto const &voice = fact.voices[0];
    if (voice.entity) return "entity " + std::to_string(voice.entity);
    if (voice.kind == VoiceKind::commenter) return "commenter " + voice.name;
    if (voice.kind == VoiceKind::document || voice.name.empty()) return document;
    if (fact.voices.size() == 1 || fact.voices[1].kind == VoiceKind::document) return document + ": " + voice.name;
    auto const &via = fact.voices[1];
    return (via.entity ? "entity " + std::to_string(via.entity) : via.name) + ": " + voice.name;
}

}  // namespace namesake::store
