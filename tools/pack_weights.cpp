// Packs a readable table of weights into what the program links in: pack_weights NAMES.tsv OUT.bin
#include <bit>
#include <charconv>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "extract/names_weights.hpp"

using namespace namesake::extract::names;

namespace {

struct Row {
    std::uint64_t key = 0;
    std::vector<std::int16_t> weights;
};

[[noreturn]] void refuse(std::string const &path, std::size_t line, std::string const &reason) {
    std::cerr << path << ":" << line << ": " << reason << '\n';
    std::exit(1);
}

/// key <tab> feature <tab> weight weight ...
Row parse(std::string const &line, std::string const &path, std::size_t number) {
    Row row;
    std::size_t const tab = line.find('\t'), last = line.rfind('\t');
    if (tab == std::string::npos || last == tab) refuse(path, number, "a row is key, feature, weights");
    if (std::from_chars(line.data(), line.data() + tab, row.key, 16).ptr != line.data() + tab)
        refuse(path, number, "no key");
    char const *at = line.data() + last + 1, *end = line.data() + line.size();
    while (at < end) {
        std::int16_t w = 0;
        auto const [next, error] = std::from_chars(at, end, w);
        if (error != std::errc{}) refuse(path, number, "not a weight");
        row.weights.push_back(w);
        at = next + 1;
    }
    if (row.weights.size() != label_count && row.weights.size() != kind_count)
        refuse(path, number, "wrong number of weights");
    return row;
}

template <class T>
void write(std::ofstream &out, T const &value) {
    out.write(reinterpret_cast<char const *>(&value), sizeof value);
}

}  // namespace

int main(int argc, char **argv) {
    if (argc != 3) {
        std::cerr << "usage: pack_weights NAMES.tsv OUT.bin\n";
        return 2;
    }
    std::ifstream in(argv[1]);
    if (!in) refuse(argv[1], 0, "cannot be read");
    std::vector<Row> rows;
    std::string line;
    for (std::size_t n = 1; std::getline(in, line); ++n)
        if (!line.empty() && line[0] != '#') rows.push_back(parse(line, argv[1], n));

    PackedHeader header;
    header.slots = static_cast<std::uint32_t>(std::bit_ceil(rows.size() * 2 + 16));
    std::vector<PackedSlot> slots(header.slots);
    std::vector<std::int16_t> weights(label_count, 0);  // the row of what has no weight
    for (Row const &row : rows) {
        std::uint32_t const mark = mark_of(row.key);
        std::uint32_t i = static_cast<std::uint32_t>(row.key) & (header.slots - 1);
        while (slots[i].mark) {
            if (slots[i].mark == mark) refuse(argv[1], 0, "two features share the mark of " + std::to_string(row.key));
            i = (i + 1) & (header.slots - 1);
        }
        slots[i] = {mark, static_cast<std::uint32_t>(weights.size())};
        weights.insert(weights.end(), row.weights.begin(), row.weights.end());
    }
    header.weights = static_cast<std::uint32_t>(weights.size());
    std::ofstream out(argv[2], std::ios::binary);
    write(out, header);
    for (PackedSlot const &slot : slots) write(out, slot);
    for (std::int16_t const w : weights) write(out, w);
    return out ? 0 : 1;
}
