#include "read/record.hpp"

#include <fmt/format.h>
#include <simdjson.h>

namespace namesake::read {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

/// Something in a record is not as it should be; caught where the record began.
struct Wrong {
    std::string what;
};

/// An object's values, by key; null is as if it were not there.
class Reader {
  public:
    explicit Reader(element value) {
        if (value.get(object_)) throw Wrong{"has something else where an object should stand"};
    }

    std::string text(std::string_view key) const {
        element value;
        std::string_view words;
        if (!find(key, value)) return {};
        if (value.get(words)) throw Wrong{fmt::format("has a \"{}\" that is no string", key)};
        return std::string(words);
    }
    std::int64_t number(std::string_view key, std::int64_t otherwise) const {
        element value;
        std::int64_t found = 0;
        if (!find(key, value)) return otherwise;
        if (value.get(found)) throw Wrong{fmt::format("has a \"{}\" that is no whole number", key)};
        return found;
    }
    double real(std::string_view key) const {
        element value;
        double found = 0;
        if (!find(key, value)) return 0;
        if (value.get(found)) throw Wrong{fmt::format("has a \"{}\" that is no number", key)};
        return found;
    }
    std::int32_t index(std::string_view key) const { return int32(key, number(key, model::none)); }
    model::Span span() const { return {point("start"), point("end")}; }

    template <class Enum, std::size_t N>
    Enum word(std::string_view key, std::array<std::string_view, N> const &words) const {
        auto const given = text(key);
        for (std::size_t i = 0; i < N; ++i)
            if (words[i] == given) return static_cast<Enum>(i);
        throw Wrong{fmt::format("has a \"{}\" that this version does not know: {}", key, given)};
    }

    template <class Take>
    void each(std::string_view key, Take const &take) const {
        element value;
        array items;
        if (!find(key, value)) return;
        if (value.get(items)) throw Wrong{fmt::format("has a \"{}\" that is no list", key)};
        for (auto const item : items) take(item);
    }

    std::uint32_t point(std::string_view key) const {
        auto const found = number(key, -1);
        if (found < 0 || found > UINT32_MAX) throw Wrong{fmt::format("needs a \"{}\"", key)};
        return static_cast<std::uint32_t>(found);
    }

  private:
    bool find(std::string_view key, element &value) const {
        return !object_.at_key(key).get(value) && !value.is_null();
    }
    static std::int32_t int32(std::string_view key, std::int64_t value) {
        if (value < INT32_MIN || value > INT32_MAX) throw Wrong{fmt::format("has a \"{}\" out of range", key)};
        return static_cast<std::int32_t>(value);
    }
    object object_;
};

model::Segment segment(Reader const &in) {
    return {in.word<model::Zone>("kind", model::zone_names), in.span(), in.text("author"), in.index("parent"),
            static_cast<std::int32_t>(in.number("depth", 0))};
}

model::Voice voice(Reader const &in) {
    return {in.word<model::VoiceKind>("kind", model::voice_kind_names), in.text("name"), model::none,
            in.index("entity"), in.index("via")};
}

model::Entity entity(Reader const &in) {
    model::Entity out{in.word<model::Kind>("kind", model::kind_names), in.text("name"), {}, {}};
    in.each("aliases", [&](element item) {
        Reader const alias(item);
        out.aliases.push_back({alias.text("form"), alias.text("rule"), alias.point("mentions")});
    });
    in.each("evidence", [&](element item) {
        std::string_view piece;
        if (item.get(piece)) throw Wrong{"has evidence that is no string"};
        out.evidence.emplace_back(piece);
    });
    return out;
}

model::Mention mention(Reader const &in) {
    model::Mention out;
    out.span = in.span();
    out.kind = in.word<model::Kind>("kind", model::kind_names);
    out.form = in.word<model::Form>("form", model::form_names);
    out.entity = in.index("entity");
    out.value = in.text("value");
    out.rule = in.text("rule");
    return out;
}

model::Claim claim(Reader const &in) {
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

model::Judgement judgement(Reader const &in) {
    return {in.index("a"), in.index("b"), in.word<model::Verdict>("verdict", model::verdict_names),
            in.real("similarity"), in.text("reason")};
}

model::Conflict conflict(Reader const &in) {
    model::Conflict out;
    out.kind = in.word<model::ConflictKind>("kind", model::conflict_kind_names);
    out.level = in.word<model::Level>("level", model::level_names);
    out.entity = in.index("entity") + 1;
    out.summary = in.text("summary");
    in.each("sides", [&](element item) {
        Reader const side(item);
        out.sides.push_back({static_cast<int>(side.number("side", 0)), side.text("value"), side.index("claim") + 1, 0,
                             side.span(), side.text("quote")});
    });
    return out;
}

model::Document document(Reader const &in) {
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
    in.each("segments", [&](element item) { out.segments.push_back(segment(Reader(item))); });
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
    thread_local simdjson::dom::parser parser;
    element root;
    if (auto const error = parser.parse(line).get(root))
        return fmt::format("is not valid JSON ({}): mend or drop it", simdjson::error_message(error));
    try {
        Reader const in(root);
        model::Record record{document(in), {}};
        auto &x = record.extraction;
        in.each("sources", [&](element item) { x.voices.push_back(voice(Reader(item))); });
        in.each("entities", [&](element item) { x.entities.push_back(entity(Reader(item))); });
        in.each("mentions", [&](element item) { x.mentions.push_back(mention(Reader(item))); });
        in.each("claims", [&](element item) { x.claims.push_back(claim(Reader(item))); });
        in.each("judgements", [&](element item) { x.judgements.push_back(judgement(Reader(item))); });
        in.each("conflicts", [&](element item) { x.conflicts.push_back(conflict(Reader(item))); });
        place_mentions(record);
        return record;
    } catch (Wrong const &wrong) {
        return wrong.what;
    }
}

}  // namespace namesake::read
