// What would clash if some claims were read otherwise: the checks, run again over a small part of the world.
#pragma once
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/facts.hpp"

namespace namesake::check {

/// What of a claim is read otherwise; a claim without its words is `gone`.
enum class Slot : std::uint8_t { subject, object, place, value, date, quantity, gone };

struct Edit {
    model::ClaimId claim = 0;
    Slot slot = Slot::gone;
    EntityId entity = 0;  ///< for subject, object, place
    std::string text;     ///< for value, date, quantity
};

/// Another bearer of the same name, of whom nothing is known yet.
constexpr EntityId another(EntityId entity) {
    return -entity;
}

struct Outcome {
    std::vector<model::ConflictId> clears;  ///< in order
    std::vector<std::string> breaks;        ///< summaries of what was no conflict before
};

/// The rows of an overview by what they are about.
class Shelf {
  public:
    explicit Shelf(model::Overview const &overview);
    FactRow const *fact(model::ClaimId claim) const;
    model::EntityRow const *entity(EntityId entity) const;
    model::DocumentRow const *document(model::DocumentId document) const;
    /// The claims with this entity at one end, in their order.
    std::vector<FactRow const *> about(EntityId entity) const;
    /// Those that are near in name, but not one.
    std::vector<EntityId> namesakes(EntityId entity) const;

  private:
    std::unordered_map<model::ClaimId, FactRow const *> facts_;
    std::unordered_map<EntityId, model::EntityRow const *> entities_;
    std::unordered_map<model::DocumentId, model::DocumentRow const *> documents_;
    std::unordered_map<EntityId, std::vector<FactRow const *>> about_;
    std::unordered_map<EntityId, std::vector<EntityId>> namesakes_;
};

/// Some conflicts with the claims around them.
class Scene {
  public:
    Scene(Shelf const &shelf, std::vector<model::Conflict const *> conflicts);

    std::vector<model::Conflict const *> const &conflicts() const { return conflicts_; }
    std::vector<FactRow> const &facts() const { return world_.facts; }
    /// Null if no claim stands there, or it is not in this part of the world.
    FactRow const *fact(model::ClaimId claim) const;
    std::string const &name(EntityId entity) const;
    model::Kind kind(EntityId entity) const;
    /// Who and what is spoken of, by id.
    std::vector<model::EntityRow> const &entities() const { return world_.entities; }
    std::string const &published(model::DocumentId document) const;

    Outcome after(std::span<Edit const> edits) const;
    /// What one `after` costs: pairs of claims about one name, which the checks compare.
    std::size_t effort() const;

  private:
    void take_facts(Shelf const &shelf);
    void take_rows(Shelf const &shelf);
    bool still_there(model::Conflict const &conflict, std::vector<model::Conflict> const &now) const;

    std::vector<model::Conflict const *> conflicts_;
    model::World world_;
    std::map<model::ClaimId, std::size_t> fact_at_;
    std::map<EntityId, std::size_t> entity_at_;
    std::vector<model::Conflict> before_;
};

}  // namespace namesake::check
