#include "show/escape.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <iterator>

namespace namesake::show {
namespace {

constexpr int most_marks = 8;  // Vietnamese needs two, pointed Hebrew three; ten thousand are an attack on the page

template <class Each>
void each_code_point(std::string_view utf8, Each each) {
    auto const size = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 c;
        U8_NEXT_OR_FFFD(utf8.data(), i, size, c);
        each(c);
    }
}

void append(std::string &out, UChar32 c) {
    char buffer[4];
    std::int32_t n = 0;
    U8_APPEND_UNSAFE(buffer, n, c);
    out.append(buffer, static_cast<std::size_t>(n));
}

bool is_space(UChar32 c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || u_isUWhiteSpace(c);
}
bool is_mark(UChar32 c) {
    return U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK);
}

/// Joiners shape Persian, Hindi and emoji; after a Latin, Greek or Cyrillic letter they only hide.
bool joins(UChar32 c, UChar32 before) {
    if (c != 0x200C && c != 0x200D) return false;
    UErrorCode error = U_ZERO_ERROR;
    auto const script = uscript_getScript(before, &error);
    return script != USCRIPT_LATIN && script != USCRIPT_GREEK && script != USCRIPT_CYRILLIC;
}

bool acts_unseen(UChar32 c, UChar32 before) {
    if (is_mark(c) || joins(c, before)) return false;  // variation selectors are marks
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return true;
    if (U_IS_UNICODE_NONCHAR(c)) return true;
    auto const bidi = U_GET_GC_MASK(c) & U_GC_CF_MASK && u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL);
    return bidi || U_GET_GC_MASK(c) & (U_GC_CO_MASK | U_GC_CC_MASK);
}

void append_visible(std::string &out, UChar32 c, UChar32 before) {
    if (c < 0x20)
        append(out, 0x2400 + c);
    else if (c == 0x7F)
        append(out, 0x2421);
    else if (c == 0xAD)
        return;  // a soft hyphen only says where a line may break
    else if (acts_unseen(c, before))
        fmt::format_to(std::back_inserter(out), "<U+{:04X}>", static_cast<unsigned>(c));
    else
        append(out, c);
}

void replace_entities(std::string &text) {
    // Graphviz reads &name; in labels, and its SVG writer keeps it: such an ampersand is drawn as its wide sister.
    for (auto at = text.find('&'); at != std::string::npos; at = text.find('&', at + 1)) {
        auto end = at + 1;
        while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '#')) ++end;
        bool const entity = end > at + 1 && end < text.size() && text[end] == ';';
        text.replace(at, 1, entity ? "＆" : "&amp;");
    }
}

/// Visible text with its < > & " ' as entities.
void append_html(std::string_view visible_text, std::string &out) {
    for (char const c : visible_text) switch (c) {
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '&':
                out += "&amp;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
}

bool runs_left(UChar32 c) {
    auto const direction = u_charDirection(c);
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

/// From a letter that runs left to the end of the last of them before one that runs right.
std::int32_t end_of_run(icu::UnicodeString const &text, std::int32_t start) {
    auto end = start;
    for (auto i = start; i < text.length(); i = text.moveIndex32(i, 1)) {
        if (u_charDirection(text.char32At(i)) == U_LEFT_TO_RIGHT) break;
        bool const joined = runs_left(text.char32At(i)) || (i == end && is_mark(text.char32At(i)));
        if (joined) end = text.moveIndex32(i, 1);
    }
    return end;
}

bool starts_formula(std::string_view field) {
    auto const first = field.find_first_not_of(' ');
    if (first == std::string_view::npos) return false;
    auto const rest = field.substr(first);
    if (std::string_view("=+-@\t\r\n").find(rest.front()) != std::string_view::npos) return true;
    return std::ranges::any_of(std::initializer_list<std::string_view>{"＝", "＋", "－", "＠"},
                               [&](std::string_view wide) { return rest.starts_with(wide); });
}

}  // namespace

std::string visible(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    UChar32 before = ' ';
    int marks = 0;
    each_code_point(utf8, [&](UChar32 c) {
        marks = is_mark(c) ? marks + 1 : 0;
        if (marks > most_marks) return;
        if (is_space(c)) c = ' ';
        if (c != ' ' || before != ' ') c == ' ' ? append(out, c) : append_visible(out, c, before);
        before = c;
    });
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

std::string html(std::string_view utf8) {
    std::string out;
    append_html(visible(utf8), out);
    return out;
}

std::string html_words(std::string_view utf8) {
    auto const text = icu::UnicodeString::fromUTF8(visible(utf8));
    std::string out;
    std::int32_t from = 0;
    auto const put = [&](std::int32_t to) {
        std::string words;
        text.tempSubStringBetween(from, to).toUTF8String(words);
        append_html(words, out);
        from = to;
    };
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        if (!runs_left(text.char32At(i))) continue;
        auto const end = end_of_run(text, i);
        put(i);
        out += "<bdi>";
        put(end);
        out += "</bdi>";
        i = text.moveIndex32(end, -1);
    }
    put(text.length());
    return out;
}

std::string markdown(std::string_view utf8) {
    std::string out;
    auto const words = visible(utf8);
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const link = words[i] == ':' && words.compare(i, 3, "://") == 0;
        bool const host = words[i] == '.' && i >= 3 && words.compare(i - 3, 3, "www") == 0;
        if (link || host || std::string_view("\\`*_{}[]<>#|~&!$").find(words[i]) != std::string_view::npos) out += '\\';
        out += words[i];
    }
    return out;
}

std::string dot(std::string_view utf8) {
    auto text = visible(utf8);
    replace_entities(text);
    std::string out;
    for (char const c : text) {
        if (c == '\\') out += c;
        out += c;
    }
    return out;
}

std::string link(std::string_view uri) {
    auto const colon = uri.find(':');
    bool const has_scheme = colon < uri.find_first_of("/?#");
    if (has_scheme && !uri.starts_with("http://") && !uri.starts_with("https://")) return {};
    if (uri.starts_with("//") || uri.find('\\') != std::string_view::npos) return {};
    std::string out;
    for (char const c : uri) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte >= 0x7F || std::string_view("\"<>^`{|}'").find(c) != std::string_view::npos)
            fmt::format_to(std::back_inserter(out), "%{:02X}", byte);
        else
            out += c;
    }
    return out;
}

std::string csv(std::string_view utf8) {
    std::string field = starts_formula(utf8) ? "'" : "";
    each_code_point(utf8, [&](UChar32 c) { append(field, c == 0 ? 0x2400 : c); });
    if (field.find_first_of(",\"\r\n") == std::string::npos && !field.starts_with(' ') && !field.ends_with(' '))
        return field;
    std::string out = "\"";
    for (char const c : field) out.append(c == '"' ? 2 : 1, c);
    return out += '"';
}

}  // namespace namesake::show
