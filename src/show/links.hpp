// Claims bundled to what can be drawn: one link for all claims from one entity to another, one hub for a gathering of
// several.
#pragma once
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "show/gatherings.hpp"
#include "show/index.hpp"

namespace namesake::show {

struct Links {
    std::map<std::pair<model::EntityId, model::EntityId>, Facts> relations;  ///< symmetric ones from the smaller id
    std::vector<Gathering> gatherings;
};

/// Claims that held or had happened on a day (ISO; empty: whenever), without mere conditions.
Facts held(model::World const &world, std::string const &as_of);

Links bundle(Facts const &facts);

/// The label of a bundle, most telling relation first, at most three lines.
std::vector<std::string> bundle_words(Facts const &facts, Index const &index);

/// How a bundle stands.
bool said_and_denied(Facts const &facts);
bool geography(Facts const &facts);
bool all_doubtful(Facts const &facts);
bool all_over(Facts const &facts);
std::size_t origins(Facts const &facts);

}  // namespace namesake::show
