// The words that tell the time of a clause: will, plans, said, due; what each says, as bits.
#pragma once
#include <algorithm>
#include <array>

#include "text/token.hpp"

namespace namesake::extract::tense {

using text::Token;
using text::word_key;

/// What a word says of the time of its clause, as bits.
enum Says : unsigned {
    nothing = 0,
    modal = 1,            ///< will, could
    to_come = 2,          ///< a modal that tells of the future: will, would
    plan = 4,             ///< looks ahead with "to": expected to, plans to
    appointment = 8,      ///< looks ahead with "for": scheduled for
    ahead_alone = 16,     ///< looks ahead by itself: due, expires
    past = 32,            ///< said, was, held
    never_past = 64,      ///< ends like a past tense and is none: hundred, based
    present_be = 128,     ///< is, are
    clause_end = 256,     ///< a clause of its own begins behind it: who, when
    deadline_word = 512,  ///< by, until
    infinitive = 1024     ///< to, be
};

struct Word {
    std::uint64_t key;
    unsigned says;
};

template <std::size_t A, std::size_t B>
consteval auto joined(std::array<Word, A> const &a, std::array<Word, B> const &b) {
    std::array<Word, A + B> out{};
    std::ranges::copy(b, std::ranges::copy(a, out.begin()).out);
    return out;
}
template <class... W>
consteval auto words(unsigned says, W... w) {
    return std::array<Word, sizeof...(w)>{Word{word_key(w), says}...};
}
// clang-format off
inline constexpr auto list_modal = words(modal, "'ll", "wouldn't", "can", "could", "cannot");
inline constexpr auto list_to_come = words(modal | to_come, "will", "shall", "won't", "he'll", "she'll", "it'll", "they'll", "we'll", "i'll", "you'll", "may", "must", "should", "might", "would");
inline constexpr auto list_plan = words(plan, "plans", "plan", "expects", "expect", "intends", "intend", "hopes", "hope", "aims", "aim", "wants", "promises", "pledges", "going", "poised", "likely", "bound", "supposed", "proposes", "agreed", "decided", "vowed", "promised", "pledged", "threatened",
                                 "intended", "hoped", "wanted", "asked", "ordered", "agree", "invited", "urged", "offered", "approved", "authorized", "authorised", "prepared", "ready");
inline constexpr auto list_appointment = words(plan | appointment, "planning", "preparing", "prepares", "expected", "scheduled", "planned", "slated", "set");
inline constexpr auto list_ahead = words(plan | appointment | ahead_alone, "due", "upcoming", "forthcoming", "expire", "expires", "matures", "mature", "maturing", "begins", "starts", "opens", "reopens", "resumes", "reopen", "resume", "arrives", "returns", "deadline", "ending", "payable", "effective");
inline constexpr auto list_past = words(past,
    "said", "was", "were", "wasn't", "weren't", "had", "hadn't", "did", "didn't", "began", "held", "went", "told", "met", "fell", "rose", "came", "took", "left", "made", "got", "gave", "found", "lost", "won", "led", "sent", "spent", "spoke", "wrote", "saw", "knew", "thought", "brought", "bought", "sold",
    "built", "caught", "chose", "drove", "drew", "ate", "felt", "fought", "flew", "grew", "heard", "hid", "hit", "kept", "lay", "laid", "lent", "meant", "paid", "ran", "rang", "sank", "sat", "shook", "shot", "shut", "slept", "slid", "stood", "stole", "struck", "swore", "swept", "taught", "threw", "understood",
    "became", "broke", "froze", "blew", "beat", "bore", "bred", "clung", "dealt", "dug", "fed", "fled", "forgot", "forgave", "overcame", "overtook", "rode", "sang", "sought", "shrank", "spun", "sprang", "stuck", "stung", "swam", "swung", "tore", "wept", "withdrew", "withheld", "wore", "wound", "woke",
    "born", "been", "done", "gone", "given", "taken", "seen", "known", "shown", "written", "broken", "driven", "chosen", "spoken", "stolen", "thrown", "worn", "torn", "has", "have", "hasn't", "haven't", "ago", "slain", "dove", "arose", "undertook", "underwent");
inline constexpr auto list_never = words(never_past, "need", "speed", "indeed", "exceed", "proceed", "feed", "seed", "succeed", "weed", "breed", "hundred", "united", "naked", "sacred", "wicked", "limited", "bed", "red", "alleged", "related", "based", "armed", "advanced", "aged", "beloved", "kindred", "embed", "preferred", "bleed", "greed", "creed", "deed", "reed", "heed");
inline constexpr auto list_present = words(present_be, "is", "are", "isn't", "aren't", "'s", "'re", "am", "being");
inline constexpr auto list_ends = words(clause_end, "who", "whose", "which", "where", "when", "while", ";", ":", ")", "\"", "“", "”", "«", "»");
inline constexpr auto list_infinitive = words(infinitive, "to", "be");
inline constexpr auto list_deadline = words(deadline_word, "until", "till", "by", "before");
// clang-format on

consteval auto make_table() {
    auto all =
        joined(joined(joined(joined(list_modal, list_to_come), joined(list_plan, list_appointment)),
                      joined(list_ahead, list_past)),
               joined(joined(list_never, list_present), joined(joined(list_ends, list_deadline), list_infinitive)));
    std::ranges::sort(all, {}, &Word::key);
    return all;
}
inline constexpr auto table = make_table();

/// One bit for each hash value that a word of the table has: most words end here.
inline constexpr std::size_t filter_bits = 4096;
inline constexpr auto filter = [] {
    std::array<std::uint64_t, filter_bits / 64> bits{};
    for (Word const &w : table) bits[w.key % filter_bits / 64] |= std::uint64_t{1} << w.key % 64;
    return bits;
}();

[[gnu::noinline]] inline unsigned listed(Token const &t) {
    if (t.shape == text::Shape::capitalised && t.key == word_key("may")) return nothing;  // the month
    auto const found = std::ranges::lower_bound(table, t.key, {}, &Word::key);
    return found != table.end() && found->key == t.key ? found->says : nothing;
}
inline unsigned says(Token const &t) {
    return filter[t.key % filter_bits / 64] >> t.key % 64 & 1 ? listed(t) : nothing;
}

}  // namespace namesake::extract::tense
