#include "resolve/why.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "resolve/across.hpp"
#include "resolve/given_forms.hpp"
#include "resolve/person_name.hpp"
#include "resolve/spelling.hpp"
#include "text/look_alike.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

using model::Cluster, model::Kind;

constexpr std::size_t most_compared = 40;  // clusters of one entity

std::string versus(std::string_view a, std::string_view b) {
    return std::string(a).append(" × ").append(b);
}

bool initials(std::string_view a, std::string_view b) {
    return a[0] == b[0] && std::min(a.size(), b.size()) <= 2;
}

std::string where_they_differ(PersonName const &a, PersonName const &b) {
    if (a.bare() || b.bare()) return "a single name is nobody's by itself: " + versus(a.last(), b.last());
    bool const same_surname = a.last() == b.last() || spelling_variant(a.last(), b.last());
    if (!same_surname) return "the surnames differ: " + versus(a.last(), b.last());
    bool const same_given = a.first() == b.first() || spelling_variant(a.first(), b.first()) ||
                            one_given(a.first(), b.first()) || initials(a.first(), b.first());
    if (!same_given) return "the given names differ: " + versus(a.first(), b.first());
    if (a.suffix != b.suffix) return "one is " + versus(a.suffix, b.suffix);
    return "the middle names differ";
}

std::string how_they_fit(Fit fits) {
    switch (fits) {
        case Fit::none:
            break;
        case Fit::same:
            return "the names are the same";
        case Fit::shorter:
            return "one name is the other without a part of it";
        case Fit::initials:
            return "one name has initials for the other's given names";
        case Fit::nickname:
            return "the given names are forms of one name";
        case Fit::spelling:
            return "the names are two spellings of one";
        case Fit::reordered:
            return "the names have the same words, the surname first in one";
    }
    return {};
}

bool share_a_key(Cluster const &a, Cluster const &b) {
    auto const x = name_keys(a), y = name_keys(b);
    return std::ranges::find_first_of(x, y) != x.end();
}

void compare_names(Cluster const &a, Cluster const &b, Why &out) {
    if (text::is_disguised(a.name) != text::is_disguised(b.name)) {
        out.names = "one is written with letters of another alphabet or with characters that cannot be seen";
        return;
    }
    if (a.kind != b.kind) {
        out.names = std::string("one is of kind ").append(name(a.kind)).append(", the other ").append(name(b.kind));
        return;
    }
    if (a.kind != Kind::person) {
        out.near = share_a_key(a, b);
        out.names = out.near ? "a name of one is a name of the other" : "no name of one is a name of the other";
        return;
    }
    auto const x = text::fold(a.name), y = text::fold(b.name);
    auto const first = parse_person(x), second = parse_person(y);
    auto const fits = fit(first, second);
    out.near = fits != Fit::none && share_a_key(a, b);
    out.names = fits == Fit::none ? where_they_differ(first, second) : how_they_fit(fits);
}

bool is_sex(std::string const &evidence) {
    return evidence.starts_with("sex:");
}

/// A man and a woman: nothing else counts.
bool of_two_sexes(Cluster const &a, Cluster const &b) {
    auto const x = std::ranges::find_if(a.evidence, is_sex), y = std::ranges::find_if(b.evidence, is_sex);
    return x != a.evidence.end() && y != b.evidence.end() && *x != *y;
}

std::string what_is_missing(Cluster const &a, Cluster const &b, Why const &why) {
    if (a.document == b.document) return "nothing joins them within their document";
    if (!why.near) return "names that could be one's: no evidence makes up for that";
    if (of_two_sexes(a, b)) return "nothing can be: one is spoken of as a man, the other as a woman";
    return std::string(why.shared.empty() ? "something" : "more") +
           " that both documents say: a body, a relative or a date of birth; or several of place, role, company and "
           "description";
}

}  // namespace

Why why(Cluster const &a, Cluster const &b) {
    Why out;
    compare_names(a, b, out);
    std::ranges::set_intersection(a.evidence, b.evidence, std::back_inserter(out.shared));
    std::erase_if(out.shared, is_sex);
    for (auto &item : out.shared) std::ranges::replace(item, ':', ' ');
    std::array const both{a, b};
    auto const found = across_documents(both, {});
    out.one = found.members.size() == 2 && found.members[0].entity == found.members[1].entity;
    if (!out.one) out.missing = what_is_missing(a, b, out);
    return out;
}

Why why(std::vector<Cluster> const &a, std::vector<Cluster> const &b) {
    Why best;
    bool any = false;
    for (std::size_t i = 0; i < std::min(a.size(), most_compared); ++i)
        for (std::size_t j = 0; j < std::min(b.size(), most_compared); ++j) {
            auto here = why(a[i], b[j]);
            auto const rank = [](Why const &w) { return std::tuple(w.one, w.near, w.shared.size()); };
            if (!any || rank(here) > rank(best)) best = std::move(here), any = true;
        }
    return best;
}

}  // namespace namesake::resolve
