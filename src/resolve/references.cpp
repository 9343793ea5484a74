// Pronouns and common nouns: whom "he", "its" and "the union" mean.
#include <algorithm>
#include <array>

#include "resolve/linking.hpp"
#include "resolve/name_parts.hpp"
#include "resolve/word_set.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr std::int32_t look_back = 40;  // mentions
constexpr std::uint32_t look_back_sentences = 4;

// Nouns for a body that say nothing of its name.
constexpr auto any_body = words_in<
    "company firm group organisation organization agency body outlet channel newspaper paper daily club team side "
    "broadcaster station institution operator airline carmaker maker giant retailer lender bank startup publisher "
    "business manufacturer supplier producer charity movement league">();
constexpr auto any_place = words_in<
    "town city country village island state region province nation capital kingdom republic district county port">();

enum class Pronoun : std::uint8_t { none, he, she, it, who, whose };
struct Reading {
    Pronoun pronoun = Pronoun::none;
    bool possessive = false;
};

Reading reading(std::string_view word) {
    if (word == "he" || word == "him" || word == "himself" || word == "he's") return {Pronoun::he, false};
    if (word == "his") return {Pronoun::he, true};
    if (word == "she" || word == "herself" || word == "she's") return {Pronoun::she, false};
    if (word == "her" || word == "hers") return {Pronoun::she, true};
    if (word == "it" || word == "itself") return {Pronoun::it, false};
    if (word == "its") return {Pronoun::it, true};
    if (word == "who" || word == "whom" || word == "that" || word == "which") return {Pronoun::who, false};
    if (word == "whose") return {Pronoun::whose, true};
    return {};
}

std::string_view last_word(std::string_view phrase) {
    return phrase.substr(phrase.find_last_of(' ') + 1);
}

/// "the director" is not the deputy director, unless the words say so.
bool second_rank(std::string_view role, std::string_view head) {
    for (std::string_view word : {"deputy", "vice", "assistant", "acting", "former", "interim"})
        if (role.starts_with(word) && head.find(word) == std::string_view::npos) return true;
    return false;
}

class Reference {
  public:
    Reference(Linking &linking, std::int32_t m) : linking_(linking), m_(m) {}

    Link find() {
        auto const &mention = linking_.mention(m_);
        std::string head;
        fold_into(mention.value.empty() ? linking_.words(m_) : mention.value, head);
        if (mention.form == model::Form::pronoun) return pronoun(reading(head));
        return nominal(head);
    }

  private:
    Link pronoun(Reading r) {
        switch (r.pronoun) {
            case Pronoun::he:
                return {person(Gender::male, r.possessive), "pronoun"};
            case Pronoun::she:
                return {person(Gender::female, r.possessive), "pronoun"};
            case Pronoun::it:
                return {body(r.possessive), "pronoun"};
            case Pronoun::who:
            case Pronoun::whose:
                return {adjacent(), "relative_pronoun"};
            case Pronoun::none:
                return {};
        }
        return {};
    }

    Link nominal(std::string_view head) {
        auto const noun = last_word(head);
        if (auto const g = named_by(head, noun); g != none) return {g, "head_word"};
        if (any_body.has(noun)) return holds_name() ? Link{} : Link{body(false), "nominal"};
        if (any_place.has(noun)) return {nearest(model::Kind::place), "nominal"};
        if (linking_.mention(m_).kind != model::Kind::person) return {};  // the institute is nobody's role
        return {role_holder(head, noun), "role"};
    }

    /// "the Lumby farmers' group", "the Greek Olympic team": a body of its own, whatever was spoken of before; not "the
    /// Indian firm".
    bool holds_name() const {
        auto const next = m_ + 1;
        auto const whole = linking_.mention(m_).span;
        if (next >= std::int32_t(linking_.extraction.mentions.size()) || !linking_.is_name(next)) return false;
        auto const inner = linking_.mention(next).span;
        if (inner.start >= whole.end || inner.end > whole.end) return false;
        auto const rest = linking_.offsets.slice({inner.end, whole.end});
        auto const capital = [](char c) { return c >= 'A' && c <= 'Z'; };
        return linking_.mention(next).kind != model::Kind::group || std::ranges::any_of(rest, capital);
    }

