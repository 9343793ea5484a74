// Who hangs together with whom, one tie after another.
#pragma once
#include <map>

namespace namesake::show {

template <class Key>
class Parts {
  public:
    /// False: they already did.
    bool join(Key const &a, Key const &b) {
        auto const x = root(a), y = root(b);
        if (x != y) parent_[x] = y;
        return x != y;
    }

  private:
    Key root(Key key) {
        for (auto up = parent_.find(key); up != parent_.end(); up = parent_.find(key)) key = up->second;
        return key;
    }
    std::map<Key, Key> parent_;
};

}  // namespace namesake::show
