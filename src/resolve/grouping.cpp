#include "resolve/grouping.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace namesake::resolve {

Grouping::Grouping(std::size_t size) : parent_(size), apart_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
}

std::size_t Grouping::find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
}

void Grouping::keep_apart(std::size_t a, std::size_t b) {
    if (find(a) == find(b)) return;
    apart_[find(a)].push_back(b);
    apart_[find(b)].push_back(a);
}

bool Grouping::kept_apart(std::size_t a, std::size_t b) {
    a = find(a), b = find(b);
    if (apart_[a].size() > apart_[b].size()) std::swap(a, b);
    return std::any_of(apart_[a].begin(), apart_[a].end(), [&](std::size_t i) { return find(i) == b; });
}

bool Grouping::join(std::size_t a, std::size_t b) {
    a = find(a), b = find(b);
    if (a == b) return true;
    if (kept_apart(a, b)) return false;
    if (apart_[a].size() < apart_[b].size()) std::swap(a, b);
    parent_[b] = a;
    apart_[a].insert(apart_[a].end(), apart_[b].begin(), apart_[b].end());
    apart_[b] = {};
    return true;
}

}  // namespace namesake::resolve
