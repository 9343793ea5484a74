// Who is meant, by what is said of him: "Nadir the crane operator", "supreme leader Daridi".
#include <algorithm>
#include <array>

#include "resolve/linking.hpp"
#include "resolve/word_set.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr auto empty_words = words_in<
    "the and that with from said says told who whose was were has have had his her its their for not but are is of "
    "in on to by as at an one two also she he it relation late former current this been which when after before mr "
    "mrs ms will would year years old according">();

template <class Words>
void add_words(std::string_view folded, Words &out) {
    for (std::size_t at = 0; at < folded.size();) {
        auto stop = at;
        while (stop < folded.size() && folded[stop] != ' ' && folded[stop] != '-') ++stop;
        auto word = folded.substr(at, stop - at);
        at = stop + 1;
        if (word.ends_with("'s")) word.remove_suffix(2);
        if (word.size() > 2 && !empty_words.has(word)) out.emplace_back(word);
    }
}

template <class Words>
void normalise(Words &words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

constexpr auto stop_words = words_in<"of for to in at who which that with is was has">();

/// What stands before "of", "who", ...: "the grandson of the late leader" says grandson.
std::string_view head_of(std::string_view description) {
    for (auto at = description.find(' '); at != std::string_view::npos;) {
        auto const next = description.find(' ', at + 1);
        if (next == std::string_view::npos) break;
        if (stop_words.has(description.substr(at + 1, next - at - 1))) return description.substr(0, at);
        at = next;
    }
    return description;
}

template <class Words>
void add_around(Linking const &linking, std::int32_t m, Around &near, Words &out) {
    around(linking, m, near);
    add_words(near.before, out);
    if (near.apposition) add_words(head_of(near.after), out);
}

/// What the first mentions of a group and the roles claimed for it say of it.
std::vector<std::string> description(Linking const &linking, std::int32_t g, std::int32_t before) {
    constexpr int enough = 3;
    std::vector<std::string> out;
    Around near;
    int seen = 0;
    for (std::int32_t m = 0; m < before && seen < enough; ++m)
        if (linking.group_at(m) == g && linking.is_name(m)) add_around(linking, m, near, out), ++seen;
    for (auto const &claim : linking.extraction.claims) {
        auto const m = claim.subject.mention;
        bool const mine = m != none && m < before && linking.group_at(m) == g;
        bool const role =
            claim.predicate == model::Predicate::holds_role || claim.predicate == model::Predicate::speaks_for;
        if (mine && role && claim.polarity == model::Polarity::asserted) add_words(text::fold(claim.value), out);
    }
    normalise(out);
    return out;
}

std::size_t shared(std::vector<std::string> const &a, std::vector<std::string> const &b) {
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
}

}  // namespace

void descriptive_words(Linking const &linking, std::int32_t mention, Around &near, std::vector<std::string_view> &out) {
    out.clear();
    add_around(linking, mention, near, out);
    normalise(out);
}

std::int32_t best_described(Linking const &linking, std::int32_t m, std::vector<std::int32_t> const &candidates) {
    std::vector<std::string> here;
    Around near;
    add_around(linking, m, near, here);
    for (auto const &claim : linking.extraction.claims)
        if (claim.subject.mention == m && claim.predicate == model::Predicate::holds_role)
            add_words(text::fold(claim.value), here);
    normalise(here);
    if (here.empty()) return none;
    std::int32_t best = none;
    std::size_t most = 0, second = 0;
    for (auto const g : candidates) {
        auto const score = shared(here, description(linking, g, m));
        if (score > most)
            second = most, most = score, best = g;
        else
            second = std::max(second, score);
    }
    return most > second ? best : none;
}

}  // namespace namesake::resolve
