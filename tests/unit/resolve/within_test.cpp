#include <catch2/catch.hpp>

#include "marked.hpp"
#include "resolve/within.hpp"

using namespace namesake;

namespace {

test::Marked linked(std::string_view text) {
    static text::Lexicon const lexicon;
    auto marked = test::read_marked(text);
    resolve::within_document(marked.document, lexicon, marked.extraction);
    return marked;
}

model::Entity const &entity_of(test::Marked const &marked, std::string_view words) {
    return marked.extraction
        .entities[std::size_t(marked.extraction.mentions[std::size_t(test::mention_called(marked, words))].entity)];
}

}  // namespace

TEST_CASE("every case of identity within a document") {
    static text::Lexicon const lexicon;
    for (auto &marked : test::read_cases(NAMESAKE_SOURCE "/tests/cases/identity.cases")) {
        resolve::within_document(marked.document, lexicon, marked.extraction);
        INFO(marked.title << "\n" << test::wrong_links(marked));
        CHECK(test::wrong_links(marked).empty());
    }
}

TEST_CASE("an entity has its fullest name, and its forms with the rule that linked each") {
    auto const marked = linked("[p:1 Otokar Brul] spoke first. [p:1 Brul] said no. [p:1 Brul] left.");
    REQUIRE(marked.extraction.entities.size() == 1);
    auto const &entity = marked.extraction.entities[0];
    CHECK(entity.name == "Otokar Brul");
    REQUIRE(entity.aliases.size() == 2);
    CHECK(entity.aliases[1].form == "Brul");
    CHECK(entity.aliases[1].rule == "surname");
    CHECK(entity.aliases[1].mentions == 2);
}

TEST_CASE("capitals of a dateline do not become the name") {
    auto const marked = linked("[l:1 VELKA] - Rain fell on [l:1 Velka] again.");
    REQUIRE(marked.extraction.entities.size() == 1);
    CHECK(marked.extraction.entities[0].name == "Velka");
}

TEST_CASE("a bare surname that two could own is linked to none and reported once") {
    auto const marked = linked(
        "[p:1 Ines Varga] and the banker [p:2 Tibor Varga], who are not related, came together.\n"
        "[p:- Varga] said nothing. [p:- Varga] went home.");
    CHECK(test::wrong_links(marked).empty());
    REQUIRE(marked.extraction.conflicts.size() == 1);
    auto const &conflict = marked.extraction.conflicts[0];
    CHECK(conflict.kind == model::ConflictKind::ambiguous_link);
    CHECK(conflict.level == model::Level::question);
    REQUIRE(conflict.sides.size() == 2);
    CHECK(conflict.sides[0].quote == "Ines Varga");
    CHECK(conflict.sides[1].quote == "Tibor Varga");
}

TEST_CASE("a headline's bare surname is no open question") {
    auto const marked = linked(
        "# [p:1 Varga] walks out\n"
        "[p:1 Ines Varga] and [p:2 Tibor Varga] quarrelled.");
    CHECK(test::wrong_links(marked).empty());
    CHECK(marked.extraction.conflicts.empty());
}

TEST_CASE("near names are judged, with the reason") {
    auto const marked = linked("[p:1 Ines Varga] met [p:2 Tibor Varga].");
    REQUIRE(marked.extraction.judgements.size() == 1);
    auto const &judgement = marked.extraction.judgements[0];
    CHECK(judgement.verdict == model::Verdict::different);
    CHECK(judgement.reason == "given names differ: ines × tibor");
}

TEST_CASE("what the text says of two names is a judgement, and voices that disagree leave it open") {
    auto const same = linked("[p:1 Mika Oren] is also known as [p:2 Red Fox].\n> same_as | Mika Oren | Red Fox");
    REQUIRE(same.extraction.judgements.size() == 1);
    CHECK(same.extraction.judgements[0].verdict == model::Verdict::same);
    auto const both = linked(
        "[p:1 Mika Oren] is also known as [p:2 Red Fox]. [p:1 Mika Oren] is not [p:2 Red Fox].\n"
        "> same_as | Mika Oren | Red Fox\n> different_from | Mika Oren#2 | Red Fox#2");
    REQUIRE(both.extraction.judgements.size() == 1);
    CHECK(both.extraction.judgements[0].verdict == model::Verdict::unsure);
}

