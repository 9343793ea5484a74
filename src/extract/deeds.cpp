// Deeds: who signed, resigned, left, paid, sold; what was attacked, what collapsed.
#include "extract/claims.hpp"
#include "grammar/subjects.hpp"

namespace namesake::extract {

using grammar::keys_of;
using grammar::Part;
using model::Claim;
using model::Kind;
using model::Predicate;

bool ClaimWriter::is_deed(Clause const &clause) {
    for (std::string_view rule : {"signed_it", "was_signed", "resigned", "dismissed", "left", "paid", "sold",
                                  "took_from", "were_married", "married", "befell", "was_done"})
        if (clause.rule == rule) return true;
    return false;
}

/// Who did it: before "signed", or before "denied" in "denied having signed".
ClaimWriter::Ends ClaimWriter::doers(Clause const &clause) {
    Chunks const &s = *chunks_;
    std::size_t verb = clause[Part::verb].first;
    std::size_t k = verb;
    while (k > 0 && s[k - 1].mention < 0 && keys_of("having", "been", "ever", "secretly").has(s[k - 1].key)) --k;
    if (k > 0 && s[k - 1].mention < 0 && keys_of("denied", "denies", "deny", "denying").has(s[k - 1].key)) verb = k - 1;
    grammar::Subject const subject = grammar::subject_before(s, verb);
    std::size_t const before = subject.names.first;
    constexpr auto inner = keys_of("of", "with", "from", "at", "for", "against", "by", "to");
    bool const inside = (before > 0 && inner.has(s[before - 1].key)) || (before > 1 && inner.has(s[before - 2].key));
    if (!subject.names.empty() && !inside) {
        Ends out = ends_of(subject.names, Kind::organization);
        if (clause.rule == "were_married" && out.size() == 1)
            for (model::End const &other : joined_before(subject.names)) out.push_back(other);
        return out;
    }
    // "the founders of [A] paid": not A. "the envoys of [A] and [B] signed": A and B.
    return clause.rule == "signed_it" || clause.rule == "befell" || clause.rule == "was_done" ? parties(subject.phrase)
                                                                                              : Ends{};
}

/// What befell somebody or something has a place and a day; those it befell are in the words, not parties of it.
bool ClaimWriter::befell(Clause const &clause, Claim &c, Ends &with) const {
    if (c.date_value.empty() || c.place.empty()) return false;
    grammar::Subject const subject = grammar::subject_before(*chunks_, clause[Part::verb].first);
    if (!subject.phrase.empty()) c.span.start = std::min(c.span.start, page_.span(*chunks_, subject.phrase).start);
    std::erase_if(with, [&](model::End const &end) { return is_place(end) || !subject.phrase.empty(); });
    return true;
}

void ClaimWriter::did(Clause const &clause) {
    auto const rule_is = [&](auto... names) { return ((clause.rule == names) || ...); };
    Claim c = claim(clause, Predicate::event);
    c.value = as_value(page_.words(*chunks_, clause[Part::verb]));
    c.date_value = day_of(clause);
    // "accused of paying", "plans on selling": only "denied paying" says more than that it may be.
    if (c.value.ends_with("ing") && c.polarity != model::Polarity::denied) return;
    if (clause.has(Part::place)) c.place = end_of(clause[Part::place].first);
    Ends with = rule_is("was_signed") ? Ends{} : doers(clause);
    bool const alone = rule_is("resigned", "dismissed", "left"), happening = rule_is("befell", "was_done");
    if (alone && (with.empty() || !is_person(with.front()))) return;
    if (happening && !befell(clause, c, with)) return;
    if (!alone || rule_is("left"))
        for (model::End const &other : parties(clause[Part::object])) with.push_back(other);
    bool const pair = rule_is("paid", "sold", "took_from", "married", "were_married");
    bool const wedding = rule_is("married", "were_married");
    if (wedding && (c.date_value.empty() || c.place.empty())) return;
    if (pair ? with.size() < 2 : with.empty() && !happening && c.place.empty()) return;
    if (!with.empty()) c.subject = with.front();
    if (with.size() >= 2 && (!alone || rule_is("left"))) c.object = with[1];
    add(c);
}

}  // namespace namesake::extract
