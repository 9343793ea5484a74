// What a reference work says of one person, body, place or group.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "model/vocabulary.hpp"

namespace namesake::model {

struct FactRole {
    std::string role, of;          ///< "chair"; the body or place, or empty
    std::string from, to;          ///< ISO, as precise as known; empty: not known, or not ended
};

struct Fact {
    std::string uri;
    std::string source;            ///< which work says so
    std::string date;              ///< as of when: ISO, or empty
    Kind kind = Kind::person;
    std::string name;
    std::vector<std::string> aliases;
    std::string born, died;        ///< ISO, as precise as known
    std::vector<FactRole> roles;
    std::vector<std::pair<std::string, std::string>> ids;   ///< "wikidata", "Q42"
};

}  // namespace namesake::model
