#include "read/language.hpp"

#include <algorithm>
#include <array>

#include "read/letters.hpp"
#include "read/words.hpp"

namespace namesake::read {
namespace {

constexpr int words_looked_at = 80;  // for English ones; then
constexpr int words_counted = 40;    // for those of each other language
constexpr int enough_english = 3;    // of the words below: what English has within a line or two

// Frequent small words that mean nothing in English, and English ones that mean nothing elsewhere.
// clang-format off
constexpr Phrases english(std::to_array<std::string_view>(
    {"the", "and", "said", "with", "that", "from", "which", "his", "its", "their", "would", "has", "have", "been"}));
constexpr Phrases german(std::to_array<std::string_view>(
    {"der", "und", "das", "den", "von", "zu", "mit", "sich", "des", "auf", "für", "ist", "im", "dem", "nicht", "ein",
     "eine", "auch", "werden", "aus", "dass", "nach", "wird", "bei", "einer", "einen"}));
constexpr Phrases french(std::to_array<std::string_view>(
    {"le", "la", "les", "des", "et", "du", "une", "est", "que", "dans", "pour", "qui", "par", "sur", "au", "pas", "il",
     "avec", "sont", "aux", "ont", "été"}));
constexpr Phrases spanish(std::to_array<std::string_view>(
    {"el", "los", "las", "que", "y", "en", "del", "se", "por", "una", "con", "para", "su", "al", "como", "más", "pero",
     "sus", "fue", "este"}));
constexpr Phrases portuguese(std::to_array<std::string_view>(
    {"os", "que", "da", "em", "um", "uma", "para", "com", "não", "na", "por", "mais", "dos", "se", "ao", "foi", "pela",
     "são"}));
constexpr Phrases italian(std::to_array<std::string_view>(
    {"il", "di", "che", "un", "una", "per", "del", "della", "con", "non", "sono", "gli", "dei", "nel", "alla", "è",
     "anche", "più"}));
constexpr Phrases dutch(std::to_array<std::string_view>(
    {"het", "een", "van", "dat", "te", "zijn", "voor", "met", "niet", "aan", "er", "om", "door", "naar", "ook", "bij",
     "werd"}));
constexpr Phrases scandinavian(std::to_array<std::string_view>(
    {"och", "att", "det", "som", "på", "är", "av", "för", "med", "den", "till", "inte", "og", "til", "af", "ikke",
     "har", "et", "fra", "ett", "var"}));
constexpr Phrases polish(std::to_array<std::string_view>(
    {"w", "na", "z", "się", "nie", "że", "jest", "jak", "od", "po", "przez", "dla", "oraz", "który", "były"}));
constexpr Phrases turkish(std::to_array<std::string_view>(
    {"ve", "bir", "bu", "için", "ile", "olarak", "olan", "daha", "çok", "da", "ancak", "gibi"}));
constexpr Phrases indonesian(std::to_array<std::string_view>(
    {"yang", "dan", "di", "dari", "untuk", "dengan", "pada", "ini", "itu", "dalam", "tidak", "akan"}));
// clang-format on
constexpr auto names = std::to_array<std::string_view>({"German", "French", "Spanish", "Portuguese", "Italian", "Dutch",
                                                        "a Scandinavian language", "Polish", "Turkish", "Indonesian"});

struct Counts {
    int words = 0, english = 0;
    std::size_t letters = 0, other_script = 0;
    std::array<int, names.size()> foreign{};
};

template <class... Lists>
void count_foreign(std::string_view word, Counts &counts, Lists const &...lists) {
    std::size_t i = 0;
    ((counts.foreign[i++] += lists.has_folded(word)), ...);
}

/// Letters beyond Latin ones and their marks.
void count_letters(std::string_view word, Counts &counts) {
    for (std::size_t i = 0; i < word.size();) {
        auto const letter = letter_at(word, i);
        i += letter.bytes;
        if (!is_letter(letter.code)) continue;
        ++counts.letters;
        counts.other_script += letter.code >= 0x370 && !(letter.code >= 0x1E00 && letter.code < 0x1F00);
    }
}

}  // namespace

std::string foreign_language(std::string_view text) {
    static constexpr Marks around(".,;:!?\"'()[]");
    Counts counts;
    each_word(text, [&](std::string_view word) {
        if (word.size() >= 3 && word.size() <= 6) counts.english += english.has_folded(word);
        return counts.english < enough_english && ++counts.words < words_looked_at;
    });
    if (counts.english >= enough_english) return {};
    counts.words = 0;
    each_word(text, [&](std::string_view word) {
        count_letters(word, counts);
        count_foreign(without(word, around), counts, german, french, spanish, portuguese, italian, dutch, scandinavian,
                      polish, turkish, indonesian);
        return ++counts.words < words_counted;
    });
    if (counts.other_script * 2 > counts.letters) return "another script";
    auto const most = std::max_element(counts.foreign.begin(), counts.foreign.end());
    bool const told = *most >= 4 && *most * 10 >= counts.words && *most > counts.english * 3;
    return told ? std::string(names[static_cast<std::size_t>(most - counts.foreign.begin())]) : std::string();
}

}  // namespace namesake::read
