// Reading one side of a conflict as another side has it.
#include <algorithm>
#include <set>

#include "check/proposals.hpp"

namespace namesake::check {

namespace {

using model::Change, model::Conflict, model::ConflictKind, model::Remedy;

struct Side {
    std::string value;
    std::vector<FactRow const *> claims;
};

std::vector<Side> sides_of(Scene const &scene, Conflict const &conflict) {
    std::vector<Side> out;
    for (auto const &row : conflict.sides) {
        if (std::size_t(row.side) >= out.size()) out.resize(std::size_t(row.side) + 1);
        auto &side = out[std::size_t(row.side)];
        side.value = row.value;
        if (auto const *fact = scene.fact(row.claim)) side.claims.push_back(fact);
    }
    return out;
}

/// Where a claim of this kind of conflict keeps what the sides differ in; `gone` where the other's cannot be put there.
Slot slot_of(ConflictKind kind, FactRow const &fact) {
    switch (kind) {
        case ConflictKind::kinship:
        case ConflictKind::depiction:
            return Slot::object;
        case ConflictKind::role_holder:
        case ConflictKind::quote_source:
            return Slot::subject;
        case ConflictKind::event_date:
            return Slot::date;
        case ConflictKind::count:
            return Slot::quantity;
        case ConflictKind::gender:
        case ConflictKind::vital_date:
            return Slot::value;
        case ConflictKind::place:
            if (fact.predicate == Predicate::capital_of) return Slot::subject;
            return fact.place != 0 ? Slot::place : Slot::object;
        default:
            return Slot::gone;
    }
}

EntityId entity_in(FactRow const &fact, Slot slot) {
    return slot == Slot::subject ? fact.subject : slot == Slot::object ? fact.object : fact.place;
}
std::string const &text_in(FactRow const &fact, Slot slot) {
    return slot == Slot::value ? fact.value : slot == Slot::date ? fact.date_value : fact.quantity;
}
bool holds_entity(Slot slot) {
    return slot == Slot::subject || slot == Slot::object || slot == Slot::place;
}

/// The year in which somebody of this age was born, by a claim made then; the age of somebody born then.
std::optional<std::string> years_from(Scene const &scene, FactRow const &said, FactRow const &asked) {
    auto const number = [](std::string const &digits) { return digits.size() < 4 ? std::atoi(digits.c_str()) : 0; };
    auto const then = [&](FactRow const &age) {
        return date_of(age.date_value.empty() ? scene.published(age.document) : age.date_value);
    };
    if (said.predicate == Predicate::age && asked.predicate == Predicate::born_on) {
        auto const when = then(said), born = date_of(asked.value);
        if (!when || !when->has_year() || !born) return std::nullopt;
        auto right = *born;
        right.year = when->year - number(said.value);
        if (compare(*when, PartialDate::of_year(when->year)) == model::Order::within &&
            right.unit != PartialDate::Unit::year) {
            auto birthday = right;
            birthday.year = when->year;
            if (compare(*when, birthday) == model::Order::before) --right.year;
        }
        return right.str();
    }
    if (said.predicate == Predicate::born_on && asked.predicate == Predicate::age) {
        auto const when = then(asked), born = date_of(said.value);
        if (!when || !when->has_year() || !born || !born->has_year()) return std::nullopt;
        auto birthday = *born;
        birthday.year = when->year;
        bool const before = compare(*when, birthday) == model::Order::before;
        return std::to_string(when->year - born->year - (before ? 1 : 0));
    }
    return std::nullopt;
}

/// What must be changed in a claim so that it says what the other claim says; nothing if it cannot be made to.
std::optional<Edit> reading(Scene const &scene, ConflictKind kind, FactRow const &as, FactRow const &claim) {
    if (auto years = years_from(scene, as, claim)) return Edit{claim.id, Slot::value, 0, *years};
    auto const slot = slot_of(kind, claim);
    if (slot == Slot::gone || slot_of(kind, as) != slot || denied(as) || denied(claim)) return std::nullopt;
    if (slot == Slot::value && as.predicate != claim.predicate) return std::nullopt;
    if (holds_entity(slot))
        return entity_in(as, slot) != 0 ? std::optional(Edit{claim.id, slot, entity_in(as, slot), {}}) : std::nullopt;
    return text_in(as, slot).empty() ? std::nullopt : std::optional(Edit{claim.id, slot, 0, text_in(as, slot)});
}

std::size_t voices_among(std::vector<FactRow const *> const &claims) {
    std::set<std::pair<model::SourceId, model::DocumentId>> out;
    for (auto const *f : claims) out.emplace(f->voices.empty() ? 0 : f->voices.front().id, f->document);
    return out.size();
}

int price(std::vector<FactRow const *> const &claims, int one) {
    auto const voices = int(voices_among(claims));
    return one * voices + cost::one_more * (int(claims.size()) - voices);
}

/// What every claim of the side is to say, if it can be made to.
bool read_as(Scene const &scene, Conflict const &conflict, Side const &side, Side const &as, Proposal &out) {
    Change change{Remedy::read, side.value, as.value, {}};
    std::vector<Edit> edits;
    for (auto const *claim : side.claims) {
        auto edit = reading(scene, conflict.kind, *as.claims.front(), *claim);
        if (!edit) return false;
        if (edit->slot == Slot::value) change.from = claim->value, change.to = edit->text;
        edits.push_back(std::move(*edit));
        change.places.push_back(place_of(*claim, side.value));
    }
    out.cost += price(side.claims, nearly_alike(change.from, change.to) ? cost::slip : cost::wrong);
    out.changes.push_back(std::move(change));
    out.edits.insert(out.edits.end(), edits.begin(), edits.end());
    return true;
}

void leave_out(Side const &side, Proposal &out) {
    Change change{Remedy::drop, side.value, {}, {}};
    for (auto const *claim : side.claims) {
        out.edits.push_back({claim->id, Slot::gone, 0, {}});
        change.places.push_back(place_of(*claim, side.value));
    }
    out.cost += price(side.claims, cost::left_out);
    out.changes.push_back(std::move(change));
}

}  // namespace

model::ConflictSide place_of(FactRow const &fact, std::string value) {
    return {0, std::move(value), fact.id, fact.document, fact.span, fact.quote};
}

void propose_values(Scene const &scene, Conflict const &conflict, Proposals &out) {
    auto const sides = sides_of(scene, conflict);
    if (sides.size() < 2 || std::ranges::any_of(sides, [](auto const &s) { return s.claims.empty(); })) return;
    for (std::size_t kept = 0; kept < sides.size(); ++kept) {
        Proposal corrected, shortened;
        bool possible = true;
        for (std::size_t other = 0; other < sides.size(); ++other) {
            if (other == kept) continue;
            possible = possible && read_as(scene, conflict, sides[other], sides[kept], corrected);
            leave_out(sides[other], shortened);
        }
        out.push_back(std::move(possible ? corrected : shortened));
    }
}

}  // namespace namesake::check
