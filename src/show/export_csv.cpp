// The graph as two tables for Neo4j's importer (neo4j-admin database import).
#include <fmt/format.h>

#include <algorithm>

#include "show/escape.hpp"
#include "show/exported.hpp"

namespace namesake::show {
namespace {

std::string_view neo4j_type(FieldType type) {
    switch (type) {
        case FieldType::number:
            return ":long";
        case FieldType::real:
            return ":double";
        case FieldType::truth:
            return ":boolean";
        case FieldType::list:
            return ":string[]";
        default:
            return "";
    }
}

/// The importer parts lists at semicolons.
FieldValue listed(FieldValue value) {
    if (auto *list = std::get_if<std::vector<std::string>>(&value))
        for (auto &item : *list) std::ranges::replace(item, ';', ',');
    return value;
}

template <class Item>
void put_fields(Item const &item, std::span<Field<Item> const> fields, std::string &out) {
    for (auto const &field : fields) out += ',' + csv(text_of(listed(field.of(item)), ";"));
}

template <class Item>
void put_head(std::span<Field<Item> const> fields, std::string &out) {
    for (auto const &field : fields) out += fmt::format(",{}{}", field.name, neo4j_type(field.type));
}

/// "works_for" is WORKS_FOR, "person" is Person.
std::string in_capitals(std::string text, std::size_t letters = std::string::npos) {
    for (auto &c : std::span(text).first(std::min(letters, text.size())))
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

}  // namespace

std::string neo4j_nodes(Exported const &graph) {
    std::string out = ":ID";
    put_head(node_fields(), out);
    out += ",:LABEL\n";
    for (auto const &node : graph.nodes) {
        out += node.id;
        put_fields(node, node_fields(), out);
        out += fmt::format(",{}\n", in_capitals(std::string(name(node.kind)), 1));
    }
    return out;
}

std::string neo4j_relationships(Exported const &graph) {
    std::string out = ":START_ID,:END_ID,:TYPE,id";
    put_head(edge_fields(), out);
    out += '\n';
    for (auto const &edge : graph.edges) {
        out += fmt::format("{},{},{},{}", edge.from, edge.to, in_capitals(edge.type), edge.id);
        put_fields(edge, edge_fields(), out);
        out += '\n';
    }
    return out;
}

}  // namespace namesake::show
