// Learns the weights of names: a log-linear model over the spans that the rules propose (a semi-Markov random field),
// AdaGrad.
//   train_names [--epochs N] [--out NAMES.tsv] [--dev GOLD]... TRAIN...
// The same input gives the same bytes.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <numeric>
#include <unordered_map>

#include "extract/names_choose.hpp"
#include "extract/names_memory.hpp"
#include "extract/names_span_features.hpp"
#include "extract/names_token_features.hpp"
#include "read/read.hpp"
#include "train_gold.hpp"

using namespace namesake;
using namespace namesake::extract::names;
using tools::GoldDocument;

namespace {

struct Options {
    std::vector<std::string> train, dev;
    std::string out;
    unsigned epochs = 8;
    unsigned least = 5;  ///< a feature seen less often has no weight
    double rate = 0.05, decay = 1e-3, keep = 0.02, sparse = 0.0005;
    unsigned average_from = 3;  ///< the weights are the mean of those after each epoch from this one on
    bool errors = false, fixed_links = false, one_choice = false;
    unsigned folds = 4;
};

/// A sentence as numbers: features of the tokens that proposals cover, features of the proposals, the gold.
struct Example {
    struct Span {
        std::uint32_t first, last;  ///< from the sentence's start
        std::uint32_t features, features_end;
        int gold = -1;
        grammar::Proposal proposal;
        std::array<float, kind_count> base{};  ///< of the second choice: the score of the first
        int chosen = -1;                       ///< by the first choice
    };
    std::uint32_t document = 0, sentence = 0, length = 0;
    std::vector<std::uint32_t> ids;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> tokens;  ///< range of ids, empty if not covered
    std::vector<Span> spans;
    std::vector<Between> between;  ///< by token
};

/// Feature keys to numbers. A token's feature has label_count weights, a span's has kind_count.
struct Dictionary {
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> counts;
    std::vector<bool> of_span;
    bool frozen = false;

    std::uint32_t number(std::uint64_t key, bool span) {
        if (frozen) {
            auto const it = numbers.find(key);
            return it == numbers.end() ? ~0u : it->second;
        }
        auto const [it, fresh] = numbers.emplace(key, static_cast<std::uint32_t>(keys.size()));
        if (fresh) {
            keys.push_back(key);
            counts.push_back(0);
            of_span.push_back(span);
        }
        ++counts[it->second];
        return it->second;
    }
};

struct Collect {
    Dictionary &dictionary;
    std::vector<std::uint32_t> &ids;
    bool span;
    template <class Describe>
    void operator()(Feature f, std::uint64_t value, Describe const &) {
        std::uint32_t const n = dictionary.number(feature_key(f, value), span);
        if (n != ~0u) ids.push_back(n);
    }
};

struct Gold {
    std::size_t total[kind_count] = {}, reachable[kind_count] = {};
};

/// Documents to examples.
class Reader {
  public:
    Reader(text::Lexicon const &lexicon, Dictionary &dictionary) : lexicon_(lexicon), dictionary_(dictionary) {}

    /// Calls `take` with the examples of each document, while its scene stands.
    template <class Take>
    void read(std::vector<GoldDocument> &documents, Gold &gold, Take take) {
        std::vector<Example> examples;
        for (std::uint32_t d = 0; d < documents.size(); ++d) {
            GoldDocument &g = documents[d];
            show(g);
            for (auto const &m : g.mentions) ++gold.total[m.kind];
            examples.clear();
            for (std::uint32_t n = 0; n < scene_.lines.size(); ++n) {
                if (scene_.lines[n].first_run == scene_.lines[n].last_run) continue;
                examples.push_back(example(g, n, gold));
                examples.back().document = d;
            }
            take(examples, scene_);
        }
    }

    /// Puts a document on the scene.
    Scene const &show(GoldDocument &g) {
        if (g.document.segments.empty()) read::cut_zones(g.document);
        text::tokenise(g.document, lexicon_, tokens_);
        scene_.look_at(g.document, tokens_);
        return scene_;
    }

