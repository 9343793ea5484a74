#include "show/pick.hpp"

#include <algorithm>
#include <map>

#include "show/sheet.hpp"
#include "show/weight.hpp"

namespace namesake::show {
namespace {

using model::EntityId;

constexpr std::size_t neighbours_each = 4;

class Picker {
  public:
    Picker(model::Overview const &overview, MapOptions const &options) : overview_(overview), options_(options) {}

    void connect_all(Links const &links, std::vector<Dispute> const &disputes) {
        for (auto const &[ends, facts] : links.relations) connect(ends.first, ends.second);
        for (auto const &gathering : links.gatherings)
            for (auto const *fact : gathering.facts)
                connect(fact->subject, gathering.place ? gathering.place : gathering.facts.front()->subject);
        for (auto const &pair : overview_.namesakes)
            if (worth_drawing(pair, links)) connect(pair.a_id, pair.b_id);
        for (auto const &dispute : disputes)
            for (auto const id : dispute.parties)
                connect(dispute.conflict->entity ? dispute.conflict->entity : *dispute.parties.begin(), id);
    }

    void weigh(Facts const &facts, std::vector<Dispute> const &disputes) {
        for (auto const &entity : overview_.world.entities)
            if (entity.kind != model::Kind::date) weight_[entity.id] = entity.mentions + 5 * entity.documents;
        for (auto const *fact : facts)
            for (auto const id : {fact->subject, fact->object, fact->place}) add(id, 10);
        for (auto const &entity :
             overview_.world.entities)  // everything is somewhere: places would crowd out the people
            if (entity.kind == model::Kind::place) weight_[entity.id] /= 4;
        for (auto const &dispute : disputes)
            for (auto const id : dispute.parties) add(id, 10'000 >> (2 * static_cast<int>(dispute.conflict->level)));
    }

    /// Each heavy one brings its heaviest neighbours, so that the picture hangs together.
    Picked by_weight() {
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
        return finished();
    }

  private:
    void connect(EntityId a, EntityId b) {
        if (!a || !b) return;
        neighbours_[a].insert(b);
        neighbours_[b].insert(a);
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

std::vector<Dispute> disputes(model::Overview const &overview, Index const &index) {
    std::vector<Dispute> out;
    for (auto const *conflict : by_weight(overview, index)) {
        if (conflict->status == "dismissed") continue;
        Dispute dispute{conflict, {conflict->entity}};
        for (auto const &side : conflict->sides)
            if (auto const *fact = index.fact(side.claim)) dispute.parties.insert({fact->subject, fact->object});
        dispute.parties.erase(0);
        if (!dispute.parties.empty()) out.push_back(std::move(dispute));
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
