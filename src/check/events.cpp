// What two texts say of one event.
// event_date: the same parties at the same place, on two days. A second round, a date less precise, a report's own date
// are no conflict. place:      the same parties on the same day, in two places of which neither lies in the other.
// count:      the same event and time, two numbers that exclude each other. A toll that rises with the days is no
// conflict. denial:     held by one voice, not held by another: the same parties, no date or place that makes it
// another event.
#include <algorithm>
#include <list>
#include <map>

#include "check/happening.hpp"
#include "check/occasions.hpp"

namespace namesake::check {

namespace {

using model::ConflictKind, model::Level;

constexpr int one_event = 21;  // days between two dates said of one event
constexpr int one_news = 60;   // days between two reports of one event
constexpr int soon = 7;        // days between a report and the denial by one of its parties
constexpr std::size_t most_compared = 48;

struct Pair {
    Occasion const &a, &b;
};

bool dates_agree(Pair p) {
    auto const x = date_of(p.a.date), y = date_of(p.b.date);
    return !x || !y || compatible(*x, *y);
}

bool same_day(Pair p) {
    auto const x = date_of(p.a.date), y = date_of(p.b.date);
    return x && y && x->day_number() && compatible(x->date_only(), y->date_only());
}

/// Days between the dates of two occasions, if each has a day.
int days_apart(Pair p) {
    auto const x = date_of(p.a.date), y = date_of(p.b.date);
    if (!x || !y) return -1;
    auto const i = x->day_number(), j = y->day_number();
    return i && j ? std::abs(*i - *j) : -1;
}

/// Two voices, or a headline and its story: what one voice tells of twice may be two events.
bool two_tellers(Pair p) {
    auto const &a = p.a.claim(), &b = p.b.claim();
    bool const headline = (a.zone == model::Zone::headline) != (b.zone == model::Zone::headline);
    return a.document != b.document || headline || !one_voice(a, b);
}

/// A date that its own document's date rules out is doc_time's matter.
bool after_its_report(Facts const &facts, Occasion const &o) {
    auto const date = date_of(o.date), said = facts.said_on(o.claim());
    return date && said && compare(*date, *said) == model::Order::after;
}

bool is_pronoun(std::string_view word) {
    return word == "he" || word == "she" || word == "they" || word == "it";
}

/// Two occasions, and what each says.
struct Clash {
    Pair pair;
    std::string a, b;
};

struct Row {
    ConflictKind kind;
    Level level;
    std::set<Occasion const *> occasions;
    std::list<Clash> clashes;
};

class Events {
  public:
    Events(Facts const &facts, Findings &found)
        : facts_(facts), within_(facts), found_(found), all_(occasions_of(facts)) {}

    void run() {
        std::map<std::pair<std::string, EntityId>, std::vector<std::size_t>> by_party;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            for (auto const id : all_[i].parties) by_party[{all_[i].head, id}].push_back(i);
            if (all_[i].place != 0) by_party[{all_[i].head, all_[i].place}].push_back(i);
        }
        std::set<std::pair<std::size_t, std::size_t>> pairs;
        for (auto const &[key, members] : by_party)
            for (std::size_t i = 0; i < members.size(); ++i)
                for (std::size_t j = i + 1; j < std::min(members.size(), i + most_compared); ++j)
                    pairs.emplace(members[i], members[j]);
        for (auto const &[i, j] : pairs) compare({all_[i], all_[j]});
        for (auto const &row : rows_) finish(row);
    }

  private:
    void compare(Pair p) {
        auto const &a = p.a.claim(), &b = p.b.claim();
        auto const apart = facts_.days_between(a, b);
        if (!two_tellers(p) || (apart && *apart > one_news) || revision(facts_, a, b)) return;
        if (p.a.denied != p.b.denied) return denial(p);
        if (p.a.denied) return;
        count(p);
        if (p.a.date.empty() || p.b.date.empty() || !p.a.quantity.empty() || !p.b.quantity.empty()) return;
        if (one_of_several(p.a) || one_of_several(p.b)) return;
        dates(p);
        places(p);
    }

    /// Named in its words, if not known as a party ("the talks between A and B were held ...").
    bool names(Occasion const &o, EntityId party) const {
        return o.parties.contains(party) || has_word(o.claim().quote, lower(facts_.name(party)));
    }

