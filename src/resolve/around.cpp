#include <algorithm>
#include <array>

#include "resolve/given_names.hpp"
#include "resolve/linking.hpp"
#include "resolve/name_parts.hpp"
#include "resolve/word_set.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr std::size_t reach = 60;  // bytes: about eight words

constexpr auto male_titles = words_in<
    "mr sir lord king prince duke baron count emperor sultan emir sheikh ayatollah imam brother father signor herr "
    "monsieur senor don pope rabbi uncle">();
constexpr auto female_titles = words_in<
    "mrs ms miss lady dame madam madame queen princess duchess baroness countess empress sister mother signora frau "
    "senora sheikha aunt">();
constexpr WordSet male_nouns(std::to_array<std::string_view>({"son",
                                                              "father",
                                                              "husband",
                                                              "brother",
                                                              "grandson",
                                                              "grandfather",
                                                              "uncle",
                                                              "nephew",
                                                              "widower",
                                                              "king",
                                                              "prince",
                                                              "actor",
                                                              "boy",
                                                              "man",
                                                              "stepson",
                                                              "stepfather",
                                                              "half-brother",
                                                              "ex-husband",
                                                              "son-in-law",
                                                              "father-in-law",
                                                              "brother-in-law",
                                                              "great-grandson",
                                                              "great-grandfather",
                                                              "fiance",
                                                              "godfather",
                                                              "twin brother",
                                                              "waiter",
                                                              "priest",
                                                              "monk"}));
constexpr WordSet female_nouns(std::to_array<std::string_view>({"daughter",
                                                                "mother",
                                                                "wife",
                                                                "sister",
                                                                "granddaughter",
                                                                "grandmother",
                                                                "aunt",
                                                                "niece",
                                                                "widow",
                                                                "queen",
                                                                "princess",
                                                                "actress",
                                                                "girl",
                                                                "woman",
                                                                "stepdaughter",
                                                                "stepmother",
                                                                "half-sister",
                                                                "ex-wife",
                                                                "daughter-in-law",
                                                                "mother-in-law",
                                                                "sister-in-law",
                                                                "great-granddaughter",
                                                                "great-grandmother",
                                                                "fiancee",
                                                                "godmother",
                                                                "heroine",
                                                                "waitress",
                                                                "nun",
                                                                "midwife",
                                                                "ballerina",
                                                                "first lady"}));

constexpr auto stopping = [] {
    std::array<bool, 256> out{};
    for (unsigned char c : std::string_view(".,;:!?()[]\"\n/|")) out[c] = true;
    return out;
}();
bool stops(char c) {
    return stopping[static_cast<unsigned char>(c)];
}

/// Typographic quotes and dashes begin with this byte; they stop a description too, an apostrophe does not.
bool typographic_stop(std::string_view at) {
    return at[0] == '\xE2' && at.size() > 2 && at[1] == '\x80' && at[2] != '\x99';
}

std::string_view trimmed(std::string_view s) {
    auto const space = [](char c) { return c == ' ' || c == '\t'; };
    while (!s.empty() && space(s.front())) s.remove_prefix(1);
    while (!s.empty() && space(s.back())) s.remove_suffix(1);
    return s;
}

std::string_view back_to_stop(std::string_view text) {
    std::size_t from = text.size();
    while (from > 0 && text.size() - from < reach && !stops(text[from - 1]) && !typographic_stop(text.substr(from - 1)))
        --from;
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
    return trimmed(text.substr(from));
}

std::string_view on_to_stop(std::string_view text) {
    std::size_t to = 0;
    while (to < text.size() && to < reach && !stops(text[to]) && !typographic_stop(text.substr(to))) ++to;
    while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0) == 0x80) --to;
    return trimmed(text.substr(0, to));
}

}  // namespace

void around(Linking const &linking, std::int32_t mention, Around &out) {
    auto const text = linking.offsets.text();
    auto const words = linking.words(mention);
    auto const start = std::size_t(words.data() - text.data());
    auto after = text.substr(start + words.size());
    out.apposition = false;
    out.after.clear();
    fold_into(back_to_stop(text.substr(0, start)), out.before);
    if (after.starts_with(", ")) after.remove_prefix(2), out.apposition = true;
    auto const next = after.substr(std::min(after.find_first_not_of(" \t"), after.size()));
    bool const article = !next.empty() && ((next[0] | 0x20) == 't' || static_cast<unsigned char>(next[0]) >= 0x80);
    if (!out.apposition && !article) return;
    fold_into(on_to_stop(after), out.after);
    out.apposition |= out.after.starts_with("the ");
}

std::string word_before(Linking const &linking, std::int32_t mention) {
    auto const text = linking.offsets.text();
    auto to = std::size_t(linking.words(mention).data() - text.data());
    while (to > 0 && (text[to - 1] == ' ' || text[to - 1] == '\t')) --to;
    auto from = to;
    while (from > 0 && to - from < 24 && text[from - 1] != ' ' && text[from - 1] != '\n' && text[from - 1] != '(')
        --from;
    auto word = text.substr(from, to - from);
    if (word.ends_with('.')) word.remove_suffix(1);
    std::string out;
    fold_into(word, out);
    return out;
}

Gender gender_of_title(std::string_view word) {
    return male_titles.has(word) ? Gender::male : female_titles.has(word) ? Gender::female : Gender::unknown;
}

Gender gender_of_noun(std::string_view word) {
    if (auto const cut = word.find_last_of(' '); cut != std::string_view::npos) word = word.substr(cut + 1);
    if (female_nouns.has(word) || word.ends_with("woman") || word.ends_with("stress") || word.ends_with("trix"))
        return Gender::female;
    if (male_nouns.has(word) || (word.size() > 4 && word.ends_with("man") && word != "human" && word != "german"))
        return Gender::male;
    return Gender::unknown;
}

Gender gender_of_given(text::Lexicon const &lexicon, std::string_view given) {
    auto const classes = lexicon.of(text::word_key(given));
    bool const he = classes.has(text::Class::given_male), she = classes.has(text::Class::given_female);
    if (he != she) return he ? Gender::male : Gender::female;
    return mostly_male(given) ? Gender::male : mostly_female(given) ? Gender::female : Gender::unknown;
}

}  // namespace namesake::resolve
