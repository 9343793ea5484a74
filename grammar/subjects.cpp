#include "grammar/subjects.hpp"

#include <algorithm>

#include "grammar/clause_vocabulary.hpp"

namespace namesake::grammar {

using namespace clause;

namespace {

Range range(std::size_t first, std::size_t last) {
    return {static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)};
}

bool is_comma(Chunk const &c) {
    return in(keys_of(",", "–", "—"), c);
}
bool is_quote(Chunk const &c) {
    return in(keys_of("“", "”", "\"", "``", "''"), c);
}
bool is_actor(Chunk const &c) {
    return c.mention >= 0 && c.kind != Kind::date;
}
bool is_pronoun(Chunk const &c) {
    return in(keys_of("he", "she", "they", "it", "i", "he's", "she's"), c);
}
bool is_relative(Chunk const &c) {
    return in(keys_of("who", "which", "that"), c);
}
bool is_preposition(Chunk const &c) {
    return in(keys_of("of", "in", "at", "for", "with", "from", "by", "to", "near", "on", "off", "against", "between",
                      "outside", "about", "after", "under", "over", "into"),
              c);
}

/// Ends a phrase when looked at from its right.
bool ends_phrase(Chunk const &c) {
    constexpr auto ends =
        keys_of(",", ".", ";", ":", "–", "—", "that", "but", "when", "while", "which", "who", "because", "(", ")", "‘",
                "’", "if", "as", "and", "where", "after", "before", "!", "?");
    return is_quote(c) || in(ends, c) || (is_word(c) && c.classes.has(Class::said_verb));
}

struct VerbGroup {
    std::size_t first;
    bool relative = false;
};

/// Back over "has also", "on Tuesday", "who": where the verb group begins.
VerbGroup verb_group(Sentence s, std::size_t verb) {
    VerbGroup group{verb};
    while (group.first > 0) {
        Chunk const &c = s[group.first - 1];
        bool const is_date = c.mention >= 0 && c.kind == Kind::date;
        bool const before_date =
            in(keys_of("on", "in"), c) && s[group.first].mention >= 0 && s[group.first].kind == Kind::date;
        bool const relative = is_relative(c);
        if (!is_date && !before_date && !relative &&
            !(c.mention < 0 && (c.uses & (bit(Use::adverb) | bit(Use::auxiliary) | bit(Use::negation)))) &&
            !in(keys_of("very", "much", "quite"), c) && !c.classes.has(Class::hedge))
            break;
        --group.first;
        if (relative) {
            group.relative = true;
            break;
        }
    }
    return group;
}

/// "[A], of Ely, Ohio, was ...", "[A], D-Ohio, said": where somebody lives or sits for is no subject of what follows.
bool is_address(Sentence s, std::size_t at) {
    if (s[at].mention < 0 || s[at].kind != Kind::place || at == 0) return false;
    bool const seat = at > 1 && in(keys_of("-"), s[at - 1]) && in(keys_of("d", "r", "i"), s[at - 2]);
    return seat || in(keys_of("of", "from", "in", "at", "near"), s[at - 1]) || is_comma(s[at - 1]);
}

/// The names of a list that ends at `last`: [A], [B] and [C].
Range list_ending_at(Sentence s, std::size_t last) {
    std::size_t first = last - 1;
    if (first < 2 || !in(keys_of("and", "&"), s[first - 1])) return range(first, last);
    while (first >= 2 && in(keys_of("and", ",", "&"), s[first - 1]) && is_actor(s[first - 2]) &&
           s[first - 2].kind == s[last - 1].kind)
        first -= 2;
    return range(first, last);
}

bool is_person(Chunk const &c) {
    return c.mention >= 0 && c.kind == Kind::person;
}

/// "[A] (D-Ohio)": who stands before the bracket that ends at `close`.
Range before_bracket(Sentence s, std::size_t close) {
    constexpr std::size_t longest = 6;
    for (std::size_t k = close; k > 0 && close - k < longest; --k)
        if (in(keys_of("("), s[k])) return is_person(s[k - 1]) ? range(k - 1, k) : Range{};
    return {};
}

/// and [her son] B
bool is_introduction(Chunk const &c) {
    return is_word(c) &&
           (c.modifier || c.classes.any(Class::kinship | Class::title) || in(keys_of("his", "her", "their"), c));
}

/// [A], 23, [B], 25, and [C]: the people of the list that ends with the one at `last`, ages between them or not.
Range list_with_ages(Sentence s, std::size_t last) {
    std::size_t first = last;
    for (bool joined = false;; joined = true) {
        std::size_t k = first;
        if (!joined)
            for (int words = 0; words < 3 && k > 1 && is_introduction(s[k - 1]); ++words) --k;
        if (!joined && (k == 0 || !in(keys_of("and", "&"), s[--k]))) break;
        if (k > 0 && (is_comma(s[k - 1]) || (joined && in(keys_of("and"), s[k - 1]))))
            --k;
        else if (joined)
            break;
        if (k > 1 && s[k - 1].shape == Shape::number && is_comma(s[k - 2])) k -= 2;
        if (k == 0 || !is_person(s[k - 1])) break;
        first = k - 1;
    }
    return range(first, last + 1);
}

/// "The victims, [A], [B] and [C], were ...": the list in apposition.
Range list_before(Sentence s, std::size_t comma_at) {
    bool const one = comma_at + 1 < s.size() && in(keys_of("was", "is", "has"), s[comma_at + 1]);
    if (one || !is_person(s[comma_at - 1])) return {};
    Range const list = list_with_ages(s, comma_at - 1);
    bool const apposed = list.first > 0 && (is_comma(s[list.first - 1u]) || in(keys_of(":"), s[list.first - 1u]));
    return list.size() > 1 && (apposed || list.first == 0) ? list : Range{};
}

/// The name that an apposition or relative clause ending at `comma_at` stands behind.
Range behind_apposition(Sentence s, std::size_t comma_at) {
    if (comma_at == 0) return {};
    if (Range const list = list_before(s, comma_at); !list.empty()) return list;
    // Lumen Net (HN), · Lumen Net <HN>,
    if (comma_at >= 4 && in(keys_of(")", ">"), s[comma_at - 1]) && in(keys_of("(", "<"), s[comma_at - 3]) &&
        is_actor(s[comma_at - 4]))
        return range(comma_at - 4, comma_at - 3);
    if (s[comma_at - 1].mention >= 0 && s[comma_at - 1].kind == Kind::person && comma_at >= 2 &&
        is_comma(s[comma_at - 2]))
        return range(comma_at - 1, comma_at);
    std::size_t const behind = is_person(s[comma_at - 1]) ? list_with_ages(s, comma_at - 1).first : comma_at - 1;
    for (std::size_t k = behind; k > 0; --k) {
        if (is_quote(s[k]) || in(keys_of(".", ";"), s[k])) break;
        if (in(keys_of("and"), s[k]) && is_comma(s[k - 1]) && is_actor(s[k + 1]) && s[k + 1].kind == Kind::organization)
            return range(k + 1, k + 2);
        if (is_comma(s[k]) && is_actor(s[k - 1]) && !is_address(s, k - 1)) {
            Range const list = is_person(s[k - 1]) ? list_with_ages(s, k - 1) : Range{};
            return list.size() > 1 && s[k + 1].shape == Shape::number ? list : range(k - 1, k);
        }
    }
    bool const named = is_actor(s[comma_at - 1]) && !is_address(s, comma_at - 1);
    return named ? range(comma_at - 1, comma_at) : Range{};
}

/// The subject of the verb that this one is joined to by "and": the first name or pronoun of the clause.
Subject first_of_clause(Sentence s, std::size_t before) {
    std::size_t start = before;
    while (start > 0 && !is_quote(s[start - 1]) && !in(keys_of(";", ":", "that"), s[start - 1])) --start;
    for (std::size_t k = start; k < before; ++k) {
        if (is_pronoun(s[k])) return {range(k, k + 1), {}, true};
        bool const inside = k > start && (is_preposition(s[k - 1]) || in(keys_of("the"), s[k - 1]));
        bool const owns = k + 1 < s.size() && in(keys_of("'s", "'"), s[k + 1]);
        bool const object =
            s[k].kind != Kind::person && k > start + 1 && s[k - 1].modifier;  // owns the retailer [Lumen Net]
        if (is_actor(s[k]) && !inside && !owns && !object && s[k].kind != Kind::group && !is_address(s, k))
            return {range(k, k + 1), {}, false};
    }
    return {};
}

/// "[A], the man convicted of ..., [A], the gunman who ...": who stands before the comma.
Range described_before(Sentence s, std::size_t first, std::size_t end) {
    if (first < 2 || first == end || !in(keys_of("the"), s[first]) || !is_comma(s[first - 1])) return {};
    constexpr auto people = keys_of("man", "woman", "person", "one", "boy", "girl", "teenager");
    Chunk const &head = s[end - 1];
    bool const somebody =
        in(people, head) || (is_word(head) && !head.plural && head.classes.any(Class::role | Class::leading_role));
    return somebody && is_person(s[first - 2]) ? range(first - 2, first - 1) : Range{};
}

Subject phrase_ending_at(Sentence s, std::size_t end) {
    std::size_t first = end;
    while (first > 0 && end - first < 12 && !ends_phrase(s[first - 1])) --first;
    // A list of names in the phrase ("delegates of Norland and Vell") is taken whole.
    if (first >= 2 && in(keys_of("and"), s[first - 1]) && is_actor(s[first - 2])) {
        first -= 2;
        while (first > 0 && end - first < 16 && !ends_phrase(s[first - 1])) --first;
    }
    // [Lumen Net], a company based in ...: the phrase describes the name before it.
    bool const names_inside = std::any_of(s.begin() + static_cast<std::ptrdiff_t>(first),
                                          s.begin() + static_cast<std::ptrdiff_t>(end), is_actor);
    if (first >= 2 && first < end && !names_inside && in(keys_of("a", "an"), s[first]) && is_comma(s[first - 1])) {
        std::size_t at = first - 1;
        if (at >= 4 && in(keys_of(")"), s[at - 1]) && in(keys_of("("), s[at - 3]))
            at -= 3;  // Lumen Net (HN), a company
        if (is_actor(s[at - 1])) return {range(at - 1, at), {}, false};
    }
    return {{}, range(first, end), false};
}

/// Who or what a relative clause or a participle behind a phrase is about.
Subject person_or_phrase(Sentence s, std::size_t end) {
    Subject const phrase = phrase_ending_at(s, end);
    Range const who = described_before(s, phrase.phrase.first, phrase.phrase.last);
    return who.empty() ? phrase : Subject{who, {}, false};
}

/// the man [convicted] of: no verb of its own.
bool is_reduced(Sentence s, VerbGroup const &group, std::size_t verb) {
    return group.first == verb &&
           in(keys_of("convicted", "accused", "charged", "suspected", "found", "sentenced", "jailed", "indicted"),
              s[verb]);
}

}  // namespace

