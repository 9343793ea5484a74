// Identity across documents.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "model/identity.hpp"

namespace namesake::resolve {

/// The keys under which a cluster can be found as a candidate: two clusters that share none are never compared.
std::vector<std::string> name_keys(model::Cluster const &cluster);

/// Groups clusters into entities. The order of the input changes nothing.
model::Identities across_documents(std::span<model::Cluster const> clusters,
                                   std::span<model::Decision const> decisions);

}  // namespace namesake::resolve
