#include "retyped.hpp"

#include <array>
#include <cctype>
#include <string_view>

#include "dice.hpp"

namespace namesake::tests {
namespace {

constexpr auto given = std::to_array<std::string_view>(
    {"Marta", "Pavel",  "Ingrid", "Tomas",  "Elena", "Viktor", "Clara", "Anton", "Helena", "Martin",
     "Sofia", "Andrei", "Teresa", "Stefan", "Julia", "Daniel", "Greta", "Oskar", "Nadia",  "Felix"});
constexpr auto starts = std::to_array<std::string_view>(
    {"Bra", "Dor", "Fel", "Gar", "Hol", "Jar", "Kal", "Lom", "Mor", "Nor", "Pel", "Ras", "Sol", "Tar", "Vel", "Zel"});
constexpr auto ends = std::to_array<std::string_view>(
    {"deberg", "ganik", "kisen", "lorova", "madal", "nemann", "rivic", "satlund", "tiberg", "vonik"});
constexpr auto trades = std::to_array<std::string_view>(
    {"painter", "botanist", "architect", "sculptor", "novelist", "composer", "historian", "surveyor"});
constexpr auto towns = std::to_array<std::string_view>(
    {"Brno", "Tampere", "Porto", "Gdynia", "Bergen", "Split", "Graz", "Ghent", "Cork", "Aarhus", "Malaga", "Bari"});
constexpr auto things = std::to_array<std::string_view>({"lighthouse", "tramway", "reading room", "covered market",
                                                         "swimming pool", "glass roof", "town clock", "old mill"});
constexpr auto doings = std::to_array<std::string_view>(
    {"would be mended before the winter", "had cost more than the council was told", "could not be opened on time",
     "was the work of many hands", "had to be closed to visitors again", "needed new beams and a new floor"});

/// A text as it is put together, and the stretches of each of its people.
struct Draft {
    std::string text;
    std::vector<std::vector<Stretch>> people;

    void name(std::size_t who, std::string const &words) {
        auto const start = static_cast<std::uint32_t>(text.size());
        text += words;
        people[who].push_back({start, start + static_cast<std::uint32_t>(words.size())});
    }
};

void tell_of(Dice &dice, Draft &draft, std::size_t who, std::string const &name) {
    auto const surname = name.substr(name.find(' ') + 1);
    auto const thing = dice.of(things), town = dice.of(towns);
    draft.name(who, name);
    draft.text += ", a " + dice.of(trades) + " from " + town + ", told the paper that the " + thing + " of " +
                  dice.of(towns) + " " + dice.of(doings) + ". ";
    draft.text += "It is not the first time that ";
    draft.name(who, surname);
    draft.text += " has spoken of the " + dice.of(things) + ", which " + dice.of(doings) + ". ";
    draft.text += "\"Nobody asked us about the " + dice.of(things) + ",\" ";
    draft.name(who, surname);
    draft.text += " said after " + std::to_string(2 + dice.below(40)) + " people had signed the letter in " +
                  dice.of(towns) + ".\n\n";
}

/// Each letter of a hundred that is not typed as it should be. `places`: where each letter of the text went.
std::string typed_again(Dice &dice, std::string const &text, std::uint32_t errors, std::vector<std::uint32_t> &places) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        places.push_back(static_cast<std::uint32_t>(out.size()));
        bool const wrong = text[i] != '\n' && dice.below(100) < errors;
        switch (wrong ? dice.below(4) : 4) {
            case 0:
                out += std::isalpha(static_cast<unsigned char>(text[i])) ? char('a' + dice.below(26)) : text[i];
                break;
            case 1:
                break;
            case 2:
                out.append(2, text[i]);
                break;
            case 3:
                if (i + 1 < text.size() && text[i + 1] != '\n') {
                    out += text[i + 1], out += text[i];
                    places.push_back(places.back()), ++i;
                    break;
                }
                [[fallthrough]];
            default:
                out += text[i];
        }
    }
    places.push_back(static_cast<std::uint32_t>(out.size()));
    return out;
}

/// Spaces become line breaks, so that no line is longer than it must be.
std::string wrapped(std::string text, std::size_t width) {
    std::size_t line = 0, space = std::string::npos;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') line = i + 1, space = std::string::npos;
        if (text[i] != ' ') continue;
        if (i - line > width && space != std::string::npos) text[space] = '\n', line = space + 1;
        space = i;
    }
    return text;
}

/// A name for each number below 3200. The four of an article have four surnames.
std::string name_of(std::size_t person) {
    auto const surname = person / given.size();
    return std::string(given[person % given.size()]) + " " + std::string(starts[surname % starts.size()]) +
           std::string(ends[surname / starts.size()]);
}

}  // namespace

Retyped retyped(std::size_t articles, std::uint32_t errors) {
    constexpr std::size_t people = 4;
    Retyped paper;
    Dice dice(7);
    // Numbers that lie far from each other stand side by side: no two surnames of an article are one.
    auto const person = [&](std::size_t a, std::size_t p) { return (a * people + p) * 777 % 3200; };
    for (std::size_t a = 0; a < articles; ++a) {
        Draft draft{"News of the " + dice.of(things) + "\n\n", std::vector<std::vector<Stretch>>(people)};
        for (std::size_t p = 0; p < people; ++p) tell_of(dice, draft, p, name_of(person(a, p)));
        std::vector<std::uint32_t> places;
        auto const again = typed_again(dice, draft.text, errors, places);
        paper.articles.push_back({"paper-" + std::to_string(a), wrapped(draft.text, 72), wrapped(again, 50)});
        for (std::size_t p = 0; p < people; ++p) {
            auto &bearer = paper.people.emplace_back(Bearer{name_of(person(a, p)), a, draft.people[p], {}});
            for (auto const &at : bearer.first) bearer.again.push_back({places[at.start], places[at.end]});
        }
    }
    return paper;
}

}  // namespace namesake::tests
