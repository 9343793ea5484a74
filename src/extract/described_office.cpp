// What an office is called, for whom, and from when to when it is held.
#include <algorithm>

#include "extract/claims.hpp"
#include "grammar/subjects.hpp"

namespace namesake::extract {

using grammar::Chunk;
using grammar::keys_of;
using grammar::Part;
using grammar::WordSet;
using model::Certainty;
using model::Claim;
using model::End;
using model::Kind;

namespace {

constexpr WordSet ranks("acting", "interim", "caretaker", "deputy", "vice", "assistant", "associate", "junior",
                        "honorary", "provisional", "temporary", "shadow");
constexpr WordSet retired("retired", "resigned", "retiring");
constexpr WordSet nominated("nominated", "designated");
/// Seats that are won or filled for a place, whatever body stands before them: Labour MP for Arden.
constexpr WordSet constituents("mp", "mps", "msp", "mep", "candidate", "senator", "councillor", "member", "minister",
                               "secretary", "governor", "mayor", "envoy", "ambassador", "consul", "representative");

/// Gov. → governor.
std::string spelt_out(std::string role) {
    static constexpr std::pair<std::string_view, std::string_view> brief[] = {
        {"gov.", "governor"}, {"sen.", "senator"}, {"rep.", "representative"}};
    for (auto const &[from, to] : brief)
        if (role.ends_with(from)) role.replace(role.size() - from.size(), from.size(), to);
    return role;
}

/// secretaries → secretary, heroes → hero, founders → founder
std::string one_of_many(std::string role) {
    if (role.ends_with("ies"))
        role.replace(role.size() - 3, 3, "y");
    else if (role.ends_with("oes"))
        role.resize(role.size() - 2);
    else if (role.ends_with("s") && !role.ends_with("ss"))
        role.pop_back();
    return role;
}

}  // namespace

/// "K24 correspondent in Oslo": of the body, whatever place the post is in.
bool ClaimWriter::is_posted(Clause const &clause, Ends const &places) const {
    if (places.empty() || !clause.has(Part::body) || !has_word(clause[Part::preposition], keys_of("in", "for", "at")))
        return false;
    Chunk const &head = (*chunks_)[clause[Part::role].last - 1u];
    if (has_word(clause[Part::preposition], keys_of("for")) && constituents.has(head.key)) return false;
    Ends const bodies = names_in(clause[Part::body]);
    auto const place = [&](End const &end) { return is_place(end); };
    return !std::ranges::all_of(bodies, place) && std::ranges::all_of(places, place);
}

/// The bodies or places an office is held for.
ClaimWriter::Ends ClaimWriter::held_for(Clause const &clause) {
    Ends bodies = names_in(clause[Part::complement]);
    std::erase_if(bodies, [&](End const &end) { return !is_body(end); });
    if (is_posted(clause, bodies)) return names_in(clause[Part::body]);
    if (!bodies.empty()) return bodies;
    if (clause.has(Part::possessor)) {
        End const owner = possessor(clause, Kind::organization);
        if (!owner.empty() && (is_body(owner) || !is_person(owner))) return {owner};
    }
    if (clause.has(Part::body)) return names_in(clause[Part::body]);
    if (clause.has(Part::nominal) &&
        has_word({clause[Part::nominal].first, static_cast<std::uint16_t>(clause[Part::nominal].first + 1)},
                 keys_of("the", "its", "their")))
        return nominal(clause[Part::nominal], Kind::organization);
    return {};
}

/// "[Orsa Mills] named Ann Lee chief executive": of itself.
ClaimWriter::Ends ClaimWriter::appointing_body(Clause const &clause) {
    Ends bodies = names_in(grammar::subject_before(*chunks_, clause[Part::verb].first).names);
    std::erase_if(bodies, [&](End const &end) { return !is_body(end) || is_place(end); });
    return bodies;
}

/// "[Assistant] U.S. Treasury Secretary", "[acting] Turkish prime minister", "[retired] CBS chairman": what qualifies
/// the office may stand before the demonym or the body.
ClaimWriter::Range ClaimWriter::rank_before(Clause const &clause) const {
    std::uint16_t const at = clause[clause.has(Part::group) ? Part::group : Part::body].first;
    if (at == 0) return {};
    Range const before{static_cast<std::uint16_t>(at - 1), at};
    return has_word(before, ranks) || has_word(before, retired) || has_word(before, nominated) ? before : Range{};
}

/// "deputy prime minister"; of one of the founders, "founder".
std::string ClaimWriter::role_words(Clause const &clause) const {
    Range const role = clause[Part::role];
    std::string words = spelt_out(as_value(page_.words(*chunks_, role)));
    bool const one = has_word(clause[Part::determiner], keys_of("one")) && is_plural(role);
    return one ? one_of_many(std::move(words)) : words;
}

/// "deputy prime minister"; with "of the institute" where the body has no name.
std::string ClaimWriter::role_value(Clause const &clause) const {
    std::string value = role_words(clause);
    if (Range const rank = rank_before(clause); has_word(rank, ranks))
        value.insert(0, as_value(page_.words(*chunks_, rank)) + " ");
    if (clause.has(Part::nominal) && clause.has(Part::preposition) &&
        (!clause.has(Part::complement) || clause[Part::nominal].last < clause[Part::complement].first))
        value.append(" ").append(
            as_value(page_.words(*chunks_, {clause[Part::preposition].first, clause[Part::nominal].last})));
    return value;
}

model::Claim ClaimWriter::tenure(Claim c, Clause const &clause) const {
    std::string const &published = page_.document.published;
    if (clause.rule == "left_post") {
        c.valid_to = date_value(clause[Part::date]);
        if (c.valid_to.empty()) c.valid_to = published.empty() ? "PAST_REF" : published;
    }
    Range const status = clause[Part::status];
    if (has_word(status, keys_of("former", "formerly", "previously", "ex", "then", "onetime", "deposed", "ousted",
                                 "previous", "once", "erstwhile", "sometime", "late")))
        c.valid_to = published.empty() ? "PAST_REF" : published;
    if (has_word(status, keys_of("current", "present", "sitting", "new", "newly", "newly-elected", "newly-appointed")))
        c.valid_from = published.empty() ? "PRESENT_REF" : published;
    Range const rank = rank_before(clause);
    if (has_word(rank, retired)) c.valid_to = published.empty() ? "PAST_REF" : published;
    if (!rank.empty()) c.span.start = std::min(c.span.start, page_.span(*chunks_, rank).start);
    if (has_word(status, keys_of("incoming", "future", "next")) || has_word(rank, nominated) ||
        has_word(clause[Part::role], keys_of("designate", "elect")))
        c.certainty = Certainty::future;
    bool const named_to = has_word(clause[Part::verb], keys_of("succeed", "replace"));  // named to succeed A as head
    if (named_to && c.certainty == Certainty::plain) c.certainty = Certainty::future;
    if (clause.has(Part::since)) c.valid_from = date_value(clause[Part::since]);
    if (clause.has(Part::until)) c.valid_to = date_value(clause[Part::until]);
    return c;
}

}  // namespace namesake::extract
