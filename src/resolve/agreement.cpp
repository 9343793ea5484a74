#include "resolve/agreement.hpp"

#include <algorithm>
#include <array>

namespace namesake::resolve {

namespace {

struct Weight {
    std::string_view kind;
    double each, most;    ///< for one that is shared, and for all of its kind together
    double unshared = 0;  ///< taken off where both have some of this kind and share none
};

// A body or a relative is nearly proof; a country or a word of description is little. Two teachers of one name in two
// towns are two, unless more than the trade tells that they are one.
constexpr auto weights = std::to_array<Weight>({{"alias", 2, 2},
                                                {"body", 2, 4},
                                                {"born", 2, 2},
                                                {"country", 0.4, 0.8},
                                                {"died", 2, 2},
                                                {"id", 4, 4},
                                                {"kin", 2, 4},
                                                {"near", 1, 2},
                                                {"place", 1, 2, 0.2},
                                                {"role", 1.1, 1.5, 0.2},
                                                {"said", 2, 2},
                                                {"with", 1.5, 3},
                                                {"word", 0.5, 1.5}});

std::int8_t kind_of(std::string_view piece) {
    auto const kind = piece.substr(0, piece.find(':'));
    auto const at = std::find_if(weights.begin(), weights.end(), [&](Weight const &w) { return w.kind == kind; });
    return std::int8_t(at == weights.end() ? -1 : at - weights.begin());
}

/// Calls `take` for each number that stands in both lists.
template <class Take>
void both(std::vector<std::uint32_t> const &a, std::vector<std::uint32_t> const &b, Take const &take) {
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();)
        if (a[i] == b[j])
            take(a[i]), ++i, ++j;
        else
            a[i] < b[j] ? ++i : ++j;
}

}  // namespace

std::size_t Evidence::add(std::vector<std::string> const &pieces) {
    auto &of = all_.emplace_back();
    for (auto const &piece : pieces) {
        if (piece == "sex:male" || piece == "sex:female") of.sex = piece == "sex:male" ? 1 : -1;
        auto const [at, fresh] = numbers_.try_emplace(piece, std::uint32_t(pieces_.size()));
        if (fresh) pieces_.push_back({kind_of(piece), at->first});
        auto const kind = pieces_[at->second].kind;
        if (kind < 0) continue;
        of.pieces.push_back(at->second);
        of.kinds |= std::uint32_t{1} << kind;
    }
    std::sort(of.pieces.begin(), of.pieces.end());
    return all_.size() - 1;
}

double Evidence::agreement(std::size_t a, std::size_t b) const {
    std::array<double, weights.size()> sum{};
    std::uint32_t const common = all_[a].kinds & all_[b].kinds;
    both(all_[a].pieces, all_[b].pieces, [&](std::uint32_t piece) {
        auto const kind = std::size_t(pieces_[piece].kind);
        sum[kind] += weights[kind].each;
    });
    constexpr double two_sexes = -1.2;  // one of the two may have been read wrongly, or told wrongly: a conflict then
    double out = all_[a].sex * all_[b].sex < 0 ? two_sexes : 0;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        out += std::min(sum[i], weights[i].most);
        if (sum[i] == 0 && (common >> i & 1)) out -= weights[i].unshared;
    }
    return out;
}

std::string Evidence::shared(std::size_t a, std::size_t b) const {
    std::vector<std::string_view> texts;
    both(all_[a].pieces, all_[b].pieces, [&](std::uint32_t piece) { texts.push_back(pieces_[piece].text); });
    std::sort(texts.begin(), texts.end());
    std::string out;
    for (auto const text : texts)
        if (out.size() < 80) out.append(out.empty() ? "" : ", ").append(text);
    std::replace(out.begin(), out.end(), ':', ' ');
    return out;
}

}  // namespace namesake::resolve