    std::size_t shared_parties(Pair p) const {
        std::set<EntityId> shared;
        for (auto const id : p.a.parties)
            if (names(p.b, id)) shared.insert(id);
        for (auto const id : p.b.parties)
            if (names(p.a, id)) shared.insert(id);
        return shared.size();
    }

    bool places_agree(Pair p) const {
        return p.a.place == 0 || p.b.place == 0 || within_.compatible(p.a.place, p.b.place);
    }

    void dates(Pair p) {
        auto const days = days_apart(p);
        bool const here = p.a.place != 0 && p.b.place != 0 && places_agree(p);
        // People meet every day: two papers mean one meeting if both parties are the same.
        bool const any_meeting = p.a.head == "meeting" && p.a.claim().document != p.b.claim().document;
        auto const needed =
            any_meeting ? 2 : std::min<std::size_t>(2, std::min(p.a.parties.size(), p.b.parties.size()));
        // Without a party, a town has more than one meeting in three weeks.
        bool const same =
            here && shared_parties(p) >= (p.a.head == "meeting" ? std::max<std::size_t>(1, needed) : needed);
        if (!same || !one_site(p) || days <= 0 || days > one_event || after_its_report(facts_, p.a) ||
            after_its_report(facts_, p.b))
            return;
        put(ConflictKind::event_date, Level::tension, p, p.a.date, p.b.date);
    }

    /// A treaty on fish is not the one on borders. What is told by a verb ("rebels attacked the mine") is one event
    /// with another only if both name the thing as known ("the mine").
    bool one_site(Pair p) const {
        auto const &a = p.a.claim(), &b = p.b.claim();
        auto const sites = compare_sites(a.quote, b.quote);
        auto const by_verb = [](FactRow const &f) { return f.rule == "befell" || f.rule == "was_done"; };
        bool const told = by_verb(a) || by_verb(b);
        if (told) return sites.known;
        return !sites.apart || (p.a.head != "signed" && shared_parties(p) > 0);
    }

    void places(Pair p) {
        if (places_agree(p) || !same_day(p) || shared_parties(p) < 2 || !one_site(p)) return;
        put(ConflictKind::place, Level::contradiction, p, facts_.name(p.a.place), facts_.name(p.b.place));
    }

    void count(Pair p) {
        auto const x = count_of(p.a.quantity), y = count_of(p.b.quantity);
        if (!x || !y || (x->least <= y->most && y->least <= x->most)) return;
        bool const same_place = p.a.place != 0 && p.b.place != 0 && places_agree(p);
        if (!(same_place || shared_parties(p) > 0) || !places_agree(p) || !same_day(p)) return;
        auto const days = facts_.days_between(p.a.claim(), p.b.claim());
        if (days && *days != 0) return;
        auto const &a = p.a.claim().quote, &b = p.b.claim().quote;
        if (other_cause(a, b) || other_people(a, b) || counts_the_rest(a) || counts_the_rest(b)) return;
        if (tells_of_rise(x->least > y->least ? a : b)) return;
        put(ConflictKind::count, Level::contradiction, p, p.a.quantity, p.b.quantity);
    }

    void denial(Pair p) {
        if (!places_agree(p) || !dates_agree(p) || !one_meant(p)) return;
        put(ConflictKind::denial, Level::contradiction, p, p.a.denied ? "not held" : "held",
            p.b.denied ? "not held" : "held");
    }

    /// Is it that event that is denied? Two parties say so, or a party and the day or place; or a party denies it
    /// itself, within days.
    bool one_meant(Pair p) const {
        auto const &no = p.a.denied ? p.a : p.b, &yes = p.a.denied ? p.b : p.a;
        bool const place = p.a.place != 0 && p.b.place != 0, date = same_day(p);
        auto const voices = no.claim().voices;
        auto denier = voices.empty() ? EntityId{0} : voices.front().entity;
        // "But Lodd did not meet the growers, he added": he is not Lodd.
        if (denier != 0 && is_pronoun(voices.front().name) && has_word(no.claim().quote, last_name(denier))) denier = 0;
        bool const of_no = no.parties.contains(denier), own_word = of_no || yes.parties.contains(denier);
        if (!own_word && !says_not(no.claim())) return false;
        if (no.head == "acceptance" && other_gift(no.claim().quote, yes.claim().quote)) return false;
        if (no.head == "sold" && compare_sites(no.claim().quote, yes.claim().quote).apart) return false;
        if (is_lone_act(no.head)) return one_lone_act(no, yes);
        auto const apart = facts_.days_between(p.a.claim(), p.b.claim());
        auto const shared = shared_parties(p) + (own_word && !of_no ? 1 : 0);
        bool const nobody_else = shared >= no.parties.size();
        return shared > 1 || (place && date) ||
               (shared == 1 && nobody_else && (own_word ? place || date || (apart && *apart <= soon) : place && date));
    }

