// The word classes: one for each list in grammar/lexicon/en, named as its file is.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string_view>

namespace namesake::text {

// clang-format off
#define NAMESAKE_CLASSES(X) \
    /* people */ X(given_male) X(given_female) X(given) X(surname) X(east_asian_surname) X(particle) X(title) X(name_suffix) X(public_figure) \
    /* places */ X(country) X(capital) X(continent) X(region) X(city) X(weak_place) X(water) X(mountain) X(island) X(geo_head) X(facility_head) X(compass) X(place_preposition) \
    /* bodies */ X(organization) X(acronym) X(media) X(company) X(team) X(org_head) X(org_suffix) X(org_modifier) X(company_head) X(team_word) X(team_cue) \
    /* groups */ X(demonym) X(faith_or_ethnic) X(political_group) \
    /* other names */ X(event_head) X(product) X(language) X(holiday) \
    /* time */ X(month) X(weekday) X(season) X(number_word) X(ordinal_word) X(time_unit) X(time_cue) \
    /* words */ X(common) X(common_rare) X(function_word) X(abbreviation) \
    /* claims */ X(role) X(leading_role) X(kinship) X(said_verb) X(hedge) X(negation) \
    /* subjects */ X(sport_word) X(money_word) \
    /* more places */ X(state_short)
// clang-format on

enum class Class : std::uint8_t {
#define NAMESAKE_ENUMERATE(name) name,
    NAMESAKE_CLASSES(NAMESAKE_ENUMERATE)
#undef NAMESAKE_ENUMERATE
};

inline constexpr auto class_names = std::to_array<std::string_view>({
#define NAMESAKE_NAME(name) #name,
    NAMESAKE_CLASSES(NAMESAKE_NAME)
#undef NAMESAKE_NAME
});
static_assert(class_names.size() <= 64, "one bit each in Classes: a list more needs a wider set");

/// A set of word classes, as bits.
struct Classes {
    std::uint64_t bits = 0;

    constexpr Classes() = default;
    constexpr Classes(Class c) : bits(std::uint64_t{1} << static_cast<unsigned>(c)) {}
    constexpr bool has(Class c) const { return any(c); }
    constexpr bool any(Classes other) const { return bits & other.bits; }
    constexpr bool empty() const { return !bits; }
    constexpr Classes without(Classes other) const {
        Classes out;
        out.bits = bits & ~other.bits;
        return out;
    }
    constexpr Classes &operator|=(Classes other) {
        bits |= other.bits;
        return *this;
    }
    friend constexpr Classes operator|(Classes a, Classes b) { return a |= b; }
    constexpr bool operator==(Classes const &) const = default;
};
constexpr Classes operator|(Class a, Class b) {
    return Classes(a) | Classes(b);
}

constexpr std::optional<Class> class_named(std::string_view word) {
    for (std::size_t i = 0; i < class_names.size(); ++i)
        if (class_names[i] == word) return static_cast<Class>(i);
    return std::nullopt;
}

}  // namespace namesake::text
