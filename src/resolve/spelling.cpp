#include "resolve/spelling.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace namesake::resolve {

namespace {

struct Respelling {
    std::string_view written, sounds;
};

// By first letter, longest first. What news agencies and passports spell differently for one name.
constexpr auto respellings = std::to_array<Respelling>({
    {"'", ""},     {"ayev", "av"}, {"ae", "a"}, {"-", ""},   {"`", ""},    {"ck", "k"},    {"c", "k"},
    {"dzh", "j"},  {"dh", "d"},    {"dj", "j"}, {"ee", "i"}, {"gh", "k"},  {"g", "k"},     {"iyev", "iv"},
    {"iya", "ia"}, {"ie", "i"},    {"ij", "i"}, {"iy", "i"}, {"kh", "h"},  {"oyev", "ov"}, {"oe", "o"},
    {"oo", "u"},   {"ou", "u"},    {"ph", "f"}, {"q", "k"},  {"sch", "s"}, {"sh", "s"},    {"tsch", "ch"},
    {"tch", "ch"}, {"th", "t"},    {"ue", "u"}, {"w", "v"},  {"x", "ks"},  {"yeh", "ie"},  {"yi", "i"},
    {"y", "i"},    {"zh", "j"},
});

/// Where the respellings of each first letter begin and end.
struct ByLetter {
    std::array<std::uint8_t, 256> first{}, last{};
};
constexpr ByLetter by_letter = [] {
    ByLetter out;
    for (std::size_t i = respellings.size(); i-- > 0;) {
        auto const letter = static_cast<unsigned char>(respellings[i].written[0]);
        out.first[letter] = static_cast<std::uint8_t>(i);
        if (out.last[letter] == 0) out.last[letter] = static_cast<std::uint8_t>(i + 1);
    }
    return out;
}();

bool vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool begins_with(char const *at, char const *end, std::string_view written) {
    if (std::size_t(end - at) < written.size()) return false;
    for (std::size_t i = 1; i < written.size(); ++i)
        if (at[i] != written[i]) return false;
    return true;
}

Respelling const *respelling_at(char const *at, char const *end) {
    auto const letter = static_cast<unsigned char>(*at);
    for (std::size_t i = by_letter.first[letter]; i < by_letter.last[letter]; ++i)
        if (begins_with(at, end, respellings[i].written)) return &respellings[i];
    return nullptr;
}

/// Before e, i and h.
bool soft_c(char const *at, char const *end) {
    return *at == 'c' && at + 1 < end && (at[1] == 'e' || at[1] == 'i' || at[1] == 'h');
}

/// A letter written twice counts once; a byte of a longer character is no letter.
bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

void append_once(std::string &out, char c) {
    if (out.empty() || out.back() != c || !is_ascii(c)) out += c;
}

/// Vowels that one alphabet's letter is written with in another: Sadeq and Sadiq, not Daridi and Darudi.
bool near_vowels(char a, char b) {
    for (std::string_view pair : {"ae", "ei", "ou", "ao"})
        if ((a == pair[0] && b == pair[1]) || (a == pair[1] && b == pair[0])) return true;
    return false;
}

/// Of equal skeletons: the same but for one vowel, near by or left out.
bool one_vowel_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i]) ++i;
    if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
    return i == a.size() || (near_vowels(a[i], b[i]) && a.substr(i + 1) == b.substr(i + 1));
}

}  // namespace

void sound_into(std::string_view folded, std::string &out) {
    out.resize(2 * folded.size());  // no letter sounds like more than two
    auto *to = out.data();
    char last = 0;
    auto const add = [&](char c) {
        if (c != last || !is_ascii(c)) *to++ = last = c;
    };
    for (char const *at = folded.data(), *const end = at + folded.size(); at < end;) {
        auto const *const r = soft_c(at, end) ? nullptr : respelling_at(at, end);
        if (r == nullptr) {
            add(*at++);
            continue;
        }
        for (char c : r->sounds) add(c);
        at += r->written.size();
    }
    out.resize(std::size_t(to - out.data()));
    if (out.ends_with('v')) out.back() = 'f';                          // Ivanov, Ivanoff
    if (out.ends_with("ich")) out.replace(out.size() - 2, 2, 1, 'k');  // Milosevic, Milosevich
}

std::string sound(std::string_view folded) {
    std::string out;
    sound_into(folded, out);
    return out;
}

std::string skeleton(std::string_view sound) {
    std::string out;
    for (std::size_t i = 0; i < sound.size(); ++i)
        if (i == 0 || !vowel(sound[i])) append_once(out, sound[i]);
    return out;
}

bool spelling_variant(std::string_view a, std::string_view b) {
    if (a == b) return true;
    constexpr std::size_t most_apart = 4;  // letters: Husein, Khussein
    if (a.size() < 3 || b.size() < 3 || std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most_apart)
        return false;
    auto const x = sound(a), y = sound(b);
    if (x == y) return true;
    bool const long_enough = x.size() >= 6 && y.size() >= 6;
    // A last vowel tells Maria from Mario and Marie; a first letter tells more.
    return long_enough && x.front() == y.front() && x.back() == y.back() && skeleton(x) == skeleton(y) &&
           one_vowel_apart(x, y);
}

bool slip_of_the_pen(std::string_view a, std::string_view b) {
    auto const x = sound(a), y = sound(b);
    if (x.size() != y.size() || x.size() < 6 || x.front() != y.front() || x.back() != y.back()) return false;
    auto const [i, j] = std::mismatch(x.begin(), x.end(), y.begin());
    return i != x.end() && vowel(*i) && vowel(*j) && std::equal(i + 1, x.end(), j + 1);
}

double likeness(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return 0;
    if (a == b) return 1;
    a = a.substr(0, 64), b = b.substr(0, 64);
    std::size_t const reach = std::max(a.size(), b.size()) / 2;
    std::size_t const window = reach > 0 ? reach - 1 : 0;
    std::array<bool, 64> taken{}, matched{};
    double matches = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = i > window ? i - window : 0; j < std::min(b.size(), i + window + 1); ++j)
            if (!taken[j] && a[i] == b[j]) {
                taken[j] = matched[i] = true, ++matches;
                break;
            }
    if (matches == 0) return 0;
    double swapped = 0;
    for (std::size_t i = 0, j = 0; i < a.size(); ++i) {
        if (!matched[i]) continue;
        while (!taken[j]) ++j;
        swapped += a[i] != b[j++];
    }
    double const jaro =
        (matches / double(a.size()) + matches / double(b.size()) + (matches - swapped / 2) / matches) / 3;
    auto const ends =
        std::mismatch(a.begin(), a.begin() + std::min<std::ptrdiff_t>(4, std::min(a.size(), b.size())), b.begin());
    return jaro + double(ends.first - a.begin()) * 0.1 * (1 - jaro);
}

}  // namespace namesake::resolve
