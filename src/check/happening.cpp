#include "check/happening.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace namesake::check {

namespace {

struct Head {
    std::string_view word, kind;
};
// clang-format off
constexpr auto heads = std::to_array<Head>({
    {"talks", "meeting"}, {"talk", "meeting"}, {"meeting", "meeting"}, {"meetings", "meeting"}, {"summit", "meeting"},
    {"met", "meeting"}, {"negotiations", "meeting"}, {"negotiation", "meeting"}, {"discussions", "meeting"},
    {"dialogue", "meeting"}, {"conference", "meeting"}, {"visit", "meeting"}, {"dinner", "meeting"}, {"session", "meeting"},
    {"consultations", "meeting"}, {"meet", "meeting"}, {"killed", "death"}, {"dead", "death"}, {"died", "death"},
    {"deaths", "death"}, {"death", "death"}, {"killing", "death"}, {"kill", "death"}, {"kills", "death"}, {"fatalities", "death"},
    {"toll", "death"}, {"slain", "death"}, {"drowned", "death"}, {"perished", "death"}, {"lives", "death"}, {"bodies", "death"},
    {"wounded", "injury"}, {"injured", "injury"}, {"hurt", "injury"}, {"injuries", "injury"}, {"injuring", "injury"},
    {"wounding", "injury"}, {"hospitalised", "injury"}, {"hospitalized", "injury"}, {"arrested", "arrest"}, {"detained", "arrest"},
    {"arresting", "arrest"}, {"evacuated", "evacuation"}, {"evacuating", "evacuation"}, {"displaced", "flight"},
    {"displacing", "flight"}, {"attacks", "attack"}, {"attacked", "attack"}, {"raid", "attack"}, {"raided", "attack"},
    {"ambush", "attack"}, {"ambushed", "attack"}, {"assault", "attack"}, {"stormed", "attack"}, {"bombed", "bombing"},
    {"shelled", "shelling"}, {"strikes", "strike"}, {"explosion", "explosion"}, {"exploded", "explosion"}, {"blast", "explosion"},
    {"crashed", "crash"}, {"collision", "crash"}, {"collided", "crash"}, {"collapsed", "collapse"}, {"derailed", "derailment"},
    {"capsized", "sinking"}, {"capsizing", "sinking"}, {"sank", "sinking"}, {"blaze", "fire"}, {"inferno", "fire"}, {"burned", "fire"},
    {"march", "protest"}, {"marched", "protest"}, {"rally", "protest"}, {"rallied", "protest"}, {"protests", "protest"},
    {"protested", "protest"}, {"demonstration", "protest"}, {"demonstrated", "protest"}, {"elections", "election"},
    {"vote", "election"}, {"riots", "riot"}, {"quake", "earthquake"}, {"floods", "flood"},
    {"signs", "signed"}, {"sign", "signed"}, {"signing", "signed"}, {"resigned", "resignation"}, {"resigning", "resignation"},
    {"quit", "resignation"}, {"quitting", "resignation"}, {"dismissed", "dismissal"}, {"sacked", "dismissal"}, {"fired", "dismissal"},
    {"left", "departure"}, {"leaving", "departure"}, {"fled", "departure"}, {"fleeing", "departure"}, {"paying", "paid"},
    {"bribed", "paid"}, {"bribing", "paid"}, {"selling", "sold"}, {"accepted", "acceptance"}, {"accepting", "acceptance"},
    {"took", "acceptance"}, {"taken", "acceptance"}, {"taking", "acceptance"}, {"received", "acceptance"}, {"receiving", "acceptance"},
    {"married", "wedding"}, {"wed", "wedding"}, {"stolen", "theft"}, {"heist", "theft"}, {"robbed", "robbery"}, {"burgled", "burglary"},
    {"unveiled", "unveiling"}, {"inaugurated", "inauguration"}, {"hijacked", "hijacking"}});
/// With a number they tell how many came.
constexpr auto crowds = std::to_array<std::string_view>({
    "marched", "rallied", "demonstrated", "protested", "gathered", "attended", "part", "out", "drew", "drawing", "attracted",
    "attracting", "by", "turnout", "crowd", "attendance"});

enum Cause : std::uint32_t { crash = 1, explosion = 2, fire = 4, attack = 8, collapse = 16, water = 32, quake = 64, storm = 128, sinking = 256, snow = 512, unrest = 1024 };
struct Sign {
    std::string_view word;
    std::uint32_t causes;
};
constexpr auto signs = std::to_array<Sign>({
    {"crash", crash}, {"crashed", crash}, {"collision", crash}, {"plunge", crash}, {"plunged", crash}, {"overturned", crash},
    {"derailment", crash}, {"derailed", crash}, {"explosion", explosion}, {"explosions", explosion}, {"exploded", explosion},
    {"blast", explosion}, {"bombing", explosion | attack}, {"bombed", explosion | attack}, {"shelling", attack}, {"shelled", attack},
    {"fire", fire | explosion}, {"blaze", fire | explosion}, {"burned", fire}, {"inferno", fire}, {"attack", attack | explosion},
    {"attacks", attack | explosion}, {"attacked", attack | explosion}, {"raid", attack}, {"raided", attack}, {"ambush", attack},
    {"ambushed", attack}, {"assault", attack}, {"stormed", attack}, {"shooting", attack}, {"massacre", attack}, {"airstrike", attack | explosion},
    {"collapse", collapse}, {"collapsed", collapse}, {"flood", water}, {"floods", water}, {"mudslide", water | collapse},
    {"mudslides", water | collapse}, {"landslide", water | collapse}, {"earthquake", quake}, {"quake", quake}, {"storm", storm | water},
    {"cyclone", storm | water}, {"hurricane", storm | water}, {"typhoon", storm | water}, {"sinking", sinking}, {"sank", sinking},
    {"capsized", sinking}, {"capsizing", sinking}, {"avalanche", snow}, {"riot", unrest}, {"riots", unrest}, {"clashes", unrest | attack},
    {"stampede", unrest}, {"protest", unrest}, {"protests", unrest}});
enum Gift : std::uint32_t { money = 1, present = 2, holiday = 4, loan = 8 };
constexpr auto gifts = std::to_array<Sign>({
    {"money", money | loan}, {"bribe", money | present}, {"bribes", money | present}, {"cash", money}, {"payment", money},
    {"payments", money}, {"kickbacks", money}, {"donation", money}, {"donations", money}, {"gift", present}, {"gifts", present},
    {"holiday", holiday}, {"holidays", holiday}, {"loan", loan}, {"loans", loan}});
constexpr auto not_sites = std::to_array<std::string_view>({
    "took", "place", "held", "happened", "occurred", "night", "morning", "afternoon", "evening", "during", "which", "were", "near",
    "with", "from", "between", "their", "people", "that", "this", "have", "been", "signed", "accord", "accords", "treaty",
    "agreement", "deal", "pact", "contract", "memorandum", "protocol", "convention", "charter", "truce", "ceasefire",
    "armistice", "declaration", "settlement", "country", "countries", "foreign", "ministers", "minister", "officials",
    "envoys", "leaders", "presidents", "outside", "town", "city", "village", "capital", "after", "before", "when", "into", "through",
    "same", "other", "least", "than", "more", "about", "area", "region", "province", "district", "early", "late"});
// clang-format on

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> out;
    auto const in_word = [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; };
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && !in_word(text[at])) ++at;
        std::size_t const from = at;
        while (at < text.size() && in_word(text[at])) ++at;
        if (at > from) out.push_back(text.substr(from, at - from));
    }
    return out;
}

