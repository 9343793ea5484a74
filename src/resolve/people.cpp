// Full names of persons: one name one person, unless the text says there are two of that name.
#include <algorithm>
#include <map>
#include <set>

#include "resolve/key_map.hpp"
#include "resolve/linking.hpp"
#include "resolve/spelling.hpp"

namespace namesake::resolve {

namespace {

using Pair = std::pair<std::int32_t, std::int32_t>;

constexpr std::size_t most_compared = 32;  // bearers of one surname looked at for a new name

/// A claim that can only hold between two people: "A, son of B", "A, who is not B".
bool sets_apart(model::Claim const &claim) {
    switch (claim.predicate) {
        case model::Predicate::different_from:
            return claim.polarity != model::Polarity::denied;
        case model::Predicate::child_of:
        case model::Predicate::grandchild_of:
        case model::Predicate::sibling_of:
        case model::Predicate::spouse_of:
        case model::Predicate::relative_of:
        case model::Predicate::succeeded:
            return true;
        default:
            return false;
    }
}

class People {
  public:
    explicit People(Linking &linking)
        : linking_(linking), by_surname_(linking.memory, linking.forms.size()), buckets_(linking.memory) {
        for (auto const &claim : linking.extraction.claims)
            if (sets_apart(claim)) set_apart(claim);
    }

    void link(std::int32_t m) {
        auto const f = linking_.form_of[std::size_t(m)];
        auto &form = linking_.forms[std::size_t(f)];
        if (form.group == none) return introduce(m, f, form);
        if (begins_another(m, form)) {
            auto const other = linking_.new_group(f, m);
            auto &bearers = bearers_[f];
            if (bearers.empty()) bearers.push_back(form.group);
            bearers.push_back(other);
            return linking_.link(m, other, "another_of_that_name");
        }
        linking_.link(m, bearer(m, f, form), form.rule);
    }

  private:
    /// The bearer a claim's end means: its own name, whom a pronoun most likely stands for, or the last holder of the
    /// role that the words name ("the director").
    std::int32_t meant(model::End const &end, bool anywhere) const {
        if (end.mention == none) return none;
        if (linking_.is_name(end.mention)) return in_full(end.mention, anywhere);
        std::string_view head = linking_.mention(end.mention).value;
        for (std::string_view article : {"the ", "The "})
            if (head.starts_with(article)) head.remove_prefix(article.size());
        if (linking_.mention(end.mention).form == model::Form::pronoun) return named_before(end.mention, {}, anywhere);
        std::int32_t best = none;
        for (auto const &claim : linking_.extraction.claims) {
            bool const role = claim.predicate == model::Predicate::holds_role && !head.empty();
            auto const m = claim.subject.mention;
            if (role && m != none && m < end.mention && linking_.is_name(m) &&
                claim.value.find(head) != std::string::npos)
                best = std::max(best, m);
        }
        return best;
    }

    /// The last person named in full before a mention, in the same paragraph or anywhere: of that surname, if one is
    /// given.
    std::int32_t named_before(std::int32_t m, std::string_view surname = {}, bool anywhere = false) const {
        auto const segment = linking_.mention(m).segment;
        while (--m >= 0 && (anywhere || linking_.mention(m).segment == segment)) {
            if (!linking_.is_name(m) || linking_.mention(m).kind != model::Kind::person) continue;
            PersonName const &name = linking_.form_of_mention(m).person();
            if (!name.bare() && (surname.empty() || name.last() == surname)) return m;
        }
        return none;
    }

    /// "Holm is no relation of the composer": the Holm named before; "not to be confused with" may say it much later.
    std::int32_t in_full(std::int32_t m, bool anywhere) const {
        PersonName const &name = linking_.form_of_mention(m).person();
        auto const full = name.bare() ? named_before(m, name.last(), anywhere) : none;
        return full == none ? m : full;
    }

    void set_apart(model::Claim const &claim) {
        bool const anywhere = claim.predicate == model::Predicate::different_from;
        auto const a = meant(claim.subject, anywhere), b = meant(claim.object, anywhere);
        if (a == none || b == none || a == b || !linking_.is_name(a) || !linking_.is_name(b)) return;
        auto const fa = linking_.form_of[std::size_t(a)], fb = linking_.form_of[std::size_t(b)];
        if (fa == fb)
            another_.insert(std::max(a, b));
        else
            two_.insert(std::minmax(fa, fb));
    }

