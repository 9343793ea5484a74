#include "read/decision.hpp"

#include <algorithm>

#include "model/vocabulary.hpp"
#include "read/fields.hpp"
#include "read/json_object.hpp"

namespace namesake::read {
namespace {

std::string needed(JsonObject const &in, std::string_view key) {
    auto found = in.text(key);
    if (found.empty()) throw Wrong{fmt::format("has no \"{}\": is it a line that `decide export` wrote?", key)};
    return found;
}

bool is_about_names(std::string_view verdict) {
    return std::ranges::find(model::verdict_names, verdict) != model::verdict_names.end();
}

model::DecidedPlace place(JsonObject const &in) {
    auto const side = needed(in, "of");
    if (side != "a" && side != "b") throw Wrong{fmt::format("has a place of \"{}\": say a or b", side)};
    return {side == "b", needed(in, "document"), needed(in, "quote"), in.text("before"), in.text("after")};
}

model::DecisionRow decision(JsonObject const &in) {
    model::DecisionRow out;
    out.verdict = needed(in, "verdict");
    bool const names = is_about_names(out.verdict);
    if (!names && out.verdict != "accept" && out.verdict != "dismiss")
        throw Wrong{fmt::format("has a \"verdict\" that this version does not know: {}", out.verdict)};
    out.made_at = needed(in, "made_at"), out.analyst = needed(in, "analyst");
    if (iso_date(out.made_at).empty()) throw Wrong{fmt::format("has a \"made_at\" that is no date: {}", out.made_at)};
    out.a = needed(in, names ? "a" : "conflict");
    if (names) out.b = needed(in, "b");
    out.note = in.text("note");
    out.undone_at = in.text("undone_at"), out.undone_by = in.text("undone_by");
    in.each("places", [&](element item) { out.places.push_back(place(JsonObject(item))); });
    return out;
}

}  // namespace

std::variant<model::DecisionRow, std::string> parse_decision(std::string const &line) {
    return parse_line<model::DecisionRow>(line, decision);
}

}  // namespace namesake::read
