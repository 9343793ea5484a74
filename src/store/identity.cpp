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

/// Entity and cluster, by entity.
std::vector<std::pair<std::int64_t, std::int64_t>> members_of(Database::Session &s,
                                                              std::span<std::int64_t const> entities) {
    std::vector<std::pair<std::int64_t, std::int64_t>> found;
    scan(s.prepared("SELECT entity_id, id FROM cluster WHERE entity_id BETWEEN ?1 AND ?2 ORDER BY entity_id, id"),
         entities, [&](Statement const &row) { found.emplace_back(row.integer(0), row.integer(1)); });
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

// --- entities --------------------------------------------------------------------------------------------------------

/// What the clusters of one group add up to.
struct Sum {
    std::int64_t first = 0, mentions = 0;
    std::set<std::int64_t> documents;
    std::map<std::int64_t, std::int64_t> kinds;                          ///< kind → weight: mentions, then clusters
    std::map<std::string, std::int64_t> names;                           ///< name → clusters that carry it
    std::map<std::pair<std::string, std::int64_t>, std::int64_t> forms;  ///< form, rule → mentions
};

using Sums = std::map<std::int64_t, Sum>;

void add(Sum &sum, Statement const &cluster) {
    if (!sum.first) sum.first = cluster.integer(0);
    sum.kinds[cluster.integer(1)] += cluster.integer(2) * 1000 + 1;
    sum.mentions += cluster.integer(2);
    sum.documents.insert(cluster.integer(3));
    ++sum.names[cluster.text(4)];
    if (!cluster.null(5)) sum.forms[{cluster.text(4), cluster.integer(5)}] += cluster.integer(6);
}

/// What the clusters of each of these entities add up to.
Sums sums_of(Database::Session &s, std::span<std::int64_t const> entities) {
    Sums sums;
    std::vector<std::pair<std::int64_t, std::int64_t>> entity_of;  // cluster, entity
    for (auto const &[entity, cluster] : members_of(s, entities)) entity_of.emplace_back(cluster, entity);
    std::sort(entity_of.begin(), entity_of.end());
    Ids clusters;
    for (auto const &[cluster, entity] : entity_of) clusters.push_back(cluster);
    auto const sum_of = [&](std::int64_t cluster) -> Sum & {
        return sums[std::lower_bound(entity_of.begin(), entity_of.end(), std::pair(cluster, std::int64_t{0}))->second];
    };
    scan(s.prepared("SELECT id, kind, mentions, document_id, name, name_rule_id, name_mentions FROM cluster"
                    " WHERE id BETWEEN ?1 AND ?2 ORDER BY id"),
         clusters, [&](Statement const &row) { add(sum_of(row.integer(0)), row); });
    scan(s.prepared("SELECT cluster_id, form, rule_id, mentions FROM cluster_form WHERE cluster_id BETWEEN ?1 AND ?2 "
                    "ORDER BY cluster_id"),
         clusters, [&](Statement const &row) {
             sum_of(row.integer(0)).forms[{row.text(1), row.integer(2)}] += row.integer(3);
         });
    return sums;
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

void add_up(Database::Session &s, Ids changed) {
    sort_unique(changed);
    std::span<std::int64_t const> entities = changed;
    constexpr std::size_t at_once = 20'000;  // so much is held in memory
    for (; !entities.empty(); entities = entities.subspan(std::min(at_once, entities.size()))) {
        auto const some = entities.first(std::min(at_once, entities.size()));
        auto const sums = sums_of(s, some);
        for (auto entity : some) {
            auto const sum = sums.find(entity);
            auto const first = sum == sums.end() ? 0 : sum->second.first;
            if (first) write_entity(s, sum->second);
            if (first && first != entity) renumber(s, entity, first);
            if (first != entity) delete_entity(s, entity);
        }
    }
}

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
