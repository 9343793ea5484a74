#include "check/finding.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace namesake::check {

namespace {

using enum model::ConflictKind;

// The more specific kind first (contract, section 7).
constexpr auto precedence = std::to_array<std::pair<model::ConflictKind, model::ConflictKind>>(
    {{death_vs_act, life_status}, {life_status, role_status}, {depiction, distinct_merged}});

bool outranks(model::ConflictKind a, model::ConflictKind b) {
    if (b == denial) return a != denial;
    return std::find(precedence.begin(), precedence.end(), std::pair(a, b)) != precedence.end();
}

bool same_pair(Finding const &a, Finding const &b) {
    return !a.pair.empty() && a.pair == b.pair;
}

bool share_a_claim(Finding const &a, Finding const &b) {
    return std::any_of(b.conflict.sides.begin(), b.conflict.sides.end(),
                       [&](auto const &side) { return a.rests_on(side.claim); });
}

}  // namespace

Finding::Finding(model::ConflictKind kind, model::Level level, EntityId entity) {
    conflict.kind = kind;
    conflict.level = level;
    conflict.entity = entity;
}

void Finding::add(std::string_view value, FactRow const &fact) {
    auto at = std::find(values_.begin(), values_.end(), value);
    if (at == values_.end()) at = values_.insert(values_.end(), std::string(value));
    auto const side = int(at - values_.begin());
    for (auto const &known : conflict.sides)
        if (known.side == side && known.document == fact.document && known.span == fact.span) return;
    conflict.sides.push_back({side, std::string(value), fact.id, fact.document, fact.span, fact.quote});
}

bool Finding::rests_on(model::ClaimId claim) const {
    return claim != 0 &&
           std::any_of(conflict.sides.begin(), conflict.sides.end(), [&](auto const &s) { return s.claim == claim; });
}

std::string listed(std::vector<std::string> const &items) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out.append(i + 1 == items.size() ? " and " : ", ");
        out.append(items[i]);
    }
    return out;
}

void keep_most_specific(Findings &found) {
    std::multimap<model::ClaimId, std::size_t> by_claim;
    std::multimap<std::vector<EntityId>, std::size_t> by_pair;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (auto const &side : found[i].conflict.sides)
            if (side.claim != 0) by_claim.emplace(side.claim, i);
        if (!found[i].pair.empty()) by_pair.emplace(found[i].pair, i);
    }
    std::set<std::size_t> dropped;
    auto const weigh = [&](std::size_t i, std::size_t j) {
        bool const tied = same_pair(found[i], found[j]) || share_a_claim(found[i], found[j]);
        if (tied && outranks(found[j].conflict.kind, found[i].conflict.kind)) dropped.insert(i);
    };
    auto const weigh_all = [&](auto const &index) {
        for (auto at = index.begin(); at != index.end(); ++at)
            for (auto [other, end] = index.equal_range(at->first); other != end; ++other)
                weigh(at->second, other->second);
    };
    weigh_all(by_claim);
    weigh_all(by_pair);
    for (auto at = dropped.rbegin(); at != dropped.rend(); ++at) found.erase(found.begin() + std::ptrdiff_t(*at));
}

}  // namespace namesake::check
