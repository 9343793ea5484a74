#include "resolve/bare_names.hpp"

#include <algorithm>

#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr std::size_t most_bearers = 32;
constexpr auto most_slips = 2;  ///< mentions of a spelling that is taken for a slip

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

BareNames::BareNames(Linking &linking)
    : linking_(linking),
      last_(linking.groups.size(), none, linking.memory),
      called_(linking.groups.size(), false, linking.memory) {}

NameIndex &BareNames::index() {
    if (!index_) index_.emplace(linking_);
    return *index_;
}

std::int32_t BareNames::last(std::int32_t group) const {
    return std::size_t(group) < last_.size() ? last_[std::size_t(group)] : none;
}

void BareNames::passed(std::int32_t m) {
    auto const g = linking_.group_at(m);
    if (last_.size() <= std::size_t(g)) {
        last_.resize(std::size_t(g) + 1, none);
        called_.resize(std::size_t(g) + 1, false);
    }
    last_[std::size_t(g)] = m;
    if (linking_.is_name(m) && by_surname(m, g)) called_[std::size_t(g)] = true;
    if (!linking_.group(g).family.empty()) return;
    learn_family(linking_, m);
    if (!linking_.group(g).family.empty()) index().add(linking_.group(g).family, g, Part::married);
}

void BareNames::link(std::int32_t m) {
    auto const word = linking_.form_of_mention(m).person().last();
    before_ = word_before(linking_, m);
    if (is_family(word) || leads_family(m)) return;
    if (names_another(m)) return begin_another(m, word);
    auto pool = index().bearers(word);
    bool const variant = pool.empty();
    if (variant && rarely_written(m)) pool = index().spelt_like(word);
    if (pool.size() > most_bearers) pool.resize(most_bearers);
    auto const choice = choose(m, pool);
    if (choice.open) return stay_open(m, groups_of(pool));
    if (choice.group != none) return linking_.link(m, choice.group, variant ? "spelling" : choice.rule);
    introduce(m, word, "single_name");
}

/// A slip of the pen is rare: a name written so again and again (Reagan beside Donald Regan) is a name of its own.
bool BareNames::rarely_written(std::int32_t m) const {
    return std::ranges::count(linking_.form_of, linking_.form_of[std::size_t(m)]) <= most_slips;
}

void BareNames::introduce(std::int32_t m, std::string_view word, std::string_view rule) {
    auto const g = linking_.new_group(linking_.form_of[std::size_t(m)], m);
    linking_.link(m, g, rule);
    index().add(word, g, Part::surname);
}

/// "no relation of Krol the director": not the one who was just named, whatever the surname.
bool BareNames::names_another(std::int32_t m) const {
    if (before_ != "of" && before_ != "to" && before_ != "with") return false;
    Around near;
    around(linking_, m, near);
    for (std::string_view words :
         {"no relation of", "no relation to", "not related to", "to be confused with", "a namesake of"})
        if (near.before.ends_with(words)) return true;
    return false;
}

/// The other bearer, if the text knows just one other; else somebody new.
void BareNames::begin_another(std::int32_t m, std::string_view word) {
    auto pool = index().bearers(word);
    std::int32_t latest = none;
    for (auto const &b : pool) latest = std::max(latest, last(b.group));
    auto const named = latest == none ? none : linking_.group_at(latest);
    std::erase_if(pool, [&](auto const &b) { return b.group == named || b.part == Part::given; });
    if (pool.size() == 1) return linking_.link(m, pool[0].group, rule_of(pool[0].part));
    introduce(m, word, "another_of_that_name");
}

/// "Ike Jr." is not Ike Adair; "Adair Jr." may be, if no other is Jr.
void BareNames::leave_to_suffix(std::vector<NameIndex::Bearer> &pool, std::string_view suffix) const {
    auto const suffix_of = [&](auto const &b) { return linking_.person(linking_.group(b.group)).suffix; };
    std::erase_if(pool, [&](auto const &b) { return b.part == Part::given && suffix_of(b) != suffix; });
    narrow(pool, [&](auto const &b) { return suffix_of(b) == suffix; });
}

BareNames::Choice BareNames::choose(std::int32_t m, std::vector<NameIndex::Bearer> pool) {
    if (pool.empty()) return {};
    auto const title = gender_of_title(before_);
    std::erase_if(pool, [&](auto const &b) {
        auto const theirs = gender_of(b.group);
        return title != Gender::unknown && theirs != Gender::unknown && theirs != title;
    });
    if (pool.empty()) return {};
    auto const met = [&](auto const &b) { return linking_.group(b.group).first < m; };
    narrow(pool, met);
    bool const surname = std::any_of(pool.begin(), pool.end(), [](auto const &b) { return b.part <= Part::married; });
    if (surname) narrow(pool, [](auto const &b) { return b.part <= Part::married; });
    if (auto const suffix = linking_.form_of_mention(m).person().suffix; !suffix.empty()) leave_to_suffix(pool, suffix);
    if (pool.empty()) return {};
    if (title != Gender::female) narrow(pool, [](auto const &b) { return b.part != Part::married; });
    if (title != Gender::unknown) narrow(pool, [&](auto const &b) { return linking_.group(b.group).gender == title; });
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
    if (auto const g = called_so(candidates); g != none) return by_part(g);
    if (!surname) return {candidates.front(), rule_of(Part::given)};
    return {none, {}, true};
}

