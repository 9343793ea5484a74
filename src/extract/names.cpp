#include "extract/names.hpp"

#include <algorithm>

#include "extract/names_choose.hpp"
#include "extract/names_kind.hpp"
#include "extract/names_lower.hpp"
#include "extract/names_memory.hpp"
#include "extract/names_span_features.hpp"
#include "extract/names_token_features.hpp"

namespace namesake::extract {
namespace {

using namespace names;

/// A span whose tokens say so little for any kind of name is not looked at as a whole.
constexpr std::int32_t hopeless = -4 * weight_scale;

/// A sum of weights: of a token in all its labels, of a span in all its kinds.
template <unsigned N>
struct Sum {
    std::array<std::int32_t, N> sum{};
    void add(Sum const &other) {
        for (unsigned i = 0; i < N; ++i) sum[i] += other.sum[i];
    }
};

/// Takes features, and adds up their weights when all are known: the memory they lie in is then already on its way.
class Adder {
  public:
    explicit Adder(Weights const &weights) : weights_(weights) {}

    template <class Describe>
    void operator()(Feature f, std::uint64_t value, Describe const &) {
        if (count_ == keys_.size()) return;
        std::uint64_t const key = feature_key(f, value);
        weights_.expect(key);
        keys_[count_++] = key;
    }
    template <unsigned N>
    void add_to(Sum<N> &sum) {
        for (std::size_t i = 0; i < count_; ++i) {
            rows_[i] = weights_.of(keys_[i]);
            __builtin_prefetch(rows_[i]);
        }
        for (std::size_t i = 0; i < count_; ++i)
            for (unsigned k = 0; k < N; ++k) sum.sum[k] += rows_[i][k];
        count_ = 0;
    }

  private:
    Weights const &weights_;
    std::size_t count_ = 0;
    std::array<std::uint64_t, 160> keys_;
    std::array<std::int16_t const *, 160> rows_;
};

/// Sums that come again and again: of a frequent word's own features, of those it gives its neighbours.
class KeptSums {
  public:
    /// The sum of that number; `make` fills it if it is not at hand.
    template <class Make>
    Sum<label_count> const &of(std::uint64_t number, Make make) {
        Entry &e = entries_[number % entries_.size()];
        if (e.number != number) {
            e = {number, {}};
            make(e.sum);
        }
        return e.sum;
    }

  private:
    struct Entry {
        std::uint64_t number = 0;
        Sum<label_count> sum;
    };
    std::vector<Entry> entries_ = std::vector<Entry>(4096);
};

/// Finds the names of a document: a first choice by sentence, a second one that knows what the first found elsewhere.
class Finder {
  public:
    Finder() : first_(learnt_links()), second_(first_share(learnt_links())) {}

    void find(model::Document const &document, text::Tokens const &tokens, std::vector<model::Mention> &out) {
        scene_.look_at(document, tokens);
        memory_.reset(scene_.runs.size());
        token_known_.assign(tokens.tokens.size(), 0);
        token_sums_.resize(tokens.tokens.size());
        sentences_.clear();
        proposals_.clear();
        spans_.clear();
        kinds_.clear();
        for (std::uint32_t n = 0; n < scene_.lines.size(); ++n)
            if (scene_.lines[n].first_run != scene_.lines[n].last_run) choose_first(n);
        std::size_t const names = out.size();
        for (Part const &part : sentences_) choose_again(part, out);
        add_lower_names(scene_, names, out);
    }

  private:
    /// The proposals of one sentence: a part of the vectors below.
    struct Part {
        std::uint32_t sentence, from, to;
    };

    void choose_first(std::uint32_t n) {
        Line const &line = scene_.lines[n];
        text::Sentence const &s = scene_.tokens->sentences[n];
        std::span<grammar::Run const> const runs(scene_.runs.data() + line.first_run, line.last_run - line.first_run);
        grammar::propose_names(scene_.sentence(n), runs, proposed_);
        Around const around(scene_, s);
        part_.clear();
        std::size_t kept = 0;
        for (grammar::Proposal const &p : proposed_) {
            auto const scores = score(around, line, p);
            if (std::ranges::max(scores) < hopeless) continue;
            part_.push_back({p.first, p.last, scores});
            proposed_[kept++] = p;
        }
        proposed_.resize(kept);
        first_.choose(scene_, s, part_, chosen_);
        auto const from = static_cast<std::uint32_t>(spans_.size());
        sentences_.push_back({n, from, from + static_cast<std::uint32_t>(part_.size())});
        proposals_.insert(proposals_.end(), proposed_.begin(), proposed_.end());
        spans_.insert(spans_.end(), part_.begin(), part_.end());
        kinds_.resize(spans_.size(), -1);
        for (Choice const &c : chosen_) {
            kinds_[from + c.span] = static_cast<std::int8_t>(c.kind);
            memory_.learn(scene_, s, proposed_[c.span], c.kind);
        }
    }

