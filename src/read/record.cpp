#include "read/record.hpp"

#include "read/json_object.hpp"

namespace namesake::read {
namespace {

model::Segment segment(JsonObject const &in) {
    return {in.word<model::Zone>("kind", model::zone_names), in.span(), in.text("author"), in.index("parent"),
            static_cast<std::int32_t>(in.number("depth", 0))};
}

model::Voice voice(JsonObject const &in) {
    return {in.word<model::VoiceKind>("kind", model::voice_kind_names), in.text("name"), model::none,
            in.index("entity"), in.index("via")};
}

model::Entity entity(JsonObject const &in) {
    model::Entity out{in.word<model::Kind>("kind", model::kind_names), in.text("name"), {}, {}};
    in.each("aliases", [&](element item) {
        JsonObject const alias(item);
        out.aliases.push_back({alias.text("form"), alias.text("rule"), alias.point("mentions")});
    });
    in.each("evidence", [&](element item) {
        std::string_view piece;
        if (item.get(piece)) throw Wrong{"has evidence that is no string"};
        out.evidence.emplace_back(piece);
    });
    return out;
}

model::Mention mention(JsonObject const &in) {
    model::Mention out;
    out.span = in.span();
    out.kind = in.word<model::Kind>("kind", model::kind_names);
    out.form = in.word<model::Form>("form", model::form_names);
    out.entity = in.index("entity");
    out.value = in.text("value");
    out.rule = in.text("rule");
    return out;
}

model::Claim claim(JsonObject const &in) {
    model::Claim out;
    out.predicate = in.word<model::Predicate>("predicate", model::predicate_names);
    out.polarity = in.word<model::Polarity>("polarity", model::polarity_names);
    out.certainty = in.word<model::Certainty>("certainty", model::certainty_names);
    out.segment = in.index("segment");
    out.span = in.span();
    out.subject.entity = in.index("subject"), out.object.entity = in.index("object");
    out.place.entity = in.index("place");
    out.value = in.text("value");
    out.valid_from = in.text("valid_from"), out.valid_to = in.text("valid_to");
    out.date_value = in.text("date"), out.quantity = in.text("quantity");
    out.voice = static_cast<std::int32_t>(in.number("source", 0));
    out.rule = in.text("rule");
    return out;
}

model::Judgement judgement(JsonObject const &in) {
    return {in.index("a"), in.index("b"), in.word<model::Verdict>("verdict", model::verdict_names),
            in.real("similarity"), in.text("reason")};
}

model::Conflict conflict(JsonObject const &in) {
    model::Conflict out;
    out.kind = in.word<model::ConflictKind>("kind", model::conflict_kind_names);
    out.level = in.word<model::Level>("level", model::level_names);
    out.entity = in.index("entity") + 1;
    out.summary = in.text("summary");
    in.each("sides", [&](element item) {
        JsonObject const side(item);
        out.sides.push_back({static_cast<int>(side.number("side", 0)), side.text("value"), side.index("claim") + 1, 0,
                             side.span(), side.text("quote")});
    });
    return out;
}

model::Document document(JsonObject const &in) {
    model::Document out;
    out.uri = in.text("uri");
    if (out.uri.empty()) throw Wrong{"has no \"uri\": is it a line that `extract` wrote?"};
    if (auto id = in.text("id"); id != out.uri) out.id = std::move(id);
    out.title = in.text("title");
    out.author = in.text("author");
    out.published = in.text("published");
    out.text = in.text("text");
    out.decoded = in.text("decoded");
    if (out.decoded.empty()) out.decoded = "utf-8";
    in.each("segments", [&](element item) { out.segments.push_back(segment(JsonObject(item))); });
    return out;
}

/// A mention stands in the segment that holds its beginning.
void place_mentions(model::Record &record) {
    auto const &segments = record.document.segments;
    for (auto &m : record.extraction.mentions)
        for (std::size_t i = 0; i < segments.size(); ++i)
            if (segments[i].span.start <= m.span.start && m.span.start < segments[i].span.end)
                m.segment = static_cast<std::int32_t>(i);
}

}  // namespace

std::variant<model::Record, std::string> parse_record(std::string const &line) {
    return parse_line<model::Record>(line, [](JsonObject const &in) {
        model::Record record{document(in), {}};
        auto &x = record.extraction;
        in.each("sources", [&](element item) { x.voices.push_back(voice(JsonObject(item))); });
        in.each("entities", [&](element item) { x.entities.push_back(entity(JsonObject(item))); });
        in.each("mentions", [&](element item) { x.mentions.push_back(mention(JsonObject(item))); });
        in.each("claims", [&](element item) { x.claims.push_back(claim(JsonObject(item))); });
        in.each("judgements", [&](element item) { x.judgements.push_back(judgement(JsonObject(item))); });
        in.each("conflicts", [&](element item) { x.conflicts.push_back(conflict(JsonObject(item))); });
        place_mentions(record);
        return record;
    });
}

}  // namespace namesake::read
