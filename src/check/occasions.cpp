#include "check/occasions.hpp"

#include <algorithm>
#include <climits>
#include <tuple>

#include "check/happening.hpp"

namespace namesake::check {

namespace {

bool of_event(Predicate p) {
    return p == Predicate::event || p == Predicate::met_with || p == Predicate::attended;
}

void absorb(Occasion &occasion, FactRow const &f) {
    occasion.claims.push_back(&f);
    for (auto const id : {f.subject, f.object})
        if (id != 0) occasion.parties.insert(id);
    if (occasion.place == 0) occasion.place = f.place;
    if (occasion.date.empty()) occasion.date = f.date_value;
    if (occasion.quantity.empty()) occasion.quantity = f.quantity;
}

/// Claims of one voice in one place about one kind of event speak of one occasion.
bool belongs(Occasion const &o, FactRow const &f) {
    auto const &first = o.claim();
    bool const same_words = first.document == f.document && first.segment == f.segment &&
                            f.span.start < first.span.end && first.span.start < f.span.end;
    bool const same_facts = (o.place == 0 || f.place == 0 || o.place == f.place) &&
                            (o.date.empty() || f.date_value.empty() || o.date == f.date_value) &&
                            (o.quantity.empty() || f.quantity.empty() || o.quantity == f.quantity);
    return same_words && same_facts && o.denied == denied(f) && o.head == event_kind(f);
}

/// "nine people were killed" within "at least nine people were killed" says less than the whole.
bool part_of(FactRow const &f, FactRow const &longer) {
    return f.document == longer.document && f.segment == longer.segment && f.predicate == longer.predicate &&
           event_kind(f) == event_kind(longer) && f.span.end == longer.span.end && f.span.start > longer.span.start &&
           f.quantity != longer.quantity && !longer.quantity.empty();
}

/// "a second round | of talks in Erbil": two claims of one event.
bool leads_to(FactRow const &f, FactRow const &next) {
    constexpr std::uint32_t of = 4;
    return f.document == next.document && f.segment == next.segment && f.span.end <= next.span.start &&
           next.span.start - f.span.end <= of;
}

bool one_of_several(Claims const &claims) {
    for (auto const *f : claims)
        for (std::string_view word :
             {"second", "third", "fourth", "next", "another", "previous", "earlier", "last", "latest", "new",
              "follow-up", "round", "resumed", "again", "series", "several", "fresh", "further", "other"})
            if (has_word(f->quote, word)) return true;
    return false;
}

}  // namespace

bool is_meeting(FactRow const &fact) {
    return event_kind(fact) == "meeting";
}

bool is_act(FactRow const &fact) {
    return fact.predicate == Predicate::event && fact.rule == "acted";
}

std::vector<Occasion> occasions_of(Facts const &facts) {
    Claims claims;
    for (auto const predicate : {Predicate::event, Predicate::met_with, Predicate::attended})
        for (auto const *f : facts.with(predicate)) claims.push_back(f);
    std::stable_sort(claims.begin(), claims.end(), [](auto const *a, auto const *b) {
        return std::tie(a->document, a->span.start) < std::tie(b->document, b->span.start);
    });
    std::vector<Occasion> out;
    constexpr std::size_t look_back = 8;
    for (auto const *f : claims) {
        if (!of_event(f->predicate) || is_act(*f)) continue;
        auto const from = out.size() > look_back ? out.end() - look_back : out.begin();
        if (std::any_of(from, out.end(), [&](Occasion const &o) { return part_of(*f, o.claim()); })) continue;
        bool const of_several = std::any_of(
            from, out.end(), [&](Occasion const &o) { return leads_to(o.claim(), *f) && one_of_several(o.claims); });
        auto at = std::find_if(from, out.end(), [&](Occasion const &o) { return belongs(o, *f); });
        if (at == out.end()) {
            out.push_back({});
            at = std::prev(out.end());
            at->head = event_kind(*f);
            at->denied = denied(*f);
        }
        at->of_several |= of_several;
        absorb(*at, *f);
    }
    return out;
}

bool one_of_several(Occasion const &occasion) {
    return occasion.of_several || one_of_several(occasion.claims);
}

std::optional<Count> count_of(std::string_view quantity) {
    bool const least = quantity.starts_with(">"), most = quantity.starts_with("<"), about = quantity.starts_with("~");
    auto const from = quantity.find_first_of("0123456789");
    if (from == std::string_view::npos) return std::nullopt;
    long number = 0;
    std::size_t at = from;
    for (; at < quantity.size() && number < LONG_MAX / 20 && quantity[at] >= '0' && quantity[at] <= '9'; ++at)
        number = number * 10 + (quantity[at] - '0');
    if (auto const rest = quantity.substr(at); rest.starts_with('-'))
        if (auto const upper = count_of(rest.substr(1))) return Count{number, upper->most};
    if (least) return Count{number + (quantity.starts_with(">=") ? 0 : 1), LONG_MAX};
    if (most) return Count{0, number};
    if (about) return Count{number - number / 5, number + number / 5};
    return Count{number, number};
}

}  // namespace namesake::check
