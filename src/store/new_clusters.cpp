#include "store/new_clusters.hpp"

#include <algorithm>

#include "store/changes.hpp"

namespace namesake::store {
namespace {

using model::Kind;

std::string joined(std::vector<std::string> const &items) {
    std::string lines;
    for (auto const &item : items) lines.append(lines.empty() ? "" : "\n").append(item);
    return lines;
}

/// The row of its own name among its forms, or none.
model::Alias const *own_form(model::Entity const &entity) {
    auto const own = std::ranges::find(entity.aliases, entity.name, &model::Alias::form);
    return own == entity.aliases.end() ? nullptr : &*own;
}

}  // namespace

void NewClusters::write(std::vector<std::uint32_t> const &mentions) {
    for (std::size_t i = 0; i < x_.entities.size(); ++i) insert(x_.entities[i], mentions[i]);
}

/// The rule of its own name stands in its row; only other forms are rows of their own.
void NewClusters::insert(model::Entity const &entity, std::uint32_t mentions) {
    ++cluster_;
    auto const *own = own_form(entity);
    auto const cluster = candidate(entity);
    bool const person = entity.kind == Kind::person, date = entity.kind == Kind::date;
    auto const keys = person ? hash_keys(keys_(cluster)) : Ids{};
    Ref const named_by{own ? s_.rule(own->rule) : date ? 0 : s_.rule("name")};
    s_.prepared("INSERT INTO cluster VALUES (?1, ?2, ?3, ?4, NULL, ?5, ?6, ?7, ?8, ?9, ?10)")
        .run(cluster_, document_, entity.kind, mentions, Ref{person ? 0 : naming(cluster)}, named_by,
             own ? own->mentions : 0, entity.name, Maybe{joined(entity.evidence)}, Blob{pack_keys(keys)});
    insert_forms(entity, own);
    if (person) unsettle(cluster_);
    auto &insert_key = s_.prepared("INSERT INTO cluster_key VALUES (?1, ?2)");
    for (auto key : keys) insert_key.run(key, cluster_);
}

void NewClusters::insert_forms(model::Entity const &entity, model::Alias const *own) {
    auto &insert = s_.prepared(
        "INSERT INTO cluster_form VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions");
    for (auto const &alias : entity.aliases)
        if (&alias != own) insert.run(cluster_, alias.form, s_.rule(alias.rule), alias.mentions);
}

/// The entity as resolution across documents sees it.
model::Cluster NewClusters::candidate(model::Entity const &entity) const {
    model::Cluster cluster{cluster_, document_, entity.kind, entity.name, {}, entity.evidence};
    if (entity.kind != Kind::date)
        for (auto const &alias : entity.aliases) cluster.forms.push_back(alias.form);
    std::sort(cluster.forms.begin(), cluster.forms.end());
    cluster.forms.erase(std::unique(cluster.forms.begin(), cluster.forms.end()), cluster.forms.end());
    return cluster;
}

void NewClusters::unsettle(std::int64_t id) {
    s_.prepared("INSERT OR IGNORE INTO unsettled VALUES (?1)").run(id);
}

/// The naming that is called the same.
std::int64_t NewClusters::naming(model::Cluster const &cluster) {
    auto const forms = joined(cluster.forms);
    auto &known = s_.prepared("SELECT kind, name, forms FROM naming WHERE id = ?1");
    auto choice = std::string(model::name(cluster.kind)) + '\n' + cluster.name + '\n' + forms;
    auto &id = s_.namings[choice];
    for (; !id; choice += '\n') {
        id = first_naming + hash_id(choice);
        if (!known.bind(id).step()) return new_naming(id, cluster, forms);
        if (known.as<model::Kind>(0) != cluster.kind || known.text(1) != cluster.name || known.text(2) != forms) id = 0;
        known.reset();
    }
    return id;
}

std::int64_t NewClusters::new_naming(std::int64_t id, model::Cluster const &cluster, std::string const &forms) {
    auto const keys = hash_keys(keys_(cluster));
    s_.prepared("INSERT INTO naming VALUES (?1, ?2, NULL, ?3, ?4, ?5)")
        .run(id, cluster.kind, cluster.name, forms, Blob{pack_keys(keys)});
    auto &insert = s_.prepared("INSERT INTO naming_key VALUES (?1, ?2)");
    for (auto key : keys) insert.run(key, id);
    unsettle(id);
    return id;
}

std::int64_t NewClusters::implied(Kind kind, std::string const &name) {
    auto const same = [&](model::Entity const &entity) {
        return entity.kind == kind &&
               (entity.name == name || std::any_of(entity.aliases.begin(), entity.aliases.end(),
                                                   [&](auto const &alias) { return alias.form == name; }));
    };
    auto const named = std::find_if(x_.entities.begin(), x_.entities.end(), same);
    if (named != x_.entities.end()) return document_ + (named - x_.entities.begin()) + 1;
    auto const before = std::find(implied_.begin(), implied_.end(), std::pair(kind, name));
    if (before != implied_.end()) return document_ + ssize(x_.entities) + (before - implied_.begin()) + 1;
    implied_.emplace_back(kind, name);
    insert({kind, name, {{name, "implied", 0}}, {}}, 0);
    return cluster_;
}

}  // namespace namesake::store
