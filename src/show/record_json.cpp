#include "show/record_json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "show/json_writer.hpp"

namespace namesake::show {

using model::Extraction;

namespace {

/// Words of a text by code points, for spans that come in rising order: one walk over the text, in eights of bytes;
/// none where the text is ASCII, as most are.
class Quoter {
  public:
    explicit Quoter(std::string_view text) : text_(text) {
        unsigned char all = 0;
        for (char c : text) all |= static_cast<unsigned char>(c);
        ascii_ = all < 0x80;
    }
    std::string_view operator()(model::Span span) {
        if (ascii_) return text_.substr(std::min<std::size_t>(span.start, text_.size()), span.size());
        if (span.start < at_.point) at_ = {};
        at_ = seek(at_, span.start);
        return text_.substr(at_.byte, seek(at_, span.end).byte - at_.byte);
    }

  private:
    struct Place {
        std::size_t byte = 0;
        std::uint32_t point = 0;
    };
    Place seek(Place at, std::uint32_t point) const {
        for (std::uint64_t eight = 0; point - at.point >= 8 && text_.size() - at.byte >= 8;) {
            std::memcpy(&eight, text_.data() + at.byte, 8);
            constexpr std::uint64_t each = 0x0101010101010101, high = each << 7;
            auto const continued = eight & high ? ((eight & ~(eight << 1) & high) >> 7) * each >> 56 : 0;
            at.byte += 8;
            at.point += 8 - static_cast<std::uint32_t>(continued);
        }
        while (at.byte < text_.size() && (at.point < point || continues(at.byte))) at.point += !continues(at.byte++);
        return at;
    }
    bool continues(std::size_t byte) const { return byte < text_.size() && (text_[byte] & 0xC0) == 0x80; }

