// Names that are of none of the kinds, seen so that they are not taken for one.
#include "grammar/name_words.hpp"

namespace namesake::grammar {
namespace {

auto const ship = vocabulary::one([](Token const &t) { return opens_other(t); });

auto const ship_named =
    x3::rule<struct ship_named_, Words>{"ship_named"} =  // "the tanker [Coast Star]", "HMS [Lively]"
    x3::omit[ship >> same_line] >> x3::raw[name_part >> x3::repeat(0, 3)[next_part]];

}  // namespace

void propose_others(Proposer const &p, Iterator at) {
    p.attempt(NameRule::ship_named, ship_named, at);
}

}  // namespace namesake::grammar
