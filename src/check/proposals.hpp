// What could be read otherwise so that a conflict goes away: single changes, each with what it costs to believe.
#pragma once
#include <string>
#include <vector>

#include "check/trial.hpp"

namespace namesake::check {

/// One thing to be read otherwise, in as many places as it takes.
struct Proposal {
    std::vector<model::Change> changes;
    std::vector<Edit> edits;
    std::vector<model::ConflictId> settles;  ///< conflicts that no claim makes, and that this clears by its words
    int cost = 0;
};
using Proposals = std::vector<Proposal>;

// What one thing costs to believe. A slip of the pen is believed sooner than a wrong report, a wrong report sooner than
// two people of one name; each further voice that must be wrong costs as much again.
namespace cost {
constexpr int slip = 7;           ///< a letter or two, a digit, a weekday
constexpr int wrong = 10;         ///< another value
constexpr int another_name = 12;  ///< a relative's, say
constexpr int left_out = 12;      ///< nothing is put in its place
constexpr int two_bearers = 20;
constexpr int one_more = 1;  ///< each further place of the same voice
}  // namespace cost

/// A side's words, as a place.
model::ConflictSide place_of(FactRow const &fact, std::string value = {});

/// What a side says is read as another side says it; left out, where there is nothing to read instead.
void propose_values(Scene const &scene, model::Conflict const &conflict, Proposals &out);

/// One name read for another by one voice, or in one part of its text; two names of one bearer; two bearers of one
/// name.
void propose_names(Scene const &scene, Proposals &out);

/// Of what the words alone contradict: another weekday, day, year or document's date; another bearer of a bare name.
void propose_words(Scene const &scene, model::Conflict const &conflict, Proposals &out);

}  // namespace namesake::check
