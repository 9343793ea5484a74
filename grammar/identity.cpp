// One or two: also known as, no relation, easily confused; and who is in the picture.
#include <algorithm>

#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

inline constexpr auto other_name = one_of("also", "better", "best", "widely", "commonly", "popularly", "formerly",
                                          "otherwise", "generally", "locally");

// "[A], better known here as [B]" · "[A], alias [B]"
auto const also_known_as = x3::rule<struct also_known_as_>{"also_known_as"} =
    as(Part::name)[name] >>
    maybe(comma | open | dash) >> many<2>(one_of("is", "was", "who", "which", "are", "he", "she")) >>
    either(as(Part::verb)[many<3>(other_name) >> one_of("known", "spelt", "spelled", "nicknamed")] >>
               many<3>(modifier | one_of("here", "there", "in", "to", "his", "her", "by")) >>
               maybe(one_of("as", "simply")),
           as(Part::verb)[some<3>(other_name) >> one_of("called", "dubbed", "written")] >> maybe(word("as")),
           as(Part::verb)[one_of("alias", "aka", "a.k.a", "née", "nee", "born")]) >>
    maybe(one_of("“", "\"", "‘", "'")) >> maybe(article) >> as(Part::object)[name];
inline constexpr auto quote_mark = one_of("“", "”", "\"", "‘", "’", "'");
/// (his) real name · pen name · nom de guerre · pseudonym
inline constexpr auto name_of_name =
    either(one_of("real", "true", "birth", "legal", "stage", "pen", "screen", "artist", "assumed") >> word("name"),
           word("nom") >> word("de") >> one_of("guerre", "plume"), one_of("pseudonym", "alias", "moniker"));
// "[A], whose real name is [B]" · "[A] (real name: [B])" · "[A]'s stage name was [B]"
auto const real_name = x3::rule<struct real_name_>{"real_name"} =
    as(Part::name)[name] >> either(possessive, maybe(comma | open) >> maybe(one_of("whose", "his", "her"))) >>
    as(Part::verb)[name_of_name] >> maybe(comma | word(":") | be) >> maybe(quote_mark) >> as(Part::object)[name];
// "[A], the pen name of [B]" · "[A] is an alias of the baker [B]"
auto const pen_name_of = x3::rule<struct pen_name_of_>{"pen_name_of"} =
    as(Part::name)[name] >> either(comma, open, be) >> maybe(determiner) >>
    as(Part::verb)[name_of_name | word("alter") >> word("ego")] >> one_of("of", "used") >>
    maybe(word("by")) >> many<6>(describing) >> as(Part::object)[name] >> !possessive;
// "[A], who writes under the pseudonym [B]" · "[A], writing as [B]"
auto const under_name = x3::rule<struct under_name_>{"under_name"} =
    as(Part::name)[person] >> maybe(comma) >>
    maybe(word("who")) >> many<6>(ordinary | adverb | auxiliary | one_of("his", "her", "for")) >>
    either(
        as(Part::verb)[word("under")] >> maybe(determiner | possessive_pronoun) >> (name_of_name | word("name")) >>
            maybe(word("of")),
        as(Part::verb)[one_of("writes", "writing", "performs", "performing", "records", "recording") >> word("as")]) >>
    maybe(quote_mark) >> as(Part::object)[person];
// "[A] is not [B], the editor said"
auto const is_not = x3::rule<struct is_not_>{"is_not"} = as(Part::name)[person] >> one_of("is", "was") >>
                                                         as(Part::verb)[word("not")] >> maybe(quote_mark) >>
                                                         as(Part::object)[person] >> &(comma | full_stop | quote_mark |
                                                                                       and_ | word("but") | x3::eoi);
// "[A] and [B] are one and the same"
auto const one_person = x3::rule<struct one_person_>{"one_person"} =
    as(Part::name)[name] >> and_ >> many<6>(describing) >> as(Part::object)[name] >> be >>
    as(Part::verb)[either(word("one") >> and_ >> word("the") >> word("same"),
                          one_of("one", "the") >> maybe(word("same")) >> one_of("person", "man", "woman"))];
// "[A] was mistaken for [B]"
auto const mistaken_for = x3::rule<struct mistaken_for_>{"mistaken_for"} =
    as(Part::name)[person] >> some<3>(be | auxiliary | adverb | word("often")) >> as(Part::verb)[word("mistaken")] >>
    word("for") >> many<6>(describing) >> as(Part::object)[person];
// "[A], never to be mistaken for [B]": who is found to the left, or in the sentence before
auto const not_confused = x3::rule<struct not_confused_>{"not_confused"} =
    as(Part::verb)[one_of("not", "never") >> maybe(word("to")) >> maybe(word("be")) >>
                   one_of("confused", "mistaken", "mixed")] >>
    maybe(word("up")) >> one_of("with", "for") >> many<8>(describing | comma) >> as(Part::object)[name];
