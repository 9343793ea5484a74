// Entities: what the clusters of a group add up to.
#include <algorithm>
#include <map>
#include <set>

#include "store/changes.hpp"

namespace namesake::store {
namespace {

/// How often a form is used by a rule: by mentions, and as the fullest form of a cluster.
struct Uses {
    std::int64_t mentions = 0, clusters = 0;
    bool operator==(Uses const &) const = default;
};
using Forms = std::map<std::pair<std::string, std::int64_t>, Uses>;  ///< form, rule → uses

/// What the clusters of one group add up to.
struct Sum {
    std::int64_t mentions = 0;
    std::set<std::int64_t> documents;
    std::map<std::int64_t, std::int64_t> kinds;  ///< kind → weight: mentions, then clusters
    Forms forms;
};

using Sums = std::map<std::int64_t, Sum>;

void add(Sum &sum, Statement const &cluster) {
    sum.kinds[cluster.integer(1)] += cluster.integer(2) * 1000 + 1;
    sum.mentions += cluster.integer(2);
    sum.documents.insert(cluster.integer(3));
    auto &own = sum.forms[{cluster.text(4), cluster.integer(5)}];
    own.mentions += cluster.integer(6);
    ++own.clusters;
}

/// What these clusters of each entity add up to.
Sums sums_of(Database::Session &s, std::span<Member const> members) {
    Sums sums;
    std::vector<Member> by_cluster(members.begin(), members.end());
    std::sort(by_cluster.begin(), by_cluster.end(), [](auto a, auto b) { return a.cluster < b.cluster; });
    Ids clusters;
    for (auto const &member : by_cluster) clusters.push_back(member.cluster);
    auto const sum_of = [&](std::int64_t cluster) -> Sum & {
        auto const at = std::lower_bound(clusters.begin(), clusters.end(), cluster) - clusters.begin();
        return sums[by_cluster[static_cast<std::size_t>(at)].entity];
    };
    scan(s.prepared("SELECT id, kind, mentions, document_id, name, name_rule_id, name_mentions FROM cluster"
                    " WHERE id BETWEEN ?1 AND ?2 ORDER BY id"),
         clusters, [&](Statement const &row) { add(sum_of(row.integer(0)), row); });
    scan(s.prepared("SELECT cluster_id, form, rule_id, mentions FROM cluster_form WHERE cluster_id BETWEEN ?1 AND ?2 "
                    "ORDER BY cluster_id"),
         clusters, [&](Statement const &row) {
             sum_of(row.integer(0)).forms[{row.text(1), row.integer(2)}].mentions += row.integer(3);
         });
    return sums;
}

std::size_t letters(std::string_view name) {
    return static_cast<std::size_t>(std::count_if(name.begin(), name.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

/// News names people first; then the names of reference works, then their aliases.
std::size_t rank(std::string_view rule) {
    return rule == "reference" ? 1 : rule == "reference_alias" ? 2 : 0;
}

/// Of the names that a fifth as many clusters carry as the commonest: the longest; then the first by bytes. What only
/// reference works call it is no name for it while news has one.
std::string name_of(Database::Session &s, Forms const &forms) {
    std::map<std::string_view, std::int64_t> by_rank[3];
    for (auto const &[form, uses] : forms)
        if (uses.clusters) by_rank[rank(s.rule_name(form.second))][form.first] += uses.clusters;
    auto const &names = by_rank[!by_rank[0].empty() ? 0 : !by_rank[1].empty() ? 1 : 2];
    std::int64_t most = 0;
    for (auto const &[name, clusters] : names) most = std::max(most, clusters);
    std::string_view best;
    for (auto const &[name, clusters] : names)
        if (clusters * 5 >= most && letters(name) > letters(best)) best = name;
    return std::string(best);
}

std::int64_t kind_of(Sum const &sum) {
    auto const lighter = [](auto const &a, auto const &b) { return a.second < b.second; };
    return std::max_element(sum.kinds.begin(), sum.kinds.end(), lighter)->first;
}

/// An entity's row as it is stored, with the number of its documents.
struct EntityNow {
    std::int64_t kind = 0, mentions = 0, documents = 0;
    Forms forms, aliases;  ///< all its forms; those of them that are rows of their own
    bool there = false;
    std::string name;
};

EntityNow stored(Database::Session &s, std::int64_t entity) {
    EntityNow found;
    auto &row = s.prepared(
        "SELECT kind, mention_count, document_count, name, name_rule_id, name_mentions, name_clusters FROM entity"
        " WHERE id = ?1");
    if (!row.bind(entity).step()) return found;
    found = {row.integer(0), row.integer(1), row.integer(2), {}, {}, true, row.text(3)};
    Uses const own{row.integer(5), row.integer(6)};
    std::pair const name(row.text(3), row.integer(4));
    row.reset();
    auto &rows = s.prepared("SELECT form, rule_id, mentions, clusters FROM alias WHERE entity_id = ?1");
    for (rows.bind(entity); rows.step();)
        found.aliases[{rows.text(0), rows.integer(1)}] = {rows.integer(2), rows.integer(3)};
    found.forms = found.aliases;
    found.forms[name] = own;
    return found;
}

/// Of the rules that linked the name, the one with most mentions; then the first by name. The name's row of the forms.
Forms::const_iterator own_row(Database::Session &s, Forms const &forms, std::string const &name) {
    auto best = forms.end();
    for (auto at = forms.lower_bound({name, 0}); at != forms.end() && at->first.first == name; ++at)
        if (best == forms.end() || at->second.mentions > best->second.mentions ||
            (at->second.mentions == best->second.mentions &&
             s.rule_name(at->first.second) < s.rule_name(best->first.second)))
            best = at;
    return best;
}

void write_aliases(Database::Session &s, std::int64_t entity, Forms const &before, Forms const &after) {
    auto &remove = s.prepared("DELETE FROM alias WHERE entity_id = ?1 AND form = ?2 AND rule_id = ?3");
    for (auto const &[form, uses] : before)
        if (!after.contains(form)) remove.run(entity, form.first, form.second);
    auto &insert = s.prepared("INSERT INTO alias VALUES (?1, ?2, ?3, ?4, ?5)");
    auto &count =
        s.prepared("UPDATE alias SET mentions = ?4, clusters = ?5 WHERE entity_id = ?1 AND form = ?2 AND rule_id = ?3");
    for (auto const &[form, uses] : after) {
        auto const known = before.find(form);
        if (known != before.end() && known->second == uses) continue;
        (known == before.end() ? insert : count).run(entity, form.first, form.second, uses.mentions, uses.clusters);
    }
}

/// The entity's row with its name as the first alias, and the others as rows of their own. Where the name stays, the
/// index of names is left alone.
void write(Database::Session &s, std::int64_t entity, EntityNow const &now, EntityNow const &before) {
    auto const name = name_of(s, now.forms);
    auto const own = own_row(s, now.forms, name);
    auto &insert = s.prepared("INSERT OR REPLACE INTO entity VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    auto &count = s.prepared(
        "UPDATE entity SET kind = ?2, mention_count = ?3, document_count = ?4, name_rule_id = ?5, name_mentions = ?6,"
        " name_clusters = ?7 WHERE id = ?1");
    auto const write_row = [&](Statement &row, auto const &...names) {
        row.run(entity, now.kind, now.mentions, now.documents, Ref{own->first.second}, own->second.mentions,
                own->second.clusters, names...);
    };
    before.there &&before.name == name ? write_row(count) : write_row(insert, name);
    Forms aliases;
    for (auto form = now.forms.begin(); form != now.forms.end(); ++form)
        if (form != own && form->first.second) aliases.insert(*form);
    write_aliases(s, entity, before.aliases, aliases);
}

/// An entity that is none any more.
void delete_entity(Database::Session &s, std::int64_t entity) {
    Ids conflicts;
    auto &rows = s.prepared("SELECT id FROM conflict WHERE entity_id = ?1");
    for (rows.bind(entity); rows.step();) conflicts.push_back(rows.integer(0));
    for (auto conflict : conflicts) delete_conflict(s, conflict);
    s.prepared("DELETE FROM namesake WHERE a_id = ?1 OR b_id = ?1").run(entity);
    s.prepared("DELETE FROM alias WHERE entity_id = ?1").run(entity);
    s.prepared("DELETE FROM entity WHERE id = ?1").run(entity);
}

EntityNow total(Sum const &sum) {
    return {kind_of(sum), sum.mentions, static_cast<std::int64_t>(sum.documents.size()), sum.forms, {}, true, {}};
}

/// Adds what it gained to what is stored. False: another kind came in, so that all is to be weighed again.
bool grow(Database::Session &s, std::int64_t entity, Sum const &gain) {
    auto const before = stored(s, entity);
    auto now = before;
    if (!now.there) {
        now = total(gain);
    } else {
        if (gain.kinds.size() > 1 || gain.kinds.begin()->first != now.kind) return false;
        now.mentions += gain.mentions;
        now.documents += static_cast<std::int64_t>(gain.documents.size());
        for (auto const &[form, uses] : gain.forms) {
            auto &sum = now.forms[form];
            sum = {sum.mentions + uses.mentions, sum.clusters + uses.clusters};
        }
    }
    write(s, entity, now, before);
    return true;
}

constexpr std::size_t at_once = 20'000;  // so many entities are held in memory

}  // namespace

void add_up(Database::Session &s, Ids changed) {
    sort_unique(changed);
    std::span<std::int64_t const> entities = changed;
    for (; !entities.empty(); entities = entities.subspan(std::min(at_once, entities.size()))) {
        auto const some = entities.first(std::min(at_once, entities.size()));
        auto const sums = sums_of(s, members_of(s, some));
        for (auto entity : some) {
            auto const sum = sums.find(entity);
            if (sum == sums.end())
                delete_entity(s, entity);
            else
                write(s, entity, total(sum->second), stored(s, entity));
        }
    }
}

void add_to(Database::Session &s, std::vector<Member> gained) {
    std::sort(gained.begin(), gained.end(), [](auto a, auto b) { return a.entity < b.entity; });
    Ids mixed;
    for (auto first = gained.begin(); first != gained.end();) {
        auto last = first;
        for (std::size_t entities = 0; last != gained.end() && entities < at_once; ++entities) {
            auto const entity = last->entity;
            while (last != gained.end() && last->entity == entity) ++last;
        }
        for (auto const &[entity, sum] : sums_of(s, {first, last}))
            if (!grow(s, entity, sum)) mixed.push_back(entity);
        first = last;
    }
    add_up(s, mixed);
}

}  // namespace namesake::store
