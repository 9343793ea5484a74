#include "extract/dates_tense.hpp"

#include <algorithm>
#include <array>

namespace namesake::extract {
namespace {

using text::Token;
using text::word_key;

template <std::size_t N>
consteval std::array<std::uint64_t, N> keys(std::array<std::string_view, N> const &words) {
    std::array<std::uint64_t, N> out{};
    std::ranges::transform(words, out.begin(), [](std::string_view w) { return word_key(w); });
    std::ranges::sort(out);
    return out;
}
template <class... W>
consteval auto words(W... w) {
    return keys(std::array<std::string_view, sizeof...(w)>{w...});
}
template <std::size_t N>
bool in(std::array<std::uint64_t, N> const &list, std::uint64_t key) {
    return std::ranges::binary_search(list, key);
}

// clang-format off
constexpr auto modal = words("will", "shall", "won't", "'ll", "he'll", "she'll", "it'll", "they'll", "we'll", "i'll", "you'll", "would", "wouldn't", "may", "might", "must", "should", "can", "could", "cannot");
constexpr auto sure_modal = words("will", "shall", "won't", "he'll", "she'll", "it'll", "they'll", "we'll", "i'll", "you'll", "may", "can", "must", "should", "might", "would", "could");
/// With "to" or alone they look ahead: is due, are expected, plans to
constexpr auto ahead = words("expected", "scheduled", "due", "planned", "slated", "set", "plans", "plan", "planning", "expects", "expect", "intends", "intend", "hopes", "hope", "aims", "aim", "wants", "promises", "pledges", "upcoming", "forthcoming", "expire", "expires", "going", "poised", "likely", "bound",
                             "supposed", "proposes", "matures", "mature", "maturing", "begins", "starts", "opens", "deadline", "ending", "beginning", "starting", "upcoming");
constexpr auto past_irregular = words(
    "said", "was", "were", "wasn't", "weren't", "had", "hadn't", "did", "didn't", "began", "held", "went", "told", "met", "fell", "rose", "came", "took", "left", "made", "got", "gave", "found", "lost", "won", "led", "sent", "spent", "spoke", "wrote", "saw", "knew", "thought", "brought", "bought", "sold",
    "built", "caught", "chose", "drove", "drew", "ate", "felt", "fought", "flew", "grew", "heard", "hid", "hit", "kept", "lay", "laid", "lent", "meant", "paid", "ran", "rang", "sank", "sat", "shook", "shot", "shut", "slept", "slid", "stood", "stole", "struck", "swore", "swept", "taught", "threw", "understood",
    "became", "became", "broke", "froze", "blew", "beat", "bore", "bred", "clung", "dealt", "dug", "fed", "fled", "forgot", "forgave", "overcame", "overtook", "rode", "sang", "sought", "shed", "shrank", "spun", "sprang", "stuck", "stung", "swam", "swung", "tore", "wept", "withdrew", "withheld", "wore", "wound", "woke",
    "born", "been", "done", "gone", "given", "taken", "seen", "known", "shown", "written", "broken", "driven", "chosen", "spoken", "stolen", "thrown", "worn", "torn", "has", "have", "hasn't", "haven't", "died", "killed", "ago", "since", "jumped", "slain", "dove", "arose", "stood", "undertook", "underwent");
/// End in -ed or look past, and are no verbs in the past.
constexpr auto never_past = words("need", "speed", "indeed", "exceed", "proceed", "feed", "seed", "succeed", "weed", "breed", "hundred", "united", "naked", "sacred", "wicked", "so-called", "limited", "bed", "red", "alleged", "unprecedented", "related", "based", "armed", "advanced", "aged", "beloved", "kindred", "embed", "shed", "bleed", "greed", "creed", "deed", "reed", "heed", "agreed-upon");
constexpr auto be = words("be");
constexpr auto present_be = words("is", "are", "isn't", "aren't", "'s", "'re", "am", "being");
constexpr auto look_ahead_prepositions = words("until", "till", "by", "before");
constexpr auto clause_ends = words(";", ":", "\"", "“", "”", "«", "»");
// clang-format on

class Verbs {
  public:
    Verbs(std::string_view text, std::span<Token const> sentence) : text_(text), s_(sentence) {}