std::uint32_t signs_in(std::string_view words, std::span<Sign const> known) {
    std::uint32_t out = 0;
    for (auto const &[word, causes] : known)
        if (has_word(words, word)) out |= causes;
    return out;
}

/// Both tell something, and nothing in common.
bool exclude(std::uint32_t a, std::uint32_t b) {
    return a && b && !(a & b);
}

bool is_of_event(std::string_view word) {
    return std::ranges::any_of(heads, [&](Head const &h) { return h.word == word || h.kind == word; }) ||
           std::ranges::find(crowds, word) != crowds.end() ||
           std::ranges::any_of(signs, [&](Sign const &s) { return s.word == word; });
}

struct Site {
    std::string_view word;
    bool known;  ///< "the" stands shortly before it
};

/// Words in lower case that name neither the event nor its time.
std::vector<Site> sites_in(std::string_view text) {
    constexpr std::size_t shortest = 4;
    constexpr int shortly = 3;
    std::vector<Site> out;
    int since_article = shortly;
    for (auto const word : words_of(text)) {
        since_article = word == "the" ? 0 : since_article + 1;
        bool const other = word.size() < shortest || word[0] < 'a' || is_of_event(word) ||
                           std::ranges::find(not_sites, word) != not_sites.end();
        if (!other) out.push_back({word, since_article <= shortly});
    }
    return out;
}

