// Who takes an office, and who leaves one.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

inline constexpr auto naming =
    one_of("appointed", "named", "elected", "chose", "picked", "hired", "promoted", "appoints", "names", "elects");
inline constexpr auto stepped_in = one_of("stepped", "steps", "stood", "stands") >> word("in");
inline constexpr auto serving = one_of("served", "serves", "serving", "worked", "works", "acted", "acts");
/// "in" says where the oath was taken, not what for
inline constexpr auto sworn = as(Part::verb)[one_of("sworn", "inaugurated")] >>
                              many<2>(adverb | word("in")) >> many<2>(on_date) >> word("as");
// "chose [A] as its new director" · "named [A] finance minister"
auto const appointed = x3::rule<struct appointed_>{"appointed"} =
    either(as(Part::verb)[naming] >> many<3>(describing) >> single_person >>
               !(word("to") >> one_of("head", "lead", "chair")) >> maybe(one_of("as", "to")),
           as(Part::verb)[word("made")] >> many<3>(describing) >> single_person >>
               either(!article,
                      &(article >> one_of("partner", "director", "fellow", "judge", "peer", "member", "trustee")))) >>
    description >> !person;
// "was appointed chief of staff" · "served as mayor of B": who is found to the left
auto const served_as = x3::rule<struct served_as_>{"served_as"} =
    either(either(as(Part::verb)[maybe(word("re") >> hyphen) >> named] >> maybe(one_of("as", "to")),
                  as(Part::verb)[either(stepped_in, serving)] >> many<2>(adverb | word("in")) >> word("as")) >>
               description,
           sworn >> short_description >> maybe(role_complement)) >>
    maybe(tenure) >> !person;
// "... joined [B] as chief analyst"
auto const joined_as = x3::rule<struct joined_as_>{"joined_as"} =
    as(Part::verb)[one_of("joined", "joins")] >> maybe(article) >>
    as(Part::complement)[organization] >> many<2>(on_date) >> word("as") >> maybe(article) >>
    maybe(as(Part::status)[some<2>(status)]) >> role >> !person;
// "... succeeded [B] as mayor of [Lumby]": who is found to the left
auto const succeeded_as = x3::rule<struct succeeded_as_>{"succeeded_as"} =
    as(Part::verb)[one_of("succeeded", "succeeds", "replaced", "replaces", "succeed", "replace")] >> !word("by") >>
    introduction >> person >> maybe(comma) >> many<2>(on_date) >> word("as") >> description >> !person;
// "... stepped down as chairman of [B]" · "was sacked on Friday as coach of [B]": who is found to the left
auto const left_post = x3::rule<struct left_post_>{"left_post"} =
    either(as(Part::verb)[one_of("resigned", "resigns", "quit", "quits", "retired", "retires", "sacked", "fired",
                                 "dismissed", "ousted", "removed")],
           as(Part::verb)[one_of("stepped", "steps", "stood", "stands")] >> word("down")) >>
    many<2>(on_date) >> word("as") >> description >> !person;
inline constexpr auto post_noun = one_of("post", "job", "office", "duties", "command", "position", "seat", "company",
                                         "club", "cabinet", "firm", "board", "helm", "role");
// "... resigned in May" · "was relieved of his post on Friday" · "left the company on 12 March": who is found to the
// left
auto const left_office = x3::rule<struct left_office_>{"left_office"} =
    either(as(Part::verb)[one_of("resigned", "quit", "retired", "sacked", "fired", "dismissed", "ousted", "removed",
                                 "expelled")],
           as(Part::verb)[one_of("stepped", "stood")] >> one_of("down", "aside"),
           as(Part::verb)[word("relieved")] >> word("of") >> one_of("his", "her", "their") >>
               many<2>(plain - post_noun) >> post_noun,
           as(Part::verb)[word("left")] >> maybe(article | possessive_pronoun) >> many<2>(plain - post_noun) >>
               post_noun) >>
    maybe(word("from") >> maybe(article | possessive_pronoun) >> some<3>(plain)) >> some<2>(on_date) >> !word("as");
// "... took over as head of [B]" · "took over from the baker [A] as head of [B]": who is found to the left
auto const took_over = x3::rule<struct took_over_>{"took_over"} =
    as(Part::verb)[one_of("took", "takes", "taken", "taking", "take")] >>
    word("over") >> many<2>(either(on_date, word("from") >> many<5>(describing) >> person)) >> word("as") >> description
    >> !person;
// "... was replaced by [A] as mayor of [Lumby]"
auto const followed_by = x3::rule<struct followed_by_>{"followed_by"} =
    one_of("succeeded", "replaced") >> word("by") >> many<6>(describing) >> single_person >> many<2>(on_date) >>
    word("as") >> description >> !person;

}  // namespace

void find_leaving(Sentence s, std::size_t i, std::vector<Clause> &out) {
    if (is_used(s[i], Use::leaving)) try_at(s, i, "left_office", Meaning::described, left_office, out);
}

void find_appointment(Sentence s, std::size_t i, std::vector<Clause> &out) {
    Chunk const &c = s[i];
    auto const described = [&](std::string_view rule_name, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::described, rule, out);
    };
    if (naming.test(c) || in(keys_of("made"), c)) described("appointed", appointed);
    if (named.test(c) || serving.test(c) ||
        in(keys_of("sworn", "inaugurated", "re", "stepped", "steps", "stood", "stands"), c))
        described("served_as", served_as);
    if (in(keys_of("took", "takes", "taken", "taking", "take"), c))
        described("took_over", took_over);
    else if (is_used(c, Use::leaving))
        described("left_post", left_post);
    if (in(keys_of("joined", "joins"), c)) described("joined_as", joined_as);
    if (in(keys_of("succeeded", "succeeds", "replaced", "replaces", "succeed", "replace"), c))
        described("succeeded_as", succeeded_as) || described("followed_by", followed_by);
}

}  // namespace namesake::grammar::clause
