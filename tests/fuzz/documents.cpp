// Pages: whatever they hold, spans lie in the text and quote it, a second reading says the same, and what is written is
// JSON.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "check/check.hpp"
#include "extract/extract.hpp"
#include "fuzz/targets.hpp"
#include "read/encoding.hpp"
#include "read/read.hpp"
#include "resolve/within.hpp"
#include "show/record_json.hpp"

namespace namesake::fuzz {
namespace {

text::Lexicon const &words() {
    static text::Lexicon const lexicon;
    return lexicon;
}

/// In code points.
std::uint32_t length_of(std::string_view utf8) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}
bool lies_in(model::Span span, std::uint32_t length) {
    return span.start < span.end && span.end <= length;
}
bool points_into(std::int32_t index, std::size_t size) {
    return index == model::none || (index >= 0 && static_cast<std::size_t>(index) < size);
}

void check_mentions(model::Record const &r, std::uint32_t length) {
    model::Extraction const &e = r.extraction;
    for (model::Mention const &m : e.mentions) {
        must(lies_in(m.span, length), "a mention lies in the text");
        must(points_into(m.segment, r.document.segments.size()), "a mention's segment exists");
        must(points_into(m.entity, e.entities.size()), "a mention's entity exists");
        must(!m.rule.empty(), "a mention has a rule");
    }
}

void check_claims(model::Record const &r, std::uint32_t length) {
    model::Extraction const &e = r.extraction;
    for (model::Claim const &c : e.claims) {
        must(lies_in(c.span, length), "a quote lies in the text");
        must(c.voice >= 0 && points_into(c.voice, e.voices.size()), "a claim has a voice");
        for (model::End const *end : {&c.subject, &c.object, &c.place}) {
            must(points_into(end->mention, e.mentions.size()), "an end's mention exists");
            must(points_into(end->entity, e.entities.size()), "an end's entity exists");
        }
    }
    for (std::size_t v = 0; v < e.voices.size(); ++v)
        must(points_into(e.voices[v].via, v), "a voice is heard through one before it");
}

std::string extracted(model::Document const &document) {
    model::Record r{document, {}};
    model::Record *const one = &r;
    extract::extract({&one, 1}, words());
    resolve::within_document(r.document, words(), r.extraction);
    for (model::Conflict &c : check::in_document(r)) r.extraction.conflicts.push_back(std::move(c));
    std::uint32_t const length = length_of(document.text);
    std::uint32_t before = 0;
    for (model::Segment const &s : r.document.segments) {
        must(s.span.start >= before && s.span.start <= s.span.end && s.span.end <= length, "segments stand in order");
        before = s.span.end;
    }
    check_mentions(r, length);
    check_claims(r, length);
    std::string line;
    show::write_record(r, r.extraction.conflicts, line);
    must(nlohmann::json::accept(line), "what is written is JSON");
    return line;
}

void read_and_extract(std::string_view bytes, read::Format format) {
    read::RawDocument raw;
    raw.format = format;
    raw.input = "fuzz";
    raw.bytes = bytes;
    read::Item const item = read::read_document(std::move(raw), {});
    if (auto const *document = std::get_if<model::Document>(&item))
        must(extracted(*document) == extracted(*document), "the same document says the same twice");
    else
        must(!std::get<model::Rejection>(item).reason.empty(), "a refusal says why");
}

}  // namespace

void text(std::string_view bytes) {
    read_and_extract(bytes, read::Format::text);
}
void html(std::string_view bytes) {
    read_and_extract(bytes, read::Format::html);
}
void dates(std::string_view bytes) {
    std::size_t replaced = 0;
    model::Document document;
    document.published = "2014-05-06";
    document.text = read::mend_utf8(bytes, replaced);
    document.segments.push_back({model::Zone::paragraph, {0, length_of(document.text)}, {}, -1, 0});
    extracted(document);
}

}  // namespace namesake::fuzz
