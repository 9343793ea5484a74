// The words that rules for names share: parts of names, what joins them, and where a rule's finding goes.
#pragma once
#include "grammar/names.hpp"
#include "grammar/vocabulary.hpp"

namespace namesake::grammar {

/// Some words, most of which are told off by ten bits of their key; of the others all are asked in a few steps.
template <std::size_t N>
class FewWords {
  public:
    constexpr explicit FewWords(std::array<std::string_view, N> const &words) {
        for (std::size_t i = 0; i < N; ++i) {
            keys_[i] = text::word_key(words[i]);
            filter_[keys_[i] >> 6 & 15] |= std::uint64_t{1} << (keys_[i] & 63);
        }
        std::ranges::sort(keys_);
    }
    constexpr bool has(Token const &t) const {
        return (filter_[t.key >> 6 & 15] >> (t.key & 63) & 1) && std::ranges::binary_search(keys_, t.key);
    }

  private:
    std::array<std::uint64_t, N> keys_{};
    std::array<std::uint64_t, 16> filter_{};
};
template <class... Folded>
constexpr auto few_words(Folded... folded) {
    return FewWords<sizeof...(Folded)>(std::array<std::string_view, sizeof...(Folded)>{folded...});
}

namespace vocabulary {

/// "U.S." and "K24" are written like names, "a.m." and "1990s" are not: their first letter tells.
inline bool starts_upper(Token const &t, std::string_view text) {
    auto const c = static_cast<unsigned char>(text[t.byte]);
    return (c >= 'A' && c <= 'Z') || c == 0xC3 || c >= 0xC4;
}

/// Capitalised for the sake of the sentence or the headline, not of a name: "The", "In". "May", "Will" and "Per" can be
/// names.
inline bool is_capital_function_word(Token const &t, bool shouted) {
    constexpr std::array names{text::word_key("may"), text::word_key("will"), text::word_key("mine"),
                               text::word_key("so"), text::word_key("per")};
    if (!t.classes.has(Class::function_word)) return false;
    if (t.shape == Shape::upper && !shouted) return false;
    if (t.shape == Shape::initial) return t.bytes == 1;
    return std::ranges::find(names, t.key) == names.end();
}

/// What headlines in capitals say of a name: "VELK [BUYS] LOMAX NET". None of them ends a name.
inline bool is_headline_verb(Token const &t) {
    static constexpr auto verbs = few_words(
        "acquired", "acquires", "adds", "affirms", "agree", "agrees", "announces", "appointed", "appoints", "approves",
        "arrives", "asks", "assigns", "backs", "beats", "begins", "boosts", "bought", "buy", "buys", "calls", "cancels",
        "cleared", "clears", "closes", "completes", "confirms", "considers", "could", "criticises", "criticizes",
        "cuts", "declares", "defeats", "defends", "delays", "denied", "denies", "dies", "discloses", "discusses",
        "dismiss", "dismisses", "doubts", "downgrade", "downgrades", "drafts", "drops", "elected", "elects", "ends",
        "establishes", "estimates", "expects", "extends", "faces", "favours", "files", "forecasts", "foresees", "gains",
        "gets", "gives", "halts", "has", "hikes", "hits", "holds", "imposes", "increases", "intends", "introduces",
        "invests", "issues", "joins", "keeps", "kills", "launches", "leaves", "lifts", "likely", "loses", "lowers",
        "makes", "may", "meets", "merges", "mulls", "named", "names", "needs", "negotiates", "obtains", "offered",
        "offers", "okays", "omits", "opens", "opposes", "ordered", "orders", "outlines", "owes", "pays", "picks",
        "plans", "pledges", "postpones", "posts", "predicts", "prepares", "proposes", "proposing", "purchases",
        "pushes", "quits", "raised", "raises", "ratifies", "reaches", "reaffirms", "recalls", "receives", "recommends",
        "redeems", "reduces", "refuses", "rejected", "rejects", "releases", "renews", "repays", "replaces", "reports",
        "resigns", "resolves", "restates", "restructures", "resumes", "retains", "returns", "reveals", "reviews",
        "revises", "rises", "said", "say", "says", "seeks", "seen", "sees", "sell", "sells", "sets", "settles",
        "should", "shows", "signs", "slashes", "sold", "splits", "starts", "stays", "stops", "sues", "supports",
        "surges", "suspends", "takes", "tells", "terminates", "threatens", "to", "trims", "tumbles", "unaffected",
        "unveils", "upgrade", "upgrades", "ups", "urged", "urges", "values", "visits", "votes", "wants", "warns", "was",
        "weighs", "were", "widens", "wins", "withdraws", "won", "would");
    return verbs.has(t);
}

inline bool is_name_part(Token const &t, Reading const &r) {
    if (r.shouted && is_headline_verb(t)) return false;
    switch (t.shape) {
        case Shape::capitalised:
        case Shape::upper:
        case Shape::initial:
            return !is_capital_function_word(t, r.shouted);
        case Shape::mixed:
            return true;
        case Shape::dotted:
        case Shape::alnum:
            return starts_upper(t, r.text);
        case Shape::other:
            return t.bytes > 1 && starts_upper(t, r.text);
        default:
            return false;
    }
}

struct NamePart : x3::parser<NamePart> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext &, Attribute &) const {
        if (first == last || !is_name_part(*first, reading(context))) return false;
        ++first;
        return true;
    }
};

