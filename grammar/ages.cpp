// How old somebody is.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

// "Ann Lee, 51," · "Ann Lee, aged 51" · "Ann Lee, a 51-year-old teacher"
auto const aged = x3::rule<struct aged_>{"aged"} = single_person >>
                                                   either(comma >> maybe(word("aged")) >> as(Part::age)[number] >>
                                                              &(comma | full_stop | and_ | close | x3::eoi),
                                                          open >> as(Part::age)[number] >> close,
                                                          comma >> maybe(article) >> as(Part::age)[number] >> hyphen >>
                                                              word("year") >> hyphen >> word("old"),
                                                          maybe(comma) >> word("aged") >> as(Part::age)[number]);
// "54-year-old teacher Ann Lee" · "the 54-year-old teacher, Ann Lee,"
auto const year_old = x3::rule<struct year_old_>{"year_old"} = as(Part::age)[number] >> hyphen >> word("year") >> hyphen
                                                               >> word("old") >> many<5>(describing) >>
                                                               either(single_person,
                                                                      comma >> single_person >> &name_end);
// "she was 67": who is found to the left
auto const was_aged = x3::rule<struct was_aged_>{"was_aged"} =
    as(Part::verb)[one_of("is", "was", "turned", "turns")] >> maybe(adverb) >> as(Part::age)[number] >>
    either(one_of("years", "year") >> maybe(hyphen) >> word("old"), &(full_stop | comma | x3::eoi),
           &(one_of("on", "in", "last", "this") >> date) | &date,
           &(and_ >> one_of("is", "was", "had", "has", "leaves")));

}  // namespace

void find_age(Sentence s, std::size_t i, std::vector<Clause> &out) {
    Chunk const &c = s[i];
    if (c.mention >= 0 && c.kind == Kind::person)
        try_at(s, i, "aged", Meaning::aged, aged, out);
    else if (is_word(c) && c.shape == Shape::number)
        try_at(s, i, "year_old", Meaning::aged, year_old, out);
    else if (is_used(c, Use::description))
        try_at(s, i, "was_aged", Meaning::aged, was_aged, out);
}

}  // namespace namesake::grammar::clause
