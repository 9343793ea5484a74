#include "show/record_json.hpp"

#include <array>

#include "show/json_writer.hpp"

namespace namesake::show {

using model::Extraction;

namespace {

/// Words of a text by code points, for spans that come in rising order: one walk over the text.
class Quoter {
  public:
    explicit Quoter(std::string_view text) : text_(text) {}
    std::string_view operator()(model::Span span) {
        if (span.start < point_) point_ = byte_ = 0;
        std::size_t const from = seek(span.start);
        std::size_t const mark_byte = byte_;
        std::uint32_t const mark_point = point_;
        std::size_t const to = seek(span.end);
        byte_ = mark_byte;
        point_ = mark_point;
        return text_.substr(from, to - from);
    }

  private:
    std::size_t seek(std::uint32_t point) {
        while (point_ < point && byte_ < text_.size()) {
            do ++byte_;
            while (byte_ < text_.size() && (static_cast<unsigned char>(text_[byte_]) & 0xC0) == 0x80);
            ++point_;
        }
        return byte_;
    }
    std::string_view text_;
    std::size_t byte_ = 0;
    std::uint32_t point_ = 0;
};

void write_span(model::Span span, JsonWriter &json) {
    json.key("start").number(span.start).key("end").number(span.end);
}

void write_segments(model::Document const &document, JsonWriter &json) {
    json.key("segments").begin_array();
    for (model::Segment const &s : document.segments) {
        json.begin_object().key("kind").text(name(s.zone));
        write_span(s.span, json);
        if (s.zone == model::Zone::comment)
            json.key("author").text(s.author).key("parent").index(s.parent).key("depth").number(s.depth);
        json.end_object();
    }
    json.end_array();
}

void write_sources(Extraction const &x, JsonWriter &json) {
    json.key("sources").begin_array();
    for (model::Voice const &v : x.voices) {
        json.begin_object().key("kind").text(name(v.kind)).key("name").optional(v.name);
        json.key("entity").index(v.entity).key("via").index(v.via).end_object();
    }
    json.end_array();
}

void write_entities(Extraction const &x, JsonWriter &json) {
    json.key("entities").begin_array();
    for (model::Entity const &e : x.entities) {
        json.begin_object().key("kind").text(name(e.kind)).key("name").text(e.name).key("aliases").begin_array();
        for (model::Alias const &a : e.aliases)
            json.begin_object()
                .key("form")
                .text(a.form)
                .key("rule")
                .text(a.rule)
                .key("mentions")
                .number(a.mentions)
                .end_object();
        json.end_array().key("evidence").begin_array();
        for (std::string const &piece : e.evidence) json.text(piece);
        json.end_array().end_object();
    }
    json.end_array();
}

/// `,"kind":"person","form":"name","entity":` for each kind and form.
std::string_view kind_and_form(model::Mention const &m) {
    static auto const table = [] {
        std::array<std::array<std::string, model::form_names.size()>, model::kind_names.size()> out;
        for (std::size_t k = 0; k < out.size(); ++k)
            for (std::size_t f = 0; f < out[k].size(); ++f)
                out[k][f]
                    .append(",\"kind\":\"")
                    .append(model::kind_names[k])
                    .append("\",\"form\":\"")
                    .append(model::form_names[f])
                    .append("\",\"entity\":");
        return out;
    }();
    return table[static_cast<std::size_t>(m.kind)][static_cast<std::size_t>(m.form)];
}

/// Mentions are most of the output, so what is the same in each is written in one piece.
void write_mentions(model::Record const &record, JsonWriter &json) {
    Quoter quote(record.document.text);
    json.key("mentions").begin_array();
    bool first = true;
    for (model::Mention const &m : record.extraction.mentions) {
        json.raw(first ? "{\"start\":" : ",{\"start\":").number(m.span.start).raw(",\"end\":").number(m.span.end);
        json.raw(",\"text\":").text(quote(m.span)).raw(kind_and_form(m)).index(m.entity);
        json.raw(",\"value\":").optional(m.value).raw(",\"rule\":\"").raw(m.rule).raw("\"}");
        first = false;
    }
    json.end_array();
}

void write_claims(Extraction const &x, JsonWriter &json) {
    json.key("claims").begin_array();
    for (model::Claim const &c : x.claims) {
        json.begin_object().key("subject").index(c.subject.entity).key("predicate").text(name(c.predicate));
        json.key("object").index(c.object.entity).key("value").optional(c.value);
        json.key("polarity")
            .text(name(c.polarity))
            .key("certainty")
            .text(name(c.certainty))
            .key("source")
            .number(c.voice);
        write_span(c.span, json);
        if (!c.valid_from.empty()) json.key("valid_from").text(c.valid_from);
        if (!c.valid_to.empty()) json.key("valid_to").text(c.valid_to);
        if (c.place.entity >= 0) json.key("place").number(c.place.entity);
        if (!c.date_value.empty()) json.key("date").text(c.date_value);
        if (!c.quantity.empty()) json.key("quantity").text(c.quantity);
        json.key("segment").index(c.segment).key("rule").text(c.rule).end_object();
    }
    json.end_array();
}

void write_judgements(Extraction const &x, JsonWriter &json) {
    json.key("judgements").begin_array();
    for (model::Judgement const &j : x.judgements)
        json.begin_object()
            .key("a")
            .index(j.a)
            .key("b")
            .index(j.b)
            .key("verdict")
            .text(name(j.verdict))
            .key("reason")
            .text(j.reason)
            .end_object();
    json.end_array();
}

void write_conflicts(std::span<model::Conflict const> conflicts, JsonWriter &json) {
    json.key("conflicts").begin_array();
    for (model::Conflict const &c : conflicts) {
        json.begin_object()
            .key("kind")
            .text(name(c.kind))
            .key("level")
            .text(name(c.level))
            .key("entity")
            .index(c.entity - 1);
        json.key("summary").text(c.summary).key("sides").begin_array();
        for (model::ConflictSide const &s : c.sides) {
            json.begin_object().key("side").number(s.side).key("value").optional(s.value).key("claim").index(s.claim -
                                                                                                             1);
            write_span(s.span, json);
            json.key("quote").text(s.quote).end_object();
        }
        json.end_array().end_object();
    }
    json.end_array();
}

}  // namespace

void write_record(model::Record const &record, std::span<model::Conflict const> conflicts, std::string &out) {
    model::Document const &d = record.document;
    JsonWriter json(out);
    json.begin_object()
        .key("id")
        .text(d.id.empty() ? d.uri : d.id)
        .key("uri")
        .text(d.uri)
        .key("title")
        .optional(d.title);
    json.key("published").optional(d.published).key("text").text(d.text);
    write_segments(d, json);
    write_sources(record.extraction, json);
    write_entities(record.extraction, json);
    write_mentions(record, json);
    write_claims(record.extraction, json);
    write_judgements(record.extraction, json);
    write_conflicts(conflicts, json);
    json.end_object();
    out += '\n';
}

}  // namespace namesake::show
