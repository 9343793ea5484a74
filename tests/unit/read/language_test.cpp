#include "read/language.hpp"

#include <catch2/catch.hpp>

using namespace namesake;

TEST_CASE("what is surely not English is told by its small words or its script") {
    auto const [text, language] = GENERATE(table<std::string, std::string>(
        {{"Die Fähre lag am Freitag im Schilf, und der Kapitän ist nicht von Bord gegangen, sagte ein Mann mit einem "
          "Hund.",
          "German"},
         {"Le bac était dans les roseaux et le capitaine est resté sur le pont, a dit un homme avec une lampe.",
          "French"},
         {"El barco se quedó en los juncos y el capitán no salió, dijo un hombre con una lámpara para su perro.",
          "Spanish"},
         {"Il traghetto è rimasto nel canneto e il capitano non è sceso, ha detto un uomo con una lampada per il cane.",
          "Italian"},
         {"De veerboot lag in het riet en de kapitein is niet van boord gegaan, zei een man met een hond aan de lijn.",
          "Dutch"},
         {"Färjan låg i vassen och kaptenen gick inte av, sade en man som har en hund på bryggan till byn.",
          "a Scandinavian language"},
         {"Паром лежал в камышах, сказал капитан в пятницу вечером.", "another script"},
         {"渡し船は金曜日に葦の中にあったと船長は言った。", "another script"}}));
    CHECK(read::foreign_language(text) == language);
}

TEST_CASE("English, tables and names are not foreign") {
    auto const text = GENERATE(
        as<std::string>{},
        "The ferry lay in the reeds on Friday, and her captain stayed on board, a man with a dog said.",
        "Shr 12 cts vs 10 cts\nNet 400,000 vs 350,000\nRevs 2.1 mln vs 1.9 mln", "El Prado, La Scala, Der Spiegel", "",
        "Jean Le Bris and Marie du Plessis des Aunes met with the mayor of La Roche in Paris.",
        "“Der Hund ist nicht im Haus,” the German said, and went out with his neighbour.");
    INFO(text);
    CHECK(read::foreign_language(text).empty());
}
