#include "extract/names.hpp"

#include <algorithm>

#include "extract/names_choose.hpp"
#include "extract/names_kind.hpp"
#include "extract/names_span_features.hpp"
#include "extract/names_token_features.hpp"

namespace namesake::extract {
namespace {

using namespace names;

/// Weights of a token in all its labels, of a span in all its kinds.
struct TokenSum {
    std::array<std::int32_t, label_count> sum{};
    template <class Describe>
    void operator()(Feature f, std::uint64_t value, Describe const &) {
        if (std::int16_t const *w = weights_of(feature_key(f, value)))
            for (unsigned i = 0; i < label_count; ++i) sum[i] += w[i];
    }
};
struct SpanSum {
    std::array<std::int32_t, kind_count> sum{};
    template <class Describe>
    void operator()(Feature f, std::uint64_t value, Describe const &) {
        if (std::int16_t const *w = weights_of(feature_key(f, value)))
            for (unsigned k = 0; k < kind_count; ++k) sum[k] += w[k];
    }
};

/// Finds the names of a document sentence by sentence; keeps its memory from one to the next.
class Finder {
  public:
    void find(model::Document const &document, text::Tokens const &tokens, std::vector<model::Mention> &out) {
        scene_.look_at(document, tokens);
        token_known_.assign(tokens.tokens.size(), 0);
        token_sums_.resize(tokens.tokens.size());
        for (std::size_t n = 0; n < scene_.lines.size(); ++n) {
            if (scene_.lines[n].first_run == scene_.lines[n].last_run) continue;
            find_in_sentence(n, out);
        }
    }

  private:
    void find_in_sentence(std::size_t n, std::vector<model::Mention> &out) {
        Line const &line = scene_.lines[n];
        text::Sentence const &s = scene_.tokens->sentences[n];
        std::span<grammar::Run const> const runs(scene_.runs.data() + line.first_run, line.last_run - line.first_run);
        grammar::propose_names(scene_.sentence(n), runs, proposals_);
        Around const around(scene_, s);
        spans_.clear();
        for (grammar::Proposal const &p : proposals_) spans_.push_back({p.first, p.last, score(around, line, p)});
        chooser_.choose(scene_, s, spans_, chosen_);
        for (Choice const &c : chosen_) emit(proposals_[c.span], c.kind, s.segment, out);
    }

    std::array<std::int32_t, kind_count> score(Around const &around, Line const &line, grammar::Proposal const &p) {
        SpanSum span;
        span_features(around, p, span);
        for (std::uint32_t t = p.first; t < p.last; ++t) {
            unsigned const place = p.last - p.first == 1 ? 3 : t == p.first ? 0 : t + 1 == p.last ? 2 : 1;
            TokenSum const &token = sum_of(around, line, t);
            for (unsigned k = 0; k < kind_count; ++k) span.sum[k] += token.sum[place * kind_count + k];
        }
        return span.sum;
    }

    TokenSum const &sum_of(Around const &around, Line const &line, std::uint32_t t) {
        if (!token_known_[t]) {
            token_known_[t] = 1;
            token_sums_[t] = {};
            token_features(around, t, line, token_sums_[t]);
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

    Scene scene_;
    std::vector<grammar::Proposal> proposals_;
    std::vector<ScoredSpan> spans_;
    std::vector<Choice> chosen_;
    std::vector<char> token_known_;
    std::vector<TokenSum> token_sums_;
    Chooser chooser_;
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
