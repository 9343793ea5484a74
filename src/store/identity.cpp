// Who is one with whom: what resolution across documents asks for, and what it found.
#include <algorithm>
#include <set>

#include "store/changes.hpp"

namespace namesake::store {
namespace {

std::vector<std::string> lines(std::string const &text) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        found.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return found;
}

std::vector<model::Cluster> load(Database::Session &s, Ids const &ids) {
    std::vector<model::Cluster> found;
    found.reserve(ids.size());
    scan(s.prepared("SELECT id, document_id, kind, name, evidence, name_rule_id FROM cluster WHERE id BETWEEN ?1 AND "
                    "?2 ORDER BY id"),
         ids, [&](Statement const &row) {
             auto &cluster = found.emplace_back();
             cluster = {row.integer(0), row.integer(1), row.as<model::Kind>(2), row.text(3), {}, lines(row.text(4))};
             if (!row.null(5)) cluster.forms.push_back(cluster.name);
         });
    auto cluster = found.begin();
    scan(s.prepared(
             "SELECT cluster_id, form FROM cluster_form WHERE cluster_id BETWEEN ?1 AND ?2 ORDER BY cluster_id, form"),
         ids, [&](Statement const &row) {
             while (cluster->id < row.integer(0)) ++cluster;
             auto form = row.text(1);
             if (std::find(cluster->forms.begin(), cluster->forms.end(), form) == cluster->forms.end())
                 cluster->forms.push_back(std::move(form));
         });
    return found;
}

/// The clusters that nobody has looked at yet, and those to be looked at again. A date is never among them.
Ids seeds(Database::Session &s) {
    auto &rows = s.prepared(
        "SELECT id FROM cluster WHERE id > (SELECT value FROM progress WHERE name = 'resolved') AND kind <> 3"
        " UNION SELECT cluster_id FROM unsettled ORDER BY 1");
    Ids found;
    for (rows.bind(); rows.step();) found.push_back(rows.integer(0));
    return found;
}

/// Writes the key rows of new clusters, in the order of the index: it grows page by page.
void write_keys(Database::Session &s) {
    std::vector<std::pair<std::int64_t, std::int64_t>> found;
    auto &rows =
        s.prepared("SELECT id, keys FROM cluster WHERE id > (SELECT value FROM progress WHERE name = 'resolved')");
    for (rows.bind(); rows.step();)
        for (auto key : unpack_keys(rows.text(1))) found.emplace_back(key, rows.integer(0));
    std::sort(found.begin(), found.end());
    auto &insert = s.prepared("INSERT OR IGNORE INTO cluster_key VALUES (?1, ?2)");
    for (auto const &[key, id] : found) insert.run(key, id);
}

Ids keys_of(Database::Session &s, Ids const &clusters) {
    Ids found;
    scan(s.prepared("SELECT id, keys FROM cluster WHERE id BETWEEN ?1 AND ?2 ORDER BY id"), clusters,
         [&](Statement const &row) {
             auto const keys = unpack_keys(row.text(1));
             found.insert(found.end(), keys.begin(), keys.end());
         });
    sort_unique(found);
    return found;
}

/// The clusters, those that share a key with them, and all that are one entity with any of these.
Ids with_neighbours(Database::Session &s, Ids clusters) {
    auto &sharing = s.prepared("SELECT cluster_id FROM cluster_key WHERE key = ?1");
    for (auto key : keys_of(s, clusters))
        for (sharing.bind(key); sharing.step();) clusters.push_back(sharing.integer(0));
    sort_unique(clusters);
    Ids entities;
    scan(s.prepared("SELECT id, entity_id FROM cluster WHERE id BETWEEN ?1 AND ?2 ORDER BY id"), clusters,
         [&](Statement const &row) { entities.push_back(row.integer(1)); });
    sort_unique(entities);
    for (auto const &[entity, cluster] : members_of(s, entities)) clusters.push_back(cluster);
    sort_unique(clusters);
    return clusters;
}

/// A date is the entity of its value: no judgement is needed.
void resolve_dates(Database::Session &s) {
    auto &rows = s.prepared(
        "SELECT id, name FROM cluster WHERE id > (SELECT value FROM progress WHERE name = 'resolved') AND kind = 3");
    std::vector<std::pair<std::int64_t, std::string>> dates;
    for (rows.bind(); rows.step();) dates.emplace_back(rows.integer(0), rows.text(1));
    auto &known = s.prepared("SELECT id FROM entity WHERE name = ?1 AND kind = 3");
    auto &update = s.prepared("UPDATE cluster SET entity_id = ?2, rule_id = ?3 WHERE id = ?1");
    std::map<std::string, std::int64_t> entities;
    for (auto const &[id, value] : dates) {
        auto const [entity, first] = entities.emplace(value, 0);
        if (first) entity->second = known.number(id, value);
        if (entity->second != id) update.run(id, entity->second, s.rule("same_value"));
    }
    Ids changed;
    for (auto const &[value, entity] : entities) changed.push_back(entity);
    add_up(s, changed);
}

/// Who each of these clusters is so far, in their order; 0 for one that is not there.
Ids entities_of(Database::Session &s, Ids const &clusters) {
    Ids found(clusters.size());
    std::size_t at = 0;
    scan(s.prepared("SELECT id, entity_id FROM cluster WHERE id BETWEEN ?1 AND ?2 ORDER BY id"), clusters,
         [&](Statement const &row) {
             while (clusters[at] < row.integer(0)) ++at;
             found[at] = row.integer(1);
         });
    return found;
}

/// Gives the clusters their entities. The result: those that gained or lost a cluster, or have a new one.
Ids write_members(Database::Session &s, std::vector<model::Identity> const &members, Ids const &before) {
    Ids changed;
    auto &update = s.prepared("UPDATE cluster SET entity_id = ?2, rule_id = ?3 WHERE id = ?1");
    auto const resolved = s.prepared("SELECT value FROM progress WHERE name = 'resolved'").number(0);
    for (std::size_t i = 0; i < members.size(); ++i) {
        auto const &[cluster, entity, rule] = members[i];
        if (!before[i]) continue;  // removed since it was asked for
        if (entity != before[i] || cluster != entity)
            update.run(cluster, entity, Ref{cluster == entity ? 0 : s.rule(rule)});
        if (entity != before[i] || cluster > resolved) changed.insert(changed.end(), {before[i], entity});
    }
    return changed;
}

bool any_row(Database::Session &s, char const *sql) {
    return s.prepared(sql).number(0) != 0;
}

void write_namesakes(Database::Session &s, Ids const &entities, std::vector<model::NamesakeRow> const &pairs) {
    auto &remove = s.prepared("DELETE FROM namesake WHERE a_id = ?1 OR b_id = ?1");
    if (any_row(s, "SELECT EXISTS (SELECT 1 FROM namesake)"))
        for (auto entity : entities) remove.run(entity);
    auto &insert = s.prepared("INSERT OR REPLACE INTO namesake VALUES (min(?1, ?2), max(?1, ?2), ?3, ?4, ?5)");
    for (auto const &pair : pairs) insert.run(pair.a_id, pair.b_id, pair.verdict, pair.similarity, pair.reason);
}

/// These clusters, and all that were new when they were asked for, have been looked at.
void settle(Database::Session &s, Ids const &clusters) {
    auto &remove = s.prepared("DELETE FROM unsettled WHERE cluster_id = ?1");
    if (any_row(s, "SELECT EXISTS (SELECT 1 FROM unsettled)"))
        for (auto cluster : clusters) remove.run(cluster);
    s.prepared("UPDATE progress SET value = max(value, ?1) WHERE name = 'resolved'").run(s.resolving_to);
}

/// What one decision of an analyst, given by names, says of the clusters. To make one of two groups a star is enough;
/// to keep them apart each pair must be.
void spread(Ids const &as, Ids const &bs, model::Decision decision, std::vector<model::Decision> &found) {
    for (std::size_t i = 0; i < as.size(); ++i)
        for (std::size_t j = 0; j < bs.size(); ++j) {
            if (as[i] == bs[j] || (decision.verdict == model::Verdict::same && i && j)) continue;
            decision.a = as[i], decision.b = bs[j];
            found.push_back(decision);
        }
}

}  // namespace