Subject subject_before(std::span<Chunk const> s, std::size_t verb) {
    VerbGroup const group = verb_group(s, verb);
    std::size_t const end = group.first;
    if (end == 0) return {};
    Chunk const &c = s[end - 1];
    if (is_pronoun(c)) return {range(end - 1, end), {}, true};
    if (group.relative) {
        std::size_t at = is_comma(c) && end >= 2 ? end - 1 : end;
        // Ann Lee, 46, who leads ...
        if (at >= 3 && s[at - 1].shape == Shape::number && is_comma(s[at - 2]) && is_actor(s[at - 3])) at -= 2;
        // Ann Lee of Ely, who leads ...
        if (at >= 3 && in(keys_of("who"), s[end]) && is_address(s, at - 1) && is_person(s[at - 3])) at -= 2;
        if (is_actor(s[at - 1])) return {range(at - 1, at), {}, false};
        return person_or_phrase(s, at);
    }
    if (is_comma(c)) {
        Range const names = behind_apposition(s, end - 1);
        return names.empty() ? first_of_clause(s, end - 1) : Subject{names, {}, false};
    }
    if (in(keys_of(")"), c))
        if (Range const name = before_bracket(s, end - 1); !name.empty()) return {name, {}, false};
    if (in(keys_of("and", "but", "or", "then"), c)) return first_of_clause(s, end - 1);
    if (!is_actor(c)) return is_reduced(s, group, verb) ? person_or_phrase(s, end) : phrase_ending_at(s, end);
    // "a clerk of [Veld Bank] said", "officials of [A] and [B] met": the name is not the head.
    Range names = list_ending_at(s, end);
    bool const many = in(keys_of("were", "are", "have"), s[group.first]);
    if (many && names.size() == 1 && is_person(s[end - 1])) names = list_with_ages(s, end - 1);
    std::size_t p = names.first;
    while (p > 0 && in(keys_of("the", "'s"), s[p - 1])) --p;
    bool const inside = p > 1 && is_preposition(s[p - 1]) && !ends_phrase(s[p - 2]);
    // "[Ann Lee] of the Lake Union was": the person is.
    bool const of_theirs = inside && names.size() == 1 && in(keys_of("of", "from"), s[p - 1]) && is_person(s[p - 2]);
    if (of_theirs && (p == 2 || !is_preposition(s[p - 3]))) return {range(p - 2, p - 1), {}, false};
    return inside ? phrase_ending_at(s, end) : Subject{names, {}, false};
}

}  // namespace namesake::grammar