TEST_CASE("claims find their entities, a claim about nobody is dropped") {
    auto const marked = linked(
        "[p:1 Ada Krol] runs [o:2 Krol Mills]. [p@1 She] is the sister of [p:3 Jan Krol]. The lawyer [p@- they] sent "
        "left.\n"
        "> heads | Ada Krol | Krol Mills\n> sibling_of | She | Jan Krol | sister\n> holds_role | they | | lawyer");
    REQUIRE(marked.extraction.claims.size() == 2);
    CHECK(marked.extraction.claims[1].subject.entity == marked.extraction.claims[0].subject.entity);
    CHECK(marked.extraction.claims[1].object.entity != marked.extraction.claims[0].subject.entity);
}

TEST_CASE("a country that only its people's name implies becomes an entity, or the one the text names") {
    auto fresh = test::read_marked("The [g:1 Norwegian] envoy [p:2 Ada Krol] left.\n> citizen_of | Ada Krol | | ");
    auto known =
        test::read_marked("The [g:1 Norwegian] envoy [p:2 Ada Krol] left [l:3 Norway].\n> citizen_of | Ada Krol | | ");
    static text::Lexicon const lexicon;
    for (auto *marked : {&fresh, &known}) {
        marked->extraction.claims[0].object.implied = "Norway";
        resolve::within_document(marked->document, lexicon, marked->extraction);
        CHECK(marked->extraction.entities.size() == 3);
        CHECK(marked->extraction.claims[0].object.entity == 2);
    }
}

TEST_CASE("evidence for other documents: role, body, place, kin, company") {
    auto const marked = linked(
        "[p:1 Ada Krol], head of [o:2 Krol Mills] in [l:3 Lodz], came with her son [p:4 Jan Krol].\n"
        "> holds_role | Ada Krol | Krol Mills | head\n> child_of | Jan Krol | Ada Krol | son");
    auto const &evidence = entity_of(marked, "Ada Krol").evidence;
    for (std::string_view want : {"role:head", "body:krol mills", "place:lodz", "kin:jan krol", "with:jan krol"})
        CHECK(std::find(evidence.begin(), evidence.end(), want) != evidence.end());
}

TEST_CASE("linking again and again gives the same entities") {
    constexpr auto text =
        "[p:1 Ada Krol] met [p:2 Jan Krol] and [p:3 Ewa Krol] in [l:4 Lodz]. [p:- Krol] left. [p:1 Ada] stayed.";
    auto const once = linked(text), twice = linked(text);
    REQUIRE(once.extraction.entities.size() == twice.extraction.entities.size());
    for (std::size_t i = 0; i < once.extraction.mentions.size(); ++i)
        CHECK(once.extraction.mentions[i].entity == twice.extraction.mentions[i].entity);
}

TEST_CASE("two names that the text says are one share their evidence") {
    auto const marked = linked(
        "[p:1 Ousmane Jallow], better known as [p:2 Ma Tee], spoke to the [o:3 Velka Echo].\n"
        "> same_as | Ousmane Jallow | Ma Tee\n> works_for | Ousmane Jallow | Velka Echo");
    auto const &evidence = entity_of(marked, "Ma Tee").evidence;
    CHECK(std::find(evidence.begin(), evidence.end(), "body:velka echo") != evidence.end());
}

TEST_CASE("I11: names that only look the same are two, and are listed") {
    auto const marked = linked(
        "[p:1 Ilir Prenga] sold the boat to [p:2 Il\xD1\x96r Prenga]. Later [p:3 Ilir\xE2\x80\x8B Prenga] was seen.\n"
        "[o:4 Kolas Bank] owes [o:5 Kol\xD0\xB0s Bank] nothing, and [p:6 Zo\xC3\xAB M\xC3\xA9rou] owes nobody.");
    CHECK(test::wrong_links(marked).empty());
    auto const looks_the_same = [](auto const &j) { return j.reason.starts_with("they look the same"); };
    CHECK(std::ranges::count_if(marked.extraction.judgements, looks_the_same) == 4);
    CHECK(std::ranges::all_of(marked.extraction.judgements,
                              [](auto const &j) { return j.verdict == model::Verdict::unsure; }));
}
