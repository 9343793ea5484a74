// Acts that are done once, in a place, on a day: a treaty signed, an office left, a bribe paid, a mine attacked.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

inline constexpr auto accord =
    one_of("accord", "accords", "treaty", "agreement", "deal", "pact", "contract", "memorandum", "protocol",
           "convention", "charter", "truce", "ceasefire", "armistice", "declaration", "communique", "settlement");
inline constexpr auto with_party =
    one_of("with", "between") >> many<3>(describing - name) >>
    as(Part::object)[list_of(many<3>(modifier) >> name >> maybe(!possessive >> many<2>(plain)))];
inline constexpr auto around =
    many<20>(either(with_party, at_place, on_date >> !possessive,
                    filler - one_of("that", "whereas", "unlike", "including", "because", "although", "than", "except",
                                    "after", "before", "when")));
inline constexpr auto the_accord = maybe(article | possessive_pronoun) >> many<2>(name >> maybe(possessive)) >>
                                   as(Part::nominal)[run_ending<6>(modifier | group | ordinary, accord)];
// "[A] and [B] signed a fishing accord in Lumby" · "denied signing the pact with [B]"
auto const signed_it = x3::rule<struct signed_it_>{"signed_it"} =
    as(Part::verb)[one_of("signed", "signs", "sign", "signing")] >> the_accord >> around;
// "the fishing accord between [A] and [B] was signed in Lumby on 3 May"
auto const was_signed = x3::rule<struct was_signed_>{"was_signed"} =
    as(Part::nominal)[run_ending<4>(plain, accord)] >>
    many<12>(either(with_party, filler - be - one_of("signed"))) >> some<3>(be | adverb | auxiliary) >>
    as(Part::verb)[word("signed")] >> around;
inline constexpr auto leaving_verb =
    one_of("resigned", "resigning", "quit", "quitting", "fled", "fleeing", "defected", "surrendered");
// "[A] resigned on Monday" · "has not quit"
auto const resigned = x3::rule<struct resigned_>{"resigned"} =
    as(Part::verb)[leaving_verb] >> !one_of("as", "smoking", "himself", "herself", "to") >> around;
// "[A] was dismissed on Monday"
auto const dismissed = x3::rule<struct dismissed_>{"dismissed"} =
    some<4>(be | adverb | auxiliary) >> as(Part::verb)[one_of("dismissed", "sacked", "fired")] >>
    !one_of("as", "at", "on", "from", "out", "into") >> around;
auto const dismissed_then = x3::rule<struct dismissed_then_>{"dismissed_then"} =
    some<4>(be | adverb | auxiliary) >> as(Part::verb)[one_of("dismissed", "sacked", "fired")] >> on_date >> around;
// "[A] left [Lumby] on Friday" · "has not left [Lumby United]" · "has left the club"
auto const left = x3::rule<struct left_>{"left"} =
    as(Part::verb)[one_of("left", "leaving")] >>
    either(as(Part::place)[place] >> !possessive, as(Part::object)[organization] >> !possessive,
           (the | possessive_pronoun) >> one_of("club", "party", "company", "team", "firm", "band", "group", "bank",
                                                "government", "cabinet", "country", "coalition", "board")) >>
    around;
inline constexpr auto gift = one_of("money", "bribe", "bribes", "gift", "gifts", "holiday", "holidays", "cash",
                                    "payment", "payments", "kickbacks", "loan", "loans", "donation", "donations");
// "[A] accepted a holiday from [B]" · "never took money from [B]"
auto const took_from = x3::rule<struct took_from_>{"took_from"} =
    as(Part::verb)[one_of("accepted", "accepting", "took", "taken", "taking", "received", "receiving")] >>
    many<5>(filler - gift) >> gift >> many<6>(either(at_place, filler - word("from"))) >>
    word("from") >> many<4>(describing) >> as(Part::object)[person | organization] >> !possessive >> around;
inline constexpr auto wed = one_of("married", "wed");
// "[A] and [B] were married in [Lumby] on 5 March"
auto const were_married = x3::rule<struct were_married_>{"were_married"} = some<3>(be | adverb | auxiliary) >>
                                                                           as(Part::verb)[wed] >> !word("to") >> around;
// "[A] married [B] in [Lumby] on 5 March"
auto const married = x3::rule<struct married_>{"married"} = as(Part::verb)[wed] >> many<4>(describing) >>
                                                            as(Part::object)[person] >> !possessive >> around;
// "[A] paid the judge [B] 40,000 euros"
auto const paid = x3::rule<struct paid_>{"paid"} = as(Part::verb)[one_of("paid", "paying", "bribed", "bribing")] >>
                                                   many<4>(describing) >> as(Part::object)[person | organization] >>
                                                   !possessive >> around;
// "[A] sold its refinery to [B]"
auto const sold = x3::rule<struct sold_>{"sold"} = as(Part::verb)[one_of("sold", "selling")] >>
                                                   many<10>(either(at_place, filler - word("to"))) >>
                                                   word("to") >> many<3>(describing) >>
                                                   as(Part::object)[person | organization] >> !possessive >> around;
// "[A] attacked the salt works at [B] on 3 May" · "a shaft collapsed near [B] on Friday"
auto const befell = x3::rule<struct befell_>{"befell"} =
    as(Part::verb)[one_of("attacked", "raided", "ambushed", "stormed", "bombed", "shelled", "collapsed", "exploded",
                          "derailed", "capsized", "sank", "crashed", "overturned", "burned", "marched", "rallied",
                          "gathered", "protested", "demonstrated")] >>
    around;
// "the portrait was stolen from the hall in Lumby on 9 June"
auto const was_done = x3::rule<struct was_done_>{"was_done"} =
    some<4>(be | adverb | auxiliary) >>
    as(Part::verb)[one_of("stolen", "robbed", "burgled", "looted", "attacked", "raided", "bombed", "shelled", "stormed",
                          "torched", "demolished", "vandalised", "vandalized", "unveiled", "inaugurated",
                          "hijacked")] >>
    around;

bool find_deed(Sentence s, std::size_t i, std::vector<Clause> &out) {
    Chunk const &c = s[i];
    auto const act = [&](std::string_view rule_name, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::happened, rule, out);
    };
    if (accord.test(c)) return act("was_signed", was_signed);
    if (be.test(c))
        return act("dismissed", dismissed) || act("dismissed", dismissed_then) || act("was_done", was_done) ||
               act("were_married", were_married);
    return act("signed_it", signed_it) || act("resigned", resigned) || act("left", left) || act("paid", paid) ||
           act("sold", sold) || act("took_from", took_from) || act("married", married) || act("befell", befell);
}

}  // namespace

void find_deeds(Sentence s, std::vector<Clause> &out) {
    std::size_t seen_until = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (i < seen_until || (!is_used(s[i], Use::deed) && !be.test(s[i]) && !accord.test(s[i]))) continue;
        if (find_deed(s, i, out)) seen_until = out.back()[Part::verb].last;
    }
}

}  // namespace namesake::grammar::clause
