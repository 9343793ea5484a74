#include "extract/dates_tense.hpp"

#include <algorithm>
#include <array>

#include "grammar/word_uses.hpp"

namespace namesake::extract {
namespace {

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
constexpr auto list_modal = words(modal, "'ll", "wouldn't", "can", "could", "cannot");
constexpr auto list_to_come = words(modal | to_come, "will", "shall", "won't", "he'll", "she'll", "it'll", "they'll", "we'll", "i'll", "you'll", "may", "must", "should", "might", "would");
constexpr auto list_plan = words(plan, "plans", "plan", "planning", "expects", "expect", "intends", "intend", "hopes", "hope", "aims", "aim", "wants", "promises", "pledges", "going", "poised", "likely", "bound", "supposed", "proposes", "agreed", "decided", "vowed", "promised", "pledged", "threatened",
                                 "intended", "hoped", "wanted", "asked", "ordered", "agree", "invited", "urged", "offered", "approved", "authorized", "authorised", "prepares", "prepared", "preparing", "ready");
constexpr auto list_appointment = words(plan | appointment, "expected", "scheduled", "planned", "slated", "set");
constexpr auto list_ahead = words(plan | appointment | ahead_alone, "due", "upcoming", "forthcoming", "expire", "expires", "matures", "mature", "maturing", "begins", "starts", "opens", "reopens", "resumes", "arrives", "returns", "deadline", "ending", "payable", "effective");
constexpr auto list_past = words(past,
    "said", "was", "were", "wasn't", "weren't", "had", "hadn't", "did", "didn't", "began", "held", "went", "told", "met", "fell", "rose", "came", "took", "left", "made", "got", "gave", "found", "lost", "won", "led", "sent", "spent", "spoke", "wrote", "saw", "knew", "thought", "brought", "bought", "sold",
    "built", "caught", "chose", "drove", "drew", "ate", "felt", "fought", "flew", "grew", "heard", "hid", "hit", "kept", "lay", "laid", "lent", "meant", "paid", "ran", "rang", "sank", "sat", "shook", "shot", "shut", "slept", "slid", "stood", "stole", "struck", "swore", "swept", "taught", "threw", "understood",
    "became", "broke", "froze", "blew", "beat", "bore", "bred", "clung", "dealt", "dug", "fed", "fled", "forgot", "forgave", "overcame", "overtook", "rode", "sang", "sought", "shrank", "spun", "sprang", "stuck", "stung", "swam", "swung", "tore", "wept", "withdrew", "withheld", "wore", "wound", "woke",
    "born", "been", "done", "gone", "given", "taken", "seen", "known", "shown", "written", "broken", "driven", "chosen", "spoken", "stolen", "thrown", "worn", "torn", "has", "have", "hasn't", "haven't", "ago", "slain", "dove", "arose", "undertook", "underwent");
constexpr auto list_never = words(never_past, "need", "speed", "indeed", "exceed", "proceed", "feed", "seed", "succeed", "weed", "breed", "hundred", "united", "naked", "sacred", "wicked", "limited", "bed", "red", "alleged", "related", "based", "armed", "advanced", "aged", "beloved", "kindred", "embed", "preferred", "bleed", "greed", "creed", "deed", "reed", "heed");
constexpr auto list_present = words(present_be, "is", "are", "isn't", "aren't", "'s", "'re", "am", "being");
constexpr auto list_ends = words(clause_end, "who", "whose", "which", "where", "when", "while", ";", ":", ")", "\"", "“", "”", "«", "»");
constexpr auto list_infinitive = words(infinitive, "to", "be");
constexpr auto list_deadline = words(deadline_word, "until", "till", "by", "before");
// clang-format on

consteval auto make_table() {
    auto all =
        joined(joined(joined(joined(list_modal, list_to_come), joined(list_plan, list_appointment)),
                      joined(list_ahead, list_past)),
               joined(joined(list_never, list_present), joined(joined(list_ends, list_deadline), list_infinitive)));
    std::ranges::sort(all, {}, &Word::key);
    return all;
}
constexpr auto table = make_table();

/// One bit for each hash value that a word of the table has: most words end here.
constexpr std::size_t filter_bits = 4096;
constexpr auto filter = [] {
    std::array<std::uint64_t, filter_bits / 64> bits{};
    for (Word const &w : table) bits[w.key % filter_bits / 64] |= std::uint64_t{1} << w.key % 64;
    return bits;
}();

[[gnu::noinline]] unsigned listed(Token const &t) {
    if (t.shape == text::Shape::capitalised && t.key == word_key("may")) return nothing;  // the month
    auto const found = std::ranges::lower_bound(table, t.key, {}, &Word::key);
    return found != table.end() && found->key == t.key ? found->says : nothing;
}
inline unsigned says(Token const &t) {
    return filter[t.key % filter_bits / 64] >> t.key % 64 & 1 ? listed(t) : nothing;
}

/// What the word beside it, or its verb, makes of an expression's time.
enum class Tense : std::int8_t { past = -1, unknown = 0, future = 1, present = 2 };

class Verbs {
  public:
    Verbs(std::string_view text, std::span<Token const> sentence) : text_(text), s_(sentence) {}

