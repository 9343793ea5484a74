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
    for (std::string_view rule : {"signed_it", "was_signed", "resigned", "dismissed", "left", "paid", "sold", "befell"})
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
    if (!subject.names.empty() && !inside) return ends_of(subject.names, Kind::organization);
    // "the founders of [A] paid": not A. "the envoys of [A] and [B] signed": A and B.
    return clause.rule == "signed_it" || clause.rule == "befell" ? parties(subject.phrase) : Ends{};
}

void ClaimWriter::did(Clause const &clause) {
    Claim c = claim(clause, Predicate::event);
    c.value = as_value(page_.words(*chunks_, clause[Part::verb]));
    c.date_value = day_of(clause);
    // "accused of paying", "plans on selling": only "denied paying" says more than that it may be.
    if (c.value.ends_with("ing") && c.polarity != model::Polarity::denied) return;
    if (clause.has(Part::place)) c.place = end_of(clause[Part::place].first);
    Ends with = clause.rule == "was_signed" ? Ends{} : doers(clause);
    bool const alone = clause.rule == "resigned" || clause.rule == "dismissed" || clause.rule == "left";
    if (alone && (with.empty() || !is_person(with.front()))) return;
    if (clause.rule == "befell") {
        if (c.date_value.empty() || c.place.empty()) return;
        grammar::Subject const subject = grammar::subject_before(*chunks_, clause[Part::verb].first);
        if (!subject.phrase.empty()) c.span.start = std::min(c.span.start, page_.span(*chunks_, subject.phrase).start);
        std::erase_if(with, [&](model::End const &end) { return is_place(end) || !subject.phrase.empty(); });
    }
    if (!alone && clause.rule != "befell")
        for (model::End const &other : parties(clause[Part::object])) with.push_back(other);
    bool const pair = clause.rule == "paid" || clause.rule == "sold";
    if (pair ? with.size() < 2 : with.empty() && clause.rule != "befell" && c.place.empty()) return;
    if (!with.empty()) c.subject = with.front();
    if (with.size() >= 2 && !alone) c.object = with[1];
    add(c);
}

}  // namespace namesake::extract
