#include <algorithm>
#include <cstdio>

#include "train_names_stage.hpp"

namespace namesake::tools {
namespace {

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

}  // namespace

void measure(std::string const &path, text::Lexicon const &lexicon, Stage &first, Stage *second, bool errors) {
    std::vector<GoldDocument> documents = load_gold(path);
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
                chooser.choose(scene, scene.tokens->sentences[e.sentence], score(again, *second), chosen);
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

}  // namespace namesake::tools
