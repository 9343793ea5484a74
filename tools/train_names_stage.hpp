// A choice as the program will make it: quantised weights, and what they find.
#pragma once
#include "train_names_field.hpp"

namespace namesake::tools {

using namespace namesake::extract::names;

/// Weights as they will be written.
struct Table {
    std::vector<std::int16_t> weights;
    std::vector<bool> kept;
    Links links{};

    /// Features whose weights are all below `keep` are left out.
    Table(Model const &m, Dictionary const &d, double keep);
};

struct Stage {
    Dictionary dictionary;
    Model model;
    Table table;
};

/// Scores with quantised weights, as the program does.
std::vector<ScoredSpan> score(Example const &e, Stage const &stage);

/// The first choice: its scores become the base of the second, its names are remembered.
void choose_first(std::vector<Example> &examples, Stage const &stage, Scene const &scene, Memory &memory);

/// Prints the score on a gold file; `second` may be null; `errors` lists what was missed and made up.
void measure(std::string const &path, text::Lexicon const &lexicon, Stage &first, Stage *second, bool errors);

/// Writes the readable table; the documents give the features their names.
void write_table(std::string const &path, Stage const &first, Stage const *second, std::vector<GoldDocument> &documents,
                 text::Lexicon const &lexicon);

std::int16_t quantise(float w);

}  // namespace namesake::tools