    /// What the word at i says of its clause's time. The present leaves open which day is meant, and ends the search.
    Tense at(std::size_t i) const {
        Token const &t = s_[i];
        unsigned const w = says(t);
        if (w == nothing) return past_form(t, w) && !qualifies(i) ? past_at(i) : Tense::unknown;  // most words
        if (w & modal) return followed_by(i, "have") ? Tense::past : w & to_come ? Tense::future : Tense::unknown;
        if (w & plan)
            return looks_ahead(i, w)                         ? Tense::future
                   : past_form(t, w) && !after_present_be(i) ? Tense::past
                                                             : Tense::unknown;
        if (w & past || past_form(t, w)) return past_at(i);
        if (t.key == word_key("to") && i > 0 && says(s_[i - 1]) & present_be) return Tense::future;  // "is to open"
        if (t.key == word_key("be") && i > 1 && s_[i - 1].key == word_key("to"))  // "to be relit"; not "said to be"
            return past_form(s_[i - 2], says(s_[i - 2])) || s_[i - 2].key == word_key("said") ? Tense::unknown
                                                                                              : Tense::future;
        return Tense::unknown;
    }

  private:
    bool past_form(Token const &t, unsigned w) const {
        if (t.shape != text::Shape::lower || t.bytes < 4 || text_[t.byte + t.bytes - 1] != 'd') return false;
        std::string_view const word = text_.substr(t.byte, t.bytes);
        return !(w & never_past) && word.ends_with("ed") && !word.starts_with("un");
    }
    /// "the infested level", "of restructured debt"
    bool qualifies(std::size_t i) const {
        if (i == 0 || i + 1 >= s_.size()) return false;
        static constexpr std::array before{word_key("the"), word_key("a"),   word_key("an"),    word_key("of"),
                                           word_key("its"), word_key("his"), word_key("their"), word_key("any")};
        Token const &noun = s_[i + 1];
        return noun.shape == text::Shape::lower && noun.bytes > 3 && !noun.classes.any(text::Class::function_word) &&
               !noun.classes.any(text::Class::place_preposition) &&
               std::ranges::find(before, s_[i - 1].key) != before.end();
    }
    Tense past_at(std::size_t i) const {
        if (still_to_come(i)) return Tense::future;
        return s_[i].key != word_key("said") && after_present_be(i) ? Tense::present : Tense::past;
    }
    bool followed_by(std::size_t i, std::string_view word) const {
        return i + 1 < s_.size() && s_[i + 1].key == word_key(word);
    }
    bool after_present_be(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 3;)
            if (says(s_[k]) & present_be) return true;
        return false;
    }
    /// "is scheduled for", "expected to arrive", "plans to"; not "expected it", "set a record"
    bool looks_ahead(std::size_t i, unsigned w) const {
        if (after_present_be(i)) return true;
        if (i > 0 && s_[i - 1].key == word_key("to")) return false;  // the verb before "to" decides
        if (followed_by(i, "to")) return s_[i].key == word_key("planning") || !past_passive(i);
        if (w & ahead_alone || (w & appointment && followed_by(i, "for"))) return true;
        return w & appointment && s_[i].key != word_key("set") && !past_passive(i);  // "expected an answer in March"
    }
    /// "was expected to"
    bool past_passive(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 2;)
            if (s_[k].key == word_key("was") || s_[k].key == word_key("were") || s_[k].key == word_key("had"))
                return true;
        return false;
    }
    /// What may stand before "be" of the future: not "said to be", nor "could be"
    bool may_be(std::size_t i) const {
        return s_[i].key != word_key("said") && (says(s_[i]) & (modal | to_come)) != modal;
    }
    /// "to be held", "will be relit"
    bool still_to_come(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 4;) {
            std::uint64_t const key = s_[k].key;
            unsigned const w = says(s_[k]);
            if (key == word_key("be")) return k == 0 || may_be(k - 1);
            if (w & modal) return !followed_by(k, "have") && s_[i].key != word_key("said");
            if (w & past || s_[k].shape == text::Shape::punctuation) return false;
        }
        return false;
    }

    std::string_view text_;
    std::span<Token const> s_;
};

