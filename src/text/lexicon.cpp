#include "text/lexicon.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <stdexcept>
#include <string>
#include <unordered_map>

#include "text/large_pages.hpp"
#include "text/scan.hpp"
#include "text/table.hpp"

extern "C" {
extern char const namesake_lexicon[], namesake_lexicon_end[];
}

namespace namesake::text {
namespace {

/// The compiled table.
struct Builtin {
    char const *data = on_large_pages(namesake_lexicon, namesake_lexicon_end);
    Table const &head = *reinterpret_cast<Table const *>(data);
    std::uint64_t const *slots = reinterpret_cast<std::uint64_t const *>(data + 64);
    std::uint64_t const *filter = slots + head.buckets * Table::bucket_slots;
    ClassSet const *sets = reinterpret_cast<ClassSet const *>(filter + head.filter_bits / 64);
    Homeland const *homelands = reinterpret_cast<Homeland const *>(sets + head.sets);
    char const *names = reinterpret_cast<char const *>(homelands + head.homelands);

    /// The low bits of a key's slot: class-set number and the longer bit; 0 if not listed.
    std::uint64_t find(std::uint64_t mixed) const {
        auto const size = head.buckets * Table::bucket_slots;
        for (auto i = bucket_of(mixed, head.buckets) * Table::bucket_slots;; i = i + 1 == size ? 0 : i + 1) {
            auto const slot = slots[i];
            if (!slot) return 0;
            if (((slot ^ mixed) & Table::fingerprint_mask) == 0) return slot & ~Table::fingerprint_mask;
        }
    }
    bool may_be_phrase(std::uint64_t mixed) const {
        auto const bit = filter_bit(mixed, head.filter_bits);
        return filter[bit / 64] >> bit % 64 & 1;
    }
    std::uint64_t find_phrase(std::uint64_t mixed) const { return may_be_phrase(mixed) ? find(mixed) : 0; }
    ClassSet const &set(std::uint64_t found) const { return sets[found & (Table::longer_bit - 1)]; }
};

inline Builtin const &builtin() {
    static Builtin const table;
    return table;
}

/// find() through a small memory of the last words: text is mostly the same few thousand words, the table is larger
/// than the nearest caches.
[[gnu::noinline]] std::uint64_t find_listed(std::uint64_t mixed) {
    return builtin().find(mixed);
}

inline std::uint64_t find_word(std::uint64_t key) {
    static thread_local constinit std::array<std::uint64_t, 8192> recent{};
    auto const mixed = mix(key);
    auto &slot = recent[mixed % recent.size()];
    if ((slot ^ mixed) & Table::fingerprint_mask) [[unlikely]]
        slot = (mixed & Table::fingerprint_mask) | find_listed(mixed);
    return slot & ~Table::fingerprint_mask;
}

Classes const &as_written(ClassSet const &set, Shape shape) {
    static constexpr auto forms = [] {
        std::array<Classes ClassSet::*, static_cast<std::size_t>(Shape::other) + 1> out;
        out.fill(&ClassSet::upper);
        for (auto s : {Shape::lower, Shape::punctuation}) out[static_cast<std::size_t>(s)] = &ClassSet::always;
        for (auto s : {Shape::capitalised, Shape::mixed}) out[static_cast<std::size_t>(s)] = &ClassSet::capital;
        return out;
    }();
    return set.*forms[static_cast<std::size_t>(shape)];
}

/// A word in lower case that the names of bodies do not carry inside ("of", "the").
bool is_plain(Token const &word) {
    return word.shape == Shape::lower && !word.classes.any(Class::function_word | Class::particle);
}

}  // namespace

/// What the user's lists change, by the key of a word, a phrase or the beginning of a phrase.
struct Lexicon::Overlay {
    struct Change {
        Classes added, removed;
        bool longer = false;
    };
    std::unordered_map<std::uint64_t, Change> changes;
    std::uint64_t const identity = [] {
        static std::atomic<std::uint64_t> last = 0;
        return ++last;
    }();

    Change const *find(std::uint64_t key) const {
        auto const at = changes.find(key);
        return at == changes.end() ? nullptr : &at->second;
    }
    static Classes apply(Change const *change, Classes classes) {
        if (!change) return classes;
        return (classes | change->added).without(change->removed);
    }

    [[gnu::noinline]] void apply_to(Word &word, std::uint64_t word_key) const {
        auto const *change = find(word_key);
        word.classes = apply(change, word.classes);
        word.begins_phrase |= change && change->longer;
    }

