#include "extract/dates_tense.hpp"

#include <algorithm>
#include <array>

#include "extract/dates_tense_words.hpp"
#include "grammar/word_uses.hpp"

namespace namesake::extract {
namespace {

using namespace tense;

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
        if (t.key == word_key("due") && names_a_cause(i)) return Tense::unknown;
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
    /// "due to remarks made on Sunday", "due to financing the purchase"; not "due to open on Sunday"
    bool names_a_cause(std::size_t i) const {
        if (i + 2 >= s_.size() || s_[i + 1].key != word_key("to")) return false;
        Token const &cause = s_[i + 2];
        if (cause.shape != text::Shape::lower || says(cause) & infinitive) return cause.shape != text::Shape::lower;
        if (cause.classes.any(text::Class::function_word)) return !(says(cause) & (past | modal));
        std::string_view const word = text_.substr(cause.byte, cause.bytes);
        for (std::string_view const end : {"ing", "ion", "ness", "ment", "ity", "er", "ed"})
            if (word.size() > end.size() + 3 && word.ends_with(end) && word != "deliver") return true;
        return word.size() > 4 && word.ends_with('s') && !word.ends_with("ss");
    }
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
        bool const finite = s_[i].key == word_key("was") || s_[i].key == word_key("were");  // "the dollar's fall was"
        return s_[i].key != word_key("said") && !finite && after_present_be(i) ? Tense::present : Tense::past;
    }
    bool followed_by(std::size_t i, std::string_view word) const {
        return i + 1 < s_.size() && s_[i + 1].key == word_key(word);
    }
    bool after_present_be(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 3;)
            if (says(s_[k]) & present_be && !owns(k)) return true;
        return false;
    }
    /// The 's of "the mayor's office closed", not that of "it's closed"
    bool owns(std::size_t k) const {
        return s_[k].key == word_key("'s") && (k == 0 || !s_[k - 1].classes.any(text::Class::function_word));
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

/// "said that on Friday it will open"; "said in the third quarter it will open"
bool begins_clause(std::span<Token const> sentence, std::size_t first, std::size_t last) {
    if (first < 2) return false;
    if (sentence[first - 2].key == word_key("that")) return true;
    if (sentence[first - 2].key != word_key("said") || last + 1 >= sentence.size()) return false;
    return sentence[last].classes.any(text::Class::function_word) && says(sentence[last + 1]) & to_come;
}

Tense nearest_verb(Verbs const &verbs, std::span<Token const> sentence, std::size_t first, std::size_t last) {
    Tense found = Tense::unknown;
    bool const own_clause = begins_clause(sentence, first, last);
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
    bool const article = lead == word_key("a") || lead == word_key("an");
    if (article && before == word_key("set")) return 1;                               // "set an April 21 meeting"
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
