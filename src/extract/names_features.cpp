#include "extract/names_features.hpp"

namespace namesake::extract::names {

std::string class_list(Classes classes) {
    std::string out;
    each_class(classes, [&](unsigned c) {
        if (!out.empty()) out += '+';
        out += text::class_names[c];
    });
    return out;
}

std::string pattern_name(std::uint64_t pattern) {
    std::size_t const length = pattern & 15;
    std::string out;
    for (std::size_t i = std::min<std::size_t>(length, 8); i-- > 0;) out += face_letters[pattern >> (4 + 5 * i) & 31];
    return length > 8 ? out + ".." : out;
}

std::string Around::word_name(std::int64_t n) const {
    if (!inside(n)) return n < s_.first ? "<start>" : "<end>";
    if (shape(n) == Shape::number) return say("<", std::uint64_t{std::min(token(n).bytes, 5u)}, " digits>");
    return text::fold(text::words(*scene_.document, token(n)));
}

std::string Around::sig_name(std::int64_t n) const {
    constexpr std::array<std::string_view, 11> shapes{"lower", "Cap", "UPPER", "mIxed", "I.",   "d.t.",
                                                      "0",     "1st", "a1",    ".",     "other"};
    if (!inside(n)) return n < s_.first ? "<start>" : "<end>";
    if (shape(n) == Shape::punctuation) return word_name(n);
    std::string out = say(shapes[number(shape(n))], ":", class_list(telling_part(token(n).classes)));
    if (look(n).place != Place::outside)
        out += say("/", class_list(telling_part(look(n).phrase)), number(look(n).place));
    return out;
}

}  // namespace namesake::extract::names
