// Which places lie in which, by the claims.
#pragma once
#include <map>
#include <set>

#include "check/facts.hpp"

namespace namesake::check {

class Containment {
  public:
    explicit Containment(Facts const &facts);
    /// The same place, or one lies in the other.
    bool compatible(EntityId a, EntityId b) const;

  private:
    bool inside(EntityId inner, EntityId outer) const;

    std::map<EntityId, std::set<EntityId>> around_;
};

}  // namespace namesake::check
