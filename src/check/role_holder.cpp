// role_holder: two people hold, at one time, an office with one seat in one body or place.
// Acting, former, deputy and the like are other offices; a successor, or documents more than six weeks apart, is no
// conflict.
#include <algorithm>
#include <iterator>
#include <map>

#include "check/finding.hpp"
#include "check/roles.hpp"

namespace namesake::check {

namespace {

constexpr int one_time = 45;               // days
constexpr std::size_t most_compared = 64;  // claims that follow in time
constexpr int most_holders = 3;  // a seat that more hold at one time is no single one, or a name of many bodies

bool holds_now(FactRow const &f) {
    if (!asserted(f) || !f.valid_to.empty() || f.object == 0 || f.subject == 0) return false;
    for (std::string_view word : {"former", "then", "ex", "acting", "late", "elect", "outgoing", "deputy"})
        if (has_word(f.quote, word)) return false;
    return true;
}

/// A claim of succession, or of an end, between these two people about this seat.
bool follows(Facts const &facts, EntityId a, EntityId b, EntityId seat) {
    for (auto const person : {a, b})
        for (auto const *f : facts.about(person)) {
            if (f->predicate == Predicate::succeeded && (f->object == a || f->object == b)) return true;
            if (f->predicate == Predicate::life_status && f->value == "dead" && asserted(*f)) return true;
            if (is_role(f->predicate) && f->object == seat && !f->valid_to.empty()) return true;
        }
    return false;
}

/// Every country has a central bank, and a house has many committees.
bool name_of_many(std::string const &body) {
    auto const name = lower(body);
    for (std::string_view common :
         {"house", "senate", "congress", "parliament", "cabinet", "central bank", "national bank", "reserve bank",
          "state bank", "university", "ministry", "supreme court", "high court", "treasury", "government"})
        if (name == common) return true;
    return false;
}

/// A country has an ambassador of every other: whose this one is.
std::string sender(Facts const &facts, FactRow const &f) {
    auto const role = office(f);
    if (!is_envoy(role)) return {};
    for (auto const *g : facts.about(f.subject))
        if (g->predicate == Predicate::citizen_of && g->document == f.document && asserted(*g))
            return facts.name(g->object) + "'s " + role;
    return {};
}

/// A board has many governors, a state has one.
bool one_of_a_board(Facts const &facts, FactRow const &f) {
    return facts.kind(f.object) != model::Kind::place && office(f) == "governor" &&
           has_word(facts.name(f.object), "board");
}

/// "Richard" and "Richard Hu", "Mario Cuomo" and "Mario M. Cuomo", "Macdonald" and "Madconald": too near for two people
/// in one seat. A single word is no name to build on.
bool may_be_one(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.find(' ') == std::string_view::npos || b.find(' ') == std::string_view::npos) return true;
    auto const first = a.substr(0, a.find(' ')), last = a.substr(a.find_last_of(' ') + 1);
    return has_word(b, lower(last)) || (first.size() > 2 && b.starts_with(first)) ||
           nearly_alike(last, b.substr(b.find_last_of(' ') + 1));
}

bool clash(Facts const &facts, FactRow const &a, FactRow const &b) {
    if (may_be_one(facts.name(a.subject), facts.name(b.subject))) return false;
    if (a.subject == b.subject || follows(facts, a.subject, b.subject, a.object)) return false;
    auto const from = date_of(a.valid_from), other = date_of(b.valid_from);
    if (from && other && compare(*from, *other) != model::Order::equal && one_voice(a, b)) return false;
    auto const days = facts.days_between(a, b);
    return days ? *days <= one_time : false;
}

/// "Ada Roos, the mayor of Ely, Bo Kuyper, and others": one description between two people; whose it is, is not plain.
void drop_shared_descriptions(Claims &claims) {
    auto const shared = [&](FactRow const *f) {
        return std::any_of(claims.begin(), claims.end(), [&](FactRow const *g) {
            return g->document == f->document && g->subject != f->subject && g->span.start < f->span.end &&
                   f->span.start < g->span.end;
        });
    };
    Claims plain;
    std::copy_if(claims.begin(), claims.end(), std::back_inserter(plain), [&](auto const *f) { return !shared(f); });
    claims = std::move(plain);
}

/// "chairman of Cole, Cole and Adair": a firm of partners as often as three bodies.
bool of_several_bodies(Facts const &facts, FactRow const &f) {
    auto const claims = facts.about(f.subject);
    return std::any_of(claims.begin(), claims.end(), [&](FactRow const *g) {
        return g->predicate == f.predicate && g->document == f.document && g->object != f.object && g->object != 0 &&
               g->value == f.value && g->span.start < f.span.end && f.span.start < g->span.end;
    });
}

Claims in_order_of_time(Facts const &facts, Claims claims) {
    auto const day = [&](FactRow const *f) {
        auto const said = facts.said_on(*f);
        return said && said->days() ? said->days()->first : 0;
    };
    std::stable_sort(claims.begin(), claims.end(), [&](auto const *a, auto const *b) { return day(a) < day(b); });
    return claims;
}

}  // namespace

void role_holder(Facts const &facts, Findings &found) {
    std::map<std::pair<EntityId, std::string>, Claims> seats;
    for (auto const *f : facts.with(Predicate::holds_role))
        if (holds_now(*f) && !name_of_many(facts.name(f->object)) && !one_of_a_board(facts, *f) &&
            !of_several_bodies(facts, *f))
            if (auto const seat = single_seat(office(*f)) ? office(*f) : sender(facts, *f); !seat.empty())
                seats[{f->object, seat}].push_back(f);
    for (auto &[seat, claims] : seats) {
        if (claims.size() < 2) continue;
        drop_shared_descriptions(claims);
        Finding finding(model::ConflictKind::role_holder, model::Level::contradiction, seat.first);
        auto const by_day = in_order_of_time(facts, claims);
        for (std::size_t i = 0; i < by_day.size(); ++i)
            for (std::size_t j = i + 1; j < std::min(by_day.size(), i + most_compared); ++j)
                if (clash(facts, *by_day[i], *by_day[j])) {
                    finding.add(facts.name(by_day[i]->subject), *by_day[i]);
                    finding.add(facts.name(by_day[j]->subject), *by_day[j]);
                }
        if (finding.sides() < 2 || finding.sides() > most_holders) continue;
        std::vector<std::string> holders;
        for (int side = 0; side < finding.sides(); ++side) holders.push_back(finding.value(side));
        finding.conflict.summary =
            listed(holders) + " are each said to be " + seat.second + " of " + facts.name(seat.first) + " at one time";
        found.push_back(std::move(finding));
    }
}

}  // namespace namesake::check
