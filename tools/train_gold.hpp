// Gold documents for trainers: JSONL, plain or gzip, one {"id","text","mentions":[{"start","end","type","otype"}]} a
// line.
#pragma once
#include <zlib.h>

#include <simdjson.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "text/tokenise.hpp"

namespace namesake::tools {

struct GoldMention {
    model::Span span;
    int kind = -1;  ///< person, place, organization, other
};

struct GoldDocument {
    model::Document document;
    std::vector<GoldMention> mentions;
};

inline std::string read_whole(std::string const &path) {
    gzFile file = gzopen(path.c_str(), "rb");
    if (!file) throw std::runtime_error(path + ": cannot be read");
    std::string out;
    char buffer[1 << 16];
    for (int n; (n = gzread(file, buffer, sizeof buffer)) > 0;) out.append(buffer, static_cast<std::size_t>(n));
    gzclose(file);
    return out;
}

/// Sums of money and dates are no names in any of the kinds; -1.
inline int gold_kind(std::string_view type, std::string_view otype) {
    if (type == "PERSON") return 0;
    if (type == "PLACE") return 1;
    if (type == "ORG") return 2;
    return type == "MISC" && otype != "Money" ? 3 : -1;
}

inline GoldDocument read_gold(simdjson::dom::element const &json) {
    GoldDocument out;
    out.document.id = std::string_view(json["id"]);
    out.document.text = std::string_view(json["text"]);
    for (simdjson::dom::element const m : json["mentions"].get_array()) {
        std::string_view otype, form = "name";
        if (m["otype"].get(otype)) otype = {};
        if (m["form"].get(form)) form = "name";
        int const kind = gold_kind(std::string_view(m["type"]), otype);
        if (kind < 0 || form != "name") continue;
        auto const at = [&](char const *key) { return static_cast<std::uint32_t>(std::int64_t(m[key])); };
        out.mentions.push_back({{at("start"), at("end")}, kind});
    }
    return out;
}

inline std::vector<GoldDocument> load_gold(std::string const &path) {
    std::vector<GoldDocument> out;
    simdjson::dom::parser parser;
    simdjson::padded_string const text(read_whole(path));
    for (simdjson::dom::element const json : parser.parse_many(text, 1 << 24)) out.push_back(read_gold(json));
    return out;
}

}  // namespace namesake::tools
