// The vocabulary in plain English: predicates, voices, kinds of conflict, dates.
#pragma once
#include <string>
#include <string_view>

#include "model/graph.hpp"

namespace namesake::show {

/// "5 July 2019", "July 2019", "5 July"; a value that is no date stays as it is.
std::string date_words(std::string_view iso);

/// What stands between subject and object: "ambassador to", "grandson of", "based in".
std::string relation_words(model::Predicate predicate, std::string_view value = {});

/// The same either way round: met, siblings, spouses.
bool symmetric(model::Predicate predicate);

/// "alive or dead", "kinship", "who is in the picture".
std::string_view conflict_words(model::ConflictKind kind);

/// A conflict's number for people: the last digits of its id, which `decide` understands.
std::string conflict_number(model::ConflictId id);

/// One link of a chain: `Juno (commenter)`, `“one of the sources” (anonymous)`, `K24 News`.
std::string voice_words(model::VoiceRow const &voice);

/// The chain without the document: `“one of the sources” (anonymous), via K24 News`; or that the document says it
/// itself.
std::string chain_words(std::vector<model::VoiceRow> const &voices);

/// How a claim is put forward when it is not plainly asserted: "denied", "reportedly"; else empty.
std::string manner_words(model::Polarity polarity, model::Certainty certainty);

/// Over by the day it was published, with no date of its own: *the former minister*, *the late minister*.
bool is_former(model::FactRow const &fact, std::string_view published);

/// When it held or happened: "since 2015", "until 2019", "on 5 July 2019"; else empty. That it holds (*the current
/// leader*) or is over
/// (*the former leader*) on the day it is published is no such time.
std::string time_words(model::FactRow const &fact, std::string_view published);

/// In quotation marks that the words themselves do not have: “talks”, «“No,” he».
std::string quoted(std::string_view words);

/// With a full stop, if it has no end of its own.
std::string sentence(std::string_view words);

/// "1 document", "2 documents", "3 entities".
std::string counted(std::int64_t n, std::string_view one, std::string_view many = {});

}  // namespace namesake::show