    /// What the word at i says of its clause's time.
    int at(std::size_t i) const {
        Token const &t = s_[i];
        if (in(modal, t.key)) return followed_by_have(i) ? -1 : in(sure_modal, t.key) ? 1 : 0;
        if (in(ahead, t.key)) return looks_ahead(i) ? 1 : past_form(t) && !after_present_be(i) ? -1 : 0;
        if (in(past_irregular, t.key) || past_form(t)) return to_come(i) ? 1 : -1;
        if (t.key == word_key("to") && i > 0 && in(present_be, s_[i - 1].key)) return 1;   // "is to open"
        if (in(be, t.key) && i > 1 && s_[i - 1].key == word_key("to")) return past_form(s_[i - 2]) || s_[i - 2].key == word_key("said") ? 0 : 1;
        return 0;
    }

  private:
    bool past_form(Token const &t) const {
        if (t.shape != text::Shape::lower || t.bytes < 4) return false;
        std::string_view const w = text_.substr(t.byte, t.bytes);
        return w.ends_with("ed") && !in(never_past, t.key);
    }
    bool followed_by_have(std::size_t i) const { return i + 1 < s_.size() && s_[i + 1].key == word_key("have"); }
    bool after_present_be(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 3;)
            if (in(present_be, s_[k].key)) return true;
        return false;
    }
    /// "is scheduled for", "expected to arrive", "plans to"; not "expected it", "set a record"
    bool looks_ahead(std::size_t i) const {
        if (after_present_be(i)) return true;
        if (i + 1 < s_.size() && s_[i + 1].key == word_key("to")) return !past_passive(i);
        std::uint64_t const k = s_[i].key;
        return k == word_key("due") || k == word_key("upcoming") || k == word_key("forthcoming") ||
               k == word_key("expire") || k == word_key("expires") || k == word_key("matures") ||
               k == word_key("begins") || k == word_key("opens") || k == word_key("starts") ||
               k == word_key("ending") || k == word_key("scheduled") || k == word_key("deadline");
    }
    /// "was expected to"
    bool past_passive(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 2;)
            if (s_[k].key == word_key("was") || s_[k].key == word_key("were") || s_[k].key == word_key("had"))
                return true;
        return false;
    }
    /// "to be held", "will be relit"
    bool to_come(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 4;) {
            std::uint64_t const key = s_[k].key;
            if (in(be, key)) return k == 0 || s_[k - 1].key != word_key("said");
            if (in(modal, key)) return !followed_by_have(k) && s_[i].key != word_key("said");
            if (key == word_key("have") || s_[k].shape == text::Shape::punctuation || in(past_irregular, key))
                return false;
        }
        return false;
    }

    std::string_view text_;
    std::span<Token const> s_;
};

/// How far from the expression its verb may stand.
constexpr std::size_t reach = 18;

}  // namespace

std::int8_t tense_at(std::string_view text, std::span<Token const> sentence, std::uint32_t first, std::uint32_t last) {
    Verbs const verbs(text, sentence);
    std::uint64_t const lead = first > 0 ? sentence[first - 1].key : 0;
    if (lead == word_key("since") || lead == word_key("after")) return -1;
    int found = 0;
    for (std::size_t i = first; found == 0 && i-- > 0 && first - i <= reach;) {
        if (in(clause_ends, sentence[i].key)) break;
        found = verbs.at(i);
    }
    for (std::size_t i = last; found == 0 && i < sentence.size() && i - last < reach; ++i) {
        if (in(clause_ends, sentence[i].key)) break;
        found = verbs.at(i);
    }
    if (found == 0 && in(look_ahead_prepositions, lead)) return 1;
    return static_cast<std::int8_t>(found);
}

}  // namespace namesake::extract
