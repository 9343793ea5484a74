#include "resolve/bare_names.hpp"

#include <algorithm>

#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr std::size_t most_bearers = 32;
constexpr auto most_slips = 2;   ///< mentions of a spelling that is taken for a slip

std::vector<std::int32_t> groups_of(std::vector<NameIndex::Bearer> const &bearers) {
    std::vector<std::int32_t> out;
    for (auto const &b : bearers) out.push_back(b.group);
    return out;
}

/// Keeps what `keep` says, unless that leaves nobody.
template <class Keep>
void narrow(std::vector<NameIndex::Bearer> &pool, Keep keep) {
    auto kept = pool;
    std::erase_if(kept, [&](auto const &b) { return !keep(b); });
    if (!kept.empty()) pool = std::move(kept);
}

}  // namespace

BareNames::BareNames(Linking &linking) : linking_(linking), index_(linking), last_(linking.groups.size(), none) {}

void BareNames::passed(std::int32_t m) {
    auto const g = linking_.links[std::size_t(m)].group;
    if (g == none) return;
    if (last_.size() <= std::size_t(g)) last_.resize(std::size_t(g) + 1, none);
    last_[std::size_t(g)] = m;
    if (linking_.group(g).family.empty()) {
        learn_family(linking_, m);
        index_.add(linking_.group(g).family, g, Part::married);
    }
}

void BareNames::link(std::int32_t m) {
    auto const &form = linking_.form_of_mention(m);
    auto const word = form.person.last();
    if (is_family(m, word)) return;
    if (names_another(m)) return begin_another(m, word);
    auto pool = index_.bearers(word);
    bool const variant = pool.empty();
    // A slip of the pen is rare: a name written so again and again (Reagan beside Donald Regan) is a name of its own.
    auto const written = std::ranges::count(linking_.form_of, linking_.form_of[std::size_t(m)]);
    if (variant && written <= most_slips) pool = index_.spelt_like(word);
    if (pool.size() > most_bearers) pool.resize(most_bearers);
    auto const choice = choose(m, pool);
    if (choice.open) return stay_open(m, groups_of(pool));
    if (choice.group != none) return linking_.link(m, choice.group, variant ? "spelling" : choice.rule);
    introduce(m, word, "single_name");
}

void BareNames::introduce(std::int32_t m, std::string_view word, std::string_view rule) {
    auto const g = linking_.new_group(linking_.form_of[std::size_t(m)], m);
    linking_.link(m, g, rule);
    index_.add(word, g, Part::surname);
}

/// "She was no relation of Farah the director": not the one who was just named, whatever the surname.
bool BareNames::names_another(std::int32_t m) const {
    auto const last = word_before(linking_, m);
    if (last != "of" && last != "to" && last != "with") return false;
    auto const before = around(linking_, m).before;
    for (std::string_view words :
         {"no relation of", "no relation to", "not related to", "to be confused with", "a namesake of"})
        if (before.ends_with(words)) return true;
    return false;
}

/// The other bearer, if the text knows just one other; else somebody new.
void BareNames::begin_another(std::int32_t m, std::string_view word) {
    auto pool = index_.bearers(word);
    std::int32_t latest = none;
    for (auto const &b : pool)
        if (std::size_t(b.group) < last_.size() && last_[std::size_t(b.group)] > latest)
            latest = last_[std::size_t(b.group)];
    auto const named = latest == none ? none : linking_.links[std::size_t(latest)].group;
    std::erase_if(pool, [&](auto const &b) { return b.group == named || b.part == Part::given; });
    if (pool.size() == 1) return linking_.link(m, pool[0].group, rule_of(pool[0].part));
    introduce(m, word, "another_of_that_name");
}