/// fishing, fisheries
bool alike(std::string_view a, std::string_view b) {
    constexpr std::size_t stem = 4;
    return a.substr(0, stem) == b.substr(0, stem);
}

bool is_any_people(std::string_view word) {
    constexpr auto any = std::to_array<std::string_view>(
        {"people", "lives", "bodies", "persons", "victims", "others", "casualties", "deaths", "dead", "men"});
    return std::ranges::find(any, word) != any.end();
}

/// Who is counted: the first plural noun before or behind the head word; empty for people as such.
std::string people_in(std::string_view text) {
    constexpr auto irregular = std::to_array<std::string_view>(
        {"women", "children", "policemen", "fishermen", "firemen", "police", "men", "people"});
    constexpr auto ends = std::to_array<std::string_view>({"was", "has", "in", "near", "at", "on", "by", "when"});
    bool counting = false;
    for (auto const word : words_of(text)) {
        auto const w = lower(word);
        if (counting && std::ranges::find(ends, w) != ends.end()) return {};
        bool const plural = w.size() > 3 && w.ends_with('s') && !w.ends_with("ss");
        if (plural || std::ranges::find(irregular, w) != irregular.end()) return is_any_people(w) ? std::string() : w;
        counting = true;
    }
    return {};
}

}  // namespace

std::string event_kind(FactRow const &f) {
    if (f.predicate == Predicate::met_with) return "meeting";
    auto const value = lower(f.value);
    auto const last = value.substr(value.find_last_of(' ') + 1);
    if (!f.quantity.empty() && std::ranges::find(crowds, last) != crowds.end()) return "crowd";
    auto const at = std::ranges::find(heads, std::string_view(last), &Head::word);
    return at == heads.end() ? last : std::string(at->kind);
}

bool is_lone_act(std::string_view kind) {
    return kind == "resignation" || kind == "dismissal" || kind == "departure" || kind == "defected" ||
           kind == "surrendered";
}

bool other_cause(std::string_view words, std::string_view other) {
    return exclude(signs_in(words, signs), signs_in(other, signs));
}

bool other_gift(std::string_view words, std::string_view other) {
    return exclude(signs_in(words, gifts), signs_in(other, gifts));
}

bool other_people(std::string_view words, std::string_view other) {
    auto const a = people_in(words), b = people_in(other);
    return !a.empty() && !b.empty() && a != b;
}

Sites compare_sites(std::string_view words, std::string_view other) {
    auto const a = sites_in(words), b = sites_in(other);
    Sites out;
    bool shared = false;
    for (auto const &x : a)
        for (auto const &y : b)
            if (alike(x.word, y.word)) shared = true, out.known |= x.known && y.known;
    out.apart = !a.empty() && !b.empty() && !shared;
    return out;
}

bool counts_the_rest(std::string_view words) {
    return has_word(words, "another") || has_word(words, "others") || has_word(words, "further") ||
           has_word(words, "additional");
}

bool tells_of_rise(std::string_view words) {
    for (std::string_view word :
         {"rose", "risen", "rises", "rising", "climbed", "climbs", "jumped", "increased", "grown"})
        if (has_word(words, word)) return true;
    return false;
}

}  // namespace namesake::check