    void read(std::filesystem::path const &file);
    void take(std::string const &line, std::string const &place);
};

void Lexicon::Overlay::read(std::filesystem::path const &file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string() + ": cannot be read; give the path of a word list");
    unsigned number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (auto const hash = line.find('#'); hash != std::string::npos) line.erase(hash);
        line.erase(line.find_last_not_of(" \t\r") + 1);
        if (!line.empty()) take(line, file.string() + ", line " + std::to_string(number) + ": ");
    }
}

void Lexicon::Overlay::take(std::string const &line, std::string const &place) {
    auto const tab = line.find('\t');
    if (tab == std::string::npos) throw std::runtime_error(place + "no tab; write class, tab, entry");
    bool const away = line[0] == '-';
    auto const name = line.substr(away, tab - away);
    auto const c = class_named(name);
    if (!c)
        throw std::runtime_error(place + "no class \"" + name +
                                 "\"; the classes are the names of the lists, such as city or surname");
    std::string const entry = line.substr(tab + 1);
    Scanner s{entry.data(), entry.data(), entry.data() + entry.size()};
    std::uint64_t key = 0;
    bool first = true;
    while (s.skip_blanks()) {
        auto const word = s.next();
        if (word.dot_follows) s.take_dot();
        if (!first) changes[key].longer = true;
        key = first ? word.key : phrase_key(key, word.key);
        first = false;
    }
    if (first) throw std::runtime_error(place + "no entry after the tab; write class, tab, entry");
    auto &change = changes[key];
    (away ? change.removed : change.added) |= *c;
}

Lexicon::Lexicon() = default;
Lexicon::Lexicon(std::vector<std::filesystem::path> const &user_lists) {
    if (user_lists.empty()) return;
    overlay_ = std::make_unique<Overlay>();
    for (auto const &file : user_lists) overlay_->read(file);
}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon &&) noexcept = default;
Lexicon &Lexicon::operator=(Lexicon &&) noexcept = default;

std::uint64_t Lexicon::identity() const {
    return overlay_ ? overlay_->identity : 0;
}

Classes Lexicon::of(std::uint64_t word_key) const {
    return look_up(word_key, Shape::upper).classes;
}

Lexicon::Word Lexicon::look_up(std::uint64_t word_key, Shape shape) const {
    auto const found = find_word(word_key);
    Word word{as_written(builtin().set(found), shape), (found & Table::longer_bit) != 0};
    if (overlay_) overlay_->apply_to(word, word_key);
    return word;
}

bool Lexicon::may_begin_phrase(std::uint64_t first_key, std::uint64_t second_key) const {
    return overlay_ || builtin().may_be_phrase(mix(phrase_key(first_key, second_key)));
}

Lexicon::Found Lexicon::longest(std::span<Token const> words) const {
    Found out;
    if (words.size() < 2) return out;
    auto key = words[0].key;
    if (!may_begin_phrase(key, words[1].key)) return out;
    auto found = find_word(key);
    auto shape = Shape::upper;
    for (std::size_t n = 1;; ++n) {
        auto const *change = overlay_ ? overlay_->find(key) : nullptr;
        if (is_plain(words[n - 1])) shape = Shape::lower;
        auto const classes = n > 1 ? Overlay::apply(change, as_written(builtin().set(found), shape)) : Classes();
        if (!classes.empty()) out = {static_cast<std::uint32_t>(n), classes};
        bool const longer = (found & Table::longer_bit) || (change && change->longer);
        if (!longer || n == words.size()) return out;
        key = phrase_key(key, words[n].key);
        found = builtin().find_phrase(mix(key));
    }
}

std::string_view Lexicon::homeland(std::uint64_t demonym_key) const {
    auto const &t = builtin();
    auto const *last = t.homelands + t.head.homelands;
    auto const *at = std::lower_bound(t.homelands, last, demonym_key,
                                      [](Homeland const &h, std::uint64_t key) { return h.key < key; });
    return at != last && at->key == demonym_key ? std::string_view(t.names + at->offset, at->length)
                                                : std::string_view();
}

std::string_view Lexicon::homeland(std::span<Token const> demonym) const {
    if (demonym.empty()) return {};
    auto key = demonym[0].key;
    for (auto const &word : demonym.subspan(1)) key = phrase_key(key, word.key);
    return homeland(key);
}

}  // namespace namesake::text