/// How far from the expression its verb may stand.
constexpr std::size_t reach = 25;

/// "the opera reopens on Sunday": a word in -s right before the day, and no other verb that tells.
bool verb_in_present(std::string_view text, std::span<Token const> sentence, std::size_t first) {
    if (first > 0 && sentence[first - 1].key == word_key("on")) --first;
    if (first < 2 || sentence[first - 1].shape != text::Shape::lower || sentence[first - 1].bytes < 4) return false;
    std::string_view const word = text.substr(sentence[first - 1].byte, sentence[first - 1].bytes);
    return word.ends_with('s') && !word.ends_with("ss");
}

Tense nearest_verb(Verbs const &verbs, std::span<Token const> sentence, std::size_t first, std::size_t last) {
    Tense found = Tense::unknown;
    bool const own_clause = first > 1 && sentence[first - 2].key == word_key("that");  // "said that on Friday it will"
    for (std::size_t i = first; !own_clause && found == Tense::unknown && i-- > 0 && first - i <= reach;) {
        if (says(sentence[i]) & clause_end) break;
        found = verbs.at(i);
    }
    bool attribution = false;  // "by Friday, said the mayor": who told it, not what happened that day
    for (std::size_t i = last; found == Tense::unknown && i < sentence.size() && i - last < reach; ++i) {
        if (says(sentence[i]) & clause_end) break;
        attribution = attribution || (first > 2 && sentence[i].key == word_key(","));
        if (!attribution || sentence[i].key != word_key("said")) found = verbs.at(i);
    }
    return found;
}

// clang-format off
/// What is held on a day set before.
constexpr grammar::WordSet scheduled("election", "elections", "vote", "ballot", "poll", "referendum", "meeting", "summit", "game", "match", "final", "hearing", "deadline", "talks", "runoff",
    "debate", "session", "ceremony", "qualifier", "tournament", "race", "trial", "concert", "conference", "tie", "clash", "friendly", "fight", "bout", "test");
// clang-format on
/// Between a past verb and a date: the date may well be another's. "voted to strike on", "the pact expiring on"
bool leaves_open(std::string_view text, Token const &t) {
    if (t.key == word_key("to") || t.key == word_key("tomorrow") || says(t) & (plan | modal)) return true;
    return t.shape == text::Shape::lower && t.bytes > 5 && text.substr(t.byte, t.bytes).ends_with("ing");
}

/// "voted on July 5 to strike", "was approved on July 5": nothing stands between.
bool right_before(std::span<Token const> sentence, std::size_t verb, std::size_t date) {
    return verb + 1 == date ||
           (verb + 2 == date && (sentence[verb + 1].key == word_key("on") || sentence[verb + 1].key == word_key("in")));
}

/// " - by auction on May 1 - "
bool is_dash(Token const &t) {
    static constexpr std::array dashes{word_key("-"), word_key("–"), word_key("—")};
    return t.space_before && std::ranges::find(dashes, t.key) != dashes.end();
}

bool is_have(Token const &t) {
    return t.key == word_key("have") || t.key == word_key("has");
}

