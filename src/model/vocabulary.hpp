// The closed vocabularies of the public contract and their names, in both directions.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace namesake::model {

enum class Zone : std::uint8_t { headline, dateline, byline, caption, credit, paragraph, heading, comment, boilerplate };
inline constexpr std::array<std::string_view, 9> zone_names{"headline",  "dateline", "byline",  "caption",    "credit",
                                                            "paragraph", "heading",  "comment", "boilerplate"};

enum class Kind : std::uint8_t { person, place, organization, date, group };
inline constexpr std::array<std::string_view, 5> kind_names{"person", "place", "organization", "date", "group"};

enum class Form : std::uint8_t { name, pronoun, nominal };
inline constexpr std::array<std::string_view, 3> form_names{"name", "pronoun", "nominal"};

enum class Predicate : std::uint8_t {
    child_of, grandchild_of, sibling_of, spouse_of, relative_of,
    holds_role, heads, member_of, works_for, founded, speaks_for,
    born_in, died_in, lives_in, citizen_of, based_in, located_in, capital_of, part_of, owned_by, subsidiary_of,
    met_with, attended, killed, arrested, succeeded, same_as, different_from, depicted_as, said,
    life_status, born_on, died_on, age, gender, nationality, event
};
inline constexpr std::array<std::string_view, 37> predicate_names{
    "child_of",    "grandchild_of", "sibling_of", "spouse_of",      "relative_of", "holds_role", "heads",      "member_of",
    "works_for",   "founded",       "speaks_for", "born_in",        "died_in",     "lives_in",   "citizen_of", "based_in",
    "located_in",  "capital_of",    "part_of",    "owned_by",       "subsidiary_of", "met_with", "attended",   "killed",
    "arrested",    "succeeded",     "same_as",    "different_from", "depicted_as", "said",       "life_status", "born_on",
    "died_on",     "age",           "gender",     "nationality",    "event"};

enum class Polarity : std::uint8_t { asserted, denied, questioned, unconfirmed };
inline constexpr std::array<std::string_view, 4> polarity_names{"asserted", "denied", "questioned", "unconfirmed"};

enum class Certainty : std::uint8_t { plain, hedged, conditional, future };
inline constexpr std::array<std::string_view, 4> certainty_names{"plain", "hedged", "conditional", "future"};

enum class VoiceKind : std::uint8_t { document, organization, person, anonymous, commenter, reference, analyst };
inline constexpr std::array<std::string_view, 7> voice_kind_names{"document",  "organization", "person", "anonymous",
                                                                  "commenter", "reference",    "analyst"};

enum class ConflictKind : std::uint8_t {
    life_status, death_vs_act, vital_date, role_holder, role_status, kinship, depiction, distinct_merged, entity_type,
    event_date, doc_time, weekday_date, place, denial, count, gender, quote_source, ambiguous_link
};
inline constexpr std::array<std::string_view, 18> conflict_kind_names{
    "life_status", "death_vs_act", "vital_date",   "role_holder", "role_status", "kinship",
    "depiction",   "distinct_merged", "entity_type", "event_date", "doc_time",    "weekday_date",
    "place",       "denial",       "count",        "gender",      "quote_source", "ambiguous_link"};

enum class Level : std::uint8_t { contradiction, tension, question };
inline constexpr std::array<std::string_view, 3> level_names{"contradiction", "tension", "question"};

enum class Verdict : std::uint8_t { same, different, unsure };
inline constexpr std::array<std::string_view, 3> verdict_names{"same", "different", "unsure"};

enum class Remedy : std::uint8_t { read, drop, one, two };
inline constexpr std::array<std::string_view, 4> remedy_names{"read", "drop", "one", "two"};

constexpr std::string_view name(Zone v) { return zone_names[static_cast<std::size_t>(v)]; }
constexpr std::string_view name(Kind v) { return kind_names[static_cast<std::size_t>(v)]; }
constexpr std::string_view name(Form v) { return form_names[static_cast<std::size_t>(v)]; }
constexpr std::string_view name(Predicate v) { return predicate_names[static_cast<std::size_t>(v)]; }
constexpr std::string_view name(Polarity v) { return polarity_names[static_cast<std::size_t>(v)]; }
constexpr std::string_view name(Certainty v) { return certainty_names[static_cast<std::size_t>(v)]; }
constexpr std::string_view name(VoiceKind v) { return voice_kind_names[static_cast<std::size_t>(v)]; }
constexpr std::string_view name(ConflictKind v) { return conflict_kind_names[static_cast<std::size_t>(v)]; }
constexpr std::string_view name(Level v) { return level_names[static_cast<std::size_t>(v)]; }
constexpr std::string_view name(Remedy v) { return remedy_names[static_cast<std::size_t>(v)]; }
constexpr std::string_view name(Verdict v) { return verdict_names[static_cast<std::size_t>(v)]; }

/// The value called `word` in one of the tables above: `from_name<Kind>(kind_names, "person")`.
template <class Enum, std::size_t N>
constexpr std::optional<Enum> from_name(std::array<std::string_view, N> const &names, std::string_view word) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == word) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace namesake::model
