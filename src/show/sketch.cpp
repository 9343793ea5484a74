#include "show/sketch.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "show/entry.hpp"
#include "show/node_notes.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

using model::EntityId;
using model::Kind;

constexpr std::size_t most_quotes = 12;
constexpr std::size_t most_names = 8;

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

template <class Value>
void add_once(std::vector<Value> &items, Value const &value) {
    if (std::ranges::find(items, value) == items.end()) items.push_back(value);
}

}  // namespace

std::string node_id(EntityId id) {
    return fmt::format("e{}", id);
}

Sketch::Sketch(Index const &index, Facts const &facts, std::vector<Dispute> const &disputes) : index_(index) {
    for (auto const *fact : facts) {
        if (fact->subject) said_of_[fact->subject].push_back(fact);
        if (!anonymous(*fact)) named_openly_.insert({fact->subject, fact->object, fact->place});
    }
    for (auto const &dispute : disputes) {
        if (dispute.conflict->kind == model::ConflictKind::life_status) life_disputed_.insert(dispute.conflict->entity);
        for (auto const &side : dispute.conflict->sides)
            if (side.claim) add_once(disputed_[side.claim], dispute.conflict->id);
    }
}

Quote Sketch::quote(model::FactRow const &fact) const {
    return {fact.quote, voice_and_place(fact, index_), index_.uri(fact.document)};
}

std::vector<Quote> Sketch::quotes(Facts const &facts) const {
    std::vector<Quote> out;
    for (auto const *fact : facts) {
        if (out.size() == most_quotes) break;
        add_once(out, quote(*fact));
    }
    return out;
}

std::vector<model::ConflictId> Sketch::conflicts(Facts const &facts) const {
    std::set<model::ConflictId> ids;
    for (auto const *fact : facts)
        if (auto const found = disputed_.find(fact->id); found != disputed_.end())
            ids.insert(found->second.begin(), found->second.end());
    return {ids.begin(), ids.end()};
}

Edge Sketch::edge(std::string from, std::string to, Facts const &facts) const {
    Edge edge;
    edge.from = std::move(from);
    edge.to = std::move(to);
    edge.quotes = quotes(facts);
    edge.claims = facts.size();
    edge.origins = origins(facts);
    edge.conflicts = conflicts(facts);
    edge.disputed = !edge.conflicts.empty() || said_and_denied(facts);
    edge.doubtful = all_doubtful(facts);
    edge.anonymous = std::ranges::all_of(facts, [](auto const *fact) { return anonymous(*fact); });
    edge.former = all_over(facts);
    edge.quiet = geography(facts);
    return edge;
}

Node Sketch::node(EntityId id) const {
    auto const *entity = index_.entity(id);
    Node node;
    node.id = node_id(id);
    node.shape = shape_of(entity->kind);
    node.name = entity->name;
    for (auto const *alias : index_.aliases(id))
        if (alias->form != entity->name && node.other_names.size() < most_names)
            add_once(node.other_names, alias->form);
    if (auto const facts = said_of_.find(id); facts != said_of_.end()) {
        add_life(facts->second, node);
        add_roles(facts->second, node);
        if (life_disputed_.contains(id)) node.notes.push_back("dead or alive?");
        node.quotes = quotes(facts->second);
        node.anonymous = !named_openly_.contains(id);
    }
    return node;
}

Node Sketch::hub(Gathering const &gathering) const {
    Node hub;
    hub.id = fmt::format("g{}", gathering.facts.front()->id);
    hub.shape = Shape::gathering;
    hub.name = gathering.what.empty() ? "event" : gathering.what;
    if (!gathering.date.empty()) hub.notes.push_back(date_words(gathering.date));
    hub.quotes = quotes(gathering.facts);
    hub.conflicts = conflicts(gathering.facts);
    return hub;
}

}  // namespace namesake::show
