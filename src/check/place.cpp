// place: a birth, a death or a head office in two places; two capitals of one country at one time.
// A place within the other agrees; so does a move with a date, and a capital that is a seat of another kind.
#include <algorithm>
#include <set>

#include "check/finding.hpp"
#include "check/places.hpp"

namespace namesake::check {

namespace {

std::string_view what(Predicate predicate) {
    switch (predicate) {
        case Predicate::born_in:
            return "was born in";
        case Predicate::died_in:
            return "died in";
        case Predicate::based_in:
            return "has its head office in";
        default:
            return "has as its capital";
    }
}

/// "the Lake Bank in Ely", "Norland's Lake Bank", "the Norlandic brewer Lomax": a body may stand in many places; only
/// head offices clash. What is said of Ely, Minn. goes by the town.
bool in_passing(FactRow const &f) {
    bool const by_trade = f.rule.starts_with("firm_") && !has_word(f.quote, "based");
    return by_trade || f.rule == "body_in_place" || f.rule == "body_of_owner" || f.rule == "body_at_address" ||
           f.rule == "body_of_place" || f.rule == "in_wider_place";
}

bool qualified(FactRow const &f) {
    if (in_passing(f)) return true;
    for (std::string_view word : {"former", "old", "new", "moved", "until", "constitutional", "economic", "commercial",
                                  "administrative", "regional", "de facto", "office", "branch", "then"})
        if (has_word(f.quote, word) && !(word == "office" && has_word(f.quote, "head office"))) return true;
    return !f.valid_to.empty();
}

/// The place a claim puts the entity in; for capital_of the capital.
EntityId there(FactRow const &f) {
    return f.predicate == Predicate::capital_of ? f.subject : f.object;
}

/// "X of Hanover" tells one X from another as often as it says where the head office is.
bool says_seat(FactRow const &f) {
    if (f.predicate != Predicate::based_in) return true;
    for (std::string_view word : {"based", "headquarters", "headquartered", "head office", "seat", "home"})
        if (has_word(f.quote, word)) return true;
    return false;
}

bool clash(Facts const &facts, Containment const &within, FactRow const &a, FactRow const &b) {
    if (!says_seat(a) && !says_seat(b)) return false;
    if (there(a) == there(b) || there(a) == 0 || there(b) == 0 || within.compatible(there(a), there(b))) return false;
    return !revision(facts, a, b) && (a.valid_from.empty() || a.valid_from == b.valid_from || b.valid_from.empty());
}

void compare_all(Facts const &facts, Containment const &within, EntityId entity, Claims const &claims,
                 Findings &found) {
    if (claims.size() < 2) return;
    Finding finding(model::ConflictKind::place, model::Level::contradiction, entity);
    for (std::size_t i = 0; i < claims.size(); ++i)
        for (std::size_t j = i + 1; j < claims.size(); ++j)
            if (clash(facts, within, *claims[i], *claims[j])) {
                finding.add(facts.name(there(*claims[i])), *claims[i]);
                finding.add(facts.name(there(*claims[j])), *claims[j]);
            }
    if (finding.sides() < 2) return;
    std::vector<std::string> places;
    for (int side = 0; side < finding.sides(); ++side) places.push_back(finding.value(side));
    finding.conflict.summary = facts.name(entity) + " " + std::string(what(claims[0]->predicate)) + " " +
                               listed(places) + ", by different claims";
    found.push_back(std::move(finding));
}

}  // namespace

void place(Facts const &facts, Findings &found) {
    Containment const within(facts);
    for (auto const predicate : {Predicate::born_in, Predicate::died_in, Predicate::based_in})
        for (auto const entity : facts.subjects()) {
            Claims claims;
            for (auto const *f : facts.about(entity))
                if (f->predicate == predicate && asserted(*f) && !qualified(*f)) claims.push_back(f);
            compare_all(facts, within, entity, claims, found);
        }
    std::set<EntityId> countries;
    for (auto const *f : facts.with(Predicate::capital_of)) countries.insert(f->object);
    for (auto const country : countries) {
        Claims claims;
        for (auto const *f : facts.to(country))
            if (f->predicate == Predicate::capital_of && asserted(*f) && !qualified(*f)) claims.push_back(f);
        compare_all(facts, within, country, claims, found);
    }
}

}  // namespace namesake::check
