#include "show/pick.hpp"

#include <algorithm>
#include <map>

#include "show/sheet.hpp"
#include "show/shown.hpp"
#include "show/weight.hpp"

namespace namesake::show {
namespace {

using model::EntityId;

constexpr std::size_t neighbours_each = 4;

class Picker {
  public:
    Picker(model::Overview const &overview, MapOptions const &options) : overview_(overview), options_(options) {
        for (auto const &entity : overview.world.entities)
            if (entity.kind == model::Kind::place) places_.insert(entity.id);
    }

    void connect_all(Links const &links, std::vector<Dispute> const &disputes) {
        for (auto const &[ends, facts] : links.relations)
            if (!options_.focus.empty() || !between_places(ends)) connect(ends.first, ends.second);
        for (auto const &gathering : links.gatherings)
            for (auto const *fact : gathering.facts)
                connect(fact->subject, gathering.place ? gathering.place : gathering.facts.front()->subject);
        for (auto const &pair : overview_.namesakes)  // a mere doubt brings nobody in who is not asked for
            if (worth_drawing(pair, links) &&
                (pair.verdict == model::Verdict::different || (!options_.focus.empty() && pair.a != pair.b)))
                connect(pair.a_id, pair.b_id);
        for (auto const &dispute : disputes)
            for (auto const id : dispute.parties)
                connect(dispute.conflict->entity ? dispute.conflict->entity : *dispute.parties.begin(), id);
    }

