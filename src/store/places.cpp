#include "store/places.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "store/text.hpp"

namespace namesake::store {
namespace {

constexpr std::uint32_t around = 48;  // code points on either side
constexpr double name_enough = 0.75;  // of a name's letters stand
constexpr double words_enough = 0.6;  // of the letters around it
constexpr double clearly = 0.1;       // nearer than a name of another cluster

/// Edits between two short texts, by bytes.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto above = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto const cost = above + (a[i - 1] != b[j - 1]);
            above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, cost});
        }
    }
    return row.back();
}

/// 1 for the same, 0 for nothing in common.
double likeness(std::string_view a, std::string_view b) {
    auto const most = std::max(a.size(), b.size());
    return most ? 1 - static_cast<double>(distance(a, b)) / static_cast<double>(most) : 1;
}

/// How well a candidate fits: 0 is not at all, 2 is wholly.
double fit(Place const &place, Place const &candidate) {
    auto const name = likeness(place.quote, candidate.quote);
    if (name < name_enough) return 0;
    auto const words = (likeness(place.before, candidate.before) + likeness(place.after, candidate.after)) / 2;
    return words < words_enough ? 0 : name + words;
}

/// The one that alone bears this full name, letter by letter: its place is not as it was, it still stands here.
std::int64_t bearer(std::string const &name, std::span<Candidate const> candidates) {
    std::int64_t one = 0;
    if (name.find(' ') == std::string::npos) return 0;
    for (auto const &candidate : candidates)
        if (candidate.place.quote == name) {
            if (one && one != candidate.cluster) return 0;
            one = candidate.cluster;
        }
    return one;
}

}  // namespace

Place place_at(Text &text, model::Span span) {
    auto const from = span.start - std::min(span.start, around);
    auto const before = flat(text.cut({from, span.start}));
    auto const quote = flat(text.cut(span));
    return {quote, before, flat(text.cut({span.end, span.end + around}))};
}

std::int64_t find(Place const &place, std::span<Candidate const> candidates) {
    std::int64_t best = 0;
    double fits = 0, next = 0;  // the best, and the best of another cluster
    for (auto const &candidate : candidates) {
        auto const here = fit(place, candidate.place);
        if (here > fits) {
            if (candidate.cluster != best) next = fits;
            fits = here, best = candidate.cluster;
        } else if (candidate.cluster != best) {
            next = std::max(next, here);
        }
    }
    return fits > 0 && fits - next >= clearly ? best : bearer(place.quote, candidates);
}

}  // namespace namesake::store
