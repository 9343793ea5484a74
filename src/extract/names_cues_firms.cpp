// What a firm's form, its code on the exchange or the brackets around its name say.
#include "extract/names_cues_words.hpp"

namespace namesake::extract::names {
namespace {

using grammar::NameRule;

constexpr WordSet ties("and", "&", "/", "'s", "'", "of", "for");

/// How a firm's code on the exchange is given: "<LMX>", "<LMX.TO>".
bool is_ticker(Words const &words, std::int64_t n) {
    if (words.key(n) != text::word_key("<") || !words.upper(n + 1)) return false;
    std::int64_t const end = words.key(n + 2) == text::word_key(".") ? n + 4 : n + 2;
    return words.key(end) == text::word_key(">");
}

bool is_joined(Around const &around, Words const &words, std::int64_t first, std::int64_t last) {
    for (std::int64_t n = first; n < last; ++n)
        if (!around.look(n).run && !ties.has(words.key(n))) return false;
    return true;
}

/// In a headline in capitals "[SELWICK AND MARTEN] <SLWM> CUTS PAYOUT", not the second half of it.
bool is_whole_in_capitals(Around const &around, Words const &words, grammar::Proposal const &p) {
    std::uint32_t const start = around.sentence().first;
    if (p.first != start && around.look(start).run && is_joined(around, words, start, p.first)) return false;
    return !p.has(NameRule::joined_runs) || p.has(NameRule::company_form) ||
           (p.first == start && is_joined(around, words, p.first, p.last));
}

bool holds_of(Words const &words, grammar::Proposal const &p) {
    static constexpr WordSet of("of", "for");
    for (std::int64_t n = p.first + 1; n + 1 < p.last; ++n)
        if (of.has(words.key(n))) return true;
    return false;
}

/// "[Lomax] <LMX>", not "[Shares of Lomax] <LMX>"
bool is_before_ticker(Around const &around, Words const &words, grammar::Proposal const &p) {
    if (!precedes_ticker(words, p) || !begins_run(around, p)) return false;
    if (around.token(std::int64_t{p.last} - 1).shape == Shape::upper) return is_whole_in_capitals(around, words, p);
    return p.first != around.sentence().first || !p.has(NameRule::joined_runs) || !holds_of(words, p);
}

/// The end of "Orsa Gas and [Electric Corp]", "Selwick Savings and [Loan Association]": one plain word and a form.
bool is_second_half(Around const &around, Words const &words, grammar::Proposal const &p) {
    static constexpr WordSet conjunctions("and", "&");
    constexpr Classes names = given_lists | Class::surname | Class::city | Class::country | Class::region |
                              Class::company | Class::organization | Class::demonym;
    std::int64_t const before = std::int64_t{p.first} - 1;
    if (!conjunctions.has(words.key(before)) || p.has(NameRule::listed_body)) return false;
    if (!words.written(before - 1) || around.token(before - 1).classes.has(Class::org_suffix)) return false;
    if (!around.token(p.first).classes.has(Class::common) || around.token(p.first).classes.any(names)) return false;
    if (p.last - p.first == 2 && words.key(p.first) == text::word_key("loan")) return true;
    for (std::int64_t n = p.first + 1; n < p.last; ++n)
        if (!around.token(n).classes.has(Class::org_suffix)) return false;
    return p.has(NameRule::company_form);
}

/// "<[Lomax]>": a firm without a code.
bool is_angled(Words const &words, grammar::Proposal const &p) {
    return words.key(std::int64_t{p.first} - 1) == text::word_key("<") && words.key(p.last) == text::word_key(">") &&
           words.capital(p.first);
}

/// "[Lomax Kong (Asia) Ltd]"
bool has_branch(Words const &words, grammar::Proposal const &p) {
    if (!p.has(NameRule::company_form)) return false;
    for (std::int64_t n = p.first + 1; n + 1 < p.last; ++n)
        if (words.key(n) == text::word_key(")")) return true;
    return false;
}

/// "[Metz und Marten]"
bool is_joined_abroad(Around const &around, Words const &words, grammar::Proposal const &p) {
    static constexpr WordSet joiners("und", "et", "fuer", "fur");
    if (!p.has(NameRule::joined_runs)) return false;
    for (std::int64_t n = p.first + 1; n + 1 < p.last; ++n)
        if (!around.look(n).run && !joiners.has(words.key(n))) return false;
    return true;
}

/// "[John Selwick Ltd]", not the end of "Orsa Rail and Steam Co".
bool is_of_form(Around const &around, Words const &words, grammar::Proposal const &p) {
    static constexpr WordSet vague("group", "groups", "holdings", "holding", "companies", "company", "cos", "partners",
                                   "trust", "international", "enterprises", "corporation", "sons", "brothers", "bros",
                                   "se", "pt", "ad");
    static constexpr WordSet joiners("and", "&", "of", "-", "/", "'s", "'", ",");
    if (!p.has(grammar::NameRule::company_form)) return false;
    std::int64_t const last = std::int64_t{p.last} - 1, before = std::int64_t{p.first} - 1;
    for (std::int64_t t = p.first; t < last; ++t)
        if (words.key(t) == text::word_key(",")) return false;
    return around.token(last).classes.has(Class::org_suffix) && begins_run(around, p) && !vague.has(words.key(last)) &&
           !words.capital(p.last) && words.key(p.last) != text::word_key("of") &&
           (!joiners.has(words.key(before)) || (words.key(before) == text::word_key("of") && words.lower(before - 1)));
}

/// "[Radio Free Orsa]", "[Banque de Selby]", "[Gruppo Marten]"
bool opens_as_body(Words const &words, std::int64_t first) {
    static constexpr WordSet openers(
        "radio", "deutsche", "allgemeine", "banque", "banco", "banca", "banka", "bankas", "caisse", "cassa",
        "compagnie", "compania", "companhia", "cie", "societe", "societa", "sociedad", "usines", "gruppo", "grupo",
        "groupe", "koninklijke", "svenska", "industrias", "electricite", "credito", "fabrique", "fabrica", "consorzio",
        "ente", "instituto", "istituto", "institut", "confederacion", "sindicato", "partido", "parti", "partito");
    return openers.has(words.key(first)) && words.written(first);
}

/// "the [Front for Change]", "the [Movement for Lake Reform]": whole, and with an article before it.
bool is_cause(Words const &words, grammar::Proposal const &p) {
    constexpr WordSet heads("front", "movement", "alliance", "coalition", "campaign", "league", "union", "congress",
                            "forum", "committee", "council", "centre", "center", "institute", "foundation", "fund",
                            "society", "association", "agency", "network", "citizens", "initiative");
    if (!p.has(NameRule::joined_runs) || words.key(std::int64_t{p.first} - 1) != text::word_key("the")) return false;
    std::int64_t n = p.first;
    while (n < p.last && words.capital(n)) ++n;
    if (n == p.first || words.key(n) != text::word_key("for") || !heads.has(words.key(n - 1))) return false;
    while (++n < p.last)
        if (!words.capital(n)) return false;
    constexpr WordSet goes_on("on", ",", "and", "&", "of", "for", "-");
    std::int64_t const after = std::int64_t{p.last} + 1;
    std::int64_t const next = words.key(after) == text::word_key("the") ? after + 1 : after;
    return !words.written(p.last) && !(goes_on.has(words.key(p.last)) && words.written(next));
}

}  // namespace

bool precedes_ticker(Words const &words, grammar::Proposal const &p) {
    return is_ticker(words, p.last);
}

bool opens_firm(Words const &words, std::int64_t first) {
    static constexpr WordSet before("<", "and", "&");
    return before.has(words.key(first - 1)) || opens_as_body(words, first);
}

std::int32_t firm_cue(Around const &around, Words const &words, grammar::Proposal const &p) {
    constexpr std::int32_t sure = 16 * said;
    if (p.has(NameRule::angled_firm)) return sure;
    if (is_second_half(around, words, p)) return -2 * said;
    bool const opened = p.last - p.first > 1 && opens_as_body(words, p.first);
    std::int32_t const cue = (opened || is_of_form(around, words, p) ? said : 0) + (is_cause(words, p) ? 2 * said : 0);
    if (is_before_ticker(around, words, p) || has_branch(words, p)) return cue + 2 * said;
    return is_angled(words, p) || is_joined_abroad(around, words, p) ? cue + said : cue;
}

}  // namespace namesake::extract::names
