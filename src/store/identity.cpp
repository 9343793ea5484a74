// Who is one with whom: what resolution across documents asks for, and what it found.
#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

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

Ids numbers(Statement &rows) {
    Ids found;
    while (rows.step()) found.push_back(rows.integer(0));
    return found;
}

/// What the texts say of two candidates, then what analysts say: the last decision about each two.
std::vector<model::Decision> all_decisions(Database::Session &s) {
    std::vector<model::Decision> found;
    auto &said = s.prepared(
        "SELECT coalesce(a.naming_id, a.id), coalesce(b.naming_id, b.id), j.verdict, j.similarity, j.reason"
        " FROM judgement j JOIN cluster a ON a.id = j.a_cluster JOIN cluster b ON b.id = j.b_cluster ORDER BY j.id");
    for (said.bind(); said.step();)
        found.push_back(
            {said.integer(0), said.integer(1), said.as<model::Verdict>(2), false, said.real(3), said.text(4)});
    auto &decided = s.prepared(
        "SELECT DISTINCT coalesce(a.naming_id, a.id), coalesce(b.naming_id, b.id), d.verdict, coalesce(d.note, "
        "d.analyst || ' decided so')"
        " FROM standing_decisions d JOIN decision_place x ON x.decision_id = d.id AND x.side = 0"
        " JOIN decision_place y ON y.decision_id = d.id AND y.side = 1"
        " JOIN cluster a ON a.id = x.cluster_id JOIN cluster b ON b.id = y.cluster_id ORDER BY d.id, 1, 2");
    for (decided.bind(); decided.step();) {
        auto const verdict = model::from_name<model::Verdict>(model::verdict_names, decided.text(2));
        found.push_back({decided.integer(0), decided.integer(1), verdict.value_or(model::Verdict::unsure), true, 1,
                         decided.text(3)});
    }
    return found;
}

/// All candidates (clusters of people, namings) that these may be one with, whatever the number of steps: those that
/// share a name key, and those said to be the same. What is one in it does not depend on anything outside it.
class Closure {
  public:
    Closure(Database::Session &s, Ids const &seeds) : s_(s) {
        for (auto const &decision : all_decisions(s))
            if (decision.verdict == model::Verdict::same)
                same_[decision.a].push_back(decision.b), same_[decision.b].push_back(decision.a);
        for (auto id : seeds) add(id);
        for (std::size_t done = 0; done < found_.size(); ++done) {
            share_keys(found_[done]);
            if (auto const at = same_.find(found_[done]); at != same_.end())
                for (auto other : at->second) add(other);
        }
        sort_unique(found_);
    }

    Ids const &found() const { return found_; }

  private:
    void add(std::int64_t id) {
        if (seen_.insert(id).second) found_.push_back(id);
    }

    void share_keys(std::int64_t id) {
        bool const person = id < first_naming;
        auto &keys =
            s_.prepared(person ? "SELECT keys FROM cluster WHERE id = ?1" : "SELECT keys FROM naming WHERE id = ?1");
        if (!keys.bind(id).step()) return;
        auto const packed = keys.text(0);
        keys.reset();
        auto &sharing = s_.prepared(person ? "SELECT cluster_id FROM cluster_key WHERE key = ?1"
                                           : "SELECT naming_id FROM naming_key WHERE key = ?1");
        for (auto key : unpack_keys(packed))
            if (keys_[person].insert(key).second)
                for (sharing.bind(key); sharing.step();) add(sharing.integer(0));
    }

    Database::Session &s_;
    Ids found_;
    std::unordered_set<std::int64_t> seen_, keys_[2];
    std::unordered_map<std::int64_t, Ids> same_;  ///< said to be one with it
};

std::span<std::int64_t const> people(Ids const &candidates) {
    return {candidates.begin(), std::lower_bound(candidates.begin(), candidates.end(), first_naming)};
}

std::span<std::int64_t const> namings(Ids const &candidates) {
    return {std::lower_bound(candidates.begin(), candidates.end(), first_naming), candidates.end()};
}

void load_people(Database::Session &s, Ids const &candidates, std::vector<model::Cluster> &found) {
    scan(s.prepared("SELECT id, document_id, name, evidence, name_rule_id FROM cluster WHERE id BETWEEN ?1 AND "
                    "?2 ORDER BY id"),
         people(candidates), [&](Statement const &row) {
             auto &cluster = found.emplace_back();
             cluster = {row.integer(0), row.integer(1), model::Kind::person,
                        row.text(2),    {row.text(2)},  lines(row.text(3))};
         });
    auto cluster = found.begin();
    scan(s.prepared("SELECT cluster_id, form FROM cluster_form WHERE cluster_id BETWEEN ?1 AND ?2 "
                    "ORDER BY cluster_id, form"),
         people(candidates), [&](Statement const &row) {
             while (cluster->id < row.integer(0)) ++cluster;
             auto form = row.text(1);
             if (std::find(cluster->forms.begin(), cluster->forms.end(), form) == cluster->forms.end())
                 cluster->forms.push_back(std::move(form));
         });
}

