// The words of one sentence by position, as cues ask for them.
#pragma once
#include "extract/names_cues.hpp"
#include "grammar/word_uses.hpp"

namespace namesake::extract::names {

using grammar::WordSet;

/// What lies outside the sentence is no word.
class Words {
  public:
    explicit Words(Around const &around) : around_(around) {}
    std::uint64_t key(std::int64_t n) const { return around_.inside(n) ? around_.token(n).key : 0; }
    bool is(std::int64_t n, Classes classes) const {
        return around_.inside(n) && around_.token(n).shape == Shape::lower && around_.token(n).classes.any(classes);
    }
    /// As it is written, with a capital or not.
    bool any(std::int64_t n, Classes classes) const {
        return around_.inside(n) && around_.token(n).classes.any(classes);
    }
    bool number(std::int64_t n) const { return around_.inside(n) && around_.token(n).shape == Shape::number; }
    bool upper(std::int64_t n) const {
        return around_.inside(n) && (around_.token(n).shape == Shape::upper || around_.token(n).shape == Shape::dotted);
    }
    bool capital(std::int64_t n) const { return around_.inside(n) && around_.token(n).shape == Shape::capitalised; }
    /// Begins with a capital, or is all capitals.
    bool written(std::int64_t n) const { return capital(n) || upper(n); }
    bool state(std::int64_t n) const { return around_.inside(n) && around_.token(n).classes.has(Class::state_short); }
    bool lower(std::int64_t n) const { return around_.inside(n) && around_.token(n).shape == Shape::lower; }

  private:
    Around const &around_;
};

/// Where a run of capitalised words begins.
inline bool begins_run(Around const &around, grammar::Proposal const &p) {
    std::uint32_t const run = around.look(p.first).run;
    return run && around.scene().runs[run - 1].first == p.first;
}

/// What a firm's name may begin with, or stands before it: only then, or with one of the rules for firms, or before a
/// "<", has firm_cue() something to say.
bool opens_firm(Words const &words, std::int64_t first);
inline constexpr std::uint64_t firm_rules = grammar::bit(grammar::NameRule::angled_firm) |
                                            grammar::bit(grammar::NameRule::company_form) |
                                            grammar::bit(grammar::NameRule::joined_runs);
/// How much a firm's form, code or brackets speak for a body; below 0 against any name.
std::int32_t firm_cue(Around const &around, Words const &words, grammar::Proposal const &p);
/// "[Orsa] <ORS>" is no town.
bool precedes_ticker(Words const &words, grammar::Proposal const &p);

inline constexpr WordSet bodies("company", "firm", "daily", "weekly", "newspaper", "broadcaster", "airline", "agency",
                                "retailer", "carmaker", "insurer", "lender", "charity", "startup", "start-up",
                                "conglomerate", "brewer", "shipyard", "group", "party", "union", "band", "operator",
                                "giant", "foundation", "network", "chain", "maker", "supplier", "developer",
                                "distributor", "militia", "think-tank", "museum", "hospital", "magazine", "website",
                                "manufacturer", "consultancy", "publisher", "shipper", "refiner", "club", "utility",
                                "monopoly", "cooperative", "co-operative");

/// Does what stands around a name on no list say that it is a body's?
enum class Told : std::uint8_t { nothing, likely, surely };
/// "chairman of [Silver Moss]", "her party, [Silver Moss],"
Told told_from_left(Words const &words, std::int64_t first);
/// "[Silver Moss], a unit of", "[Silver Moss] employs"
Told told_from_right(Words const &words, grammar::Proposal const &p);
/// A whole run that no list knows as a place or a people, and that "&" does not go on with.
bool is_unlisted_run(Around const &around, Words const &words, grammar::Proposal const &p);
/// The same words may be said before another name than that of a body: "the firm [Ada Lind] said".
bool may_be_other(Around const &around, Words const &words, grammar::Proposal const &p);
/// "the analyst at [Orsa], Lind and Co"
bool opens_list(Around const &around, Words const &words, grammar::Proposal const &p);

/// Does the sentence list the players of a side, as stories of sports do?
bool is_squad(Around const &around);
/// How much a place in such a list speaks for a person.
std::int32_t player_cue(Words const &words, grammar::Proposal const &p);

}  // namespace namesake::extract::names