/// The one named last, if no other was named in that same sentence.
std::int32_t BareNames::latest(std::vector<std::int32_t> const &candidates) {
    std::int32_t best = none;
    bool tied = false;
    for (auto const g : candidates) {
        if (last(g) == none) continue;
        tied = best != none && linking_.sentence(last(g)) == linking_.sentence(last(best));
        if (best == none || last(g) > last(best)) best = g;
    }
    return tied ? none : best;
}

/// Brul, of Otokar Brul.
bool BareNames::by_surname(std::int32_t m, std::int32_t g) const {
    auto const &full = linking_.person(linking_.group(g)), &name = linking_.form_of_mention(m).person();
    return name.bare() && !full.bare() && (name.last() == full.last() || name.last() == full.family());
}

/// The only one whom the text has called by the bare surname before; unless another was named in full beside him.
std::int32_t BareNames::called_so(std::vector<std::int32_t> const &candidates) {
    std::int32_t only = none;
    for (auto const g : candidates) {
        if (std::size_t(g) >= called_.size() || !called_[std::size_t(g)]) continue;
        if (only != none) return none;
        only = g;
    }
    for (auto const g : candidates) {
        bool const beside = only != none && g != only && last(g) != none && last(only) != none &&
                            linking_.is_name(last(only)) && !by_surname(last(only), only) &&
                            linking_.sentence(last(g)) == linking_.sentence(last(only));
        if (beside && linking_.is_name(last(g)) && !linking_.form_of_mention(last(g)).person().bare()) return none;
    }
    return only;
}

/// As learnt so far, else as the given name tells.
Gender BareNames::gender_of(std::int32_t g) const {
    auto const &group = linking_.group(g);
    auto const &name = linking_.person(group);
    if (group.gender != Gender::unknown || group.given_asked || name.bare()) return group.gender;
    return gender_of_given(linking_.lexicon, name.first());
}

/// Whom a headline means: the one of that name the story brings first.
std::int32_t BareNames::story_bearer(std::vector<std::int32_t> const &candidates) const {
    return *std::min_element(candidates.begin(), candidates.end(),
                             [&](auto a, auto b) { return linking_.group(a).first < linking_.group(b).first; });
}

/// "the Marlows", "a Kirchner": nobody in particular.
bool BareNames::is_family(std::string_view word) {
    if (before_ == "a" || before_ == "an" || before_ == "any") return index().has(word);
    return before_ == "the" && word.size() > 3 && word.ends_with('s') && !index().has(word) &&
           index().has(word.substr(0, word.size() - 1));
}

/// "the Marlow family", "the Marlow brothers"
bool BareNames::leads_family(std::int32_t m) const {
    if (before_ != "the") return false;
    auto const words = linking_.words(m);
    auto const text = linking_.offsets.text();
    auto const rest = text.substr(std::size_t(words.data() - text.data()) + words.size());
    for (std::string_view kin : {" family", " families", " brothers", " sisters", " siblings", " clan", " household"})
        if (rest.starts_with(kin)) return true;
    return false;
}

void BareNames::stay_open(std::int32_t m, std::vector<std::int32_t> const &all) {
    auto const zone = linking_.zone(m);
    if (zone != model::Zone::paragraph && zone != model::Zone::comment) return;
    std::vector<std::int32_t> candidates;
    for (auto const g : all)
        if (last(g) != none) candidates.push_back(g);
    if (candidates.size() < 2 || std::find(reported_.begin(), reported_.end(), candidates) != reported_.end()) return;
    reported_.push_back(candidates);
    model::Conflict conflict;
    conflict.kind = model::ConflictKind::ambiguous_link;
    conflict.level = model::Level::question;
    conflict.summary.append("\"").append(linking_.words(m)).append("\" could be ");
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        auto const owner = last(candidates[i]);
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
    for (std::int32_t m = 0; m < linking.count(); ++m) {
        bool const person = linking.mention(m).kind == model::Kind::person;
        if (!linking.is_name(m))
            link_reference(linking, m);
        else if (person && linking.group_at(m) == none)
            bare.link(m);
        auto const g = linking.group_at(m);
        if (g == none || linking.group(g).kind != model::Kind::person) continue;
        if (person) learn_gender(linking, m);
        bare.passed(m);
    }
}

}  // namespace namesake::resolve
