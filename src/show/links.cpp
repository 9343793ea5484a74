#include "show/links.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "show/index.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

using model::Certainty;
using model::FactRow;
using model::Polarity;
using model::Predicate;

constexpr std::size_t most_lines = 3;

bool is_relation(FactRow const &fact) {
    return fact.subject && fact.object && fact.subject != fact.object && !is_gathering(fact) &&
           fact.predicate != Predicate::said;
}

/// What a reader wants to know first; ties of mere geography and citizenship last.
int rank(Predicate predicate) {
    switch (predicate) {
        case Predicate::holds_role:
            return 1;
        case Predicate::heads:
            return 2;
        case Predicate::founded:
        case Predicate::speaks_for:
        case Predicate::member_of:
        case Predicate::works_for:
            return 3;
        case Predicate::relative_of:
            return 4;
        case Predicate::part_of:
        case Predicate::based_in:
        case Predicate::located_in:
            return 5;
        case Predicate::citizen_of:
            return 6;
        default:
            return 0;
    }
}

/// "member of" says nothing beside "treasurer of", "citizen of" nothing beside "minister of".
bool implied_by_others(Predicate predicate, std::set<Predicate> const &others) {
    auto const any = [&](std::initializer_list<Predicate> list) {
        return std::ranges::any_of(list, [&](Predicate p) { return others.contains(p); });
    };
    switch (predicate) {
        case Predicate::speaks_for:
        case Predicate::heads:
            return any({Predicate::holds_role});
        case Predicate::member_of:
        case Predicate::works_for:
        case Predicate::citizen_of:
            return any({Predicate::holds_role, Predicate::heads, Predicate::speaks_for, Predicate::founded});
        case Predicate::relative_of:
            return any({Predicate::child_of, Predicate::grandchild_of, Predicate::sibling_of, Predicate::spouse_of});
        case Predicate::located_in:
            return any({Predicate::capital_of});
        case Predicate::part_of:
            return any({Predicate::subsidiary_of});
        default:
            return false;
    }
}

/// Claims of one relation, told apart by their words.
struct Said {
    int order = 0;
    std::string words;
    bool operator<(Said const &other) const { return std::tie(order, words) < std::tie(other.order, other.words); }
};

std::string said_words(FactRow const &fact, Index const &index) {
    if (fact.predicate == Predicate::relative_of && fact.polarity == Polarity::denied) return "not related";
    auto words = relation_words(fact.predicate, fact.value);
    return is_former(fact, index.published(fact.document)) ? fmt::format("former {}", words) : words;
}

std::string manner_of(Facts const &facts) {
    auto const all = [&](auto test) { return std::ranges::all_of(facts, test); };
    auto const some = [&](auto test) { return std::ranges::any_of(facts, test); };
    auto const denied = [](FactRow const *fact) { return fact->polarity == Polarity::denied; };
    if (all(denied)) return "denied";
    if (some(denied)) return "said and denied";
    if (all([](FactRow const *fact) { return fact->polarity != Polarity::asserted; })) return "not confirmed";
    if (all([](FactRow const *fact) { return fact->certainty == Certainty::future; })) return "to come";
    if (all([](FactRow const *fact) { return fact->certainty == Certainty::hedged; })) return "reportedly";
    if (all([](FactRow const *fact) { return anonymous(*fact); })) return "anonymous";
    return {};
}

/// The time most claims give it.
std::string when(Facts const &facts, Index const &index) {
    std::map<std::string, int> times;
    for (auto const *fact : facts) ++times[time_words(*fact, index.published(fact->document))];
    times.erase("");
    auto const best = std::ranges::max_element(times, {}, [](auto const &time) { return time.second; });
    return best == times.end() ? "" : best->first;
}

std::string line_of(std::string const &words, Facts const &facts, Index const &index) {
    auto const time = when(facts, index), manner = words == "not related" ? std::string{} : manner_of(facts);
    auto line = words;
    if (facts.size() > 1) line += fmt::format(" ×{}", facts.size());
    if (!time.empty()) line += fmt::format(", {}", time);
    if (!manner.empty()) line += fmt::format(" ({})", manner);
    return line;
}

}  // namespace

bool anonymous(FactRow const &fact) {
    return !fact.voices.empty() && fact.voices.front().kind == model::VoiceKind::anonymous;
}

Links bundle(Facts const &facts) {
    Links links;
    links.gatherings = gatherings(facts);
    for (auto const *fact : facts) {
        if (is_relation(*fact) && symmetric(fact->predicate))
            links.relations[std::minmax({fact->subject, fact->object})].push_back(fact);
        else if (is_relation(*fact))
            links.relations[{fact->subject, fact->object}].push_back(fact);
    }
    return links;
}

std::vector<std::string> bundle_words(Facts const &facts, Index const &index) {
    std::set<Predicate> predicates;
    for (auto const *fact : facts) predicates.insert(fact->predicate);
    std::map<Said, Facts> said;
    for (auto const *fact : facts)
        if (!implied_by_others(fact->predicate, predicates))
            said[{rank(fact->predicate), said_words(*fact, index)}].push_back(fact);
    std::vector<std::string> lines;
    for (auto const &[what, claims] : said) lines.push_back(line_of(what.words, claims, index));
    if (lines.size() > most_lines) {
        auto const more = lines.size() - most_lines + 1;
        lines.resize(most_lines - 1);
        lines.push_back(fmt::format("and {} more", more));
    }
    return lines;
}

bool said_and_denied(Facts const &facts) {
    auto const denied = [](FactRow const *fact) { return fact->polarity == Polarity::denied; };
    auto const asserted = [](FactRow const *fact) { return fact->polarity == Polarity::asserted; };
    return std::ranges::any_of(facts, denied) && std::ranges::any_of(facts, asserted);
}

bool geography(Facts const &facts) {
    static std::set<Predicate> const geographic{Predicate::based_in, Predicate::located_in, Predicate::capital_of,
                                                Predicate::part_of};
    return std::ranges::all_of(facts, [](FactRow const *fact) { return geographic.contains(fact->predicate); });
}

bool all_doubtful(Facts const &facts) {
    return std::ranges::all_of(facts, [](FactRow const *fact) {
        return fact->certainty != Certainty::plain || fact->polarity != Polarity::asserted;
    });
}

bool all_over(Facts const &facts) {
    return std::ranges::all_of(facts, [](FactRow const *fact) { return !fact->valid_to.empty(); });
}

std::size_t origins(Facts const &facts) {
    std::set<Origin> voices;
    for (auto const *fact : facts) voices.insert(origin(*fact));
    return std::max<std::size_t>(voices.size(), 1);
}

}  // namespace namesake::show
