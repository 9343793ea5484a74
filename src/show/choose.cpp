#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "show/clash_view.hpp"
#include "show/lines.hpp"
#include "show/parts.hpp"
#include "show/shown.hpp"
#include "show/sketch.hpp"
#include "show/thin.hpp"
#include "show/timeline.hpp"
#include "show/title.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

using model::ConflictId;
using model::EntityId;
using model::Predicate;

int reach(Shape shape) {
    return shape == Shape::person ? 0 : shape == Shape::place ? 2 : 1;
}

/// Who stands how to whom, of those that were picked.
class Draft {
  public:
    Draft(model::Overview const &overview, Index const &index, Links const &links, std::vector<Dispute> const &disputes,
          Picked const &picked, Sketch const &sketch, Graph &graph)
        : overview_(overview),
          index_(index),
          links_(links),
          disputes_(disputes),
          picked_(picked),
          sketch_(sketch),
          graph_(graph) {}

    Drawn draw(std::size_t most_hubs) {
        add_namesakes();
        add_relations();
        add_gatherings(most_hubs);
        add_pictures();
        add_nodes();
        straighten();
        auto const links = graph_.edges.size(), thinned = thin_out(graph_);
        return {.items = entities_drawn_,
                .of = picked_.of,
                .links = links - thinned,
                .of_links = links,
                .more_bearers = picked_.more_bearers,
                .hubs_left_out = left_out_};
    }

  private:
    using Participants = std::map<EntityId, Facts>;

    /// That two are not the same is drawn with the namesakes; so is that they are not related.
    void add_relations() {
        for (auto const &[ends, all] : links_.relations) {
            if (!drawn(ends.first) || !drawn(ends.second)) continue;
            auto facts = all;
            bool const apart = apart_.contains(std::minmax({ends.first, ends.second}));
            std::erase_if(facts, [&](auto const *fact) {
                return fact->predicate == Predicate::different_from ||
                       (apart && fact->predicate == Predicate::relative_of &&
                        fact->polarity == model::Polarity::denied);
            });
            if (facts.empty()) continue;
            auto edge = sketch_.edge(node_id(ends.first), node_id(ends.second), facts);
            edge.words = bundle_words(facts, index_);
            edge.directed = !std::ranges::all_of(facts, symmetric, &model::FactRow::predicate);
            graph_.edges.push_back(std::move(edge));
        }
    }

    /// One participant at a place is an edge to the place; several meet at a hub. Those with most participants first.
    void add_gatherings(std::size_t most_hubs) {
        std::vector<std::pair<Gathering const *, Participants>> hubs;
        std::map<std::pair<EntityId, EntityId>, Facts> visits;
        for (auto const &gathering : links_.gatherings) {
            Participants participants;
            for (auto const *fact : gathering.facts)
                if (drawn(fact->subject) && fact->subject != gathering.place)
                    participants[fact->subject].push_back(fact);
            if (participants.size() > 1)
                hubs.emplace_back(&gathering, std::move(participants));
            else if (participants.size() == 1 && drawn(gathering.place))
                add(participants.begin()->second, visits[{participants.begin()->first, gathering.place}]);
        }
        for (auto const &[ends, facts] : visits) add_visit(ends.first, facts, ends.second);
        std::ranges::stable_sort(hubs, std::greater{}, [](auto const &hub) { return hub.second.size(); });
        left_out_ = hubs.size() - std::min(hubs.size(), most_hubs);
        hubs.resize(std::min(hubs.size(), most_hubs));
        std::ranges::sort(hubs, {}, [](auto const &hub) { return hub.first->facts.front()->id; });
        for (auto const &[gathering, participants] : hubs) add_hub(*gathering, participants);
    }

    /// Of many who may all be one, each is tied to the one most spoken of, not to all the others.
    void add_namesakes() {
        Parts<EntityId> perhaps_one;
        for (auto const *pair : namesakes_drawn()) {
            auto const ends = std::minmax({pair->a_id, pair->b_id});
            bool const doubtful = pair->verdict != model::Verdict::different;
            if (doubtful && !perhaps_one.join(ends.first, ends.second)) continue;
            apart_.insert(ends);
            Edge edge;
            edge.from = node_id(ends.first);
            edge.to = node_id(ends.second);
            edge.tie = Tie::not_same;
            edge.directed = false;
            edge.words = {doubtful ? "the same?" : "≠ not the same"};
            edge.doubtful = doubtful;
            edge.reason = pair->reason;
            if (auto const said = links_.relations.find(ends); said != links_.relations.end())
                edge.quotes = sketch_.quotes(said->second);
            graph_.edges.push_back(std::move(edge));
        }
    }

