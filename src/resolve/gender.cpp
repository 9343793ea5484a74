// Men and women, by titles, given names, and the words for kin and roles.
#include "resolve/linking.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

bool is_kinship(model::Predicate predicate) {
    return predicate <= model::Predicate::relative_of;
}

/// Whom a kinship word describes: "son", "widow" the subject; "father", "grandmother" the one whose child the subject
/// is.
bool describes_object(model::Claim const &claim, std::string_view word) {
    if (claim.predicate != model::Predicate::child_of && claim.predicate != model::Predicate::grandchild_of)
        return false;
    return word.ends_with("father") || word.ends_with("mother");
}

Gender gender_in_claim(model::Claim const &claim, std::int32_t m) {
    auto const word = text::fold(claim.value);
    if (claim.predicate == model::Predicate::gender && claim.subject.mention == m) {
        if (word == "female") return Gender::female;
        if (word == "male") return Gender::male;
    }
    bool const role =
        claim.predicate == model::Predicate::holds_role || claim.predicate == model::Predicate::speaks_for;
    if (role && claim.subject.mention == m) return gender_of_noun(word);
    if (!is_kinship(claim.predicate)) return Gender::unknown;
    auto const described = describes_object(claim, word) ? claim.object.mention : claim.subject.mention;
    return described == m ? gender_of_noun(word) : Gender::unknown;
}

/// "her sister Grainne": the word right before the name.
Gender gender_before(Linking const &linking, std::int32_t m) {
    auto const word = word_before(linking, m);
    auto const by_title = gender_of_title(word);
    return by_title != Gender::unknown ? by_title : gender_of_noun(word);
}

}  // namespace

void learn_gender(Linking &linking, std::int32_t m) {
    auto &group = linking.group(linking.group_at(m));
    if (group.gender != Gender::unknown) return;
    if (linking.is_name(m)) group.gender = gender_before(linking, m);
    for (auto const &about : linking.claims_about(m))
        if (group.gender == Gender::unknown)
            group.gender = gender_in_claim(linking.extraction.claims[std::size_t(about.claim)], m);
    if (group.gender != Gender::unknown || group.given_asked) return;
    group.given_asked = true;
    if (linking.person(group).count > 0) group.gender = gender_of_given(linking.lexicon, linking.person(group).first());
}

void learn_family(Linking &linking, std::int32_t m) {
    auto &group = linking.group(linking.group_at(m));
    if (group.kind != model::Kind::person || !linking.person(group).bare()) return;
    for (auto const &about : linking.claims_about(m)) {
        auto const &claim = linking.extraction.claims[std::size_t(about.claim)];
        bool const shares_name =
            claim.predicate == model::Predicate::spouse_of || claim.predicate == model::Predicate::child_of;
        if (!shares_name || claim.polarity != model::Polarity::asserted) continue;
        auto const other = claim.subject.mention == m ? claim.object.mention : claim.subject.mention;
        auto const g = other == none ? none : linking.group_at(other);
        if (g == none || linking.person(linking.group(g)).bare()) continue;
        group.family = linking.person(linking.group(g)).last();
    }
}

}  // namespace namesake::resolve
