#include "train_names_field.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace namesake::tools {
namespace {

double log_add(double a, double b) {
    if (a < b) std::swap(a, b);
    return b == -INFINITY ? a : a + std::log1p(std::exp(b - a));
}

/// The mean of the weights after some epochs: steadier than the last ones.
class Mean {
  public:
    void add(Model const &m) {
        weights_.resize(m.weights.size());
        links_.resize(m.links.size());
        for (std::size_t i = 0; i < weights_.size(); ++i) weights_[i] += m.weights[i];
        for (std::size_t i = 0; i < links_.size(); ++i) links_[i] += m.links[i];
        ++count_;
    }
    Model model(Model const &m) const {
        Model out = m;
        if (!count_) return out;
        for (std::size_t i = 0; i < weights_.size(); ++i) out.weights[i] = weights_[i] / static_cast<float>(count_);
        for (std::size_t i = 0; i < links_.size(); ++i) out.links[i] = links_[i] / static_cast<float>(count_);
        return out;
    }

  private:
    std::vector<float> weights_, links_;
    unsigned count_ = 0;
};

/// One step of learning on one sentence.
class Learner {
  public:
    Learner(Model &model, LearningOptions const &options) : m_(model), o_(options) {}

    double learn(Example const &e) {
        score(e);
        double const total = forward(e);
        backward(e);
        marginals(e, total);
        double const gain = gold(e) - total;
        update(e);
        return gain;
    }

  private:
    static unsigned place(Example::Span const &s, std::uint32_t t) {
        return s.last - s.first == 1 ? 3 : t == s.first ? 0 : t + 1 == s.last ? 2 : 1;
    }
    using Kinds = std::array<double, kind_count>;

    void score(Example const &e) {
        token_scores_.assign(e.length, {});
        for (std::uint32_t t = 0; t < e.length; ++t)
            for (std::uint32_t i = e.tokens[t].first; i < e.tokens[t].second; ++i) {
                float const *w = &m_.weights[m_.offset[e.ids[i]]];
                for (unsigned l = 0; l < label_count; ++l) token_scores_[t][l] += w[l];
            }
        scores_.assign(e.spans.size(), {});
        for (std::size_t s = 0; s < e.spans.size(); ++s) {
            Example::Span const &span = e.spans[s];
            for (unsigned k = 0; k < kind_count; ++k) scores_[s][k] = span.base[k];
            for (std::uint32_t i = span.features; i < span.features_end; ++i) {
                float const *w = &m_.weights[m_.offset[e.ids[i]]];
                for (unsigned k = 0; k < kind_count; ++k) scores_[s][k] += w[k];
            }
            for (std::uint32_t t = span.first; t < span.last; ++t)
                for (unsigned k = 0; k < kind_count; ++k)
                    scores_[s][k] += token_scores_[t][place(span, t) * kind_count + k];
        }
        starting_.assign(e.length + 1, {});
        ending_.assign(e.length + 1, {});
        for (std::uint32_t s = 0; s < e.spans.size(); ++s) {
            starting_[e.spans[s].first].push_back(s);
            ending_[e.spans[s].last].push_back(s);
        }
    }

    double link(Between b, unsigned before, unsigned k) const {
        return m_.links[(static_cast<std::size_t>(b) * kind_count + before) * kind_count + k];
    }
    static double start_of(std::vector<double> const &sum, std::uint32_t p) { return p >= 2 ? sum[p - 2] : 0.0; }

    /// alpha[s][k]: log sum of all ways up to span s of kind k, its own score included; all_[p]: of all ways to
    /// position p.
    double forward(Example const &e) {
        alpha_.assign(e.spans.size(), {});
        all_.assign(e.length + 1, 0.0);
        for (std::uint32_t p = 0; p <= e.length; ++p) {
            double sum = p ? all_[p - 1] : 0.0;
            for (std::uint32_t s : ending_[p])
                for (unsigned k = 0; k < kind_count; ++k) sum = log_add(sum, alpha_[s][k]);
            all_[p] = sum;
            if (starting_[p].empty()) continue;
            Kinds base;
            base.fill(start_of(all_, p));
            add_links(e, p, base);
            for (std::uint32_t s : starting_[p])
                for (unsigned k = 0; k < kind_count; ++k) alpha_[s][k] = base[k] + scores_[s][k];
        }
        return all_[e.length];
    }