    std::vector<model::NamesakeRow const *> namesakes_drawn() const {
        auto pairs = in_reading_order(overview_.namesakes);
        std::erase_if(pairs, [&](auto const *pair) {
            return !worth_drawing(*pair, links_) || !drawn(pair->a_id) || !drawn(pair->b_id);
        });
        std::ranges::stable_sort(pairs, std::greater{}, [&](auto const *pair) {
            return std::max(index_.entity(pair->a_id)->mentions, index_.entity(pair->b_id)->mentions);
        });
        return pairs;
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
                edge.from = node_id(shown.front());
                edge.to = node_id(shown[i]);
                edge.words = {"one picture, two names"};
                edge.reason = dispute.conflict->summary;
                edge.directed = false;
                edge.disputed = true;
                edge.conflicts = {dispute.conflict->id};
                graph_.edges.push_back(std::move(edge));
            }
        }
    }

    /// What has no direction is drawn from people to bodies to places, so that the picture does not grow long.
    void straighten() {
        std::map<std::string, Shape> shapes;
        for (auto const &node : graph_.nodes) shapes[node.id] = node.shape;
        for (auto &edge : graph_.edges)
            if (!edge.directed && reach(shapes.at(edge.to)) < reach(shapes.at(edge.from)))
                std::swap(edge.from, edge.to);
    }

    /// After the edges: what nothing leads to is left out, unless it is in focus or in a conflict.
    void add_nodes() {
        std::set<std::string> connected;
        for (auto const &edge : graph_.edges) connected.insert({edge.from, edge.to});
        auto const marks = marks_on_nodes();
        std::vector<Node> nodes;
        for (auto const id : picked_.entities) {
            auto const marked = marks.find(id);
            if (!connected.contains(node_id(id)) && marked == marks.end() && !picked_.focus.contains(id)) continue;
            nodes.push_back(sketch_.node(id));
            if (marked != marks.end()) nodes.back().conflicts = marked->second;
        }
        entities_drawn_ = nodes.size();
        graph_.nodes.insert(graph_.nodes.begin(), std::make_move_iterator(nodes.begin()),
                            std::make_move_iterator(nodes.end()));
    }

    bool drawn(EntityId id) const { return picked_.entities.contains(id); }

    static void add(Facts const &facts, Facts &to) { to.insert(to.end(), facts.begin(), facts.end()); }

    void add_visit(EntityId who, Facts const &facts, EntityId place) {
        auto edge = sketch_.edge(node_id(who), node_id(place), facts);
        edge.words = bundle_words(facts, index_);
        graph_.edges.push_back(std::move(edge));
    }

    /// The hub carries the mark of a conflict.
    void add_spoke(std::string from, std::string to, Facts const &facts) {
        auto edge = sketch_.edge(std::move(from), std::move(to), facts);
        edge.conflicts.clear();
        edge.disputed = said_and_denied(facts);
        graph_.edges.push_back(std::move(edge));
    }

    void add_hub(Gathering const &gathering, Participants const &participants) {
        auto hub = sketch_.hub(gathering);
        for (auto const &[who, facts] : participants) add_spoke(node_id(who), hub.id, facts);
        if (drawn(gathering.place)) {
            add_spoke(hub.id, node_id(gathering.place), gathering.facts);
            graph_.edges.back().words = {"held in"};
        }
        graph_.nodes.push_back(std::move(hub));
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
    Picked const &picked_;
    Sketch const &sketch_;
    std::set<std::pair<EntityId, EntityId>> apart_;
    std::size_t entities_drawn_ = 0, left_out_ = 0;
    Graph &graph_;
};

/// What the marks stand for: the heaviest, looked up by number.
void add_clashes(std::vector<Dispute> const &disputes, Graph &graph) {
    constexpr std::size_t most_clashes = 8;
    for (auto const &dispute : disputes) {
        auto const marked = [&](auto const &item) {
            return std::ranges::find(item.conflicts, dispute.conflict->id) != item.conflicts.end();
        };
        if (std::ranges::none_of(graph.nodes, marked) && std::ranges::none_of(graph.edges, marked)) continue;
        if (graph.clashes.size() < most_clashes)
            graph.clashes.push_back({dispute.conflict->id, dispute.conflict->level, dispute.conflict->summary});
        else
            ++graph.more_clashes;
    }
    std::ranges::sort(graph.clashes, {}, &Clash::id);
}

void number(std::vector<Edge> &edges) {
    std::map<std::string, int> parallel;
    for (auto &edge : edges) {
        auto const ends = fmt::format("{}-{}", edge.from, edge.to);
        edge.id = fmt::format("{}-{}", ends, ++parallel[ends]);
    }
}

}  // namespace

Graph choose(model::Overview const &overview, MapOptions const &options) {
    Index const index(overview);
    auto const facts = shown(overview, index, options);
    auto const links = bundle(facts);
    auto const open = disputes(overview, index, facts, options);
    auto const picked = pick(overview, facts, links, open, options);
    Sketch const sketch(index, facts, open);
    Graph graph;
    graph.view = options.view;
    graph.title = title_of(overview, options);
    graph.dates = dates_of(overview, options);
    graph.report = options.report;
    Drawn drawn;
    switch (options.view) {
        case View::conflicts:
            drawn = draw_clashes(index, sketch, open, picked, options, graph);
            break;
        case View::timeline:
            drawn = draw_timeline(index, sketch, facts, picked, options, graph);
            break;
        default:
            Draft draft(overview, index, links, open, picked, sketch, graph);
            drawn = draft.draw(options.top / 2);
    }
    number(graph.edges);
    add_clashes(open, graph);
    graph.notes = notes_of(options, drawn);
    return graph;
}

}  // namespace namesake::show
