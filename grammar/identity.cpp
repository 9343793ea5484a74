// One or two: also known as, no relation, easily confused; and who is in the picture.
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
    many<8>(filler - be) >>
    as(Part::verb)[be] >> many<2>(either(as(Part::denial)[negation_word], adverb)) >> many<8>(describing) >>
    as(Part::name)[person];
// "that's not [A] in the photo" · "it is [A] in the picture"
auto const that_is = x3::rule<struct that_is_>{"that_is"} =
    either(one_of("that's", "it's", "thats"), one_of("that", "this", "it", "he", "she") >> be) >>
    many<2>(either(as(Part::denial)[negation_word], adverb)) >> many<6>(describing) >> as(Part::name)[person] >>
    as(Part::picture)[in_picture];
// "the photo shows [A]" · "the picture is of [A]"
auto const photo_shows = x3::rule<struct photo_shows_>{"photo_shows"} =
    as(Part::picture)[maybe(one_of("the", "that", "this", "your")) >> picture_word] >>
    either(as(Part::verb)[one_of("shows", "showed", "depicts", "depicted", "portrays")],
           as(Part::verb)[be] >> many<2>(either(as(Part::denial)[negation_word], adverb)) >> word("of")) >>
    many<6>(describing) >> as(Part::name)[person];
// "[A] (pictured)" · "[A], pictured above"
auto const name_pictured = x3::rule<struct name_pictured_>{"name_pictured"} =
    as(Part::name)[person] >> (comma | open) >>
    as(Part::picture)[either(pictured, one_of("left", "right", "centre", "center") >> maybe(one_of("in", "of")) >>
                                           maybe(the) >> picture_word)] >>
    !word("by");

}  // namespace

void find_identities(Sentence s, std::vector<Clause> &out) {
    auto const relation = [&](std::size_t i, std::string_view rule_name, Predicate p, auto const &rule,
                              Meaning m = Meaning::relation) { return try_at(s, i, rule_name, m, rule, out, p); };
    std::size_t pictured_until = 0, told_apart_until = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        Chunk const &c = s[i];
        if (c.mention >= 0) {
            if (c.kind == Kind::date) continue;
            relation(i, "also_known_as", Predicate::same_as, also_known_as);
            relation(i, "two_people", Predicate::different_from, two_people);
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
        std::size_t const at = i > 0 && in(keys_of("the", "that", "this", "your"), s[i - 1]) ? i - 1 : i;
        bool const seen =
            (is_used(c, Use::figure) &&
             relation(at, "figure_is", Predicate::depicted_as, figure_is, Meaning::depicted)) ||
            (is_used(c, Use::identity) && relation(i, "that_is", Predicate::depicted_as, that_is, Meaning::depicted)) ||
            (is_used(c, Use::picture) &&
             relation(at, "photo_shows", Predicate::depicted_as, photo_shows, Meaning::depicted));
        if (seen) pictured_until = out.back().chunks.last;
    }
}

}  // namespace namesake::grammar::clause
