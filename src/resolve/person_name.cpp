#include "resolve/person_name.hpp"

#include <algorithm>

#include "resolve/spelling.hpp"
#include "resolve/word_set.hpp"

namespace namesake::resolve {

namespace {

constexpr WordSet particles(std::to_array<std::string_view>(
    {"abu",   "al",  "ap",    "af",     "av",  "bar", "ben",  "bin", "bint", "da",  "dal", "das", "de",
     "degli", "del", "della", "dem",    "den", "der", "des",  "di",  "do",   "dos", "du",  "el",  "ibn",
     "in",    "la",  "las",   "le",     "los", "lo",  "oglu", "san", "st",   "te",  "ten", "ter", "the",
     "'t",    "ul",  "van",   "vander", "vom", "von", "y",    "zu",  "zum",  "zur"}));
constexpr WordSet suffixes(std::to_array<std::string_view>({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "junior",
                                                            "senior", "phd", "md", "qc", "obe"}));

// A given name and what its bearer is called; by the alphabet.
constexpr auto nicknames = std::to_array<std::array<std::string_view, 2>>(
    {{"aleksandr", "sasha"},   {"alexander", "alex"},   {"alexander", "sasha"}, {"andrew", "andy"},
     {"anthony", "tony"},      {"antonio", "tony"},     {"barbara", "barb"},    {"benjamin", "ben"},
     {"catherine", "kate"},    {"charles", "charlie"},  {"charles", "chuck"},   {"christine", "chris"},
     {"christopher", "chris"}, {"daniel", "dan"},       {"daniel", "danny"},    {"david", "dave"},
     {"deborah", "debbie"},    {"donald", "don"},       {"edward", "ed"},       {"edward", "eddie"},
     {"edward", "ted"},        {"elizabeth", "beth"},   {"elizabeth", "liz"},   {"eugene", "gene"},
     {"francis", "frank"},     {"francisco", "paco"},   {"frederick", "fred"},  {"gerald", "gerry"},
     {"gerald", "jerry"},      {"gregory", "greg"},     {"henry", "hank"},      {"henry", "harry"},
     {"ivan", "vanya"},        {"jacob", "jake"},       {"james", "jim"},       {"james", "jimmy"},
     {"jeffrey", "jeff"},      {"jennifer", "jen"},     {"jesus", "chuy"},      {"john", "jack"},
     {"jonathan", "jon"},      {"jose", "pepe"},        {"joseph", "joe"},      {"joshua", "josh"},
     {"katherine", "kate"},    {"kenneth", "ken"},      {"lawrence", "larry"},  {"leonard", "len"},
     {"margaret", "maggie"},   {"margaret", "peggy"},   {"matthew", "matt"},    {"michael", "mick"},
     {"michael", "mike"},      {"mikhail", "misha"},    {"nicholas", "nick"},   {"patricia", "pat"},
     {"patrick", "pat"},       {"peter", "pete"},       {"philip", "phil"},     {"phillip", "phil"},
     {"raymond", "ray"},       {"rebecca", "becky"},    {"richard", "dick"},    {"richard", "rick"},
     {"robert", "bob"},        {"robert", "bobby"},     {"robert", "rob"},      {"ronald", "ron"},
     {"samuel", "sam"},        {"stephen", "steve"},    {"steven", "steve"},    {"susan", "sue"},
     {"theodore", "ted"},      {"thomas", "tom"},       {"thomas", "tommy"},    {"timothy", "tim"},
     {"victoria", "vicky"},    {"vladimir", "volodya"}, {"walter", "walt"},     {"william", "bill"},
     {"william", "billy"},     {"william", "will"}});
static_assert(std::is_sorted(nicknames.begin(), nicknames.end()));

bool initial_of(std::string_view initial, std::string_view word) {
    bool const one_letter = initial.size() == 1 || (initial.size() == 2 && initial[1] == '.');
    return one_letter && word.size() > 1 && !word.empty() && initial[0] == word[0];
}

bool quoted(std::string_view word) {
    return word.size() > 2 && (word.front() == '"' || word.front() == '\'') && word.back() == word.front();
}

Fit fit_given(std::string_view a, std::string_view b) {
    if (a == b) return Fit::same;
    if (initial_of(a, b) || initial_of(b, a)) return Fit::initials;
    if (nickname_of(a, b)) return Fit::nickname;
    return spelling_variant(a, b) ? Fit::spelling : Fit::none;
}

/// Every middle word of the shorter name stands in the longer one, in order, as itself, its initial or a variant.
bool middles_agree(PersonName const &longer, PersonName const &shorter, std::size_t from, std::size_t to_longer,
                   std::size_t to_shorter) {
    std::size_t at = from;
    for (std::size_t i = from; i < to_shorter; ++i) {
        while (at < to_longer && fit_given(longer.words[at], shorter.words[i]) == Fit::none) ++at;
        if (at++ >= to_longer) return false;
    }
    return true;
}

bool same_suffix(std::string_view a, std::string_view b) {
    return a.substr(0, a.find('.')) == b.substr(0, b.find('.'));
}

/// The last two or more words of the longer name: Funke Kupper, Elmer Funke Kupper.
bool ends_alike(PersonName const &longer, PersonName const &shorter) {
    return longer.count > shorter.count && std::equal(shorter.words.begin(), shorter.words.begin() + shorter.count,
                                                      longer.words.begin() + (longer.count - shorter.count));
}

std::string_view without_article(std::string_view word) {
    for (std::string_view article : {"al-", "el-", "ul-", "as-", "ash-", "ad-", "an-", "ar-"})
        if (word.size() > article.size() + 2 && word.starts_with(article)) return word.substr(article.size());
    return word;
}

}  // namespace

bool is_particle(std::string_view word) {
    return particles.has(word);
}

bool nickname_of(std::string_view a, std::string_view b) {
    auto const called = [](std::string_view full, std::string_view nickname) {
        return std::binary_search(nicknames.begin(), nicknames.end(), std::array{full, nickname});
    };
    return called(a, b) || called(b, a);
}

std::string_view PersonName::last() const {
    return count ? without_article(words[count - 1]) : std::string_view{};
}

PersonName parse_person(std::string_view folded) {
    PersonName out;
    for (std::size_t at = 0; at < folded.size();) {
        auto stop = at;
        while (stop < folded.size() && folded[stop] != ' ' && folded[stop] != '\n' && folded[stop] != '\t') ++stop;
        auto word = folded.substr(at, stop - at);
        at = stop + 1;
        if (word.ends_with(',')) word.remove_suffix(1);
        if (word.empty()) continue;
        if (quoted(word))
            out.nickname = word.substr(1, word.size() - 2);
        else if (out.count > 0 && suffixes.has(word))
            out.suffix = word;
        else if (out.count < PersonName::most)
            out.words[out.count++] = word;
    }
    if (out.count == 0) return out;
    out.surname = out.count - 1;
    while (out.surname > 0 && is_particle(out.words[out.surname - 1])) --out.surname;
    return out;
}

Fit fit(PersonName const &a, PersonName const &b) {
    if (a.bare() || b.bare()) return Fit::none;
    if (ends_alike(a, b) || ends_alike(b, a)) return Fit::shorter;
    if (!a.suffix.empty() && !b.suffix.empty() && !same_suffix(a.suffix, b.suffix)) return Fit::none;
    auto const &longer = a.count >= b.count ? a : b;
    auto const &shorter = a.count >= b.count ? b : a;
    auto const given = fit_given(a.first(), b.first());
    if (given == Fit::none) return Fit::none;
    bool const same_last = a.last() == b.last();
    if (same_last || spelling_variant(a.last(), b.last())) {
        if (!middles_agree(longer, shorter, 1, longer.count - 1, shorter.count - 1)) return Fit::none;
        if (given != Fit::same) return given;
        return !same_last ? Fit::spelling : longer.count == shorter.count ? Fit::same : Fit::shorter;
    }
    // A second surname left out: Ramiro Cantu, Ramiro Cantu Salas.
    bool const dropped = given == Fit::same && longer.count > shorter.count && shorter.last().size() > 2 &&
                         std::equal(shorter.words.begin(), shorter.words.begin() + shorter.count, longer.words.begin());
    return dropped ? Fit::shorter : Fit::none;
}

std::string_view rule_of(Fit fit) {
    switch (fit) {
        case Fit::none:
            return "";
        case Fit::same:
            return "full_name";
        case Fit::shorter:
            return "shorter_name";
        case Fit::initials:
            return "initials";
        case Fit::nickname:
            return "nickname";
        case Fit::spelling:
            return "spelling";
    }
    return "";
}

}  // namespace namesake::resolve
