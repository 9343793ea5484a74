// Claims bundled to what can be drawn: one link for all claims from one entity to another, one hub for a gathering of
// several.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "show/gatherings.hpp"
#include "show/index.hpp"

namespace namesake::show {

struct Links {
    std::map<std::pair<model::EntityId, model::EntityId>, Facts> relations;  ///< symmetric ones from the smaller id
    std::vector<Gathering> gatherings;
};

Links bundle(Facts const &facts);

/// The label of a bundle, most telling relation first, at most three lines; with a count where several claims say the
/// same.
std::vector<std::string> bundle_words(Facts const &facts, Index const &index);

bool anonymous(model::FactRow const &fact);

/// How a bundle stands.
bool said_and_denied(Facts const &facts);
bool geography(Facts const &facts);
bool all_doubtful(Facts const &facts);
bool all_over(Facts const &facts);
std::size_t origins(Facts const &facts);

}  // namespace namesake::show
