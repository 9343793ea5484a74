// What the choice of names looks at: each token's face, its lists, its run, and what the rest of the document says
// about its word.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/names.hpp"
#include "model/document.hpp"
#include "text/token.hpp"

namespace namesake::extract::names {

using text::Class;
using text::Classes;
using text::Shape;
using text::Token;

/// A given name, by any list.
inline constexpr Classes given_lists = Class::given | Class::given_male | Class::given_female;

/// A token's most telling class as one letter; the letters of a span are its pattern.
enum class Face : std::uint8_t {
    none,
    punctuation,
    number,
    lower,
    function,
    connector,
    initial,
    title,
    role,
    org_head,
    org_suffix,
    team_word,
    media_word,
    modifier,
    geo_head,
    facility_head,
    country,
    city,
    weak_place,
    compass,
    group,
    body,
    event,
    time,
    given,
    given_surname,
    surname,
    common,
    rare,
    unknown_upper,
    unknown_mixed,
    unknown
};
inline constexpr std::string_view face_letters = "_.#lfcItrOXTVmGFCcwNDAEMgbSoxUZu";

/// What one occurrence of a capitalised word says about all others in its document.
enum class Hint : std::uint8_t {
    mid_sentence,
    lower_case,
    titled,
    given_before,
    first_of_run,
    later_in_run,
    after_place_preposition,
    in_org_run,
    in_geo_run,
    speaks,
    before_country,
    possessive,
    scores,
    alone,
    in_brackets,
    after_the,
    who_follows,
    initial_before,
    upper_case,
    before_noun,
    says_it,
    says_he,
    before_ticker
};
inline constexpr std::size_t hint_count = 23;
extern std::array<std::string_view, hint_count> const hint_names;
constexpr std::uint32_t bit(Hint h) {
    return 1u << static_cast<unsigned>(h);
}

/// Where a token stands in a listed phrase of two words or more.
enum class Place : std::uint8_t { outside, first, inside, last };

/// How a token looks. What is said of itself (sig to face) is known where a run or a proposal holds it or touches it.
struct Look {
    Classes phrase;           ///< of the listed phrase it is part of
    std::uint64_t sig = 0;    ///< classes, phrase and case in one hash
    std::uint64_t plain = 0;  ///< its key if it is a plain word, no name: what may be weighed word by word; else 0
    std::uint32_t run = 0;    ///< index of its run + 1, or 0
    std::uint32_t word = 0;   ///< index of its word's hints + 1, or 0
    std::uint32_t gave = 0;   ///< the hints that this very occurrence gave
    Place place = Place::outside;
    Face face = Face::none;
};

/// How often each hint was given for a word, up to 255.
using Hints = std::array<std::uint8_t, hint_count>;

/// Word keys to small numbers; open addressing in memory that is kept.
class WordNumbers {
  public:
    void reset(std::size_t words) {
        std::size_t const size = std::bit_ceil(words * 2 + 16);
        slots_.assign(size, {});
        mask_ = size - 1;
        count_ = 0;
        there_ = {};
    }
    std::uint32_t add(std::uint64_t key) {
        Slot &s = find(key);
        if (s.number) return s.number;
        s = {key, ++count_};
        there_[key / 64 % there_.size()] |= std::uint64_t{1} << key % 64;
        if (std::size_t{count_} * 4 > slots_.size() * 3) grow();
        return count_;
    }
    std::uint32_t number(std::uint64_t key) const { return const_cast<WordNumbers *>(this)->find(key).number; }
    std::uint32_t count() const { return count_; }
    /// False for most words that have no number: a quick look.
    bool may_have(std::uint64_t key) const { return there_[key / 64 % there_.size()] >> key % 64 & 1; }