    Example example(GoldDocument const &g, std::uint32_t n, Gold &gold) {
        Line const &line = scene_.lines[n];
        text::Sentence const &s = tokens_.sentences[n];
        std::span<grammar::Run const> const runs(scene_.runs.data() + line.first_run, line.last_run - line.first_run);
        grammar::propose_names(scene_.sentence(n), runs, proposals_);
        Around const around(scene_, s);
        Example e;
        e.sentence = n;
        e.length = s.last - s.first;
        e.tokens.resize(e.length);
        for (std::uint32_t t = s.first; t < s.last; ++t) e.between.push_back(between(tokens_.tokens[t]));
        for (grammar::Proposal const &p : proposals_) {
            auto const from = static_cast<std::uint32_t>(e.ids.size());
            span_features(around, p, Collect{dictionary_, e.ids, true});
            e.spans.push_back(
                {p.first - s.first, p.last - s.first, from, static_cast<std::uint32_t>(e.ids.size()), -1, p});
            for (std::uint32_t t = p.first; t < p.last; ++t) {
                auto &range = e.tokens[t - s.first];
                if (range.second) continue;
                range.first = static_cast<std::uint32_t>(e.ids.size());
                token_features(around, t, line, Collect{dictionary_, e.ids, false});
                range.second = static_cast<std::uint32_t>(e.ids.size());
            }
        }
        for (auto const &m : g.mentions)
            for (Example::Span &span : e.spans)
                if (tokens_.tokens[s.first + span.first].start == m.span.start &&
                    tokens_.tokens[s.first + span.last - 1].end == m.span.end) {
                    span.gold = m.kind;
                    ++gold.reachable[m.kind];
                }
        return e;
    }

    text::Tokens const &tokens() const { return tokens_; }

  private:
    text::Lexicon const &lexicon_;
    Dictionary &dictionary_;
    text::Tokens tokens_;
    Scene scene_;
    std::vector<grammar::Proposal> proposals_;
};

double log_add(double a, double b) {
    if (a < b) std::swap(a, b);
    return b == -INFINITY ? a : a + std::log1p(std::exp(b - a));
}

constexpr std::size_t link_count = between_count * kind_count;

/// Weights and their AdaGrad sums.
struct Model {
    std::vector<std::uint64_t> offset;  ///< by feature
    std::vector<float> weights, squares;
    std::vector<float> links = std::vector<float>(link_count * kind_count), link_squares = links;

    explicit Model(Dictionary const &d) {
        std::uint64_t at = 0;
        for (std::size_t f = 0; f < d.keys.size(); ++f) {
            offset.push_back(at);
            at += d.of_span[f] ? kind_count : label_count;
        }
        weights.assign(at, 0);
        squares.assign(at, 0);
    }
};

/// The mean of the weights after some epochs: steadier than the last ones.
class Mean {
  public:
    void add(Model const &m, bool counts) {
        if (!counts) return;
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
    Learner(Model &model, Options const &options) : m_(model), o_(options) {}

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
    Options const &o_;
    std::vector<std::array<float, label_count>> token_scores_, token_gradient_;
    std::vector<Kinds> scores_, alpha_, beta_, gradient_;
    std::vector<double> all_, rest_;
    std::vector<std::vector<std::uint32_t>> starting_, ending_;
    std::vector<std::pair<std::size_t, double>> link_gradient_;
};

std::int16_t quantise(float w) {
    return static_cast<std::int16_t>(std::clamp(std::lround(w * weight_scale), -32767l, 32767l));
}

/// Weights as they will be written.
struct Table {
    std::vector<std::int16_t> weights;
    std::vector<bool> kept;
    Links links{};

