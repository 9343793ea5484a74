// The dead, by whom and what they leave: widows, those who survive them, what is done in their memory.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

inline constexpr auto bereaved = one_of("widow", "widower");

/// [A], whose (young) widow
inline constexpr auto whose = maybe(comma >> article >> some<8>(either(describing, name, one_of("of", "for", "in")))) >>
                              comma >> word("whose");
// "the widow of the baker [A]" · "[A]'s widow" · "[A], whose widow"
auto const widow_of = x3::rule<struct widow_of_>{"widow_of"} = either(
    as(Part::name)[person] >> either(possessive, whose) >> many<2>(modifier - bereaved) >> as(Part::verb)[bereaved],
    as(Part::verb)[bereaved] >> word("of") >> many<6>(describing) >> as(Part::name)[person] >> !possessive);
// "[A], whose sudden death on Friday": not whose death sentence, nor whose death was rumoured
auto const whose_death = x3::rule<struct whose_death_>{"whose_death"} =
    as(Part::name)[person] >> whose >> many<1>(one_of("sudden", "untimely", "early", "tragic")) >>
    as(Part::verb)[word("death")] >>
    either(some<3>(either(at_place, on_date)) >> x3::eps, &one_of("in", "on", "at", "from", "aged", "last", "this"));
// "... is survived by his wife": who is found to the left
auto const survived_by = x3::rule<struct survived_by_>{"survived_by"} = one_of("is", "was", "are", "were") >>
                                                                        many<2>(adverb) >>
                                                                        as(Part::verb)[word("survived")] >> word("by");
// "in memory of the teacher [A]"
auto const in_memory_of = x3::rule<struct in_memory_of_>{"in_memory_of"} = as(Part::verb)[word("memory")] >>
                                                                           word("of") >> many<6>(describing) >>
                                                                           as(Part::name)[person] >> !possessive;
// "... was posthumously made a captain": who is found to the left
auto const posthumously = x3::rule<struct posthumously_>{"posthumously"} = one_of("was", "were", "been") >>
                                                                           as(Part::verb)[word("posthumously")];
// "awarded posthumously to the nurse [A]" · "a posthumous medal for [A]" · "[A]'s posthumous novel"
auto const posthumous = x3::rule<struct posthumous_>{"posthumous"} =
    either(as(Part::name)[person] >> possessive >> many<2>(modifier - one_of("posthumous")) >>
               as(Part::verb)[word("posthumous")],
           either(as(Part::verb)[word("posthumously")] >> word("to"),
                  as(Part::verb)[word("posthumous")] >> some<4>(ordinary) >> one_of("for", "to")) >>
               many<6>(describing) >> as(Part::name)[person] >> !possessive);

/// "..., the bishop of Ely, whose"
bool followed_by_whose(Sentence s, std::size_t from) {
    constexpr std::size_t near = 10;
    for (std::size_t k = from; k < std::min(s.size(), from + near); ++k)
        if (in(keys_of("whose"), s[k])) return true;
    return false;
}

}  // namespace

void find_mourned(Sentence s, std::size_t i, std::vector<Clause> &out) {
    auto const dead = [&](std::string_view rule_name, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::relation, rule, out, Predicate::life_status);
    };
    Chunk const &c = s[i];
    if (c.mention >= 0) {
        if (i + 2 >= s.size()) return;
        if (possessive.test(s[i + 1])) dead("widow_of", widow_of) || dead("posthumous", posthumous);
        if (comma.test(s[i + 1]) && followed_by_whose(s, i + 2))
            dead("widow_of", widow_of) || dead("whose_death", whose_death);
    } else if (be.test(c)) {
        dead("survived_by", survived_by) || dead("posthumously", posthumously);
    } else if (bereaved.test(c)) {
        dead("widow_of", widow_of);
    } else if (in(keys_of("memory"), c)) {
        if (i > 0 && in(keys_of("in", "loving"), s[i - 1])) dead("in_memory_of", in_memory_of);
    } else if (in(keys_of("posthumous", "posthumously"), c)) {
        dead("posthumous", posthumous);
    }
}

}  // namespace namesake::grammar::clause
