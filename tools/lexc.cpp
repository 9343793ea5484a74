// Compiles the word lists of a folder into the table that the program carries.
// A list's file name is its class; one entry a line, `#` begins a comment; after a tab stands data (a demonym's
// homeland).
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "text/scan.hpp"
#include "text/table.hpp"

namespace {
using namespace namesake::text;
namespace fs = std::filesystem;

enum class Case { plain, capital, upper };

struct Entry {
    Classes lower, capital, upper;  ///< by how its lists write it
    bool longer = false;
    bool phrase = false;  ///< two words or more
};

struct Lists {
    std::map<std::uint64_t, Entry> entries;          ///< by mixed key: words, phrases and beginnings of phrases
    std::map<std::uint64_t, std::string> homelands;  ///< by word key
};

std::vector<std::pair<std::uint64_t, Shape>> words_of(std::string const &entry) {
    Scanner s{entry.data(), entry.data(), entry.data() + entry.size()};
    std::vector<std::pair<std::uint64_t, Shape>> out;
    while (s.skip_blanks()) {
        auto const word = s.next();
        if (word.dot_follows) s.take_dot();
        out.emplace_back(word.key, word.shape);
    }
    return out;
}

Case case_of(Shape shape) {
    switch (shape) {
        case Shape::upper:
        case Shape::dotted:
            return Case::upper;
        case Shape::capitalised:
        case Shape::mixed:
        case Shape::initial:
            return Case::capital;
        default:
            return Case::plain;
    }
}

using Words = std::vector<std::pair<std::uint64_t, Shape>>;

void add_word(Lists &lists, Words const &words, Class c) {
    auto &entry = lists.entries[mix(words[0].first)];
    auto const written = case_of(words[0].second);
    (written == Case::plain ? entry.lower : written == Case::capital ? entry.capital : entry.upper) |= c;
}

constexpr auto places = Class::country | Class::capital | Class::continent | Class::region | Class::city |
                        Class::weak_place | Class::water | Class::mountain | Class::island;

/// A name all of whose words are plain words ("Business Standard") is a name only with its capitals; "red sea" is a
/// place anyhow.
bool needs_capitals(Lists const &lists, Words const &words, Class c) {
    if (places.has(c)) return false;
    bool capitals = false;
    for (auto const &[key, shape] : words) {
        auto const at = lists.entries.find(mix(key));
        bool const mark = shape == Shape::punctuation || shape == Shape::number;
        if (!mark && (at == lists.entries.end() || at->second.lower.empty())) return false;
        capitals |= case_of(shape) != Case::plain;
    }
    return capitals;
}

void add_phrase(Lists &lists, Words const &words, Class c) {
    bool const capital = needs_capitals(lists, words, c);
    auto key = words[0].first;
    for (std::size_t i = 1; i < words.size(); ++i) {
        lists.entries[mix(key)].longer = true;
        key = phrase_key(key, words[i].first);
        lists.entries[mix(key)].phrase = true;
    }
    auto &entry = lists.entries[mix(key)];
    (capital ? entry.capital : entry.lower) |= c;
}

void add(Lists &lists, std::string const &text, std::string const &data, Class c, bool phrases) {
    auto const words = words_of(text);
    if (words.empty()) throw std::runtime_error("an entry without a word: " + text);
    if (phrases != (words.size() > 1)) return;
    phrases ? add_phrase(lists, words, c) : add_word(lists, words, c);
    auto key = words[0].first;
    for (std::size_t i = 1; i < words.size(); ++i) key = phrase_key(key, words[i].first);
    if (!data.empty()) lists.homelands.emplace(key, data);  // the hand-written lists come first and win
}

void read(Lists &lists, fs::path const &file, bool phrases) {
    auto const c = class_named(file.stem().string());
    if (!c) throw std::runtime_error(file.string() + ": no such class; a list is named as one of src/text/classes.hpp");
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (auto const hash = line.find('#'); hash != std::string::npos) line.erase(hash);
        line.erase(line.find_last_not_of(" \t\r") + 1);
        if (line.empty()) continue;
        auto const tab = line.find('\t');
        add(lists, line.substr(0, tab), tab == std::string::npos ? "" : line.substr(tab + 1), *c, phrases);
    }
}

