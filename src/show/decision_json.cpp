#include "show/decision_json.hpp"

#include "show/json_writer.hpp"

namespace namesake::show {
namespace {

/// `"key":"words",` where there are words.
void put(JsonWriter &out, std::string_view key, std::string_view words) {
    if (!words.empty()) out.raw("\"").raw(key).raw("\":").text(words).raw(",");
}

}  // namespace

std::string decision_json(model::DecisionRow const &decision) {
    std::string line;
    {
        JsonWriter out(line);
        out.raw("{\"decision\":").number(decision.id).raw(",");
        put(out, "verdict", decision.verdict);
        put(out, decision.b.empty() ? "conflict" : "a", decision.a);
        put(out, "b", decision.b);
        put(out, "about", decision.about);
        put(out, "note", decision.note);
        put(out, "analyst", decision.analyst);
        put(out, "made_at", decision.made_at);
        put(out, "undone_by", decision.undone_by);
        put(out, "undone_at", decision.undone_at);
        out.raw("\"places\":").list(decision.places, [&](model::DecidedPlace const &place) {
            out.raw(place.side == 0 ? "{\"of\":\"a\",\"document\":" : "{\"of\":\"b\",\"document\":").text(place.uri);
            out.raw(",\"before\":").text(place.before).raw(",\"quote\":").text(place.quote);
            out.raw(",\"after\":").text(place.after).raw("}");
        });
        out.raw("}");
    }
    return line;
}

}  // namespace namesake::show
