#include "extract/names_genre.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string_view>
#include <vector>

namespace namesake::extract::names {
namespace {

constexpr auto sport_words = std::to_array<std::string_view>(
    {"arena",      "athlete",      "athletes",   "athletics",  "away",        "badminton",    "ball",
     "baseball",   "basketball",   "batsman",    "batsmen",    "beat",        "birdie",       "bowled",
     "bowler",     "bowling",      "boxing",     "captain",    "champion",    "champions",    "championship",
     "champion's", "club",         "clubs",      "coach",      "cricket",     "cup",          "cycling",
     "defeated",   "defender",     "derby",      "division",   "draw",        "drew",         "final",
     "finals",     "fixture",      "fixtures",   "football",   "footballer",  "forward",      "goal",
     "goalkeeper", "goals",        "golf",       "grand",      "halftime",    "handball",     "hat-trick",
     "hockey",     "homer",        "injury",     "inning",     "innings",     "knockout",     "lap",
     "laps",       "league",       "marathon",   "match",      "matches",     "medal",        "midfielder",
     "minute",     "motorcycling", "nil",        "olympic",    "opener",      "pitch",        "pitcher",
     "play",       "played",       "player",     "players",    "playoff",     "playoffs",     "points",
     "prix",       "qualifier",    "qualifiers", "qualifying", "quarterback", "quarterfinal", "quarterfinals",
     "race",       "races",        "racing",     "referee",    "relegation",  "round",        "rugby",
     "runner",     "runs",         "score",      "scored",     "scorer",      "scorers",      "scoring",
     "season",     "seasons",      "seed",       "seeded",     "semifinal",   "semifinals",   "set",
     "sets",       "shootout",     "singles",    "ski",        "skiing",      "soccer",       "sport",
     "sports",     "sprint",       "squad",      "stadium",    "standings",   "striker",      "strikers",
     "substitute", "swimming",     "team",       "team-mate",  "teammate",    "teammates",    "teams",
     "tennis",     "thrashed",     "tie",        "title",      "tournament",  "touchdown",    "touchdowns",
     "trophy",     "umpire",       "unbeaten",   "victory",    "volleyball",  "wicket",       "wickets",
     "win",        "winger",       "winner",     "winners",    "winning",     "wins",         "won",
     "wrestling"});

constexpr auto money_words = std::to_array<std::string_view>(
    {"analyst",    "analysts",   "bank",     "banks",        "billion", "bond",     "bonds",     "bourse",
     "brokers",    "bushels",    "business", "buyers",       "capital", "cents",    "company",   "companies",
     "contracts",  "crude",      "currency", "dealers",      "debt",    "deposit",  "dividend",  "dlrs",
     "dollar",     "dollars",    "earnings", "economy",      "equity",  "exchange", "exporters", "exports",
     "finance",    "firm",       "futures",  "gains",        "growth",  "imports",  "index",     "inflation",
     "interest",   "investment", "investor", "investors",    "loan",    "loans",    "margin",    "market",
     "markets",    "million",    "net",      "oil",          "pct",     "percent",  "price",     "prices",
     "profit",     "profits",    "quarter",  "rate",         "rates",   "revenue",  "sales",     "sector",
     "securities", "sellers",    "share",    "shareholders", "shares",  "shr",      "stake",     "stock",
     "stocks",     "supply",     "tonnes",   "trade",        "traders", "trading",  "turnover",  "yield"});

/// Words of two kinds looked up for every token: a filter of bits tells most off, then the keys decide.
class Words {
  public:
    Words() {
        add(sport_words, sport);
        add(money_words, money);
        std::ranges::sort(entries_, {}, &Entry::key);
    }
    static constexpr unsigned sport = 1, money = 2;
    /// The kinds that the word is of, as bits.
    unsigned of(std::uint64_t key) const {
        if (!filter_.test(key % filter_.size())) return 0;
        unsigned kinds = 0;
        for (auto e = std::ranges::lower_bound(entries_, key, {}, &Entry::key); e != entries_.end() && e->key == key;
             ++e)
            kinds |= e->kind;
        return kinds;
    }

  private:
    struct Entry {
        std::uint64_t key;
        unsigned kind;
    };
    template <std::size_t N>
    void add(std::array<std::string_view, N> const &words, unsigned kind) {
        for (std::string_view const word : words) {
            entries_.push_back({text::word_key(word), kind});
            filter_.set(entries_.back().key % filter_.size());
        }
    }
    std::vector<Entry> entries_;
    std::bitset<8192> filter_;
};

std::uint32_t step(unsigned n, unsigned words, std::array<unsigned, 3> per_thousand) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(per_thousand, [&](unsigned p) { return n * 1000 > p * words; }));
}

}  // namespace

std::uint32_t genre_of(text::Tokens const &tokens) {
    static Words const known;
    unsigned words = 1, numbers = 0, sports = 0, moneys = 0;
    for (text::Token const &t : tokens.tokens) {
        if (t.shape == text::Shape::punctuation) continue;
        ++words;
        numbers += t.shape == text::Shape::number;
        unsigned const kinds = known.of(t.key);
        sports += kinds & Words::sport;
        moneys += kinds / Words::money;
    }
    return step(moneys, words, {12, 30, 60}) << 4 | step(sports, words, {8, 25, 50}) << 2 |
           step(numbers, words, {30, 80, 200});
}

}  // namespace namesake::extract::names
