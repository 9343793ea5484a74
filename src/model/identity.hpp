// Identity across documents: each document's entities ("clusters"), the judgements about them, and who is one with whom.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/graph.hpp"

namespace namesake::model {

using ClusterId = std::int64_t;

/// One entity of one document, as resolution across documents sees it.
struct Cluster {
    ClusterId id = 0;
    DocumentId document = 0;
    Kind kind = Kind::person;
    std::string name;                    ///< fullest form
    std::vector<std::string> forms;      ///< all forms of it, names only
    std::vector<std::string> evidence;   ///< Entity::evidence
};

/// A judgement between two clusters: by the text ("not to be confused with"), by a rule, or by an analyst, who outranks both.
struct Decision {
    ClusterId a = 0, b = 0;
    Verdict verdict = Verdict::unsure;
    bool by_analyst = false;
    double similarity = 0;
    std::string reason;
};

/// A name as it stands in a text, with the words around it: by them it is found again.
struct DecidedPlace {
    int side = 0;                        ///< 0: DecisionRow::a, 1: DecisionRow::b
    std::string uri, quote, before, after;
};

/// What an analyst decided, as it is shown and as it travels from one database to another.
struct DecisionRow {
    std::int64_t id = 0;
    std::string made_at, analyst;        ///< made_at: UTC, ISO
    std::string verdict;                 ///< same, different, unsure; accept, dismiss: of a conflict
    std::string a, b;                    ///< the two names; of a conflict its fingerprint, and nothing
    std::string note, undone_at, undone_by;
    std::string about;                   ///< of a conflict that is there now: its summary
    std::vector<DecidedPlace> places;
};

/// What resolution across documents found.
struct Identity {
    ClusterId cluster = 0;
    EntityId entity = 0;                 ///< the id of one of its group, the same whatever came first
    std::string rule;                    ///< why it is in that group: "same_name", "full_name_and_role", ...
};

struct Identities {
    std::vector<Identity> members;       ///< one for each cluster given, by cluster id
    std::vector<NamesakeRow> namesakes;  ///< pairs near in name that are not one, or not surely
};

}  // namespace namesake::model
