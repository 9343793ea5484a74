// Names that comments write in lower case. Only what a list, a title or a geographic word makes sure: plain prose stays
// prose.
#include "grammar/name_words.hpp"

namespace namesake::grammar {
namespace {

constexpr Classes plain_words = Class::common | Class::function_word;
constexpr Classes given_names = Class::given | Class::given_male | Class::given_female;
constexpr Classes sure_places =
    Class::country | Class::capital | Class::continent | Class::region | Class::water | Class::mountain | Class::island;
constexpr Classes towns = Class::city | Class::capital | Class::country | Class::region;
constexpr Classes bodies = Class::organization | Class::acronym;
constexpr Classes groups = Class::demonym | Class::faith_or_ethnic;

/// A word of a list that is no plain word besides: "hormuz", not "turkey".
constexpr auto surely(Classes lists, Classes not_in = plain_words | given_names) {
    return vocabulary::one([lists, not_in](Token const &t) {
        return t.shape == Shape::lower && t.classes.any(lists) && !t.classes.any(not_in);
    });
}
auto const surname = surely(Class::surname | Class::east_asian_surname, plain_words);
/// A word of no list at all: most likely a name, next to a word that says so.
auto const unknown =
    vocabulary::one([](Token const &t) { return t.shape == Shape::lower && t.bytes > 3 && t.classes.empty(); });

auto const lower_place = x3::rule<struct lower_place_, Words>{"lower_place"} =  // "close the [red sea]", "in [hormuz]"
    x3::raw[&lower >> phrase(sure_places | Class::city)] | x3::raw[surely(sure_places)];

auto const place_headed =
    x3::rule<struct place_headed_, Words>{"lower_place"} =  // "loading in [ras belmar]", "[lake belmar]"
    x3::raw[one_of("ras", "bab", "wadi", "jebel", "jabal", "lake", "mount", "tel", "khan", "beit", "deir", "umm") >>
            same_line >> unknown];

auto const town_after = x3::rule<struct town_after_, Words>{"lower_place"} =  // "bombs on [homs]"
    x3::omit[one_of("in", "from", "near", "of", "to", "on") >> same_line] >> x3::raw[surely(towns)];

auto const lower_person = x3::rule<struct lower_person_, Words>{"lower_person"} =  // "what [netanyahu] wants"
    x3::raw[surely(Class::public_figure)];

auto const person_titled =
    x3::rule<struct person_titled_, Words>{"lower_person"} =  // "mr [okonjo]", "president [okonjo]"
    x3::omit[is(Class::title | Class::leading_role) >> same_line] >> x3::raw[surname];

auto const person_explained =
    x3::rule<struct person_explained_, Words>{"lower_person"} =  // "[okonjo] (the security adviser)"
    x3::raw[surname] >> x3::omit[open_bracket >> x3::repeat(0, 5)[!is(Class::role | Class::leading_role) >> lower] >>
                                 is(Class::role | Class::leading_role)];

auto const lower_body = x3::rule<struct lower_body_, Words>{"lower_body"} =  // "known in [pentagon]"
    x3::raw[&lower >> phrase(bodies)] | x3::raw[surely(bodies)] |
    x3::raw[one_of("pentagon", "kremlin", "knesset", "mossad", "hamas", "hezbollah", "nato", "opec", "unicef", "unesco",
                   "interpol", "cia", "fbi", "nsa", "irgc", "idf", "bbc", "cnn", "isis", "gestapo", "kgb", "fsb",
                   "wehrmacht")];

auto const lower_group = x3::rule<struct lower_group_, Words>{"lower_group"} =  // "the [iranian] side"
    x3::raw[surely(groups)];

struct Finding {
    Reading reading;
    Iterator end;
    std::vector<LowerName> &names;

    template <class Rule>
    bool attempt(NameRule name, model::Kind kind, Rule const &rule, Iterator &at) const {
        Words words;
        Iterator next = at;
        if (!match(rule, next, end, reading, words) || words.empty()) return false;
        names.push_back({static_cast<std::uint32_t>(words.begin() - reading.origin),
                         static_cast<std::uint32_t>(words.end() - reading.origin), kind, name});
        at = words.end();
        return true;
    }
};

}  // namespace

void find_lower_names(NameSentence const &s, std::vector<LowerName> &names) {
    names.clear();
    Finding const f{reading_of(s), s.tokens->tokens.data() + s.sentence.last, names};
    for (Iterator at = f.reading.origin + s.sentence.first; at != f.end;) {
        if (at->shape != Shape::lower) {
            ++at;
            continue;
        }
        bool const found = f.attempt(NameRule::lower_place, model::Kind::place, place_headed, at) ||
                           f.attempt(NameRule::lower_place, model::Kind::place, town_after, at) ||
                           f.attempt(NameRule::lower_person, model::Kind::person, person_titled, at) ||
                           f.attempt(NameRule::lower_person, model::Kind::person, lower_person, at) ||
                           f.attempt(NameRule::lower_person, model::Kind::person, person_explained, at) ||
                           f.attempt(NameRule::lower_body, model::Kind::organization, lower_body, at) ||
                           f.attempt(NameRule::lower_place, model::Kind::place, lower_place, at) ||
                           f.attempt(NameRule::lower_group, model::Kind::group, lower_group, at);
        if (!found) ++at;
    }
}

}  // namespace namesake::grammar
