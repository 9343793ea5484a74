#include "show/marked.hpp"

#include <functional>

#include "show/escape.hpp"

namespace namesake::show {

using model::Kind;
using model::Mention;

namespace {

using Mark = std::function<void(Mention const &, std::string_view words, std::string &out)>;
using Plain = std::function<void(std::string_view words, std::string &out)>;

/// Walks the text once; names and dates are marked, pronouns and nominals are not.
std::string walk(model::Record const &record, Plain const &plain, Mark const &mark) {
    std::string_view const text = record.document.text;
    std::string out;
    std::size_t byte = 0, from = 0;
    std::uint32_t point = 0;
    auto const seek = [&](std::uint32_t to) {
        for (; point < to && byte < text.size(); ++point) do
                ++byte;
            while (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80);
    };
    for (Mention const &m : record.extraction.mentions) {
        if (m.form != model::Form::name || m.span.start < point) continue;
        seek(m.span.start);
        plain(text.substr(from, byte - from), out);
        from = byte;
        seek(m.span.end);
        mark(m, text.substr(from, byte - from), out);
        from = byte;
    }
    plain(text.substr(from), out);
    return out;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/// Line by line, so that line ends stay, and the blanks before and after a mention with them.
void put_lines(std::string_view words, std::string (*escape)(std::string_view), std::string_view line_end,
               std::string &out) {
    for (std::size_t at = 0; at <= words.size();) {
        std::size_t const end = std::min(words.find('\n', at), words.size());
        std::string_view const line = words.substr(at, end - at);
        std::string const shown = escape(line);
        if (!line.empty() && is_blank(line.front())) out += ' ';
        out += shown;
        if (!shown.empty() && is_blank(line.back())) out += ' ';
        if (end < words.size()) out += line_end;
        at = end + 1;
    }
}

std::string_view ink(Kind kind) {
    switch (kind) {
        case Kind::person:
            return "\x1b[1;33m";
        case Kind::place:
            return "\x1b[1;32m";
        case Kind::organization:
            return "\x1b[1;36m";
        case Kind::date:
            return "\x1b[35m";
        case Kind::group:
            return "\x1b[34m";
    }
    return {};
}

}  // namespace

std::string marked_text(model::Record const &record, Style style) {
    std::string out = visible(record.document.uri) + "\n\n";
    auto const plain = [](std::string_view words, std::string &to) { put_lines(words, visible, "\n", to); };
    out += walk(record, plain, [&](Mention const &m, std::string_view words, std::string &to) {
        if (style.colour)
            to.append(ink(m.kind)).append(visible(words)).append("\x1b[0m");
        else
            to.append("[").append(name(m.kind)).append(" ").append(visible(words)).append("]");
    });
    return out + "\n\n";
}

std::string marked_html(model::Record const &record) {
    std::string out = "<article><h2>" + html(record.document.uri) + "</h2><p>";
    out += walk(
        record, [](std::string_view words, std::string &to) { put_lines(words, html, "<br>\n", to); },
        [](Mention const &m, std::string_view words, std::string &to) {
            to.append("<mark class=\"")
                .append(name(m.kind))
                .append("\" title=\"")
                .append(name(m.kind))
                .append(" · ")
                .append(html(m.rule));
            if (!m.value.empty()) to.append(" · ").append(html(m.value));
            to.append("\">").append(html(words)).append("</mark>");
        });
    return out + "</p></article>\n";
}

std::string marked_html_begin() {
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>namesake: mentions</title><style>\n"
           "body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}mark{padding:0 "
           ".15em;border-radius:.2em}\n"
           ".person{background:#fde68a}.place{background:#bbf7d0}.organization{background:#bae6fd}.date{background:#"
           "e9d5ff}.group{background:#e5e7eb}\n"
           "</style></head><body>\n";
}

std::string marked_html_end() {
    return "</body></html>\n";
}

}  // namespace namesake::show
