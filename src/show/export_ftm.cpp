// The graph as FollowTheMoney entities (the statements of investigative tools), one JSON object a line.
#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "show/escape.hpp"
#include "show/exported.hpp"
#include "show/width.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

using Json = nlohmann::ordered_json;
using model::Kind;
using model::Predicate;

constexpr std::size_t longest_name = 384;  // FollowTheMoney's own limit

std::string_view schema_of(Kind kind) {
    switch (kind) {
        case Kind::person:
            return "Person";
        case Kind::place:
            return "Address";
        case Kind::organization:
            return "Organization";
        default:
            return "LegalEntity";
    }
}

/// Every property is a list of strings; empty ones are left out.
class Entity {
  public:
    Entity(std::string id, std::string_view schema) : json_{{"id", std::move(id)}, {"schema", schema}} {
        json_["properties"] = Json::object();
    }
    Entity &put(char const *property, std::string_view value) {
        auto const words = cut(visible(value), longest_name);
        if (!words.empty()) json_["properties"][property].push_back(words);
        return *this;
    }
    Entity &put(char const *property, std::vector<std::string> const &values) {
        for (auto const &value : values) put(property, value);
        return *this;
    }
    std::string line() const { return json_.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n'; }

  private:
    Json json_;
};

/// The schema of a relation, and its properties for subject and object.
struct Schema {
    char const *name, *subject, *object;
};

constexpr Schema any_link{"UnknownLink", "subject", "object"};

bool is_kinship(Predicate predicate) {
    return predicate <= Predicate::relative_of;
}

/// What fits, given which schemata its two ends may have.
Schema schema_of(ExportedEdge const &edge, Kind from, Kind to) {
    bool const person = from == Kind::person, into_body = to == Kind::organization;
    bool const legal = from != Kind::place && to != Kind::place;
    if (edge.type == "namesake") return any_link;
    if (is_kinship(edge.predicate) && person && to == Kind::person) return {"Family", "relative", "person"};
    switch (edge.predicate) {
        case Predicate::heads:
            return legal && into_body ? Schema{"Directorship", "director", "organization"} : any_link;
        case Predicate::member_of:
            return legal && into_body ? Schema{"Membership", "member", "organization"} : any_link;
        case Predicate::works_for:
        case Predicate::holds_role:
            return person && into_body ? Schema{"Employment", "employee", "employer"} : any_link;
        case Predicate::speaks_for:
            return legal ? Schema{"Representation", "agent", "client"} : any_link;
        case Predicate::succeeded:
            return legal ? Schema{"Succession", "successor", "predecessor"} : any_link;
        default:
            return any_link;
    }
}

std::string entity_line(ExportedNode const &node) {
    Entity entity(node.id, schema_of(node.kind));
    entity.put("name", node.name).put("alias", node.names);
    if (node.kind == Kind::place) entity.put("full", node.name);
    if (node.kind == Kind::person) {
        entity.put("birthDate", node.born).put("deathDate", node.died).put("position", node.roles);
        if (node.gender == "male" || node.gender == "female") entity.put("gender", node.gender);
    }
    return entity.line();
}

std::string relation_line(ExportedEdge const &edge, Schema const &schema) {
    Entity entity(edge.id, schema.name);
    entity.put(schema.subject, edge.from).put(schema.object, edge.to);
    bool const family = std::string_view(schema.name) == "Family", namesake = edge.type == "namesake";
    auto const words = namesake ? fmt::format("namesake: {}", edge.value) : relation_words(edge.predicate, edge.value);
    if (family)
        entity.put("relationship", edge.value.empty() ? words : edge.value);
    else
        entity.put("role", edge.predicate == Predicate::holds_role && !edge.value.empty() ? edge.value : words);
    entity.put("startDate", edge.since).put("endDate", edge.until).put("summary", namesake ? edge.reason : edge.quote);
    if (auto const url = link(edge.uri); url.starts_with("http")) entity.put("sourceUrl", url);
    return entity.put("recordId", edge.type).line();
}

}  // namespace

std::string ftm(Exported const &graph) {
    std::string out;
    std::map<std::string, Kind> kinds;
    for (auto const &node : graph.nodes) {
        kinds[node.id] = node.kind;
        out += entity_line(node);
    }
    for (auto const &edge : graph.edges)
        out += relation_line(edge, schema_of(edge, kinds.at(edge.from), kinds.at(edge.to)));
    return out;
}

}  // namespace namesake::show