    void add_links(Example const &e, std::uint32_t p, Kinds &base) const {
        auto const follow = [&](std::uint32_t s, Between b) {
            for (unsigned k = 0; k < kind_count; ++k)
                for (unsigned before = 0; before < kind_count; ++before)
                    base[k] = log_add(base[k], alpha_[s][before] + link(b, before, k));
        };
        for (std::uint32_t s : ending_[p]) follow(s, Between::nothing);
        if (p)
            for (std::uint32_t s : ending_[p - 1]) follow(s, e.between[p - 1]);
    }

    /// beta[s][k]: log sum of all ways after span s of kind k; rest_[p]: of all ways from position p with no name just
    /// before.
    void backward(Example const &e) {
        beta_.assign(e.spans.size(), {});
        rest_.assign(e.length + 3, 0.0);
        for (std::uint32_t p = e.length + 1; p-- > 0;) {
            // first names that start at p or later, then what they leave
            double sum = p < e.length ? rest_[p + 1] : 0.0;
            for (std::uint32_t s : starting_[p])
                for (unsigned k = 0; k < kind_count; ++k) sum = log_add(sum, scores_[s][k] + beta_[s][k]);
            rest_[p] = sum;
            for (std::uint32_t s : ending_[p]) (void)s;
            for (std::uint32_t s : ending_[p]) beta_[s] = after(e, p);
        }
    }

    Kinds after(Example const &e, std::uint32_t p) const {
        Kinds out;
        out.fill(rest_[std::min(p + 2, e.length + 2)]);
        auto const lead = [&](std::uint32_t s, Between b) {
            for (unsigned before = 0; before < kind_count; ++before)
                for (unsigned k = 0; k < kind_count; ++k)
                    out[before] = log_add(out[before], link(b, before, k) + scores_[s][k] + beta_[s][k]);
        };
        for (std::uint32_t s : starting_[p]) lead(s, Between::nothing);
        if (p < e.length)
            for (std::uint32_t s : starting_[p + 1]) lead(s, e.between[p]);
        return out;
    }

    void marginals(Example const &e, double total) {
        token_gradient_.assign(e.length, {});
        gradient_.assign(e.spans.size(), {});
        link_gradient_.clear();
        for (std::size_t s = 0; s < e.spans.size(); ++s) {
            Example::Span const &span = e.spans[s];
            for (unsigned k = 0; k < kind_count; ++k) {
                double g = -std::exp(alpha_[s][k] + beta_[s][k] - total);
                if (span.gold == static_cast<int>(k)) g += 1;
                gradient_[s][k] = g;
                for (std::uint32_t t = span.first; t < span.last; ++t)
                    token_gradient_[t][place(span, t) * kind_count + k] += static_cast<float>(g);
            }
        }
        auto const pair = [&](std::uint32_t a, std::uint32_t b, Between with) {
            for (unsigned before = 0; before < kind_count; ++before)
                for (unsigned k = 0; k < kind_count; ++k) {
                    double g =
                        -std::exp(alpha_[a][before] + link(with, before, k) + scores_[b][k] + beta_[b][k] - total);
                    if (e.spans[a].gold == static_cast<int>(before) && e.spans[b].gold == static_cast<int>(k)) g += 1;
                    if (std::abs(g) > 1e-6)
                        link_gradient_.push_back(
                            {(static_cast<std::size_t>(with) * kind_count + before) * kind_count + k, g});
                }
        };
        each_pair(e, pair);
    }

