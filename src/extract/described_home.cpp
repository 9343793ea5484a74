// What it means to be described by a place: at home there, or holding no post there.
#include "extract/claims.hpp"

namespace namesake::extract {

using grammar::keys_of;
using grammar::Part;
using grammar::WordSet;
using model::End;
using model::Predicate;
using text::Class;

namespace {

constexpr WordSet natives("native", "natives");
constexpr WordSet dwellers("resident", "residents", "inhabitant", "inhabitants", "villager", "villagers");
constexpr WordSet citizens("citizen", "citizens", "national", "nationals");
/// Trades that are plied where one lives: the [Arden] [lawyer] Ann Lee.
constexpr WordSet local_trades("businessman", "businesswoman", "lawyer", "solicitor", "architect", "doctor",
                               "physician", "surgeon", "dentist", "nurse", "teacher", "farmer", "rancher", "baker",
                               "butcher", "carpenter", "builder", "banker", "developer", "accountant", "plumber",
                               "electrician", "housewife", "shopkeeper", "restaurateur", "fisherman", "pastor",
                               "priest", "rabbi", "psychologist", "psychiatrist", "pharmacist", "veterinarian",
                               "gardener", "barber", "hairdresser", "mechanic", "contractor", "entrepreneur",
                               "landlord", "pensioner", "grocer", "jeweler", "jeweller", "tailor", "undertaker",
                               "artist", "sculptor", "painter", "potter", "novelist", "auctioneer", "businesspeople",
                               "industrialist");
/// What stands before these may be a band, a troupe.
constexpr WordSet performers("singer", "musician", "dancer");
/// What stands before these may be a country's team.
constexpr WordSet carers("doctor", "physician", "nurse", "psychologist");

}  // namespace

bool ClaimWriter::is_named_country(End const &end) const {
    if (!is_place(end)) return false;
    auto const span = page_.out.mentions[static_cast<std::size_t>(end.mention)].span;
    return page_.lexicon.of(last_key(span)).any(Class::country | Class::continent);
}

/// A native, a resident, a citizen of a place holds no post there. False where the role is none of these.
bool ClaimWriter::at_home(Clause const &clause, End const &who, std::uint64_t role, Ends const &places) {
    bool const native = natives.has(role), citizen = citizens.has(role);
    if (!native && !citizen && !dwellers.has(role)) return false;
    Predicate const predicate = native ? Predicate::born_in : citizen ? Predicate::citizen_of : Predicate::lives_in;
    for (End const &place : places)
        if (is_place(place)) add_pair(tenure(claim(clause, predicate), clause), who, place);
    return true;
}

/// "the Port Selby baker Ann Lee", "baker Ann Lee of Port Selby": no post is held for the place.
void ClaimWriter::leave_places(Clause const &clause, End const &who, std::uint64_t role, Ends &bodies) {
    bool const behind = clause.has(Part::complement) && clause.has(Part::name) &&
                        clause[Part::complement].first > clause[Part::name].first &&
                        clause[Part::role].first < clause[Part::name].first;
    if (!behind && clause.has(Part::complement) && !has_word(clause[Part::preposition], keys_of("in"))) return;
    bool const at_home = behind ||
                         (local_trades.has(role) && (clause.has(Part::body) || clause.has(Part::complement))) ||
                         (performers.has(role) && clause.has(Part::complement));
    std::erase_if(bodies, [&](End const &body) {
        if (!is_place(body)) return false;
        if (behind || (at_home && !is_named_country(body)))
            add_pair(claim(clause, Predicate::lives_in), who, body);
        else if (at_home && clause.has(Part::body) && !carers.has(role))  // a Norland businessman
            add_pair(claim(clause, Predicate::citizen_of), who, body);
        return true;
    });
}

}  // namespace namesake::extract
