// What documents know of one entity, each for itself.
#include <algorithm>

#include "store/changes.hpp"

namespace namesake::store {

std::vector<model::Cluster> Database::clusters_of(model::EntityId entity) {
    auto &s = *session_;
    Snapshot const snapshot(s);
    std::vector<model::Cluster> out;
    auto &rows = s.prepared(
        "SELECT id, document_id, kind, name, coalesce(evidence, '') FROM cluster WHERE entity_id = ?1 ORDER BY id");
    for (rows.bind(entity); rows.step();) {
        auto &cluster = out.emplace_back();
        cluster = {rows.integer(0), rows.integer(1), rows.as<model::Kind>(2), rows.text(3), {rows.text(3)}};
        auto const evidence = rows.text(4);
        for (std::size_t at = 0; at < evidence.size();) {
            auto const end = std::min(evidence.find('\n', at), evidence.size());
            cluster.evidence.push_back(evidence.substr(at, end - at));
            at = end + 1;
        }
    }
    return out;
}

}  // namespace namesake::store
