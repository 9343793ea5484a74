// What the report, the map and `show` are made from.
#include <algorithm>
#include <map>
#include <tuple>

#include "store/reader.hpp"

namespace namesake::store {
namespace {

using model::Certainty;
using model::FactRow;
using model::Polarity;
using model::RelationRow;

bool among(Ids const &ids, std::int64_t id) {
    return std::binary_search(ids.begin(), ids.end(), id);
}

Ids all(Database::Session &s, char const *sql) {
    Ids found;
    auto &rows = s.prepared(sql);
    for (rows.bind(); rows.step();) found.push_back(rows.integer(0));
    return found;
}

constexpr std::int64_t most_sides = 1 << 16;  // those who compare make a list of this length; two or three are usual

std::vector<model::ConflictSide> sides_of(Database::Session &s, model::ConflictId conflict) {
    auto &rows = s.prepared(
        "SELECT side, value, claim_id, document_id, start, \"end\", quote FROM conflict_side"
        " WHERE conflict_id = ?1 ORDER BY side, n");
    std::vector<model::ConflictSide> sides;
    for (rows.bind(conflict); rows.step();)
        sides.push_back({static_cast<int>(rows.below(0, most_sides)),
                         rows.text(1),
                         rows.integer(2),
                         rows.integer(3),
                         {static_cast<std::uint32_t>(rows.integer(4)), static_cast<std::uint32_t>(rows.integer(5))},
                         rows.text(6)});
    return sides;
}

std::vector<model::Conflict> conflicts(Database::Session &s, Filter const &filter) {
    auto &rows = s.prepared(
        "SELECT x.id, x.kind, x.level, v.entity_id, x.summary, v.status FROM conflict x JOIN conflicts v ON v.id = x.id"
        " ORDER BY x.id");
    std::vector<model::Conflict> found;
    for (rows.bind(); rows.step();) {
        auto const kind = rows.as<model::ConflictKind>(1);
        auto const level = rows.as<model::Level>(2);
        if (filter.kind.value_or(kind) != kind || filter.level.value_or(level) != level) continue;
        found.push_back(
            {rows.integer(0), kind, level, rows.integer(3), rows.text(4), rows.text(5), sides_of(s, rows.integer(0))});
    }
    return found;
}

/// Keeps the conflicts that are about one of the entities, or have a claim about one on a side.
void narrow(std::vector<model::Conflict> &conflicts, Ids const &entities, Ids const &claims) {
    std::erase_if(conflicts, [&](model::Conflict const &conflict) {
        return !among(entities, conflict.entity) &&
               std::none_of(conflict.sides.begin(), conflict.sides.end(),
                            [&](auto const &side) { return among(claims, side.claim); });
    });
}

std::vector<model::NamesakeRow> namesakes(Database::Session &s, Ids const &entities) {
    auto &rows = s.prepared(
        "SELECT n.a_id, n.b_id, v.a, v.b, n.similarity, n.verdict, n.reason FROM namesake n"
        " JOIN namesakes v ON v.a_id = n.a_id AND v.b_id = n.b_id ORDER BY n.a_id, n.b_id");
    std::vector<model::NamesakeRow> found;
    for (rows.bind(); rows.step();)
        if (entities.empty() || among(entities, rows.integer(0)) || among(entities, rows.integer(1)))
            found.push_back({rows.integer(0), rows.integer(1), rows.text(2), rows.text(3), rows.real(4),
                             rows.as<model::Verdict>(5), rows.text(6)});
    return found;
}

std::vector<model::AliasRow> aliases(Database::Session &s, Ids const &entities) {
    std::vector<model::AliasRow> found;
    auto const take = [&](Statement const &row) {
        found.push_back({row.integer(0), row.text(1), row.text(2), row.integer(3)});
    };
    scan(s.prepared("SELECT e.id, e.name, r.name, e.name_mentions FROM entity e JOIN rule r ON r.id = e.name_rule_id"
                    " WHERE e.id BETWEEN ?1 AND ?2 ORDER BY e.id"),
         entities, take);
    scan(s.prepared("SELECT a.entity_id, a.form, r.name, a.mentions FROM alias a JOIN rule r ON r.id = a.rule_id"
                    " WHERE a.entity_id BETWEEN ?1 AND ?2 ORDER BY a.entity_id"),
         entities, take);
    std::sort(found.begin(), found.end(), [](auto const &a, auto const &b) {
        return std::tie(a.entity, b.mentions, a.form, a.rule) < std::tie(b.entity, a.mentions, b.form, b.rule);
    });
    return found;
}

/// Only what is put forward as so counts as support (the view `relations`).
bool supports(FactRow const &fact) {
    return fact.polarity == Polarity::asserted &&
           (fact.certainty == Certainty::plain || fact.certainty == Certainty::hedged);
}

/// The claims of one subject, predicate and object, as they are added up.
struct Edge {
    RelationRow row;
    Ids documents;
    std::vector<std::string> origins;
    std::map<std::string, std::int64_t> values;
};

void add(Edge &edge, FactRow const &fact, std::string const &published) {
    auto &row = edge.row;
    if (!supports(fact)) return;
    auto const anonymous = !fact.voices.empty() && fact.voices[0].kind == model::VoiceKind::anonymous;
    auto const first = row.claims++ == 0;
    row.ended = (first || row.ended) && !fact.valid_to.empty();
    row.anonymous_only = (first || row.anonymous_only) && anonymous;
    row.hedged_only = (first || row.hedged_only) && fact.certainty == Certainty::hedged;
    if (first) row.quote = fact.quote, row.document = fact.document;
    if (!published.empty()) {
        row.first_said = row.first_said.empty() ? published : std::min(row.first_said, published);
        row.last_said = std::max(row.last_said, published);
    }
    edge.documents.push_back(fact.document);
    edge.origins.push_back(origin(fact));
    if (!fact.value.empty()) ++edge.values[fact.value];
}

RelationRow finished(Edge &edge) {
    sort_unique(edge.documents);
    std::sort(edge.origins.begin(), edge.origins.end());
    edge.row.documents = static_cast<std::int64_t>(edge.documents.size());
    edge.row.origins = std::unique(edge.origins.begin(), edge.origins.end()) - edge.origins.begin();
    auto const rarer = [](auto const &a, auto const &b) { return a.second < b.second; };
    if (!edge.values.empty()) edge.row.value = std::max_element(edge.values.begin(), edge.values.end(), rarer)->first;
    return edge.row;
}

/// Claims added up, by subject, predicate, object. `disputed`: the claims on a side of a conflict that nobody
/// dismissed. The claims about `entities` are all there.
std::vector<RelationRow> relations(model::World const &world, Ids const &entities, Ids const &disputed) {
    std::map<model::DocumentId, std::string> published;
    for (auto const &document : world.documents) published[document.id] = document.published;
    std::map<std::tuple<model::EntityId, model::Predicate, model::EntityId>, Edge> edges;
    for (auto const &fact : world.facts) {
        if (!fact.subject || !fact.object || !(among(entities, fact.subject) || among(entities, fact.object))) continue;
        auto &edge = edges[{fact.subject, fact.predicate, fact.object}];
        edge.row.subject = fact.subject, edge.row.predicate = fact.predicate, edge.row.object = fact.object;
        edge.row.disputed |= fact.polarity == Polarity::denied || among(disputed, fact.id);
        add(edge, fact, published[fact.document]);
    }
    std::vector<RelationRow> found;
    for (auto &[triple, edge] : edges)
        if (edge.row.claims) found.push_back(finished(edge));
    return found;
}

}  // namespace

model::Overview Database::overview(Filter const &filter) {
    auto &s = *session_;
    Snapshot const snapshot(s);
    Ids entities = filter.entities;
    sort_unique(entities);
    auto const some = !entities.empty();
    auto claims = some ? claims_about(s, entities) : all(s, "SELECT id FROM claim ORDER BY id");
    model::Overview found;
    found.conflicts = conflicts(s, filter);
    if (some) narrow(found.conflicts, entities, claims);
    Ids quoted;  // a side may be a weekday or a date, with no claim behind it
    for (auto const &conflict : found.conflicts)
        for (auto const &side : conflict.sides) {
            if (side.claim) claims.push_back(side.claim);
            quoted.push_back(side.document);
        }
    sort_unique(claims);
    found.namesakes = namesakes(s, entities);
    if (!some) entities = all(s, "SELECT id FROM entity ORDER BY id");
    found.world = world_of(s, claims, entities, quoted);
    found.documents =
        some ? static_cast<std::int64_t>(found.world.documents.size()) : s.db.number("SELECT count(*) FROM documents");
    found.aliases = aliases(s, entities);
    found.relations =
        relations(found.world, entities,
                  all(s,
                      "SELECT DISTINCT x.claim_id FROM conflict_side x JOIN conflicts y ON y.id = x.conflict_id"
                      " WHERE x.claim_id IS NOT NULL AND y.status <> 'dismissed' ORDER BY 1"));
    return found;
}

Counts Database::counts() {
    auto const count = [&](char const *table) {
        return session_->db.number(std::string("SELECT count(*) FROM ") + table);
    };
    return {count("documents"), count("mention"),  count("entity"),    count("claim"),
            count("conflict"),  count("namesake"), count("rejections")};
}

std::vector<model::MentionRow> Database::mentions_of(model::EntityId entity) {
    auto &rows = session_->prepared(
        "SELECT m.document_id, g.zone, m.start, m.\"end\", m.kind, coalesce(m.value, CASE WHEN m.kind = 3 THEN c.name "
        "END),"
        " (SELECT name FROM rule WHERE id = m.rule_id),"
        " (SELECT substr(text, m.start + 1, m.\"end\" - m.start) FROM documents WHERE id = m.document_id)"
        " FROM cluster c JOIN mention m ON m.document_id = c.document_id AND m.cluster_id = c.id"
        " LEFT JOIN segment g ON g.id = m.segment_id"
        " WHERE c.entity_id = ?1 AND m.form = 0 ORDER BY m.document_id, m.n");
    std::vector<model::MentionRow> found;
    for (rows.bind(entity); rows.step();)
        found.push_back({rows.integer(0),
                         rows.null(1) ? model::Zone::paragraph : rows.as<model::Zone>(1),
                         {static_cast<std::uint32_t>(rows.integer(2)), static_cast<std::uint32_t>(rows.integer(3))},
                         rows.as<model::Kind>(4),
                         entity,
                         rows.text(7),
                         rows.text(5),
                         rows.text(6)});
    return found;
}

std::vector<model::Rejection> Database::rejections() {
    auto &rows = session_->prepared("SELECT input, at, reason FROM rejections ORDER BY input, at");
    std::vector<model::Rejection> found;
    for (rows.bind(); rows.step();) found.push_back({rows.text(0), rows.text(1), rows.text(2)});
    return found;
}

}  // namespace namesake::store
