#include "resolve/agreement.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace namesake::resolve {

namespace {

struct Weight {
    std::string_view kind;
    double each, most;  ///< for one that is shared, and for all of its kind together
};

// A body or a relative is nearly proof; a country or a word of description is little.
constexpr auto weights = std::to_array<Weight>({{"alias", 2, 2},
                                                {"body", 2, 4},
                                                {"born", 2, 2},
                                                {"country", 0.4, 0.8},
                                                {"died", 2, 2},
                                                {"kin", 2, 4},
                                                {"near", 1, 2},
                                                {"place", 1, 2},
                                                {"role", 1.1, 1.5},
                                                {"said", 2, 2},
                                                {"with", 1.5, 3},
                                                {"word", 0.5, 1.5}});

Weight const *weight_of(std::string_view evidence) {
    auto const kind = evidence.substr(0, evidence.find(':'));
    auto const at = std::find_if(weights.begin(), weights.end(), [&](Weight const &w) { return w.kind == kind; });
    return at == weights.end() ? nullptr : at;
}

int sex_of(std::vector<std::string> const &evidence) {
    auto const has = [&](std::string_view what) { return std::binary_search(evidence.begin(), evidence.end(), what); };
    return has("sex:male") ? 1 : has("sex:female") ? -1 : 0;
}

}  // namespace

Agreement agreement(std::vector<std::string> const &a, std::vector<std::string> const &b) {
    Agreement out;
    std::array<double, weights.size()> sum{};
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    for (auto const &evidence : both)
        if (auto const *w = weight_of(evidence)) {
            sum[std::size_t(w - weights.data())] += w->each;
            if (out.shared.size() < 80) out.shared += (out.shared.empty() ? "" : ", ") + evidence;
        }
    if (sex_of(a) * sex_of(b) < 0) return {};
    for (std::size_t i = 0; i < sum.size(); ++i) out.weight += std::min(sum[i], weights[i].most);
    std::replace(out.shared.begin(), out.shared.end(), ':', ' ');
    return out;
}

}  // namespace namesake::resolve
