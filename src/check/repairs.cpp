// Conflicts hang together if they share a claim, or if one change clears both. For each such group the cheapest sets of
// at most three changes that clear it all are sought, each set is tried out on the claims as a whole, and what clears
// most, contradicts least and is easiest to believe comes first.
#include "check/repairs.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "check/proposals.hpp"

namespace namesake::check {

namespace {

using model::Conflict, model::ConflictId, model::Overview, model::Repair;

constexpr std::size_t most_changes = 3;     // that are made at once
constexpr std::size_t most_conflicts = 24;  // that are looked at together
constexpr std::size_t most_for_one = 10;    // changes considered for one conflict
constexpr std::size_t most_sets = 64;       // of changes, weighed against each other
constexpr std::size_t most_tried = 16;      // of them, tried out
constexpr std::size_t most_told = 5;        // a group
constexpr int cost_of_a_break = 9;

/// Disjoint sets by index.
class Groups {
  public:
    explicit Groups(std::size_t n) : leader_(n) { std::iota(leader_.begin(), leader_.end(), std::size_t(0)); }
    std::size_t of(std::size_t i) {
        while (leader_[i] != i) i = leader_[i] = leader_[leader_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = of(a), b = of(b);
        leader_[std::max(a, b)] = std::min(a, b);
    }

  private:
    std::vector<std::size_t> leader_;
};

/// A change that was tried out: what it clears alone.
struct Tried {
    Proposal proposal;
    std::vector<ConflictId> clears;
};

/// Several changes made at once.
struct Set {
    std::vector<Tried const *> changes;
    std::set<ConflictId> clears;
    int cost = 0;
};

std::vector<std::vector<Conflict const *>> parts(std::vector<Conflict const *> const &conflicts, Groups &groups) {
    std::map<std::size_t, std::vector<Conflict const *>> by_leader;
    for (std::size_t i = 0; i < conflicts.size(); ++i) by_leader[groups.of(i)].push_back(conflicts[i]);
    std::vector<std::vector<Conflict const *>> out;
    for (auto &[leader, members] : by_leader) out.push_back(std::move(members));
    return out;
}

/// Open conflicts that have a claim in common, or a person or body: what may hang together.
std::vector<std::vector<Conflict const *>> neighbourhoods(Overview const &overview, Shelf const &shelf) {
    std::vector<Conflict const *> open;
    for (auto const &conflict : overview.conflicts)
        if (conflict.status != "dismissed") open.push_back(&conflict);
    Groups groups(open.size());
    std::map<std::pair<bool, std::int64_t>, std::size_t> first;  // by claim or entity
    auto const tie = [&](bool claim, std::int64_t id, std::size_t i) {
        if (id != 0) groups.join(first.try_emplace({claim, id}, i).first->second, i);
    };
    for (std::size_t i = 0; i < open.size(); ++i) {
        tie(false, open[i]->entity, i);
        for (auto const &side : open[i]->sides) {
            auto const *fact = shelf.fact(side.claim);
            if (fact == nullptr) continue;
            tie(true, side.claim, i);
            for (auto const id : {fact->subject, fact->object})
                if (auto const *row = shelf.entity(id); row != nullptr && row->kind == model::Kind::person)
                    tie(false, id, i);
        }
    }
    return parts(open, groups);
}

class Search {
  public:
    Search(Shelf const &shelf, std::vector<Conflict const *> conflicts, std::size_t effort)
        : scene_(shelf, std::move(conflicts)), effort_(effort) {
        Proposals proposals;
        propose_names(scene_, proposals);
        for (auto const *conflict : scene_.conflicts()) {
            propose_values(scene_, *conflict, proposals);
            propose_words(scene_, *conflict, proposals);
        }
        std::ranges::stable_sort(proposals, {}, &Proposal::cost);
        for (auto &proposal : proposals)
            if (may_try(effort / 4)) try_out(std::move(proposal));
    }

    void run(std::vector<Repair> &out) {
        for (auto const &group : groups()) {
            std::set<ConflictId> ids;
            for (auto const *conflict : group) ids.insert(conflict->id);
            tell(ids, out);
        }
    }

  private:
    /// Takes one trial's effort, if so much is left beyond what is kept.
    bool may_try(std::size_t kept) {
        if (effort_ < kept + trial_) return false;
        effort_ -= trial_;
        return true;
    }

    void try_out(Proposal proposal) {
        auto outcome = scene_.after(proposal.edits);
        Tried tried{std::move(proposal), std::move(outcome.clears)};
        tried.clears.insert(tried.clears.end(), tried.proposal.settles.begin(), tried.proposal.settles.end());
        std::ranges::sort(tried.clears);
        if (!tried.clears.empty()) tried_.push_back(std::move(tried));
    }

