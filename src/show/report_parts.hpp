// Sentences that the report has in every format.
#pragma once
#include <string>
#include <vector>

#include "show/index.hpp"

namespace namesake::show {

/// "3 contradictions, 1 tension, 1 dismissed."; "None found."
std::string levels_line(std::vector<model::Conflict const *> const &conflicts);

/// "3 documents, 30 entities, 44 claims by 3 voices beside the documents themselves; 5 conflicts (4 open), ..."
std::string counts_line(model::Overview const &overview);

/// "7 mentions in 3 documents".
std::string mentions_words(model::EntityRow const &entity);

/// "A / B: not the same (names 94 % alike)"; "A (composer) / A (rower): ..." where several have one name.
std::string namesake_line(model::NamesakeRow const &pair, Index const &index);

/// Those with more than one name, and how many have one only.
struct Named {
    std::vector<model::EntityRow const *> several;
    std::int64_t plain = 0;
};
Named named(model::Overview const &overview, Index const &index);

}  // namespace namesake::show
