// Groups that grow by joining, unless something says they are different.
#pragma once
#include <cstdint>
#include <vector>

namespace namesake::resolve {

class Grouping {
  public:
    explicit Grouping(std::size_t size);

    std::size_t find(std::size_t i);
    /// These two never end in one group, whatever path would lead there.
    void keep_apart(std::size_t a, std::size_t b);
    bool kept_apart(std::size_t a, std::size_t b);
    /// Joins the groups of both; false if they are kept apart.
    bool join(std::size_t a, std::size_t b);

  private:
    std::vector<std::size_t> parent_;
    std::vector<std::vector<std::size_t>> apart_;  ///< by group: members of groups it may not join
};

}  // namespace namesake::resolve
