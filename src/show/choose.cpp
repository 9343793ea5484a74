#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "model/partial_date.hpp"
#include "show/lines.hpp"
#include "show/node_notes.hpp"
#include "show/pick.hpp"
#include "show/title.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

using model::ConflictId;
using model::EntityId;
using model::Kind;
using model::Predicate;

constexpr std::size_t most_clashes = 8;

Shape shape_of(Kind kind) {
    switch (kind) {
        case Kind::person:
            return Shape::person;
        case Kind::place:
            return Shape::place;
        case Kind::group:
            return Shape::group;
        default:
            return Shape::organization;
    }
}

std::string id_of(EntityId id) {
    return fmt::format("e{}", id);
}

template <class Value>
void add_once(std::vector<Value> &items, Value const &value) {
    if (std::ranges::find(items, value) == items.end()) items.push_back(value);
}

/// Draws what was picked.
class Drafter {
  public:
    Drafter(model::Overview const &overview, Index const &index, Facts const &facts, Links const &links,
            std::vector<Dispute> const &disputes, std::set<EntityId> const &drawn)
        : overview_(overview), index_(index), links_(links), disputes_(disputes), drawn_(drawn) {
        for (auto const *fact : facts)
            if (drawn.contains(fact->subject)) said_of_[fact->subject].push_back(fact);
        for (auto const &dispute : disputes)
            if (dispute.conflict->kind == model::ConflictKind::life_status)
                life_disputed_.insert(dispute.conflict->entity);
        for (auto const &dispute : disputes)
            for (auto const &side : dispute.conflict->sides)
                if (side.claim) add_once(disputed_[side.claim], dispute.conflict->id);
    }

    void add_relations() {
        for (auto const &[ends, all] : links_.relations) {
            if (!drawn(ends.first) || !drawn(ends.second)) continue;
            auto facts = all;  // that two are not the same is drawn with the namesakes
            std::erase_if(facts, [](auto const *fact) { return fact->predicate == Predicate::different_from; });
            if (facts.empty()) continue;
            auto edge = edge_of(id_of(ends.first), id_of(ends.second), facts);
            edge.words = bundle_words(facts, index_);
            edge.directed = !std::ranges::all_of(facts, symmetric, &model::FactRow::predicate);
            graph_.edges.push_back(std::move(edge));
        }
    }

    /// One participant at a place is an edge to the place; several meet at a hub.
    void add_gatherings() {
        for (auto const &gathering : links_.gatherings) {
            std::map<EntityId, Facts> participants;
            for (auto const *fact : gathering.facts)
                if (drawn(fact->subject) && fact->subject != gathering.place)
                    participants[fact->subject].push_back(fact);
            if (participants.size() > 1)
                add_hub(gathering, participants);
            else if (participants.size() == 1 && drawn(gathering.place))
                add_visit(participants.begin()->first, participants.begin()->second, gathering.place);
        }
    }

    void add_namesakes() {
        for (auto const *pair : in_reading_order(overview_.namesakes)) {
            if (!worth_drawing(*pair, links_) || !drawn(pair->a_id) || !drawn(pair->b_id)) continue;
            Edge edge;
            edge.from = id_of(std::min(pair->a_id, pair->b_id));
            edge.to = id_of(std::max(pair->a_id, pair->b_id));
            edge.tie = Tie::not_same;
            edge.directed = false;
            edge.words = {pair->verdict == model::Verdict::different ? "not the same" : "the same?"};
            edge.tooltip = pair->reason;
            graph_.edges.push_back(std::move(edge));
        }
    }

    /// One picture, two names: no claim leads from one to the other, so the conflict itself is the edge.
    void add_pictures() {
        for (auto const &dispute : disputes_) {
            if (dispute.conflict->kind != model::ConflictKind::depiction) continue;
            std::vector<EntityId> shown;
            for (auto const id : dispute.parties)
                if (drawn(id)) shown.push_back(id);
            for (std::size_t i = 1; i < shown.size(); ++i) {
                Edge edge;
                edge.from = id_of(shown.front());
                edge.to = id_of(shown[i]);
                edge.words = {"one picture, two names"};
                edge.tooltip = dispute.conflict->summary;
                edge.directed = false;
                edge.disputed = true;
                edge.conflicts = {dispute.conflict->id};
                graph_.edges.push_back(std::move(edge));
            }
        }
    }

    /// After the edges: what nothing leads to is left out, unless it is in focus or in a conflict.
    void add_nodes(std::set<EntityId> const &focus) {
        std::set<std::string> connected;
        for (auto const &edge : graph_.edges) connected.insert({edge.from, edge.to});
        auto const marks = marks_on_nodes();
        std::vector<Node> nodes;
        for (auto const id : drawn_) {
            auto const marked = marks.find(id);
            if (!connected.contains(id_of(id)) && marked == marks.end() && !focus.contains(id)) continue;
            auto node = node_of(id);
            if (marked != marks.end()) node.conflicts = marked->second;
            nodes.push_back(std::move(node));
        }
        entities_drawn_ = nodes.size();
        graph_.nodes.insert(graph_.nodes.begin(), std::make_move_iterator(nodes.begin()),
                            std::make_move_iterator(nodes.end()));
    }

