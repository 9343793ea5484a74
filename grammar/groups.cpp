#include "grammar/name_words.hpp"

namespace namesake::grammar {
namespace {

auto const group_lists = Class::demonym | Class::faith_or_ethnic | Class::political_group;

auto const listed_group = x3::rule<struct listed_group_, Words>{"listed_group"} =  // "[Kurdish]", "[Shi'ite Muslims]"
    x3::raw[listed(group_lists) >> x3::repeat(0, 1)[same_line >> listed(group_lists)]];

constexpr auto group_heads = few_words("people", "peoples", "tribe", "tribes", "tribesmen", "community", "minority",
                                       "speakers", "villagers", "settlers", "rebels", "refugees", "nationals");

auto const group_headed =
    x3::rule<struct group_headed_, Words>{"group_headed"} =  // "the [Belmari] people", "[Belmari] tribesmen"
    x3::raw[name_part] >> x3::omit[same_line >> vocabulary::one([](Token const &t) { return group_heads.has(t); })];

}  // namespace

void propose_groups(Proposer const &p, Near const &near, Iterator at) {
    if (near.here.any(group_lists)) p.attempt(NameRule::listed_group, listed_group, at);
    if (at + 1 != p.end && group_heads.has(at[1])) p.attempt(NameRule::group_headed, group_headed, at);
}

}  // namespace namesake::grammar
