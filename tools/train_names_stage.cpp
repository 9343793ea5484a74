#include "train_names_stage.hpp"

#include <algorithm>
#include <cmath>

namespace namesake::tools {

std::int16_t quantise(float w) {
    return static_cast<std::int16_t>(std::clamp(std::lround(w * weight_scale), -32767l, 32767l));
}

Table::Table(Model const &m, Dictionary const &d, double keep) {
    weights.reserve(m.weights.size());
    for (float const w : m.weights) weights.push_back(quantise(w));
    for (std::size_t f = 0; f < d.keys.size(); ++f) {
        std::size_t const n = d.of_span[f] ? kind_count : label_count;
        float most = 0;
        for (std::size_t i = 0; i < n; ++i) most = std::max(most, std::abs(m.weights[m.offset[f] + i]));
        kept.push_back(most >= keep);
        if (!kept.back()) std::fill_n(weights.begin() + static_cast<std::ptrdiff_t>(m.offset[f]), n, std::int16_t{0});
    }
    for (std::size_t b = 0; b < between_count; ++b)
        for (unsigned before = 0; before < kind_count; ++before)
            for (unsigned k = 0; k < kind_count; ++k)
                links[b][before][k] = quantise(m.links[(b * kind_count + before) * kind_count + k]);
}

/// Scores with quantised weights, as the program does.
std::vector<ScoredSpan> score(Example const &e, Stage const &stage) {
    Model const &m = stage.model;
    Table const &table = stage.table;
    std::vector<ScoredSpan> spans;
    std::vector<std::array<std::int32_t, label_count>> tokens(e.length);
    for (std::uint32_t t = 0; t < e.length; ++t)
        for (std::uint32_t i = e.tokens[t].first; i < e.tokens[t].second; ++i)
            for (unsigned l = 0; l < label_count; ++l) tokens[t][l] += table.weights[m.offset[e.ids[i]] + l];
    for (Example::Span const &span : e.spans) {
        ScoredSpan out{span.proposal.first, span.proposal.last, {}};
        for (unsigned k = 0; k < kind_count; ++k) out.scores[k] = quantise(span.base[k]);
        for (std::uint32_t i = span.features; i < span.features_end; ++i)
            for (unsigned k = 0; k < kind_count; ++k) out.scores[k] += table.weights[m.offset[e.ids[i]] + k];
        for (std::uint32_t t = span.first; t < span.last; ++t) {
            unsigned const place = span.last - span.first == 1 ? 3 : t == span.first ? 0 : t + 1 == span.last ? 2 : 1;
            for (unsigned k = 0; k < kind_count; ++k) out.scores[k] += tokens[t][place * kind_count + k];
        }
        spans.push_back(out);
    }
    return spans;
}

/// The first choice: its scores become the base of the second, its names are remembered.
void choose_first(std::vector<Example> &examples, Stage const &stage, Scene const &scene, Memory &memory) {
    Chooser chooser(stage.table.links);
    std::vector<Choice> chosen;
    memory.reset(scene.runs.size(), scene.runs.size() * 4);
    for (Example &e : examples) {
        auto const spans = score(e, stage);
        text::Sentence const &s = scene.tokens->sentences[e.sentence];
        chooser.choose(scene, s, spans, chosen);
        for (std::size_t i = 0; i < spans.size(); ++i) {
            e.spans[i].chosen = -1;
            for (unsigned k = 0; k < kind_count; ++k)
                e.spans[i].base[k] = static_cast<float>(first_share(spans[i].scores[k])) / weight_scale;
        }
        for (Choice const &c : chosen) {
            e.spans[c.span].chosen = c.kind;
            memory.learn(scene, s, e.spans[c.span].proposal, c.kind);
        }
    }
}

}  // namespace namesake::tools