    /// He resigned, he has not: the same person, within days, and not that he did so later.
    bool one_lone_act(Occasion const &no, Occasion const &yes) const {
        auto const told = date_of(yes.date), denied_on = facts_.said_on(no.claim());
        auto const apart = facts_.days_between(no.claim(), yes.claim());
        auto const &n = no.claim(), &y = yes.claim();
        if (!apart || *apart > soon || n.subject != y.subject) return false;
        // left Lumby, left Lumby United; "has not left the club"
        auto const other = [](EntityId one, EntityId two) { return one != 0 && two != 0 && one != two; };
        if (other(n.object, y.object) || (n.object == 0 && y.object == 0 && no.place != yes.place)) return false;
        if (told && denied_on) return namesake::model::compare(*told, *denied_on) != model::Order::after;
        return !facts_.said_before(no.claim(), yes.claim());
    }

    std::string last_name(EntityId party) const {
        auto const name = lower(facts_.name(party));
        return name.substr(name.find_last_of(' ') + 1);
    }

    /// Pairs that have an occasion in common are one contradiction, and one row.
    void put(ConflictKind kind, Level level, Pair p, std::string_view a, std::string_view b) {
        Row row{kind, level, {&p.a, &p.b}, {{p, std::string(a), std::string(b)}}};
        auto const tied = [&](Row const &other) {
            return other.kind == kind && (other.occasions.contains(&p.a) || other.occasions.contains(&p.b));
        };
        auto first = rows_.end();
        for (auto at = rows_.begin(); at != rows_.end();) {
            if (!tied(*at)) {
                ++at;
            } else if (first == rows_.end()) {
                first = at++;
            } else {
                take_over(*first, *at);
                at = rows_.erase(at);
            }
        }
        first == rows_.end() ? rows_.push_back(std::move(row)) : take_over(*first, row);
    }

    static void take_over(Row &row, Row &other) {
        row.occasions.merge(other.occasions);
        row.clashes.splice(row.clashes.end(), other.clashes);
    }

    std::string summary(ConflictKind kind, Pair p, std::string_view a, std::string_view b) const {
        std::vector<std::string> names;
        for (auto const id : p.a.parties) names.push_back(facts_.name(id));
        if (names.empty() && p.a.place != 0) names.push_back(facts_.name(p.a.place));
        auto const event = p.a.head + " (" + listed(names) + ")";
        auto const both = std::string(a) + " and " + std::string(b);
        switch (kind) {
            case ConflictKind::event_date:
                return "One event, " + event + ", is dated " + both;
            case ConflictKind::place:
                return "One event, " + event + ", is placed in " + both;
            case ConflictKind::count:
                return "The numbers for one event, " + event + ", exclude each other: " + both;
            default:
                return "One voice says that an event, " + event + ", took place, another that it did not";
        }
    }

    void finish(Row const &row) {
        Finding finding(row.kind, row.level);
        for (auto const &[pair, a, b] : row.clashes) {
            for (auto const *f : pair.a.claims) finding.add(a, *f);
            for (auto const *f : pair.b.claims) finding.add(b, *f);
        }
        auto const &[pair, a, b] = row.clashes.back();
        finding.conflict.summary = summary(row.kind, pair, a, b);
        if (finding.sides() > 1) found_.push_back(std::move(finding));
    }

    Facts const &facts_;
    Containment within_;
    Findings &found_;
    std::vector<Occasion> all_;
    std::list<Row> rows_;
};

}  // namespace

void occasions(Facts const &facts, Findings &found) {
    Events(facts, found).run();
}

}  // namespace namesake::check