  private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t number = 0;
    };
    Slot &find(std::uint64_t key) {
        std::size_t i = (key ^ (key >> 29)) & mask_;
        while (slots_[i].number && slots_[i].key != key) i = (i + 1) & mask_;
        return slots_[i];
    }
    void grow() {
        std::vector<Slot> const old = std::move(slots_);
        slots_.assign(old.size() * 2, {});
        mask_ = slots_.size() - 1;
        for (Slot const &s : old)
            if (s.number) find(s.key) = s;
    }
    std::vector<Slot> slots_;
    std::size_t mask_ = 0;
    std::uint32_t count_ = 0;
    std::array<std::uint64_t, 16> there_{};
};

struct Line {
    std::uint32_t first_run = 0, last_run = 0;        ///< into Scene::runs
    std::uint32_t first_phrase = 0, last_phrase = 0;  ///< into Tokens::phrases
    std::uint32_t first_wrap = 0, last_wrap = 0;      ///< into Scene::wraps
    model::Zone zone = model::Zone::paragraph;
    bool shouted = false;  ///< all in capitals
    bool titled = false;   ///< a headline's capitals
    bool tabular = false;  ///< more numbers than words
    bool brief = false;    ///< a handful of words
    /// The kind of line as a number. Zones that gold texts do not have count as those they are like.
    std::uint32_t kind() const {
        auto like = zone;
        if (zone == model::Zone::credit) like = model::Zone::byline;
        if (zone == model::Zone::heading) like = model::Zone::headline;
        if (zone == model::Zone::comment || zone == model::Zone::caption) like = model::Zone::paragraph;
        return static_cast<std::uint32_t>(like) << 4 | shouted | titled << 1 | tabular << 2 | brief << 3;
    }
};

/// A document as the choice sees it. Reused from document to document for its memory.
struct Scene {
    model::Document const *document = nullptr;
    text::Tokens const *tokens = nullptr;
    std::vector<Look> looks;                ///< one a token
    std::vector<Line> lines;                ///< one a sentence
    std::vector<grammar::Run> runs;         ///< in text order
    std::vector<std::uint32_t> wraps;       ///< tokens that begin a line only because the one before was full
    std::vector<Hints> hints;               ///< by Look::word - 1
    std::vector<std::uint32_t> given;       ///< the hints given at all, as bits, likewise
    WordNumbers word_numbers, run_numbers;  ///< of the words in runs; of whole runs
    std::vector<std::uint32_t> run_counts;  ///< by run number
    std::uint32_t genre = 0;                ///< share of sport words and of numbers, 4 steps each

    void look_at(model::Document const &d, text::Tokens const &t);
    /// Replaces `proposals` by what the rules see in sentence n, and looks at the tokens they are weighed by.
    void propose(std::size_t n, std::vector<grammar::Proposal> &proposals);
    grammar::NameSentence sentence(std::size_t n) const;
    std::span<grammar::Run const> runs_of(std::size_t n) const {
        return {runs.data() + lines[n].first_run, lines[n].last_run - lines[n].first_run};
    }
    Token const &token(std::uint32_t n) const { return tokens->tokens[n]; }
    std::string_view text() const { return document->text; }

  private:
    /// How the last words looked: most come again and again.
    struct Known {
        std::uint64_t number = 0;
        std::uint64_t sig = 0, plain = 0;
        Face face = Face::none;
    };
    void place_phrases();
    void face(std::uint32_t t);
    bool begins_line(std::uint32_t t) const;
    void find_wraps();
    void draw_lines();
    Line draw_line(text::Sentence const &s) const;

    std::vector<Known> known_ = std::vector<Known>(1024);
};

/// 64 well mixed bits of two numbers.
constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t h = (a ^ (b * 0x9e3779b97f4a7c15ull)) * 0xff51afd7ed558ccdull;
    return h ^ (h >> 32);
}

Face face_of(Token const &token, Classes all);

/// What a word is for a name; the lists of the claims' grammar are left out, so that they can grow without new weights.
constexpr Classes telling_part(Classes all) {
    constexpr Classes others = Class::kinship | Class::hedge | Class::negation | Class::time_cue | Class::time_unit |
                               Class::number_word | Class::ordinal_word | Class::abbreviation | Class::season |
                               Class::sport_word | Class::money_word | Class::state_short;
    return all.without(others);
}

}  // namespace namesake::extract::names
