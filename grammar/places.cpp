#include "grammar/name_words.hpp"

namespace namesake::grammar {
namespace {

auto const place_lists = Class::country | Class::capital | Class::continent | Class::region | Class::city |
                         Class::weak_place | Class::water | Class::mountain | Class::island;
auto const geo_head = is(Class::geo_head);
auto const facility_head = is(Class::facility_head);
auto const article = one_of("the", "la", "le", "el", "los", "las", "al");

auto const listed_place = x3::rule<struct listed_place_, Words>{"listed_place"} =  // "[Red Sea]"
    x3::raw[listed(place_lists)];

auto const geo_headed =
    x3::rule<struct geo_headed_, Words>{"geo_headed"} =  // "[Strait of Belmar]", "[Lake Belmar]", "[Belmar River]"
    x3::raw[geo_head >> same_line >> word("of") >> -(same_line >> article) >> same_line >> hyphenated >>
            x3::repeat(0, 2)[next_part]] |
    x3::raw[geo_head >> same_line >> hyphenated >> x3::repeat(0, 1)[next_part]];

auto const before_geo_head = x3::rule<struct before_geo_head_, Words>{"geo_headed"} =  // "[Upper Belmar River]"
    x3::raw[!geo_head >> hyphenated >> x3::repeat(0, 2)[same_line >> !geo_head >> hyphenated] >> same_line >> geo_head];

auto const facility_headed =
    x3::rule<struct facility_headed_, Words>{"facility_headed"} =  // "[Queen Ana International Airport]"
    x3::raw[!facility_head >> hyphenated >> x3::repeat(0, 4)[same_line >> !facility_head >> hyphenated] >> same_line >>
            facility_head];

auto const place_in_place = x3::rule<struct place_in_place_, Words>{"place_in_place"} =  // "[Belmar], Ohio"
    x3::raw[hyphenated >> x3::repeat(0, 2)[next_part]] >> x3::omit[comma >> same_line >> listed(place_lists)];

auto const compass_place = x3::rule<struct compass_place_, Words>{"compass_place"} =  // "[southern Belmar]"
    x3::raw[is(Class::compass) >> x3::repeat(0, 1)[hyphen_lower] >> same_line >> hyphenated >>
            x3::repeat(0, 1)[next_part]];

auto const state_short =
    x3::rule<struct state_short_, Words>{"state_short"} =  // "Hartford, [Conn.]", "a lawmaker (D-[Okla.])"
    x3::raw[is(Class::state_short) >> -(touching >> word("."))];

bool is_party_letter(Token const &t) {
    return t.shape == Shape::initial && t.bytes == 1;
}

/// It has its dot, or can be nothing else; a town and a comma or a party's letter and a hyphen stand before it.
bool stands_for_state(Proposer const &p, Iterator at) {
    if (at->shape == Shape::lower || at - p.begin < 2) return false;
    bool const dot_apart = at + 1 != p.end && at[1].key == text::word_key(".") && !at[1].space_before;
    bool const dotted = dot_apart || p.reading.text[at->byte + at->bytes - 1] == '.';
    if (!dotted && at->classes.any(Class::surname | Class::common | Class::given | Class::east_asian_surname))
        return false;
    if (at[-1].key == text::word_key(",")) return at[-2].shape != Shape::lower && at[-2].shape <= Shape::dotted;
    return at[-1].key == text::word_key("-") && is_party_letter(at[-2]);
}

}  // namespace

void propose_states(Proposer const &p, Iterator at) {
    if (stands_for_state(p, at)) p.attempt(NameRule::state_short, state_short, at);
}

void propose_places(Proposer const &p, Near const &near, Iterator at) {
    if (near.here.any(place_lists)) p.attempt(NameRule::listed_place, listed_place, at);
    if (at->classes.has(Class::geo_head)) p.attempt(NameRule::geo_headed, geo_headed, at);
    if (near.comma_after) p.attempt(NameRule::place_in_place, place_in_place, at);
}

void propose_headed_places(Proposer const &p, Near const &near, Iterator at) {
    if (near.classes.has(Class::geo_head)) p.attempt(NameRule::geo_headed, before_geo_head, at);
    if (near.classes.has(Class::facility_head)) p.attempt(NameRule::facility_headed, facility_headed, at);
}

void propose_compass(Proposer const &p, Iterator at) {
    p.attempt(NameRule::compass_place, compass_place, at);
}

}  // namespace namesake::grammar