    bool begins_another(std::int32_t m, NameForm const &form) const {
        if (another_.contains(m)) return true;
        return m != form.first && (word_before(linking_, m) == "another" || told_of_as_namesake(m));
    }

    /// "A second man of that name has a stall there: Musa Okoth, ..."
    bool told_of_as_namesake(std::int32_t m) const {
        constexpr std::size_t reach = 120;  // bytes
        auto const text = linking_.offsets.text();
        auto const to = std::size_t(linking_.words(m).data() - text.data());
        auto before = text.substr(to - std::min(to, reach), std::min(to, reach));
        if (auto const stop = before.find_last_of(".?!\n"); stop != std::string_view::npos) before.remove_prefix(stop);
        for (std::string_view words : {"of that name", "of the same name", "of this name", "namesake"})
            if (before.find(words) != std::string_view::npos) return true;
        return false;
    }

    void introduce(std::int32_t m, std::int32_t f, NameForm &form) {
        auto const &name = form.person();
        auto const own = bucket(name.last());
        auto [g, how] = known(f, form, buckets_[own]);
        auto const family = name.family();
        if (g == none && family) std::tie(g, how) = known(f, form, buckets_[bucket(*family)]);
        form.group = g == none ? linking_.new_group(f, m) : g;
        form.rule = g == none ? "full_name" : rule_of(how);
        if (g != none && fuller(name, linking_.person(linking_.group(g)), how)) linking_.group(g).form = f;
        remember(own, f);
        if (family) remember(bucket(*family), f);
        if (name.count > 2) remember(bucket(name.words[name.count - 2u]), f);
        linking_.link(m, form.group, form.rule);
    }

    /// The forms that have this surname, or one that is spelt like it.
    std::size_t bucket(std::string_view surname) {
        auto const key = key_of_words(skeleton(sound(surname)));
        auto const [at, fresh] = by_surname_.try_emplace(key, std::int32_t(buckets_.size()));
        if (fresh) buckets_.emplace_back();
        return std::size_t(*at);
    }

    void remember(std::size_t bucket, std::int32_t f) {
        if (buckets_[bucket].size() < most_compared) buckets_[bucket].push_back(f);
    }

    /// The one person met before whose name this one fits; the latest where a name was cut short.
    std::pair<std::int32_t, Fit> known(std::int32_t f, NameForm const &form, Row<std::int32_t> const &bucket) const {
        std::int32_t best = none;
        Fit how = Fit::none;
        for (auto const other : bucket) {
            auto const &candidate = linking_.forms[std::size_t(other)];
            auto const fits = two_.contains(std::minmax(f, other)) ? Fit::none : fit(form.person(), candidate.person());
            if (fits == Fit::none || (how != Fit::none && fits > how)) continue;
            if (fits == Fit::spelling && how == Fit::spelling && best != candidate.group) return {none, Fit::none};
            best = candidate.group, how = fits;
        }
        return {best, how};
    }

    static bool fuller(PersonName const &fresh, PersonName const &known, Fit how) {
        if (how == Fit::initials) return fresh.first().size() > known.first().size();
        return how == Fit::shorter && fresh.count > known.count;
    }

    /// Of several bearers of one name: the one whose description these words share, else the last one met.
    std::int32_t bearer(std::int32_t m, std::int32_t f, NameForm const &form) {
        auto const found = bearers_.find(f);
        if (found == bearers_.end()) return form.group;
        auto const described = best_described(linking_, m, found->second);
        return described != none ? described : found->second.back();
    }

    Linking &linking_;
    KeyMap by_surname_;  ///< the places of buckets
    Row<Row<std::int32_t>> buckets_;
    std::map<std::int32_t, std::vector<std::int32_t>> bearers_;  ///< of forms that two people have
    std::set<std::int32_t> another_;                             ///< mentions that begin a second bearer of a name
    std::set<Pair> two_;                                         ///< forms that the text says are two people
};

}  // namespace

void link_people(Linking &linking) {
    People people(linking);
    for (std::int32_t m = 0; m < linking.count(); ++m)
        if (linking.is_name(m) && linking.mention(m).kind == model::Kind::person &&
            !linking.form_of_mention(m).person().bare())
            people.link(m);
}

}  // namespace namesake::resolve
