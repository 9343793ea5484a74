// Entities and claims as nodes and edges: what every view of the map draws with.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "show/gatherings.hpp"
#include "show/pick.hpp"

namespace namesake::show {

std::string node_id(model::EntityId id);

class Sketch {
  public:
    Sketch(Index const &index, Facts const &facts, std::vector<Dispute> const &disputes);

    Node node(model::EntityId id) const;
    Edge edge(std::string from, std::string to, Facts const &facts) const;
    /// One that several meet at.
    Node hub(Gathering const &gathering) const;

    /// The first few of them, each once.
    std::vector<Quote> quotes(Facts const &facts) const;
    Quote quote(model::FactRow const &fact) const;
    /// The open conflicts that have one of these claims on a side.
    std::vector<model::ConflictId> conflicts(Facts const &facts) const;

  private:
    Index const &index_;
    std::set<model::EntityId> life_disputed_;
    std::map<model::EntityId, Facts> said_of_;
    std::set<model::EntityId> named_openly_;  ///< somebody speaks of them who has a name
    std::map<model::ClaimId, std::vector<model::ConflictId>> disputed_;
};

}  // namespace namesake::show
