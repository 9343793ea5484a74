// The model of names and how it learns: a semi-Markov random field over proposals, AdaGrad.
#pragma once
#include "train_names_examples.hpp"

namespace namesake::tools {

using namespace namesake::extract::names;

struct LearningOptions {
    unsigned epochs = 8;
    double rate = 0.05, decay = 1e-3, sparse = 0.0005;
    unsigned average_from = 3;  ///< the weights are the mean of those after each epoch from this one on
    bool fixed_links = false;   ///< the links stay as they are
};

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

/// Learns on the examples numbered in `order`; gives the mean of the weights.
Model learn(std::vector<Example> const &examples, std::vector<std::uint32_t> order, LearningOptions const &o,
            Model model);

}  // namespace namesake::tools
