#include "read/fact.hpp"

#include "read/fields.hpp"
#include "read/json_object.hpp"

namespace namesake::read {
namespace {

/// Words for one line of text: a fact's page has each on a line of its own.
std::string on_a_line(std::string words, std::string_view key) {
    for (char &c : words)
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    auto const first = words.find_first_not_of(' '), last = words.find_last_not_of(' ');
    if (first == std::string::npos) throw Wrong{fmt::format("has an empty \"{}\"", key)};
    return words.substr(first, last - first + 1);
}

std::string needed(JsonObject const &in, std::string_view key) {
    auto words = in.text(key);
    if (words.empty()) throw Wrong{fmt::format("has no \"{}\"", key)};
    return on_a_line(std::move(words), key);
}

std::string optional(JsonObject const &in, std::string_view key) {
    auto words = in.text(key);
    return words.empty() ? words : on_a_line(std::move(words), key);
}

std::string date(JsonObject const &in, std::string_view key) {
    auto const written = in.text(key);
    auto const found = iso_date(written);
    if (found.empty() && !written.empty())
        throw Wrong{fmt::format("has a \"{}\" that is no date: {}: write 1950, 1950-03 or 1950-03-01", key, written)};
    return found;
}

std::string words_of(element item, std::string_view key) {
    std::string_view words;
    if (item.get(words)) throw Wrong{fmt::format("has \"{}\" that are no strings", key)};
    return on_a_line(std::string(words), key);
}

model::Fact fact(JsonObject const &in) {
    model::Fact out;
    out.name = needed(in, "name");
    if (!in.text("kind").empty()) out.kind = in.word<model::Kind>("kind", model::kind_names);
    if (out.kind == model::Kind::date)
        throw Wrong{"is about a date: facts are about a person, place, organization or group"};
    in.each("aliases", [&](element item) { out.aliases.push_back(words_of(item, "aliases")); });
    out.born = date(in, "born"), out.died = date(in, "died");
    in.each("roles", [&](element item) {
        JsonObject const role(item);
        out.roles.push_back({needed(role, "role"), optional(role, "of"), date(role, "from"), date(role, "to")});
    });
    if (out.kind != model::Kind::person && !(out.born.empty() && out.died.empty() && out.roles.empty()))
        throw Wrong{"has a birth, a death or a role, which only a person has"};
    in.each_field("ids", [&](std::string_view scheme, element value) {
        out.ids.emplace_back(on_a_line(std::string(scheme), "ids"), words_of(value, "ids"));
    });
    out.date = date(in, "date");
    out.source = optional(in, "source");
    out.uri = optional(in, "url");
    return out;
}

}  // namespace

std::variant<model::Fact, std::string> parse_fact(std::string const &line) {
    return parse_line<model::Fact>(line, fact);
}

}  // namespace namesake::read