    std::int32_t group_at(std::int32_t m) const { return linking_.group_at(m); }
    bool is(std::int32_t m, model::Kind kind) const {
        return group_at(m) != none && linking_.group(group_at(m)).kind == kind;
    }
    bool storied(std::int32_t m) const {
        auto const zone = linking_.zone(m);
        return zone != model::Zone::byline && zone != model::Zone::credit && zone != model::Zone::boilerplate &&
               zone != model::Zone::dateline && !in_brackets(m) &&
               (zone != model::Zone::headline || linking_.zone(m_) == zone);
    }
    /// An agency in a dateline's brackets.
    bool in_brackets(std::int32_t m) const {
        auto const text = linking_.offsets.text();
        auto const from = linking_.offsets.byte(linking_.mention(m).span.start);
        return from > 0 && text[from - 1] == '(' && linking_.words(m).find(' ') != std::string_view::npos;
    }
    /// Comments talk among themselves and about the story; the story never talks about its comments.
    bool in_reach(std::int32_t m) {
        return storied(m) && linking_.sentence(m_) - linking_.sentence(m) <= look_back_sentences + 2;
    }

    /// This sentence before earlier ones, this paragraph before others, and in a sentence its subject.
    int nearness(std::int32_t m, std::uint32_t sentences_away) {
        bool const other_paragraph = linking_.mention(m).segment != linking_.mention(m_).segment;
        return 20 - 2 * int(sentences_away) - (other_paragraph ? 3 : 0) + (linking_.opens_sentence(m) ? 3 : 0);
    }

    /// Best first: agreeing gender before unknown, this sentence before earlier ones; in a sentence the subject, or for
    /// "his" the nearest.
    std::int32_t person(Gender gender, bool possessive) {
        if (auto const partner = possessive ? joined_before(gender) : none; partner != none) return partner;
        read_quotation();
        std::int32_t best = none;
        int best_rank = 0;
        auto const here = linking_.sentence(m_);
        for (std::int32_t m = m_ - 1; m >= std::max(0, m_ - look_back); --m) {
            if (!is(m, model::Kind::person) || !in_reach(m) || is_spoken_of(m)) continue;
            auto const theirs = linking_.group(group_at(m)).gender;
            if (theirs != Gender::unknown && theirs != gender) continue;
            auto const away = here - linking_.sentence(m);
            if (away > look_back_sentences) break;
            int const rank = nearness(m, away) + (theirs == gender ? 3 : 0);
            bool const prefer_earlier = !(possessive && away == 0);
            if (rank > best_rank || (rank == best_rank && prefer_earlier)) best = group_at(m), best_rank = rank;
        }
        return best;
    }

    /// "met Bo Lind and his wife": whoever met them, he is Lind.
    std::int32_t joined_before(Gender gender) const {
        auto const before = m_ - 1;
        if (before < 0 || !is(before, model::Kind::person) || !linking_.is_name(before)) return none;
        if (linking_.offsets.slice({linking_.mention(before).span.end, linking_.mention(m_).span.start}) != " and ")
            return none;
        auto const theirs = linking_.group(group_at(before)).gender;
        return theirs == Gender::unknown || theirs == gender ? group_at(before) : none;
    }

    /// "\"Lund will stay,\" he said": he is not Lund. Who is named between the quotation marks before the pronoun.
    void read_quotation() {
        spoken_of_.clear();
        auto const text = linking_.offsets.text();
        auto const at = linking_.offsets.byte(linking_.mention(m_).span.start);
        if (at < 3 || text[at - 2] != '"' || text[at - 3] == ' ') return;
        auto const opening = text.substr(0, at - 2).rfind('"');
        if (opening == std::string_view::npos) return;
        for (std::int32_t m = m_ - 1; m >= 0 && linking_.offsets.byte(linking_.mention(m).span.start) > opening; --m)
            if (is(m, model::Kind::person) && linking_.is_name(m)) spoken_of_.push_back(group_at(m));
    }
    bool is_spoken_of(std::int32_t m) const {
        return !spoken_of_.empty() && std::ranges::find(spoken_of_, group_at(m)) != spoken_of_.end();
    }

    /// "Arden Five said its president": who speaks before "said".
    std::int32_t speaker_before_said() const {
        auto const text = linking_.offsets.text();
        auto const at = linking_.offsets.byte(linking_.mention(m_).span.start);
        if (m_ == 0 || at < 6 || text.substr(at - 6, 6) != " said ") return none;
        constexpr std::size_t one_word = 12;
        auto const end = linking_.offsets.byte(linking_.mention(m_ - 1).span.end);
        return at - 6 <= end + one_word && text.substr(end, at - 6 - end).find(',') == std::string_view::npos &&
                       (is(m_ - 1, model::Kind::place) || is(m_ - 1, model::Kind::organization))
                   ? group_at(m_ - 1)
                   : none;
    }

