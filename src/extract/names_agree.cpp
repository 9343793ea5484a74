#include "extract/names_agree.hpp"

#include <algorithm>
#include <bit>

#include "extract/names_cues.hpp"
#include "extract/names_kind.hpp"

namespace namesake::extract::names {
namespace {

constexpr unsigned person = 0, place = 1, body = 2, other = kind_count - 1;

/// "Mr [Lomax]", "[Orsa]" the town: what it is called elsewhere need not be that.
bool is_fixed(grammar::Proposal const &p) {
    return p.has(grammar::NameRule::titled_person) || p.has(grammar::NameRule::listed_place) ||
           p.has(grammar::NameRule::state_short) || p.has(grammar::NameRule::geo_headed);
}

/// How much must speak for a name of each kind, and for that kind before the others, where it is on no list: bodies are
/// guessed wrongly more often than places, bare letters most often.
constexpr std::int32_t of_letters = weight_scale * 10 / 16, of_person = weight_scale * 6 / 16,
                       of_body = weight_scale * 5 / 16, of_place = weight_scale * 2 / 16;

bool is_weak(Named const &n, std::int32_t enough) {
    auto const &scores = n.span.scores;
    for (unsigned k = 0; k < kind_count; ++k)
        if (k != n.kind && scores[n.kind] - scores[k] < enough) return true;
    return scores[n.kind] < enough;
}

/// The scores say little, not much for a name or for that kind of name, and nothing but its capitals was seen of it.
bool is_guess(grammar::Proposal const &p, Named const &n) {
    if (!is_weak(n, of_letters) || (n.kind == person && p.last - p.first > 1)) return false;
    auto const rule = telling_rule(p, static_cast<model::Kind>(n.kind));
    if (rule < grammar::NameRule::acronym || rule > grammar::NameRule::part_of_run) return false;
    if (n.kind == body && rule == grammar::NameRule::acronym) return true;
    return is_weak(n, n.kind == place ? of_place : n.kind == body ? of_body : of_person);
}

/// What is told by convention ("[Hotel Orsa]", the "[U.S.] Navy yard") is no guess.
bool is_plain(Scene const &scene, grammar::Proposal const &p, Named const &n) {
    return told_kind(scene, p, n.kind) == static_cast<model::Kind>(n.kind) && name_end(scene, p) == p.last;
}

/// Somebody's full name ends so: he and a firm may both be meant.
bool is_someone(Scene const &scene, Memory const &memory, grammar::Proposal const &p) {
    return memory.words.of(scene.token(p.last - 1).key).last[person] != 0;
}

/// It ends somebody's full name, or stands in brackets behind a body's: "Tin and Copper Board (TCB)".
bool is_known(Scene const &scene, Memory const &memory, grammar::Proposal const &p, unsigned kind) {
    if (kind == person) return is_someone(scene, memory, p);
    return p.last - p.first == 1 && memory.words.of(scene.token(p.first).key).alias[kind] != 0;
}

}  // namespace

void Agreement::reach(Scene const &scene, Memory const &memory, std::span<grammar::Proposal const> proposals,
                      std::span<Named> names) {
    names_.reset(names.size());
    bool open = false;
    for (Named &n : names) {
        grammar::Proposal const &p = proposals[n.proposal];
        if (n.kind == other || (n.kind == place && p.has(grammar::NameRule::listed_place))) continue;
        OfName &of = names_.at(n.key);
        of.kinds |= static_cast<std::uint8_t>(1u << n.kind);
        of.fixed = of.fixed || is_fixed(p);
        for (unsigned k = 0; k < other; ++k) of.scores[k] += n.span.scores[k];
        if (p.has(grammar::NameRule::listed_body)) of.scores[body] += said;
        n.guess = is_guess(p, n) && is_plain(scene, p, n) && !is_known(scene, memory, p, n.kind);
        of.sure = of.sure || !n.guess;
        open = open || n.guess || std::popcount(of.kinds) > 1;
    }
    if (open) settle(scene, memory, proposals, names);
}

void Agreement::settle(Scene const &scene, Memory const &memory, std::span<grammar::Proposal const> proposals,
                       std::span<Named> names) const {
    for (Named &n : names) {
        if (n.kind == other) continue;
        grammar::Proposal const &p = proposals[n.proposal];
        OfName const &of = names_.of(n.key);
        bool const placed = of.kinds >> place & 1, peopled = of.kinds >> person & 1;
        if (std::popcount(of.kinds) > 1 && !of.fixed && !(placed && p.last - p.first > 1) &&
            !(peopled && is_someone(scene, memory, p)))
            n.kind =
                static_cast<std::uint8_t>(std::max_element(of.scores.begin(), of.scores.end() - 1) - of.scores.begin());
        if (n.guess && !of.sure) n.kind = untold;
    }
}

}  // namespace namesake::extract::names
