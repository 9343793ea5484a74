#include <fmt/format.h>
#include <simdjson.h>

#include "read/encoding.hpp"
#include "read/fields.hpp"

namespace namesake::read {
namespace {

using Key = std::pair<std::string_view, std::string Fields::*>;
constexpr std::array<Key, 7> keys{Key{"id", &Fields::id},
                                  Key{"url", &Fields::url},
                                  Key{"title", &Fields::title},
                                  Key{"author", &Fields::author},
                                  Key{"text", &Fields::text},
                                  Key{"html", &Fields::html},
                                  Key{"published", &Fields::published}};

/// A string, or a number as it is written; null is as if it were not there.
bool take_value(simdjson::dom::element value, std::string &out) {
    std::string_view words;
    if (value.get(words) == simdjson::SUCCESS) return out = words, true;
    if (value.is_int64() || value.is_uint64()) return out = simdjson::minify(value), true;
    return value.is_null();
}

std::string take_fields(simdjson::dom::object object, Fields &fields) {
    std::array<bool, keys.size()> seen{};
    for (auto const field : object) {
        for (std::size_t k = 0; k < keys.size(); ++k) {
            if (field.key != keys[k].first) continue;
            if (seen[k]) return fmt::format("has the key \"{}\" twice: keep one", field.key);
            seen[k] = true;
            if (!take_value(field.value, fields.*keys[k].second))
                return fmt::format("has a \"{}\" that is no string: quote it", field.key);
        }
    }
    if (!seen[4] && !seen[5]) return "has no \"text\": each line needs {\"id\", \"text\"}";
    return {};
}

}  // namespace

std::variant<Fields, std::string> parse_json(std::string const &bytes) {
    thread_local simdjson::dom::parser parser;
    Fields fields{.decoded = "utf-8"};
    simdjson::dom::element root;
    auto error = parser.parse(bytes).get(root);
    if (error && !simdjson::validate_utf8(bytes.data(), bytes.size())) {
        std::size_t replaced = 0;
        error = parser.parse(mend_utf8(bytes, replaced)).get(root);
        fields.decoded = fmt::format("utf-8, {} ill-formed {} replaced", replaced, replaced == 1 ? "part" : "parts");
    }
    if (error) return fmt::format("is not valid JSON ({}): mend or drop it", simdjson::error_message(error));
    simdjson::dom::object object;
    if (root.get(object)) return std::string("is JSON but no object: write one {\"id\", \"text\"} a line");
    if (auto reason = take_fields(object, fields); !reason.empty()) return reason;
    unify_line_ends(fields.text);
    return fields;
}

}  // namespace namesake::read
