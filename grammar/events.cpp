// Events: who met whom, what was held where and when.
#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

inline constexpr auto gathering = used_as(Use::gathering);
inline constexpr auto happening = used_as(Use::happening);
inline constexpr auto event_noun = gathering | happening;
inline constexpr auto parties = many<3>(describing - name) >>
                                list_of(many<3>(modifier) >> name >> maybe(!possessive >> many<2>(plain)));
inline constexpr auto with_party = one_of("with", "between") >> as(Part::object)[parties];
/// Nothing of the event stands behind "that", "unlike", "including".
inline constexpr auto event_filler =
    filler - one_of("that", "whereas", "unlike", "including", "because", "although", "than", "except", "compared");
inline constexpr auto around = many<20>(either(with_party, at_place, on_date, event_filler));

inline constexpr auto meeting_verb = one_of("met", "meets", "meet", "meeting");
/// the two union [leaders]: not the standards, which are met too
inline constexpr auto some_people = run_ending<6>(
    ordinary | article | number | group | is(Class::number_word) | possessive_pronoun,
    role_head | one_of("people", "men", "women", "families", "side", "sides", "staff", "crowd", "crowds"));
// "... met Norland's ferry minister, [B], at Lumby on 9 March" · "[A] and [B] met in Tarsk"
auto const met = x3::rule<struct met_>{"met"} =
    either(as(Part::verb)[meeting_verb] >> maybe(word("with")) >>
               many<8>(either(describing, comma >> &(name | many<4>(modifier) >> name))) >>
               as(Part::object)[list_of(name)],
           as(Part::verb)[word("meeting")],
           as(Part::verb)[meeting_verb] >>
               either(some_people, !(ordinary | article | number | is(Class::number_word) | possessive_pronoun))) >>
    around;
// "the [meeting] in Tarsk": after an article it is no verb
auto const meeting_held = x3::rule<struct meeting_held_>{"meeting_held"} = as(Part::verb)[word("meeting")] >> around;
inline constexpr auto holding_verb = one_of("held", "hold", "holds", "holding", "had", "have", "having", "opened",
                                            "hosted", "concluded", "began", "started", "resumed", "resume");
inline constexpr auto receiving_verb =
    one_of("dined", "lunched", "conferred", "visited", "visits", "received", "receives", "hosted", "welcomed");
// "... held talks with [B]" · "had dinner with [B]" · "shook hands with [B]"
auto const held = x3::rule<struct held_>{"held"} =
    some<2>(holding_verb) >>
    maybe(determiner | one_of("any", "no", "several", "further", "more")) >> many<2>(group | date) >>
    as(Part::verb)[run_ending<5>(modifier, gathering)] >> around;
auto const shook_hands = x3::rule<struct shook_hands_>{"shook_hands"} =
    as(Part::verb)[either(one_of("shook") >> word("hands"), receiving_verb)] >>
    maybe(word("with")) >> many<6>(describing) >> as(Part::object)[list_of(person)] >> around;
/// the attack, [in which two guards were hurt,] took place on Friday
inline constexpr auto in_which = comma >> maybe(one_of("in", "at", "after", "during")) >>
                                 word("which") >> some<9>(filler - comma) >> comma;
// "the talks were held in [Oslo] on 4 April" · "Saturday's final in [Arden] between A and B"
auto const event_at = x3::rule<struct event_at_>{"event_at"} =
    maybe(as(Part::date)[date] >> possessive >> many<2>(plain - event_noun)) >> as(Part::verb)[event_noun] >> !hyphen
    >> many<24>(either(with_party, at_place, on_date >> !possessive, in_which, comma, event_filler));
inline constexpr auto beating_verb =
    one_of("beat", "beats", "defeated", "edged", "thrashed", "overcame", "downed", "trounced");
