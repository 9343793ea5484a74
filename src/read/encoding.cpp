#include "read/encoding.hpp"

#include <fmt/format.h>
#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "read/words.hpp"

namespace namesake::read {
namespace {

/// Windows-1252 above 0x7F; 0 where it has no character.
constexpr std::array<char16_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned char byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

/// Length of the well-formed sequence at `at`, or 0 and in `bad` the length of the ill-formed part (Unicode 15, table
/// 3-7).
std::size_t sequence(std::string_view bytes, std::size_t at, std::size_t &bad) {
    auto const lead = byte_at(bytes, at);
    bad = 1;
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    std::size_t const length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    unsigned const low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned const high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (std::size_t i = 1; i < length; ++i, ++bad) {
        auto const next = byte_at(bytes, at + i);
        if (at + i >= bytes.size() || next < (i == 1 ? low : 0x80) || next > (i == 1 ? high : 0xBF)) return 0;
    }
    return length;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (char c : bytes) {
        auto const b = static_cast<unsigned char>(c);
        char32_t const code = b >= 0x80 && b < 0xA0 ? windows_1252[b - 0x80] : b;
        append_utf8(out, code || b == 0 ? code : 0xFFFD);
    }
    return out;
}

std::string from_utf16(std::string_view bytes, bool little) {
    auto const unit = [&](std::size_t i) -> char32_t {
        auto const a = byte_at(bytes, i), b = byte_at(bytes, i + 1);
        return little ? a | b << 8 : a << 8 | b;
    };
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        auto const u = unit(i);
        bool const pair =
            u >= 0xD800 && u < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000;
        if (pair)
            append_utf8(out, 0x10000 + ((u - 0xD800) << 10) + (unit(i + 2) - 0xDC00));
        else
            append_utf8(out, u >= 0xD800 && u < 0xE000 ? 0xFFFD : u);
        if (pair) i += 2;
    }
    if (bytes.size() % 2) append_utf8(out, 0xFFFD);
    return out;
}

/// Bytes as a writer of Western Europe leaves them: no UTF-8 sequence at all, and the high bytes letters next to
/// letters or typographic marks. A single odd byte proves nothing.
bool looks_like_windows_1252(std::string_view bytes) {
    std::size_t high = 0, plausible = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto const b = byte_at(bytes, i);
        if (b < 0x80) continue;
        ++high;
        std::size_t bad = 0;
        if (sequence(bytes, i, bad) > 1) return false;
        auto const letter = [](unsigned char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; };
        bool const by_letter = (i > 0 && letter(byte_at(bytes, i - 1))) || letter(byte_at(bytes, i + 1));
        bool const mark =
            b == 0x85 || (b >= 0x91 && b <= 0x97) || b == 0xA0 || b == 0xA3 || b == 0x80 || b == 0xAB || b == 0xBB;
        plausible += mark || (b >= 0xC0 && b < 0xFE && b != 0xD7 && b != 0xF7 && by_letter);
    }
    return high >= 2 && plausible == high;
}

/// By a charset's name as pages and messages write it; nothing if it is unknown, or the bytes are none of it.
std::optional<std::string> from_charset(std::string_view bytes, std::string const &name) {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<UConverter, decltype(&ucnv_close)> const converter(ucnv_open(name.c_str(), &error), ucnv_close);
    if (U_FAILURE(error) || name.empty()) return std::nullopt;
    auto const size = static_cast<std::int32_t>(bytes.size());
    std::string out(bytes.size() * 4, '\0');
    auto const length = ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), out.data(),
                                           static_cast<std::int32_t>(out.size()), bytes.data(), size, &error);
    if (U_FAILURE(error)) return std::nullopt;
    out.resize(static_cast<std::size_t>(length));
    return out;
}

/// The charset that the bytes themselves look like, where that is fairly sure.
std::string likely_charset(std::string_view bytes) {
    constexpr std::size_t looked_at = std::size_t{64} << 10;
    constexpr std::int32_t fairly_sure = 30;
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> const detector(ucsdet_open(&error), ucsdet_close);
    auto const head = bytes.substr(0, looked_at);
    ucsdet_setText(detector.get(), head.data(), static_cast<std::int32_t>(head.size()), &error);
    auto const *match = ucsdet_detect(detector.get(), &error);
    if (U_FAILURE(error) || !match || ucsdet_getConfidence(match, &error) < fairly_sure) return {};
    return ucsdet_getName(match, &error);
}

