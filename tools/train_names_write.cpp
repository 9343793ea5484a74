#include <algorithm>
#include <cstdio>
#include <fstream>

#include "train_names_stage.hpp"

namespace namesake::tools {
namespace {

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
            scene.propose(n, proposals);
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

}  // namespace

void write_table(std::string const &path, Stage const &first, Stage const *second, std::vector<GoldDocument> &documents,
                 text::Lexicon const &lexicon) {
    std::unordered_map<std::uint64_t, std::string> names;
    for (Stage const *stage : {&first, second})
        for (std::size_t f = 0; stage && f < stage->dictionary.keys.size(); ++f)
            if (stage->table.kept[f]) names.emplace(stage->dictionary.keys[f], std::string());
    name_features(documents, lexicon, names);
    std::vector<std::pair<std::string, std::string>> rows;
    auto const row = [&](std::uint64_t key, std::uint32_t seen, std::string const &name, auto const *w, std::size_t n) {
        char hex[17];
        std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(key));
        std::string line = say(hex, '\t', std::uint64_t{seen}, '\t', name, '\t');
        for (std::size_t i = 0; i < n; ++i) line += i ? say(" ", std::to_string(w[i])) : std::to_string(w[i]);
        rows.emplace_back(name, std::move(line));
    };
    for (Stage const *stage : {&first, second})
        for (std::size_t f = 0; stage && f < stage->dictionary.keys.size(); ++f)
            if (stage->table.kept[f])
                row(stage->dictionary.keys[f], stage->dictionary.counts[f], names[stage->dictionary.keys[f]],
                    &stage->table.weights[stage->model.offset[f]],
                    stage->dictionary.of_span[f] ? kind_count : label_count);
    for (std::size_t b = 0; b < between_count; ++b)
        for (unsigned before = 0; before < kind_count; ++before)
            row(feature_key(Feature::link, link_value(static_cast<Between>(b), before)), 0, link_name(b, before),
                &first.table.links[b][before][0], kind_count);
    std::ranges::sort(rows);
    std::ofstream out(path, std::ios::binary);
    out << "# Weights of names, learnt by tools/train_names from CoNLL-2003 and the worldwide newswire set (train "
           "parts).\n"
           "# key, times seen, feature, weights: of a span for person place organization other; of a token the same "
           "four for each "
           "of its\n"
           "# places in a name: begin, inner, last, only. 256 is one.\n";
    for (auto const &r : rows) out << r.second << '\n';
    std::fprintf(stderr, "%zu features in %s\n", rows.size(), path.c_str());
}

}  // namespace namesake::tools
