#include "check/trial.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "check/check.hpp"

namespace namesake::check {

namespace {

using model::Conflict;

constexpr std::size_t most_namesakes = 6;    // of one name
constexpr std::size_t most_about_one = 200;  // claims about one name, beside those that clash

std::string const nothing;

template <class Rows>
auto find(Rows const &rows, std::int64_t id) -> typename Rows::mapped_type {
    auto const at = rows.find(id);
    return at == rows.end() ? nullptr : at->second;
}

std::set<model::ClaimId> claims_of(Conflict const &conflict) {
    std::set<model::ClaimId> out;
    for (auto const &side : conflict.sides)
        if (side.claim != 0) out.insert(side.claim);
    return out;
}

/// One and the same contradiction: its kind, and claims on two sides of it.
bool same(Conflict const &a, Conflict const &b) {
    if (a.kind != b.kind) return false;
    auto const mine = claims_of(a);
    std::set<int> shared;
    for (auto const &side : b.sides)
        if (mine.contains(side.claim)) shared.insert(side.side);
    return shared.size() > 1;
}

/// Where a slot's new value goes.
constexpr std::array entity_slots{std::pair{Slot::subject, &FactRow::subject},
                                  std::pair{Slot::object, &FactRow::object}, std::pair{Slot::place, &FactRow::place}};
constexpr std::array text_slots{std::pair{Slot::value, &FactRow::value}, std::pair{Slot::date, &FactRow::date_value},
                                std::pair{Slot::quantity, &FactRow::quantity}};

void apply(FactRow &fact, Edit const &edit) {
    for (auto const &[slot, member] : entity_slots)
        if (slot == edit.slot) fact.*member = edit.entity;
    for (auto const &[slot, member] : text_slots)
        if (slot == edit.slot) fact.*member = edit.text;
    if (edit.slot == Slot::gone) fact.polarity = model::Polarity::questioned;  // nobody puts it forward
}

bool of_oneself(FactRow const &fact) {
    return fact.subject == fact.object && fact.subject != 0 && asserted(fact);
}

}  // namespace

Shelf::Shelf(model::Overview const &overview) {
    for (auto const &row : overview.world.entities) entities_.emplace(row.id, &row);
    for (auto const &row : overview.world.documents) documents_.emplace(row.id, &row);
    for (auto const &fact : overview.world.facts) {
        facts_.emplace(fact.id, &fact);
        if (fact.subject != 0) about_[fact.subject].push_back(&fact);
        if (fact.object != 0 && fact.object != fact.subject) about_[fact.object].push_back(&fact);
    }
    for (auto const &pair : overview.namesakes) {
        namesakes_[pair.a_id].push_back(pair.b_id);
        namesakes_[pair.b_id].push_back(pair.a_id);
    }
}

FactRow const *Shelf::fact(model::ClaimId claim) const {
    return find(facts_, claim);
}
model::EntityRow const *Shelf::entity(EntityId entity) const {
    return find(entities_, entity);
}
model::DocumentRow const *Shelf::document(model::DocumentId document) const {
    return find(documents_, document);
}
std::vector<FactRow const *> Shelf::about(EntityId entity) const {
    auto const at = about_.find(entity);
    return at == about_.end() ? std::vector<FactRow const *>{} : at->second;
}

std::vector<EntityId> Shelf::namesakes(EntityId entity) const {
    auto const at = namesakes_.find(entity);
    return at == namesakes_.end() ? std::vector<EntityId>{} : at->second;
}

Scene::Scene(Shelf const &shelf, std::vector<Conflict const *> conflicts) : conflicts_(std::move(conflicts)) {
    take_facts(shelf);
    take_rows(shelf);
    before_ = among_claims(world_);
}

/// The claims that clash, and those about whoever they are about.
void Scene::take_facts(Shelf const &shelf) {
    std::map<model::ClaimId, FactRow const *> taken;
    std::set<EntityId> concerned;
    for (auto const *conflict : conflicts_) {
        if (conflict->entity != 0) concerned.insert(conflict->entity);
        for (auto const claim : claims_of(*conflict))
            if (auto const *fact = shelf.fact(claim)) {
                taken.emplace(claim, fact);
                for (auto const id : {fact->subject, fact->object})
                    if (id != 0) concerned.insert(id);
            }
    }
    std::set<EntityId> near;
    for (auto const id : concerned) {
        auto const namesakes = shelf.namesakes(id);
        near.insert(namesakes.begin(), namesakes.begin() + std::ptrdiff_t(std::min(namesakes.size(), most_namesakes)));
    }
    concerned.merge(near);
    for (auto const id : concerned) {
        std::size_t others = 0;
        for (auto const *fact : shelf.about(id))
            if (others++ < most_about_one) taken.emplace(fact->id, fact);
    }
    for (auto const &[claim, fact] : taken) {
        fact_at_.emplace(claim, world_.facts.size());
        world_.facts.push_back(*fact);
    }
}

void Scene::take_rows(Shelf const &shelf) {
    std::set<EntityId> spoken_of;
    std::set<model::DocumentId> documents;
    for (auto const &fact : world_.facts) {
        spoken_of.insert({fact.subject, fact.object, fact.place});
        documents.insert(fact.document);
    }
    for (auto const *conflict : conflicts_) {
        spoken_of.insert(conflict->entity);
        for (auto const &side : conflict->sides) documents.insert(side.document);
    }
    for (auto const id : documents)
        if (auto const *row = shelf.document(id)) world_.documents.push_back(*row);
    for (auto const id : spoken_of)
        if (auto const *row = shelf.entity(id)) {
            entity_at_.emplace(id, world_.entities.size());
            world_.entities.push_back(*row);
        }
}

FactRow const *Scene::fact(model::ClaimId claim) const {
    auto const at = fact_at_.find(claim);
    return at == fact_at_.end() ? nullptr : &world_.facts[at->second];
}

std::string const &Scene::name(EntityId entity) const {
    auto const at = entity_at_.find(entity);
    return at == entity_at_.end() ? nothing : world_.entities[at->second].name;
}

model::Kind Scene::kind(EntityId entity) const {
    auto const at = entity_at_.find(entity);
    return at == entity_at_.end() ? model::Kind::person : world_.entities[at->second].kind;
}

std::string const &Scene::published(model::DocumentId document) const {
    auto const at = std::ranges::find(world_.documents, document, &model::DocumentRow::id);
    return at == world_.documents.end() ? nothing : at->published;
}

std::size_t Scene::effort() const {
    std::map<EntityId, std::size_t> about;
    for (auto const &fact : world_.facts) ++about[fact.subject], ++about[fact.object];
    std::size_t pairs = world_.facts.size();
    for (auto const &[id, claims] : about) pairs += claims * claims;
    return pairs;
}

bool Scene::still_there(Conflict const &conflict, std::vector<Conflict> const &now) const {
    return std::ranges::any_of(now, [&](auto const &c) { return same(conflict, c); });
}

Outcome Scene::after(std::span<Edit const> edits) const {
    auto world = world_;
    std::set<EntityId> others;
    for (auto const &edit : edits) {
        if (auto const at = fact_at_.find(edit.claim); at != fact_at_.end()) apply(world.facts[at->second], edit);
        if (edit.entity < 0 && others.insert(edit.entity).second) {
            auto const namesake = -edit.entity;
            world.entities.push_back({edit.entity, kind(namesake), name(namesake), 0, 0});
        }
    }
    auto const now = among_claims(world);
    Outcome out;
    for (std::size_t i = 0; i < world.facts.size(); ++i)
        if (of_oneself(world.facts[i]) && !of_oneself(world_.facts[i]))
            out.breaks.push_back(name(world.facts[i].subject) + " would be meant twice in \"" + world.facts[i].quote +
                                 "\"");
    for (auto const *conflict : conflicts_)
        if (still_there(*conflict, before_) && !still_there(*conflict, now)) out.clears.push_back(conflict->id);
    for (auto const &conflict : now)
        if (!still_there(conflict, before_)) out.breaks.push_back(conflict.summary);
    return out;
}

}  // namespace namesake::check
