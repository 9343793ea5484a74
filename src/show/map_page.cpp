#include "show/map_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "show/escape.hpp"
#include "show/page.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

using Json = nlohmann::ordered_json;

std::string_view kind_of(Shape shape) {
    switch (shape) {
        case Shape::person:
            return "person";
        case Shape::organization:
            return "organization";
        case Shape::place:
            return "place";
        case Shape::group:
            return "group";
        case Shape::gathering:
            return "meeting or event";
        case Shape::conflict:
            return "what clashes";
        case Shape::side:
            return "one side";
        case Shape::moment:
            return "told of this date";
        default:
            return "";
    }
}

Json words_of(std::vector<std::string> const &all) {
    auto out = Json::array();
    for (auto const &words : all) out.push_back(visible(words));
    return out;
}

/// Only what is on the web is offered as a link.
std::string web_link(std::string const &uri) {
    auto const target = link(uri);
    return target.starts_with("http") ? target : std::string{};
}

Json quotes_of(std::vector<Quote> const &quotes) {
    auto out = Json::array();
    for (auto const &quote : quotes)
        out.push_back(
            {{"words", visible(quote.words)}, {"whose", visible(quote.whose)}, {"href", web_link(quote.uri)}});
    return out;
}

Json numbers_of(std::vector<model::ConflictId> const &conflicts) {
    auto out = Json::array();
    for (auto const id : conflicts) out.push_back(conflict_number(id));
    return out;
}

Json state_of(Edge const &edge) {
    auto out = Json::array();
    if (edge.disputed) out.push_back("disputed");
    if (edge.former) out.push_back("over");
    if (edge.anonymous) out.push_back("only from anonymous sources");
    if (edge.doubtful && edge.tie == Tie::relation) out.push_back("reportedly, denied, or to come");
    return out;
}

Json nodes_of(Graph const &graph) {
    auto out = Json::array();
    for (auto const &node : graph.nodes) {
        if (kind_of(node.shape).empty()) continue;
        auto notes = words_of(node.notes);
        if (node.anonymous) notes.push_back("only anonymous sources speak of it");
        out.push_back({{"id", node.id},
                       {"name", visible(node.dead ? fmt::format("† {}", node.name) : node.name)},
                       {"kind", node.about.empty() ? std::string(kind_of(node.shape)) : visible(node.about)},
                       {"notes", std::move(notes)},
                       {"names", words_of(node.other_names)},
                       {"conflicts", numbers_of(node.conflicts)},
                       {"quotes", quotes_of(node.quotes)}});
    }
    return out;
}

Json edges_of(Graph const &graph) {
    auto out = Json::array();
    for (auto const &edge : graph.edges) {
        if (edge.tie == Tie::lane || edge.tie == Tie::guide) continue;
        out.push_back({{"id", edge.id},
                       {"from", edge.from},
                       {"to", edge.to},
                       {"directed", edge.directed},
                       {"words", words_of(edge.words)},
                       {"state", state_of(edge)},
                       {"claims", edge.claims},
                       {"voices", edge.origins},
                       {"reason", visible(edge.reason)},
                       {"conflicts", numbers_of(edge.conflicts)},
                       {"quotes", quotes_of(edge.quotes)}});
    }
    return out;
}

Json clashes_of(Graph const &graph) {
    auto out = Json::array();
    for (auto const &clash : graph.clashes) {
        auto const page = link(graph.report);
        out.push_back({{"number", conflict_number(clash.id)},
                       {"level", name(clash.level)},
                       {"summary", visible(clash.summary)},
                       {"href", page.empty() ? page : fmt::format("{}#c{}", page, clash.id)}});
    }
    return out;
}

/// What the script reads. Within a script element no "<" may be one.
std::string data_of(Graph const &graph) {
    Json const data{{"nodes", nodes_of(graph)},
                    {"edges", edges_of(graph)},
                    {"clashes", clashes_of(graph)},
                    {"notes", words_of(graph.notes)}};
    std::string out;
    for (char const c : data.dump(-1, ' ', false, Json::error_handler_t::replace)) {
        if (c == '<')
            out += "\\u003c";
        else
            out += c;
    }
    return out;
}

void put_head(Graph const &graph, Page &page) {
    page.raw(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw(
        fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                    "'unsafe-inline'; script-src '{}'; base-uri 'none'; form-action 'none'\">\n",
                    map_script_hash));
    page.raw(fmt::format("<title>{}</title>\n<style>", html(graph.title)));
    page.raw(map_style);
    page.raw("</style>\n</head>\n<body>\n");
}

void put_header(Graph const &graph, Page &page) {
    auto const header = page.open("header");
    page.put("h1", graph.title);
    if (!graph.dates.empty()) page.put("p", graph.dates, "class=\"quiet\"");
    page.raw(
        "<search><input id=\"search\" type=\"search\" placeholder=\"Search names ( / )\" aria-label=\"Search names\" "
        "autocomplete=\"off\"><ul id=\"found\"></ul></search>\n");
}

constexpr auto tools =
    "<div id=\"tools\"><button data-key=\"+\" aria-label=\"Larger\">+</button><button data-key=\"-\" "
    "aria-label=\"Smaller\">−</button><button data-key=\"0\">All</button></div>\n";

}  // namespace

std::string map_page(Graph const &graph, std::string const &svg) {
    Page page;
    put_head(graph, page);
    put_header(graph, page);
    {
        auto const stage = page.open("main", "id=\"stage\"");
        page.raw(std::string_view(svg).substr(std::min(svg.find("<svg"), svg.size())));
        page.raw(tools);
    }
    {
        auto const panel = page.open("aside", "id=\"panel\" aria-live=\"polite\"");
        page.raw("<noscript>The names and lines show their first quote when pointed at.</noscript>\n");
    }
    page.raw("<script type=\"application/json\" id=\"data\">");
    page.raw(data_of(graph));
    page.raw("</script>\n<script>");
    page.raw(map_script);
    page.raw("</script>\n</body>\n</html>\n");
    return page.take();
}

}  // namespace namesake::show