BareNames::Choice BareNames::choose(std::int32_t m, std::vector<NameIndex::Bearer> pool) {
    auto const title = gender_of_title(word_before(linking_, m));
    std::erase_if(pool, [&](auto const &b) {
        auto const theirs = linking_.group(b.group).gender;
        return title != Gender::unknown && theirs != Gender::unknown && theirs != title;
    });
    if (pool.empty()) return {};
    auto const met = [&](auto const &b) { return linking_.group(b.group).first < m; };
    narrow(pool, met);
    bool const surname = std::any_of(pool.begin(), pool.end(), [](auto const &b) { return b.part <= Part::married; });
    if (surname) narrow(pool, [](auto const &b) { return b.part <= Part::married; });
    if (title == Gender::unknown)
        narrow(pool, [](auto const &b) { return b.part != Part::married; });
    else
        narrow(pool, [&](auto const &b) { return linking_.group(b.group).gender == title; });
    if (pool.size() == 1) return {pool[0].group, rule_of(pool[0].part)};
    auto const candidates = groups_of(pool);
    if (auto const g = best_described(linking_, m, candidates); g != none) return {g, "described"};
    auto const zone = linking_.zone(m);
    if (zone == model::Zone::headline || zone == model::Zone::heading) return {story_bearer(candidates), "headline"};
    auto const by_part = [&](std::int32_t g) {
        auto const at = std::find_if(pool.begin(), pool.end(), [&](auto const &b) { return b.group == g; });
        return Choice{g, rule_of(at->part)};
    };
    if (auto const g = latest(candidates); g != none) return by_part(g);
    if (!surname) return {candidates.front(), rule_of(Part::given)};
    return {none, {}, true};
}

/// The one named last, if no other was named in that same sentence.
std::int32_t BareNames::latest(std::vector<std::int32_t> const &candidates) {
    std::int32_t best = none;
    bool tied = false;
    for (auto const g : candidates) {
        auto const last = std::size_t(g) < last_.size() ? last_[std::size_t(g)] : none;
        if (last == none) continue;
        if (best == none) {
            best = g;
            continue;
        }
        auto const lead = last_[std::size_t(best)];
        if (linking_.sentence(last) == linking_.sentence(lead))
            tied = true;
        else
            tied = false;
        if (last > lead) best = g;
    }
    return tied ? none : best;
}

/// Whom a headline means: the one of that name the story brings first.
std::int32_t BareNames::story_bearer(std::vector<std::int32_t> const &candidates) const {
    return *std::min_element(candidates.begin(), candidates.end(),
                             [&](auto a, auto b) { return linking_.group(a).first < linking_.group(b).first; });
}

/// "the Marlows", "a Kirchner": nobody in particular.
bool BareNames::is_family(std::int32_t m, std::string_view word) const {
    auto const before = word_before(linking_, m);
    if ((before == "a" || before == "an" || before == "any") && !index_.bearers(word).empty()) return true;
    return before == "the" && word.size() > 3 && word.ends_with('s') && index_.bearers(word).empty() &&
           !index_.bearers(word.substr(0, word.size() - 1)).empty();
}

void BareNames::stay_open(std::int32_t m, std::vector<std::int32_t> const &all) {
    auto const zone = linking_.zone(m);
    if (zone != model::Zone::paragraph && zone != model::Zone::comment) return;
    std::vector<std::int32_t> candidates;
    for (auto const g : all)
        if (std::size_t(g) < last_.size() && last_[std::size_t(g)] != none) candidates.push_back(g);
    if (candidates.size() < 2 || std::find(reported_.begin(), reported_.end(), candidates) != reported_.end()) return;
    reported_.push_back(candidates);
    model::Conflict conflict;
    conflict.kind = model::ConflictKind::ambiguous_link;
    conflict.level = model::Level::question;
    conflict.summary.append("\"").append(linking_.words(m)).append("\" could be ");
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        auto const owner = last_[std::size_t(candidates[i])];
        auto const name = std::string(linking_.words(linking_.group(candidates[i]).first));
        if (i > 0) conflict.summary.append(i + 1 == candidates.size() ? " or " : ", ");
        conflict.summary.append(name);
        conflict.sides.push_back(
            {int(i), name, 0, 0, linking_.mention(owner).span, std::string(linking_.words(owner))});
    }
    linking_.extraction.conflicts.push_back(std::move(conflict));
}

void link_in_order(Linking &linking) {
    BareNames bare(linking);
    for (std::int32_t m = 0; m < std::int32_t(linking.links.size()); ++m) {
        bool const person = linking.mention(m).kind == model::Kind::person;
        if (!linking.is_name(m))
            link_reference(linking, m);
        else if (person && linking.links[std::size_t(m)].group == none)
            bare.link(m);
        if (linking.links[std::size_t(m)].group == none) continue;
        if (person) learn_gender(linking, m);
        bare.passed(m);
    }
}

}  // namespace namesake::resolve
