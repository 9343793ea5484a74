// Offices: what a claim says of one, and when two claims speak of the same.
#pragma once
#include <string>
#include <string_view>

#include "check/facts.hpp"

namespace namesake::check {

bool is_role(Predicate predicate);  ///< holds_role, heads, speaks_for
/// "current", "incumbent", "sitting" stand in its words.
bool says_current(FactRow const &fact);
/// The office in one form: "chairwoman" → "chairman", "the acting mayor" → "acting mayor".
std::string office(FactRow const &fact);
std::string office_called(std::string_view role);
/// One person at a time can hold it: mayor, president; not deputy mayor, senator, ambassador.
bool single_seat(std::string_view office);
/// An ambassador, of whom a country has one of each other.
bool is_envoy(std::string_view office);
/// Two claims about one person that speak of one office.
bool same_office(FactRow const &a, FactRow const &b);

}  // namespace namesake::check
