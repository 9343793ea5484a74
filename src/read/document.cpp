#include <fmt/format.h>

#include "read/encoding.hpp"
#include "read/fields.hpp"
#include "read/html_page.hpp"
#include "read/letters.hpp"
#include "read/read.hpp"
#include "read/sketch.hpp"

namespace namesake::read {
namespace {

model::Rejection refusal(RawDocument const &raw, std::string reason) {
    return {raw.input, raw.place, std::move(reason)};
}

bool is_empty(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const letter = letter_at(text, at);
        if (!is_blank(letter.code)) return false;
        at += letter.bytes;
    }
    return true;
}

/// A line of a file has no name of its own but its number.
std::string own_uri(RawDocument const &raw) {
    return raw.place.empty() ? raw.input : fmt::format("{}#{}", raw.input, raw.place.substr(raw.place.find(' ') + 1));
}

model::Document named(RawDocument const &raw, Fields fields, Options const &options) {
    model::Document document;
    document.uri = !fields.url.empty() ? fields.url : !fields.id.empty() ? fields.id : own_uri(raw);
    document.id = std::move(fields.id);
    document.title = std::move(fields.title);
    document.author = std::move(fields.author);
    document.published = iso_date(fields.published);
    if (document.published.empty()) document.published = iso_date(raw.published);
    if (document.published.empty()) document.published = options.published;
    document.text = std::move(fields.text);
    document.decoded = std::move(fields.decoded);
    return document;
}

/// A page's own words about itself give way to what came with it.
model::Document page_document(RawDocument const &raw, Fields fields, Options const &options) {
    auto page = parse_page(fields.html);
    for (auto field : {&Fields::title, &Fields::author, &Fields::published, &Fields::url})
        if (!(fields.*field).empty()) page.fields.*field = fields.*field;
    page.fields.id = std::move(fields.id);
    page.fields.decoded = std::move(fields.decoded);
    auto document = named(raw, std::move(page.fields), options);
    cut_page(page, document);
    return document;
}

/// The fields of a document, its bytes decoded; a string is why it is refused.
std::variant<Fields, std::string> fields_of(RawDocument &raw) {
    if (raw.format == Format::json) return parse_json(raw.bytes);
    bool const html = raw.format == Format::html;
    auto const charset = html && raw.charset.empty() ? declared_charset(raw.bytes) : raw.charset;
    auto decoded = decode(std::move(raw.bytes), charset);
    if (decoded.binary) return "is binary (it holds NUL bytes): give text, HTML or JSON lines";
    Fields fields{.url = raw.uri, .decoded = std::move(decoded.how)};
    (html ? fields.html : fields.text) = std::move(decoded.text);
    return fields;
}

Item cut_document(RawDocument raw, Options const &options) {
    auto read = fields_of(raw);
    if (auto *reason = std::get_if<std::string>(&read)) return refusal(raw, std::move(*reason));
    auto &fields = std::get<Fields>(read);
    if (fields.text.find('\0') != fields.text.npos)
        return refusal(raw, "is binary (its text holds NUL characters): give text");
    if (is_empty(fields.text) && is_empty(fields.html)) return refusal(raw, "is empty: there is nothing to read");
    if (is_empty(fields.text)) {
        auto document = page_document(raw, std::move(fields), options);
        if (document.segments.empty()) return refusal(raw, "is a page without a story: there is nothing to read");
        return document;
    }
    auto document = named(raw, std::move(fields), options);
    cut_zones(document);
    return document;
}

}  // namespace

Item read_document(RawDocument raw, Options const &options) {
    auto item = cut_document(std::move(raw), options);
    if (auto *document = std::get_if<model::Document>(&item); document && options.sketch)
        document->sketch = sketch_of(*document);
    return item;
}

}  // namespace namesake::read