std::vector<model::Cluster> Database::clusters_needing_resolution() {
    Change change(*session_);
    session_->resolving_to = session_->last.cluster;
    resolve_dates(*session_);
    write_keys(*session_);
    auto clusters = seeds(*session_);
    auto const first_time = session_->prepared("SELECT value FROM progress WHERE name = 'resolved'").number(0) == 0;
    if (!first_time) clusters = with_neighbours(*session_, std::move(clusters));  // else everybody is there already
    auto found = load(*session_, clusters);
    change.keep();
    return found;
}

std::vector<model::Decision> Database::decisions_among(std::span<model::Cluster const> clusters) {
    Ids ids, documents;
    std::map<std::string, Ids> by_form;
    for (auto const &cluster : clusters) {
        ids.push_back(cluster.id);
        documents.push_back(cluster.document);
        for (auto const &form : cluster.forms) by_form[form].push_back(cluster.id);
    }
    sort_unique(ids);
    sort_unique(documents);
    auto const given = [&](std::int64_t id) { return std::binary_search(ids.begin(), ids.end(), id); };
    std::vector<model::Decision> found;
    auto &judged = session_->prepared(
        "SELECT a_cluster, b_cluster, verdict, similarity, reason FROM judgement WHERE document_id = ?1"
        " ORDER BY id");
    for (auto document : documents)
        for (judged.bind(document); judged.step();)
            if (given(judged.integer(0)) && given(judged.integer(1)))
                found.push_back({judged.integer(0), judged.integer(1), judged.as<model::Verdict>(2), false,
                                 judged.real(3), judged.text(4)});
    auto &decided = session_->prepared(
        "SELECT a, b, verdict, coalesce(note, '') FROM decisions d WHERE b IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM decisions WHERE a = d.a AND b = d.b AND id > d.id) ORDER BY id");
    for (decided.bind(); decided.step();) {
        auto const verdict = model::from_name<model::Verdict>(model::verdict_names, decided.text(2));
        spread(by_form[decided.text(0)], by_form[decided.text(1)],
               {0, 0, verdict.value_or(model::Verdict::unsure), true, 1, decided.text(3)}, found);
    }
    return found;
}

void Database::store_identities(model::Identities const &identities) {
    Change change(*session_);
    auto &s = *session_;
    auto members = identities.members;
    std::sort(members.begin(), members.end(), [](auto const &a, auto const &b) { return a.cluster < b.cluster; });
    Ids clusters, concerned;
    for (auto const &member : members) {
        clusters.push_back(member.cluster);
        concerned.push_back(member.entity);
    }
    auto changed = write_members(s, members, entities_of(s, clusters));
    sort_unique(changed);
    sort_unique(concerned);
    auto &touch = s.prepared("INSERT OR IGNORE INTO touched VALUES (?1)");
    for (auto entity : changed) touch.run(entity);
    add_up(s, changed);
    write_namesakes(s, concerned, identities.namesakes);
    settle(s, clusters);
    change.keep();
}

}  // namespace namesake::store
