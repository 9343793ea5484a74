#include "extract/names_scores.hpp"

#include <algorithm>

#include "extract/names_cues.hpp"
#include "extract/names_span_features.hpp"
#include "extract/names_token_features.hpp"

namespace namesake::extract::names {
namespace {

/// What a rule is sure of needs no weighing: a place.
constexpr std::array<std::int32_t, kind_count> surely_place{0, 64 * weight_scale, 0, 0};
/// A span whose tokens say so little for any kind of name is not looked at as a whole.
constexpr std::int32_t hopeless = -3 * weight_scale;

bool is_sure(grammar::Proposal const &p) {
    return p.has(grammar::NameRule::state_short);
}

bool has_hope(grammar::Proposal const &p, ScoredSpan const &span) {
    return !is_sure(p) && std::ranges::max(span.scores) > hopeless;
}

}  // namespace

void Scorer::score(Scene const &scene, std::span<Part const> parts, std::vector<grammar::Proposal> const &proposals,
                   std::vector<ScoredSpan> &spans) {
    token_sum_.resize(std::max(token_sum_.size(), scene.looks.size()));
    auto const each = [&](auto step) {
        for (Part const &part : parts) {
            Around const around(scene, scene.tokens->sentences[part.sentence]);
            step(around, part);
        }
    };
    weighed_ = 0;
    each([&](Around const &around, Part const &part) {
        weigh_tokens(around, scene.lines[part.sentence], std::span(proposals).subspan(part.from, part.to - part.from));
    });
    token_sums_ = tokens_.add_up();
    each([&](Around const &around, Part const &part) {
        for (std::uint32_t i = part.from; i < part.to; ++i) {
            grammar::Proposal const &p = proposals[i];
            spans.push_back({p.first, p.last, is_sure(p) ? surely_place : score_of_tokens(p)});
            if (!has_hope(p, spans.back())) continue;
            spans_.open();
            span_features(around, p, spans_);
        }
    });
    Sum<kind_count> const *sum = spans_.add_up().data();
    each([&](Around const &around, Part const &part) {
        Cues cues(around);
        for (std::uint32_t i = part.from; i < part.to; ++i) {
            Scores const cue = cues.of(proposals[i]);
            spans[i].told_body = cues.told_body();
            bool const weighed = has_hope(proposals[i], spans[i]);
            for (unsigned k = 0; k < kind_count; ++k) spans[i].scores[k] += cue[k] + (weighed ? sum->of(k) : 0);
            sum += weighed;
        }
    });
}

/// The tokens that proposals hold, each once: proposals stand by their first token.
void Scorer::weigh_tokens(Around const &around, Line const &line, std::span<grammar::Proposal const> proposals) {
    std::uint32_t t = 0;
    for (grammar::Proposal const &p : proposals)
        for (t = std::max(t, p.first); t < p.last; ++t) {
            token_sum_[t] = weighed_++;
            tokens_.open();
            token_features(around, t, line, tokens_);
        }
}

Scorer::Scores Scorer::score_of_tokens(grammar::Proposal const &p) const {
    Scores scores{};
    Sum<label_count> const *sum = &token_sums_[token_sum_[p.first]];
    for (std::uint32_t t = p.first; t < p.last; ++t, ++sum) {
        unsigned const place = place_of(p, t) * kind_count;
        for (unsigned k = 0; k < kind_count; ++k) scores[k] += sum->of(place + k);
    }
    return scores;
}

}  // namespace namesake::extract::names
