#include "grammar/word_uses.hpp"

#include <array>
#include <initializer_list>
#include <string_view>

#include "text/token.hpp"

namespace namesake::grammar {

namespace {

struct Entry {
    std::uint64_t key = 0;
    std::uint32_t uses = 0;
};
constexpr std::size_t table_size = 2048;  // a power of two, at least twice the words below

using Words = std::initializer_list<std::string_view>;

// clang-format off
constexpr auto table = [] {
    std::array<Entry, table_size> slots{};
    auto const add = [&](Use use, Words words) {
        for (std::string_view w : words) {
            std::uint64_t const key = text::word_key(w);
            std::size_t at = key & (table_size - 1);
            while (slots[at].key != 0 && slots[at].key != key) at = (at + 1) & (table_size - 1);
            slots[at].key = key;
            slots[at].uses |= bit(use);
        }
    };
    add(Use::adverb, {"also", "now", "still", "then", "not", "never", "once", "later", "currently", "reportedly", "allegedly", "formerly", "previously",
        "longer", "no", "already", "again", "both", "just", "only", "each", "first", "recently", "secretly", "briefly", "himself", "herself", "all",
        "actually", "really", "definitely", "officially", "subsequently", "since", "publicly", "personally", "initially", "apparently", "supposedly", "long"});
    add(Use::auxiliary, {"is", "was", "are", "were", "be", "been", "being", "has", "have", "had", "will", "would", "shall", "should", "can", "could", "may",
        "might", "must", "did", "does", "do", "to", "'d", "'ll", "'ve", "isn't", "wasn't", "aren't", "weren't", "didn't", "doesn't", "don't", "hasn't",
        "haven't", "hadn't", "won't", "wouldn't", "cannot", "can't", "couldn't"});
    add(Use::negation, {"not", "never", "neither", "nor", "isn't", "wasn't", "aren't", "weren't", "didn't", "doesn't", "don't", "hasn't", "haven't", "hadn't",
        "won't", "wouldn't", "can't", "couldn't", "cannot"});
    add(Use::be, {"is", "am", "was", "are", "were", "be", "been", "being", "isn't", "wasn't", "aren't", "remains", "remained", "became", "becomes", "become"});
    add(Use::status, {"late", "former", "ex", "then", "current", "onetime", "outgoing", "incoming", "new", "newly", "deposed", "ousted", "present", "previous",
        "longtime", "veteran", "once", "sitting", "slain", "murdered", "assassinated", "deceased", "newly-elected", "newly-appointed", "ageing", "aging",
        "erstwhile", "sometime", "formerly", "previously", "future", "next", "reported", "alleged", "founding"});
    add(Use::title_word, {"united", "retired", "elected", "appointed", "armed", "allied", "combined", "unified", "advanced", "special", "self-styled"});
    add(Use::description, {"is", "am", "was", "are", "were", "be", "been", "being", "isn't", "wasn't", "aren't", "remains", "remained", "became", "becomes", "become",
        "he", "she", "appointed", "named", "elected", "chose", "chosen", "picked", "hired", "promoted", "appoints", "names", "elects", "re", "re-elected", "installed",
        "served", "serves", "serving", "worked", "works", "acted", "acts", "sworn", "inaugurated", "has", "have", "had", "holds", "hold", "held", "turned", "turns",
        "joined", "joins", "succeeded", "succeeds", "replaced", "replaces", "succeed", "replace", "succeeding", "replacing", "made",
        "took", "takes", "taken", "taking", "take", "resigned", "resigns", "quit", "quits", "retired", "retires", "sacked", "fired", "dismissed", "ousted",
        "removed", "stepped", "steps", "stood", "stands", "got", "gets", "left", "relieved", "expelled"});
    add(Use::body, {"appointed", "named", "elected", "chosen", "hired", "promoted", "completed", "completes", "finalised", "finalized", "heads", "headed", "leads", "led", "chairs", "chaired", "commands", "commanded", "directs", "directed", "runs", "ran", "run", "governs",
        "governed", "edits", "edited", "heading", "chairing", "leading", "captains", "captained", "coaches", "coached", "founded", "founds", "established",
        "co", "created", "started", "launched", "cofounded", "co-founded", "owned", "owns", "controlled", "acquired", "bought", "works", "worked", "working",
        "reports", "plays", "played", "teaches", "taught", "teach", "lectures", "lectured", "joined", "joins", "rejoined", "belongs", "belonged", "belonging",
        "sits", "sat", "serves", "served", "capital", "based", "headquartered", "whose", "has", "had", "have", "moved", "is", "was", "are",
        "became", "becomes", "remains", "part", "covers", "covered", "teaching", "lecturing", "fired", "sacked", "dismissed", "employed", "hired", "speaks", "spoke", "speak", "speaking", "took", "takes", "taking", "take", "charge", "helm", "head", "lead", "chair", "command", "direct", "govern", "coach", "in", "at", "sold", "sells", "handed", "left", "quit", "resigned", "defected", "holds", "held", "received", "got", "obtained"});
    add(Use::life, {"preceded", "precedes", "died", "dies", "drowned", "perished", "passed", "was", "were", "been", "being", "is", "are", "be", "killed", "murdered", "assassinated",
        "slew", "executed", "killing", "gave", "gives", "giving", "given", "his", "her", "the", "born", "married", "marries", "wed", "remarried", "divorced", "arrested", "detained", "apprehended",
        "jailed", "buried", "mourned", "mourns", "mourn", "arrest", "detain", "succeeds", "succeeded", "replaces", "replaced", "succeed", "replace", "succeeding", "replacing", "lives", "lived",
        "resides", "resided", "living", "settled", "emigrated", "moved", "raised", "grew", "growing", "comes", "hails", "remains", "isn't", "wasn't",
        "fatally", "mortally", "shot", "stabbed", "convicted", "guilty", "sentenced", "condemned", "accused", "charged", "suspected", "indicted",
        "dead", "used", "beat", "strangled", "pleaded", "pleads", "found", "murder", "assassination", "slaying", "admitted", "admits", "confessed", "confesses", "apologized", "apologised",
        "fired", "acted", "acting", "faces", "faced", "very", "much", "quite", "lost", "losing", "took", "succumbed", "widow", "widower", "memory", "posthumous",
        "posthumously", "takes", "take", "taken", "taking"});
    add(Use::identity, {"not", "never", "no", "neither", "nor", "a", "the", "namesake", "another", "that's", "it's", "thats", "that", "this", "it", "he", "she"});
    add(Use::figure, {"guy", "man", "woman", "person", "one", "girl", "boy", "figure", "lady", "bloke", "lad", "gentleman", "dude", "player", "politician", "official",
        "soldier", "cleric", "child", "fellow", "chap", "individual", "actor", "singer"});
    add(Use::picture, {"pic", "picture", "photo", "photograph", "image", "snap", "shot", "mural", "painting", "poster", "portrait", "caption", "pics", "photos",
        "video", "frame"});
    add(Use::gathering, {"talks", "meeting", "meetings", "summit", "conference", "negotiations", "negotiation", "round", "dinner", "lunch", "ceremony", "rally", "session",
        "hearing", "trial", "visit", "discussions", "congress", "forum", "concert", "funeral", "wedding", "vote", "election", "elections", "referendum", "handshake"});
    add(Use::happening, {"attack", "attacks", "explosion", "blast", "bombing", "earthquake", "quake", "flood", "floods", "mudslide", "mudslides", "landslide", "crash",
        "accident", "fire", "shooting", "strike", "strikes", "protest", "protests", "demonstration", "clashes", "battle", "raid", "coup", "final", "match", "game",
        "race", "plunge", "collision", "shelling", "massacre", "storm", "avalanche", "derailment", "airstrike", "robbery", "blaze", "kidnapping", "eruption",
        "cyclone", "hurricane", "typhoon", "stampede", "collapse", "ambush", "riot", "riots", "sinking", "capsizing", "march", "assault", "hijacking", "theft", "burglary", "heist", "inauguration", "unveiling", "inferno"});
    add(Use::event, {"beat", "beats", "defeated", "edged", "thrashed", "overcame", "downed", "trounced", "met", "meets", "meet", "meeting", "held", "hold", "holds", "holding", "had", "have", "having", "opened", "attended", "attend", "attends",
        "attending", "addressed", "hosted", "concluded", "began", "started", "resumed", "resume", "shook", "dined", "lunched", "conferred", "visited", "visits",
        "received", "receives", "welcomed", "shot", "stabbed", "gunned", "killed", "killing", "kills", "kill", "injured", "injuring", "wounded", "wounding", "toll", "number", "at", "more",
        "over", "some", "about", "around", "nearly", "almost", "up", "another", "exactly", "only", "as", "no", "an", "fewer", "less", "roughly", "approximately",
        "claimed", "claims", "claim", "claiming", "cost", "costing", "costs", "took", "taking", "arrested", "arresting", "detained", "evacuated", "evacuating",
        "displaced", "displacing", "kidnapped", "found", "recovered", "retrieved", "pulled", "counted", "finding", "drew", "drawing", "attracted", "attracting",
        "put", "puts", "putting", "estimated", "participated", "participates", "participate", "participating", "take", "takes"});
    add(Use::counted, {"dead", "died", "drowned", "perished", "slain", "shot", "stabbed", "gunned", "killed", "killing", "kills", "kill", "lives", "bodies", "toll", "injured", "injuring", "wounded",
        "wounding", "hurt", "hospitalised", "hospitalized", "missing", "arrested", "arresting", "detained", "evacuated", "evacuating", "displaced", "displacing",
        "homeless", "kidnapped", "marched", "rallied", "demonstrated", "protested", "gathered", "attended", "part", "turned", "drew", "attracted", "turnout",
        "number", "figure", "crowd"});
    add(Use::deed, {"signed", "signing", "signs", "resigned", "resigning", "quit", "quitting", "dismissed", "sacked", "fired", "fled", "fleeing", "defected", "surrendered",
        "paid", "paying", "bribed", "bribing", "sold", "selling", "left", "leaving", "attacked", "raided", "ambushed", "stormed", "bombed", "shelled",
        "plunged", "collapsed", "exploded", "derailed", "capsized", "sank", "crashed", "overturned", "burned", "marched", "rallied", "gathered", "protested", "demonstrated",
        "accepted", "accepting", "took", "taken", "taking", "received", "receiving", "married", "wed", "stolen", "robbed", "burgled", "looted", "torched",
        "demolished", "vandalised", "vandalized", "unveiled", "inaugurated", "hijacked"});
    add(Use::reporting, {"citing", "quoting", "quoted", "quotes", "cited", "cites", "according", "put", "puts", "estimated"});
    add(Use::body_core, {"lead", "head", "chair", "completed", "completes", "finalised", "finalized", "parent", "owner", "heads", "headed", "leads", "led", "chairs", "chaired", "commands", "commanded", "directs", "directed", "runs", "ran", "run", "governs",
        "governed", "edits", "edited", "heading", "chairing", "leading", "captains", "captained", "coaches", "coached", "founded", "founds", "established", "co",
        "created", "started", "launched", "cofounded", "co-founded", "owned", "owns", "controlled", "acquired", "bought", "works", "worked", "working", "reports", "plays",
        "played", "teaches", "taught", "teach", "lectures", "lectured", "joined", "joins", "rejoined", "belongs", "belonged", "belonging", "sits", "sat", "serves",
        "served", "capital", "based", "headquartered", "headquarters", "office", "offices", "subsidiary", "unit", "arm", "division", "branch", "affiliate", "wing",
        "part", "covers", "covered", "teaching", "lecturing", "fired", "sacked", "dismissed", "employed", "hired", "speaks", "spoke", "speak", "speaking", "charge", "helm", "sold", "sells", "handed", "left", "quit", "resigned", "defected"});
    add(Use::life_core, {"preceded", "precedes", "died", "dies", "drowned", "perished", "passed", "killed", "murdered", "assassinated", "slain", "martyred", "beheaded", "hanged", "buried",
        "shot", "stabbed", "beaten", "burned", "slew", "executed", "killing", "death", "funeral", "burial", "murder", "assassination", "mourned", "mourns", "mourn",
        "alive", "living", "dead", "deceased", "born", "b", "d", "†", "(", "married", "marries", "wed", "remarried", "divorced", "arrested", "detained", "apprehended",
        "jailed", "arrest", "detain", "succeeds", "succeeded", "replaces", "replaced", "succeed", "replace", "succeeding", "replacing", "lives", "lived", "resides",
        "resided", "settled", "emigrated", "moved", "raised", "grew", "growing", "comes", "hails", "fatally", "mortally", "gunned", "murdering", "assassinating", "slaying", "slayings", "murders", "killings", "kill", "body", "bodies", "remains", "strangled", "assassin",
        "killer", "murderer", "losing", "life", "succumbed", "laid", "cremated", "interred", "widow", "widower", "survived", "memory", "posthumous",
        "posthumously", "health", "grave", "tomb", "coffin", "ashes", "gravestone", "tombstone", "headstone", "took", "takes", "take", "taken", "taking", "gave", "gives", "giving", "given", "cousins", "brothers", "sisters", "siblings", "twins", "relatives", "in-laws", "spouses", "husband", "corpse"});
    add(Use::identity_core, {"known", "called", "spelt", "spelled", "nicknamed", "dubbed", "written", "alias", "aka", "a.k.a", "née", "nee", "born", "confused", "mistaken",
        "mixed", "relation", "relative", "relatives", "related", "kin", "namesake", "same", "different", "distinct", "separate", "people", "persons", "men", "women",
        "pseudonym", "nom", "moniker", "name", "ego", "not", "writes", "writing", "performs", "performing", "misidentified", "misnamed", "mislabeled",
        "mislabelled", "misidentifies", "another", "pictured", "shown", "photographed", "seen", "depicted", "portrayed", "pic", "picture", "photo", "photograph", "image", "snap", "shot", "mural",
        "painting", "poster", "portrait", "caption", "pics", "photos", "video", "frame"});
    add(Use::event_core, {"talks", "meeting", "meetings", "summit", "conference", "negotiations", "negotiation", "round", "dinner", "lunch", "ceremony", "rally", "session",
        "hearing", "trial", "visit", "discussions", "congress", "forum", "concert", "funeral", "wedding", "vote", "election", "elections", "referendum", "handshake",
        "attack", "attacks", "explosion", "blast", "bombing", "earthquake", "quake", "flood", "floods", "mudslide", "mudslides", "landslide", "crash", "accident",
        "fire", "shooting", "strike", "strikes", "protest", "protests", "demonstration", "clashes", "battle", "raid", "coup", "final", "match", "game", "race",
        "plunge", "collision", "shelling", "massacre", "storm", "avalanche", "derailment", "airstrike", "robbery", "blaze", "kidnapping", "eruption", "cyclone",
        "hurricane", "typhoon", "stampede", "collapse", "ambush", "riot", "riots", "sinking", "capsizing", "march", "assault", "hijacking", "theft", "burglary", "heist", "inauguration", "unveiling", "inferno", "met", "meets", "meet", "shook", "dined", "lunched", "conferred", "visited", "visits", "received", "receives", "hosted",
        "welcomed", "killed", "killing", "kills", "kill", "injured", "injuring", "wounded", "wounding", "toll", "dead", "died", "drowned", "perished", "slain", "hurt",
        "hospitalised", "hospitalized", "missing", "participated", "participates", "participate", "participating"});
    add(Use::post, {"position", "post", "office", "role", "job", "title"});
    add(Use::short_role, {"gov", "sen", "rep"});
    add(Use::person_pronoun, {"he", "she"});
    add(Use::person_possessive, {"his", "her"});
    add(Use::leaving, {"left", "relieved", "expelled", "resigned", "resigns", "quit", "quits", "retired", "retires", "sacked", "fired", "dismissed", "ousted", "removed", "stepped", "steps",
        "stood", "stands"});
    add(Use::naming, {"name", "pseudonym", "nom", "alias", "moniker", "ego", "writes", "writing", "performs", "performing", "records", "recording", "mistaken",
        "misidentified", "misnamed", "mislabeled", "mislabelled", "misidentifies", "wrongly", "incorrectly", "mistakenly", "erroneously"});
    add(Use::act, {"opened", "unveiled", "inaugurated", "launched", "addressed", "toured", "visited", "attended", "signed", "voted", "performed", "sang",
        "spoke", "greeted", "welcomed", "planted", "presented", "hosted", "cut", "gave", "delivered", "testified", "appeared", "arrived", "returned",
        "flew", "travelled", "traveled", "danced", "played", "received", "swam", "walked", "rode", "climbed", "celebrated", "thanked", "kissed", "lunched",
        "dined", "chaired", "laughed", "waved", "smiled", "drove", "bought", "preached", "lectured", "taught", "promised"});
    add(Use::party, {"party", "movement", "front", "alliance", "coalition", "bloc", "league"});
    add(Use::gendered_title, {"mr", "sir", "lord", "mrs", "ms", "miss", "lady", "dame"});
    return slots;
}();
// clang-format on

}  // namespace

constexpr std::array<std::uint64_t, 64> words_with_uses = [] {
    std::array<std::uint64_t, 64> bits{};
    for (Entry const &entry : table)
        if (entry.key) bits[entry.key >> 58] |= std::uint64_t{1} << (entry.key >> 52 & 63);
    return bits;
}();

std::uint32_t listed_uses(std::uint64_t word_key) {
    for (std::size_t at = word_key & (table_size - 1); table[at].key != 0; at = (at + 1) & (table_size - 1))
        if (table[at].key == word_key) return table[at].uses;
    return 0;
}

}  // namespace namesake::grammar