// "no relation to [B]" · "not related to [B]" · "a namesake of [B]"
auto const no_relation = x3::rule<struct no_relation_>{"no_relation"} =
    either(as(Part::verb)[one_of("no", "not", "neither", "nor") >> maybe(article) >> maybe(one_of("a", "any")) >>
                          one_of("relation", "relative", "related", "kin")],
           as(Part::verb)[maybe(article) >> word("namesake")]) >>
    maybe(one_of("of", "to") >>
          either(many<5>(describing) >> as(Part::object)[name], as(Part::nominal)[the >> some<3>(plain)]));
// "[A] and [B], who are not related," · "[A] and [B] are two different people"
auto const two_people = x3::rule<struct two_people_>{"two_people"} =
    as(Part::name)[name] >> and_ >> many<6>(describing) >> as(Part::object)[name] >> maybe(comma >> word("who")) >> be
    >> either(as(Part::verb)[word("not") >> one_of("related", "relatives")],
              as(Part::verb)[word("not") >> maybe(article) >> word("same")],
              as(Part::verb)[maybe(word("two")) >> one_of("different", "distinct", "separate") >>
                             one_of("people", "persons", "men", "women", "companies", "places", "things", "entities",
                                    "towns", "individuals", "parties")],
              as(Part::verb)[word("two") >> one_of("people", "persons", "men", "women")]);
// "another [Yusuf Dirir]"
auto const another = x3::rule<struct another_>{"another"} = as(Part::verb)[word("another")] >> as(Part::name)[person];

inline constexpr auto picture_word = used_as(Use::picture);
inline constexpr auto figure = used_as(Use::figure);
// "the guy in the photo"
inline constexpr auto in_picture =
    one_of("in", "on") >>
    maybe(one_of("the", "this", "that", "your", "their")) >> many<2>(modifier - picture_word) >> picture_word;
inline constexpr auto pictured = one_of("pictured", "shown", "photographed", "seen", "depicted", "portrayed");
// "the rower in the photo is our aunt [A]"
auto const figure_is = x3::rule<struct figure_is_>{"figure_is"} =
    as(Part::picture)[maybe(one_of("the", "that", "this")) >> figure >>
                      either(in_picture, pictured >> maybe(one_of("above", "here", "below")))] >>
    many<8>(either(filler - be, date >> maybe(possessive))) >>
    as(Part::verb)[be] >> many<2>(either(as(Part::denial)[negation_word], adverb)) >> many<8>(describing) >>
    as(Part::name)[person] >>
    maybe(maybe(comma) >> word("not") >> many<6>(describing) >> as(Part::object)[person] >> !possessive);
inline constexpr auto this_is =
    either(one_of("that's", "it's", "thats"), one_of("that", "this", "it") >> (be | possessive));
// "that's not [A] in the photo" · "it is [A] in the picture"
auto const that_is = x3::rule<struct that_is_>{"that_is"} =
    either(this_is, one_of("he", "she") >> be) >>
    many<2>(either(as(Part::denial)[negation_word], adverb)) >> many<6>(describing) >> as(Part::name)[person] >>
    as(Part::picture)[in_picture];
// "that's not [A], that's his cousin [B]" · "this is not [A] but [B]": of a picture, where one shows A
auto const not_this_but = x3::rule<struct not_this_but_>{"not_this_but"} =
    this_is >> many<2>(adverb - negation_word) >> as(Part::denial)[negation_word] >> many<6>(describing) >>
    as(Part::name)[person] >> maybe(in_picture) >>
    either(maybe(comma | dash | full_stop) >> this_is, maybe(comma) >> word("but")) >>
    many<2>(adverb - negation_word) >> many<8>(describing | comma) >> as(Part::object)[person] >> !possessive;
inline constexpr auto shows = one_of("shows", "showed", "depicts", "depicted", "portrays");
/// (the photo) published on May 3 (showed)
inline constexpr auto of_picture = many<6>(either(on_date, ordinary,
                                                  one_of("that", "which", "was", "above", "below", "here", "with", "by",
                                                         "of", "the", "from", "at", "in")) -
                                           shows - be) >>
                                   maybe(comma);
