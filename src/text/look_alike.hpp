// Names that only look like other names: letters of another alphabet, characters that cannot be seen.
#pragma once
#include <string>
#include <string_view>

namespace namesake::text {

/// Is a word of it written in two alphabets that share letters' looks ("Hаssan" with a Cyrillic а), or is there a
/// character in it that cannot be seen (zero-width, writing direction)? Never for ASCII. A soft hyphen is harmless.
bool is_disguised(std::string_view utf8);

/// What it looks like: equal for names that look the same, whatever they are written with. Good for nothing but
/// comparing.
std::string looks(std::string_view utf8);

/// The same in Latin letters: each letter of another alphabet as the Latin one it looks like, without what cannot be
/// seen. To find whom a name may be taken for.
std::string undisguised(std::string_view utf8);

}  // namespace namesake::text
