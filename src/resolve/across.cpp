#include "resolve/across.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "resolve/joining.hpp"
#include "resolve/name_parts.hpp"
#include "resolve/spelling.hpp"
#include "text/look_alike.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr std::size_t all_pairs = 48;         // in a bucket up to this size everybody is compared with everybody
constexpr double enough_for_a_surname = 1.3;  // a body near by and a word of description
constexpr std::size_t most_waiting = std::size_t{1} << 20;  // pairs, before they are compared

std::string_view rule_for(Fit fits) {
    return fits == Fit::same       ? "full_name_and_evidence"
           : fits == Fit::spelling ? "spelling_and_evidence"
                                   : "name_and_evidence";
}

}  // namespace

Across::Across(std::span<Cluster const> clusters, std::span<Decision const> decisions)
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
        if (text::is_disguised(clusters[i].name)) disguised_.insert(i);
    for (auto const i : order_)
        if (clusters[i].kind == Kind::person) {
            persons_[i].folded = text::fold(clusters[i].name);
            persons_[i].name = parse_person(persons_[i].folded);
            persons_[i].evidence = evidence_.add(clusters[i].evidence);
        }
}

model::Identities Across::run() {
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

void Across::join(std::size_t a, std::size_t b, std::string_view rule) {
    if (groups_.find(a) == groups_.find(b)) return;
    if (rule != "analyst" && only_look_alike(a, b)) return;
    if (!groups_.join(a, b)) return;
    for (auto const i : {a, b})
        if (rules_[i] == "one_document") rules_[i] = rule;
}

bool Across::only_look_alike(std::size_t a, std::size_t b) const {
    return !disguised_.empty() && (disguised_.contains(a) || disguised_.contains(b)) &&
           cluster(a).name != cluster(b).name;
}

void Across::decide(bool analyst, Verdict verdict) {
    for (auto const *d : decisions_)
        if (d->by_analyst == analyst && d->verdict == verdict)
            join(at(d->a), at(d->b), analyst ? "analyst" : "the_text_says_so");
}

void Across::keep_apart() {
    for (auto const *d : decisions_)
        if (d->verdict != Verdict::same) groups_.keep_apart(at(d->a), at(d->b));
}

void Across::index_names() {
    for (auto const i : order_)
        for (auto &key : name_keys(cluster(i))) by_key_[std::move(key)].push_back(i);
}

void Across::tell_entries_apart() {
    for (auto const &[key, members] : by_key_) {
        if (!key.starts_with("person ")) continue;
        std::vector<std::pair<std::size_t, std::string_view>> entries;
        for (auto const i : members)
            for (auto const &piece : cluster(i).evidence)
                if (piece.starts_with("id:")) entries.emplace_back(i, piece);
        for (std::size_t i = 0; i < entries.size(); ++i)
            for (std::size_t j = i + 1; j < std::min(entries.size(), i + all_pairs); ++j)
                if (other_entry(entries[i].second, entries[j].second)) two_entries(entries[i].first, entries[j].first);
    }
}

void Across::two_entries(std::size_t a, std::size_t b) {
    groups_.keep_apart(a, b);
    entries_.emplace(a, b);
}

bool Across::other_entry(std::string_view a, std::string_view b) {
    return a != b && a.substr(0, a.find(' ')) == b.substr(0, b.find(' '));
}

void Across::join_by_name() {
    for (auto const &[key, members] : by_key_) {
        if (cluster(members.front()).kind == Kind::person) continue;
        if (key.starts_with("body ") && ambiguous(members))
            join_alike(members);
        else
            join_all(members);
    }
}

void Across::join_all(std::vector<std::size_t> const &members) {
    auto const plain = std::ranges::find_if(members, [&](auto i) { return !disguised_.contains(i); });
    for (auto const i : members) join(plain == members.end() ? members.front() : *plain, i, "same_name");
    for (auto const i : members)  // one disguise in two documents
        if (disguised_.contains(i))
            for (auto const j : members) join(i, j, "same_name");
}

bool Across::is_short(std::size_t i) const {
    return word_count(body_core(text::fold(cluster(i).name))) < 2;
}

bool Across::ambiguous(std::vector<std::size_t> const &members) const {
    std::set<std::string> cores;
    for (auto const i : members)
        if (!is_short(i)) cores.insert(word_bag(split_words(body_core(text::fold(cluster(i).name)))));
    return cores.size() > 1;
}

void Across::join_alike(std::vector<std::size_t> const &members) {
    std::map<std::string, std::size_t> first;
    for (auto const i : members) {
        auto const [known, fresh] = first.try_emplace(std::string(body_core(text::fold(cluster(i).name))), i);
        if (!fresh) join(known->second, i, "same_name");
    }
}

void Across::join_people() {
    std::vector<Proposal> proposals;
    for (auto const &[key, members] : by_key_)
        if (key.starts_with("person ")) propose(members, proposals);
    // By names before ids: ids make no order that means anything.
    auto const rank = [&](Proposal const &p) {
        return std::tuple(-p.weight, std::string_view(persons_[p.a].folded), std::string_view(persons_[p.b].folded),
                          p.a, p.b);
    };
    std::sort(proposals.begin(), proposals.end(), [&](auto const &x, auto const &y) { return rank(x) < rank(y); });
    for (auto const &p : proposals) join(p.a, p.b, rule_for(p.fits));
}

void Across::propose(std::vector<std::size_t> const &members, std::vector<Proposal> &out) {
    if (members.size() > all_pairs) return propose_in_crowd(members, out);
    for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = i + 1; j < members.size(); ++j) propose(members[i], members[j], out);
}

