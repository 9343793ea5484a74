// Comparing with a file in tests/golden/show; NAMESAKE_UPDATE_GOLDEN=1 writes it anew.
#pragma once
#include <string>
#include <string_view>

namespace namesake::tests {

/// True if the golden file of that name holds just this text.
bool same_as_golden(std::string_view file, std::string const &text);

}  // namespace namesake::tests
