#include "text/scan.hpp"

#include <array>
#include <cstring>
#include <string_view>

#include "text/peek.hpp"

namespace namesake::text {
namespace {

bool begins_url(char const *p, char const *end) {
    if ((*p | 0x20) != 'h' && (*p | 0x20) != 'w') return false;
    static constexpr std::array<std::string_view, 5> heads{"http://", "https://", "www.", "HTTP://", "HTTPS://"};
    std::string_view const rest(p, static_cast<std::size_t>(end - p));
    for (auto head : heads)
        if (rest.starts_with(head) && rest.size() > head.size() && !word_ends_at(p + head.size(), end)) return true;
    return false;
}

bool ends_url(char32_t c) {
    Character scratch;
    auto const kind = c < 128 ? ascii_kinds[c] : character(c, scratch).kind;
    return kind == Kind::space || kind == Kind::newline || kind == Kind::quote || c == '<' || c == '>';
}

/// An address runs to the next blank; what closes a sentence or a bracket is not part of it.
Scanned url(Scanner &s) {
    char const *const begin = s.p;
    while (s.p < s.end) {
        char const *after = s.p;
        if (ends_url(decode(after, s.end))) break;
        s.p = after;
    }
    while (s.p > begin + 1 && std::strchr(".,;:!?)]}'*", s.p[-1])) --s.p;
    Scanned out;
    out.word = true;
    out.key = word_key(std::string_view(begin, static_cast<std::size_t>(s.p - begin)));
    for (char const *c = begin; c < s.p; ++c) s.hidden += (static_cast<unsigned char>(*c) & 0xc0) == 0x80;
    return out;
}

/// @handle, #tag: the sign and the word that touches it.
Scanned handle(Scanner &s) {
    ++s.p;
    auto out = read_word(s);
    out.key = hash(hash(key_seed, '@'), std::string_view(reinterpret_cast<char const *>(&out.key), sizeof out.key));
    out.shape = Shape::other;
    return out;
}

/// What a mark makes of its place in the sentence.
constexpr Scanned mark(Kind kind) {
    bool const quote = kind == Kind::quote || kind == Kind::apostrophe;
    return {.shape = kind == Kind::symbol ? Shape::other : Shape::punctuation,
            .stop = kind == Kind::stop,
            .opening = quote || kind == Kind::opening || kind == Kind::dash,
            .closing = quote || kind == Kind::closing};
}

/// Each mark of ASCII alone.
constexpr auto marks = [] {
    std::array<Scanned, 128> out{};
    for (unsigned char c = 0; c < 128; ++c) {
        out[c] = mark(ascii_kinds[c]);
        out[c].key = hash(key_seed, c == '`' ? '\'' : c);
    }
    return out;
}();

/// A run of one mark: ... -- *** ``
Scanned run_of_marks(Scanner &s, char const *begin) {
    while (s.p < s.end && *s.p == *begin) ++s.p;
    std::string_view const run(begin, static_cast<std::size_t>(s.p - begin));
    Scanned out = marks[static_cast<unsigned char>(*begin)];
    out.key = word_key(run == "``" ? "\"" : run);
    return out;
}

Scanned ascii_mark(Scanner &s) {
    char const *const begin = s.p++;
    if (s.p == s.end || *s.p != *begin) return marks[static_cast<unsigned char>(*begin)];
    if (*begin == '\'') {
        ++s.p;
        return marks['"'];
    }
    return std::strchr(".-!?*=_~#+`", *begin) ? run_of_marks(s, begin) : marks[static_cast<unsigned char>(*begin)];
}

Scanned wide_mark(Scanner &s) {
    Character scratch;
    char const *after = s.p;
    auto const &c = character(decode(after, s.end), scratch);
    s.hidden += static_cast<unsigned>(after - s.p) - 1;
    s.p = after;
    Scanned out = mark(c.kind);
    out.key = hash(key_seed, c.folded());
    return out;
}

}  // namespace

bool Scanner::skip_wide_blanks() {
    while (p < end) {
        auto const c = static_cast<unsigned char>(*p);
        if (c < 128) {
            if (c > ' ' && c != 0x7f) return true;
            lines += c == '\n';
            space = true;
            ++p;
            continue;
        }
        Character scratch;
        char const *after = p;
        auto const kind = character(decode(after, end), scratch).kind;
        if (kind != Kind::space && kind != Kind::newline && kind != Kind::mark) return true;
        lines += kind == Kind::newline;
        space = space || kind != Kind::mark;
        hidden += static_cast<std::uint32_t>(after - p) - 1;
        p = after;
    }
    return false;
}

Scanned Scanner::next() {
    auto const here = peek(p, end);
    if (is_letter(here.kind) || here.kind == Kind::digit) return begins_url(p, end) ? url(*this) : read_word(*this);
    if ((*p == '@' || *p == '#') && (is_letter(peek(p + 1, end).kind) || (*p == '@' && !word_ends_at(p + 1, end))))
        return handle(*this);
    if (here.kind == Kind::apostrophe && !space && p + here.bytes < end && (p[here.bytes] | 0x20) == 's' &&
        word_ends_at(p + here.bytes + 1, end)) {
        p += here.bytes + 1;
        hidden += here.bytes - 1;
        return {.key = word_key("'s"), .shape = Shape::lower, .word = true};
    }
    return static_cast<unsigned char>(*p) < 128 ? ascii_mark(*this) : wide_mark(*this);
}

}  // namespace namesake::text
