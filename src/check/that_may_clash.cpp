// Which claims a check has to look at, told from their outlines. For each kind of conflict a slot in which two things
// are said: an entity of whom all is needed (a death, a denied office), or a few claims that go together (a birth in
// two places).
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "check/check.hpp"
#include "check/facts.hpp"
#include "check/roles.hpp"

namespace namesake::check {

namespace {

using model::Outline;

bool is_kin(Predicate p) {
    return p == Predicate::child_of || p == Predicate::grandchild_of || p == Predicate::sibling_of ||
           p == Predicate::spouse_of || p == Predicate::relative_of;
}

/// Dates of birth and death and ages clash with one another.
bool is_vital(Predicate p) {
    return p == Predicate::born_on || p == Predicate::died_on || p == Predicate::age;
}

bool is_site(Predicate p) {
    return p == Predicate::born_in || p == Predicate::died_in || p == Predicate::based_in;
}

/// What lies in what (Containment).
bool says_within(Predicate p) {
    return p == Predicate::located_in || p == Predicate::part_of || p == Predicate::capital_of ||
           p == Predicate::based_in;
}

/// Few, or compared with one another in so many ways that all of them are needed.
bool always_needed(Predicate p) {
    return p == Predicate::event || p == Predicate::met_with || p == Predicate::attended || p == Predicate::same_as ||
           p == Predicate::different_from || p == Predicate::depicted_as || p == Predicate::capital_of || is_kin(p);
}

/// Something said of a slot, and whether another thing is said of it too.
class Slots {
  public:
    void say(EntityId whose, Predicate what, EntityId value) {
        auto &slot = slots_[key(whose, what)];
        slot.two |= slot.said && slot.value != value;
        slot.said = true, slot.value = value;
    }
    bool two(EntityId whose, Predicate what) const {
        auto const at = slots_.find(key(whose, what));
        return at != slots_.end() && at->second.two;
    }

  private:
    struct Slot {
        bool said = false, two = false;
        EntityId value = 0;
    };
    static EntityId key(EntityId whose, Predicate what) { return whose * 64 + static_cast<EntityId>(what); }
    std::unordered_map<EntityId, Slot> slots_;
};

class Sieve {
  public:
    explicit Sieve(std::span<Outline const> claims) : claims_(claims) {}

    std::vector<model::ClaimId> run() {
        for (auto const &claim : claims_) look_at(claim);
        for (auto const &[seat, holders] : seats_)
            if (holders.size() > 1) whole_.insert(holders.begin(), holders.end());
        whole_.erase(0), dead_.erase(0);  // nobody
        std::vector<bool> needed(claims_.size());
        for (std::size_t i = 0; i < claims_.size(); ++i) needed[i] = is_needed(claims_[i]);
        add_places_around(needed);
        std::vector<model::ClaimId> out;
        for (std::size_t i = 0; i < claims_.size(); ++i)
            if (needed[i]) out.push_back(claims_[i].id);
        return out;
    }

  private:
    using Words = std::unordered_map<std::string, EntityId>;
    static constexpr EntityId several = -1;

    void look_at(Outline const &c) {
        if (is_kin(c.predicate)) whole_.insert({c.subject, c.object});
        if (c.predicate == Predicate::life_status || (c.denied && is_role(c.predicate))) whole_.insert(c.subject);
        if (c.predicate == Predicate::died_on) whole_.insert(c.subject), dead_.insert(c.subject);
        if (c.denied) denied_.emplace(c.predicate, c.subject, c.object);
        if (is_vital(c.predicate)) slots_.say(c.subject, Predicate::born_on, c.id);
        if (is_site(c.predicate)) slots_.say(c.subject, c.predicate, c.object);
        if (c.predicate == Predicate::gender) slots_.say(c.subject, c.predicate, number(lower(c.value)));
        if (c.predicate == Predicate::said) said(c);
        if (c.predicate == Predicate::holds_role && !c.denied) held(c);
        if (c.predicate == Predicate::holds_role && !c.denied && !c.ended && c.subject != 0 && c.object != 0)
            if (auto seat = office_called(c.value); single_seat(seat) || is_envoy(seat))
                seats_[{c.object, std::move(seat)}].insert(c.subject);
    }

    void said(Outline const &c) {
        auto const [at, first] = speakers_.try_emplace(spoken(c.value), c.subject);
        if (!first && at->second != c.subject) at->second = several;
    }

    /// An office somebody holds by one claim and has held by another.
    void held(Outline const &c) {
        auto &office = offices_[{c.subject, office_called(c.value)}];
        (c.ended ? office.ended : office.held) = true;
        if (office.ended && office.held) ended_and_held_.insert(c.subject);
    }

    EntityId number(std::string word) {
        return numbers_.try_emplace(std::move(word), static_cast<EntityId>(numbers_.size())).first->second;
    }

    bool is_needed(Outline const &c) const {
        if (always_needed(c.predicate) || dead_.contains(c.object)) return true;
        // Of what somebody said, nothing is needed but "I am alive", and that the dead said it.
        if (dead_.contains(c.subject)) return true;
        if (whole_.contains(c.subject) && (c.predicate != Predicate::said || has_word(c.value, "alive"))) return true;
        if (is_vital(c.predicate) && slots_.two(c.subject, Predicate::born_on)) return true;
        if (is_role(c.predicate) && ended_and_held_.contains(c.subject)) return true;
        if ((is_site(c.predicate) || c.predicate == Predicate::gender) && slots_.two(c.subject, c.predicate))
            return true;
        if (c.predicate == Predicate::said && speakers_.at(spoken(c.value)) == several) return true;
        return denied_.contains({c.predicate, c.subject, c.object});
    }

    /// Whether two places agree is asked of those around them.
    void add_places_around(std::vector<bool> &needed) const {
        std::unordered_map<EntityId, std::vector<std::size_t>> around;
        std::set<EntityId> seen;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            auto const &c = claims_[i];
            if (says_within(c.predicate) && !c.denied && c.subject != 0 && c.object != 0)
                around[c.subject].push_back(i);
            if (!needed[i]) continue;
            seen.insert(c.place);
            if (is_site(c.predicate)) seen.insert(c.object);
            if (c.predicate == Predicate::capital_of) seen.insert(c.subject);
        }
        for (std::vector<EntityId> edge(seen.begin(), seen.end()); !edge.empty();) {
            auto const at = around.find(edge.back());
            edge.pop_back();
            if (at == around.end()) continue;
            std::set<EntityId> listed;  // once is enough: it says no more twice
            for (auto const i : at->second) {
                if (!listed.insert(claims_[i].object).second) continue;
                needed[i] = true;
                if (seen.insert(claims_[i].object).second) edge.push_back(claims_[i].object);
            }
        }
    }

    std::span<Outline const> claims_;
    struct Office {
        bool held = false, ended = false;
    };
    std::unordered_set<EntityId> whole_, dead_;    ///< all about them is needed; all about and to them
    std::unordered_set<EntityId> ended_and_held_;  ///< all of their offices is needed
    std::map<std::pair<EntityId, std::string>, Office> offices_;
    std::set<std::tuple<Predicate, EntityId, EntityId>> denied_;
    Slots slots_;
    Words speakers_, numbers_;
    std::map<std::pair<EntityId, std::string>, std::set<EntityId>> seats_;
};

}  // namespace

std::vector<model::ClaimId> that_may_clash(std::span<Outline const> claims) {
    return Sieve(claims).run();
}

}  // namespace namesake::check