/// The next token stands after a space, in the same line or after a mere wrap.
struct SameLine : x3::parser<SameLine> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator &first, Iterator const &last, Context const &context, RContext &, Attribute &) const {
        if (first == last || !first->space_before) return false;
        if (!first->line_start) return true;
        Reading const &r = reading(context);
        return std::ranges::find(r.wraps, static_cast<std::uint32_t>(first - r.origin)) != r.wraps.end();
    }
};

}  // namespace vocabulary

/// A word written like a name: "Tehran", "U.S.", "K24", "McBain"; not the "The" that opens a sentence.
inline constexpr vocabulary::NamePart name_part;
inline constexpr vocabulary::SameLine same_line;
/// The next one of a name, on the same line.
inline constexpr auto next_part = same_line >> name_part;
/// "-Bonsu", "-so"
inline constexpr auto hyphen_part = touching >> hyphen >> touching >> name_part;
inline constexpr auto hyphen_lower = touching >> hyphen >> touching >> lower;
/// A word with what hyphens tie to it: "Asante-Bobie", "In-so"
inline constexpr auto hyphenated = name_part >> x3::repeat(0, 3)[hyphen_part | hyphen_lower];
/// "van der", "al-", "bin"
inline constexpr auto particle = is(Class::particle) >> x3::repeat(0, 1)[touching >> hyphen >> touching];

inline Reading reading_of(NameSentence const &s) {
    return {s.text, s.tokens->tokens.data(), s.phrases, s.wraps, s.shouted};
}

/// The proposals of one sentence, on their way.
struct Proposer {
    Reading reading;
    Iterator begin, end;  ///< the sentence
    std::vector<Proposal> &proposals;
    bool dateline = false;

    /// The lists of the phrase that begins there, if one does.
    Classes phrase_at(Iterator at) const {
        auto const here = static_cast<std::uint32_t>(at - reading.origin);
        for (text::Phrase const &p : reading.phrases)
            if (p.first >= here) return p.first == here ? p.classes : Classes{};
        return {};
    }
    void add(Words const &words, NameRule rule) const {
        proposals.push_back({static_cast<std::uint32_t>(words.begin() - reading.origin),
                             static_cast<std::uint32_t>(words.end() - reading.origin), bit(rule)});
    }
    /// Tries a rule that begins at `at`; what it captured is proposed.
    template <class Rule>
    bool attempt(NameRule name, Rule const &rule, Iterator at) const {
        Words words;
        if (!match(rule, at, end, reading, words) || words.empty()) return false;
        add(words, name);
        return true;
    }
};

/// What a run and the words after it hold: a rule whose words are not there is not tried.
struct Near {
    Classes classes;
    Classes here;  ///< the lists of the word at hand, and of the listed phrase that begins with it
    bool quotes = false, hyphens = false, slashes = false;
    bool number_after = false, comma_after = false, of_after = false;  ///< right after the run
};

// Rules tried at every word of a run.
void propose_people(Proposer const &proposer, Iterator at);
void propose_states(Proposer const &p, Iterator at);
void propose_places(Proposer const &proposer, Near const &near, Iterator at);
void propose_organizations(Proposer const &proposer, Near const &near, Iterator at);
void propose_groups(Proposer const &proposer, Near const &near, Iterator at);
// Rules tried where a run or, inside it, a name of its own begins.
void propose_long_people(Proposer const &proposer, Near const &near, Iterator at);
void propose_headed_places(Proposer const &proposer, Near const &near, Iterator at);
void propose_headed_organizations(Proposer const &proposer, Near const &near, Iterator at);
// Rules tried at a word or sign that says what follows: a title, a compass word, a dateline's bracket, a kind of ship,
// "<".
void propose_after(Proposer const &proposer, Iterator at);
void propose_compass(Proposer const &proposer, Iterator at);
void propose_agencies(Proposer const &proposer, Iterator at);
void propose_others(Proposer const &proposer, Iterator at);
void propose_angled(Proposer const &proposer, Iterator at);
/// "barge", "tanker": a name that follows is of none of the kinds. So are works, medicines, animals, what flies in
/// space: but only after the word in lower case, for in a headline's capitals many words stand before a name.
inline constexpr auto vessels =
    few_words("ship", "vessel", "tanker", "barge", "ferry", "trawler", "freighter", "carrier", "frigate", "destroyer",
              "warship", "submarine", "yacht", "schooner", "steamer", "lifeboat", "tugboat", "tug", "cruiser",
              "corvette", "dredger", "dhow", "mv", "hms", "uss", "rms", "hmas", "hmcs");
inline constexpr auto works =
    few_words("film", "movie", "album", "song", "novel", "musical", "sitcom", "drama", "comedy", "thriller",
              "blockbuster", "ballad", "ballet", "memoir", "videogame", "soap", "drug", "vaccine", "antibiotic",
              "racehorse", "stallion", "mare", "gelding", "filly", "spacecraft", "comet", "asteroid", "worm");
inline bool opens_other(Token const &t) {
    return vessels.has(t) || (t.shape == Shape::lower && works.has(t));
}

}  // namespace namesake::grammar
