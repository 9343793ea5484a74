// Why two clusters of different documents are, or are not, taken for one: by their names and by what agrees.
#pragma once
#include <string>
#include <vector>

#include "model/identity.hpp"

namespace namesake::resolve {

struct Why {
    bool one = false;                 ///< these two alone would be one
    bool near = false;                ///< their names could be one's
    std::string names;                ///< how the names fit, or where they differ
    std::vector<std::string> shared;  ///< evidence that both have: "role minister", "with ada krol"
    std::string missing;              ///< what it would take; empty if they are one
};

Why why(model::Cluster const &a, model::Cluster const &b);
/// Of all pairs of two entities' clusters the one that says most for their being one.
Why why(std::vector<model::Cluster> const &a, std::vector<model::Cluster> const &b);

}  // namespace namesake::resolve
