// A made-up story as the store would hand it over: what the tests of report, sheet and map are drawn from.
#pragma once
#include <string>
#include <string_view>

#include "model/graph.hpp"

namespace namesake::tests {

/// Builds an overview row by row; ids are 1, 2, ... in the order of the calls.
class Story {
  public:
    model::DocumentId document(std::string uri, std::string published = {}, std::string title = {});
    model::EntityId entity(model::Kind kind, std::string name, std::int64_t mentions = 1, std::int64_t documents = 1);
    void alias(model::EntityId entity, std::string form, std::string rule, std::int64_t mentions = 1);

    model::VoiceRow voice(model::VoiceKind kind, std::string name, model::EntityId entity = 0);

    /// A claim in the document's own words; change the returned row for more. Invalid after the next claim.
    model::FactRow &claim(model::DocumentId document, model::EntityId subject, model::Predicate predicate,
                          model::EntityId object, std::string value, std::string quote);
    /// The same, in a comment.
    model::FactRow &comment(model::DocumentId document, model::VoiceRow const &voice, model::EntityId subject,
                            model::Predicate predicate, model::EntityId object, std::string value, std::string quote);

    struct Side {
        std::string value;
        model::ClaimId claim = 0;
    };
    model::Conflict &conflict(model::ConflictKind kind, model::Level level, model::EntityId entity, std::string summary,
                              std::vector<Side> const &sides);
    void namesake(model::EntityId a, model::EntityId b, double similarity, model::Verdict verdict, std::string reason);

    model::Overview const &overview() const { return overview_; }
    model::Overview &overview() { return overview_; }

  private:
    model::Overview overview_;
    model::SourceId sources_ = 0;
};

/// About thirty entities, four conflicts, two pairs of near names, three documents and a comment thread.
Story salt_flats();

}  // namespace namesake::tests