    void weigh(Facts const &facts, std::vector<Dispute> const &disputes) {
        auto const &kinds = options_.kinds;
        for (auto const &entity : overview_.world.entities)
            if (entity.kind != model::Kind::date &&
                (kinds.empty() || std::ranges::find(kinds, entity.kind) != kinds.end()))
                weight_[entity.id] = entity.mentions + 5 * entity.documents;
        if (filters_claims(options_)) leave_spoken_of(facts, disputes);
        for (auto const *fact : facts)
            for (auto const id : {fact->subject, fact->object, fact->place}) add(id, 10);
        for (auto &[id, weight] : weight_)  // everything is somewhere: places would crowd out the people
            if (places_.contains(id)) weight /= 4;
        for (auto const &dispute : disputes)
            for (auto const id : dispute.parties) add(id, 10'000 >> (2 * static_cast<int>(dispute.conflict->level)));
    }

    /// Each heavy one brings its heaviest neighbours, so that the picture hangs together.
    Picked by_weight() {
        for (auto const &[id, weight] : weight_) picked_.near.insert(id);
        std::vector<EntityId> all;
        for (auto const &[id, others] : neighbours_)
            if (weight_.contains(id)) all.push_back(id);
        for (auto const id : heaviest(std::move(all))) {
            if (full()) break;
            add_picked(id);
            auto const others = neighbours_of(id);
            for (std::size_t i = 0; i < std::min(others.size(), neighbours_each); ++i) add_picked(others[i]);
        }
        return finished();
    }

    Picked around(std::string const &name) {
        auto ring = bearers(overview_, name);
        std::erase_if(ring, [&](EntityId id) { return !weight_.contains(id); });
        auto const most_bearers =
            std::max<std::size_t>(3, options_.top / 8);  // the rest would crowd out whom they know
        picked_.more_bearers = ring.size() - std::min(ring.size(), most_bearers);
        ring.resize(ring.size() - picked_.more_bearers);
        picked_.focus = {ring.begin(), ring.end()};
        for (int hop = 0; hop <= options_.hops && !ring.empty() && !full(); ++hop) {
            std::set<EntityId> next;
            for (auto const id : ring) add_picked(id);
            for (auto const id : ring) {
                auto const others = neighbours_of(id);
                next.insert(others.begin(), others.end());
            }
            std::erase_if(next, [&](EntityId id) { return picked_.entities.contains(id); });
            ring = heaviest({next.begin(), next.end()});
        }
        picked_.near = picked_.entities;
        return finished();
    }

  private:
    /// Where a place lies is no reason to draw it, unless it is asked for.
    bool between_places(std::pair<EntityId, EntityId> const &ends) const {
        bool const asked = std::ranges::find(options_.kinds, model::Kind::place) != options_.kinds.end() ||
                           !options_.predicates.empty();
        return !asked && places_.contains(ends.first) && places_.contains(ends.second);
    }

    void connect(EntityId a, EntityId b) {
        if (!a || !b) return;
        neighbours_[a].insert(b);
        neighbours_[b].insert(a);
    }

    void leave_spoken_of(Facts const &facts, std::vector<Dispute> const &disputes) {
        std::set<EntityId> spoken_of;
        for (auto const *fact : facts) spoken_of.insert({fact->subject, fact->object, fact->place});
        for (auto const &dispute : disputes) spoken_of.insert(dispute.parties.begin(), dispute.parties.end());
        std::erase_if(weight_, [&](auto const &entry) { return !spoken_of.contains(entry.first); });
    }

    void add(EntityId id, std::int64_t weight) {
        if (auto const found = weight_.find(id); found != weight_.end()) found->second += weight;
    }

    std::vector<EntityId> heaviest(std::vector<EntityId> ids) const {
        std::ranges::sort(ids, {}, [&](EntityId id) { return std::pair(-weight_.at(id), id); });
        return ids;
    }

    std::vector<EntityId> neighbours_of(EntityId id) const {
        auto const found = neighbours_.find(id);
        if (found == neighbours_.end()) return {};
        std::vector<EntityId> ids;
        for (auto const other : found->second)
            if (other != id && weight_.contains(other)) ids.push_back(other);
        return heaviest(std::move(ids));
    }

    bool full() const { return picked_.entities.size() >= options_.top; }
    void add_picked(EntityId id) {
        if (!full()) picked_.entities.insert(id);
    }
    Picked finished() {
        picked_.of = weight_.size();
        return std::move(picked_);
    }

    model::Overview const &overview_;
    MapOptions const &options_;
    std::set<EntityId> places_;
    std::map<EntityId, std::set<EntityId>> neighbours_;
    std::map<EntityId, std::int64_t> weight_;  // of all that can be drawn
    Picked picked_;
};

}  // namespace

bool worth_drawing(model::NamesakeRow const &pair, Links const &links) {
    constexpr double easily_confused = 0.85;
    if (pair.verdict != model::Verdict::different) return pair.verdict == model::Verdict::unsure;
    if (pair.similarity >= easily_confused) return true;
    auto const said = links.relations.find(std::minmax({pair.a_id, pair.b_id}));
    return said != links.relations.end() && std::ranges::any_of(said->second, [](auto const *fact) {
               return fact->predicate == model::Predicate::different_from;
           });
}

std::vector<Dispute> disputes(model::Overview const &overview, Index const &index, Facts const &facts,
                              MapOptions const &options) {
    std::set<model::ClaimId> shown;
    for (auto const *fact : facts) shown.insert(fact->id);
    auto const document = options.document.empty() ? 0 : document_called(overview, options.document);
    auto const has_part = [&](model::ConflictSide const &side) {
        return shown.contains(side.claim) || (document && side.document == document);
    };
    std::vector<Dispute> out;
    for (auto const *conflict : by_weight(overview, index)) {
        if (conflict->status == "dismissed") continue;
        if (filters_claims(options) && std::ranges::none_of(conflict->sides, has_part)) continue;
        Dispute dispute{conflict, {conflict->entity}};
        for (auto const &side : conflict->sides)
            if (auto const *fact = index.fact(side.claim)) dispute.parties.insert({fact->subject, fact->object});
        dispute.parties.erase(0);
        if (!dispute.parties.empty() || options.view == View::conflicts) out.push_back(std::move(dispute));
    }
    return out;
}

Picked pick(model::Overview const &overview, Facts const &facts, Links const &links,
            std::vector<Dispute> const &disputes, MapOptions const &options) {
    Picker picker(overview, options);
    picker.connect_all(links, disputes);
    picker.weigh(facts, disputes);
    return options.focus.empty() ? picker.by_weight() : picker.around(options.focus);
}

}  // namespace namesake::show
