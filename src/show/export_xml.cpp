// The graph as GraphML and as GEXF.
#include <fmt/format.h>

#include "model/partial_date.hpp"
#include "show/escape.hpp"
#include "show/exported.hpp"

namespace namesake::show {
namespace {

constexpr auto prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string_view graphml_type(FieldType type) {
    switch (type) {
        case FieldType::number:
            return "long";
        case FieldType::real:
            return "double";
        case FieldType::truth:
            return "boolean";
        default:
            return "string";
    }
}

std::string_view gexf_type(FieldType type) {
    return type == FieldType::list ? "liststring" : graphml_type(type);
}

template <class Item>
void put_keys(std::span<Field<Item> const> fields, std::string_view of, std::string &out) {
    for (auto const &field : fields)
        out += fmt::format("  <key id=\"{0}.{1}\" for=\"{0}\" attr.name=\"{1}\" attr.type=\"{2}\"/>\n", of, field.name,
                           graphml_type(field.type));
}

template <class Item>
void put_data(Item const &item, std::span<Field<Item> const> fields, std::string_view of, std::string &out) {
    for (auto const &field : fields)
        if (auto const value = field.of(item); !is_empty(value))
            out += fmt::format("      <data key=\"{}.{}\">{}</data>\n", of, field.name, html(text_of(value)));
}

template <class Item>
void put_attributes(std::span<Field<Item> const> fields, std::string_view of, std::string &out) {
    out += fmt::format("    <attributes class=\"{}\" mode=\"static\">\n", of);
    for (auto const &field : fields)
        out += fmt::format("      <attribute id=\"{0}\" title=\"{0}\" type=\"{1}\"/>\n", field.name,
                           gexf_type(field.type));
    out += "    </attributes>\n";
}

template <class Item>
void put_values(Item const &item, std::span<Field<Item> const> fields, std::string &out) {
    out += "        <attvalues>\n";
    for (auto const &field : fields)
        if (auto const value = field.of(item); !is_empty(value))
            out +=
                fmt::format("          <attvalue for=\"{}\" value=\"{}\"/>\n", field.name, html(text_of(value, "|")));
    out += "        </attvalues>\n";
}

/// A whole day, as GEXF wants it: the first or the last that a date can mean.
std::string whole_day(std::string const &iso, bool last) {
    auto const date = model::PartialDate::parse(iso);
    auto const days = date ? date->days() : std::nullopt;
    return days ? model::PartialDate::of_day(last ? days->last : days->first).str() : std::string{};
}

std::string time_of(ExportedEdge const &edge) {
    std::string out;
    if (auto const start = whole_day(edge.since, false); !start.empty()) out += fmt::format(" start=\"{}\"", start);
    if (auto const end = whole_day(edge.until, true); !end.empty()) out += fmt::format(" end=\"{}\"", end);
    return out;
}

}  // namespace

std::string graphml(Exported const &graph) {
    std::string out = prolog;
    out += "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    put_keys(node_fields(), "node", out);
    put_keys(edge_fields(), "edge", out);
    out += "  <graph id=\"namesake\" edgedefault=\"directed\">\n";
    for (auto const &node : graph.nodes) {
        out += fmt::format("    <node id=\"{}\">\n", node.id);
        put_data(node, node_fields(), "node", out);
        out += "    </node>\n";
    }
    for (auto const &edge : graph.edges) {
        out += fmt::format("    <edge id=\"{}\" source=\"{}\" target=\"{}\">\n", edge.id, edge.from, edge.to);
        put_data(edge, edge_fields(), "edge", out);
        out += "    </edge>\n";
    }
    return out += "  </graph>\n</graphml>\n";
}

std::string gexf(Exported const &graph) {
    std::string out = prolog;
    out += "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n";
    out += "  <meta>\n    <creator>namesake</creator>\n  </meta>\n";
    out += "  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n";
    put_attributes(node_fields(), "node", out);
    put_attributes(edge_fields(), "edge", out);
    out += "    <nodes>\n";
    for (auto const &node : graph.nodes) {
        out += fmt::format("      <node id=\"{}\" label=\"{}\">\n", node.id, html(node.name));
        put_values(node, node_fields(), out);
        out += "      </node>\n";
    }
    out += "    </nodes>\n    <edges>\n";
    for (auto const &edge : graph.edges) {
        out += fmt::format("      <edge id=\"{}\" source=\"{}\" target=\"{}\" kind=\"{}\" weight=\"{}\"{}>\n", edge.id,
                           edge.from, edge.to, edge.type, std::max<std::int64_t>(edge.voices, 1), time_of(edge));
        put_values(edge, edge_fields(), out);
        out += "      </edge>\n";
    }
    return out += "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace namesake::show
