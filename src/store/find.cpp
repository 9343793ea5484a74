// Entities by name.
#include <algorithm>

#include "store/changes.hpp"

namespace namesake::store {
namespace {

Ids named(Database::Session &s, char const *sql, std::string const &name) {
    Ids found;
    auto &rows = s.prepared(sql);
    for (rows.bind(name); rows.step();) found.push_back(rows.integer(0));
    return found;
}

/// The entities that a cluster of this name, of whatever kind, would be compared with.
Ids near(Database::Session &s, std::string const &name, NameKeys const &keys) {
    Ids hashed;
    for (std::size_t kind = 0; kind < model::kind_names.size(); ++kind) {
        model::Cluster cluster;
        cluster.kind = static_cast<model::Kind>(kind);
        cluster.name = name;
        cluster.forms = {name};
        auto const found = hash_keys(keys(cluster));
        hashed.insert(hashed.end(), found.begin(), found.end());
    }
    sort_unique(hashed);
    Ids found;
    auto &rows = s.prepared(
        "SELECT c.entity_id FROM cluster_key k JOIN cluster c ON c.id = k.cluster_id WHERE k.key = ?1 UNION"
        " SELECT n.entity_id FROM naming_key k JOIN naming n ON n.id = k.naming_id WHERE k.key = ?1");
    for (auto key : hashed)
        for (rows.bind(key); rows.step();) found.push_back(rows.integer(0));
    return found;
}

}  // namespace

std::vector<model::EntityRow> Database::find_entities(std::string const &name, NameKeys const &keys) {
    auto &s = *session_;
    Snapshot const snapshot(s);
    auto ids =
        named(s, "SELECT id FROM entity WHERE name = ?1 UNION SELECT entity_id FROM alias WHERE form = ?1", name);
    if (ids.empty() && !name.empty() && name.find_first_not_of("0123456789") == std::string::npos && name.size() < 18)
        ids = named(s, "SELECT id FROM entity WHERE id = CAST(?1 AS INTEGER)", name);
    if (ids.empty())
        ids = named(s,
                    "SELECT id FROM entity WHERE name = ?1 COLLATE NOCASE UNION"
                    " SELECT entity_id FROM alias WHERE form = ?1 COLLATE NOCASE",
                    name);
    if (ids.empty() && keys) ids = near(s, name, keys);
    sort_unique(ids);
    auto found = world_of(s, {}, ids).entities;
    std::stable_sort(found.begin(), found.end(), [](auto const &a, auto const &b) { return a.mentions > b.mentions; });
    return found;
}

}  // namespace namesake::store
