#include "show/gatherings.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "model/partial_date.hpp"

namespace namesake::show {
namespace {

using model::FactRow;
using model::PartialDate;

/// "secret talks" and "talks" are one word here.
std::string head_of(std::string const &what) {
    auto const space = what.rfind(' ');
    return space == std::string::npos ? what : what.substr(space + 1);
}

bool is_day(std::string const &iso) {
    auto const date = PartialDate::parse(iso);
    return date && date->unit == PartialDate::Unit::day && date->has_year();
}

/// What is known of day and place tells it from all others; otherwise only within its document.
bool stands_alone(Gathering const &gathering) {
    return gathering.place && is_day(gathering.date);
}

bool share_a_document(Gathering const &a, Gathering const &b) {
    return std::ranges::any_of(a.facts, [&](FactRow const *x) {
        return std::ranges::any_of(b.facts, [&](FactRow const *y) { return x->document == y->document; });
    });
}

bool may_be_one(Gathering const &a, Gathering const &b) {
    if (head_of(a.what) != head_of(b.what) || (a.place && b.place && a.place != b.place)) return false;
    auto const x = PartialDate::parse(a.date), y = PartialDate::parse(b.date);
    return (!x || !y || compatible(*x, *y)) && share_a_document(a, b);
}

void join(Gathering &whole, Gathering const &part) {
    if (part.what.size() > whole.what.size()) whole.what = part.what;
    if (!is_day(whole.date) && !part.date.empty()) whole.date = part.date;
    if (!whole.place) whole.place = part.place;
    whole.facts.insert(whole.facts.end(), part.facts.begin(), part.facts.end());
    std::ranges::sort(whole.facts, {}, &FactRow::id);
}

/// The one other gathering it can be, if there is only one.
std::optional<std::size_t> only_match(std::vector<Gathering> const &all, std::size_t at) {
    std::optional<std::size_t> match;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == at || all[i].facts.empty() || !may_be_one(all[i], all[at])) continue;
        if (match) return std::nullopt;
        match = i;
    }
    return match;
}

std::vector<Gathering> as_said(Facts const &facts) {
    std::map<std::tuple<std::string, std::string, model::EntityId, model::DocumentId>, Gathering> found;
    for (auto const *fact : facts) {
        if (!fact->subject || !is_gathering(*fact)) continue;
        Gathering said{fact->value, fact->date_value, fact->place, {fact}};
        auto const document = stands_alone(said) ? 0 : fact->document;
        auto const [at, is_new] =
            found.try_emplace({head_of(fact->value), fact->date_value, fact->place, document}, said);
        if (!is_new) join(at->second, said);
    }
    std::vector<Gathering> out;
    for (auto &[key, gathering] : found) out.push_back(std::move(gathering));
    return out;
}

}  // namespace

bool is_gathering(FactRow const &fact) {
    return fact.predicate == model::Predicate::attended || fact.predicate == model::Predicate::event;
}

std::vector<Gathering> gatherings(Facts const &facts) {
    auto all = as_said(facts);
    std::map<std::string, std::vector<Gathering>> by_head;  // only those of one head can be one
    for (auto &gathering : all) by_head[head_of(gathering.what)].push_back(std::move(gathering));
    std::vector<Gathering> out;
    for (auto &[head, alike] : by_head) {
        constexpr std::size_t most_compared = 400;
        for (std::size_t i = 0; i < alike.size() && alike.size() <= most_compared; ++i) {
            if (stands_alone(alike[i])) continue;
            if (auto const match = only_match(alike, i)) join(alike[*match], std::exchange(alike[i], {}));
        }
        for (auto &gathering : alike)
            if (!gathering.facts.empty()) out.push_back(std::move(gathering));
    }
    std::ranges::sort(out, {}, [](Gathering const &gathering) { return gathering.facts.front()->id; });
    return out;
}

}  // namespace namesake::show
