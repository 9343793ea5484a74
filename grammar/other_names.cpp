// Names that are of none of the kinds, seen so that they are not taken for one.
#include "grammar/name_words.hpp"

namespace namesake::grammar {
namespace {

auto const noun = vocabulary::one([](Token const &t) { return opens_other(t); });

auto const other_named =
    x3::rule<struct other_named_, Words>{"other_named"} =  // "the tanker [Coast Star]", "the film [Coast Star]"
    x3::omit[noun >> same_line] >> x3::raw[name_part >> x3::repeat(0, 3)[next_part]];

}  // namespace

void propose_others(Proposer const &p, Iterator at) {
    p.attempt(NameRule::other_named, other_named, at);
}

}  // namespace namesake::grammar
