// A name from the news on its way out: inert wherever it is printed.
#include <algorithm>

#include "fuzz/targets.hpp"
#include "read/encoding.hpp"
#include "show/escape.hpp"

namespace namesake::fuzz {
namespace {

bool is_utf8(std::string const &words) {
    std::size_t replaced = 0;
    read::mend_utf8(words, replaced);
    return replaced == 0;
}
bool has_none_of(std::string_view words, std::string_view characters) {
    return words.find_first_of(characters) == std::string_view::npos;
}
bool has_controls(std::string_view words) {
    return std::ranges::any_of(words, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}
/// Of an escString: each backslash is one of two, so that none begins an escape. (Quotes are the writer's affair.)
bool is_plain_label(std::string_view label) {
    for (std::size_t i = 0; i < label.size(); ++i)
        if (label[i] == '\\' && (++i == label.size() || label[i] != '\\')) return false;
    return true;
}
/// Quoted as a whole, or nothing in it that needs quotes; no formula.
bool is_one_field(std::string_view field) {
    bool const quoted = field.size() >= 2 && field.front() == '"' && field.back() == '"';
    std::string_view inside = quoted ? field.substr(1, field.size() - 2) : field;
    if (!inside.empty() && std::string_view("=+-@\t\r").find(inside.front()) != std::string_view::npos) return false;
    if (!quoted) return has_none_of(inside, "\",\r\n");
    for (std::size_t i = 0; i < inside.size(); ++i)
        if (inside[i] == '"' && (++i == inside.size() || inside[i] != '"')) return false;
    return true;
}

}  // namespace

void escaping(std::string_view bytes) {
    std::string const visible = show::visible(bytes);
    must(is_utf8(visible), "what is visible is UTF-8");
    must(!has_controls(visible), "what is visible controls nothing");
    must(has_none_of(show::html(bytes), "<>\"'"), "in HTML a name opens nothing");
    must(is_plain_label(show::dot(bytes)), "in DOT a name is one label");
    must(is_one_field(show::csv(bytes)), "in a table a name is one field, no formula");
    std::string const link = show::link(bytes);
    must(link.empty() || link.find(':') == std::string::npos || link.starts_with("http://") ||
             link.starts_with("https://") || link.find_first_of("/?#") < link.find(':'),
         "a link leads to the web, or nowhere");
    show::markdown(bytes);
    show::html_words(bytes);
}

}  // namespace namesake::fuzz
