#include "extract/names_agree.hpp"

#include <algorithm>
#include <bit>

#include "extract/names_cues.hpp"

namespace namesake::extract::names {
namespace {

constexpr unsigned person = 0, place = 1, body = 2, other = kind_count - 1;

/// "Mr [Lomax]", "[Orsa]" the town: what it is called elsewhere need not be that.
bool is_fixed(grammar::Proposal const &p) {
    return p.has(grammar::NameRule::titled_person) || p.has(grammar::NameRule::listed_place) ||
           p.has(grammar::NameRule::state_short) || p.has(grammar::NameRule::geo_headed);
}

}  // namespace

void Agreement::reach(Scene const &scene, Memory const &memory, std::span<grammar::Proposal const> proposals,
                      std::span<Named> names) {
    names_.reset(names.size());
    bool mixed = false;
    for (Named const &n : names) {
        if (n.kind == other) continue;
        grammar::Proposal const &p = proposals[n.proposal];
        OfName &of = names_.at(n.key);
        of.kinds |= static_cast<std::uint8_t>(1u << n.kind);
        // where somebody's full name ends so, he and a firm may both be meant
        bool const someone = n.kind == person && memory.words.of(scene.token(p.last - 1).key).last[person] != 0;
        of.fixed = of.fixed || is_fixed(p) || someone;
        for (unsigned k = 0; k < other; ++k) of.scores[k] += n.span.scores[k];
        if (p.has(grammar::NameRule::listed_body)) of.scores[body] += said;
        mixed = mixed || std::popcount(of.kinds) > 1;
    }
    if (!mixed) return;
    for (Named &n : names) {
        if (n.kind == other) continue;
        grammar::Proposal const &p = proposals[n.proposal];
        OfName const &of = names_.of(n.key);
        bool const placed = of.kinds >> place & 1;
        if (std::popcount(of.kinds) < 2 || of.fixed || (placed && p.last - p.first > 1)) continue;
        n.kind =
            static_cast<std::uint8_t>(std::max_element(of.scores.begin(), of.scores.end() - 1) - of.scores.begin());
    }
}

}  // namespace namesake::extract::names