/// A name counts as it is written only where a list also has the plain word.
ClassSet set_of(Entry const &e) {
    ClassSet out;
    bool const plain = e.phrase || !e.lower.empty();
    out.always = plain ? e.lower : e.lower | e.capital | e.upper;
    out.capital = out.always | e.capital;
    out.upper = out.capital | e.upper;
    return out;
}

std::vector<std::uint64_t> place(std::vector<std::pair<std::uint64_t, std::uint64_t>> const &slots,
                                 std::uint64_t buckets) {
    std::vector<std::uint64_t> out(buckets * Table::bucket_slots);
    for (auto [mixed, low] : slots) {
        std::uint64_t i = bucket_of(mixed, buckets) * Table::bucket_slots;
        while (out[i]) i = (i + 1) % out.size();
        out[i] = (mixed & Table::fingerprint_mask) | low;
    }
    return out;
}

std::vector<std::uint64_t> filter_of(Lists const &lists) {
    std::size_t phrases = 0;
    for (auto const &[mixed, entry] : lists.entries) phrases += entry.phrase;
    std::uint64_t bits = 64;
    while (bits < 8 * phrases) bits *= 2;
    std::vector<std::uint64_t> out(bits / 64);
    for (auto const &[mixed, entry] : lists.entries)
        if (entry.phrase) out[filter_bit(mixed, bits) / 64] |= std::uint64_t{1} << filter_bit(mixed, bits) % 64;
    return out;
}

template <class T>
void put(std::ofstream &out, std::vector<T> const &rows) {
    out.write(reinterpret_cast<char const *>(rows.data()), static_cast<std::streamsize>(rows.size() * sizeof(T)));
}

void write(Lists const &lists, fs::path const &file) {
    std::vector<ClassSet> sets(1);
    std::map<std::array<std::uint64_t, 3>, std::uint64_t> numbers;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> slots;
    for (auto const &[mixed, entry] : lists.entries) {
        auto const set = set_of(entry);
        std::array<std::uint64_t, 3> const bits{set.always.bits, set.capital.bits, set.upper.bits};
        auto const [at, fresh] = numbers.emplace(bits, sets.size());
        if (fresh) sets.push_back(set);
        slots.emplace_back(mixed, at->second | (entry.longer ? Table::longer_bit : 0));
    }
    if (sets.size() >= Table::longer_bit) throw std::runtime_error("too many different class sets");
    std::vector<Homeland> homelands;
    std::string names;
    for (auto const &[key, name] : lists.homelands) {
        auto const found = names.find(name);
        auto const offset = found == std::string::npos ? names.size() : found;
        if (found == std::string::npos) names += name;
        homelands.push_back({key, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(name.size())});
    }
    names.resize((names.size() + 7) / 8 * 8);
    auto const filter = filter_of(lists);
    Table const head{slots.size() * 10 / 7 / Table::bucket_slots + 1, sets.size(), homelands.size(), names.size(),
                     filter.size() * 64};
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<char const *>(&head), sizeof head);
    out.write(std::string(64 - sizeof head, '\0').data(), 64 - sizeof head);
    put(out, place(slots, head.buckets));
    put(out, filter);
    put(out, sets);
    put(out, homelands);
    out << names;
    if (!out.flush()) throw std::runtime_error(file.string() + ": cannot be written");
}

}  // namespace

int main(int argc, char **argv) try {
    if (argc != 3) throw std::runtime_error("usage: lexc FOLDER TABLE");
    std::vector<fs::path> files;
    for (auto const &file : fs::recursive_directory_iterator(argv[1]))
        if (file.path().extension() == ".txt" || file.path().extension() == ".tsv") files.push_back(file.path());
    std::sort(files.begin(), files.end());
    Lists lists;
    for (bool const phrases : {false, true})
        for (auto const &file : files) read(lists, file, phrases);
    write(lists, argv[2]);
} catch (std::exception const &e) {
    std::cerr << "lexc: " << e.what() << '\n';
    return 1;
}
