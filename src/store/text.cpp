#include "store/text.hpp"

namespace namesake::store {

std::string flat(std::string_view text) {
    std::string out;
    for (char c : text)
        if (c != ' ' && c != '\n' && c != '\t')
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    return out;
}

}  // namespace namesake::store
