#include "extract/names_memory.hpp"

namespace namesake::extract::names {

namespace {

void count(Tally &tally, unsigned kind) {
    tally[kind] += tally[kind] < 255;
}

}  // namespace

void Memory::learn(Scene const &scene, text::Sentence const &s, grammar::Proposal const &p, unsigned kind) {
    OfName &name = names.at(key_of_span(scene, p.first, p.last));
    count(name.all, kind);
    if (p.has(grammar::NameRule::ship_named)) count(name.ships, kind);
    if (p.last - p.first == 1) return;
    count(words.at(scene.token(p.last - 1).key).last, kind);
    for (std::uint32_t t = p.first; t + 1 < p.last; ++t) count(words.at(scene.token(t).key).other, kind);
    if (p.last + 2 < s.last && scene.token(p.last).key == text::word_key("(") &&
        scene.token(p.last + 2).key == text::word_key(")"))
        count(words.at(scene.token(p.last + 1).key).alias, kind);
}

unsigned tally_code(Tally tally, int own_kind) {
    if (tally == Tally{}) return 0;
    unsigned code = 0;
    for (unsigned k = 0; k < kind_count; ++k) {
        unsigned n = tally[k];
        if (static_cast<int>(k) == own_kind && n) --n;
        code = code * 3 + (n > 2 ? 2 : n);
    }
    return code;
}

std::string tally_name(unsigned code) {
    std::string out(kind_count, '0');
    for (unsigned k = kind_count; k-- > 0; code /= 3) out[k] = static_cast<char>('0' + code % 3);
    return out;
}

}  // namespace namesake::extract::names
