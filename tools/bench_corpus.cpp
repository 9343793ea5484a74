#include "bench_corpus.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>

namespace namesake::tools {
namespace {

using Words = std::array<std::string_view, 12>;

constexpr Words given{"Orla",    "Tesfaye", "Marta", "Hektor", "Ilse",  "Rashid",
                      "Beatriz", "Tomasz",  "Nadia", "Edvard", "Keiko", "Samuel"};
constexpr Words family{"Nyberg",  "Okonjo", "Valadares", "Haddad",  "Lindqvist", "Moreira",
                       "Kowalik", "Tanaka", "Abara",     "Ferreli", "Dragan",    "Sørensen"};
constexpr Words towns{"Lisbon", "Nairobi", "Oslo",  "Tbilisi", "Quito",  "Gdansk",
                      "Accra",  "Hanoi",   "Turin", "Almaty",  "Muscat", "Porto"};
constexpr Words bodies{"Ministry of Rural Works",
                       "Hillside Weavers' Union",
                       "National Water Authority",
                       "Telkara Ltd",
                       "Belmar United",
                       "Port Workers' Council",
                       "Himal Bank",
                       "Institute of Tides",
                       "Norland Party",
                       "Calbrook Mills Inc",
                       "Court of Appeal",
                       "Radio Free Belmar"};
constexpr Words roles{"minister", "ambassador", "chairman", "director", "mayor",  "spokesman",
                      "engineer", "judge",      "governor", "captain",  "editor", "economist"};
constexpr std::array<std::string_view, 10> sentences{
    "{r} {g} {f} told reporters in {t} that the {b} would publish its findings on {m} {d}, {y}.",
    "\"Nobody was told before the vote,\" said {f}, who has headed the {b} since {y}.",
    "According to two people close to the talks, {g} {f} was appointed {r} of the {b} last week.",
    "The {b} denied the report and called it a misunderstanding between its offices in {t} and {t2}.",
    "{g} {f}, the brother of the late {r} {g2} {f2}, was born in {t} and studied in {t2}.",
    "Rain fell on the harbour through most of the night, and the roads to the north were closed until morning.",
    "At least {d} people were hurt when a ferry struck the pier near {t}, the {b} said on Tuesday.",
    "The delegation included {g} {f}, {g2} {f2} and the former {r} of the {b}.",
    "Prices have risen by a third since the spring, and many families say that they cannot pay for both bread and "
    "heating.",
    "{f2} could not be reached for comment; a lawyer for {g2} {f2} said that he had never worked for the {b}."};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// A small generator of numbers: the same on every machine.
class Dice {
  public:
    std::size_t throw_one(std::size_t sides) {
        state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
        return static_cast<std::size_t>(state_ >> 33) % sides;
    }
    template <std::size_t N>
    std::string_view of(std::array<std::string_view, N> const &words) {
        return words[throw_one(N)];
    }

  private:
    std::uint64_t state_ = 20260101;
};

std::string sentence(Dice &dice) {
    using fmt::arg;
    return fmt::format(fmt::runtime(dice.of(sentences)), arg("g", dice.of(given)), arg("f", dice.of(family)),
                       arg("g2", dice.of(given)), arg("f2", dice.of(family)), arg("t", dice.of(towns)),
                       arg("t2", dice.of(towns)), arg("b", dice.of(bodies)), arg("r", dice.of(roles)),
                       arg("m", dice.of(months)), arg("d", 2 + dice.throw_one(27)),
                       arg("y", 1998 + dice.throw_one(27)));
}

}  // namespace

std::vector<read::RawDocument> load_corpus(std::string const &path, std::size_t most_bytes) {
    std::vector<read::RawDocument> out;
    std::size_t bytes = 0;
    read::read_inputs(std::array{path}, {}, [&](read::RawItem &&item) {
        if (auto *refused = std::get_if<model::Rejection>(&item)) throw std::runtime_error(refused->reason);
        out.push_back(std::get<read::RawDocument>(std::move(item)));
        bytes += out.back().bytes.size();
        return bytes < most_bytes;
    });
    return out;
}

std::vector<read::RawDocument> made_up_corpus(std::size_t articles) {
    Dice dice;
    std::vector<read::RawDocument> out;
    for (std::size_t n = 0; n < articles; ++n) {
        std::string text = fmt::format("{} speaks of the {}\n", dice.of(family), dice.of(bodies));
        for (int paragraph = 0; paragraph < 4; ++paragraph) text += "\n" + sentence(dice) + " " + sentence(dice) + "\n";
        nlohmann::json const line{{"id", fmt::format("made-up-{}", n)},
                                  {"published", fmt::format("2024-{:02}-{:02}", 1 + n % 12, 1 + n % 28)},
                                  {"text", std::move(text)}};
        out.push_back({read::Format::json, "made-up", fmt::format("line {}", n + 1), line.dump()});
    }
    return out;
}

}  // namespace namesake::tools
