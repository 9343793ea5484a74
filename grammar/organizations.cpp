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
    x3::raw[x3::repeat(1, 6)[!head >> (hyphenated | with) >> -(touching >> possessive) >> same_line] >> head >>
            x3::repeat(0, 2)[same_line >> head]];

/// "Inc.", "GmbH", "A/S"
auto const suffix = (word("a") >> touching >> word("/") >> touching >> word("s")) | is(Class::org_suffix);

auto const suffixes = suffix >> x3::repeat(0, 2)[-comma >> same_line >> suffix];
/// "(Asia) Ltd", "(Far East) Ltd"
auto const branch = open_bracket >> name_part >> x3::repeat(0, 2)[next_part] >> close_bracket >> same_line >> suffixes;

auto const company_form =
    x3::rule<struct company_form_, Words>{"company_form"} =  // "[Corvati S.p.A.]", "[Douglas & Lomax Co]", "[Orsa
                                                             // (Asia) Ltd]", "[Metz und Marten AG]"
    x3::raw[x3::repeat(1, 6)[!suffix >> (hyphenated | one_of("&", "and", "of", "und", "et", "fuer", "fur")) >> -comma >>
                             same_line] >>
            (branch | (suffixes >> -(same_line >> branch)))];

/// What may stand in a firm's name besides its words: "Lomax, Marten and Co", "A/S"
auto const firm_signs = one_of("&", "and", "of", "the", "for", "und", "et", "fuer", "fur", "de", "des", "du", "di",
                               "del", "(", ")", ",", ".", "/", "-");
auto const firm_word = name_part | capitalised | upper | shaped(Shape::number);  // "Four Lakes Hotels"
auto const in_firm = -same_line >> (firm_word | firm_signs | (one_of("'s", "'") >> !word(">")));

auto const angled_firm = x3::rule<struct angled_firm_, Words>{"angled_firm"} =  // "<[Lomax, Marten and Co]>"
    x3::omit[word("<") >> touching] >> x3::raw[firm_word >> x3::repeat(1, 14)[in_firm]] >>
    x3::omit[-one_of("'s", "'") >> touching >> word(">")];

auto const team_named = x3::rule<struct team_named_, Words>{"team_named"} =  // "[Belmar United]"
    x3::raw[x3::repeat(1, 3)[!is(Class::team_word) >> hyphenated >> same_line] >> is(Class::team_word)];

auto const media_named = x3::rule<struct media_named_, Words>{"media_named"} =  // "[Belmar News TV]"
    x3::raw[x3::repeat(0, 3)[!is(Class::media) >> hyphenated >> same_line] >> is(Class::media) >>
            x3::repeat(0, 2)[same_line >> name_part]];

auto const body_lists = Class::organization | Class::acronym | Class::media | Class::company | Class::team;
auto const listed_body = x3::rule<struct listed_body_, Words>{"listed_body"} =  // "[Mossad]", "[Red Cross]"
    x3::raw[listed(body_lists)];

auto const acronym = x3::rule<struct acronym_, Words>{"acronym"} =  // "[KZN]", "[AC/DC]", "[B and K]"
    x3::raw[(upper >> x3::repeat(0, 1)[touching >> one_of("&", "/") >> touching >> upper]) |
            (initial >> one_of("and", "&") >> initial)];

auto const agency_named = x3::rule<struct agency_named_, Words>{"agency_named"} =  // "BELMAR, Sept. 3 ([Coast Wire]) -"
    x3::omit[open_bracket] >> x3::raw[name_part >> x3::repeat(0, 3)[next_part]] >> x3::omit[close_bracket];

}  // namespace

void propose_agencies(Proposer const &p, Iterator at) {
    if (at->key == text::word_key("(")) p.attempt(NameRule::agency_named, agency_named, at);
}

void propose_angled(Proposer const &p, Iterator at) {
    p.attempt(NameRule::angled_firm, angled_firm, at);
}

void propose_organizations(Proposer const &p, Near const &near, Iterator at) {
    if (near.here.any(body_lists)) p.attempt(NameRule::listed_body, listed_body, at);
    bool const letters = at->shape == Shape::initial && p.end - at > 2 && at[2].shape == Shape::initial;
    if ((at->shape == Shape::upper && !p.reading.shouted) || letters) p.attempt(NameRule::acronym, acronym, at);
    if (near.of_after && at->classes.any(heads)) p.attempt(NameRule::org_of, org_of, at);
}

void propose_headed_organizations(Proposer const &p, Near const &near, Iterator at) {
    if (near.classes.any(heads)) {
        if (near.of_after && !at->classes.any(heads)) p.attempt(NameRule::org_of, org_of, at);
        p.attempt(NameRule::org_headed, org_headed, at);
    }
    if (near.classes.has(Class::org_suffix) || near.slashes) p.attempt(NameRule::company_form, company_form, at);
    if (near.classes.has(Class::team_word)) p.attempt(NameRule::team_named, team_named, at);
    if (near.classes.has(Class::media)) p.attempt(NameRule::media_named, media_named, at);
}

}  // namespace namesake::grammar
