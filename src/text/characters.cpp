#include "text/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <utility>
#include <vector>

namespace namesake::text {
namespace {

/// Letters that Unicode does not take apart, and marks with a plain twin.
char const *plain_twin(char32_t c) {
    switch (c) {
        case U'ø':
        case U'Ø':
            return "o";
        case U'đ':
        case U'Đ':
        case U'ð':
        case U'Ð':
            return "d";
        case U'ł':
        case U'Ł':
            return "l";
        case U'ħ':
        case U'Ħ':
            return "h";
        case U'ŧ':
        case U'Ŧ':
            return "t";
        case U'ı':
        case U'İ':
            return "i";
        case U'æ':
        case U'Æ':
            return "ae";
        case U'œ':
        case U'Œ':
            return "oe";
        case U'þ':
        case U'Þ':
            return "th";
        case U'ß':
        case U'ẞ':
            return "ss";
        case U'ə':
        case U'Ə':
            return "e";
        case U'’':
        case U'‘':
        case U'‛':
        case U'′':
        case U'´':
        case U'ʼ':
        case U'ʻ':
        case U'ʿ':
        case U'ʾ':
            return "'";
        case U'‹':
        case U'›':
            return "'";
        case U'“':
        case U'”':
        case U'„':
        case U'‟':
        case U'«':
        case U'»':
        case U'″':
            return "\"";
        case U'…':
            return "...";
        case U'‐':
        case U'‑':
            return "-";
        default:
            return nullptr;
    }
}

Kind kind_of(char32_t c) {
    switch (c) {
        case U'’':
        case U'‘':
        case U'‛':
        case U'′':
        case U'´':
        case U'ʼ':
        case U'ʻ':
        case U'ʿ':
        case U'ʾ':
            return Kind::apostrophe;
        case U'“':
        case U'”':
        case U'„':
        case U'‟':
        case U'«':
        case U'»':
        case U'″':
        case U'‹':
        case U'›':
            return Kind::quote;
        case U'…':
        case U'。':
        case U'؟':
        case U'۔':
        case U'।':
            return Kind::stop;
        case 0x2028:
        case 0x2029:
        case 0x85:
            return Kind::newline;
        default:
            break;
    }
    auto const u = static_cast<UChar32>(c);
    if (u_isUWhiteSpace(u)) return Kind::space;
    switch (u_charType(u)) {
        case U_UPPERCASE_LETTER:
        case U_TITLECASE_LETTER:
            return Kind::upper;
        case U_LOWERCASE_LETTER:
            return Kind::lower;
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER:
        case U_LETTER_NUMBER:
            return Kind::letter;
        case U_DECIMAL_DIGIT_NUMBER:
            return Kind::digit;
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK:
        case U_FORMAT_CHAR:
            return Kind::mark;
        case U_CONTROL_CHAR:
            return Kind::space;
        case U_DASH_PUNCTUATION:
            return Kind::dash;
        case U_START_PUNCTUATION:
            return Kind::opening;
        case U_END_PUNCTUATION:
            return Kind::closing;
        case U_CONNECTOR_PUNCTUATION:
        case U_OTHER_PUNCTUATION:
            return Kind::punctuation;
        case U_INITIAL_PUNCTUATION:
        case U_FINAL_PUNCTUATION:
            return Kind::quote;
        default:
            return Kind::symbol;
    }
}

void append(Character &out, UChar32 c) {
    std::int32_t n = out.length;
    UBool failed = false;
    U8_APPEND(reinterpret_cast<std::uint8_t *>(out.bytes.data()), n, static_cast<std::int32_t>(out.bytes.size()), c,
              failed);
    if (!failed) out.length = static_cast<std::uint8_t>(n);
}

/// Latin and Greek lose their diacritics; й and ё are letters of their own.
bool loses_diacritics(char32_t c) {
    return c < 0x400 || (c >= 0x1e00 && c < 0x2000);
}

void append_base_letters(Character &out, char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    UChar source[2], folded[8], apart[32];
    std::int32_t n = 0;
    U16_APPEND_UNSAFE(source, n, c);
    n = u_strFoldCase(folded, 8, source, n, U_FOLD_CASE_DEFAULT, &status);
    n = unorm2_normalize(unorm2_getNFDInstance(&status), folded, n, apart, 32, &status);
    if (U_FAILURE(status)) return append(out, static_cast<UChar32>(c));
    for (std::int32_t i = 0; i < n;) {
        UChar32 part;
        U16_NEXT(apart, i, n, part);
        if (u_charType(part) != U_NON_SPACING_MARK) append(out, part);
    }
}

Character describe(char32_t c) {
    Character out;
    out.kind = kind_of(c);
    if (out.kind == Kind::mark) return out;
    if (char const *plain = plain_twin(c)) {
        for (; *plain; ++plain) append(out, *plain);
    } else if (out.kind == Kind::space || out.kind == Kind::newline) {
        append(out, ' ');
    } else if (out.kind == Kind::digit) {
        append(out, '0' + u_charDigitValue(static_cast<UChar32>(c)));
    } else if (is_letter(out.kind) && loses_diacritics(c)) {
        append_base_letters(out, c);
    } else {
        append(out, u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
    }
    return out;
}

// Latin, Greek and Cyrillic, and the typographic characters, are described once; other scripts each time.
constexpr char32_t letters_end = 0x530, extended_begin = 0x1e00, extended_end = 0x2100;

std::vector<Character> describe_range(char32_t first, char32_t last) {
    std::vector<Character> out;
    for (char32_t c = first; c < last; ++c) out.push_back(describe(c));
    return out;
}

}  // namespace

Character const &character(char32_t c, Character &scratch) {
    static auto const letters = describe_range(0, letters_end);
    static auto const extended = describe_range(extended_begin, extended_end);
    if (c < letters_end) return letters[c];
    if (c >= extended_begin && c < extended_end) return extended[c - extended_begin];
    return scratch = describe(c);
}

char32_t decode(char const *&p, char const *end) {
    auto const *bytes = reinterpret_cast<std::uint8_t const *>(p);
    std::int32_t i = 0;
    UChar32 c;
    auto const left = static_cast<std::int32_t>(end - p < 4 ? end - p : 4);
    U8_NEXT_OR_FFFD(bytes, i, left, c);
    p += i;
    return static_cast<char32_t>(c);
}

}  // namespace namesake::text
