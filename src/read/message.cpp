#include "read/message.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "read/encoding.hpp"
#include "read/headers.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr int deepest = 8;  // parts within parts

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return lowered(c) >= 'a' && lowered(c) <= 'f' ? lowered(c) - 'a' + 10 : -1;
}

/// "caf=E9", a soft line end after "="; in headers "_" is a space.
std::string from_quoted_printable(std::string_view words, bool in_header) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const pair = words[i] == '=' && i + 2 < words.size() && hex_digit(words[i + 1]) >= 0;
        if (pair && hex_digit(words[i + 2]) >= 0) {
            out += static_cast<char>(hex_digit(words[i + 1]) * 16 + hex_digit(words[i + 2]));
            i += 2;
        } else if (words[i] == '=' && words.substr(i + 1).starts_with("\r\n")) {
            i += 2;
        } else if (words[i] == '=' && words.substr(i + 1).starts_with("\n")) {
            ++i;
        } else {
            out += in_header && words[i] == '_' ? ' ' : words[i];
        }
    }
    return out;
}

std::string from_base64(std::string_view words) {
    std::string out;
    std::uint32_t bits = 0;
    int filled = 0;
    for (char c : words) {
        int const value = c >= 'A' && c <= 'Z'   ? c - 'A'
                          : c >= 'a' && c <= 'z' ? c - 'a' + 26
                          : c >= '0' && c <= '9' ? c - '0' + 52
                          : c == '+'             ? 62
                          : c == '/'             ? 63
                                                 : -1;
        if (value < 0) continue;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        if ((filled += 6) >= 8) out += static_cast<char>(bits >> (filled -= 8) & 0xFF);
    }
    return out;
}

std::string decoded_by(std::string_view encoding, std::string_view words, bool in_header = false) {
    LoweredWord const folded(encoding);
    auto const small = folded.view();
    if (small == "base64" || small == "b") return from_base64(words);
    if (small == "quoted-printable" || small == "q") return from_quoted_printable(words, in_header);
    return std::string(words);
}

/// "=?utf-8?Q?Caf=C3=A9?=" within a header.
std::string plain_header(std::string_view value) {
    std::string out;
    bool after_word = false;
    while (!value.empty()) {
        auto const begin = value.find("=?");
        auto const charset = begin == value.npos ? value.npos : value.find('?', begin + 2);
        auto const encoding = charset == value.npos ? value.npos : value.find('?', charset + 1);
        auto const end = encoding == value.npos ? value.npos : value.find("?=", encoding + 1);
        if (end == value.npos) break;
        auto const between = value.substr(0, begin);
        if (!after_word || between.find_first_not_of(" \t") != between.npos) out += between;
        auto const words = value.substr(encoding + 1, end - encoding - 1);
        out += decode(decoded_by(value.substr(charset + 1, encoding - charset - 1), words, true),
                      value.substr(begin + 2, charset - begin - 2))
                   .text;
        value.remove_prefix(end + 2);
        after_word = true;
    }
    return out.append(value);
}

/// "Edda Moor <edda@soundpost.example>": the name, where there is one.
std::string author_of(std::string const &from) {
    auto const address = from.find('<');
    return std::string(without(std::string_view(from).substr(0, address == 0 ? from.npos : address), " \"<>"));
}

struct Body {
    std::string text;
    bool html = false;
};

std::size_t head_size(std::string_view part, std::size_t &blank) {
    for (std::string_view end : {std::string_view("\r\n\r\n"), std::string_view("\n\n")})
        if (auto const at = part.find(end); at != part.npos) return blank = end.size(), at;
    return blank = 0, part.size();
}

/// The first plain text among the parts, else the first page.
std::optional<Body> body_of(std::string_view part, int depth) {
    std::size_t blank = 0;
    auto const size = head_size(part, blank);
    auto const head = part.substr(0, size);
    auto body = part.substr(size + blank);
    auto const content = header(head, "Content-Type");
    LoweredHead const type(content);
    if (type.view().starts_with("multipart/")) {
        auto const boundary = "--" + parameter(content, "boundary");
        std::optional<Body> page;
        if (depth == deepest || boundary.size() == 2) return std::nullopt;
        for (auto at = body.find(boundary); at != body.npos;) {
            auto const begin = std::min(body.find('\n', at), body.size() - 1) + 1;
            auto const next = body.find(boundary, begin);
            if (next == body.npos) break;
            auto found = body_of(body.substr(begin, next - begin), depth + 1);
            if (found && !found->html) return found;
            if (found && !page) page = std::move(found);
            at = next;
        }
        return page;
    }
    bool const html = type.view().starts_with("text/html");
    if (!content.empty() && !html && !type.view().starts_with("text/plain")) return std::nullopt;
    auto const bytes = decoded_by(header(head, "Content-Transfer-Encoding"), body);
    return Body{decode(bytes, parameter(content, "charset")).text, html};
}

}  // namespace

std::string message_as_json(std::string_view bytes) {
    std::size_t blank = 0;
    auto const head = bytes.substr(0, head_size(bytes, blank));
    nlohmann::json message;
    auto const add = [&](char const *field, std::string words) {
        if (!words.empty()) message[field] = std::move(words);
    };
    add("id", std::string(without(header(head, "Message-ID"), "<> ")));
    add("title", plain_header(header(head, "Subject")));
    add("author", author_of(plain_header(header(head, "From"))));
    add("published", header(head, "Date"));
    auto const body = body_of(bytes, 0).value_or(Body{});
    message[body.html ? "html" : "text"] = body.text;
    return message.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace namesake::read
