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
    Weights<kind_count> const weights;
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

void Chooser::follow(Arrival &arrival, Position const &from, Between b) const {
    for (std::int32_t e = from.first; e != nobody; e = next_[static_cast<std::size_t>(e)])
        for (unsigned before = 0; before < kind_count; ++before) {
            std::int32_t const so_far = arrivals_[static_cast<std::size_t>(e)].score[before];
            std::int32_t const code = e * static_cast<std::int32_t>(kind_count) + static_cast<std::int32_t>(before);
            Scores const &links = links_[static_cast<std::size_t>(b)][before];
            for (unsigned k = 0; k < kind_count; ++k) {
                bool const better = so_far + links[k] > arrival.score[k];
                arrival.score[k] = better ? so_far + links[k] : arrival.score[k];
                arrival.before[k] = better ? code : arrival.before[k];
            }
        }
}

void Chooser::choose(Scene const &scene, text::Sentence const &s, std::span<ScoredSpan const> spans,
                     std::vector<Choice> &chosen) {
    chosen.clear();
    if (spans.empty()) return;
    std::uint32_t const from = spans.front().first;  // nothing is chosen before it
    std::size_t const length = s.last - from;
    positions_.assign(length + 1, {});
    arrivals_.resize(spans.size());
    next_.assign(spans.size(), nobody);

    std::size_t next = 0;
    for (std::size_t p = 0; p <= length; ++p) {
        Position &here = positions_[p];
        if (p) here.best = positions_[p - 1].best;
        for (std::int32_t e = here.first; e != nobody; e = next_[static_cast<std::size_t>(e)])
            for (unsigned k = 0; k < kind_count; ++k)
                if (std::int32_t const score = arrivals_[static_cast<std::size_t>(e)].score[k]; score > here.best.score)
                    here.best = {score, e * static_cast<std::int32_t>(kind_count) + static_cast<std::int32_t>(k)};
        for (; next < spans.size() && spans[next].first == from + p; ++next) {
            State const far = p >= 2 ? positions_[p - 2].best : State{};
            Arrival a;
            a.score.fill(far.score);
            a.before.fill(far.last);
            follow(a, here, Between::nothing);
            if (p && positions_[p - 1].first != nobody)
                follow(a, positions_[p - 1], between(scene.token(from + static_cast<std::uint32_t>(p) - 1)));
            for (unsigned k = 0; k < kind_count; ++k) a.score[k] += spans[next].scores[k];
            arrivals_[next] = a;
            Position &end = positions_[spans[next].last - from];
            (end.last == nobody ? end.first : next_[static_cast<std::size_t>(end.last)]) =
                static_cast<std::int32_t>(next);
            end.last = static_cast<std::int32_t>(next);
        }
    }
    for (std::int32_t at = positions_[length].best.last; at != nobody;) {
        Choice const c{static_cast<std::uint32_t>(at) / kind_count, static_cast<std::uint8_t>(at % kind_count)};
        chosen.push_back(c);
        at = arrivals_[c.span].before[c.kind];
    }
    std::ranges::reverse(chosen);
}

}  // namespace namesake::extract::names
