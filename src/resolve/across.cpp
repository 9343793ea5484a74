#include "resolve/across.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

#include "resolve/agreement.hpp"
#include "resolve/grouping.hpp"
#include "resolve/name_parts.hpp"
#include "resolve/person_name.hpp"
#include "resolve/spelling.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

using model::Cluster, model::Decision, model::Kind, model::Verdict;
using Pair = std::pair<std::size_t, std::size_t>;

constexpr std::size_t all_pairs = 48;         // in a bucket up to this size everybody is compared with everybody
constexpr double enough_for_a_surname = 1.3;  // a body near by and a word of description
constexpr std::size_t most_namesakes = 24;    // groups of one name listed against each other

struct Person {
    std::string folded;
    PersonName name;
    std::size_t evidence = 0;
};

struct Proposal {
    double weight = 0;
    std::size_t a = 0, b = 0;
    std::string_view rule;
    std::string_view by_a, by_b;  ///< names, for an order that ids do not make
};

class Across {
  public:
    Across(std::span<Cluster const> clusters, std::span<Decision const> decisions)
        : clusters_(clusters), groups_(clusters.size()) {
        order_.resize(clusters.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::sort(order_.begin(), order_.end(), [&](auto a, auto b) { return clusters[a].id < clusters[b].id; });
        for (auto const i : order_) index_.emplace(clusters[i].id, i);
        rules_.assign(clusters.size(), "one_document");
        for (auto const &d : decisions)
            if (index_.contains(d.a) && index_.contains(d.b) && d.a != d.b) decisions_.push_back(&d);
        std::sort(decisions_.begin(), decisions_.end(), [](auto const *x, auto const *y) {
            return std::tuple(!x->by_analyst, std::min(x->a, x->b), std::max(x->a, x->b), x->verdict, x->similarity,
                              std::string_view(x->reason)) < std::tuple(!y->by_analyst, std::min(y->a, y->b),
                                                                        std::max(y->a, y->b), y->verdict, y->similarity,
                                                                        std::string_view(y->reason));
        });
        persons_.resize(clusters.size());
        for (auto const i : order_)
            if (clusters[i].kind == Kind::person) {
                persons_[i].folded = text::fold(clusters[i].name);
                persons_[i].name = parse_person(persons_[i].folded);
                persons_[i].evidence = evidence_.add(clusters[i].evidence);
            }
    }

    model::Identities run() {
        decide(true, Verdict::same);
        keep_apart();
        index_names();
        tell_entries_apart();
        join_by_name();
        join_people();
        join_surnames();
        decide(false, Verdict::same);
        return result();
    }

  private:
    std::size_t at(model::ClusterId id) const { return index_.at(id); }
    Cluster const &cluster(std::size_t i) const { return clusters_[i]; }

    void join(std::size_t a, std::size_t b, std::string_view rule) {
        if (groups_.find(a) == groups_.find(b)) return;
        if (!groups_.join(a, b)) return;
        for (auto const i : {a, b})
            if (rules_[i] == "one_document") rules_[i] = rule;
    }

    void decide(bool analyst, Verdict verdict) {
        for (auto const *d : decisions_)
            if (d->by_analyst == analyst && d->verdict == verdict)
                join(at(d->a), at(d->b), analyst ? "analyst" : "the_text_says_so");
    }

    /// Whoever said different or unsure, the two stay two; unless an analyst has already said they are one.
    void keep_apart() {
        for (auto const *d : decisions_)
            if (d->verdict != Verdict::same) groups_.keep_apart(at(d->a), at(d->b));
    }

    void index_names() {
        for (auto const i : order_)
            for (auto &key : name_keys(cluster(i))) by_key_[std::move(key)].push_back(i);
    }

    /// Two entries of one reference work are two people, whatever else they share; unless an analyst says otherwise.
    void tell_entries_apart() {
        for (auto const &[key, members] : by_key_) {
            if (!key.starts_with("person ")) continue;
            std::vector<std::pair<std::size_t, std::string_view>> entries;
            for (auto const i : members)
                for (auto const &piece : cluster(i).evidence)
                    if (piece.starts_with("id:")) entries.emplace_back(i, piece);
            for (std::size_t i = 0; i < entries.size(); ++i)
                for (std::size_t j = i + 1; j < std::min(entries.size(), i + all_pairs); ++j)
                    if (other_entry(entries[i].second, entries[j].second))
                        two_entries(entries[i].first, entries[j].first);
        }
    }

    void two_entries(std::size_t a, std::size_t b) {
        groups_.keep_apart(a, b);
        entries_.emplace(a, b);
    }

    /// "id:wikidata Q1" and "id:wikidata Q2".
    static bool other_entry(std::string_view a, std::string_view b) {
        return a != b && a.substr(0, a.find(' ')) == b.substr(0, b.find(' '));
    }

    /// Bodies, places, groups and dates: one name, one entity. A name of one word that two longer names share joins
    /// neither.
    void join_by_name() {
        for (auto const &[key, members] : by_key_) {
            if (cluster(members.front()).kind == Kind::person) continue;
            if (key.starts_with("body ") && ambiguous(members))
                join_alike(members);
            else
                for (auto const i : members) join(members.front(), i, "same_name");
        }
    }

    bool is_short(std::size_t i) const { return word_count(body_core(text::fold(cluster(i).name))) < 2; }

    bool ambiguous(std::vector<std::size_t> const &members) const {
        std::set<std::string> cores;
        for (auto const i : members)
            if (!is_short(i)) cores.insert(word_bag(split_words(body_core(text::fold(cluster(i).name)))));
        return cores.size() > 1;
    }

    void join_alike(std::vector<std::size_t> const &members) {
        std::map<std::string, std::size_t> first;
        for (auto const i : members) {
            auto const [known, fresh] = first.try_emplace(std::string(body_core(text::fold(cluster(i).name))), i);
            if (!fresh) join(known->second, i, "same_name");
        }
    }

    /// People: the name, and something that agrees.
    void join_people() {
        std::vector<Proposal> proposals;
        for (auto const &[key, members] : by_key_)
            if (key.starts_with("person ")) propose(members, proposals);
        std::sort(proposals.begin(), proposals.end(), [](Proposal const &x, Proposal const &y) {
            return std::tuple(-x.weight, x.by_a, x.by_b, x.a, x.b) < std::tuple(-y.weight, y.by_a, y.by_b, y.a, y.b);
        });
        for (auto const &p : proposals) join(p.a, p.b, p.rule);
    }

    void propose(std::vector<std::size_t> const &members, std::vector<Proposal> &out) {
        if (members.size() <= all_pairs) {
            for (std::size_t i = 0; i < members.size(); ++i)
                for (std::size_t j = i + 1; j < members.size(); ++j) propose(members[i], members[j], out);
            return;
        }
        // A crowd of one name: only those who share a piece of evidence are worth comparing, and of many who share one,
        // neighbours.
        std::map<std::string_view, std::vector<std::size_t>> by_evidence;
        for (auto const i : members)
            for (auto const &evidence : cluster(i).evidence) by_evidence[evidence].push_back(i);
        for (auto const &[evidence, sharing] : by_evidence) {
            std::size_t const reach = sharing.size() <= all_pairs ? sharing.size() : 2;
            for (std::size_t i = 0; i < sharing.size(); ++i)
                for (std::size_t j = i + 1; j < sharing.size() && j - i <= reach; ++j)
                    propose(sharing[i], sharing[j], out);
        }
    }

    void propose(std::size_t a, std::size_t b, std::vector<Proposal> &out) {
        if (cluster(a).document == cluster(b).document) return;
        auto const fits = fit(persons_[a].name, persons_[b].name);
        if (fits == Fit::none) return;
        auto const weight = agreement(a, b);
        if (weight < needed(fits, a, b)) return;
        auto const rule = fits == Fit::same       ? "full_name_and_evidence"
                          : fits == Fit::spelling ? "spelling_and_evidence"
                                                  : "name_and_evidence";
        out.push_back({weight, a, b, rule, persons_[a].folded, persons_[b].folded});
    }

    /// A name of three parts is nearly enough; two spellings of two parts need more.
    double needed(Fit fits, std::size_t a, std::size_t b) const {
        auto const parts = [&](std::size_t i) {
            return word_count(persons_[i].folded) +
                   std::count(persons_[i].folded.begin(), persons_[i].folded.end(), '-');
        };
        double const by_name = std::min(parts(a), parts(b)) > 2 ? 1.0 : 1.5;
        return by_name + (fits == Fit::same ? 0 : 0.5);
    }

    /// A surname alone belongs to the one person of that surname with whom something agrees.
    void join_surnames() {
        for (auto const &[key, members] : by_key_)
            if (key.starts_with("surname "))
                for (auto const i : members)
                    if (persons_[i].name.bare()) join_surname(i, members);
    }

    void join_surname(std::size_t bare, std::vector<std::size_t> const &members) {
        std::map<std::size_t, double> by_group;
        std::size_t looked_at = 0;
        for (auto const i : members) {
            if (i == bare || cluster(i).document == cluster(bare).document || groups_.kept_apart(bare, i)) continue;
            if (++looked_at > 4 * all_pairs) break;
            bool const first_name = persons_[i].name.bare() && persons_[i].folded != persons_[bare].folded;
            if (!first_name) by_group[groups_.find(i)] = std::max(by_group[groups_.find(i)], agreement(bare, i));
        }
        std::vector<std::pair<double, std::size_t>> ranked;
        for (auto const &[group, weight] : by_group) ranked.emplace_back(weight, group);
        std::sort(ranked.rbegin(), ranked.rend());
        bool const one = ranked.size() == 1 || (ranked.size() > 1 && ranked[0].first >= ranked[1].first + 1);
        if (one && ranked[0].first >= enough_for_a_surname) join(bare, ranked[0].second, "surname_and_evidence");
    }

    model::Identities result() {
        model::Identities out;
        for (auto const i : order_) smallest_.try_emplace(groups_.find(i), i);
        for (auto const i : order_) {
            auto const first = smallest_.at(groups_.find(i));
            out.members.push_back({cluster(i).id, cluster(first).id, std::string(rules_[i])});
        }
        list_decided();
        list_entries();
        list_near();
        for (auto &[pair, row] : rows_) out.namesakes.push_back(std::move(row));
        return out;
    }

    void add_row(std::size_t a, std::size_t b, Verdict verdict, double similarity, std::string reason) {
        auto x = smallest_.at(groups_.find(a)), y = smallest_.at(groups_.find(b));
        if (x == y) return;
        if (cluster(x).id > cluster(y).id) std::swap(x, y), std::swap(a, b);
        if (similarity == 0) similarity = likeness(text::fold(cluster(x).name), text::fold(cluster(y).name));
        rows_.try_emplace({cluster(x).id, cluster(y).id},
                          model::NamesakeRow{cluster(x).id, cluster(y).id, cluster(a).name, cluster(b).name, similarity,
                                             verdict, std::move(reason)});
    }

    /// A pair that was to be one and is kept apart is unsure: voices disagree.
    void list_decided() {
        for (auto const *d : decisions_) {
            bool const same = d->verdict == Verdict::same;
            if (same && groups_.find(at(d->a)) != groups_.find(at(d->b)))
                add_row(at(d->a), at(d->b), Verdict::unsure, d->similarity, "said to be one, and said to be two");
        }
        for (auto const *d : decisions_)
            if (d->verdict != Verdict::same) add_row(at(d->a), at(d->b), d->verdict, d->similarity, d->reason);
    }

    void list_entries() {
        for (auto const &[a, b] : entries_)
            add_row(a, b, Verdict::different, 0,
                    "a reference work has them as two: " + entry_of(a) + " × " + entry_of(b));
    }

    std::string entry_of(std::size_t i) const {
        for (auto const &piece : cluster(i).evidence)
            if (piece.starts_with("id:")) return piece.substr(3);
        return {};
    }

    void list_near() {
        for (auto const &[key, members] : by_key_) {
            if (!key.starts_with("person ")) continue;
            std::vector<std::size_t> seen;
            for (auto const i : members) {
                bool const known =
                    std::any_of(seen.begin(), seen.end(), [&](auto s) { return groups_.find(s) == groups_.find(i); });
                if (known || seen.size() >= most_namesakes) continue;
                for (auto const s : seen)
                    if (fit(persons_[s].name, persons_[i].name) != Fit::none)
                        add_row(s, i, Verdict::unsure, 0,
                                why_open(evidence_.shared(persons_[s].evidence, persons_[i].evidence)));
                seen.push_back(i);
            }
        }
    }

    double agreement(std::size_t a, std::size_t b) const {
        return evidence_.agreement(persons_[a].evidence, persons_[b].evidence);
    }

    static std::string why_open(std::string const &shared) {
        return shared.empty() ? "the names agree, nothing else does"
                              : "the names agree, but too little else does: " + shared;
    }

    std::span<Cluster const> clusters_;
    Grouping groups_;
    std::vector<std::size_t> order_;  ///< by id
    std::unordered_map<model::ClusterId, std::size_t> index_;
    std::set<Pair> entries_;                   ///< of a reference work, that are two
    std::vector<Decision const *> decisions_;  ///< the analyst's first
    std::vector<Person> persons_;
    Evidence evidence_;
    std::vector<std::string_view> rules_;
    std::map<std::string, std::vector<std::size_t>> by_key_;
    std::map<std::size_t, std::size_t> smallest_;  ///< by group: its cluster of the smallest id
    std::map<std::pair<model::ClusterId, model::ClusterId>, model::NamesakeRow> rows_;
};

}  // namespace

model::Identities across_documents(std::span<Cluster const> clusters, std::span<Decision const> decisions) {
    return Across(clusters, decisions).run();
}

}  // namespace namesake::resolve