    std::string_view text_;
    Place at_;
    bool ascii_ = false;
};

/// What is the same wherever a word of a vocabulary stands, in one piece with it: `{"kind":"place","name":`.
template <std::size_t N>
std::array<std::string, N> framed(std::string_view before, std::array<std::string_view, N> const &words,
                                  std::string_view after) {
    std::array<std::string, N> out;
    for (std::size_t i = 0; i < N; ++i) out[i].append(before).append(words[i]).append(after);
    return out;
}
template <class Enum, std::size_t N>
std::string const &of(Enum value, std::array<std::string, N> const &pieces) {
    return pieces[static_cast<std::size_t>(value)];
}

void write_span(model::Span span, JsonWriter &json) {
    json.raw("\"start\":").number(span.start).raw(",\"end\":").number(span.end);
}

void write_segments(model::Document const &document, JsonWriter &json) {
    static auto const begin = framed("{\"kind\":\"", model::zone_names, "\",\"start\":");
    json.raw(",\"segments\":").list(document.segments, [&](model::Segment const &s) {
        json.raw(of(s.zone, begin)).number(s.span.start).raw(",\"end\":").number(s.span.end);
        if (s.zone == model::Zone::comment)
            json.raw(",\"author\":")
                .text(s.author)
                .raw(",\"parent\":")
                .index(s.parent)
                .raw(",\"depth\":")
                .number(s.depth);
        json.raw("}");
    });
}

void write_sources(Extraction const &x, JsonWriter &json) {
    static auto const begin = framed("{\"kind\":\"", model::voice_kind_names, "\",\"name\":");
    json.raw(",\"sources\":").list(x.voices, [&](model::Voice const &v) {
        json.raw(of(v.kind, begin)).optional(v.name);
        json.raw(",\"entity\":").index(v.entity).raw(",\"via\":").index(v.via).raw("}");
    });
}

void write_entities(Extraction const &x, JsonWriter &json) {
    static auto const begin = framed("{\"kind\":\"", model::kind_names, "\",\"name\":");
    json.raw(",\"entities\":").list(x.entities, [&](model::Entity const &e) {
        json.raw(of(e.kind, begin)).text(e.name);
        json.raw(",\"aliases\":").list(e.aliases, [&](model::Alias const &a) {
            json.raw("{\"form\":").text(a.form).raw(",\"rule\":\"").raw(a.rule);
            json.raw("\",\"mentions\":").number(a.mentions).raw("}");
        });
        json.raw(",\"evidence\":").list(e.evidence, [&](std::string const &piece) { json.text(piece); }).raw("}");
    });
}

void write_mentions(model::Record const &record, JsonWriter &json) {
    static auto const kinds = framed(",\"kind\":\"", model::kind_names, "\"");
    static auto const forms = framed(",\"form\":\"", model::form_names, "\",\"entity\":");
    Quoter quote(record.document.text);
    json.raw(",\"mentions\":").list(record.extraction.mentions, [&](model::Mention const &m) {
        json.raw("{\"start\":").number(m.span.start).raw(",\"end\":").number(m.span.end);
        json.raw(",\"text\":").text(quote(m.span)).raw(of(m.kind, kinds)).raw(of(m.form, forms)).index(m.entity);
        json.raw(",\"value\":").optional(m.value).raw(",\"rule\":\"").raw(m.rule).raw("\"}");
    });
}

void write_claims(Extraction const &x, JsonWriter &json) {
    auto const where_said = [&](std::string_view key, std::string_view value) {
        if (!value.empty()) json.raw(key).text(value);
    };
    json.raw(",\"claims\":").list(x.claims, [&](model::Claim const &c) {
        json.raw("{\"subject\":").index(c.subject.entity).raw(",\"predicate\":\"").raw(name(c.predicate));
        json.raw("\",\"object\":").index(c.object.entity).raw(",\"value\":").optional(c.value);
        json.raw(",\"polarity\":\"").raw(name(c.polarity)).raw("\",\"certainty\":\"").raw(name(c.certainty));
        json.raw("\",\"source\":").number(c.voice).raw(",");
        write_span(c.span, json);
        where_said(",\"valid_from\":", c.valid_from);
        where_said(",\"valid_to\":", c.valid_to);
        if (c.place.entity >= 0) json.raw(",\"place\":").number(c.place.entity);
        where_said(",\"date\":", c.date_value);
        where_said(",\"quantity\":", c.quantity);
        json.raw(",\"segment\":").index(c.segment).raw(",\"rule\":\"").raw(c.rule).raw("\"}");
    });
}

/// The fewest digits that are read back as the same number.
std::string shortest(double value) {
    std::array<char, 32> digits;
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

void write_judgements(Extraction const &x, JsonWriter &json) {
    json.raw(",\"judgements\":").list(x.judgements, [&](model::Judgement const &j) {
        json.raw("{\"a\":").index(j.a).raw(",\"b\":").index(j.b).raw(",\"verdict\":\"").raw(name(j.verdict));
        if (j.similarity != 0)
            json.raw("\",\"similarity\":").raw(shortest(j.similarity)).raw(",\"reason\":");
        else
            json.raw("\",\"reason\":");
        json.text(j.reason).raw("}");
    });
}

void write_conflicts(std::span<model::Conflict const> conflicts, JsonWriter &json) {
    json.raw(",\"conflicts\":").list(conflicts, [&](model::Conflict const &c) {
        json.raw("{\"kind\":\"").raw(name(c.kind)).raw("\",\"level\":\"").raw(name(c.level));
        json.raw("\",\"entity\":").index(c.entity - 1).raw(",\"summary\":").text(c.summary);
        json.raw(",\"sides\":").list(c.sides, [&](model::ConflictSide const &s) {
            json.raw("{\"side\":").number(s.side).raw(",\"value\":").optional(s.value);
            json.raw(",\"claim\":").index(s.claim - 1).raw(",");
            write_span(s.span, json);
            json.raw(",\"quote\":").text(s.quote).raw("}");
        });
        json.raw("}");
    });
}

}  // namespace

void write_record(model::Record const &record, std::span<model::Conflict const> conflicts, std::string &out) {
    model::Document const &d = record.document;
    JsonWriter json(out);
    json.raw("{\"id\":").text(d.id.empty() ? d.uri : d.id).raw(",\"uri\":").text(d.uri);
    json.raw(",\"title\":").optional(d.title).raw(",\"published\":").optional(d.published);
    if (!d.author.empty()) json.raw(",\"author\":").text(d.author);
    if (d.decoded != "utf-8") json.raw(",\"decoded\":").text(d.decoded);
    json.raw(",\"text\":").text(d.text);
    write_segments(d, json);
    write_sources(record.extraction, json);
    write_entities(record.extraction, json);
    write_mentions(record, json);
    write_claims(record.extraction, json);
    write_judgements(record.extraction, json);
    write_conflicts(conflicts, json);
    json.raw("}\n");
}

}  // namespace namesake::show