    Table(Model const &m, Dictionary const &d, double keep) {
        weights.reserve(m.weights.size());
        for (float const w : m.weights) weights.push_back(quantise(w));
        for (std::size_t f = 0; f < d.keys.size(); ++f) {
            std::size_t const n = d.of_span[f] ? kind_count : label_count;
            float most = 0;
            for (std::size_t i = 0; i < n; ++i) most = std::max(most, std::abs(m.weights[m.offset[f] + i]));
            kept.push_back(most >= keep);
            if (!kept.back())
                std::fill_n(weights.begin() + static_cast<std::ptrdiff_t>(m.offset[f]), n, std::int16_t{0});
        }
        for (std::size_t b = 0; b < between_count; ++b)
            for (unsigned before = 0; before < kind_count; ++before)
                for (unsigned k = 0; k < kind_count; ++k)
                    links[b][before][k] = quantise(m.links[(b * kind_count + before) * kind_count + k]);
    }
};

struct Score {
    std::size_t right[kind_count] = {}, found[kind_count] = {}, gold[kind_count] = {};

    static double f1(std::size_t right, std::size_t found, std::size_t gold) {
        return right ? 200.0 * right / (found + gold) : 0;
    }
    void print(std::string const &name, Gold const &reach) const {
        std::size_t r = 0, f = 0, g = 0, reachable = 0;
        for (unsigned k = 0; k < 3; ++k) r += right[k], f += found[k], g += gold[k], reachable += reach.reachable[k];
        std::fprintf(stderr, "  %-28s F1 %.2f (P %.2f R %.2f; per %.2f pla %.2f org %.2f; other %.2f) reach %.2f\n",
                     name.c_str(), f1(r, f, g), 100.0 * r / std::max<std::size_t>(f, 1),
                     100.0 * r / std::max<std::size_t>(g, 1), f1(right[0], found[0], gold[0]),
                     f1(right[1], found[1], gold[1]), f1(right[2], found[2], gold[2]), f1(right[3], found[3], gold[3]),
                     100.0 * reachable / g);
    }
};

/// Scores with quantised weights, as the program does.
std::vector<ScoredSpan> score(Example const &e, Model const &m, Table const &table) {
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

struct Stage {
    Dictionary dictionary;
    Model model;
    Table table;
};

/// The first choice: its scores become the base of the second, its names are remembered.
void choose_first(std::vector<Example> &examples, Stage const &stage, Scene const &scene, Memory &memory) {
    Chooser chooser(stage.table.links);
    std::vector<Choice> chosen;
    memory.reset(scene.runs.size());
    for (Example &e : examples) {
        auto const spans = score(e, stage.model, stage.table);
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

/// The same sentence for the second choice: the features are what memory says.
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

void show_error(std::string const &path, char const *what, Example const &e, std::size_t s, int kind,
                Scene const &scene) {
    if (kind == 3) return;
    auto const &p = e.spans[s].proposal;
    auto const &t = scene.tokens->tokens;
    std::uint32_t const from = std::max(scene.tokens->sentences[e.sentence].first, p.first - std::min(p.first, 6u));
    std::uint32_t const to = std::min(scene.tokens->sentences[e.sentence].last, p.last + 5);
    auto const words = [&](std::uint32_t a, std::uint32_t b) {
        return a < b ? std::string(text::words(*scene.document, t[a], t[b - 1])) : std::string();
    };
    std::printf("%s\t%s\t%s\t%s [%s] %s\n", path.c_str(), what, kind_letters[static_cast<unsigned>(kind)],
                words(from, p.first).c_str(), words(p.first, p.last).c_str(), words(p.last, to).c_str());
}

void evaluate(std::string const &path, text::Lexicon const &lexicon, Stage &first, Stage *second, bool errors) {
    std::vector<GoldDocument> documents = tools::load_gold(path);
    Gold gold;
    Score result;
    std::vector<Choice> chosen;
    Memory memory;
    Reader reader(lexicon, first.dictionary);
    first.dictionary.frozen = true;
    if (second) second->dictionary.frozen = true;
    reader.read(documents, gold, [&](std::vector<Example> &examples, Scene const &scene) {
        choose_first(examples, first, scene, memory);
        for (Example &e : examples) {
            std::vector<char> taken(e.spans.size(), 0);
            if (second) {
                Example const again = remembered(e, scene, memory, second->dictionary);
                Chooser chooser(second->table.links);
                chooser.choose(scene, scene.tokens->sentences[e.sentence], score(again, second->model, second->table),
                               chosen);
            } else {
                chosen.clear();
                for (std::uint32_t i = 0; i < e.spans.size(); ++i)
                    if (e.spans[i].chosen >= 0) chosen.push_back({i, static_cast<std::uint8_t>(e.spans[i].chosen)});
            }
            for (Choice const &c : chosen) {
                taken[c.span] = static_cast<char>(c.kind + 1);
                ++result.found[c.kind];
                bool const right = e.spans[c.span].gold == c.kind;
                result.right[c.kind] += right;
                if (!right && errors) show_error(path, "spurious", e, c.span, c.kind, scene);
            }
            for (std::size_t s = 0; s < e.spans.size(); ++s)
                if (errors && e.spans[s].gold >= 0 && taken[s] != e.spans[s].gold + 1)
                    show_error(path, "missed", e, s, e.spans[s].gold, scene);
        }
    });
    first.dictionary.frozen = false;
    std::copy_n(gold.total, kind_count, result.gold);
    result.print(path.substr(path.find("data/") == std::string::npos ? 0 : path.find("data/") + 5), gold);
}

/// The same order for everyone: no library's generator.
void shuffle(std::vector<std::uint32_t> &order, std::uint64_t &state) {
    for (std::size_t i = order.size(); i > 1; --i) {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        std::swap(order[i - 1], order[(state >> 33) % i]);
    }
}

struct Naming {
    std::unordered_map<std::uint64_t, std::string> &names;
    template <class Describe>
    void operator()(Feature f, std::uint64_t value, Describe const &describe) {
        auto const it = names.find(feature_key(f, value));
        if (it != names.end() && it->second.empty())
            it->second = say(feature_names[static_cast<std::size_t>(f)], "=", describe());
    }
};

void name_features(std::vector<GoldDocument> &documents, text::Lexicon const &lexicon,
                   std::unordered_map<std::uint64_t, std::string> &names) {
    text::Tokens tokens;
    Scene scene;
    std::vector<grammar::Proposal> proposals;
    for (Feature const f : {Feature::memory_same, Feature::memory_same_face, Feature::memory_alias,
                            Feature::memory_tail, Feature::memory_part, Feature::memory_last, Feature::memory_first})
        for (unsigned code = 1; code < 81; ++code)
            for (std::uint64_t with = 0; with < 64; ++with)
                Naming{names}(f, code * 64 + with, [&] { return say(tally_name(code), "/", with); });
    for (GoldDocument const &g : documents) {
        text::tokenise(g.document, lexicon, tokens);
        scene.look_at(g.document, tokens);
        for (std::size_t n = 0; n < scene.lines.size(); ++n) {
            Line const &line = scene.lines[n];
            if (line.first_run == line.last_run) continue;
            std::span<grammar::Run const> const runs(scene.runs.data() + line.first_run,
                                                     line.last_run - line.first_run);
            grammar::propose_names(scene.sentence(n), runs, proposals);
            Around const around(scene, tokens.sentences[n]);
            std::uint32_t named = 0;
            for (grammar::Proposal const &p : proposals) {
                span_features(around, p, Naming{names});
                for (std::uint32_t t = std::max(p.first, named); t < p.last; ++t)
                    token_features(around, t, line, Naming{names});
                named = std::max(named, p.last);
            }
        }
    }
}

std::string link_name(std::size_t b, unsigned before) {
    return say("link=", between_names[b], " after ", std::string_view(kind_letters[before]));
}

void write_table(Options const &o, Stage const &first, Stage const *second, std::vector<GoldDocument> &documents,
                 text::Lexicon const &lexicon) {
    if (o.out.empty()) return;
    std::unordered_map<std::uint64_t, std::string> names;
    for (Stage const *stage : {&first, second})
        for (std::size_t f = 0; stage && f < stage->dictionary.keys.size(); ++f)
            if (stage->table.kept[f]) names.emplace(stage->dictionary.keys[f], std::string());
    name_features(documents, lexicon, names);
    std::vector<std::pair<std::string, std::string>> rows;
    auto const row = [&](std::uint64_t key, std::string const &name, auto const *w, std::size_t n) {
        char hex[17];
        std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(key));
        std::string line = say(hex, '\t', name, '\t');
        for (std::size_t i = 0; i < n; ++i) line += i ? say(" ", std::to_string(w[i])) : std::to_string(w[i]);
        rows.emplace_back(name, std::move(line));
    };
    for (Stage const *stage : {&first, second})
        for (std::size_t f = 0; stage && f < stage->dictionary.keys.size(); ++f)
            if (stage->table.kept[f])
                row(stage->dictionary.keys[f], names[stage->dictionary.keys[f]],
                    &stage->table.weights[stage->model.offset[f]],
                    stage->dictionary.of_span[f] ? kind_count : label_count);
    for (std::size_t b = 0; b < between_count; ++b)
        for (unsigned before = 0; before < kind_count; ++before)
            row(feature_key(Feature::link, link_value(static_cast<Between>(b), before)), link_name(b, before),
                &first.table.links[b][before][0], kind_count);
    std::ranges::sort(rows);
    std::ofstream out(o.out, std::ios::binary);
    out << "# Weights of names, learnt by tools/train_names from CoNLL-2003 and the worldwide newswire set (train "
           "parts).\n"
           "# key, feature, weights: of a span for person place organization other; of a token the same four for each "
           "of its\n"
           "# places in a name: begin, inner, last, only. 256 is one.\n";
    for (auto const &r : rows) out << r.second << '\n';
    std::fprintf(stderr, "%zu features in %s\n", rows.size(), o.out.c_str());
}

void add_options(CLI::App &app, Options &o) {
    app.add_option("train", o.train, "gold to learn from")->required();
    app.add_option("--dev", o.dev, "gold to measure on")->allow_extra_args(false);
    app.add_option("--out", o.out, "the table of weights to write");
    app.add_option("--epochs", o.epochs);
    app.add_option("--least", o.least, "a feature seen less often has no weight");
    app.add_option("--rate", o.rate);
    app.add_option("--decay", o.decay);
    app.add_option("--sparse", o.sparse);
    app.add_option("--average", o.average_from, "the weights are the mean of those after each epoch from this one on");
    app.add_option("--keep", o.keep, "a feature whose weights are all smaller is left out");
    app.add_option("--folds", o.folds);
    app.add_flag("--errors", o.errors, "list what was missed and what was made up");
    app.add_flag("--one-choice", o.one_choice, "without the second choice");
}

/// Features seen too rarely get no weight: they are taken out and the rest renumbered.
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

/// Learns on the examples of which `use` is true; afterwards(epoch, mean model) looks at what was learnt so far.
template <class Use>
Model learn(std::vector<Example> const &examples, Dictionary const &dictionary, Options const &o, Model model,
            unsigned epochs, Use use) {
    Learner learner(model, o);
    Mean mean;
    std::vector<std::uint32_t> order;
    for (std::uint32_t n = 0; n < examples.size(); ++n)
        if (use(examples[n])) order.push_back(n);
    std::uint64_t state = 20030527;
    for (unsigned epoch = 1; epoch <= epochs; ++epoch) {
        shuffle(order, state);
        double gain = 0;
        for (std::uint32_t const n : order) gain += learner.learn(examples[n]);
        mean.add(model, epoch >= o.average_from);
        if (epoch == epochs)
            std::fprintf(stderr, "%zu sentences, %zu features, epoch %u: log-likelihood %.0f\n", order.size(),
                         dictionary.keys.size(), epoch, gain);
    }
    return mean.model(model);
}

Stage stage_of(Dictionary const &d, Model model, Options const &o) {
    Table table(model, d, o.keep);
    return {d, std::move(model), std::move(table)};
}

/// Every document is chosen for by weights that have not seen it, as a new one would be; from that the second choice
/// learns.
Stage learn_second(std::vector<GoldDocument> &documents, std::vector<Example> &examples, Stage const &first, Options o,
                   text::Lexicon const &lexicon) {
    std::vector<Stage> folds;
    for (unsigned f = 0; f < o.folds; ++f)
        folds.push_back(stage_of(first.dictionary,
                                 learn(examples, first.dictionary, o, Model(first.dictionary), o.epochs,
                                       [&](Example const &e) { return e.document % o.folds != f; }),
                                 o));
    Dictionary dictionary;
    Dictionary unused;
    Reader reader(lexicon, unused);
    Memory memory;
    std::vector<Example> second;
    for (std::size_t from = 0, to = 0; from < examples.size(); from = to) {
        std::uint32_t const d = examples[from].document;
        while (to < examples.size() && examples[to].document == d) ++to;
        std::vector<Example> own(examples.begin() + static_cast<std::ptrdiff_t>(from),
                                 examples.begin() + static_cast<std::ptrdiff_t>(to));
        Scene const &scene = reader.show(documents[d]);
        choose_first(own, folds[d % o.folds], scene, memory);
        for (Example const &e : own) second.push_back(remembered(e, scene, memory, dictionary));
    }
    drop_rare(dictionary, second, o.least);
    o.fixed_links = true;
    Model start(dictionary);
    start.links = first.model.links;
    for (float &l : start.links) l = static_cast<float>(first_share(quantise(l))) / weight_scale;
    return stage_of(dictionary, learn(second, dictionary, o, start, o.epochs, [](Example const &) { return true; }), o);
}

void run(Options const &o) {
    text::Lexicon const lexicon;
    Dictionary dictionary;
    std::vector<GoldDocument> documents;
    for (std::string const &path : o.train)
        for (GoldDocument &g : tools::load_gold(path)) documents.push_back(std::move(g));
    std::vector<Example> examples;
    Gold gold;
    Reader reader(lexicon, dictionary);
    reader.read(documents, gold, [&](std::vector<Example> &own, Scene const &) {
        for (Example &e : own) examples.push_back(std::move(e));
    });
    drop_rare(dictionary, examples, o.least);
    std::fprintf(stderr, "%zu documents; reachable %zu/%zu %zu/%zu %zu/%zu %zu/%zu\n", documents.size(),
                 gold.reachable[0], gold.total[0], gold.reachable[1], gold.total[1], gold.reachable[2], gold.total[2],
                 gold.reachable[3], gold.total[3]);
    Stage first =
        stage_of(dictionary,
                 learn(examples, dictionary, o, Model(dictionary), o.epochs, [](Example const &) { return true; }), o);
    for (std::string const &path : o.dev) evaluate(path, lexicon, first, nullptr, o.errors && o.one_choice);
    if (o.one_choice) return write_table(o, first, nullptr, documents, lexicon);
    Stage second = learn_second(documents, examples, first, o, lexicon);
    for (std::string const &path : o.dev) evaluate(path, lexicon, first, &second, o.errors);
    write_table(o, first, &second, documents, lexicon);
}

}  // namespace

int main(int argc, char **argv) {
    CLI::App app{"Learns the weights of names"};
    Options options;
    add_options(app, options);
    CLI11_PARSE(app, argc, argv);
    try {
        run(options);
        return 0;
    } catch (std::exception const &e) {
        std::cerr << e.what() << '\n';
        return 1;
    }
}