void load_namings(Database::Session &s, Ids const &candidates, std::vector<model::Cluster> &found) {
    scan(s.prepared("SELECT id, kind, name, forms FROM naming WHERE id BETWEEN ?1 AND ?2 ORDER BY id"),
         namings(candidates), [&](Statement const &row) {
             found.push_back({row.integer(0), 0, row.as<model::Kind>(1), row.text(2), lines(row.text(3)), {}});
         });
}

/// Gives a candidate its entity. Those that lose or gain clusters they had before are to be added up again; what is
/// new is not counted here.
void write_member(Database::Session &s, model::Identity const &member, Ids &concerned, Ids &changed) {
    bool const person = member.cluster < first_naming;
    auto const before = s.prepared(person ? "SELECT coalesce(entity_id, 0) FROM cluster WHERE id = ?1"
                                          : "SELECT coalesce(entity_id, 0) FROM naming WHERE id = ?1")
                            .number(-1, member.cluster);
    concerned.push_back(member.entity);
    if (before > 0) concerned.push_back(before);
    if (before == member.entity || before < 0) return;
    s.prepared(person ? "UPDATE cluster SET entity_id = ?2 WHERE id = ?1"
                      : "UPDATE naming SET entity_id = ?2 WHERE id = ?1")
        .run(member.cluster, member.entity);
    if (!before) return;
    if (!person)
        s.prepared("UPDATE cluster SET entity_id = ?3 WHERE entity_id = ?2 AND naming_id = ?1")
            .run(member.cluster, before, member.entity);
    changed.insert(changed.end(), {before, member.entity});
}

/// The clusters of documents that are new since the last time, by id.
Ids fresh_clusters(Database::Session &s) {
    Ids found;
    auto &clusters = s.prepared("SELECT id FROM cluster WHERE id BETWEEN ?1 AND ?2 AND +entity_id IS NULL");
    auto &documents =
        s.prepared("SELECT d.id, d.rows FROM fresh f JOIN documents d ON d.id = f.document_id ORDER BY 1");
    for (documents.bind(); documents.step();)
        for (clusters.bind(documents.integer(0) + 1, documents.integer(0) + documents.integer(1)); clusters.step();)
            found.push_back(clusters.integer(0));
    return found;
}

/// Takes out a naming that no cluster has any more. Whoever shared a key with it is to be looked at again.
void forget_naming(Database::Session &s, std::int64_t naming, std::string const &keys) {
    auto &remove = s.prepared("DELETE FROM naming_key WHERE key = ?1 AND naming_id = ?2");
    auto &neighbours = s.prepared("INSERT OR IGNORE INTO unsettled SELECT naming_id FROM naming_key WHERE key = ?1");
    for (auto key : unpack_keys(keys)) {
        remove.run(key, naming);
        neighbours.run(key);
    }
    s.prepared("DELETE FROM unsettled WHERE id = ?1").run(naming);
    s.prepared("DELETE FROM naming WHERE id = ?1").run(naming);
    s.namings.clear();
}

/// Documents that went may have left namings behind that nothing is called any more.
void forget_unused_namings(Database::Session &s) {
    std::unordered_set<std::int64_t> used;
    scan(s.prepared("SELECT id, naming_id FROM cluster WHERE id BETWEEN ?1 AND ?2 ORDER BY id"), fresh_clusters(s),
         [&](Statement const &row) { used.insert(row.integer(1)); });
    std::vector<std::pair<std::int64_t, std::string>> unused;
    auto &rows = s.prepared(
        "SELECT n.id, n.keys, NOT EXISTS (SELECT 1 FROM cluster WHERE entity_id = n.entity_id AND naming_id = n.id)"
        " FROM unsettled u JOIN naming n ON n.id = u.id");
    for (rows.bind(); rows.step();)
        if (rows.integer(2) && !used.contains(rows.integer(0))) unused.emplace_back(rows.integer(0), rows.text(1));
    for (auto const &[naming, keys] : unused) forget_naming(s, naming, keys);
}

