// What the words around a name say outright about its kind: "Orsa's mayor", "the toll company Belmar", "her coach, Ada
// Lind,". Newswire that weights are learnt from has few of them; they are added to what was learnt.
#pragma once
#include <array>

#include "extract/names_features.hpp"
#include "extract/names_weights.hpp"

namespace namesake::extract::names {

/// What a cue adds: as much as several learnt features together.
inline constexpr std::int32_t said = 3 * weight_scale;

class Words;
enum class Told : std::uint8_t;

/// The cues of one sentence.
class Cues {
  public:
    using Scores = std::array<std::int32_t, kind_count>;
    explicit Cues(Around const &around);
    /// What is to be added to the scores of a proposal, by kind; zeros for most.
    Scores of(grammar::Proposal const &p);
    /// The proposal last asked for is surely a body's name, by what is said of it there: "her party, [Silver Moss]".
    bool told_body() const { return told_body_; }

  private:
    void add_firm(Words const &words, grammar::Proposal const &p, Scores &out) const;
    void add_headline(Words const &words, grammar::Proposal const &p, Scores &out) const;

    Around const &around_;
    bool opens_firm_ = false;
    bool told_body_ = false;
    bool squad_ = false;       ///< the sentence lists the players of a side
    std::int64_t first_ = -1;  ///< the proposals that begin at one token have the same words before them
    Scores left_{};
    Told told_left_{};  ///< what the words before say of a body
};

/// "gross lake product ([GLP])": what is short for plain words is no name.
bool is_common_term(Around const &around, grammar::Proposal const &p);

}  // namespace namesake::extract::names
