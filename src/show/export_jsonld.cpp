// The graph as linked data: entities in schema.org's words, relations as RDF statements with what is known of them.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "show/exported.hpp"

namespace namesake::show {
namespace {

using Json = nlohmann::ordered_json;
using model::Kind;
using model::Predicate;

/// Wikidata's property for a predicate; empty if it has none.
std::string_view wikidata(Predicate predicate) {
    static constexpr std::pair<Predicate, std::string_view> properties[] = {
        {Predicate::child_of, "P22"},    {Predicate::grandchild_of, "P1038"}, {Predicate::sibling_of, "P3373"},
        {Predicate::spouse_of, "P26"},   {Predicate::relative_of, "P1038"},   {Predicate::holds_role, "P39"},
        {Predicate::heads, "P488"},      {Predicate::member_of, "P463"},      {Predicate::works_for, "P108"},
        {Predicate::founded, "P112"},    {Predicate::born_in, "P19"},         {Predicate::died_in, "P20"},
        {Predicate::lives_in, "P551"},   {Predicate::citizen_of, "P27"},      {Predicate::based_in, "P159"},
        {Predicate::located_in, "P131"}, {Predicate::capital_of, "P1376"},    {Predicate::part_of, "P361"},
        {Predicate::owned_by, "P127"},   {Predicate::subsidiary_of, "P749"},  {Predicate::killed, "P157"},
        {Predicate::succeeded, "P1365"}, {Predicate::same_as, "P460"},        {Predicate::different_from, "P1889"},
    };
    for (auto const &[known, property] : properties)
        if (known == predicate) return property;
    return {};
}

std::string_view type_of(Kind kind) {
    switch (kind) {
        case Kind::person:
            return "schema:Person";
        case Kind::place:
            return "schema:Place";
        case Kind::organization:
            return "schema:Organization";
        default:
            return "ns:Group";
    }
}

/// Nothing is fetched to read it: all names are explained here.
Json context() {
    return {{"schema", "https://schema.org/"},
            {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
            {"wd", "http://www.wikidata.org/prop/direct/"},
            {"ns", "urn:namesake:"},
            {"id", "@id"},
            {"type", "@type"},
            {"name", "schema:name"},
            {"names", "schema:alternateName"},
            {"born", "schema:birthDate"},
            {"died", "schema:deathDate"},
            {"gender", "schema:gender"},
            {"roles", "schema:jobTitle"},
            {"subject", {{"@id", "rdf:subject"}, {"@type", "@id"}}},
            {"predicate", {{"@id", "rdf:predicate"}, {"@type", "@id"}}},
            {"object", {{"@id", "rdf:object"}, {"@type", "@id"}}},
            {"wikidata", {{"@id", "ns:wikidata"}, {"@type", "@id"}}},
            {"@vocab", "urn:namesake:"}};
}

Json json_of(FieldValue const &value) {
    return std::visit([](auto const &known) { return Json(known); }, value);
}

template <class Item>
void put_fields(Item const &item, std::span<Field<Item> const> fields, Json &out) {
    for (auto const &field : fields)
        if (auto const value = field.of(item); !is_empty(value) && !out.contains(field.name))
            out[std::string(field.name)] = json_of(value);
}

Json node_of(ExportedNode const &node) {
    Json out{{"id", "ns:" + node.id}, {"type", type_of(node.kind)}};
    put_fields(node, node_fields(), out);
    return out;
}

Json statement_of(ExportedEdge const &edge) {
    Json out{{"id", "ns:" + edge.id},
             {"type", "rdf:Statement"},
             {"subject", "ns:" + edge.from},
             {"predicate", "ns:" + edge.type},
             {"object", "ns:" + edge.to}};
    auto const property = wikidata(edge.predicate);
    if (edge.type != "namesake" && !property.empty()) out["wikidata"] = fmt::format("wd:{}", property);
    put_fields(edge, edge_fields(), out);
    return out;
}

}  // namespace

std::string jsonld(Exported const &graph) {
    auto const dump = [](Json const &json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); };
    std::string out = fmt::format("{{\"@context\":{},\n\"@graph\":[", dump(context()));
    auto const *before = "\n";
    auto const put = [&](Json const &json) {
        out += before + dump(json);
        before = ",\n";
    };
    for (auto const &node : graph.nodes) put(node_of(node));
    for (auto const &edge : graph.edges) put(statement_of(edge));
    return out += "\n]}\n";
}

}  // namespace namesake::show
