// What people do that only the living can: cut a ribbon, tell reporters, sign, sing.
#include <algorithm>

#include "grammar/clause_rules.hpp"
#include "grammar/subjects.hpp"

namespace namesake::grammar::clause {
namespace {

// "... opened a school in Arden on Friday": who is found to the left
auto const acted = x3::rule<struct acted_>{"acted"} = as(Part::verb)[used_as(Use::act)] >> !possessive >>
                                                      many<10>(either(at_place, on_date, filler));
/// Words that a name is introduced by: the chess [master], Mr.
bool introduces(Chunk const &c) {
    return is_word(c) && (c.modifier || in(keys_of("the", "a", "an"), c)) && !(c.uses & bit(Use::status));
}

}  // namespace

/// The sentence or clause begins with this name and what introduces it; no film about it, nothing named after it.
bool leads_clause(Sentence s, std::size_t at) {
    constexpr auto starts = keys_of(",", "-", "–", "—", "and", "but", ":", "\"", "“", "”", "when", "while", ")");
    std::size_t k = at;
    for (int words = 0; words < 5 && k > 0 && introduces(s[k - 1]); ++words) --k;
    return k == 0 || in(starts, s[k - 1]) || date.test(s[k - 1]);
}

void find_acts(Sentence s, std::vector<Clause> &out) {
    for (std::size_t i = 1; i < s.size(); ++i)
        if (is_used(s[i], Use::act) && !s[i].quoted && try_at(s, i, "acted", Meaning::happened, acted, out))
            i = out.back()[Part::verb].last;
}

}  // namespace namesake::grammar::clause
