// Learns the weights of names: a log-linear model over the spans that the rules propose, and a second one over what the
// first found elsewhere in the document. The same input gives the same bytes.
//   train_names --out grammar/weights/names.tsv [--dev GOLD]... TRAIN...
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>

#include "train_names_stage.hpp"

using namespace namesake;
using namespace namesake::tools;

namespace {

struct Options {
    std::vector<std::string> train, dev;
    std::string out;
    LearningOptions learning;
    unsigned least = 5, folds = 4;
    double keep = 0.02;
    bool errors = false, one_choice = false;
};

void add_options(CLI::App &app, Options &o) {
    app.add_option("train", o.train, "gold to learn from")->required();
    app.add_option("--dev", o.dev, "gold to measure on")->allow_extra_args(false);
    app.add_option("--out", o.out, "the table of weights to write");
    app.add_option("--epochs", o.learning.epochs);
    app.add_option("--rate", o.learning.rate);
    app.add_option("--decay", o.learning.decay);
    app.add_option("--sparse", o.learning.sparse);
    app.add_option("--least", o.least, "a feature seen less often has no weight");
    app.add_option("--keep", o.keep, "a feature whose weights are all smaller is left out");
    app.add_option("--folds", o.folds, "parts that the second choice is learnt in");
    app.add_flag("--errors", o.errors, "list what was missed and what was made up");
    app.add_flag("--one-choice", o.one_choice, "without the second choice");
}

Stage stage_of(Dictionary const &d, Model model, Options const &o) {
    Table table(model, d, o.keep);
    return {d, std::move(model), std::move(table)};
}

template <class Use>
std::vector<std::uint32_t> numbers_of(std::vector<Example> const &examples, Use use) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t n = 0; n < examples.size(); ++n)
        if (use(examples[n])) out.push_back(n);
    return out;
}

Stage learn_stage(Dictionary const &d, std::vector<Example> const &examples, Options const &o, Model model,
                  unsigned but_fold) {
    auto const order = numbers_of(examples, [&](Example const &e) { return e.document % o.folds != but_fold; });
    return stage_of(d, learn(examples, order, o.learning, std::move(model)), o);
}

/// Every document is chosen for by weights that have not seen it, as a new one would be: what the second choice learns
/// from.
std::vector<Example> second_examples(std::vector<GoldDocument> &documents, std::vector<Example> const &examples,
                                     Stage const &first, Options const &o, text::Lexicon const &lexicon,
                                     Dictionary &dictionary) {
    std::vector<Stage> folds;
    for (unsigned f = 0; f < o.folds; ++f)
        folds.push_back(learn_stage(first.dictionary, examples, o, Model(first.dictionary), f));
    Dictionary unused;
    Reader reader(lexicon, unused);
    Memory memory;
    std::vector<Example> out;
    for (std::size_t from = 0, to = 0; from < examples.size(); from = to) {
        std::uint32_t const d = examples[from].document;
        while (to < examples.size() && examples[to].document == d) ++to;
        std::vector<Example> own(examples.begin() + static_cast<std::ptrdiff_t>(from),
                                 examples.begin() + static_cast<std::ptrdiff_t>(to));
        Scene const &scene = reader.show(documents[d]);
        choose_first(own, folds[d % o.folds], scene, memory);
        for (Example const &e : own) out.push_back(remembered(e, scene, memory, dictionary));
    }
    drop_rare(dictionary, out, o.least);
    return out;
}

Stage learn_second(std::vector<GoldDocument> &documents, std::vector<Example> const &examples, Stage const &first,
                   Options o, text::Lexicon const &lexicon) {
    Dictionary dictionary;
    auto const again = second_examples(documents, examples, first, o, lexicon, dictionary);
    o.learning.fixed_links = true;
    Model start(dictionary);
    start.links = first.model.links;
    for (float &l : start.links) l = static_cast<float>(first_share(quantise(l))) / weight_scale;
    return learn_stage(dictionary, again, o, start, o.folds);
}

void run(Options const &o) {
    text::Lexicon const lexicon;
    Dictionary dictionary;
    std::vector<GoldDocument> documents;
    for (std::string const &path : o.train)
        for (GoldDocument &g : load_gold(path)) documents.push_back(std::move(g));
    std::vector<Example> examples;
    Gold gold;
    Reader reader(lexicon, dictionary);
    reader.read(documents, gold, [&](std::vector<Example> &own, Scene const &) {
        for (Example &e : own) examples.push_back(std::move(e));
    });
    drop_rare(dictionary, examples, o.least);
    Stage first = learn_stage(dictionary, examples, o, Model(dictionary), o.folds);
    for (std::string const &path : o.dev) measure(path, lexicon, first, nullptr, o.errors && o.one_choice);
    if (o.one_choice) {
        if (!o.out.empty()) write_table(o.out, first, nullptr, documents, lexicon);
        return;
    }
    Stage second = learn_second(documents, examples, first, o, lexicon);
    for (std::string const &path : o.dev) measure(path, lexicon, first, &second, o.errors);
    if (!o.out.empty()) write_table(o.out, first, &second, documents, lexicon);
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