/// "were offered a full paid holiday", "must buy back bonds pledged": the word at i is no verb of its own.
bool offers(std::span<Token const> sentence, std::size_t i, std::size_t date) {
    constexpr std::size_t clause = 12;
    std::size_t const object = right_before(sentence, i, date) ? 0 : 4;  // "the plan was approved on May 1"
    for (std::size_t k = i; k-- > 0 && i - k <= clause && !(says(sentence[k]) & clause_end);)
        if (says(sentence[k]) & modal || (sentence[k].key == word_key("to") && is_have(sentence[k + 1])) ||
            (i - k <= object && says(sentence[k]) & plan))
            return true;
    return false;
}

/// A plain past verb soon after the date that opens the clause; who told it is none: "on May 1, said the mayor".
bool past_behind(Verbs const &verbs, std::span<Token const> sentence, std::size_t last) {
    std::size_t i = last;
    if (i < sentence.size() && sentence[i].key == word_key(",")) ++i;
    for (std::size_t const end = std::min(sentence.size(), i + 8); i < end; ++i) {
        bool const told = sentence[i].key == word_key("said") || is_have(sentence[i]);
        if (told || sentence[i].key == word_key(",") || says(sentence[i]) & clause_end) return false;
        if (verbs.at(i) == Tense::past) return true;
    }
    return false;
}

/// "Tuesday's ruling" is past under any verb; "Tuesday's vote" goes with it.
std::int8_t owned(std::span<Token const> sentence, std::size_t last, Tense verb) {
    bool const to_be_held = last + 1 < sentence.size() && scheduled.has(sentence[last + 1].key);
    return verb == Tense::future && to_be_held ? 1 : -1;
}

}  // namespace

std::int8_t tense_at(std::string_view text, std::span<Token const> sentence, std::uint32_t first, std::uint32_t last) {
    std::uint64_t const lead = first > 0 ? sentence[first - 1].key : 0,
                        before = first > 1 ? sentence[first - 2].key : 0;
    if (lead == word_key("since") || lead == word_key("after")) return -1;
    if (lead == word_key("until") && first > 2) return 1;  // not "Until Thursday they had"
    if (lead == word_key("as") && (before == word_key("soon") || before == word_key("early")))
        return 1;  // as early as Tuesday
    bool const as_goal = last < sentence.size() && sentence[last].key == word_key("as");
    if (as_goal && (lead == word_key("set") || lead == word_key("fixed"))) return 1;  // "set July 30 as its day"
    Tense const found = nearest_verb(Verbs(text, sentence), sentence, first, last);
    if (last < sentence.size() && sentence[last].key == word_key("'s")) return owned(sentence, last, found);
    if (found == Tense::past) return -1;
    if (found == Tense::future) return 1;
    if (lead != 0 && says(sentence[first - 1]) & deadline_word) return 1;
    return verb_in_present(text, sentence, first) ? 1 : 0;
}

bool plainly_past(std::string_view text, std::span<Token const> sentence, DateAt const &date) {
    Verbs const verbs(text, sentence);
    std::size_t const near = date.is_day ? 16 : 4;  // "died in 1988", not "raised the payments due in 1988"
    if (date.first > 0 && says(sentence[date.first - 1]) & deadline_word) return false;
    std::size_t i = date.first;
    bool held = false;
    while (i-- > 0 && date.first - i <= near) {
        if (says(sentence[i]) & clause_end || sentence[i].key == word_key("that") || is_dash(sentence[i])) break;
        bool const at_date = says(sentence[i]) & plan && right_before(sentence, i, date.first);
        if (!at_date && leaves_open(text, sentence[i])) return false;
        held = held || scheduled.has(sentence[i].key);
        if (held && sentence[i].key == word_key("for")) return false;  // "picked for the match in Baku on May 1"
        if (!is_have(sentence[i]) && verbs.at(i) == Tense::past) return !offers(sentence, i, date.first);
    }
    bool const opens_clause = date.first - (i + 1) <= 1;  // "On July 5, ministers met"
    return opens_clause && past_behind(verbs, sentence, date.last);
}

}  // namespace namesake::extract
