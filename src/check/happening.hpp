// What kind of thing happened, to whom and where, as the words of a claim tell it.
#pragma once
#include <string>
#include <string_view>

#include "check/facts.hpp"

namespace namesake::check {

/// The kind of event a claim tells of: talks and summits are one kind, a raid is an attack.
std::string event_kind(FactRow const &fact);

/// One party does it, once: somebody who resigned, left or was dismissed.
bool is_lone_act(std::string_view kind);

/// A crash here and an explosion there: what is said to have happened cannot be one event.
bool other_cause(std::string_view words, std::string_view other);

/// A holiday and a loan: what is said to have been given is not the same.
bool other_gift(std::string_view words, std::string_view other);

/// Eleven inmates and two guards: the people counted are not the same.
bool other_people(std::string_view words, std::string_view other);

/// What the words name beside the event: salt, works. Are both about something, and nothing in common? Do both speak of
/// one thing as known (the copper mine)?
struct Sites {
    bool apart = false, known = false;
};
Sites compare_sites(std::string_view words, std::string_view other);

/// "another 12", "12 others": beside those already counted.
bool counts_the_rest(std::string_view words);
/// "has risen to 17"
bool tells_of_rise(std::string_view words);

}  // namespace namesake::check
