#include "extract/names_memory.hpp"

namespace namesake::extract::names {

void Tallies::reset(std::size_t expected) {
    numbers_.reset(expected);
    tallies_.assign(1, {});
}

void Tallies::add(std::uint64_t key, unsigned kind) {
    std::uint32_t const n = numbers_.add(key);
    if (n == tallies_.size()) tallies_.push_back({});
    std::uint8_t &count = tallies_[n][kind];
    count += count < 255;
}

void Memory::reset(std::size_t names) {
    same.reset(names);
    tail.reset(names);
    part.reset(names * 3);
    alias.reset(names);
    ships.reset(names);
}

void Memory::learn(Scene const &scene, text::Sentence const &s, grammar::Proposal const &p, unsigned kind) {
    same.add(key_of_span(scene, p.first, p.last), kind);
    if (p.has(grammar::NameRule::ship_named)) ships.add(key_of_span(scene, p.first, p.last), kind);
    if (p.last - p.first == 1) return;
    tail.add(scene.token(p.last - 1).key, kind);
    for (std::uint32_t t = p.first; t + 1 < p.last; ++t) part.add(scene.token(t).key, kind);
    if (p.last + 2 < s.last && scene.token(p.last).key == text::word_key("(") &&
        scene.token(p.last + 2).key == text::word_key(")"))
        alias.add(scene.token(p.last + 1).key, kind);
}

unsigned tally_code(Tally tally, int own_kind) {
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
