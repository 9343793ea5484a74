#include "planted.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "dice.hpp"

namespace namesake::tests {
namespace {

constexpr auto given =
    std::to_array<std::string_view>({"Marta", "Pavel", "Ingrid", "Tomas", "Elena", "Viktor", "Clara", "Anton", "Helena",
                                     "Martin", "Sofia", "Andrei", "Teresa", "Stefan", "Julia", "Daniel"});
constexpr auto starts = std::to_array<std::string_view>(
    {"Bra", "Dor", "Fel", "Gar", "Hol", "Jar", "Kal", "Lom", "Mor", "Nor", "Pel", "Ras", "Sol", "Tar", "Vel", "Zel"});
constexpr auto middles = std::to_array<std::string_view>({"de", "ga", "ki", "lo", "ma", "ne", "ri", "sa", "ti", "vo"});
constexpr auto ends = std::to_array<std::string_view>({"berg", "nik", "sen", "rova", "dal", "mann", "vic", "lund"});
constexpr auto trades = std::to_array<std::string_view>(
    {"painter", "botanist", "poet", "architect", "sculptor", "novelist", "composer", "historian"});
constexpr auto towns = std::to_array<std::string_view>(
    {"Brno", "Tampere", "Porto", "Gdynia", "Bergen", "Split", "Graz", "Ghent", "Cork", "Aarhus", "Malaga", "Bari"});
constexpr auto countries = std::to_array<std::string_view>(
    {"Peru", "Chile", "Kenya", "Ghana", "Nepal", "Norway", "Portugal", "Finland", "Oman", "Bolivia"});
constexpr auto months = std::to_array<std::string_view>(
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October"});
constexpr auto weekdays =
    std::to_array<std::string_view>({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});

/// Monday is 0 (Sakamoto's rule).
int weekday_of(int year, int month, int day) {
    constexpr std::array shift{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    int const y = month < 3 ? year - 1 : year;
    return (y + y / 4 - y / 100 + y / 400 + shift[static_cast<std::size_t>(month - 1)] + day + 6) % 7;
}

template <class Table>
std::string another(Dice &dice, Table const &table, std::string const &than) {
    for (;;)
        if (auto word = dice.of(table); word != than) return word;
}

std::string two_digits(int n) {
    std::string out(n < 10 ? 1 : 0, '0');
    return out.append(std::to_string(n));
}

/// A day's number in words of its month: "4 March".
std::string day_words(int day, int month) {
    return std::to_string(day) + " " + std::string(months[static_cast<std::size_t>(month - 1)]);
}

/// One thing the papers tell: the words for a value, the right value, a wrong one.
struct Fact {
    std::string kind, before, right, wrong, after;
    std::string value;  ///< of what is right, as the database has it; empty if the wrong words are only too much
};

class Teller {
  public:
    explicit Teller(std::uint32_t number) : dice_(number), number_(number) {
        surname_ = dice_.of(starts) + dice_.of(middles) + dice_.of(ends);
        hero_ = dice_.of(given) + " " + surname_;
        official_ = dice_.of(given) + " " + dice_.of(starts) + dice_.of(middles) + dice_.of(ends);
        trade_ = dice_.of(trades);
        year_ = 2008 + static_cast<int>(dice_.below(14));
        month_ = 2 + static_cast<int>(dice_.below(8));
        day_ = 12 + static_cast<int>(dice_.below(15));
    }

    PlantedStory story() {
        auto facts = all_facts();
        for (std::size_t i = facts.size(); i > 1; --i)
            std::swap(facts[i - 1], facts[dice_.below(static_cast<std::uint32_t>(i))]);
        PlantedStory story;
        auto const published = iso(day_);
        for (int paper = 0; paper < 3; ++paper)
            story.papers.push_back({std::to_string(number_) + "-" + std::to_string(paper), published, ""});
        auto const errors = 1 + dice_.below(3);
        for (std::size_t f = 0; f < facts.size(); ++f) {
            auto const wrong_in = f < errors ? dice_.below(3) : 3u;
            for (std::uint32_t paper = 0; paper < 3; ++paper) {
                bool const wrong = paper == wrong_in;
                story.papers[paper].text +=
                    facts[f].before + (wrong ? facts[f].wrong : facts[f].right) + facts[f].after + "\n\n";
                if (wrong)
                    story.errors.push_back({story.papers[paper].id, facts[f].kind, facts[f].wrong, facts[f].value});
            }
        }
        return story;
    }

  private:
    std::string iso(int day) const { return std::to_string(year_) + "-" + two_digits(month_) + "-" + two_digits(day); }

    std::vector<Fact> all_facts() {
        int const born = year_ - 40 - static_cast<int>(dice_.below(40));
        auto const town = dice_.of(towns), elsewhere = another(dice_, towns, town), seat = dice_.of(towns);
        auto const father = another(dice_, given, hero_.substr(0, hero_.find(' ')));
        auto const other_father = another(dice_, given, father);
        auto const one = dice_.of(countries), two = another(dice_, countries, one), venue = dice_.of(towns);
        int const talks = 1 + static_cast<int>(dice_.below(5)), later = talks + 2 + static_cast<int>(dice_.below(4));
        auto const year = std::to_string(born), wrong_year = std::to_string(born + 3 + int(dice_.below(5)));
        int const dead = 3 + int(dice_.below(9));
        auto const count = std::to_string(dead), wrong_count = std::to_string(dead + 6 + int(dice_.below(20)));
        auto const on_that_day = " on " + day_words(talks, month_) + ".";
        int const court = 1 + int(dice_.below(9));
        auto const weekday = std::string(weekdays[std::size_t(weekday_of(year_, month_ - 1, court))]);
        auto const wrong_weekday = another(dice_, weekdays, weekday);
        auto const court_day = ", " + day_words(court, month_ - 1) + " " + std::to_string(year_);
        auto const article = std::string_view("aeiou").find(trade_.front()) == std::string_view::npos ? "a " : "an ";
        return {
            {"birth year", hero_ + ", " + article + trade_ + ", was born in ", year, wrong_year, ".", year},
            {"birthplace", "The " + trade_ + " " + hero_ + " was born in ", town, elsewhere, ".", town},
            {"father", hero_ + ", the " + trade_ + ", is the child of ", father + " " + surname_,
             other_father + " " + surname_, ".", father + " " + surname_},
            {"talks", "Officials from " + one + " and " + two + " held talks in " + venue + " on ",
             day_words(talks, month_), day_words(later, month_), ".", iso(talks)},
            {"dead", "", count, wrong_count, " people were killed by a falling roof in " + seat + on_that_day, count},
            {"weekday", "The court met on ", weekday, wrong_weekday, court_day + ".", weekday},
            {"late", "", official_ + ", the current mayor of " + seat + ", spoke first",
             "The late " + official_ + ", once mayor of " + seat + ", was praised", ".", ""},
            {"year", "The bridge in " + venue + " was opened on " + day_words(court, month_) + " ",
             std::to_string(year_), std::to_string(year_ + 1), ".", std::to_string(year_)},
        };
    }

    Dice dice_;
    std::uint32_t number_;
    std::string surname_, hero_, official_, trade_;
    int year_ = 0, month_ = 0, day_ = 0;
};

}  // namespace

PlantedStory planted_story(std::uint32_t number) {
    return Teller(number).story();
}

}  // namespace namesake::tests