/// Each of these new clusters becomes one of the entity that its naming is.
std::vector<Member> settle_fresh(Database::Session &s, Ids const &clusters) {
    auto &update = s.prepared(
        "UPDATE cluster SET entity_id = (SELECT entity_id FROM naming WHERE id = naming_id)"
        " WHERE id = ?1 AND naming_id IS NOT NULL");
    for (auto cluster : clusters) update.run(cluster);
    std::vector<Member> gained;
    scan(s.prepared("SELECT id, entity_id FROM cluster WHERE id BETWEEN ?1 AND ?2 ORDER BY id"), clusters,
         [&](Statement const &row) {
             if (!row.null(1)) gained.push_back({row.integer(1), row.integer(0)});
         });
    s.prepared("DELETE FROM fresh").run();
    return gained;
}

using Pair = std::pair<std::int64_t, std::int64_t>;
using Listed = std::tuple<model::Verdict, double, std::string>;

/// The pairs that these entities are in, as they are stored.
std::map<Pair, Listed> stored_namesakes(Database::Session &s, Ids const &entities) {
    auto const among = [&](std::int64_t id) { return std::binary_search(entities.begin(), entities.end(), id); };
    std::map<Pair, Listed> found;
    auto &rows = s.prepared("SELECT a_id, b_id, verdict, similarity, reason FROM namesake");
    for (rows.bind(); rows.step();)
        if (among(rows.integer(0)) || among(rows.integer(1)))
            found.try_emplace({rows.integer(0), rows.integer(1)}, rows.as<model::Verdict>(2), rows.real(3),
                              rows.text(4));
    return found;
}

/// What is listed already, and in the same words, is left alone.
void write_namesakes(Database::Session &s, Ids const &entities, std::vector<model::NamesakeRow> const &pairs) {
    auto listed = stored_namesakes(s, entities);
    auto &insert = s.prepared("INSERT OR REPLACE INTO namesake VALUES (?1, ?2, ?3, ?4, ?5)");
    for (auto const &pair : pairs) {
        auto const [a, b] = std::minmax(pair.a_id, pair.b_id);
        auto const known = listed.find({a, b});
        if (known == listed.end() || known->second != std::tie(pair.verdict, pair.similarity, pair.reason))
            insert.run(a, b, pair.verdict, pair.similarity, pair.reason);
        if (known != listed.end()) listed.erase(known);
    }
    auto &remove = s.prepared("DELETE FROM namesake WHERE a_id = ?1 AND b_id = ?2");
    for (auto const &[pair, judged] : listed) remove.run(pair.first, pair.second);
}

/// These have been looked at: mostly all that were waiting.
void settle_all(Database::Session &s, Ids const &resolved) {
    auto const left = numbers(s.prepared("SELECT id FROM unsettled").bind());
    auto &settled = s.prepared("DELETE FROM unsettled WHERE id = ?1");
    for (auto id : left)
        if (std::binary_search(resolved.begin(), resolved.end(), id)) settled.run(id);
}

}  // namespace

std::vector<model::Cluster> Database::clusters_needing_resolution() {
    Change change(*session_, Change::Undone::with_all);
    auto &s = *session_;
    forget_unused_namings(s);
    auto const seeds = numbers(s.prepared("SELECT id FROM unsettled ORDER BY id").bind());
    bool const first_time = !s.prepared("SELECT EXISTS (SELECT 1 FROM entity)").number(0);
    auto const candidates = first_time ? seeds : Closure(s, seeds).found();  // the first time all are there already
    std::vector<model::Cluster> found;
    load_people(s, candidates, found);
    load_namings(s, candidates, found);
    change.keep();
    return found;
}

std::vector<model::Decision> Database::decisions_among(std::span<model::Cluster const> clusters) {
    std::unordered_set<std::int64_t> given;
    for (auto const &cluster : clusters) given.insert(cluster.id);
    auto found = all_decisions(*session_);
    std::erase_if(found, [&](auto const &d) { return !given.contains(d.a) || !given.contains(d.b) || d.a == d.b; });
    return found;
}

void Database::store_identities(model::Identities const &identities) {
    Change change(*session_, Change::Undone::with_all);
    auto &s = *session_;
    auto const fresh = fresh_clusters(s);
    Ids concerned, changed, resolved;
    for (auto const &member : identities.members) {
        write_member(s, member, concerned, changed);
        resolved.push_back(member.cluster);
    }
    sort_unique(resolved);
    sort_unique(concerned);
    sort_unique(changed);
    auto gained = settle_fresh(s, fresh);
    std::erase_if(
        gained, [&](auto const &member) { return std::binary_search(changed.begin(), changed.end(), member.entity); });
    if (!changed.empty() || !gained.empty()) s.unchecked();
    add_up(s, changed);
    add_to(s, std::move(gained));
    write_namesakes(s, concerned, identities.namesakes);
    settle_all(s, resolved);
    change.keep();
}

}  // namespace namesake::store
