// A conflict being put together: claims of one value stand on one side.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "check/facts.hpp"

namespace namesake::check {

struct Finding {
    model::Conflict conflict;
    std::vector<EntityId> pair;  ///< the two a question of identity is about; else empty

    Finding(model::ConflictKind kind, model::Level level, EntityId entity = 0);
    /// The claim joins the side of its value, or opens one.
    void add(std::string_view value, FactRow const &fact);
    int sides() const { return int(values_.size()); }
    /// The values of the sides, for the summary.
    std::string const &value(int side) const { return values_[std::size_t(side)]; }
    bool rests_on(model::ClaimId claim) const;

  private:
    std::vector<std::string> values_;
};

using Findings = std::vector<Finding>;

/// "A, B and C".
std::string listed(std::vector<std::string> const &items);

// Each check: claims in, conflicts out. The rule stands in words at the top of its file.
void life_status(Facts const &facts, Findings &found);
void death_vs_act(Facts const &facts, Findings &found);
void vital_date(Facts const &facts, Findings &found);
void role_holder(Facts const &facts, Findings &found);
void role_status(Facts const &facts, Findings &found);
void depiction(Facts const &facts, Findings &found);
void kinship(Facts const &facts, Findings &found);  ///< after depiction: a picture of two names makes them one question
void distinct_merged(Facts const &facts, Findings &found);
void gender(Facts const &facts, Findings &found);
void place(Facts const &facts, Findings &found);
void quote_source(Facts const &facts, Findings &found);
void occasions(Facts const &facts, Findings &found);  ///< event_date, place, count and denial of events
void denial(Facts const &facts, Findings &found);     ///< of anything but events

/// Of two kinds that fit one pair or rest on one claim only the more specific stays.
void keep_most_specific(Findings &found);

}  // namespace namesake::check