    template <class Pair>
    void each_pair(Example const &e, Pair pair) const {
        for (std::uint32_t p = 0; p <= e.length; ++p)
            for (std::uint32_t b : starting_[p]) {
                for (std::uint32_t a : ending_[p]) pair(a, b, Between::nothing);
                if (p)
                    for (std::uint32_t a : ending_[p - 1]) pair(a, b, e.between[p - 1]);
            }
    }

    double gold(Example const &e) const {
        double sum = 0;
        for (std::size_t s = 0; s < e.spans.size(); ++s)
            if (e.spans[s].gold >= 0) sum += scores_[s][static_cast<unsigned>(e.spans[s].gold)];
        each_pair(e, [&](std::uint32_t a, std::uint32_t b, Between with) {
            if (e.spans[a].gold >= 0 && e.spans[b].gold >= 0)
                sum += link(with, static_cast<unsigned>(e.spans[a].gold), static_cast<unsigned>(e.spans[b].gold));
        });
        return sum;
    }

    void step(float &w, float &square, float g) const {
        g -= static_cast<float>(o_.decay) * w;
        square += g * g;
        float const rate = static_cast<float>(o_.rate) / (std::sqrt(square) + 1e-3f);
        w += rate * g;
        float const shrink = rate * static_cast<float>(o_.sparse);
        w = w > shrink ? w - shrink : w < -shrink ? w + shrink : 0;
    }

    void update(Example const &e) {
        for (std::uint32_t t = 0; t < e.length; ++t) {
            float size = 0;
            for (float g : token_gradient_[t]) size += std::abs(g);
            if (size < 1e-4f) continue;
            for (std::uint32_t i = e.tokens[t].first; i < e.tokens[t].second; ++i) {
                std::uint64_t const at = m_.offset[e.ids[i]];
                for (unsigned l = 0; l < label_count; ++l)
                    if (token_gradient_[t][l] != 0) step(m_.weights[at + l], m_.squares[at + l], token_gradient_[t][l]);
            }
        }
        for (std::size_t s = 0; s < e.spans.size(); ++s) {
            double size = 0;
            for (double g : gradient_[s]) size += std::abs(g);
            if (size < 1e-4) continue;
            for (std::uint32_t i = e.spans[s].features; i < e.spans[s].features_end; ++i) {
                std::uint64_t const at = m_.offset[e.ids[i]];
                for (unsigned k = 0; k < kind_count; ++k)
                    step(m_.weights[at + k], m_.squares[at + k], static_cast<float>(gradient_[s][k]));
            }
        }
        if (!o_.fixed_links)
            for (auto const &[at, g] : link_gradient_) step(m_.links[at], m_.link_squares[at], static_cast<float>(g));
    }

    Model &m_;
    LearningOptions const &o_;
    std::vector<std::array<float, label_count>> token_scores_, token_gradient_;
    std::vector<Kinds> scores_, alpha_, beta_, gradient_;
    std::vector<double> all_, rest_;
    std::vector<std::vector<std::uint32_t>> starting_, ending_;
    std::vector<std::pair<std::size_t, double>> link_gradient_;
};

/// The same order for everyone: no library's generator.
void shuffle(std::vector<std::uint32_t> &order, std::uint64_t &state) {
    for (std::size_t i = order.size(); i > 1; --i) {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        std::swap(order[i - 1], order[(state >> 33) % i]);
    }
}

}  // namespace

Model learn(std::vector<Example> const &examples, std::vector<std::uint32_t> order, LearningOptions const &o,
            Model model) {
    Learner learner(model, o);
    Mean mean;
    std::uint64_t state = 20030527;
    for (unsigned epoch = 1; epoch <= o.epochs; ++epoch) {
        shuffle(order, state);
        double gain = 0;
        for (std::uint32_t const n : order) gain += learner.learn(examples[n]);
        if (epoch >= o.average_from) mean.add(model);
        if (epoch == o.epochs)
            std::fprintf(stderr, "%zu sentences, %zu features: log-likelihood %.0f\n", order.size(),
                         model.offset.size(), gain);
    }
    return mean.model(model);
}

}  // namespace namesake::tools
