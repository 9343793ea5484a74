#include "grammar/name_words.hpp"

namespace namesake::grammar {
namespace {

constexpr Classes heads = Class::org_head | Class::company_head | Class::team_word;
auto const head = is(heads);
auto const article = one_of("the", "la", "le", "el", "los", "las", "al");
auto const of =
    one_of("of", "for", "de", "del", "du", "des", "da", "do", "di", "della", "dello", "on", "in", "to", "against");
auto const with = one_of("and", "&", "y", "e", "et");
/// "Fisheries", "Rural Works", "Crown-Indigenous Relations"
auto const topic = hyphenated >> x3::repeat(0, 4)[next_part >> x3::repeat(0, 2)[hyphen_part | hyphen_lower]];
auto const topics = topic >> x3::repeat(0, 2)[comma >> same_line >> topic >> &(comma | (same_line >> with))] >>
                    x3::repeat(0, 1)[-comma >> same_line >> with >> same_line >> topic];

auto const org_of = x3::rule<struct org_of_, Words>{"org_of"} =  // "[Ministry of Rural Works and Fisheries]"
    x3::raw[x3::repeat(0, 3)[!head >> name_part >> x3::repeat(0, 2)[hyphen_part | hyphen_lower] >> same_line] >> head >>
            x3::repeat(0, 2)[next_part] >> same_line >> of >> -(same_line >> article) >> same_line >> topics >>
            x3::repeat(0, 1)[same_line >> of >> -(same_line >> article) >> same_line >> topic]];

auto const org_headed =
    x3::rule<struct org_headed_, Words>{"org_headed"} =  // "[Guardian Council]", "[Belmar Workers' Party]"
    x3::raw[x3::repeat(1, 6)[!head >> (hyphenated | with) >> -(touching >> possessive) >> same_line] >> head];

auto const company_form =
    x3::rule<struct company_form_, Words>{"company_form"} =  // "[Bellandi S.p.A.]", "[Douglas & Lomax Co]"
    x3::raw[x3::repeat(1,
                       6)[!is(Class::org_suffix) >> (hyphenated | one_of("&", "and", "of")) >> -comma >> same_line] >>
            is(Class::org_suffix) >> x3::repeat(0, 2)[same_line >> is(Class::org_suffix)]];

auto const team_named = x3::rule<struct team_named_, Words>{"team_named"} =  // "[Belmar United]"
    x3::raw[x3::repeat(1, 3)[!is(Class::team_word) >> hyphenated >> same_line] >> is(Class::team_word)];

auto const media_named = x3::rule<struct media_named_, Words>{"media_named"} =  // "[Belmar News TV]"
    x3::raw[x3::repeat(0, 3)[!is(Class::media) >> hyphenated >> same_line] >> is(Class::media) >>
            x3::repeat(0, 2)[same_line >> name_part]];

auto const body_lists = Class::organization | Class::acronym | Class::media | Class::company | Class::team;
auto const listed_body = x3::rule<struct listed_body_, Words>{"listed_body"} =  // "[Mossad]", "[Red Cross]"
    x3::raw[listed(body_lists)];

auto const acronym = x3::rule<struct acronym_, Words>{"acronym"} =  // "[KZN]", "[AC/DC]"
    x3::raw[upper >> x3::repeat(0, 1)[touching >> one_of("&", "/") >> touching >> upper]];

}  // namespace

void propose_organizations(Proposer const &p, Iterator at) {
    if (!vocabulary::is_name_part(*at, p.reading)) return;
    p.attempt(NameRule::listed_body, listed_body, at);
    if (p.classes.any(heads)) {
        p.attempt(NameRule::org_of, org_of, at);
        p.attempt(NameRule::org_headed, org_headed, at);
    }
    if (p.classes.has(Class::org_suffix)) p.attempt(NameRule::company_form, company_form, at);
    if (p.classes.has(Class::team_word)) p.attempt(NameRule::team_named, team_named, at);
    if (p.classes.has(Class::media)) p.attempt(NameRule::media_named, media_named, at);
    if (at->shape == Shape::upper && !p.reading.shouted) p.attempt(NameRule::acronym, acronym, at);
}

}  // namespace namesake::grammar
