// A person's name in its parts, and how two names of persons fit each other.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace namesake::resolve {

/// Views point into the folded name.
struct PersonName {
    static constexpr std::size_t most = 8;
    std::array<std::string_view, most> words{};  ///< without suffix and nickname
    std::uint8_t count = 0;
    std::uint8_t surname = 0;   ///< index of the surname's first word, its particles included
    std::string_view suffix;    ///< jr, iii
    std::string_view nickname;  ///< between quotation marks

    std::string_view first() const { return count ? words[0] : std::string_view{}; }
    std::string_view last() const;              ///< the surname's last word, without al-
    bool bare() const { return surname == 0; }  ///< nothing but one word, or particles and one word
    /// Its first word, if that may be the surname: of Kim Jong-il, and of Lee Marvin.
    std::optional<std::string_view> family() const;
};

PersonName parse_person(std::string_view folded);

/// Two names with more than a surname: can they be one person's?
enum class Fit : std::uint8_t {
    none,
    same,      ///< word for word
    shorter,   ///< a middle name or a second surname left out: George Bush, George W. Bush
    initials,  ///< J. Smith, John Smith
    nickname,  ///< Bill, William
    spelling,  ///< Sayfiddin, Saifiddin
    reordered  ///< Kim Jong-il, Jong-il Kim
};
Fit fit(PersonName const &a, PersonName const &b);
std::string_view rule_of(Fit fit);

bool is_particle(std::string_view word);

}  // namespace namesake::resolve
