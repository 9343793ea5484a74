#include "extract/names_choose.hpp"

#include <algorithm>

namespace namesake::extract::names {

Between between(Token const &t) {
    switch (t.key) {
        case text::word_key(","):
            return Between::comma;
        case text::word_key("and"):
        case text::word_key("or"):
        case text::word_key("&"):
            return Between::conjunction;
        case text::word_key("-"):
            return Between::hyphen;
        case text::word_key("("):
        case text::word_key(")"):
            return Between::bracket;
        case text::word_key("'s"):
        case text::word_key("'"):
            return Between::possessive;
        case text::word_key("of"):
            return Between::of;
        case text::word_key("in"):
            return Between::in;
        case text::word_key("/"):
            return Between::slash;
        default:
            break;
    }
    if (t.shape == Shape::number) return Between::number;
    return t.shape == Shape::punctuation ? Between::sign : Between::word;
}

Links learnt_links() {
    Links links{};
    Weights const weights;
    for (std::size_t b = 0; b < between_count; ++b)
        for (unsigned before = 0; before < kind_count; ++before)
            std::copy_n(weights.of(feature_key(Feature::link, link_value(static_cast<Between>(b), before))), kind_count,
                        links[b][before].begin());
    return links;
}

Links first_share(Links links) {
    for (auto &by_before : links)
        for (auto &by_kind : by_before)
            for (std::int32_t &link : by_kind) link = first_share(link);
    return links;
}

void Chooser::choose(Scene const &scene, text::Sentence const &s, std::vector<ScoredSpan> const &spans,
                     std::vector<Choice> &chosen) {
    chosen.clear();
    std::size_t const length = s.last - s.first;
    best_.assign(length + 1, {});
    if (ending_.size() <= length) ending_.resize(length + 1);
    for (std::size_t p = 0; p <= length; ++p) ending_[p].clear();
    arrivals_.resize(spans.size());

    std::size_t next = 0;
    for (std::size_t p = 0; p <= length; ++p) {
        if (p) best_[p] = best_[p - 1];
        for (std::uint32_t e : ending_[p])
            for (std::uint8_t k = 0; k < kind_count; ++k)
                if (arrivals_[e][k].score > best_[p].score)
                    best_[p] = {arrivals_[e][k].score, static_cast<std::int32_t>(e), k};
        for (; next < spans.size() && spans[next].first == s.first + p; ++next) {
            State const &far = p >= 2 ? best_[p - 2] : best_[0];
            Arrival const start{far.score,
                                far.span < 0 ? -1 : far.span * static_cast<std::int32_t>(kind_count) + far.kind};
            for (unsigned k = 0; k < kind_count; ++k) {
                Arrival a = start;
                auto const follow = [&](std::uint32_t e, Between b) {
                    for (unsigned before = 0; before < kind_count; ++before) {
                        std::int64_t const score =
                            arrivals_[e][before].score + links_[static_cast<std::size_t>(b)][before][k];
                        if (score > a.score) a = {score, static_cast<std::int32_t>(e * kind_count + before)};
                    }
                };
                for (std::uint32_t e : ending_[p]) follow(e, Between::nothing);
                if (p)
                    for (std::uint32_t e : ending_[p - 1])
                        follow(e, between(scene.token(s.first + static_cast<std::uint32_t>(p) - 1)));
                a.score += spans[next].scores[k];
                arrivals_[next][k] = a;
            }
            ending_[spans[next].last - s.first].push_back(static_cast<std::uint32_t>(next));
        }
    }
    std::int32_t at =
        best_[length].span < 0 ? -1 : best_[length].span * static_cast<std::int32_t>(kind_count) + best_[length].kind;
    while (at >= 0) {
        Choice const c{static_cast<std::uint32_t>(at) / kind_count, static_cast<std::uint8_t>(at % kind_count)};
        chosen.push_back(c);
        at = arrivals_[c.span][c.kind].before;
    }
    std::ranges::reverse(chosen);
}

}  // namespace namesake::extract::names
