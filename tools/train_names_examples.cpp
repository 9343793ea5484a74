#include "train_names_examples.hpp"

namespace namesake::tools {

Example remembered(Example const &e, Scene const &scene, Memory const &memory, Dictionary &dictionary) {
    Example out = e;
    out.ids.clear();
    out.tokens.assign(e.length, {});
    Around const around(scene, scene.tokens->sentences[e.sentence]);
    for (Example::Span &span : out.spans) {
        span.features = static_cast<std::uint32_t>(out.ids.size());
        memory_features(around, memory, span.proposal, span.chosen, Collect{dictionary, out.ids, true});
        span.features_end = static_cast<std::uint32_t>(out.ids.size());
    }
    return out;
}

void drop_rare(Dictionary &d, std::vector<Example> &examples, unsigned least) {
    Dictionary kept;
    std::vector<std::uint32_t> renumbered(d.keys.size(), ~0u);
    for (std::uint32_t f = 0; f < d.keys.size(); ++f) {
        if (d.counts[f] < least) continue;
        renumbered[f] = kept.number(d.keys[f], d.of_span[f]);
        kept.counts[renumbered[f]] = d.counts[f];
    }
    for (Example &e : examples) {
        std::vector<std::uint32_t> ids;
        auto const move = [&](std::uint32_t &from, std::uint32_t &to) {
            auto const start = static_cast<std::uint32_t>(ids.size());
            for (std::uint32_t i = from; i < to; ++i)
                if (renumbered[e.ids[i]] != ~0u) ids.push_back(renumbered[e.ids[i]]);
            from = start;
            to = static_cast<std::uint32_t>(ids.size());
        };
        for (auto &span : e.spans) move(span.features, span.features_end);
        for (auto &token : e.tokens)
            if (token.second) move(token.first, token.second);
        e.ids = std::move(ids);
    }
    d = std::move(kept);
}

}  // namespace namesake::tools