void Across::propose_in_crowd(std::vector<std::size_t> const &members, std::vector<Proposal> &out) {
    std::map<std::string_view, std::vector<std::uint32_t>> by_evidence;
    for (auto const i : members)
        for (auto const &evidence : cluster(i).evidence) by_evidence[evidence].push_back(std::uint32_t(i));
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // two share many pieces, and are compared once
    auto const compare = [&] {
        std::sort(pairs.begin(), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        for (auto const &[a, b] : pairs) propose(a, b, out);
        pairs.clear();
    };
    for (auto const &[evidence, sharing] : by_evidence) {
        std::size_t const reach = sharing.size() <= all_pairs ? sharing.size() : 2;
        for (std::size_t i = 0; i < sharing.size(); ++i)
            for (std::size_t j = i + 1; j < sharing.size() && j - i <= reach; ++j)
                pairs.emplace_back(sharing[i], sharing[j]);
        if (pairs.size() >= most_waiting) compare();
    }
    compare();
}

void Across::propose(std::size_t a, std::size_t b, std::vector<Proposal> &out) {
    if (cluster(a).document == cluster(b).document) return;
    auto const fits = fit(persons_[a].name, persons_[b].name);
    if (fits == Fit::none) return;
    auto const weight = agreement(a, b);
    if (weight >= needed(fits, a, b)) out.push_back({weight, std::uint32_t(a), std::uint32_t(b), fits});
}

double Across::needed(Fit fits, std::size_t a, std::size_t b) const {
    auto const parts = [&](std::size_t i) {
        return word_count(persons_[i].folded) + std::count(persons_[i].folded.begin(), persons_[i].folded.end(), '-');
    };
    bool const full = fits == Fit::same || std::min(parts(a), parts(b)) > 2;
    return full ? 1.0 : 1.5;
}

void Across::join_surnames() {
    for (auto const &[key, members] : by_key_)
        if (key.starts_with("surname "))
            for (auto const i : members)
                if (persons_[i].name.bare()) join_surname(i, members);
}

void Across::join_surname(std::size_t bare, std::vector<std::size_t> const &members) {
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

double Across::agreement(std::size_t a, std::size_t b) const {
    return evidence_.agreement(persons_[a].evidence, persons_[b].evidence);
}

model::Identities across_documents(std::span<Cluster const> clusters, std::span<Decision const> decisions) {
    return Across(clusters, decisions).run();
}

}  // namespace namesake::resolve
