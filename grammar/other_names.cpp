// Names that are of none of the kinds, seen so that they are not taken for one.
#include "grammar/name_words.hpp"

namespace namesake::grammar {
namespace {

constexpr std::array ships{
    text::word_key("ship"),    text::word_key("vessel"),    text::word_key("tanker"),    text::word_key("barge"),
    text::word_key("ferry"),   text::word_key("trawler"),   text::word_key("freighter"), text::word_key("carrier"),
    text::word_key("frigate"), text::word_key("destroyer"), text::word_key("warship"),   text::word_key("submarine"),
    text::word_key("yacht"),   text::word_key("schooner"),  text::word_key("steamer"),   text::word_key("lifeboat"),
    text::word_key("tugboat"), text::word_key("tug"),       text::word_key("cruiser"),   text::word_key("corvette"),
    text::word_key("dredger"), text::word_key("dhow"),      text::word_key("mv"),        text::word_key("hms"),
    text::word_key("uss"),     text::word_key("rms"),       text::word_key("hmas"),      text::word_key("hmcs")};

auto const ship = vocabulary::one([](Token const &t) { return opens_other(t); });

auto const ship_named =
    x3::rule<struct ship_named_, Words>{"ship_named"} =  // "the tanker [Coast Star]", "HMS [Lively]"
    x3::omit[ship >> same_line] >> x3::raw[name_part >> x3::repeat(0, 3)[next_part]];

}  // namespace

bool opens_other(Token const &t) {
    static constexpr std::array<std::uint64_t, 16> filter =
        [] {  // by ten bits of the key: most words are told off at once
            std::array<std::uint64_t, 16> bits{};
            for (std::uint64_t const key : ships) bits[key >> 6 & 15] |= std::uint64_t{1} << (key & 63);
            return bits;
        }();
    return (filter[t.key >> 6 & 15] >> (t.key & 63) & 1) && std::ranges::find(ships, t.key) != ships.end();
}

void propose_others(Proposer const &p, Iterator at) {
    p.attempt(NameRule::ship_named, ship_named, at);
}

}  // namespace namesake::grammar
