// Lives: born, died, killed, married, arrested, succeeded.
#include <algorithm>

#include "grammar/clause_rules.hpp"
#include "grammar/descriptions.hpp"

namespace namesake::grammar::clause {
namespace {

/// (lost) his life · (took) her own life
inline constexpr auto own_life = one_of("his", "her", "their") >> maybe(word("own")) >> one_of("life", "lives");
inline constexpr auto ailment = one_of("injuries", "wounds", "illness", "disease", "cancer", "burns", "infection",
                                       "pneumonia", "tumour", "tumor", "leukemia", "leukaemia", "malaria");
/// aged 69 · at the age of 69 · at age 69
inline constexpr auto at_age = either(word("aged"),
                                      word("at") >> either(the >> word("age") >> word("of"), word("age"))) >>
                               as(Part::age)[number];
// "... died on 4 June 2001 in Lumby" · "lost her life in a storm" · "succumbed to his wounds" · "died aged 69"
auto const died = x3::rule<struct died_>{"died"} = either(as(Part::verb)[one_of("died", "dies", "drowned", "perished")],
                                                          as(Part::verb)[word("passed") >> word("away")],
                                                          as(Part::verb)[one_of("lost", "losing", "took") >> own_life],
                                                          as(Part::verb)[word("succumbed")] >> word("to") >>
                                                              maybe(possessive_pronoun | article) >>
                                                              run_ending<4>(modifier, ailment)) >>
                                                   many<8>(either(at_age, at_place, on_date, filler));
inline constexpr auto killer = one_of("assassin", "killer", "murderer");
/// killed [the pilot] A, [Arden newspaper reporter] A, [rights leader] A; [C's assassin] A, [C assassin] A
inline constexpr auto years_old = number >> hyphen >> word("year") >> hyphen >> word("old");
inline constexpr auto victim_is = many<6>(either(
    is(Class::kinship | Class::role) >> comma >> &person,
    person >> maybe(possessive) >> some<2>((killer | is(Class::role)) - is(Class::kinship)) >> maybe(comma >> &person),
    years_old, describing, body >> &ordinary, ordinary));
inline constexpr auto victim = victim_is >> as(Part::object)[list_of(person)];
/// A noun or what qualifies it; no participle that "by" may belong to: a car [driven] by.
inline constexpr auto scenery = One([](Chunk const &c) {
    constexpr auto made = keys_of("driven", "flown", "built", "written", "run", "led", "held", "begun", "fought");
    return (is_modifier(c) || c.shape == Shape::number || is_one_word_date(c)) && !in(made, c);
});
/// in the car park of his home · outside her flat
inline constexpr auto scene = one_of("in", "at", "near", "outside", "off", "on", "during", "inside") >>
                              many<8>(either(name >> possessive, article, possessive_pronoun, word("of"), scenery,
                                             body));
// "... was killed by B on Friday" · "was shot dead" · "was shot to death on Friday outside his home by B"
auto const was_killed = x3::rule<struct was_killed_>{"was_killed"} =
    one_of("was", "were", "been", "being") >> many<2>(adverb) >>
    either(as(Part::verb)[one_of("killed", "murdered", "assassinated", "slain", "executed", "martyred", "beheaded",
                                 "hanged", "buried", "cremated", "interred")] >>
               !word("off") >> !(word("in") >> plain),
           as(Part::verb)[one_of("shot", "stabbed", "beaten", "burned", "strangled")] >> one_of("dead", "to") >>
               maybe(word("death")),
           as(Part::verb)[one_of("shot", "stabbed") >> and_ >> one_of("killed", "mortally", "fatally")] >>
               maybe(word("wounded")),
           word("fatally") >> as(Part::verb)[one_of("shot", "stabbed", "beaten", "wounded")],
           as(Part::verb)[word("gunned")] >> word("down"),
           as(Part::verb)[word("laid")] >> word("to") >> word("rest")) >>
    many<5>(either(at_place >> many<3>(scenery), on_date, comma >> maybe(place), scene)) >>
    maybe(word("by") >> many<5>(describing) >> as(Part::subject)[list_of(name)]) >> adjuncts<6>;
// "A killed [B]" · "A shot and mortally wounded [B]"
auto const killed = x3::rule<struct killed_>{"killed"} =
    either(
        as(Part::verb)[one_of("killed", "murdered", "assassinated", "slew", "executed", "killing")],
        as(Part::verb)[one_of("fatally", "mortally") >> one_of("shot", "stabbed", "wounded", "shooting", "stabbing")],
        as(Part::verb)[one_of("shot", "stabbed") >> and_ >> one_of("mortally", "fatally") >> word("wounded")],
        as(Part::verb)[one_of("shot", "stabbed") >> word("dead")]) >>
    victim >> adjuncts<5>;
/// , killing him · , mortally wounding her
inline constexpr auto killing_him = comma >>
                                    either(word("killing"), one_of("mortally", "fatally") >> word("wounding")) >>
                                    one_of("him", "her", "them");
inline constexpr auto shots = one_of("shot", "shots", "bullet", "bullets");
// "A fired the shot that killed [B]" · "A acted alone in killing [B]" · "A shot [B] to death" · "A shot [B] in the
// street, killing him" · "the gun that A used to kill [B]"
auto const killed_so = x3::rule<struct killed_so_>{"killed_so"} =
    either(as(Part::verb)[word("used")] >> word("to") >> word("kill") >> victim,
           as(Part::verb)[word("fired") >> article >> many<2>(modifier - shots) >> shots >> one_of("that", "which") >>
                          word("killed")] >>
               victim,
           as(Part::verb)[one_of("acted", "acting") >> word("alone") >> word("in") >> one_of("killing", "murdering")] >>
               victim,
           as(Part::verb)[one_of("shot", "stabbed", "beat", "strangled")] >> victim >>
               either(word("to") >> word("death"), word("dead") >> !modifier,
                      many<8>(either(at_place, on_date, article | number, ordinary | body, scene)) >> killing_him)) >>
    adjuncts<5>;
// "[B]'s killer, the sailor [A]" · "[B] assassin [A]"
auto const killer_then_name = x3::rule<struct killer_then_name_>{"killer_then_name"} =
    as(Part::object)[person] >> maybe(possessive) >> many<2>(modifier - killer) >> as(Part::verb)[killer] >>
    maybe(comma) >> many<3>(describing) >> as(Part::subject)[person];
// "[A], the killer of [B]" · "[A], [B]'s murderer"
auto const name_then_killer = x3::rule<struct name_then_killer_>{"name_then_killer"} =
    as(Part::subject)[person] >> comma >>
    either(as(Part::object)[person] >> possessive >> many<2>(modifier - killer) >> as(Part::verb)[killer],
           the >> many<2>((ordinary - killer) - one_of("accused", "alleged", "suspected")) >> as(Part::verb)[killer] >>
               word("of") >> many<5>(describing) >> as(Part::object)[person]);
inline constexpr auto killing =
    one_of("murder", "killing", "assassination", "slaying", "murders", "killings", "slayings");
inline constexpr auto doing = either(one_of("killing", "murdering", "assassinating", "slaying"),
                                     one_of("fatally", "mortally") >> one_of("shooting", "stabbing"));
inline constexpr auto death = word("death");
inline constexpr auto told_how = (modifier - killing - death) | article | number | date | place;
inline constexpr auto whose_killing = person >> possessive >> many<2>(told_how) >> killing;
inline constexpr auto the_killing_of = either(many<4>(told_how) >> (killing | death) >> word("of"));
/// of murdering [B] · to the killing of [B] · for [B]'s murder
inline constexpr auto crime = either(
    one_of("of", "for", "with", "in") >> either(doing >> victim, the_killing_of >> victim,
                                                many<5>(!whose_killing >> describing) >> as(Part::object)[person] >>
                                                    possessive >> many<2>(told_how) >> killing),
    word("to") >> either(doing >> victim, many<2>(article | number | date) >> killing >> word("of") >> victim));
/// Others did it: [complicity] in the murder of.
inline constexpr auto others_deed =
    one_of("complicity", "conspiracy", "conspiring", "helping", "aiding", "abetting", "covering", "inciting", "failing",
           "lying", "plotting", "soliciting", "role", "part", "hiding", "concealing", "prevent", "stop", "investigate");
/// life in jail in Ely, Ohio, · last month · for his conviction on murder charges
inline constexpr auto sentence_words =
    many<14>(!others_deed >> !(one_of("of", "for", "with", "in", "to") >>
                               either(doing, the_killing_of, many<5>(!whose_killing >> describing) >> whose_killing)) >>
             either(at_place >> !killing, ordinary, adverb, number, date, article, hyphen, possessive_pronoun,
                    comma >> maybe(place), one_of("to", "in", "on", "for", "of", "and", "without", "with")));
// "was convicted of murdering [B]" · "is charged with the killing of [B]" · "got life for [B]'s murder"
auto const guilty_of = x3::rule<struct guilty_of_>{"guilty_of"} =
    as(Part::verb)[one_of("pleaded", "pleads", "found") >> word("guilty") |
                   one_of("faces", "faced") >> many<4>(ordinary | number | is(Class::number_word)) |
                   one_of("convicted", "guilty", "sentenced", "condemned", "jailed", "accused", "charged", "suspected",
                          "indicted")] >>
    either(many<6>(describing) >> as(Part::subject)[person] >> sentence_words >> crime, sentence_words >> crime);
// "has admitted murdering [B]" · "confessed to killing [B]"
auto const owns_up = x3::rule<struct owns_up_>{"owns_up"} =
    as(Part::verb)[one_of("admitted", "admits", "confessed", "confesses", "apologized", "apologised")] >>
    maybe(adverb | word("repeatedly")) >>
    either(doing >> victim,
           one_of("to", "for") >> either(doing >> victim, maybe(the) >> killing >> word("of") >> victim));
// "the assassination of [B] by [A]" · "[B]'s murder by [A]"
auto const killing_by = x3::rule<struct killing_by_>{"killing_by"} =
    either(as(Part::verb)[killing] >> word("of") >> victim,
           as(Part::object)[person] >> possessive >> many<2>(told_how) >> as(Part::verb)[killing]) >>
    many<3>(either(on_date, at_place >> &(word("by") | on_date), comma)) >> word("by") >> many<6>(describing) >>
    as(Part::subject)[person];
// "Killed were [A], 23, and [B], 25" · "The dead were identified as [A] and [B]"
auto const dead_named = x3::rule<struct dead_named_>{"dead_named"} =
    as(Part::verb)[either(one_of("killed", "dead"), one_of("those", "people") >> word("killed"))] >>
    many<4>(either(at_place, on_date)) >> one_of("was", "were", "are", "is") >> maybe(adverb) >>
    maybe(one_of("identified", "named") >> maybe(one_of("as", "by")) >> many<3>(ordinary | word("as"))) >>
    many<5>(describing) >> as(Part::name)[person >> many<8>(maybe(comma >> number) >> maybe(comma) >> maybe(and_) >>
                                                            many<5>(describing) >> person)];
// "relatives buried her on Friday"
auto const buried = x3::rule<struct buried_>{"buried"} =
    as(Part::verb)[one_of("buried", "mourned", "mourns", "mourn")] >>
    either(many<4>(describing) >> as(Part::name)[person], as(Part::name)[one_of("him", "her")]) >> !possessive;
inline constexpr auto last_thing = one_of("death", "funeral", "burial", "murder", "assassination", "killing", "grave",
                                          "tomb", "coffin", "ashes", "gravestone", "tombstone", "headstone");
// "the death of [A]" · "[A]'s funeral" · "the grave of [A]" · "the bodies of [A] and [B]"
auto const death_of = x3::rule<struct death_of_>{"death_of"} =
    either(as(Part::name)[person] >> possessive >>
               either(as(Part::verb)[last_thing],
                      as(Part::verb)[one_of("body", "remains", "corpse")] >> some<3>(be | auxiliary | adverb) >>
                          one_of("found", "discovered", "recovered", "identified", "flown", "returned", "washed",
                                 "buried", "pulled", "taken", "brought")),
           the >> as(Part::verb)[last_thing] >> word("of") >> many<5>(describing) >> as(Part::name)[person],
           the >> as(Part::verb)[one_of("bodies", "body", "remains")] >> word("of") >> many<5>(describing) >>
               as(Part::name)[list_of(person)] >> !possessive);
// "[A] (passed away 1989)" · "[A] (1950-2012)"
auto const bracketed_life = x3::rule<struct bracketed_life_>{"bracketed_life"} =
    as(Part::name)[person] >> maybe(comma) >> many<14>(One([](Chunk const &c) {
        return !in(keys_of("(", ".", ";", ","), c) && !(c.mention >= 0 && c.kind == Kind::person);
    })) >>
    open >> either(as(Part::verb)[one_of("died", "d", "passed", "†", "killed")] >> maybe(word("away")) >>
                       maybe(one_of("in", "on")) >> as(Part::until)[date],
                   as(Part::since)[date] >> one_of("-", "–", "—") >> as(Part::until)[date],
                   as(Part::verb)[one_of("born", "b")] >> maybe(one_of("in", "on")) >> as(Part::since)[date]) >>
    close;
// "... is alive and well" · "is very much alive" · "is in good health"
auto const alive = x3::rule<struct alive_>{"alive"} =
    be >> many<3>(either(as(Part::denial)[negation_word], adverb, one_of("very", "much", "quite"))) >>
    either(as(Part::verb)[word("alive")] >> either(&at_place, !one_of("in", "at", "with", "on")),
           as(Part::verb)[word("living")] >> !one_of("in", "at", "with", "on"),
           as(Part::verb)[word("in") >> one_of("good", "fine", "excellent", "perfect", "robust", "rude") >>
                          word("health")]);
// "... is dead"
auto const is_dead = x3::rule<struct is_dead_>{"is_dead"} =
    be >> many<2>(either(as(Part::denial)[negation_word], adverb)) >>
    as(Part::verb)[maybe(one_of("found", "pronounced", "declared")) >> one_of("dead", "deceased")] >> !modifier;
// "... married [B]" · "is married to [B]"
auto const married = x3::rule<struct married_>{"married"} =
    as(Part::verb)[one_of("married", "marries", "wed", "remarried", "divorced")] >>
    maybe(word("to")) >> many<5>(describing) >> as(Part::object)[person] >> adjuncts<4>;
// "Police arrested [A]" · "[A] was arrested"
auto const arrests = x3::rule<struct arrests_>{"arrests"} =
    as(Part::verb)[one_of("arrested", "detained", "apprehended", "jailed", "arrest", "detain")] >>
    many<5>(describing) >> as(Part::object)[list_of(person)] >> adjuncts<9>;
auto const was_arrested = x3::rule<struct was_arrested_>{"was_arrested"} =
    one_of("was", "were", "been") >> many<2>(adverb) >> as(Part::verb)[one_of("arrested", "detained", "apprehended")] >>
    maybe(word("by") >> many<4>(describing) >> as(Part::subject)[name]) >> adjuncts<6>;
/// took over on Friday as head coach · takes over at the treasury
inline constexpr auto taking_over = one_of("took", "takes", "take", "taken", "taking") >>
                                    word("over") >> many<2>(on_date) >>
                                    maybe(one_of("as", "at", "in") >>
                                          many<7>(ordinary | article | name | one_of("of", "for", "at"))) >>
                                    word("from");
// "she succeeds [B]" · "A replaced [B] as mayor" · "A takes over from [B]"
auto const succeeds = x3::rule<struct succeeds_>{"succeeds"} =
    as(Part::verb)[either(one_of("succeeds", "succeeded", "replaces", "replaced", "succeed", "replace", "succeeding",
                                 "replacing"),
                          taking_over)] >>
    either(as(Part::object)[one_of("him", "her")] >> !(ordinary | modifier | person),
           introduction >> as(Part::object)[person]);
// "... was succeeded by [B]" · "A preceded [B] as mayor"
auto const succeeded_by = x3::rule<struct succeeded_by_>{"succeeded_by"} =
    as(Part::verb)[either(one_of("succeeded", "replaced") >> word("by"), one_of("preceded", "precedes"))] >>
    many<6>(describing) >> as(Part::subject)[person];
/// brothers · first cousins · husband and wife
inline constexpr auto both_are =
    as(Part::verb)[either(run_ending<3>(plain, one_of("brothers", "sisters", "siblings", "twins", "cousins",
                                                      "relatives", "in-laws", "spouses")),
                          word("married") >> !one_of("to", "with"), word("husband") >> and_ >> word("wife"))];
// "[A] and the baker [B] are cousins" · "[A] and [B] married in 1999"
auto const joint_kin = x3::rule<struct joint_kin_>{"joint_kin"} =
    as(Part::name)[person] >> and_ >> many<6>(describing) >> as(Part::object)[person] >>
    either(one_of("are", "were", "aren't", "weren't") >> many<2>(either(as(Part::denial)[negation_word], adverb)) >>
               both_are,
           as(Part::verb)[one_of("married", "wed", "divorced")] >> (full_stop | comma | x3::eoi | on_date | at_place));
// "... lives in [Ho]"
auto const lives_in = x3::rule<struct lives_in_>{"lives_in"} =
    either(as(Part::verb)[one_of("lives", "lived", "resides", "resided", "living", "settled", "emigrated", "moved",
                                 "raised")] >>
               maybe(word("from") >> place) >> one_of("in", "at", "near", "to"),
           as(Part::verb)[one_of("grew", "growing") >> word("up")] >> maybe(one_of("mainly", "mostly", "partly")) >>
               one_of("in", "near"),
           as(Part::verb)[one_of("comes", "hails")] >> word("from")) >>
    maybe(article) >> many<3>(modifier | word("of")) >> as(Part::place)[place];

bool find_killing(Sentence s, std::size_t i, std::vector<Clause> &out) {
    auto const found = [&](std::string_view rule_name, auto const &rule, Meaning m = Meaning::relation) {
        return try_at(s, i, rule_name, m, rule, out, Predicate::killed);
    };
    if (found("was_killed", was_killed, Meaning::passive) || found("killed", killed) || found("killed_so", killed_so))
        return true;
    bool const told = !out.empty() && out.back().rule == "death_of" && out.back()[Part::verb].has(i);
    if (!found("killing_by", killing_by)) return false;
    if (told) out.erase(out.end() - 2);
    return true;
}

void find_joint_kin(Sentence s, std::size_t i, std::vector<Clause> &out) {
    if (!try_at(s, i, "joint_kin", Meaning::relation, joint_kin, out, Predicate::relative_of)) return;
    Clause &clause = out.back();
    for (std::size_t k = clause[Part::verb].first; k < clause[Part::verb].last; ++k) {
        if (in(keys_of("brothers", "sisters", "siblings", "twins"), s[k])) clause.predicate = Predicate::sibling_of;
        if (in(keys_of("married", "husband", "spouses", "wed", "divorced"), s[k]))
            clause.predicate = Predicate::spouse_of;
    }
}

}  // namespace

void find_lives(Sentence s, std::vector<Clause> &out) {
    auto const relation = [&](std::size_t i, std::string_view rule_name, Predicate p, auto const &rule,
                              Meaning m = Meaning::relation) { return try_at(s, i, rule_name, m, rule, out, p); };
    bool const killers = std::ranges::any_of(s, [](Chunk const &c) { return killer.test(c); });
    std::size_t guilty_until = 0, killed_until = 0;
    for (std::size_t i = 0; i < s.size(); ++i) {
        Chunk const &c = s[i];
        if (c.mention >= 0) {
            if (c.kind != Kind::person) continue;
            relation(i, "bracketed_life", Predicate::died_on, bracketed_life);
            if (i + 4 < s.size() && and_.test(s[i + 1])) find_joint_kin(s, i, out);
            find_mourned(s, i, out);
            if (i >= guilty_until && !relation(i, "killing_by", Predicate::killed, killing_by))
                relation(i, "death_of", Predicate::life_status, death_of);
            if (killers)
                relation(i, "killer_then_name", Predicate::killed, killer_then_name) ||
                    relation(i, "name_then_killer", Predicate::killed, name_then_killer);
            continue;
        }
        if (!is_used(c, Use::life)) continue;
        relation(i, "died", Predicate::died_on, died);
        if (i < guilty_until) continue;
        if (i >= killed_until && find_killing(s, i, out)) killed_until = out.back()[Part::verb].last;
        if (relation(i, "guilty_of", Predicate::killed, guilty_of) ||
            relation(i, "owns_up", Predicate::killed, owns_up))
            guilty_until = out.back().chunks.last;
        relation(i, "death_of", Predicate::life_status, death_of);
        relation(i, "buried", Predicate::life_status, buried);
        relation(i, "dead_named", Predicate::life_status, dead_named);
        relation(i, "alive", Predicate::life_status, alive) || relation(i, "is_dead", Predicate::life_status, is_dead);
        find_birth(s, i, out);
        find_mourned(s, i, out);
        relation(i, "married", Predicate::spouse_of, married);
        relation(i, "was_arrested", Predicate::arrested, was_arrested, Meaning::passive) ||
            relation(i, "arrests", Predicate::arrested, arrests);
        relation(i, "succeeded_by", Predicate::succeeded, succeeded_by, Meaning::passive) ||
            relation(i, "succeeds", Predicate::succeeded, succeeds);
        relation(i, "lives_in", Predicate::lives_in, lives_in);
    }
}

}  // namespace namesake::grammar::clause
