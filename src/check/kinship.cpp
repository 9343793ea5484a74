// kinship: two fathers or two mothers; one voice's grandparents against another's; somebody who is an ancestor of
// himself; son of a man by one claim, his grandson, brother or nephew by another. A voice that names several ("grandson
// of A and B") names them together; where two voices share one of them, they add to each other. Two people who may be
// one (one picture, two names) are compared as one, and the level is then a question.
#include <algorithm>
#include <map>
#include <set>

#include "check/finding.hpp"

namespace namesake::check {

namespace {

enum class Sex : std::uint8_t { unknown, male, female };

Sex sex_of_word(std::string_view word) {
    if (word.ends_with("father") || word.ends_with("husband") || word.ends_with("son") || word.ends_with("brother"))
        return Sex::male;
    if (word.ends_with("mother") || word.ends_with("wife") || word.ends_with("daughter") || word.ends_with("sister"))
        return Sex::female;
    return Sex::unknown;
}

bool describes_elder(std::string_view word) {
    return word.ends_with("father") || word.ends_with("mother");
}

/// What the claims say of somebody's sex: as an elder in this claim, as a child or spouse in others.
Sex sex_of_elder(Facts const &facts, FactRow const &f) {
    auto const word = lower(f.value);
    if (describes_elder(word)) return sex_of_word(word);
    for (auto const *g : facts.about(f.object)) {
        if (g->predicate == Predicate::gender && asserted(*g))
            return lower(g->value) == "female" ? Sex::female : Sex::male;
        bool const child = g->predicate == Predicate::child_of || g->predicate == Predicate::grandchild_of;
        if (child && !describes_elder(lower(g->value)) && sex_of_word(lower(g->value)) != Sex::unknown)
            return sex_of_word(lower(g->value));
    }
    return Sex::unknown;
}

bool married(Facts const &facts, EntityId a, EntityId b) {
    auto const spouse = [&](ClaimSpan claims, EntityId other) {
        return std::any_of(claims.begin(), claims.end(), [&](auto const *f) {
            return f->predicate == Predicate::spouse_of && asserted(*f) && (f->subject == other || f->object == other);
        });
    };
    return spouse(facts.about(a), b) || spouse(facts.to(a), b);
}

std::string_view last_name(std::string_view name) {
    return name.substr(name.find_last_of(" -") + 1);
}

/// A child that is not called after its father, and is after the other parent: that one is more likely a father too.
bool unlike_father(Facts const &facts, FactRow const &father, FactRow const &other) {
    auto const child = last_name(facts.name(other.subject));
    return father.document != other.document && last_name(facts.name(other.object)) == child &&
           last_name(facts.name(father.object)) != child;
}

/// "his son, Hugo": not both are named in its words. Whose he is may have been read wrongly; two such claims are
/// nothing to build on.
bool by_pronoun(Facts const &facts, FactRow const &f) {
    if (!has_word(f.quote, "his") && !has_word(f.quote, "her") && !has_word(f.quote, "their")) return false;
    auto const named = [&](EntityId who, EntityId kin) {
        auto const name = lower(facts.name(who)), shared = lower(facts.name(kin));
        for (std::size_t at = 0; at < name.size();) {
            auto const stop = std::min(name.find_first_of(" -", at), name.size());
            auto const part = std::string_view(name).substr(at, stop - at);
            if (part.size() > 2 && has_word(f.quote, part) && !has_word(shared, part)) return true;
            at = stop + 1;
        }
        return false;
    };
    return !named(f.subject, f.object) || !named(f.object, f.subject);
}

/// Can both be parents of one child? A mother and a father can; so can two whose sex nobody tells and whose names do
/// not say "father" twice.
bool two_parents(Facts const &facts, FactRow const &a, FactRow const &b) {
    auto const x = sex_of_elder(facts, a), y = sex_of_elder(facts, b);
    if (x != Sex::unknown && y != Sex::unknown) return x != y;
    if (married(facts, a.object, b.object)) return true;
    if (x == Sex::male && y == Sex::unknown && unlike_father(facts, a, b)) return false;
    if (y == Sex::male && x == Sex::unknown && unlike_father(facts, b, a)) return false;
    bool const told_together = one_voice(a, b) && a.document == b.document;
    // A son has his father's surname more often than his mother's.
    auto const child = last_name(facts.name(a.subject));
    bool const two_fathers = last_name(facts.name(a.object)) == child && last_name(facts.name(b.object)) == child;
    return told_together || x == Sex::female || y == Sex::female || !two_fathers;
}

/// "Mariela" and "Mariela Quintana", "Elizabeth" and "Elisabeth Brotons".
bool may_be_one(std::string_view a, std::string_view b) {
    if (a.find(' ') != std::string_view::npos) std::swap(a, b);
    auto const first = b.substr(0, b.find(' '));
    return a.find(' ') == std::string_view::npos && (a == first || nearly_alike(lower(a), lower(first)));
}

Finding finding_for(Claims const &claims) {
    auto const entity = claims.front()->subject;
    bool const one = std::all_of(claims.begin(), claims.end(), [&](auto const *f) { return f->subject == entity; });
    return Finding(model::ConflictKind::kinship, one ? model::Level::contradiction : model::Level::question, entity);
}

void finish(Facts const &facts, Finding finding, std::string_view relation, Findings &found) {
    if (finding.sides() < 2) return;
    std::vector<std::string> elders;
    for (int side = 0; side < finding.sides(); ++side) elders.push_back(finding.value(side));
    finding.conflict.summary = facts.name(finding.conflict.entity) + " is said to be a " + std::string(relation) +
                               " of " + listed(elders) + ", which do not go together";
    found.push_back(std::move(finding));
}

void parents(Facts const &facts, Claims const &claims, Findings &found) {
    if (claims.empty()) return;
    auto finding = finding_for(claims);
    for (std::size_t i = 0; i < claims.size(); ++i)
        for (std::size_t j = i + 1; j < claims.size(); ++j)
            if (claims[i]->object != claims[j]->object &&
                !(by_pronoun(facts, *claims[i]) && by_pronoun(facts, *claims[j])) &&
                !may_be_one(facts.name(claims[i]->object), facts.name(claims[j]->object)) &&
                !two_parents(facts, *claims[i], *claims[j]) && !revision(facts, *claims[i], *claims[j])) {
                finding.add(facts.name(claims[i]->object), *claims[i]);
                finding.add(facts.name(claims[j]->object), *claims[j]);
            }
    finish(facts, std::move(finding), "child", found);
}

/// The grandparents by voice: sets that share nobody clash.
void grandparents(Facts const &facts, Claims const &claims, Findings &found) {
    if (claims.empty()) return;
    std::map<std::pair<model::SourceId, model::DocumentId>, Claims> voices;
    for (auto const *f : claims) voices[{f->voices.empty() ? 0 : f->voices.front().id, f->document}].push_back(f);
    auto const named = [](Claims const &of) {
        std::set<EntityId> out;
        for (auto const *f : of) out.insert(f->object);
        return out;
    };
    auto finding = finding_for(claims);
    auto const side = [&](Claims const &of) {
        std::vector<std::string> names;
        for (auto const id : named(of)) names.push_back(facts.name(id));
        for (auto const *f : of) finding.add(listed(names), *f);
    };
    for (auto a = voices.begin(); a != voices.end(); ++a)
        for (auto b = std::next(a); b != voices.end(); ++b) {
            auto const x = named(a->second), y = named(b->second);
            bool const shared = std::any_of(x.begin(), x.end(), [&](EntityId one) {
                return std::any_of(y.begin(), y.end(), [&](EntityId other) {
                    return one == other || may_be_one(facts.name(one), facts.name(other));
                });
            });
            if (!shared && !revision(facts, *a->second.front(), *b->second.front())) side(a->second), side(b->second);
        }
    finish(facts, std::move(finding), "grandchild", found);
}

/// "her son, Ivo"
bool first_name_only(Facts const &facts, FactRow const &f) {
    auto const only_first = [&](EntityId who) {
        auto const &name = facts.name(who);
        auto const space = name.find(' ');
        return space != std::string::npos && has_word(f.quote, lower(name.substr(0, space))) &&
               !has_word(f.quote, lower(last_name(name)));
    };
    return only_first(f.subject) || only_first(f.object);
}

/// Child of one's own child, or grandchild.
void cycles(Facts const &facts, Findings &found) {
    for (auto const *f : facts.with(Predicate::child_of)) {
        if (!asserted(*f) || f->subject == 0 || f->object == 0 || f->subject == f->object) continue;
        for (auto const *up : facts.about(f->object)) {
            bool const back = (up->predicate == Predicate::child_of || up->predicate == Predicate::grandchild_of) &&
                              up->object == f->subject;
            // "his daughter, Ann, and her son, Ivo": one of the family by the first name alone may be another of that
            // name.
            if (first_name_only(facts, *f) || first_name_only(facts, *up)) continue;
            if (!asserted(*up) || !back || (up->predicate == Predicate::child_of && f->subject > f->object)) continue;
            Finding finding(model::ConflictKind::kinship, model::Level::contradiction, f->subject);
            finding.add("child of " + facts.name(f->object), *f);
            finding.add("elder of " + facts.name(f->object), *up);
            finding.conflict.summary =
                facts.name(f->subject) + " and " + facts.name(f->object) + " are each said to be the other's child";
            found.push_back(std::move(finding));
        }
    }
}

/// By marriage, adoption or baptism: not the parents that everybody has two of.
bool by_law(FactRow const &f) {
    for (std::string_view word : {"in-law", "step", "adoptive", "foster"})
        if (has_word(f.value, word)) return true;
    auto const value = lower(f.value);
    return value.starts_with("step") || value.starts_with("god");
}

/// What one is to the other, for words that say it; empty for "relative", "kinsman", "heir".
std::string_view degree(FactRow const &f) {
    switch (f.predicate) {
        case Predicate::child_of:
            return "child";
        case Predicate::grandchild_of:
            return "grandchild";
        case Predicate::sibling_of:
            return "sibling";
        case Predicate::spouse_of:
            return "spouse";
        case Predicate::relative_of:
            for (std::string_view word : {"nephew", "niece", "uncle", "aunt", "cousin"})
                if (lower(f.value) == word) return word == "cousin" ? "cousin" : "nephew or niece";
            return {};
        default:
            return {};
    }
}

/// Two people, and what each claim makes of them. A child and an elder of one another are a cycle, told elsewhere.
void degrees(Facts const &facts, Findings &found) {
    std::map<std::pair<EntityId, EntityId>, Claims> pairs;
    for (auto const person : facts.subjects())
        for (auto const *f : facts.about(person))
            if (asserted(*f) && f->object != 0 && f->object != person && !degree(*f).empty() && !by_law(*f))
                pairs[std::minmax(person, f->object)].push_back(f);
    for (auto const &[pair, claims] : pairs) {
        Finding finding(model::ConflictKind::kinship, model::Level::contradiction, claims.front()->subject);
        for (auto const *a : claims)
            for (auto const *b : claims) {
                bool const turned = a->subject != b->subject && a->predicate <= Predicate::grandchild_of &&
                                    b->predicate <= Predicate::grandchild_of;
                if (a->id >= b->id || degree(*a) == degree(*b) || turned || revision(facts, *a, *b) ||
                    (by_pronoun(facts, *a) && by_pronoun(facts, *b)))
                    continue;
                finding.add(degree(*a), *a);
                finding.add(degree(*b), *b);
            }
        if (finding.sides() < 2) continue;
        std::vector<std::string> all;
        for (int side = 0; side < finding.sides(); ++side) all.push_back(finding.value(side));
        auto const subject = claims.front()->subject;
        finding.conflict.summary = facts.name(subject) + " and " + facts.name(claims.front()->object) +
                                   " are said to be kin in more than one way: " + listed(all);
        found.push_back(std::move(finding));
    }
}

Claims of_predicate(Facts const &facts, std::vector<EntityId> const &people, Predicate predicate) {
    Claims out;
    for (auto const person : people)
        for (auto const *f : facts.about(person))
            if (f->predicate == predicate && asserted(*f) && f->object != 0 && !by_law(*f)) out.push_back(f);
    return out;
}

}  // namespace

void kinship(Facts const &facts, Findings &found) {
    std::set<std::vector<EntityId>> perhaps_one;
    for (auto const &finding : found)
        if (finding.conflict.kind == model::ConflictKind::depiction && !finding.pair.empty())
            perhaps_one.insert(finding.pair);
    for (auto const person : facts.subjects()) {
        parents(facts, of_predicate(facts, {person}, Predicate::child_of), found);
        grandparents(facts, of_predicate(facts, {person}, Predicate::grandchild_of), found);
    }
    for (auto const &pair : perhaps_one) {
        parents(facts, of_predicate(facts, pair, Predicate::child_of), found);
        grandparents(facts, of_predicate(facts, pair, Predicate::grandchild_of), found);
    }
    cycles(facts, found);
    degrees(facts, found);
}

}  // namespace namesake::check
