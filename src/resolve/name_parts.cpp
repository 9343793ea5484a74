#include "resolve/name_parts.hpp"
#include "resolve/word_set.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr auto legal_forms = words_in<
    "a/s as s.p.a. s.p.a spa inc inc. incorporated ltd ltd. limited corp corp. corporation co co. company llc "
    "l.l.c. plc ag gmbh s.a. sa n.v. nv ab oy oyj asa se kk bhd s.r.l. srl s.a.s. sas kg b.v. bv llp lp holdings "
    "holding group tv pjsc ojsc oao">();
constexpr auto function_words = words_in<"of and the for in on de del la le et des du der die und to at & e y">();
constexpr auto team_words = words_in<
    "fc f.c. afc ac as fk cf sc sv ssc cd ud rc real club sporting dynamo dinamo cska spartak lokomotiv borussia "
    "athletic olympique inter">();

constexpr auto other_names = std::to_array<std::array<std::string_view, 2>>(
    {{"us", "united states"},
     {"usa", "united states"},
     {"united states of america", "united states"},
     {"america", "united states"},
     {"uk", "united kingdom"},
     {"britain", "united kingdom"},
     {"great britain", "united kingdom"},
     {"uae", "united arab emirates"},
     {"emirates", "united arab emirates"},
     {"drc", "democratic republic of congo"},
     {"dr congo", "democratic republic of congo"},
     {"democratic republic of the congo", "democratic republic of congo"},
     {"congo-kinshasa", "democratic republic of congo"},
     {"burma", "myanmar"},
     {"holland", "netherlands"},
     {"czechia", "czech republic"},
     {"swaziland", "eswatini"},
     {"east timor", "timor-leste"},
     {"cape verde", "cabo verde"},
     {"ivory coast", "cote d'ivoire"},
     {"macedonia", "north macedonia"},
     {"ksa", "saudi arabia"},
     {"prc", "china"},
     {"people's republic of china", "china"},
     {"dprk", "north korea"},
     {"rok", "south korea"},
     {"republic of korea", "south korea"},
     {"islamic republic of iran", "iran"},
     {"russian federation", "russia"},
     {"republic of ireland", "ireland"},
     {"ussr", "soviet union"},
     {"kiev", "kyiv"},
     {"bombay", "mumbai"},
     {"calcutta", "kolkata"},
     {"rangoon", "yangon"},
     {"peking", "beijing"},
     {"saigon", "ho chi minh city"},
     {"nyc", "new york city"}});

constexpr WordSet other_words([] {
    std::array<std::string_view, other_names.size()> out;
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = other_names[i][0];
    return out;
}());

/// Eight bytes with their capitals made small, if all are ASCII.
std::uint64_t small_letters(std::uint64_t eight) {
    constexpr std::uint64_t each = 0x0101010101010101u;
    auto const from_a = eight + (0x80 - 'A') * each, beyond_z = eight + (0x80 - 'Z' - 1) * each;
    return eight | ((from_a & ~beyond_z & 0x80 * each) >> 2);
}

bool upper(char c) {
    return c >= 'A' && c <= 'Z';
}

}  // namespace

bool fold_into(std::string_view words, std::string &out) {
    out.assign(words);
    std::uint64_t bits = 0, eight = 0;
    std::size_t at = 0;
    for (; at + sizeof eight <= out.size(); at += sizeof eight) {
        std::memcpy(&eight, &out[at], sizeof eight);
        bits |= eight;
        eight = small_letters(eight);
        std::memcpy(&out[at], &eight, sizeof eight);
    }
    for (; at < out.size(); ++at) {
        bits |= static_cast<unsigned char>(out[at]);
        if (upper(out[at])) out[at] |= 0x20;
    }
    bool const ascii = (bits & 0x8080808080808080u) == 0;
    if (!ascii) out = text::fold(words);
    return ascii;
}

std::vector<std::string_view> split_words(std::string_view folded) {
    std::vector<std::string_view> out;
    out.reserve(word_count(folded));
    for (std::size_t at = 0; at < folded.size();) {
        auto const stop = std::min(folded.find(' ', at), folded.size());
        if (stop > at) out.push_back(folded.substr(at, stop - at));
        at = stop + 1;
    }
    return out;
}

std::size_t word_count(std::string_view folded) {
    return std::size_t(std::count(folded.begin(), folded.end(), ' ')) + 1;
}
bool is_function_word(std::string_view folded) {
    return function_words.has(folded);
}
bool is_team_word(std::string_view folded) {
    return team_words.has(folded);
}

std::string_view usual_name(std::string_view folded_place) {
    auto const at = other_words.index(folded_place);
    return at == other_words.npos ? folded_place : other_names[at][1];
}

std::string_view body_core(std::string_view folded) {
    if (folded.starts_with("the ") && folded.size() > 6) folded.remove_prefix(4);
    for (int rounds = 0; rounds < 3; ++rounds) {
        auto const cut = folded.find_last_of(' ');
        if (cut == std::string_view::npos || !legal_forms.has(folded.substr(cut + 1))) break;
        folded = folded.substr(0, cut);
        if (folded.ends_with(',')) folded.remove_suffix(1);
    }
    return folded;
}

std::string word_bag(std::vector<std::string_view> const &words) {
    if (words.size() < 2 || words.size() > 12) return {};
    auto sorted = words;
    std::erase_if(sorted, is_function_word);
    std::sort(sorted.begin(), sorted.end());
    std::string out;
    for (auto const word : sorted) out.append(word).append(" ");
    return out;
}

std::string acronym_of(std::string_view written) {
    constexpr std::size_t most_small = (longest_acronym - 1) / 2;  // more than half are capitals
    std::array<char, longest_acronym> letters;
    std::size_t count = 0, capitals = 0;
    for (char c : written) {
        if (c == '.') continue;
        if (c == ' ' || c == '\n' || count == longest_acronym) return {};
        bool const capital = upper(c);
        capitals += capital;
        letters[count++] = capital ? char(c | 32) : c;
        if (count - capitals > most_small) return {};
    }
    bool const fits = capitals > 1 && capitals * 2 > count;
    return fits ? std::string(letters.data(), count) : std::string();
}

Acronyms acronyms_for(std::string_view written, std::string_view core) {
    if (!acronym_of(written.substr(0, written.find_first_of(" \n\t"))).empty()) return {};
    Acronyms out;
    auto const add = [&](int which, char letter) {
        if (out.counts[which] < longest_acronym) out.letters[which][out.counts[which]] = letter;
        ++out.counts[which];
    };
    for (std::size_t at = 0; at < core.size();) {
        auto const stop = std::min(core.find(' ', at), core.size());
        auto const word = core.substr(at, stop - at);
        at = stop + 1;
        if (word.empty()) continue;
        add(1, word[0]);
        if (!is_function_word(word)) add(0, word[0]);
    }
    if (out.counts[0] < 2) return {};
    if (out.counts[0] == out.counts[1]) out.counts[1] = 0;
    for (auto &count : out.counts)
        if (count > longest_acronym) count = 0;
    return out;
}

}  // namespace namesake::resolve
