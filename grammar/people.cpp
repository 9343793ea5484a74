#include "grammar/name_words.hpp"

namespace namesake::grammar {
namespace {

auto const given_name = is(Class::given | Class::given_male | Class::given_female);

/// "Tesfaye", "van der Berg", "al-Ansari", "J.", "Asante-Bobie": what may follow in a person's name
auto const further = same_line >>
                     (hyphenated | (particle >> x3::repeat(0, 2)[-same_line >> particle] >> -same_line >> hyphenated));
auto const whole_name = hyphenated >> x3::repeat(0, 4)[further];

auto const titled_person = x3::rule<struct titled_person_, Words>{"titled_person"} =  // "Capt. [Orla Nyberg]"
    x3::omit[is(Class::title) >> x3::repeat(0, 2)[same_line >> is(Class::title)] >> same_line] >> x3::raw[whole_name];

auto const role_person = x3::rule<struct role_person_, Words>{"role_person"} =  // "goalkeeper [Orla Nyberg]"
    x3::omit[is(Class::role | Class::leading_role) >> same_line] >> x3::raw[whole_name];

auto const given_surname = x3::rule<struct given_surname_, Words>{"given_surname"} =  // "[Abel J. Tesfaye]"
    x3::raw[given_name >> x3::repeat(1, 4)[further | hyphen_part]];

auto const initials_surname =
    x3::rule<struct initials_surname_, Words>{"initials_surname"} =  // "[J.R. Okonjo]", "[A. de Wit]"
    x3::raw[(initial | shaped(Shape::dotted)) >> x3::repeat(0, 2)[initial] >> further >> x3::repeat(0, 1)[further]];

auto const particle_person = x3::rule<struct particle_person_, Words>{"particle_person"} =  // "[Joost van der Linden]"
    x3::raw[hyphenated >> x3::repeat(0, 1)[same_line >> hyphenated] >> same_line >> particle >>
            x3::repeat(0, 2)[-same_line >> particle] >> -same_line >> hyphenated >> x3::repeat(0, 1)[further]];

auto const suffixed_person = x3::rule<struct suffixed_person_, Words>{"suffixed_person"} =  // "[Martin Abara, Jr.]"
    x3::raw[hyphenated >> x3::repeat(1, 3)[same_line >> !is(Class::name_suffix) >> hyphenated] >> -comma >> same_line >>
            is(Class::name_suffix)];

auto const nickname = x3::rule<struct nickname_, Words>{"nickname"} =  // "[Hektor "Macho" Camara]"
    x3::raw[name_part >> x3::repeat(0, 1)[next_part] >> same_line >> quote >> touching >> name_part >>
            x3::repeat(0, 3)[same_line >> anything >> !quote] >> x3::repeat(0, 1)[same_line >> name_part] >> touching >>
            quote >> next_part >> x3::repeat(0, 1)[further]];

auto const surname_first =
    x3::rule<struct surname_first_, Words>{"surname_first"} =  // "[Kim Yong-sun]", "[Tran Duc Huy]"
    x3::raw[is(Class::east_asian_surname) >> same_line >> hyphenated >> x3::repeat(0, 1)[next_part]];

}  // namespace

void propose_after(Proposer const &p, Iterator at) {
    if (at->classes.has(Class::title)) p.attempt(NameRule::titled_person, titled_person, at);
    if (at->classes.any(Class::role | Class::leading_role)) p.attempt(NameRule::role_person, role_person, at);
    if (at->classes.has(Class::compass)) propose_compass(p, at);
}

void propose_people(Proposer const &p, Iterator at) {
    if (at->classes.any(Class::given | Class::given_male | Class::given_female))
        p.attempt(NameRule::given_surname, given_surname, at);
    if (at->classes.has(Class::east_asian_surname)) p.attempt(NameRule::surname_first, surname_first, at);
    if (at->shape == Shape::initial || at->shape == Shape::dotted)
        p.attempt(NameRule::initials_surname, initials_surname, at);
}

void propose_long_people(Proposer const &p, Near const &near, Iterator at) {
    if (near.classes.has(Class::particle)) p.attempt(NameRule::particle_person, particle_person, at);
    if (near.classes.has(Class::name_suffix)) p.attempt(NameRule::suffixed_person, suffixed_person, at);
    if (near.quotes) p.attempt(NameRule::nickname, nickname, at);
}

}  // namespace namesake::grammar
