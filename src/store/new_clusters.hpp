// What a document speaks of, as rows: a cluster for each of its entities, and for each thing its claims only imply.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "model/extraction.hpp"
#include "store/database.hpp"
#include "store/session.hpp"

namespace namesake::store {

/// Writes the clusters of one document. Their ids follow the document's, in the order they are written.
class NewClusters {
  public:
    NewClusters(Database::Session &session, model::Extraction const &extraction, NameKeys const &keys,
                std::int64_t document)
        : s_(session), x_(extraction), keys_(keys), document_(document), cluster_(document) {}

    /// The clusters of its entities; how many mentions each has.
    void write(std::vector<std::uint32_t> const &mentions);

    /// The cluster of what the words imply without naming it: one with no mention, unless the document has it.
    std::int64_t implied(model::Kind kind, std::string const &name);

  private:
    void insert(model::Entity const &entity, std::uint32_t mentions);
    void insert_forms(model::Entity const &entity, model::Alias const *own);
    model::Cluster candidate(model::Entity const &entity) const;
    std::int64_t naming(model::Cluster const &cluster);
    std::int64_t new_naming(std::int64_t id, model::Cluster const &cluster, std::string const &forms);
    void unsettle(std::int64_t id);

    Database::Session &s_;
    model::Extraction const &x_;
    NameKeys const &keys_;
    std::int64_t document_, cluster_;  ///< cluster_: the last one written
    std::vector<std::pair<model::Kind, std::string>> implied_;
};

}  // namespace namesake::store
