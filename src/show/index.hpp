// The overview by id: who, where, which claim; and what of it belongs to one entity.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/graph.hpp"

namespace namesake::show {

/// Who a claim comes from in the end, however often and through whomever it is repeated: the innermost voice, known by
/// its entity or by its name; an unnamed one by whom we have it through.
using Origin = std::pair<model::VoiceKind, std::string>;
Origin origin(model::FactRow const &fact);

class Index {
  public:
    explicit Index(model::Overview const &overview);

    /// Null if the overview has no such row.
    model::EntityRow const *entity(model::EntityId id) const { return find(entities_, id); }
    model::DocumentRow const *document(model::DocumentId id) const { return find(documents_, id); }
    model::FactRow const *fact(model::ClaimId id) const { return find(facts_, id); }

    /// Where a quote stands; null if it was not looked up.
    model::Passage const *passage(model::ConflictSide const &side) const;

    /// Those that clear a conflict, best first.
    std::vector<model::Repair const *> repairs(model::ConflictId conflict) const;

    /// Its name, or empty.
    std::string name(model::EntityId id) const;
    /// Its uri, or empty.
    std::string uri(model::DocumentId id) const;
    /// Its date as it is known, or empty.
    std::string published(model::DocumentId id) const;
    /// Its name; "A (composer)", "A (in FILE)" where others bear it too.
    std::string name_apart(model::EntityId id) const;
    /// Its other names, the most frequent first.
    std::vector<model::AliasRow const *> aliases(model::EntityId id) const;

  private:
    template <class Row>
    using ById = std::unordered_map<std::int64_t, Row const *>;  // looked up, never walked
    template <class Row>
    static Row const *find(ById<Row> const &rows, std::int64_t id) {
        auto const found = rows.find(id);
        return found == rows.end() ? nullptr : found->second;
    }

    ById<model::EntityRow> entities_;
    ById<model::DocumentRow> documents_;
    ById<model::FactRow> facts_;
    std::unordered_map<model::EntityId, std::vector<model::AliasRow const *>> aliases_;
    std::unordered_map<std::string_view, int> bearers_;                       ///< how many, by name
    std::unordered_map<model::EntityId, model::FactRow const *> first_told_;  ///< a role, if there is one
    std::vector<model::Passage> const &passages_;
    std::vector<model::Repair> const &repairs_;
};

}  // namespace namesake::show
