// What is told of lives: aged, born, died, killed, married, arrested, succeeded.
#include <algorithm>

#include "extract/claims.hpp"

namespace namesake::extract {

using grammar::Chunk;
using grammar::keys_of;
using grammar::Meaning;
using grammar::Part;
using model::Certainty;
using model::Claim;
using model::End;
using model::Kind;
using model::Polarity;
using model::Predicate;

void ClaimWriter::aged(Clause const &clause) {
    Ends const who = clause.has(Part::name) ? names_in(clause[Part::name]) : subjects(clause, clause[Part::verb].first);
    std::string const age = as_value(page_.words(*chunks_, clause[Part::age]));
    if (age.size() > 3 || age.find('.') != std::string::npos) return;
    if (clause.rule == "was_aged" && clause.chunks.first > 1) {  // "since he was 11"
        std::uint16_t const subject = clause.chunks.first - 1u;
        Range const before{static_cast<std::uint16_t>(subject - 1), subject};
        if (has_word(before, keys_of("when", "since", "until", "till", "before", "after", "if", "though", "while")))
            return;
    }
    // "who is 54, said"; not "the score was 54, she said"
    std::size_t const from = clause.chunks.first, behind = clause.chunks.last;
    bool const comma = behind < chunks_->size() && (*chunks_)[behind].key == text::word_key(",");
    bool const of_person =
        from > 0 && has_word({static_cast<std::uint16_t>(from - 1), clause.chunks.first}, keys_of("who", "he", "she"));
    if (clause.rule == "was_aged" && comma && !of_person) return;
    for (End const &one : who) {
        if (!is_person(one)) continue;
        Claim c = claim(clause, Predicate::age);
        c.value = age;
        c.subject = one;
        add(c);
    }
}

/// "had been living", "when he was alive"
bool ClaimWriter::lived_then(Clause const &clause) const {
    Range const be{clause.chunks.first, static_cast<std::uint16_t>(clause.chunks.first + 1)};
    Range const before{0, clause.chunks.first};
    bool const past = has_word(be, keys_of("was", "were", "been", "being", "wasn't"));
    return past && (has_word(clause[Part::verb], keys_of("living")) || has_word(before, keys_of("when", "while")));
}

/// "former president Ada Roos (1990-1997)": nobody lives so short.
bool ClaimWriter::is_term_of_office(Clause const &clause) const {
    constexpr int shortest_life = 18;
    auto const from = date_value(clause[Part::since]), to = date_value(clause[Part::until]);
    if (from.size() < 4 || to.size() < 4) return false;
    auto const year = [](std::string const &value) { return std::atoi(value.substr(0, 4).c_str()); };
    return year(from) > 0 && year(to) - year(from) < shortest_life;
}

/// "died after being brought to a hospital a week ago"
bool ClaimWriter::dates_another(Clause const &clause, Range day) const {
    if (clause.rule != "died" || day.first <= clause[Part::verb].last) return false;
    return has_word({clause[Part::verb].last, day.first}, keys_of("after", "before", "when", "following", "since"));
}

/// "at 10 p.m.": of which day is a guess.
bool ClaimWriter::is_time_of_day(Range date) const {
    auto const mention = (*chunks_)[date.first].mention;
    return mention >= 0 && page_.out.mentions[static_cast<std::size_t>(mention)].rule.starts_with("clock/");
}

/// born, died, alive: values with a date, a place.
void ClaimWriter::life(Clause const &clause) {
    Ends who = clause.has(Part::name) ? ends_of(clause[Part::name], Kind::person) : Ends{};
    if (who.empty() && clause.has(Part::possessor)) who = {possessor(clause, Kind::person)};
    if (who.empty() && clause.has(Part::verb)) who = subjects(clause, clause[Part::verb].first);
    bool const birth = clause.predicate == Predicate::born_in;
    if (clause.rule == "alive" && lived_then(clause)) return;
    if (clause.rule == "bracketed_life" && is_term_of_office(clause)) return;
    for (End const &one : who) {
        if (!is_person(one)) continue;
        auto const say = [&](Predicate predicate, std::string value, End object = {}) {
            Claim c = claim(clause, predicate);
            c.value = std::move(value);
            c.subject = one;
            c.object = std::move(object);
            add(c);
        };
        if (clause.rule == "alive")
            say(Predicate::life_status, "living");
        else if (!birth &&
                 (clause.predicate != Predicate::died_on || !clause.has(Part::since) || clause.has(Part::until)))
            say(Predicate::life_status, "dead");
        Range const day = clause.has(Part::until) ? clause[Part::until] : clause[Part::date];
        bool const dates_event =
            clause.rule == "died" || clause.rule == "whose_death" || clause.rule == "bracketed_life" || birth;
        if (dates_event && !day.empty() && !dates_another(clause, day))
            say(birth ? Predicate::born_on : Predicate::died_on, date_value(day));
        if (clause.rule == "died" && clause.has(Part::age))
            say(Predicate::age, as_value(page_.words(*chunks_, clause[Part::age])));
        if (clause.rule == "bracketed_life" && clause.has(Part::since))
            say(Predicate::born_on, date_value(clause[Part::since]));
        if (clause.has(Part::place) && (clause.rule == "died" || birth))
            say(birth ? Predicate::born_in : Predicate::died_in, "", end_of(clause[Part::place].first));
    }
}

/// "named A chairman, succeeding B": the nearest person before the participle; else the subjects who are people.
ClaimWriter::Ends ClaimWriter::successors(Clause const &clause, Ends subjects) {
    if (has_word(clause[Part::verb], keys_of("succeeding", "replacing")))
        for (std::size_t k = clause[Part::verb].first; k-- > 0;)
            if ((*chunks_)[k].mention >= 0 && (*chunks_)[k].kind == Kind::person) return {end_of(k)};
    std::erase_if(subjects, [&](End const &end) { return !is_person(end); });
    return subjects;
}

/// Who was killed, married, arrested, succeeded, and what follows from it.
void ClaimWriter::lived(Clause const &clause) {
    Ends actors, ones;
    if (clause.meaning == Meaning::passive) {
        actors = names_in(clause[Part::subject]);
        Clause bare = clause;
        bare.parts[static_cast<std::size_t>(Part::subject)] = {};
        ones = subjects(bare, clause.chunks.first);
    } else {
        actors = subjects(clause, clause[Part::verb].first);
        ones = ends_of(clause[Part::object], Kind::person);
    }
    if (clause.predicate == Predicate::succeeded) actors = successors(clause, std::move(actors));
    bool const violent = clause.predicate == Predicate::killed;
    constexpr grammar::WordSet burials("buried", "laid", "cremated", "interred");
    if (violent && has_word(clause[Part::verb], burials)) actors.clear();
    if (actors.empty() && clause.predicate != Predicate::arrested && !violent) return;
    if (actors.empty()) actors.push_back(End{});
    for (End const &one : ones) {
        if (!is_person(one)) continue;
        Claim c = claim(clause, clause.predicate);
        c.date_value = date_value(clause[Part::date]);
        if (clause.has(Part::place)) c.place = end_of(clause[Part::place].first);
        if (clause.predicate == Predicate::spouse_of && has_word(clause[Part::verb], keys_of("divorced")))
            c.valid_to = c.date_value.empty() ? "PAST_REF" : c.date_value;
        if (violent &&
            has_word(clause[Part::verb], keys_of("accused", "charged", "suspected", "indicted", "faces", "faced")))
            c.polarity = Polarity::unconfirmed;
        for (End const &actor : actors)
            if (!violent || !actor.empty()) add_pair(c, actor, one);
        if (!violent || c.polarity == Polarity::denied) continue;
        c.polarity = c.polarity == Polarity::unconfirmed ? Polarity::asserted : c.polarity;
        c.predicate = Predicate::life_status;
        c.value = "dead";
        c.object = {};
        c.subject = one;
        bool const near = clause.rule == "was_killed" || clause[Part::place].first < clause[Part::object].last + 3;
        bool const in_court = clause.rule == "guilty_of" || clause.rule == "owns_up";
        if (!c.place.empty() && near && !in_court && !has_word(clause[Part::verb], burials)) {
            Claim there = c;
            there.predicate = Predicate::died_in;
            there.value.clear();
            there.object = c.place;
            add(there);
        }
        bool const day = !c.date_value.empty() && !is_time_of_day(clause[Part::date]);
        if (day && !has_word(clause[Part::verb], burials)) {
            Claim dated = c;
            dated.predicate = Predicate::died_on;
            dated.value = c.date_value;
            add(dated);
        }
        add(c);
    }
}

}  // namespace namesake::extract
