// Entities: what the clusters of a group add up to.
#include <algorithm>
#include <map>
#include <set>

#include "store/changes.hpp"

namespace namesake::store {
namespace {

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

}  // namespace

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

}  // namespace namesake::store