    void choose_again(Part const &part, std::vector<model::Mention> &out) {
        text::Sentence const &s = scene_.tokens->sentences[part.sentence];
        Around const around(scene_, s);
        part_.assign(spans_.begin() + part.from, spans_.begin() + part.to);
        for (std::uint32_t i = 0; i < part_.size(); ++i) {
            Sum<kind_count> recalled;
            memory_features(around, memory_, proposals_[part.from + i], kinds_[part.from + i], adder_);
            adder_.add_to(recalled);
            for (unsigned k = 0; k < kind_count; ++k)
                part_[i].scores[k] = first_share(part_[i].scores[k]) + recalled.sum[k];
        }
        second_.choose(scene_, s, part_, chosen_);
        for (Choice const &c : chosen_) emit(proposals_[part.from + c.span], c.kind, s.segment, out);
    }

    std::array<std::int32_t, kind_count> score(Around const &around, Line const &line, grammar::Proposal const &p) {
        Sum<kind_count> span;
        for (std::uint32_t t = p.first; t < p.last; ++t) {
            unsigned const place = p.last - p.first == 1 ? 3 : t == p.first ? 0 : t + 1 == p.last ? 2 : 1;
            Sum<label_count> const &token = sum_of(around, line, t);
            for (unsigned k = 0; k < kind_count; ++k) span.sum[k] += token.sum[place * kind_count + k];
        }
        if (std::ranges::max(span.sum) > hopeless) {
            span_features(around, p, adder_);
            adder_.add_to(span);
        }
        return span.sum;
    }

    Sum<label_count> const &sum_of(Around const &around, Line const &line, std::uint32_t t) {
        if (!token_known_[t]) {
            token_known_[t] = 1;
            Sum<label_count> &sum = token_sums_[t];
            std::int64_t const b = std::int64_t{t} - 1, e = std::int64_t{t} + 1;
            sum = words_.of(word_number(around, t, line), [&](auto &kept) {
                features_of_word(around, t, line, adder_);
                adder_.add_to(kept);
            });
            sum.add(before_.of(neighbour_number(around, b), [&](auto &kept) {
                features_of_neighbour(around, b, true, adder_);
                adder_.add_to(kept);
            }));
            sum.add(after_.of(neighbour_number(around, e), [&](auto &kept) {
                features_of_neighbour(around, e, false, adder_);
                adder_.add_to(kept);
            }));
            features_of_place(around, t, adder_);
            adder_.add_to(sum);
        }
        return token_sums_[t];
    }

    void emit(grammar::Proposal const &p, unsigned kind, std::int32_t segment, std::vector<model::Mention> &out) const {
        auto const told = told_kind(scene_, p, kind);
        if (!told) return;
        model::Mention m;
        m.span = {scene_.token(p.first).start, scene_.token(p.last - 1).end};
        m.segment = segment;
        m.kind = *told;
        m.rule = grammar::name(telling_rule(p, *told));
        out.push_back(std::move(m));
    }

    Weights const weights_;
    Adder adder_{weights_};
    KeptSums words_, before_, after_;
    Scene scene_;
    Memory memory_;
    Chooser first_, second_;
    std::vector<char> token_known_;
    std::vector<Sum<label_count>> token_sums_;
    std::vector<Part> sentences_;  ///< with the next three: the whole document
    std::vector<grammar::Proposal> proposals_;
    std::vector<ScoredSpan> spans_;
    std::vector<std::int8_t> kinds_;           ///< by the first choice, -1 if not chosen
    std::vector<grammar::Proposal> proposed_;  ///< with the next two: the sentence at hand
    std::vector<ScoredSpan> part_;
    std::vector<Choice> chosen_;
};

/// A name that strictly contains a date takes its place, else the date stays.
void settle_with_dates(std::vector<model::Mention> &mentions, std::size_t dates) {
    std::vector<model::Mention> kept(mentions.begin(), mentions.begin() + static_cast<std::ptrdiff_t>(dates));
    std::vector<char> dropped(dates, 0);
    std::size_t d = 0;
    for (std::size_t n = dates; n < mentions.size(); ++n) {
        model::Span const name = mentions[n].span;
        while (d < dates && kept[d].span.end <= name.start) ++d;
        bool wins = true;
        for (std::size_t i = d; i < dates && kept[i].span.start < name.end; ++i)
            wins = wins && name.contains(kept[i].span) && name != kept[i].span;
        if (!wins) continue;
        for (std::size_t i = d; i < dates && kept[i].span.start < name.end; ++i) dropped[i] = 1;
        kept.push_back(std::move(mentions[n]));
    }
    std::size_t i = 0;
    std::erase_if(kept, [&](model::Mention const &) { return i++ < dates && dropped[i - 1]; });
    std::ranges::stable_sort(kept, {}, [](model::Mention const &m) { return m.span; });
    mentions = std::move(kept);
}

}  // namespace

void find_names(model::Document const &document, text::Tokens const &tokens, text::Lexicon const &,
                std::vector<model::Mention> &mentions) {
    static thread_local Finder finder;
    std::size_t const dates = mentions.size();
    finder.find(document, tokens, mentions);
    settle_with_dates(mentions, dates);
}

}  // namespace namesake::extract
