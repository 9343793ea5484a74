// One function a topic: each appends the clauses of its topic that it sees in a sentence.
#pragma once
#include "grammar/clause_vocabulary.hpp"

namespace namesake::grammar::clause {

// roles.cpp: who somebody is
void find_descriptions(Sentence sentence, Inventory const &there, std::vector<Clause> &out);
// appointments.cpp: who takes an office, who leaves one, as the chunk at `at` begins to tell
void find_appointment(Sentence sentence, std::size_t at, std::vector<Clause> &out);
void find_leaving(Sentence sentence, std::size_t at, std::vector<Clause> &out);
// ages.cpp: how old somebody is
void find_age(Sentence sentence, std::size_t at, std::vector<Clause> &out);
// membership.cpp: who leads, founds, owns, works for whom
void find_bodies(Sentence sentence, Inventory const &there, std::vector<Clause> &out);
// whereabouts.cpp: what lies where
void find_whereabouts(Sentence sentence, Inventory const &there, std::vector<Clause> &out);
// residence.cpp: what is based, who lives where, as the chunk at `at` begins to tell; it is not the last
void find_residence(Sentence sentence, std::size_t at, Inventory const &there, std::vector<Clause> &out);
// nationality.cpp: whose citizen somebody is; the chunk at `at` is not the last
void find_nationality(Sentence sentence, std::size_t at, std::vector<Clause> &out);
// births.cpp: who was born where, when, to whom
void find_birth(Sentence sentence, std::size_t at, std::vector<Clause> &out);
// life.cpp: died, killed, married, arrested
void find_lives(Sentence sentence, std::vector<Clause> &out);
// mourned.cpp: the dead, by whom and what they leave, as the chunk at `at` begins to tell
void find_mourned(Sentence sentence, std::size_t at, std::vector<Clause> &out);
// acts.cpp: opened, signed, told reporters
void find_acts(Sentence sentence, std::vector<Clause> &out);
// identity.cpp: also known as, one or two people, in the picture
void find_identities(Sentence sentence, std::vector<Clause> &out);
// events.cpp: met, held talks
void find_events(Sentence sentence, std::vector<Clause> &out);
// counts.cpp: twelve were killed, as the chunk at `at` begins to tell
bool find_count(Sentence sentence, std::size_t at, std::vector<Clause> &out);
// deeds.cpp: signed a treaty, resigned, attacked the mine
void find_deeds(Sentence sentence, std::vector<Clause> &out);

/// on Friday · at dawn on Friday · in the town of Ho: taken wherever they stand in the words after a verb.
inline constexpr auto on_date = maybe(word("at") >> date >> &(word("on") | date)) >>
                                maybe(one_of("on", "in", "during", "of")) >> maybe(the) >> as(Part::date)[date];
/// in Oslo · at a lodge near Arden · in a hotel in Norland's capital, Erdin
inline constexpr auto at_place = one_of("in", "at", "near", "outside", "off") >>
                                 many<8>(either(name >> possessive, article, one_of("of", "in", "near", "at"),
                                                word("capital") >> comma, ordinary)) >>
                                 as(Part::place)[place] >> !possessive >>
                                 !one_of("embassy", "embassies", "consulate", "consulates", "mission", "forces",
                                         "troops", "medical", "prison", "government", "hotel", "restaurant", "theatre",
                                         "theater", "hall", "club");
/// Any word that does not end a clause.
inline constexpr auto filler = One([](Chunk const &c) {
    constexpr auto ends =
        keys_of(".", "!", "?", ";", ":", "who", "which", "but", "while", "whose", "“", "”", "\"", "(", ")");
    return !in(ends, c) && !(is_word(c) && c.classes.has(Class::said_verb));
});
template <int Most>
inline constexpr auto adjuncts = many<Most>(either(at_place, on_date, filler));

}  // namespace namesake::grammar::clause
