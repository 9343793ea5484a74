// distinct_merged: by one voice two names are one person, by another they are two.
// Also: the text itself keeps them apart, and both names have ended up in one entity all the same.
#include <algorithm>
#include <map>

#include "check/finding.hpp"

namespace namesake::check {

namespace {

/// same_as, and a denied different_from.
bool says_one(FactRow const &f) {
    return (f.predicate == Predicate::same_as) == asserted(f);
}

/// Another paper's words that make one of the two names that these words keep apart: linked to them or not, they are
/// about the same two names.
Claims said_elsewhere(Facts const &facts, FactRow const &two) {
    auto const a = lower(facts.name(two.subject)), b = lower(facts.name(two.object));
    Claims out;
    for (auto const *f : facts.with(Predicate::same_as))
        if (a != b && asserted(*f) && f->document != two.document && has_word(f->quote, a) && has_word(f->quote, b))
            out.push_back(f);
    return out;
}

}  // namespace

void distinct_merged(Facts const &facts, Findings &found) {
    std::map<std::pair<EntityId, EntityId>, Claims> pairs;
    for (auto const predicate : {Predicate::same_as, Predicate::different_from})
        for (auto const *f : facts.with(predicate))
            if (f->subject != 0 && f->object != 0) pairs[std::minmax(f->subject, f->object)].push_back(f);
    for (auto &[pair, claims] : pairs) {
        bool const merged = pair.first == pair.second;
        if (!merged && !says_one(*claims.front()))
            for (auto const *f : said_elsewhere(facts, *claims.front()))
                if (!std::ranges::count(claims, f)) claims.push_back(f);
        bool const one = std::any_of(claims.begin(), claims.end(), [](auto const *f) { return says_one(*f); });
        bool const two = std::any_of(claims.begin(), claims.end(), [](auto const *f) { return !says_one(*f); });
        if (!two || (!one && !merged)) continue;
        Finding finding(model::ConflictKind::distinct_merged, model::Level::question, pair.first);
        for (auto const *f : claims) finding.add(says_one(*f) ? "one" : "two", *f);
        if (!one) {  // nobody said so: the other side is the entity itself
            auto side = finding.conflict.sides.front();
            side.side = 1, side.value = "one", side.claim = 0;
            finding.conflict.sides.push_back(side);
        }
        if (!merged) finding.pair = {pair.first, pair.second};
        finding.conflict.summary =
            facts.name(pair.first) + " and " + facts.name(pair.second) + " are said to be one, and said to be two";
        if (merged)
            finding.conflict.summary =
                "The text tells two of the name " + facts.name(pair.first) + " apart, and they are one entity";
        found.push_back(std::move(finding));
    }
}

}  // namespace namesake::check
