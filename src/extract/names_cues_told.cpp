// What the words around a name on no list say of a body: "her party, Silver Moss", "Silver Moss, a unit of".
#include "extract/names_cues_words.hpp"

namespace namesake::extract::names {
namespace {

constexpr WordSet posts_in_firm("ceo", "chairman", "chairwoman", "chairperson", "chair", "owner", "co-founder",
                                "cofounder", "treasurer", "shareholder", "shareholders", "creditors", "trustee");
constexpr WordSet staff("workers", "employees", "staff", "managers", "executives", "dockers", "shareholders");
constexpr WordSet does_business("makes", "owns", "sells", "operates", "employs", "produces", "builds", "supplies",
                                "publishes", "exports", "imports", "manages", "manufactures", "brews");
constexpr WordSet of_firm("shares", "employees", "executives", "shareholders", "trains", "flights", "ferries", "buses",
                          "trams", "lorries", "trucks", "subscribers");

/// No person is called so.
bool is_body_noun(Words const &words, std::int64_t at) {
    constexpr WordSet people_too("operator", "giant", "maker", "supplier", "developer", "distributor", "publisher",
                                 "manufacturer", "brewer", "retailer", "lender", "shipper", "refiner");
    return bodies.has(words.key(at)) && !people_too.has(words.key(at)) && !words.is(at, Class::role);
}

/// "..., a company registered in Arden", "..., a unit of": a noun for a body that ends what the words describe;
/// nothing of "..., a newspaper seller".
bool is_described_as_body(Words const &words, std::int64_t at) {
    constexpr WordSet articles("a", "an", "the");
    constexpr WordSet parts("subsidiary", "unit", "arm", "division", "affiliate");
    constexpr WordSet made("based", "registered", "owned", "founded", "controlled", "run", "listed", "incorporated",
                           "set");
    if (!articles.has(words.key(at))) return false;
    for (std::int64_t n = at + 1; n < at + 5 && words.lower(n) && !words.is(n, Class::function_word); ++n) {
        if (words.is(n, Class::said_verb)) return false;
        std::int64_t const next = n + 1;
        if (parts.has(words.key(n)) && words.key(next) == text::word_key("of")) return true;
        if (words.key(at) == text::word_key("the")) continue;  // "Previously, the company had"
        bool const ends = !words.lower(next) || words.is(next, Class::function_word) || made.has(words.key(next));
        if (is_body_noun(words, n) && ends) return words.key(next) != text::word_key("'s");
    }
    return false;
}

bool in_run(Around const &around, std::int64_t n) {
    return around.inside(n) && around.look(n).run;
}

/// "[Veidas & Kruze]"
bool is_joined_by_ampersand(Around const &around, Words const &words, grammar::Proposal const &p) {
    if (!p.has(grammar::NameRule::joined_runs) || !begins_run(around, p) || in_run(around, p.last)) return false;
    for (std::int64_t n = p.first + 1; n + 1 < p.last; ++n)
        if (!around.look(n).run && words.key(n) != text::word_key("&")) return false;
    return words.key(p.last) != text::word_key("&");
}

/// chief executive, finance director, owner (of [Silver Moss])
bool is_post_in_firm(Words const &words, std::int64_t at) {
    constexpr WordSet directors("managing", "finance", "financial", "commercial", "marketing", "sales", "executive",
                                "non-executive");
    if (!words.lower(at)) return false;
    if (words.key(at) == text::word_key("executive")) return words.key(at - 1) == text::word_key("chief");
    if (words.key(at) == text::word_key("director")) return directors.has(words.key(at - 1));
    return posts_in_firm.has(words.key(at));
}

/// "her party, [Silver Moss],", "a trucking firm, [Silver Moss]": not "at the party, Ada Lind said".
bool is_body_before_comma(Words const &words, std::int64_t at) {
    if (!words.lower(at) || !is_body_noun(words, at)) return false;
    constexpr WordSet whose("its", "his", "her", "their", "our", "'s", "a", "an", "former", "old");
    for (std::int64_t n = at - 1; n > at - 4; --n) {
        if (whose.has(words.key(n))) return true;
        if (!words.lower(n) || words.is(n, Class::function_word)) return false;
    }
    return false;
}

}  // namespace

/// A whole run that no list knows as a place or a people, and that "&" does not go on with.
bool is_unlisted_run(Around const &around, Words const &words, grammar::Proposal const &p) {
    constexpr Classes listed = Class::country | Class::city | Class::capital | Class::region | Class::demonym |
                               Class::continent | Class::state_short | Class::month;
    constexpr WordSet ties("&", "and", "'", "-", "/", "und", "et", "y", "e", "de", "do", "du", "des", "di", "del",
                           "della", "am", "von", "of", "for", "'s");
    std::uint32_t const run = around.look(p.first).run;
    if (is_joined_by_ampersand(around, words, p)) return true;
    if (!run || around.scene().runs[run - 1].first != p.first || around.scene().runs[run - 1].last != p.last)
        return false;
    std::int64_t const before = std::int64_t{p.first} - 1, after = p.last;
    if (ties.has(words.key(after)) && in_run(around, after + 1)) return false;
    if (ties.has(words.key(before)) && in_run(around, before - 1)) return false;
    return !words.any(p.first, listed) && !words.any(after - 1, listed);
}

/// "the analyst at [Orsa], Lind and Co"
bool opens_list(Around const &around, Words const &words, grammar::Proposal const &p) {
    return words.key(p.last) == text::word_key(",") && in_run(around, std::int64_t{p.last} + 1);
}

/// "the firm [Ada Lind] said", "the group [President Ada Lind]", "a company [Lind] would form", "group [Orsa] 2000"
bool may_be_other(Around const &around, Words const &words, grammar::Proposal const &p) {
    constexpr Classes openers = given_lists | Class::title | Class::role;
    constexpr WordSet vague("company", "firm", "group", "website", "agency", "party");
    if (words.number(p.last)) return true;
    for (std::int64_t n = p.first + 1; n + 1 < p.last; ++n)
        if (words.any(n, given_lists)) return true;  // "the economist at [Orsa Rail Ada Lind]"
    if (words.key(p.last) == text::word_key(",") && is_described_as_body(words, std::int64_t{p.last} + 1)) return false;
    if (opens_list(around, words, p)) return true;
    std::int64_t const before = std::int64_t{p.first} - 1;
    if (words.key(before) != text::word_key(",") && !bodies.has(words.key(before))) return false;
    return words.any(p.first, openers) || (p.last - p.first == 1 && vague.has(words.key(before)));
}

/// "chairman of [Silver Moss]", "a stake in [Bright Cables]", "she founded [Paper Boats]", "workers at [Amber Route]"
Told told_from_left(Words const &words, std::int64_t first) {
    constexpr WordSet founding("founded", "co-founded", "cofounded", "chairs", "chaired", "chairing");
    constexpr WordSet reports("report", "reports", "article", "articles");
    constexpr WordSet moved("joined", "signed", "poached");
    constexpr WordSet merging("merged", "merge", "merger", "merges", "merging");
    constexpr WordSet offered("agreed", "offered", "deal", "bid", "agreement", "agrees", "offer");
    constexpr WordSet experts("partner", "analyst", "economist", "strategist", "trader", "associate");
    std::int64_t const at = first - 1;
    if (words.key(at) == text::word_key(",")) return is_body_before_comma(words, at - 1) ? Told::surely : Told::nothing;
    if (!words.lower(at)) return Told::nothing;
    if (is_body_noun(words, at)) return Told::surely;
    switch (words.key(at)) {
        case text::word_key("the"):
            return words.key(at - 1) == text::word_key("in") && reports.has(words.key(at - 2)) ? Told::surely
                                                                                               : Told::nothing;
        case text::word_key("from"):
            return moved.has(words.key(at - 1)) ? Told::surely : Told::nothing;
        case text::word_key("owns"):
            return Told::likely;
        case text::word_key("of"):
            return is_post_in_firm(words, at - 1) ? Told::surely : Told::nothing;
        case text::word_key("with"):
            return merging.has(words.key(at - 1)) ? Told::surely : Told::nothing;
        case text::word_key("buy"):
            return words.key(at - 1) == text::word_key("to") && offered.has(words.key(at - 2)) ? Told::likely
                                                                                               : Told::nothing;
        case text::word_key("in"):
            return words.key(at - 1) == text::word_key("stake") || words.key(at - 1) == text::word_key("shares")
                       ? Told::surely
                       : Told::nothing;
        case text::word_key("at"):
            if (experts.has(words.key(at - 1))) return Told::surely;
            return staff.has(words.key(at - 1)) ? Told::likely : Told::nothing;
        default:
            return founding.has(words.key(at)) ? Told::likely : Told::nothing;
    }
}

/// "[Silver Moss], which makes beds", "[Bright Cables] employs", "[Silver Moss] shares"
Told told_from_right(Words const &words, grammar::Proposal const &p) {
    constexpr WordSet there("in", "near", "at", "from", "to", "outside");
    std::int64_t const after = p.last;
    constexpr WordSet was("is", "was", "are", "were");
    constexpr WordSet ruled("headed", "chaired", "owned", "bought", "acquired", "founded");
    if (was.has(words.key(after)) && ruled.has(words.key(after + 1)) && words.key(after + 2) == text::word_key("by"))
        return Told::surely;
    if (words.key(after) == text::word_key(",")) {
        if (is_described_as_body(words, after + 1)) return Told::surely;
        if (words.key(after + 1) == text::word_key("whose") &&
            (is_post_in_firm(words, after + 2) || is_post_in_firm(words, after + 3)))
            return Told::surely;
        if (words.key(after + 1) != text::word_key("which") || !does_business.has(words.key(after + 2)))
            return Told::nothing;
        return there.has(words.key(std::int64_t{p.first} - 1)) ? Told::nothing : Told::surely;
    }
    if (!words.lower(after)) return Told::nothing;
    if (words.key(after) == text::word_key("employs")) return Told::surely;
    return of_firm.has(words.key(after)) && words.key(p.first) != text::word_key("class") ? Told::likely
                                                                                          : Told::nothing;
}

}  // namespace namesake::extract::names
