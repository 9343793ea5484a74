#include "show/clash_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "show/entry.hpp"
#include "show/width.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

using model::EntityId;

constexpr std::size_t most_sides = 4;

Edge line(std::string from, std::string to) {
    Edge edge;
    edge.from = std::move(from);
    edge.to = std::move(to);
    edge.tie = Tie::part;
    edge.directed = false;
    return edge;
}

class ClashDraft {
  public:
    ClashDraft(Index const &index, Sketch const &sketch, Graph &graph)
        : index_(index), sketch_(sketch), graph_(graph) {}

    /// Entity – conflict – its sides – whom else they speak of.
    void add(Dispute const &dispute) {
        auto const &conflict = *dispute.conflict;
        Node node;
        node.id = fmt::format("c{}", conflict.id);
        node.shape = Shape::conflict;
        node.name = conflict_words(conflict.kind);
        node.notes = {std::string(name(conflict.level))};
        node.conflicts = {conflict.id};
        node.quotes = {{conflict.summary, "", ""}};
        if (index_.entity(conflict.entity)) {
            entities_.insert(conflict.entity);
            graph_.edges.push_back(line(node_id(conflict.entity), node.id));
            graph_.edges.back().reason = conflict.summary;
        }
        auto const entry = entry_of(conflict, index_);
        for (auto i = std::min(entry.sides.size(), most_sides); i > 0; --i)  // Graphviz sets out from below
            add_side(conflict, entry, i - 1);
        graph_.nodes.push_back(std::move(node));
    }

    void add_entities() {
        for (auto const id : entities_) graph_.nodes.push_back(sketch_.node(id));
    }

    /// Nodes it would take, with those that are there.
    std::size_t size_with(Dispute const &dispute) const {
        auto with = entities_;
        with.insert(dispute.parties.begin(), dispute.parties.end());
        std::set<int> sides;
        for (auto const &side : dispute.conflict->sides) sides.insert(side.side);
        return graph_.nodes.size() + 1 + std::min(sides.size(), most_sides) + with.size();
    }

  private:
    /// What it says, in its own words, and who says so.
    void add_side(model::Conflict const &conflict, ConflictEntry const &entry, std::size_t at) {
        auto const &side = entry.sides[at];
        Node node;
        node.id = fmt::format("c{}{}", conflict.id, side.letter);
        node.shape = Shape::side;
        node.name = fmt::format("{}  {}", side.letter, side.value);
        if (!side.quotes.empty()) {
            node.notes.push_back(quoted(cut(side.quotes.front().words, 76)));
            node.notes.push_back(cut(side.quotes.front().whose, 80));
        }
        for (auto const &quote : side.quotes) node.quotes.push_back({quote.words, quote.whose, quote.uri});
        auto edge = line(fmt::format("c{}", conflict.id), node.id);
        edge.disputed = true;
        edge.quotes = node.quotes;
        graph_.edges.push_back(std::move(edge));
        add_others(conflict, side.letter, node.id);
        graph_.nodes.push_back(std::move(node));
    }

    /// "grandson of" from a side to the grandfather.
    void add_others(model::Conflict const &conflict, char letter, std::string const &node) {
        std::map<EntityId, Facts> others;
        for (auto const &row : conflict.sides) {
            auto const *fact = index_.fact(row.claim);
            if (!fact || 'A' + std::min(row.side, 25) != letter) continue;
            for (auto const id : {fact->subject, fact->object})
                if (id != conflict.entity && index_.entity(id)) others[id].push_back(fact);
        }
        for (auto const &[id, facts] : others) {
            entities_.insert(id);
            auto edge = line(node, node_id(id));
            edge.directed = facts.front()->object == id;
            if (edge.directed) edge.words = {relation_words(facts.front()->predicate, facts.front()->value)};
            edge.quotes = sketch_.quotes(facts);
            graph_.edges.push_back(std::move(edge));
        }
    }

    Index const &index_;
    Sketch const &sketch_;
    Graph &graph_;
    std::set<EntityId> entities_;
};

}  // namespace

Drawn draw_clashes(Index const &index, Sketch const &sketch, std::vector<Dispute> const &disputes, Picked const &picked,
                   MapOptions const &options, Graph &graph) {
    auto const wanted = [&](Dispute const &dispute) {  // what is about nobody is wanted if nobody is asked for
        if (dispute.parties.empty()) return options.focus.empty() && options.kinds.empty();
        return std::ranges::any_of(dispute.parties, [&](EntityId id) { return picked.near.contains(id); });
    };
    ClashDraft draft(index, sketch, graph);
    Drawn drawn;
    for (auto const &dispute : disputes) {
        if (!wanted(dispute)) continue;
        ++drawn.of;
        if (draft.size_with(dispute) > options.top + options.top / 2) continue;
        draft.add(dispute);
        ++drawn.items;
    }
    draft.add_entities();
    return drawn;
}

}  // namespace namesake::show
