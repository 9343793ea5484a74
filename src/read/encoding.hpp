// Bytes to UTF-8 text: byte order marks, a declared charset, what the bytes look like; what is no character becomes
// U+FFFD.
#pragma once
#include <string>
#include <string_view>

namespace namesake::read {

struct Decoded {
    std::string text;  ///< valid UTF-8, line ends \n
    std::string how;   ///< "utf-8", "utf-16le by BOM", "windows-1252 by its bytes", "utf-8, 3 bytes replaced"
    bool binary = false;
};

/// `declared` is the charset that the page or the protocol names, or empty. A byte order mark and valid UTF-8 outrank
/// it.
Decoded decode(std::string bytes, std::string_view declared = {});

/// UTF-8 with each maximal ill-formed part replaced by U+FFFD; adds their number to `replaced`.
std::string mend_utf8(std::string_view bytes, std::size_t &replaced);

/// \r\n and \r to \n, in place.
void unify_line_ends(std::string &text);

/// Appends a code point as UTF-8.
void append_utf8(std::string &out, char32_t code);

}  // namespace namesake::read