    /// "its", "the company": a body before a place; the nearest for "its" in its own sentence, else the subject of the
    /// last one.
    std::int32_t body(bool possessive) {
        if (auto const speaker = possessive ? speaker_before_said() : none; speaker != none) return speaker;
        std::int32_t best = none;
        int best_rank = 0;
        auto const here = linking_.sentence(m_);
        for (std::int32_t m = m_ - 1; m >= std::max(0, m_ - look_back); --m) {
            bool const organization = is(m, model::Kind::organization);
            if ((!organization && !is(m, model::Kind::place)) || !in_reach(m)) continue;
            auto const away = here - linking_.sentence(m);
            if (away > look_back_sentences) break;
            if (!organization && (!possessive || away > 1)) continue;
            int const rank = nearness(m, away) + (organization ? 10 : 0);
            if (rank > best_rank || rank == best_rank) best = group_at(m), best_rank = rank;
        }
        return best;
    }

    std::int32_t nearest(model::Kind kind) {
        for (std::int32_t m = m_ - 1; m >= std::max(0, m_ - look_back); --m)
            if (is(m, kind) && storied(m))
                return linking_.sentence(m_) - linking_.sentence(m) <= 2 ? group_at(m) : none;
        return none;
    }

    /// The name right before "who", "whose": at most a comma between.
    std::int32_t adjacent() {
        for (std::int32_t m = m_ - 1; m >= std::max(0, m_ - 4); --m) {
            if (linking_.sentence(m) != linking_.sentence(m_)) return none;
            if (group_at(m) == none || linking_.mention(m).kind == model::Kind::date) continue;
            auto const gap = linking_.offsets.slice({linking_.mention(m).span.end, linking_.mention(m_).span.start});
            return gap.size() < 40 && gap.find('.') == std::string_view::npos ? group_at(m) : none;
        }
        return none;
    }

    /// "the union": the last body with that word in its name.
    std::int32_t named_by(std::string_view head, std::string_view noun) const {
        auto const stem =
            noun.size() > 4 && noun.ends_with('s') && !noun.ends_with("ss") ? noun.substr(0, noun.size() - 1) : noun;
        std::int32_t fallback = none;
        for (std::int32_t m = m_ - 1; m >= 0 && m_ - m < 4 * look_back; --m) {
            if (!is(m, model::Kind::organization) || !storied(m)) continue;
            auto const name = linking_.folded(linking_.group(group_at(m)));
            if (name.find(head) != std::string_view::npos) return group_at(m);
            bool const has = has_word(name, noun) || has_word(name, stem);
            if (has && fallback == none) fallback = group_at(m);
        }
        return fallback;
    }

    static bool has_word(std::string_view name, std::string_view word) {
        for (std::size_t at = 0; at < name.size();) {
            auto const stop = std::min(name.find(' ', at), name.size());
            auto const own = name.substr(at, stop - at);
            if (own == word || (own.ends_with('s') && own.substr(0, own.size() - 1) == word)) return true;
            at = stop + 1;
        }
        return false;
    }

    /// "the director": the last person of whom a claim says that role, or whose description has the word.
    std::int32_t role_holder(std::string_view head, std::string_view noun) {
        if (noun.size() < 3) return none;
        auto const &claims = linking_.extraction.claims;
        std::int32_t best = none, best_m = none;
        for (auto const &claim : claims) {
            auto const m = claim.subject.mention;
            bool const role =
                claim.predicate == model::Predicate::holds_role && claim.polarity == model::Polarity::asserted;
            if (!role || m == none || m >= m_ || m <= best_m || group_at(m) == none) continue;
            auto const value = text::fold(claim.value);
            if (has_word(value, noun) && !second_rank(value, head)) best = group_at(m), best_m = m;
        }
        return best != none ? best : described_as(noun);
    }

    std::int32_t described_as(std::string_view noun) {
        Around near;
        for (std::int32_t m = m_ - 1; m >= std::max(0, m_ - look_back); --m) {
            if (!is(m, model::Kind::person) || !linking_.is_name(m) || !storied(m)) continue;
            around(linking_, m, near);
            if (has_word(last_word(near.before), noun) || (near.apposition && has_word(near.after, noun)))
                return group_at(m);
        }
        return none;
    }

    Linking &linking_;
    std::int32_t m_;
    std::vector<std::int32_t> spoken_of_;  ///< groups
};

}  // namespace

void link_reference(Linking &linking, std::int32_t m) {
    auto const found = Reference(linking, m).find();
    if (found.group != none) linking.link(m, found.group, found.rule);
}

}  // namespace namesake::resolve
