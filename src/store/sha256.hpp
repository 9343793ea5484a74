// SHA-256 (FIPS 180-4), in hexadecimal: the fingerprint of a document's text.
#pragma once
#include <string>
#include <string_view>

namespace namesake::store {

std::string sha256(std::string_view bytes);

}  // namespace namesake::store
