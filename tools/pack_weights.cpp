// Packs a readable table of weights into what the program links in: pack_weights NAMES.tsv OUT.bin
#include <algorithm>
#include <bit>
#include <charconv>
#include <fstream>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

#include "extract/names_weights.hpp"

using namespace namesake::extract::names;

namespace {

struct Row {
    std::uint64_t key = 0;
    std::uint32_t seen = 0;
    std::vector<std::int16_t> weights;
};

[[noreturn]] void refuse(std::string const &path, std::size_t line, std::string const &reason) {
    std::cerr << path << ":" << line << ": " << reason << '\n';
    std::exit(1);
}

/// key <tab> times seen <tab> feature <tab> weight weight ...
Row parse(std::string const &line, std::string const &path, std::size_t number) {
    Row row;
    std::size_t const tab = line.find('\t'), second = line.find('\t', tab + 1), last = line.rfind('\t');
    if (tab == std::string::npos || second == std::string::npos || last == second)
        refuse(path, number, "a row is key, times seen, feature, weights");
    if (std::from_chars(line.data(), line.data() + tab, row.key, 16).ptr != line.data() + tab)
        refuse(path, number, "no key");
    if (std::from_chars(line.data() + tab + 1, line.data() + second, row.seen).ptr != line.data() + second)
        refuse(path, number, "no times seen");
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

struct Table {
    PackedTable header;
    std::vector<std::uint16_t> shifts;
    std::vector<std::uint16_t> slots;  ///< their rows; 0: nothing here
    std::vector<Row> rows;
};

/// Shifts the features of one group to slots that are all free. False if there is no such shift.
bool place_group(Table &table, std::uint32_t group, std::vector<std::uint32_t> const &rows) {
    std::vector<std::uint32_t> taken(rows.size());
    for (std::uint32_t shift = 0; shift < table.header.slots; ++shift) {
        std::size_t n = 0;
        for (; n < rows.size(); ++n) {
            taken[n] = slot_of(table.rows[rows[n]].key, static_cast<std::uint16_t>(shift), table.header);
            if (table.slots[taken[n]] || std::find(taken.begin(), taken.begin() + static_cast<std::ptrdiff_t>(n),
                                                   taken[n]) != taken.begin() + static_cast<std::ptrdiff_t>(n))
                break;
        }
        if (n < rows.size()) continue;
        table.shifts[group] = static_cast<std::uint16_t>(shift);
        for (n = 0; n < rows.size(); ++n) table.slots[taken[n]] = static_cast<std::uint16_t>(rows[n] + 1);
        return true;
    }
    return false;
}

/// Gives each feature its slot, the largest groups first. False if some group finds no place.
bool fill(Table &table) {
    table.shifts.assign(table.header.groups, 0);
    table.slots.assign(table.header.slots, {});
    std::vector<std::vector<std::uint32_t>> groups(table.header.groups);
    for (std::uint32_t r = 0; r < table.rows.size(); ++r)
        groups[group_of(table.rows[r].key, table.header.groups)].push_back(r);
    std::vector<std::uint32_t> order(groups.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t g) { return groups[g].size(); });
    return std::ranges::all_of(order, [&](std::uint32_t g) { return place_group(table, g, groups[g]); });
}

Table pack(std::vector<Row> const &all, unsigned weights, std::string const &path) {
    Table table;
    for (Row const &row : all)
        if (row.weights.size() == weights) table.rows.push_back(row);
    // What is seen often stands together, so that it stays near the processor.
    std::ranges::stable_sort(table.rows, std::ranges::greater{}, &Row::seen);
    if (table.rows.size() >= 0xffff) refuse(path, 0, "more than 65,534 features with as many weights each");
    table.header.rows = static_cast<std::uint32_t>(table.rows.size() + 2) & ~1u;
    table.header.slots = std::min(0x10000u, static_cast<std::uint32_t>(std::bit_ceil(table.rows.size() * 3 / 2 + 16)));
    table.header.groups = table.header.slots / 8;
    for (table.header.first_bit = 0; !fill(table); ++table.header.first_bit)
        if (table.header.first_bit == 16) refuse(path, 0, "two features share all that tells their slots");
    return table;
}

void write_index(std::ofstream &out, Table const &table) {
    write(out, std::uint32_t{0});
    for (Row const &row : table.rows) write(out, rest_of(row.key));
    for (std::size_t n = table.rows.size() + 1; n < table.header.rows; ++n) write(out, std::uint32_t{0});
    for (std::uint16_t const slot : table.slots) write(out, slot);
    for (std::uint16_t const shift : table.shifts) write(out, shift);
}

void write_rows(std::ofstream &out, Table const &table, unsigned weights) {
    for (unsigned i = 0; i < weights; ++i) write(out, std::int16_t{0});
    for (Row const &row : table.rows)
        for (std::int16_t const w : row.weights) write(out, w);
    for (std::size_t n = table.rows.size() + 1; n < table.header.rows; ++n)
        for (unsigned i = 0; i < weights; ++i) write(out, std::int16_t{0});
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

    Table const of_tokens = pack(rows, label_count, argv[1]), of_spans = pack(rows, kind_count, argv[1]);
    std::ofstream out(argv[2], std::ios::binary);
    write(out, PackedHeader{of_tokens.header, of_spans.header, {}});
    for (Table const *table : {&of_tokens, &of_spans}) write_index(out, *table);
    write_rows(out, of_tokens, label_count);
    write_rows(out, of_spans, kind_count);
    return out ? 0 : 1;
}
