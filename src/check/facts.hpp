// A world's claims as the checks look at them: those put forward, by whom they are about, with their dates.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/graph.hpp"
#include "model/partial_date.hpp"

namespace namesake::check {

using model::FactRow, model::EntityId, model::Predicate, model::PartialDate;
using Claims = std::vector<FactRow const *>;
using ClaimSpan = std::span<FactRow const *const>;

/// Asserted or denied, plain or hedged: what can clash.
bool put_forward(FactRow const &fact);
bool asserted(FactRow const &fact);
bool denied(FactRow const &fact);

class Facts {
  public:
    explicit Facts(model::World const &world);

    /// All put forward with this predicate, by document and place.
    Claims with(Predicate predicate) const;
    /// Everything put forward about an entity, by document and place.
    ClaimSpan about(EntityId subject) const;
    /// Everything put forward that has it as its object.
    ClaimSpan to(EntityId object) const;
    std::vector<EntityId> const &subjects() const { return subjects_; }

    std::string const &name(EntityId entity) const;
    model::Kind kind(EntityId entity) const;
    std::vector<model::EntityRow> const &entities() const { return world_.entities; }

    /// When a claim was made: its document's date, if that is known.
    std::optional<PartialDate> said_on(FactRow const &fact) const;
    std::string const &document_name(FactRow const &fact) const;
    /// The first was said before the second, both dates being known.
    bool said_before(FactRow const &first, FactRow const &second) const;
    /// Days between the two documents; nothing if a date is not known.
    std::optional<int> days_between(FactRow const &a, FactRow const &b) const;

  private:
    model::World const &world_;
    Claims by_place_, by_subject_, by_object_;
    std::vector<EntityId> subjects_;
    std::unordered_map<EntityId, model::EntityRow const *> entities_;
    std::unordered_map<model::DocumentId, model::DocumentRow const *> documents_;
};

/// The day, month or year of a claim's event; nothing if it is none or not valid.
std::optional<PartialDate> date_of(std::string_view timex);

/// Two claims of one innermost voice.
bool one_voice(FactRow const &a, FactRow const &b);
/// A voice that says otherwise in a later document revises; that is no conflict.
bool revision(Facts const &facts, FactRow const &a, FactRow const &b);

/// A word of negation stands in its quote.
bool says_not(FactRow const &fact);

/// Words as they are compared: letters and digits only, parted by one space: quotation marks, dashes and commas make no
/// difference.
std::string spoken(std::string_view value);

/// Lower-case ASCII; other letters stay.
std::string lower(std::string_view text);
/// Does the text have this word (or words), whole, case aside?
bool has_word(std::string_view text, std::string_view word);

/// Words or numbers a slip of the pen apart: a letter in four, of long words three in eight, left
/// out, put in, changed or turned about.
bool nearly_alike(std::string_view a, std::string_view b);

}  // namespace namesake::check
