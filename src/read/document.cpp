#include <fmt/format.h>

#include "read/encoding.hpp"
#include "read/fields.hpp"
#include "read/letters.hpp"
#include "read/read.hpp"

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
    if (document.published.empty()) document.published = options.published;
    document.text = std::move(fields.text);
    document.decoded = std::move(fields.decoded);
    return document;
}

}  // namespace

Item read_document(RawDocument raw, Options const &options) {
    Fields fields;
    if (raw.format == Format::json) {
        auto parsed = parse_json(raw.bytes);
        if (auto *reason = std::get_if<std::string>(&parsed)) return refusal(raw, std::move(*reason));
        fields = std::move(std::get<Fields>(parsed));
    } else {
        auto decoded = decode(std::move(raw.bytes));
        if (decoded.binary) return refusal(raw, "is binary (it holds NUL bytes): give text, HTML or JSON lines");
        fields.text = std::move(decoded.text);
        fields.decoded = std::move(decoded.how);
    }
    if (fields.text.find('\0') != fields.text.npos)
        return refusal(raw, "is binary (its text holds NUL characters): give text");
    if (is_empty(fields.text)) return refusal(raw, "is empty: there is nothing to read");
    auto document = named(raw, std::move(fields), options);
    cut_zones(document);
    return document;
}

}  // namespace namesake::read