// "[A] beat [B] by two goals in the final, held at Erdin"
auto const beat = x3::rule<struct beat_>{"beat"} =
    beating_verb >> many<3>(describing) >>
    as(Part::object)[name] >> many<8>(either(at_place, on_date, filler - event_noun)) >>
    as(Part::verb)[event_noun] >> many<14>(either(at_place, on_date, comma, filler));
inline constexpr auto attending_verb = one_of("attended", "attends", "attend", "attending", "addressed");
// "attended [the funeral]" · "took part in [the talks]"
auto const attended = x3::rule<struct attended_>{"attended"} =
    either(as(Part::verb)[attending_verb],
           as(Part::verb)[one_of("took", "take", "takes", "taking")] >> word("part") >> word("in"),
           as(Part::verb)[one_of("participated", "participates", "participate", "participating")] >> word("in")) >>
    maybe(determiner) >> many<2>(group | name >> possessive) >>
    as(Part::nominal)[run_ending<5>(modifier, event_noun)] >> around;
/// took [part] in, participated [in]
bool takes_part(Sentence s, std::size_t i) {
    constexpr auto verbs =
        keys_of("took", "take", "takes", "taking", "participated", "participates", "participate", "participating");
    return i + 1 < s.size() && in(keys_of("part", "in"), s[i + 1]) && in(verbs, s[i]);
}

/// the [meeting], this week's [meeting]
bool is_noun(Sentence s, std::size_t i) {
    return in(keys_of("meeting"), s[i]) && i > 0 && (determiner.test(s[i - 1]) || possessive.test(s[i - 1]));
}

/// "the final list", "March sales", "all year round": no event.
bool is_other_word(Sentence s, std::size_t i) {
    if (in(keys_of("final", "march", "sinking"), s[i])) return i + 1 < s.size() && plain.test(s[i + 1]);
    if (!in(keys_of("round"), s[i]) || i == 0) return false;
    return in(keys_of("year", "all", "way", "other", "turn"), s[i - 1]) || date.test(s[i - 1]);
}

bool find_event(Sentence s, std::size_t i, bool begins_noun, std::vector<Clause> &out) {
    Chunk const &c = s[i];
    auto const event = [&](std::string_view rule_name, auto const &rule, Predicate p = Predicate::event) {
        return try_at(s, i, rule_name, Meaning::happened, rule, out, p);
    };
    return (beating_verb.test(c) && event("beat", beat)) ||
           (holding_verb.test(c) && event("held", held, Predicate::met_with)) ||
           (meeting_verb.test(c) && (is_noun(s, i) ? event("met", meeting_held, Predicate::met_with)
                                                   : event("met", met, Predicate::met_with))) ||
           ((receiving_verb.test(c) || in(keys_of("shook"), c)) &&
            event("shook_hands", shook_hands, Predicate::met_with)) ||
           ((attending_verb.test(c) || takes_part(s, i)) && event("attended", attended, Predicate::attended)) ||
           (begins_noun && event("event_at", event_at));
}

}  // namespace

void find_events(Sentence s, std::vector<Clause> &out) {
    std::size_t seen_until = 0, counted_until = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        Chunk const &c = s[i];
        bool const date_of_event =
            c.mention >= 0 && c.kind == Kind::date && i + 1 < s.size() && in(keys_of("'s", "'"), s[i + 1]);
        bool const noun = (is_used(c, Use::gathering) || is_used(c, Use::happening)) && !is_other_word(s, i);
        bool const amount_here = is_word(c) && (c.shape == Shape::number || c.classes.has(Class::number_word));
        if (!noun && !date_of_event && !amount_here && !is_used(c, Use::event)) continue;
        if (i >= counted_until && find_count(s, i, out)) {
            counted_until = out.back()[Part::count].last;
            seen_until = out.back().chunks.last;
        } else if (i >= seen_until && find_event(s, i, noun || date_of_event, out))
            seen_until = std::max(out.back()[Part::verb].last, out.back()[Part::nominal].last);
    }
}

}  // namespace namesake::grammar::clause