    std::vector<std::vector<Conflict const *>> groups() const {
        auto const &conflicts = scene_.conflicts();
        Groups groups(conflicts.size());
        auto const at = [&](ConflictId id) {
            return std::size_t(std::ranges::find(conflicts, id, &Conflict::id) - conflicts.begin());
        };
        for (auto const &tried : tried_)
            for (auto const id : tried.clears) groups.join(at(tried.clears.front()), at(id));
        return parts(conflicts, groups);
    }

    /// The cheapest sets that clear all of these, or as many as can be: the first conflict that is left is cleared by
    /// each of the cheapest changes in turn.
    void extend(Set const &set, std::set<ConflictId> const &wanted, std::vector<Set> &found) const {
        auto const left = std::ranges::find_if(wanted, [&](ConflictId id) { return !set.clears.contains(id); });
        if (left == wanted.end() || set.changes.size() == most_changes) {
            found.push_back(set);
            return;
        }
        std::size_t considered = 0;
        for (auto const &tried : tried_) {
            if (!std::ranges::binary_search(tried.clears, *left) || considered++ >= most_for_one) continue;
            auto longer = set;
            longer.changes.push_back(&tried);
            longer.clears.insert(tried.clears.begin(), tried.clears.end());
            longer.cost += tried.proposal.cost;
            if (found.size() < most_sets * most_for_one) extend(longer, wanted, found);
        }
    }

    Repair made_of(Set const &set) const {
        Repair repair;
        std::vector<Edit> edits;
        std::set<ConflictId> clears;
        for (auto const *tried : set.changes) {
            auto const &p = tried->proposal;
            repair.changes.insert(repair.changes.end(), p.changes.begin(), p.changes.end());
            edits.insert(edits.end(), p.edits.begin(), p.edits.end());
            clears.insert(p.settles.begin(), p.settles.end());
        }
        auto outcome = scene_.after(edits);
        clears.insert(outcome.clears.begin(), outcome.clears.end());
        repair.clears.assign(clears.begin(), clears.end());
        repair.breaks = std::move(outcome.breaks);
        return repair;
    }

    void tell(std::set<ConflictId> const &wanted, std::vector<Repair> &out) {
        std::vector<Set> sets;
        extend({}, wanted, sets);
        for (auto const &tried : tried_)
            if (wanted.contains(tried.clears.front()))
                sets.push_back({{&tried}, {tried.clears.begin(), tried.clears.end()}, tried.proposal.cost});
        auto const unclear = [&](std::size_t cleared) { return wanted.size() - cleared; };
        std::ranges::stable_sort(sets, {}, [&](Set const &s) { return std::pair(unclear(s.clears.size()), s.cost); });
        std::vector<std::pair<std::pair<std::size_t, int>, Repair>> made;
        std::set<std::vector<std::string>> known;
        for (auto const &set : sets) {
            if (made.size() == most_tried || !may_try(0)) break;
            auto repair = made_of(set);
            if (repair.clears.empty() || !known.insert(in_short(repair)).second) continue;
            std::pair const rank(unclear(repair.clears.size()), set.cost + cost_of_a_break * int(repair.breaks.size()));
            made.emplace_back(rank, std::move(repair));
        }
        std::ranges::stable_sort(made, {}, [](auto const &pair) { return pair.first; });
        for (std::size_t i = 0; i < std::min(made.size(), most_told); ++i) out.push_back(std::move(made[i].second));
    }

    /// The same words read in more or fewer places of the same papers, to the same effect, are one repair.
    static std::vector<std::string> in_short(Repair const &repair) {
        std::set<std::string> out;
        for (auto const &change : repair.changes) {
            std::string words{model::name(change.remedy)};
            words.append("\n").append(change.from).append("\n").append(change.to);
            std::set<model::DocumentId> papers;
            for (auto const &place : change.places) papers.insert(place.document);
            for (auto const id : papers) words.append("\n").append(std::to_string(id));
            if (change.remedy == model::Remedy::drop)
                for (auto const &place : change.places) words.append("\n").append(place.quote);
            out.insert(std::move(words));
        }
        for (auto const id : repair.clears) out.insert(std::to_string(id));
        return {out.begin(), out.end()};
    }

    Scene scene_;
    std::size_t trial_ = scene_.effort(), effort_;  ///< of one trial; what is left for all
    std::vector<Tried> tried_;                      ///< by cost
};

}  // namespace

std::vector<Repair> repairs(Overview const &overview, std::size_t effort) {
    Shelf const shelf(overview);
    std::vector<Repair> out;
    for (auto const &conflicts : neighbourhoods(overview, shelf))
        for (std::size_t from = 0; from < conflicts.size(); from += most_conflicts) {
            auto const to = std::min(conflicts.size(), from + most_conflicts);
            Search(shelf, {conflicts.begin() + std::ptrdiff_t(from), conflicts.begin() + std::ptrdiff_t(to)}, effort)
                .run(out);
        }
    return out;
}

}  // namespace namesake::check
