#include <algorithm>
#include <tuple>

#include "check/check.hpp"
#include "check/finding.hpp"

namespace namesake::check {

namespace {

/// Where a conflict begins: the first of its quoted places.
auto first_place(model::Conflict const &c) {
    auto best = std::tuple(model::DocumentId{0}, std::uint32_t{0});
    for (std::size_t i = 0; i < c.sides.size(); ++i) {
        auto const here = std::tuple(c.sides[i].document, c.sides[i].span.start);
        if (i == 0 || here < best) best = here;
    }
    return std::tuple(best, c.kind, c.entity);
}

}  // namespace

std::vector<model::Conflict> among_claims(model::World const &world) {
    Facts const facts(world);
    Findings found;
    for (auto *check : {life_status, death_vs_act, vital_date, role_holder, role_status, depiction, kinship,
                        distinct_merged, gender, place, quote_source, occasions, denial})
        check(facts, found);
    keep_most_specific(found);
    std::vector<model::Conflict> out;
    for (auto &finding : found) {
        auto &sides = finding.conflict.sides;
        std::stable_sort(sides.begin(), sides.end(), [](auto const &a, auto const &b) {
            return std::tie(a.side, a.document, a.span.start) < std::tie(b.side, b.document, b.span.start);
        });
        out.push_back(std::move(finding.conflict));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](auto const &a, auto const &b) { return first_place(a) < first_place(b); });
    for (std::size_t i = 0; i < out.size(); ++i) out[i].id = model::ConflictId(i + 1);
    return out;
}

}  // namespace namesake::check
