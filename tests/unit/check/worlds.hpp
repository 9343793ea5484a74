// Small worlds for the tests of the checks: documents with dates, and claims in one line each.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "check/check.hpp"

namespace namesake::test {

using model::Predicate, model::Polarity, model::Certainty, model::Zone, model::Kind, model::ConflictKind;

struct Said {
    std::string subject;
    Predicate predicate;
    std::string object = "";
    std::string value = "";
    std::string quote = "";
};

class WorldOf {
  public:
    /// A new document; what is said from here on is said there, by its own voice.
    WorldOf &document(std::string published) {
        document_ = model::DocumentId(world_.documents.size() + 1);
        world_.documents.push_back({document_, "doc " + std::to_string(document_), "", std::move(published)});
        voice(100 + document_);
        segment_ = 1, zone_ = Zone::paragraph, at_ = 0;
        return *this;
    }
    WorldOf &voice(model::SourceId id, model::EntityId entity = 0) {
        voices_ = {{id, model::VoiceKind::person, "voice", entity}};
        return *this;
    }
    WorldOf &in(Zone zone) {
        zone_ = zone, ++segment_;
        return *this;
    }
    /// An entity's kind, if it is not a person; also fixes its id.
    model::EntityId entity(std::string const &name, Kind kind = Kind::person) {
        if (name.empty()) return 0;
        auto const at =
            std::find_if(world_.entities.begin(), world_.entities.end(), [&](auto const &e) { return e.name == name; });
        if (at != world_.entities.end()) return at->id;
        world_.entities.push_back({model::EntityId(world_.entities.size() + 1), kind, name, 1, 1});
        return world_.entities.back().id;
    }
    WorldOf &said(Said const &s) {
        model::FactRow f;
        f.id = model::ClaimId(world_.facts.size() + 1);
        f.document = document_, f.zone = zone_, f.segment = segment_;
        f.subject = entity(s.subject), f.predicate = s.predicate, f.object = entity(s.object), f.value = s.value;
        f.quote = s.quote.empty() ? "words " + std::to_string(f.id) : s.quote;
        f.span = {at_, at_ + 10};
        at_ += 20;
        f.voices = voices_;
        world_.facts.push_back(f);
        return *this;
    }
    /// The last claim, to change it.
    model::FactRow &last() { return world_.facts.back(); }
    WorldOf &denied() {
        last().polarity = Polarity::denied;
        return *this;
    }
    WorldOf &on(std::string date, std::string place = "") {
        last().date_value = std::move(date);
        last().place = entity(place, Kind::place);
        return *this;
    }
    WorldOf &many(std::string quantity) {
        last().quantity = std::move(quantity);
        return *this;
    }
    WorldOf &until(std::string date) {
        last().valid_to = std::move(date);
        return *this;
    }

    std::vector<model::Conflict> conflicts() const { return check::among_claims(world_); }
    /// The same from the claims that may clash alone.
    std::vector<model::Conflict> conflicts_of_few() const {
        auto few = world_;
        auto const ids = check::that_may_clash(outlines());
        std::erase_if(few.facts, [&](auto const &f) { return !std::binary_search(ids.begin(), ids.end(), f.id); });
        return check::among_claims(few);
    }
    std::vector<model::Outline> outlines() const {
        std::vector<model::Outline> out;
        for (auto const &f : world_.facts) {
            bool const held = f.polarity == Polarity::asserted || f.polarity == Polarity::denied;
            if (held && (f.certainty == Certainty::plain || f.certainty == Certainty::hedged))
                out.push_back({f.id, f.predicate, f.polarity == Polarity::denied, !f.valid_to.empty(), f.subject,
                               f.object, f.place, f.value});
        }
        return out;
    }
    int count(ConflictKind kind) const {
        auto const all = conflicts();
        return int(std::count_if(all.begin(), all.end(), [&](auto const &c) { return c.kind == kind; }));
    }

    /// What `report` starts from.
    model::Overview overview() const {
        model::Overview out;
        out.world = world_;
        out.conflicts = conflicts();
        return out;
    }

  private:
    model::World world_;
    model::DocumentId document_ = 0;
    std::int64_t segment_ = 1;
    Zone zone_ = Zone::paragraph;
    std::uint32_t at_ = 0;
    std::vector<model::VoiceRow> voices_;
};

}  // namespace namesake::test
