#include "check/roles.hpp"

#include <algorithm>
#include <array>

namespace namesake::check {

namespace {

// Offices with one seat in one body or place.
constexpr auto single = std::to_array<std::string_view>({"president",
                                                         "prime minister",
                                                         "premier",
                                                         "chancellor",
                                                         "king",
                                                         "queen",
                                                         "emperor",
                                                         "pope",
                                                         "sultan",
                                                         "emir",
                                                         "monarch",
                                                         "supreme leader",
                                                         "head of state",
                                                         "head of government",
                                                         "governor",
                                                         "mayor",
                                                         "lord mayor",
                                                         "governor general",
                                                         "governor-general",
                                                         "chief executive",
                                                         "chief executive officer",
                                                         "ceo",
                                                         "chairman",
                                                         "chair",
                                                         "director general",
                                                         "director-general",
                                                         "secretary general",
                                                         "secretary-general",
                                                         "general secretary",
                                                         "head coach",
                                                         "coach",
                                                         "captain",
                                                         "principal",
                                                         "rector",
                                                         "editor in chief",
                                                         "editor-in-chief",
                                                         "commander in chief",
                                                         "commander-in-chief",
                                                         "police chief",
                                                         "chief of police",
                                                         "chief justice",
                                                         "attorney general",
                                                         "attorney-general",
                                                         "speaker",
                                                         "fire chief",
                                                         "archbishop",
                                                         "foreign minister",
                                                         "finance minister",
                                                         "defence minister",
                                                         "defense minister",
                                                         "interior minister",
                                                         "justice minister",
                                                         "health minister",
                                                         "education minister",
                                                         "agriculture minister",
                                                         "transport minister",
                                                         "energy minister",
                                                         "trade minister",
                                                         "environment minister",
                                                         "labour minister",
                                                         "labor minister",
                                                         "culture minister",
                                                         "oil minister",
                                                         "information minister",
                                                         "water minister",
                                                         "fisheries minister",
                                                         "chief financial officer",
                                                         "chief operating officer",
                                                         "secretary of state",
                                                         "defense secretary",
                                                         "defence secretary",
                                                         "home secretary",
                                                         "foreign secretary",
                                                         "treasury secretary",
                                                         "headmaster",
                                                         "provost"});

// One of several, or not the office itself.
constexpr auto several = std::to_array<std::string_view>(
    {"vice",     "deputy",   "assistant", "associate", "acting",    "interim",  "former",    "ex",
     "co",       "honorary", "elect",     "designate", "caretaker", "emeritus", "candidate", "past",
     "incoming", "outgoing", "regional",  "late",      "next",      "first",    "would-be"});

constexpr auto fillers =
    std::to_array<std::string_view>({"the", "a", "an", "current", "its", "his", "her", "their", "new", "present",
                                     "sitting", "incumbent", "official", "long-time", "longtime", "then"});

template <class Table>
bool among(std::string_view word, Table const &table) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

std::string one_gender(std::string word) {
    for (std::string_view ending : {"woman", "person"})
        if (word.size() > ending.size() + 2 && word.ends_with(ending))
            return word.substr(0, word.size() - ending.size()) + "man";
    if (word == "chair") return "chairman";
    if (word == "ceo") return "chief executive";
    return word;
}

}  // namespace

bool is_role(Predicate predicate) {
    return predicate == Predicate::holds_role || predicate == Predicate::heads || predicate == Predicate::speaks_for;
}

bool says_current(FactRow const &fact) {
    for (std::string_view word : {"current", "currently", "incumbent", "sitting", "present", "still"})
        if (has_word(fact.quote, word)) return true;
    return false;
}

std::string office(FactRow const &fact) {
    bool const speaker = fact.predicate == Predicate::speaks_for && fact.value.empty();
    return speaker ? "spokesman" : office_called(fact.value);
}

std::string office_called(std::string_view role) {
    std::string out;
    auto const value = lower(role);
    for (std::size_t at = 0; at < value.size();) {
        auto const stop = std::min(value.find(' ', at), value.size());
        auto const word = value.substr(at, stop - at);
        at = stop + 1;
        if (word.empty() || among(word, fillers)) continue;
        if (!out.empty()) out += ' ';
        out += one_gender(word);
    }
    return out == "chief executive officer" ? "chief executive" : out;
}

bool single_seat(std::string_view office) {
    for (std::size_t at = 0; at < office.size();) {
        auto const stop = std::min(office.find_first_of(" -", at), office.size());
        if (among(office.substr(at, stop - at), several)) return false;
        at = stop + 1;
    }
    return among(office, single);
}

bool is_envoy(std::string_view office) {
    return office == "ambassador" || office == "high commissioner" || office == "consul general";
}

bool same_office(FactRow const &a, FactRow const &b) {
    if (a.object != 0 && b.object != 0 && a.object != b.object) return false;
    auto const x = office(a), y = office(b);
    bool const one_body = a.object != 0 && a.object == b.object;
    if (x.empty() || y.empty())
        return one_body && (x.empty() ? a.predicate == Predicate::heads : b.predicate == Predicate::heads);
    return x == y || (one_body && (x.ends_with(" " + y) || y.ends_with(" " + x)));
}

}  // namespace namesake::check
