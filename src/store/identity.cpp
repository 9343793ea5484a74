// Who is one with whom: what resolution across documents asks for, and what it found.
#include <algorithm>
#include <set>

#include "store/changes.hpp"

namespace namesake::store {
namespace {

// --- clusters --------------------------------------------------------------------------------------------------------

std::vector<std::string> lines(std::string const &text) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        found.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return found;
}

model::Cluster load(Database::Session &s, std::int64_t id) {
    auto &row = s.prepared("SELECT document_id, kind, name, evidence, name_rule_id FROM cluster WHERE id = ?1");
    row.bind(id).step();
    model::Cluster cluster{id, row.integer(0), row.as<model::Kind>(1), row.text(2), {}, lines(row.text(3))};
    if (!row.null(4)) cluster.forms.push_back(cluster.name);
    row.reset();
    auto &forms = s.prepared("SELECT DISTINCT form FROM cluster_form WHERE cluster_id = ?1 ORDER BY form");
    for (forms.bind(id); forms.step();)
        if (cluster.forms.empty() || forms.text(0) != cluster.name) cluster.forms.push_back(forms.text(0));
    return cluster;
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
    auto &row = s.prepared("SELECT keys FROM cluster WHERE id = ?1");
    for (auto id : clusters) {
        row.bind(id).step();
        auto const keys = unpack_keys(row.text(0));
        row.reset();
        found.insert(found.end(), keys.begin(), keys.end());
    }
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
    auto &entity = s.prepared("SELECT entity_id FROM cluster WHERE id = ?1");
    for (auto id : clusters)
        if (auto const found = entity.number(0, id)) entities.push_back(found);
    sort_unique(entities);
    auto &group = s.prepared("SELECT id FROM cluster WHERE entity_id = ?1");
    for (auto id : entities)
        for (group.bind(id); group.step();) clusters.push_back(group.integer(0));
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

// --- entities --------------------------------------------------------------------------------------------------------

/// What the clusters of one group add up to.
struct Sum {
    std::int64_t first = 0, mentions = 0;
    std::set<std::int64_t> documents;
    std::map<std::int64_t, std::int64_t> kinds;                          ///< kind → weight: mentions, then clusters
    std::map<std::string, std::int64_t> names;                           ///< name → clusters that carry it
    std::map<std::pair<std::string, std::int64_t>, std::int64_t> forms;  ///< form, rule → mentions
};

Sum sum_of(Database::Session &s, std::int64_t entity) {
    Sum sum;
    auto &rows = s.prepared(
        "SELECT id, kind, mentions, document_id, name, name_rule_id, name_mentions FROM cluster"
        " WHERE entity_id = ?1 ORDER BY id");
    auto &forms = s.prepared("SELECT form, rule_id, mentions FROM cluster_form WHERE cluster_id = ?1");
    for (rows.bind(entity); rows.step();) {
        if (!sum.first) sum.first = rows.integer(0);
        sum.kinds[rows.integer(1)] += rows.integer(2) * 1000 + 1;
        sum.mentions += rows.integer(2);
        sum.documents.insert(rows.integer(3));
        ++sum.names[rows.text(4)];
        if (!rows.null(5)) sum.forms[{rows.text(4), rows.integer(5)}] += rows.integer(6);
        for (forms.bind(rows.integer(0)); forms.step();)
            sum.forms[{forms.text(0), forms.integer(1)}] += forms.integer(2);
    }
    return sum;
}

std::size_t letters(std::string_view name) {
    return static_cast<std::size_t>(std::count_if(name.begin(), name.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

/// Of the names that a fifth as many clusters carry as the commonest: the longest; then the first by bytes.
std::string const &name_of(Sum const &sum) {
    auto const less_common = [](auto const &a, auto const &b) { return a.second < b.second; };
    auto const most = std::max_element(sum.names.begin(), sum.names.end(), less_common)->second;
    auto best = sum.names.end();
    for (auto name = sum.names.begin(); name != sum.names.end(); ++name)
        if (name->second * 5 >= most && (best == sum.names.end() || letters(name->first) > letters(best->first)))
            best = name;
    return best->first;
}

std::int64_t kind_of(Sum const &sum) {
    auto const lighter = [](auto const &a, auto const &b) { return a.second < b.second; };
    return std::max_element(sum.kinds.begin(), sum.kinds.end(), lighter)->first;
}

void delete_aliases(Database::Session &s, std::int64_t entity) {
    s.prepared("DELETE FROM alias WHERE entity_id = ?1").run(entity);
}

/// The entity's row with its name as the first alias, and the others as rows of their own.
void write_entity(Database::Session &s, Sum const &sum) {
    auto const &name = name_of(sum);
    auto const own = sum.forms.lower_bound({name, 0});
    auto const named = own != sum.forms.end() && own->first.first == name;
    s.prepared(
         "INSERT INTO entity VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET kind = excluded.kind,"
         " mention_count = excluded.mention_count, document_count = excluded.document_count,"
         " name_rule_id = excluded.name_rule_id, name_mentions = excluded.name_mentions, name = excluded.name")
        .run(sum.first, kind_of(sum), sum.mentions, sum.documents.size(), Ref{named ? own->first.second : 0},
             named ? own->second : 0, name);
    delete_aliases(s, sum.first);
    auto &insert = s.prepared("INSERT INTO alias VALUES (?1, ?2, ?3, ?4)");
    for (auto form = sum.forms.begin(); form != sum.forms.end(); ++form)
        if (!named || form != own) insert.run(sum.first, form->first.first, form->first.second, form->second);
}

/// An entity that is none any more hands its conflicts to the one that its first cluster now belongs to.
void delete_entity(Database::Session &s, std::int64_t entity) {
    auto const heir = s.prepared("SELECT entity_id FROM cluster WHERE id = ?1").number(0, entity);
    Ids conflicts;
    auto &rows = s.prepared("SELECT id FROM conflict WHERE entity_id = ?1");
    for (rows.bind(entity); rows.step();) conflicts.push_back(rows.integer(0));
    for (auto conflict : conflicts) {
        if (heir)
            s.prepared("UPDATE conflict SET entity_id = ?2 WHERE id = ?1").run(conflict, heir);
        else
            delete_conflict(s, conflict);
    }
    s.prepared("DELETE FROM namesake WHERE a_id = ?1 OR b_id = ?1").run(entity);
    s.prepared("DELETE FROM touched WHERE entity_id = ?1").run(entity);
    delete_aliases(s, entity);
    s.prepared("DELETE FROM entity WHERE id = ?1").run(entity);
}

/// A group that lost its first cluster takes the id of the next; its namesakes are found anew, for all of it is
/// unsettled.
void renumber(Database::Session &s, std::int64_t from, std::int64_t to) {
    s.prepared("UPDATE cluster SET entity_id = ?2 WHERE entity_id = ?1").run(from, to);
    s.prepared("UPDATE conflict SET entity_id = ?2 WHERE entity_id = ?1").run(from, to);
    s.prepared("INSERT OR IGNORE INTO touched SELECT ?2 FROM touched WHERE entity_id = ?1").run(from, to);
}

void write_namesakes(Database::Session &s, Ids const &entities, std::vector<model::NamesakeRow> const &pairs) {
    auto &remove = s.prepared("DELETE FROM namesake WHERE a_id = ?1 OR b_id = ?1");
    for (auto entity : entities) remove.run(entity);
    auto &insert = s.prepared("INSERT OR REPLACE INTO namesake VALUES (min(?1, ?2), max(?1, ?2), ?3, ?4, ?5)");
    for (auto const &pair : pairs) insert.run(pair.a_id, pair.b_id, pair.verdict, pair.similarity, pair.reason);
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

Ids hash_keys(std::vector<std::string> const &keys) {
    Ids found;
    for (auto const &key : keys) {
        std::uint64_t h = 0xcbf29ce484222325u;  // FNV-1a, folded to 32 bits
        for (char c : key) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
        found.push_back(static_cast<std::int32_t>(h ^ h >> 32));
    }
    sort_unique(found);
    return found;
}

std::string pack_keys(std::span<std::int64_t const> keys) {
    std::string bytes;
    for (auto key : keys)
        for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(key >> shift & 0xff);
    return bytes;
}

Ids unpack_keys(std::string_view bytes) {
    Ids keys;
    for (; bytes.size() >= 4; bytes.remove_prefix(4)) {
        std::uint32_t key = 0;
        for (std::size_t i = 4; i-- > 0;) key = key << 8 | static_cast<unsigned char>(bytes[i]);
        keys.push_back(static_cast<std::int32_t>(key));
    }
    return keys;
}

void add_up(Database::Session &s, std::span<std::int64_t const> entities) {
    for (auto entity : entities) {
        auto const sum = sum_of(s, entity);
        if (sum.first) write_entity(s, sum);
        if (sum.first && sum.first != entity) renumber(s, entity, sum.first);
        if (sum.first != entity) delete_entity(s, entity);
    }
}

std::vector<model::Cluster> Database::clusters_needing_resolution() {
    Change change(*session_);
    session_->resolving_to = session_->last.cluster;
    resolve_dates(*session_);
    auto const first = seeds(*session_);
    write_keys(*session_);
    std::vector<model::Cluster> clusters;
    for (auto id : with_neighbours(*session_, first)) clusters.push_back(load(*session_, id));
    change.keep();
    return clusters;
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
    Ids changed, concerned;
    auto &before = s.prepared("SELECT entity_id FROM cluster WHERE id = ?1");
    auto &update = s.prepared("UPDATE cluster SET entity_id = ?2, rule_id = ?3 WHERE id = ?1");
    auto &settle = s.prepared("DELETE FROM unsettled WHERE cluster_id = ?1");
    auto const resolved = s.prepared("SELECT value FROM progress WHERE name = 'resolved'").number(0);
    for (auto const &[cluster, entity, rule] : identities.members) {
        auto const old = before.number(0, cluster);
        if (entity != old || cluster != entity) update.run(cluster, entity, Ref{cluster == entity ? 0 : s.rule(rule)});
        settle.run(cluster);
        concerned.push_back(entity);
        if (old != entity || cluster > resolved) changed.insert(changed.end(), {old, entity});
    }
    s.prepared("UPDATE progress SET value = max(value, ?1) WHERE name = 'resolved'").run(s.resolving_to);
    sort_unique(changed);
    sort_unique(concerned);
    auto &touch = s.prepared("INSERT OR IGNORE INTO touched VALUES (?1)");
    for (auto entity : changed) touch.run(entity);
    add_up(s, changed);
    write_namesakes(s, concerned, identities.namesakes);
    change.keep();
}

}  // namespace namesake::store
