// Tries an X3 rule with something beside it that the rule's parts may ask for or fill.
#pragma once
#include <boost/spirit/home/x3.hpp>
#include <functional>

namespace namesake::grammar {

/// x3::parse(first, last, x3::with<Tag>(std::ref(state))[rule], out), but the rule is not copied: a rule holds the keys
/// of all its words, and is tried more often than it fits. Parts find `state` by x3::get<Tag>(context).get().
template <class Tag, class Rule, class Iterator, class State, class Attribute = boost::spirit::x3::unused_type const>
bool attempt(Rule const &rule, Iterator &first, Iterator const &last, State &state,
             Attribute &out = boost::spirit::x3::unused) {
    namespace x3 = boost::spirit::x3;
    auto beside = std::ref(state);
    return rule.parse(first, last, x3::make_context<Tag>(beside), x3::unused, out);
}

}  // namespace namesake::grammar
