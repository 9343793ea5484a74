#include "show/words.hpp"

#include <catch2/catch.hpp>

using namespace namesake;
using model::Predicate;

TEST_CASE("dates in words, as precisely as they are known") {
    REQUIRE(show::date_words("2019-07-05") == "5 July 2019");
    REQUIRE(show::date_words("XXXX-07-05") == "5 July");
    REQUIRE(show::date_words("2019-07") == "July 2019");
    REQUIRE(show::date_words("2019") == "2019");
    REQUIRE(show::date_words("1986-SU") == "summer 1986");
    REQUIRE(show::date_words("199") == "1990s");
    REQUIRE(show::date_words("2019-W27") == "the week of 1 July 2019");
    REQUIRE(show::date_words("2020-06-31") == "2020-06-31");
    REQUIRE(show::date_words("PRESENT_REF") == "PRESENT_REF");
    REQUIRE(show::date_words("dead") == "dead");
    REQUIRE(show::date_words("") == "");
}

TEST_CASE("a role takes its preposition") {
    auto const role = [](std::string_view words) { return show::relation_words(Predicate::holds_role, words); };
    REQUIRE(role("ambassador") == "ambassador to");
    REQUIRE(role("special envoy") == "special envoy to");
    REQUIRE(role("spokeswoman") == "spokeswoman for");
    REQUIRE(role("professor") == "professor at");
    REQUIRE(role("chief executive") == "chief executive of");
    REQUIRE(role("adviser to") == "adviser to");
    REQUIRE(role("person") == "person of");
    REQUIRE(role("") == "holds office in");
}

TEST_CASE("kinship is said by the word that was used, where it fits the direction") {
    REQUIRE(show::relation_words(Predicate::child_of, "daughter") == "daughter of");
    REQUIRE(show::relation_words(Predicate::child_of, "father") == "child of");
    REQUIRE(show::relation_words(Predicate::grandchild_of, "great-grandson") == "great-grandson of");
    REQUIRE(show::relation_words(Predicate::spouse_of, "wife") == "wife");
    REQUIRE(show::relation_words(Predicate::sibling_of, "") == "sibling");
}

TEST_CASE("voices are chained inwards out, without the document") {
    std::vector<model::VoiceRow> const chain{{1, model::VoiceKind::anonymous, "one of the sources", 0},
                                             {2, model::VoiceKind::organization, "Canal 9", 0},
                                             {3, model::VoiceKind::document, "a.txt", 0}};
    REQUIRE(show::chain_words(chain) == "“one of the sources” (anonymous), via Canal 9");
    REQUIRE(show::chain_words({chain.back()}).empty());
    REQUIRE(show::chain_words({{1, model::VoiceKind::commenter, "Jutta B.", 0}}) == "Jutta B. (commenter)");
}

TEST_CASE("quotations get marks they do not have") {
    REQUIRE(show::quoted("the talks") == "“the talks”");
    REQUIRE(show::quoted("“No,” he said") == "«“No,” he said»");
}

TEST_CASE("time and manner") {
    model::FactRow fact;
    fact.valid_from = "2015";
    fact.valid_to = "2019-03";
    REQUIRE(show::time_words(fact, "2020-01-01") == "since 2015, until March 2019");
    REQUIRE(show::time_words(fact, "2019-03") == "since 2015");
    REQUIRE(show::is_former(fact, "2019-03"));
    REQUIRE(show::manner_words(model::Polarity::denied, model::Certainty::hedged) == "denied, reportedly");
    REQUIRE(show::manner_words(model::Polarity::asserted, model::Certainty::plain).empty());
    REQUIRE(show::counted(1, "entity", "entities") == "1 entity");
    REQUIRE(show::counted(0, "entity", "entities") == "0 entities");
}
