// Gold documents as numbers: what the learner of names sees of a sentence.
#pragma once
#include <unordered_map>
#include <vector>

#include "extract/names_choose.hpp"
#include "extract/names_memory.hpp"
#include "extract/names_span_features.hpp"
#include "extract/names_token_features.hpp"
#include "read/read.hpp"
#include "train_gold.hpp"

namespace namesake::tools {

using namespace namesake::extract::names;

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
        for (std::size_t n = 0; n < scene_.lines.size(); ++n) scene_.propose(n, proposals_);  // tokens get their faces
        return scene_;
    }

    Example example(GoldDocument const &g, std::uint32_t n, Gold &gold) {
        Line const &line = scene_.lines[n];
        text::Sentence const &s = tokens_.sentences[n];
        scene_.propose(n, proposals_);
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

/// The same sentence for the second choice: the features are what memory says.
Example remembered(Example const &e, Scene const &scene, Memory const &memory, Dictionary &dictionary);

/// Features seen too rarely get no weight: they are taken out and the rest renumbered.
void drop_rare(Dictionary &d, std::vector<Example> &examples, unsigned least);

}  // namespace namesake::tools
