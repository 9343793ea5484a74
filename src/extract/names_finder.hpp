// Finds the names of a document: a first choice by sentence, a second one that knows what the first found elsewhere.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "extract/names_agree.hpp"
#include "extract/names_choose.hpp"
#include "extract/names_memory.hpp"
#include "extract/names_scores.hpp"
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
    /// What a short form is short for, as the rest of the document says.
    enum class StandsFor : std::uint8_t { itself, firm, plain_words };

    void propose(std::uint32_t sentence);
    void choose_first(std::span<Part> parts);
    void drop_hopeless(std::span<Part> parts);
    void recall(std::span<Part const> parts);
    std::span<ScoredSpan const> choose_again(Part const &part, std::uint32_t first);
    std::uint32_t form_end(Named const &n) const;
    template <class Take>
    void take_body(Named const &n, Take const &take) const;
    void emit(std::vector<model::Mention> &out) const;

    Scene scene_;
    Scorer scorer_;
    Memory memory_;
    Chooser first_, second_;
    std::vector<Part> parts_;  ///< with the next three: the whole document
    std::vector<grammar::Proposal> proposals_;
    std::vector<ScoredSpan> spans_;
    std::vector<std::int8_t> kinds_;           ///< by the first choice, -1 if not chosen
    std::vector<grammar::Proposal> proposed_;  ///< with the next: the sentence at hand
    std::vector<Choice> chosen_;
    Sheet<kind_count> recalled_sheet_;
    std::vector<ScoredSpan> recalled_;  ///< with the next: of the parts at hand
    std::vector<StandsFor> stands_for_;
    std::vector<Named> names_;  ///< of the whole document
    Agreement agreement_;
};

}  // namespace namesake::extract::names