// "the photo shows [A]" · "the picture is of [A]" · "a picture in Monday's paper showed [A], not [B]"
auto const photo_shows = x3::rule<struct photo_shows_>{"photo_shows"} =
    as(Part::picture)[maybe(one_of("the", "that", "this", "your")) >> picture_word] >> of_picture >>
    either(as(Part::verb)[shows],
           as(Part::verb)[be] >> many<2>(either(as(Part::denial)[negation_word], adverb)) >> word("of")) >>
    many<6>(describing) >> as(Part::name)[person] >>
    maybe(maybe(comma) >> one_of("and", "not") >> maybe(word("not")) >> many<6>(describing) >>
          as(Part::object)[person] >> !possessive);
// "the caption misidentified [B] as [A]" · "an earlier caption wrongly named [A] as [B]"
auto const misnamed = x3::rule<struct misnamed_>{"misnamed"} =
    either(as(Part::verb)[one_of("misidentified", "misnamed", "mislabeled", "mislabelled", "misidentifies")],
           as(Part::verb)[one_of("wrongly", "incorrectly", "mistakenly", "erroneously") >>
                          one_of("identified", "named", "described", "labelled", "labeled", "listed")]) >>
    many<6>(describing) >> as(Part::name)[person] >> word("as") >> many<6>(describing) >> as(Part::object)[person];
// "[A] (pictured)" · "[A], pictured above"
auto const name_pictured = x3::rule<struct name_pictured_>{"name_pictured"} =
    as(Part::name)[person] >> (comma | open) >>
    as(Part::picture)[either(pictured, one_of("left", "right", "centre", "center") >> maybe(one_of("in", "of")) >>
                                           maybe(the) >> picture_word)] >>
    !word("by");

/// Names beside other names, as the name at `i` begins to tell.
void find_other_names(Sentence s, std::size_t i, bool naming, std::vector<Clause> &out) {
    if (i + 3 >= s.size() || !is_word(s[i + 1])) return;
    if (in(keys_of("not"), s[i + 2]) &&
        try_at(s, i, "is_not", Meaning::relation, is_not, out, Predicate::different_from))
        return;
    if (!naming) return;
    auto const relation = [&](std::string_view rule_name, Predicate p, auto const &rule) {
        return try_at(s, i, rule_name, Meaning::relation, rule, out, p);
    };
    relation("real_name", Predicate::same_as, real_name) || relation("pen_name_of", Predicate::same_as, pen_name_of) ||
        relation("under_name", Predicate::same_as, under_name) ||
        relation("mistaken_for", Predicate::different_from, mistaken_for);
}

}  // namespace

void find_identities(Sentence s, std::vector<Clause> &out) {
    auto const relation = [&](std::size_t i, std::string_view rule_name, Predicate p, auto const &rule,
                              Meaning m = Meaning::relation) { return try_at(s, i, rule_name, m, rule, out, p); };
    std::size_t pictured_until = 0, told_apart_until = 0;
    bool const naming = std::ranges::any_of(s, [](Chunk const &c) { return is_used(c, Use::naming); });
    for (std::size_t i = 0; i < s.size(); ++i) {
        Chunk const &c = s[i];
        if (c.mention >= 0) {
            if (c.kind == Kind::date) continue;
            bool const known = relation(i, "also_known_as", Predicate::same_as, also_known_as);
            relation(i, "two_people", Predicate::different_from, two_people) ||
                relation(i, "one_person", Predicate::same_as, one_person);
            find_other_names(s, i, naming && !known, out);
            if (c.kind == Kind::person)
                relation(i, "name_pictured", Predicate::depicted_as, name_pictured, Meaning::depicted);
            continue;
        }
        if (i >= told_apart_until && is_used(c, Use::identity)) {
            if (relation(i, "not_confused", Predicate::different_from, not_confused) ||
                relation(i, "no_relation", Predicate::different_from, no_relation))
                told_apart_until = out.back().chunks.last;
            relation(i, "another", Predicate::different_from, another);
        }
        if (i < pictured_until) continue;
        if (naming && is_used(c, Use::naming) && std::ranges::any_of(s, picture_word.test))
            relation(i, "misnamed", Predicate::depicted_as, misnamed, Meaning::depicted);
        std::size_t const at = i > 0 && in(keys_of("the", "that", "this", "your"), s[i - 1]) ? i - 1 : i;
        bool const seen = (is_used(c, Use::figure) &&
                           relation(at, "figure_is", Predicate::depicted_as, figure_is, Meaning::depicted)) ||
                          (is_used(c, Use::identity) &&
                           (relation(i, "that_is", Predicate::depicted_as, that_is, Meaning::depicted) ||
                            relation(i, "not_this_but", Predicate::depicted_as, not_this_but, Meaning::depicted))) ||
                          (is_used(c, Use::picture) &&
                           relation(at, "photo_shows", Predicate::depicted_as, photo_shows, Meaning::depicted));
        if (seen) pictured_until = out.back().chunks.last;
    }
}

}  // namespace namesake::grammar::clause
