// What a page says about itself for machines (JSON-LD).
#include <simdjson.h>

#include "read/html_page.hpp"

namespace namesake::read {
namespace {

using simdjson::dom::element;

constexpr int deepest = 8;  // levels of a graph that are looked into

void add_author(std::string_view name, std::string &author) {
    if (name.starts_with("http")) return;
    if (!author.empty()) author += ", ";
    author += name;
}

void take_author(element value, std::string &author) {
    simdjson::dom::array list;
    simdjson::dom::object person;
    std::string_view name;
    if (value.get(list) == simdjson::SUCCESS)
        for (auto one : list) take_author(one, author);
    else if (value.get(person) == simdjson::SUCCESS && person["name"].get(name) == simdjson::SUCCESS)
        add_author(name, author);
    else if (value.get(name) == simdjson::SUCCESS)
        add_author(name, author);
}

void search(element value, Fields &fields, int depth) {
    simdjson::dom::array list;
    simdjson::dom::object object;
    if (depth > deepest) return;
    if (value.get(list) == simdjson::SUCCESS) {
        for (auto one : list) search(one, fields, depth + 1);
        return;
    }
    if (value.get(object) != simdjson::SUCCESS) return;
    std::string_view words;
    if (fields.published.empty() && object["datePublished"].get(words) == simdjson::SUCCESS)
        fields.published = iso_date(words);
    if (fields.title.empty() && object["headline"].get(words) == simdjson::SUCCESS) fields.title = words;
    element author;
    if (fields.author.empty() && object["author"].get(author) == simdjson::SUCCESS) take_author(author, fields.author);
    element graph;
    if (object["@graph"].get(graph) == simdjson::SUCCESS) search(graph, fields, depth + 1);
}

}  // namespace

void take_json_ld(std::string const &script, Fields &fields) {
    simdjson::dom::parser parser;
    element root;
    if (parser.parse(script).get(root) == simdjson::SUCCESS) search(root, fields, 0);
}

}  // namespace namesake::read