    void add_clashes() {
        for (auto const &dispute : disputes_) {
            auto const marked = [&](auto const &item) {
                return std::ranges::find(item.conflicts, dispute.conflict->id) != item.conflicts.end();
            };
            if (std::ranges::none_of(graph_.nodes, marked) && std::ranges::none_of(graph_.edges, marked)) continue;
            if (graph_.clashes.size() < most_clashes)
                graph_.clashes.push_back({dispute.conflict->id, dispute.conflict->level, dispute.conflict->summary});
            else
                ++graph_.more_clashes;
        }
        std::ranges::sort(graph_.clashes, {}, &Clash::id);  // the heaviest are chosen, but looked up by number
    }

    std::size_t entities_drawn() const { return entities_drawn_; }
    Graph take() { return std::move(graph_); }

  private:
    bool drawn(EntityId id) const { return drawn_.contains(id); }

    std::string tooltip(Facts const &facts) const {
        return facts.empty()
                   ? std::string{}
                   : fmt::format("{} – {}", quoted(facts.front()->quote), voice_and_place(*facts.front(), index_));
    }

    std::vector<ConflictId> conflicts_of(Facts const &facts) const {
        std::set<ConflictId> ids;
        for (auto const *fact : facts)
            if (auto const found = disputed_.find(fact->id); found != disputed_.end())
                ids.insert(found->second.begin(), found->second.end());
        return {ids.begin(), ids.end()};
    }

    Edge edge_of(std::string from, std::string to, Facts const &facts) const {
        Edge edge;
        edge.from = std::move(from);
        edge.to = std::move(to);
        edge.tooltip = tooltip(facts);
        edge.origins = origins(facts);
        edge.conflicts = conflicts_of(facts);
        edge.disputed = !edge.conflicts.empty() || said_and_denied(facts);
        edge.doubtful = all_doubtful(facts);
        edge.former = all_over(facts);
        edge.quiet = geography(facts);
        return edge;
    }

    void add_visit(EntityId who, Facts const &facts, EntityId place) {
        auto edge = edge_of(id_of(who), id_of(place), facts);
        edge.words = bundle_words(facts, index_);
        graph_.edges.push_back(std::move(edge));
    }

    void add_hub(Gathering const &gathering, std::map<EntityId, Facts> const &participants) {
        Node hub;
        hub.id = fmt::format("g{}", gathering.facts.front()->id);
        hub.shape = Shape::gathering;
        hub.name = gathering.what.empty() ? "event" : gathering.what;
        if (!gathering.date.empty()) hub.notes.push_back(date_words(gathering.date));
        hub.tooltip = tooltip(gathering.facts);
        hub.conflicts = conflicts_of(gathering.facts);
        auto const spoke = [&](std::string from, std::string to, Facts const &facts) {
            auto edge = edge_of(std::move(from), std::move(to), facts);
            edge.conflicts.clear();  // the hub carries the mark
            edge.disputed = said_and_denied(facts);
            graph_.edges.push_back(std::move(edge));
        };
        for (auto const &[who, facts] : participants) spoke(id_of(who), hub.id, facts);
        if (drawn(gathering.place)) {
            spoke(hub.id, id_of(gathering.place), gathering.facts);
            graph_.edges.back().words = {"held in"};
        }
        graph_.nodes.push_back(std::move(hub));
    }

    Node node_of(EntityId id) const {
        auto const *entity = index_.entity(id);
        Node node;
        node.id = id_of(id);
        node.shape = shape_of(entity->kind);
        node.name = entity->name;
        if (auto const facts = said_of_.find(id); facts != said_of_.end()) {
            add_life(facts->second, node);
            add_roles(facts->second, node);
            if (life_disputed_.contains(id)) node.notes.push_back("dead or alive?");
            node.tooltip = tooltip(facts->second);
        }
        return node;
    }

    /// A conflict is marked on the one whose slot it is; if that one is not drawn and no edge shows it, on all whom it
    /// is about.
    std::map<EntityId, std::vector<ConflictId>> marks_on_nodes() const {
        std::set<ConflictId> on_edges;
        for (auto const &edge : graph_.edges) on_edges.insert(edge.conflicts.begin(), edge.conflicts.end());
        std::map<EntityId, std::vector<ConflictId>> marks;
        for (auto const &dispute : disputes_) {
            auto const owner = dispute.conflict->entity, id = dispute.conflict->id;
            if (drawn(owner))
                marks[owner].push_back(id);
            else if (!on_edges.contains(id))
                for (auto const party : dispute.parties) marks[party].push_back(id);
        }
        for (auto &[entity, ids] : marks) std::ranges::sort(ids);
        return marks;
    }

    model::Overview const &overview_;
    Index const &index_;
    Links const &links_;
    std::vector<Dispute> const &disputes_;
    std::set<EntityId> const &drawn_;
    std::set<EntityId> life_disputed_;
    std::map<EntityId, Facts> said_of_;
    std::map<model::ClaimId, std::vector<ConflictId>> disputed_;
    std::size_t entities_drawn_ = 0;
    Graph graph_;
};

}  // namespace

Graph choose(model::Overview const &overview, MapOptions const &options) {
    Index const index(overview);
    auto const facts = held(overview.world, options.as_of);
    auto const links = bundle(facts);
    auto const open = disputes(overview, index);
    auto const picked = pick(overview, facts, links, open, options);
    Drafter drafter(overview, index, facts, links, open, picked.entities);
    drafter.add_relations();
    drafter.add_gatherings();
    drafter.add_namesakes();
    drafter.add_pictures();
    drafter.add_nodes(picked.focus);
    drafter.add_clashes();
    auto graph = drafter.take();
    graph.title = title_of(overview, options);
    graph.notes = notes_of(options, drafter.entities_drawn(), picked.of);
    return graph;
}

}  // namespace namesake::show
