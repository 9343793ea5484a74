#include "show/exported.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "model/partial_date.hpp"
#include "show/index.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

using model::EntityId;
using model::FactRow;
using model::Predicate;

std::string node_name(EntityId id) {
    return fmt::format("e{}", id);
}

/// An ISO date that other programs read: 2019, 2019-07, 2019-07-05; else empty.
std::string plain_date(std::string const &value) {
    using Unit = model::PartialDate::Unit;
    auto const date = model::PartialDate::parse(value);
    if (!date || !date->days() || date->by_week) return {};
    bool const plain = date->unit == Unit::year || date->unit == Unit::month || date->unit == Unit::day;
    return plain ? date->date_only().str() : std::string{};
}

bool supports(FactRow const &fact) {
    return fact.polarity == model::Polarity::asserted &&
           (fact.certainty == model::Certainty::plain || fact.certainty == model::Certainty::hedged);
}

/// What claims say of one entity alone. What two of them contradict is left out: the conflicts tell it.
class Attributes {
  public:
    void add(FactRow const &fact) {
        if (!supports(fact)) return;
        if (fact.predicate == Predicate::holds_role && !fact.object) roles_.insert(fact.value);
        if (fact.predicate == Predicate::born_on) born_.insert(plain_date(fact.value));
        if (fact.predicate == Predicate::died_on) died_.insert(plain_date(fact.value));
        if (fact.predicate == Predicate::gender) gender_.insert(fact.value);
        if (fact.predicate == Predicate::life_status) life_.insert(fact.value);
    }
    void write(ExportedNode &node) const {
        node.born = only(born_);
        node.died = only(died_);
        node.gender = only(gender_);
        node.dead = only(life_) == "dead" || (life_.empty() && !node.died.empty());
        node.roles.assign(roles_.begin(), roles_.end());
    }

  private:
    static std::string only(std::set<std::string> const &values) { return values.size() == 1 ? *values.begin() : ""; }
    std::set<std::string> roles_, born_, died_, gender_, life_;
};

class Exporter {
  public:
    explicit Exporter(model::Overview const &overview) : overview_(overview), index_(overview) {
        for (auto const &fact : overview.world.facts) {
            if (fact.subject) attributes_[fact.subject].add(fact);
            if (fact.subject && fact.object && supports(fact)) note_time(fact);
        }
    }

    Exported run() {
        for (auto const &row : overview_.world.entities)
            if (row.kind != model::Kind::date) add_node(row);
        for (auto const &row : overview_.relations) add_relation(row);
        for (auto const &row : overview_.namesakes) add_namesake(row);
        return std::move(graph_);
    }

  private:
    using Triple = std::tuple<EntityId, Predicate, EntityId>;

    void note_time(FactRow const &fact) {
        auto &[since, until] = times_[{fact.subject, fact.predicate, fact.object}];
        auto const first = plain_date(fact.valid_from.empty() ? fact.date_value : fact.valid_from);
        auto const last = plain_date(fact.valid_to.empty() ? fact.date_value : fact.valid_to);
        if (!first.empty() && (since.empty() || first < since)) since = first;
        until = std::max(until, last);
    }

    void add_node(model::EntityRow const &row) {
        ExportedNode node;
        node.id = node_name(row.id);
        node.kind = row.kind;
        node.name = row.name;
        for (auto const *alias : index_.aliases(row.id))
            if (alias->form != row.name && std::ranges::find(node.names, alias->form) == node.names.end())
                node.names.push_back(alias->form);
        node.mentions = row.mentions;
        node.documents = row.documents;
        if (auto const found = attributes_.find(row.id); found != attributes_.end()) found->second.write(node);
        drawn_.insert(row.id);
        graph_.nodes.push_back(std::move(node));
    }

    void add_relation(model::RelationRow const &row) {
        if (!drawn_.contains(row.subject) || !drawn_.contains(row.object)) return;
        ExportedEdge edge;
        edge.type = name(row.predicate);
        edge.predicate = row.predicate;
        edge.id = fmt::format("r{}-{}-{}", row.subject, edge.type, row.object);
        edge.from = node_name(row.subject);
        edge.to = node_name(row.object);
        edge.value = row.value;
        edge.symmetric = symmetric(row.predicate);
        edge.disputed = row.disputed, edge.ended = row.ended;
        edge.anonymous = row.anonymous_only, edge.hedged = row.hedged_only;
        edge.claims = row.claims, edge.documents = row.documents, edge.voices = row.origins;
        edge.first_said = plain_date(row.first_said), edge.last_said = plain_date(row.last_said);
        std::tie(edge.since, edge.until) = times_[{row.subject, row.predicate, row.object}];
        if (!edge.since.empty() && !edge.until.empty() && edge.until < edge.since) edge.until.clear();
        edge.quote = row.quote;
        edge.uri = index_.uri(row.document);
        graph_.edges.push_back(std::move(edge));
    }

