#include "show/shown.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "model/partial_date.hpp"

namespace namesake::show {
namespace {

using model::FactRow;
using model::Order;
using model::PartialDate;
using model::Predicate;

bool lies(std::string const &iso, Order order, PartialDate const &day) {
    auto const date = PartialDate::parse(iso);
    return date && compare(*date, day) == order;
}

/// The day something happened, as far as it is said.
std::string const &day_of(FactRow const &fact) {
    bool const vital = fact.predicate == Predicate::born_on || fact.predicate == Predicate::died_on;
    return vital && fact.date_value.empty() ? fact.value : fact.date_value;
}

bool held_on(FactRow const &fact, PartialDate const &day) {
    return !lies(fact.valid_from, Order::after, day) && !lies(fact.valid_to, Order::before, day) &&
           !lies(day_of(fact), Order::after, day);
}

/// Those who died later, by all that is said of the day.
std::set<model::EntityId> not_yet_dead(model::World const &world, PartialDate const &day) {
    std::set<model::EntityId> out, dead;
    for (auto const &fact : world.facts)
        if (fact.predicate == Predicate::died_on && fact.polarity == model::Polarity::asserted)
            (lies(fact.value, Order::after, day) ? out : dead).insert(fact.subject);
    for (auto const id : dead) out.erase(id);
    return out;
}

bool tells_of_death(FactRow const &fact, std::set<model::EntityId> const &of) {
    if (fact.predicate == Predicate::killed) return of.contains(fact.object);
    bool const death =
        fact.predicate == Predicate::died_in || (fact.predicate == Predicate::life_status && fact.value == "dead");
    return death && of.contains(fact.subject);
}

/// The stretch a claim speaks of: its own dates, or else its document's.
struct Stretch {
    std::string first, last;
};

Stretch stretch_of(FactRow const &fact, std::string const &published) {
    if (!day_of(fact).empty()) return {day_of(fact), day_of(fact)};
    if (fact.valid_from.empty() && fact.valid_to.empty()) return {published, published};
    return {fact.valid_from, fact.valid_to};
}

/// Nothing is known to be within if no date is known at all.
bool within(Stretch const &stretch, std::optional<PartialDate> const &since, std::optional<PartialDate> const &until) {
    auto const known = [](std::string const &iso) {
        auto const date = PartialDate::parse(iso);
        return date && date->days();
    };
    if (!known(stretch.first) && !known(stretch.last)) return false;
    return !(since && lies(stretch.last, Order::before, *since)) &&
           !(until && lies(stretch.first, Order::after, *until));
}

template <class Value>
bool chosen(std::vector<Value> const &among, Value value) {
    return among.empty() || std::ranges::find(among, value) != among.end();
}

}  // namespace

bool filters_claims(MapOptions const &options) {
    return !options.predicates.empty() || !options.since.empty() || !options.until.empty() || !options.as_of.empty() ||
           !options.document.empty();
}

model::DocumentId document_called(model::Overview const &overview, std::string const &uri_or_id) {
    auto const &documents = overview.world.documents;
    auto const found = std::ranges::find_if(documents, [&](model::DocumentRow const &row) {
        return row.uri == uri_or_id || std::to_string(row.id) == uri_or_id;
    });
    return found == documents.end() ? 0 : found->id;
}

Facts shown(model::Overview const &overview, Index const &index, MapOptions const &options) {
    auto const as_of = PartialDate::parse(options.as_of);
    auto const since = PartialDate::parse(options.since), until = PartialDate::parse(options.until);
    auto const document = options.document.empty() ? 0 : document_called(overview, options.document);
    auto const living = as_of ? not_yet_dead(overview.world, *as_of) : std::set<model::EntityId>{};
    Facts out;
    for (auto const &fact : overview.world.facts) {
        if (fact.certainty == model::Certainty::conditional) continue;
        if (!chosen(options.predicates, fact.predicate)) continue;
        if (!options.document.empty() && fact.document != document) continue;
        if (as_of && (!held_on(fact, *as_of) || tells_of_death(fact, living))) continue;
        if ((since || until) && !within(stretch_of(fact, index.published(fact.document)), since, until)) continue;
        out.push_back(&fact);
    }
    return out;
}

}  // namespace namesake::show
