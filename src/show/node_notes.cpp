#include "show/node_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "show/words.hpp"

namespace namesake::show {
namespace {

constexpr std::size_t most_roles = 2;

void add_new(std::vector<std::string> &notes, std::string note) {
    if (std::ranges::find(notes, note) == notes.end()) notes.push_back(std::move(note));
}

}  // namespace

void add_life(Facts const &facts, Node &node) {
    for (auto const *fact : facts) {
        if (fact->polarity != model::Polarity::asserted) continue;
        bool const died = fact->predicate == model::Predicate::died_on && node.notes.empty();
        if (died) node.notes.push_back(fmt::format("died {}", date_words(fact->value)));
        node.dead = node.dead || died || (fact->predicate == model::Predicate::life_status && fact->value == "dead");
    }
}

void add_roles(Facts const &facts, Node &node) {
    std::vector<std::string> held, former;
    std::map<std::string, int> times;
    for (auto const *fact : facts)
        if (fact->predicate == model::Predicate::holds_role && !fact->object &&
            fact->polarity == model::Polarity::asserted) {
            ++times[fact->value];
            add_new(fact->valid_to.empty() || node.dead ? held : former, fact->value);
        }
    auto const rarer = [&](auto const &role) { return -times.at(role); };
    std::ranges::stable_sort(held, {}, rarer);
    std::ranges::stable_sort(former, {}, rarer);
    for (auto const &role : former)
        if (std::ranges::find(held, role) == held.end()) held.push_back(fmt::format("former {}", role));
    held.resize(std::min(held.size(), most_roles));
    node.notes.insert(node.notes.begin(), held.begin(), held.end());
}

}  // namespace namesake::show