    void add_namesake(model::NamesakeRow const &row) {
        if (!drawn_.contains(row.a_id) || !drawn_.contains(row.b_id)) return;
        ExportedEdge edge;
        edge.type = "namesake";
        edge.id = fmt::format("n{}-{}", row.a_id, row.b_id);
        edge.from = node_name(row.a_id);
        edge.to = node_name(row.b_id);
        edge.value = name(row.verdict);
        edge.reason = row.reason;
        edge.similarity = row.similarity;
        edge.symmetric = true;
        graph_.edges.push_back(std::move(edge));
    }

    model::Overview const &overview_;
    Index const index_;
    std::map<EntityId, Attributes> attributes_;
    std::map<Triple, std::pair<std::string, std::string>> times_;
    std::set<EntityId> drawn_;
    Exported graph_;
};

}  // namespace

Exported exported(model::Overview const &overview) {
    return Exporter(overview).run();
}

std::span<Field<ExportedNode> const> node_fields() {
    using Node = ExportedNode;
    static Field<Node> const fields[] = {
        {"name", FieldType::text, [](Node const &n) -> FieldValue { return n.name; }},
        {"kind", FieldType::text, [](Node const &n) -> FieldValue { return std::string(name(n.kind)); }},
        {"names", FieldType::list, [](Node const &n) -> FieldValue { return n.names; }},
        {"roles", FieldType::list, [](Node const &n) -> FieldValue { return n.roles; }},
        {"born", FieldType::text, [](Node const &n) -> FieldValue { return n.born; }},
        {"died", FieldType::text, [](Node const &n) -> FieldValue { return n.died; }},
        {"dead", FieldType::truth, [](Node const &n) -> FieldValue { return n.dead; }},
        {"gender", FieldType::text, [](Node const &n) -> FieldValue { return n.gender; }},
        {"mentions", FieldType::number, [](Node const &n) -> FieldValue { return n.mentions; }},
        {"documents", FieldType::number, [](Node const &n) -> FieldValue { return n.documents; }},
    };
    return fields;
}

std::span<Field<ExportedEdge> const> edge_fields() {
    using Edge = ExportedEdge;
    static Field<Edge> const fields[] = {
        {"predicate", FieldType::text, [](Edge const &e) -> FieldValue { return e.type; }},
        {"value", FieldType::text, [](Edge const &e) -> FieldValue { return e.value; }},
        {"symmetric", FieldType::truth, [](Edge const &e) -> FieldValue { return e.symmetric; }},
        {"claims", FieldType::number, [](Edge const &e) -> FieldValue { return e.claims; }},
        {"documents", FieldType::number, [](Edge const &e) -> FieldValue { return e.documents; }},
        {"voices", FieldType::number, [](Edge const &e) -> FieldValue { return e.voices; }},
        {"disputed", FieldType::truth, [](Edge const &e) -> FieldValue { return e.disputed; }},
        {"ended", FieldType::truth, [](Edge const &e) -> FieldValue { return e.ended; }},
        {"anonymous", FieldType::truth, [](Edge const &e) -> FieldValue { return e.anonymous; }},
        {"hedged", FieldType::truth, [](Edge const &e) -> FieldValue { return e.hedged; }},
        {"since", FieldType::text, [](Edge const &e) -> FieldValue { return e.since; }},
        {"until", FieldType::text, [](Edge const &e) -> FieldValue { return e.until; }},
        {"first_said", FieldType::text, [](Edge const &e) -> FieldValue { return e.first_said; }},
        {"last_said", FieldType::text, [](Edge const &e) -> FieldValue { return e.last_said; }},
        {"quote", FieldType::text, [](Edge const &e) -> FieldValue { return e.quote; }},
        {"document", FieldType::text, [](Edge const &e) -> FieldValue { return e.uri; }},
        {"similarity", FieldType::real, [](Edge const &e) -> FieldValue { return e.similarity; }},
        {"reason", FieldType::text, [](Edge const &e) -> FieldValue { return e.reason; }},
    };
    return fields;
}

bool is_empty(FieldValue const &value) {
    if (auto const *text = std::get_if<std::string>(&value)) return text->empty();
    if (auto const *list = std::get_if<std::vector<std::string>>(&value)) return list->empty();
    return false;
}

std::string text_of(FieldValue const &value, std::string_view between) {
    struct Words {
        std::string_view between;
        std::string operator()(std::string const &text) const { return text; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return fmt::format("{}", number); }
        std::string operator()(bool truth) const { return truth ? "true" : "false"; }
        std::string operator()(std::vector<std::string> const &list) const {
            return fmt::format("{}", fmt::join(list, between));
        }
    };
    return std::visit(Words{between}, value);
}

}  // namespace namesake::show