/// Most of what is above ASCII is no UTF-8: another charset.
bool is_foreign(std::string_view bytes, std::size_t ill_formed) {
    auto const high = std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    return ill_formed >= 8 && ill_formed * 4 >= static_cast<std::size_t>(high);
}

bool is_latin(std::string_view charset) {
    LoweredWord const folded(charset);
    auto const small = folded.view();
    return small == "windows-1252" || small == "cp1252" || small == "iso-8859-1" || small == "latin1" ||
           small == "latin-1" || small == "iso8859-1" || small == "us-ascii" || small == "ascii";
}

Decoded finish(std::string text, std::string how) {
    unify_line_ends(text);
    bool const binary = text.find('\0') != text.npos;
    return {std::move(text), std::move(how), binary};
}

}  // namespace

void append_utf8(std::string &out, char32_t code) {
    auto const put = [&](char32_t b) { out += static_cast<char>(b); };
    if (code < 0x80) return put(code);
    if (code < 0x800) return put(0xC0 | code >> 6), put(0x80 | (code & 0x3F));
    if (code < 0x10000) return put(0xE0 | code >> 12), put(0x80 | (code >> 6 & 0x3F)), put(0x80 | (code & 0x3F));
    put(0xF0 | code >> 18), put(0x80 | (code >> 12 & 0x3F)), put(0x80 | (code >> 6 & 0x3F)), put(0x80 | (code & 0x3F));
}

void unify_line_ends(std::string &text) {
    auto const first = text.find('\r');
    if (first == text.npos) return;
    auto out = first;
    for (auto in = first; in < text.size(); ++in) {
        bool const pair = text[in] == '\r' && in + 1 < text.size() && text[in + 1] == '\n';
        if (!pair) text[out++] = text[in] == '\r' ? '\n' : text[in];
    }
    text.resize(out);
}

std::string mend_utf8(std::string_view bytes, std::size_t &replaced) {
    std::string out;
    out.reserve(bytes.size() + 16);
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t bad = 0;
        if (auto const good = sequence(bytes, at, bad)) {
            out.append(bytes, at, good);
            at += good;
        } else {
            out += "\uFFFD";
            ++replaced;
            at += bad;
        }
    }
    return out;
}

Decoded decode(std::string bytes, std::string_view declared) {
    std::string_view const view(bytes);
    bool const is_name = std::ranges::all_of(declared, [](char c) { return c > ' ' && c < 0x7F; });
    if (!is_name) declared = {};  // what is no name of a charset is not repeated either
    if (view.starts_with("\xFF\xFE")) return finish(from_utf16(view.substr(2), true), "utf-16le by BOM");
    if (view.starts_with("\xFE\xFF")) return finish(from_utf16(view.substr(2), false), "utf-16be by BOM");
    bool const marked = view.starts_with("\xEF\xBB\xBF");
    if (marked) bytes.erase(0, 3);
    std::string const how = marked ? "utf-8 by BOM" : "utf-8";
    if (simdjson::validate_utf8(bytes.data(), bytes.size())) return finish(std::move(bytes), how);
    if (bytes.find('\0') != bytes.npos) return {{}, how, true};
    if (!marked && is_latin(declared))
        return finish(from_windows_1252(bytes), fmt::format("windows-1252 by its charset {}", declared));
    if (LoweredWord const folded(declared); !marked && folded.view() != "utf-8" && folded.view() != "utf8")
        if (auto text = from_charset(bytes, std::string(declared)))
            return finish(std::move(*text), fmt::format("{} by its charset", folded.view()));
    if (!marked && looks_like_windows_1252(bytes)) return finish(from_windows_1252(bytes), "windows-1252 by its bytes");
    std::size_t replaced = 0;
    auto text = mend_utf8(bytes, replaced);
    if (auto const likely = !marked && is_foreign(bytes, replaced) ? likely_charset(bytes) : std::string();
        !likely.empty())
        if (auto foreign = from_charset(bytes, likely))
            return finish(std::move(*foreign), fmt::format("{} by its bytes", LoweredWord(likely).view()));
    return finish(std::move(text),
                  fmt::format("{}, {} ill-formed {} replaced", how, replaced, replaced == 1 ? "part" : "parts"));
}

}  // namespace namesake::read
