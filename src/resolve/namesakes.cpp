// What resolution across documents found: each cluster's entity, and the pairs near in name that are not one.
#include <algorithm>

#include "resolve/across.hpp"
#include "resolve/joining.hpp"
#include "resolve/spelling.hpp"
#include "text/look_alike.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr std::size_t most_namesakes = 24;  // groups of one name listed against each other

}  // namespace

model::Identities Across::result() {
    model::Identities out;
    for (auto const i : order_) {
        auto &first = first_.try_emplace(groups_.find(i), i).first->second;
        if (standing(i) < standing(first)) first = i;
    }
    for (auto const i : order_) {
        auto const first = first_.at(groups_.find(i));
        out.members.push_back({cluster(i).id, cluster(first).id, std::string(rules_[i])});
    }
    list_decided();
    list_entries();
    list_look_alikes();
    list_near();
    for (auto &[pair, row] : rows_) out.namesakes.push_back(std::move(row));
    return out;
}

/// Of people the smallest id. Of what is called by names alone the plainest: one name before two, short before long.
/// That one is met early and stays, so that a graph that grows keeps its ids, and nothing old is written anew for what
/// is new.
std::tuple<std::size_t, std::size_t, model::ClusterId> Across::standing(std::size_t i) const {
    auto const &c = cluster(i);
    if (c.kind == Kind::person) return {0, 0, c.id};
    std::size_t length = 0;
    for (auto const &form : c.forms) length += form.size();
    return {1 + c.forms.size(), length, c.id};
}

void Across::add_row(std::size_t a, std::size_t b, Verdict verdict, double similarity, std::string reason) {
    auto x = first_.at(groups_.find(a)), y = first_.at(groups_.find(b));
    if (x == y) return;
    if (cluster(x).id > cluster(y).id) std::swap(x, y), std::swap(a, b);
    if (similarity == 0) similarity = likeness(text::fold(cluster(x).name), text::fold(cluster(y).name));
    rows_.try_emplace({cluster(x).id, cluster(y).id},
                      model::NamesakeRow{cluster(x).id, cluster(y).id, cluster(a).name, cluster(b).name, similarity,
                                         verdict, std::move(reason)});
}

void Across::list_decided() {
    for (auto const *d : decisions_) {
        bool const same = d->verdict == Verdict::same;
        if (same && groups_.find(at(d->a)) != groups_.find(at(d->b)))
            add_row(at(d->a), at(d->b), Verdict::unsure, d->similarity, "said to be one, and said to be two");
    }
    for (auto const *d : decisions_)
        if (d->verdict != Verdict::same) add_row(at(d->a), at(d->b), d->verdict, d->similarity, d->reason);
}

void Across::list_entries() {
    for (auto const &[a, b] : entries_)
        add_row(a, b, Verdict::different, 0, "a reference work has them as two: " + entry_of(a) + " × " + entry_of(b));
}

std::string Across::entry_of(std::size_t i) const {
    for (auto const &piece : cluster(i).evidence)
        if (piece.starts_with("id:")) return piece.substr(3);
    return {};
}

void Across::list_look_alikes() {
    for (auto const i : disguised_)
        for (auto const &key : name_keys(cluster(i)))
            for (auto const j : by_key_.at(key))
                if (only_look_alike(i, j) &&
                    text::looks(text::fold(cluster(i).name)) == text::looks(text::fold(cluster(j).name)))
                    add_row(j, i, Verdict::unsure, 0,
                            "they look the same, but one is written with letters of another alphabet or with "
                            "characters that cannot be seen");
}

void Across::list_near() {
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

std::string Across::why_open(std::string const &shared) {
    return shared.empty() ? "the names agree, nothing else does"
                          : "the names agree, but too little else does: " + shared;
}

}  // namespace namesake::resolve
