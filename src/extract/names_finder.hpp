// Finds the names of a document: a first choice by sentence, a second one that knows what the first found elsewhere.
#pragma once
#include <string>
#include <vector>

#include "extract/names_choose.hpp"
#include "extract/names_memory.hpp"
#include "extract/names_sums.hpp"
#include "model/extraction.hpp"

namespace namesake::extract::names {

/// One reason for or against a choice: a feature by name and its weight.
struct Reason {
    std::string feature;
    double weight = 0;
};

/// Keeps its memory from one document to the next.
class Finder {
  public:
    Finder();
    /// Appends the document's names by start, none overlapping another.
    void find(model::Document const &document, text::Tokens const &tokens, std::vector<model::Mention> &out);
    /// Why the name that find() saw at that code point was chosen: its features, the weightiest first. Empty if there
    /// is none.
    std::vector<Reason> reasons(std::uint32_t at);

  private:
    /// The proposals of one sentence: a part of the vectors below.
    struct Part {
        std::uint32_t sentence, from, to;
    };
    using Scores = std::array<std::int32_t, kind_count>;

    void choose_first(std::uint32_t sentence);
    void choose_again(Part const &part);
    void emit(Part const &part, std::vector<model::Mention> &out) const;
    std::uint32_t form_end(Part const &part, Choice const &c) const;
    unsigned kind_of(grammar::Proposal const &p, Choice const &c) const;
    Scores score(Around const &around, Line const &line, grammar::Proposal const &p);
    void add_span(Around const &around, grammar::Proposal const &p, Scores &scores);
    Sum<label_count> const &sum_of(Around const &around, Line const &line, std::uint32_t t);

    Adder adder_, own_adder_;
    KeptSums<label_count, 512> lists_, before_, after_;
    KeptSums<label_count, 1024> words_, pairs_before_, pairs_after_;  ///< of which those are parts
    KeptSums<kind_count, 512> rules_, patterns_, border_before_, border_after_, first_word_, head_word_;
    Scene scene_;
    Memory memory_;
    Chooser first_, second_;
    std::vector<char> token_known_;  ///< with the next: by token of the sentence at hand
    std::vector<Sum<label_count>> token_sums_;
    std::vector<Part> parts_;  ///< with the next three: the whole document
    std::vector<grammar::Proposal> proposals_;
    std::vector<ScoredSpan> spans_;
    std::vector<std::int8_t> kinds_;           ///< by the first choice, -1 if not chosen
    std::vector<grammar::Proposal> proposed_;  ///< with the next two: the sentence at hand
    std::vector<ScoredSpan> part_;
    std::vector<Choice> chosen_;
};

}  // namespace namesake::extract::names
