// Which places lie in which, by the claims.
#pragma once
#include <map>
#include <set>

#include "check/facts.hpp"

namespace namesake::check {

class Containment {
  public:
    explicit Containment(Facts const &facts);
    /// The same place, or one lies in the other, by the claims; or a country and a town that may lie in it.
    bool compatible(EntityId a, EntityId b) const;

  private:
    bool inside(EntityId inner, EntityId outer) const;

    Facts const &facts_;
    std::map<EntityId, std::set<EntityId>> around_;
};

}  // namespace namesake::check
