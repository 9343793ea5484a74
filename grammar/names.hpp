// What the rules for names propose: spans of tokens that could be a name, with the names of the rules that saw them.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/vocabulary.hpp"
#include "text/token.hpp"

namespace namesake::grammar {

// The more a rule knows about what it saw, the earlier it stands: the first one that fits names the mention.
// clang-format off
#define NAMESAKE_NAME_RULES(X) \
    /* people */ X(nickname) X(suffixed_person) X(initials_surname) X(particle_person) X(titled_person) X(surname_first) X(given_surname) X(role_person) \
    /* bodies */ X(acronym_defined) X(defined_by_acronym) X(company_form) X(org_of) X(org_headed) X(media_named) X(team_named) X(agency_named) X(listed_body) \
    /* places */ X(geo_headed) X(facility_headed) X(listed_place) X(place_in_place) X(compass_place) \
    /* groups */ X(listed_group) X(group_headed) \
    /* others */ X(other_named) \
    /* shapes */ X(acronym) X(numbered_name) X(with_article) X(particle_first) X(hyphen_tail) X(capitalised_run) X(joined_runs) X(tail_of_run) X(head_of_run) X(part_of_run) \
    /* lower case */ X(lower_place) X(lower_person) X(lower_body) X(lower_group) X(near_form) \
    /* sure */ X(state_short) X(angled_firm) \
    /* sources */ X(source_line)
// clang-format on

enum class NameRule : std::uint8_t {
#define NAMESAKE_ENUMERATE(name) name,
    NAMESAKE_NAME_RULES(NAMESAKE_ENUMERATE)
#undef NAMESAKE_ENUMERATE
};
inline constexpr auto name_rules = std::to_array<std::string_view>({
#define NAMESAKE_NAME(name) #name,
    NAMESAKE_NAME_RULES(NAMESAKE_NAME)
#undef NAMESAKE_NAME
});
static_assert(name_rules.size() <= 64);

constexpr std::string_view name(NameRule rule) {
    return name_rules[static_cast<std::size_t>(rule)];
}
constexpr std::uint64_t bit(NameRule rule) {
    return std::uint64_t{1} << static_cast<unsigned>(rule);
}

/// Words written like names that stand side by side: "Iraqi Norland", "Kim In-so". Indices into Tokens::tokens.
struct Run {
    std::uint32_t first = 0, last = 0;
};

/// Tokens [first, last) could be a name: so say these rules.
struct Proposal {
    std::uint32_t first = 0, last = 0;
    std::uint64_t rules = 0;

    bool has(NameRule rule) const { return rules & bit(rule); }
};

/// A sentence as the rules for names see it.
struct NameSentence {
    std::string_view text;  ///< the document's
    text::Tokens const *tokens = nullptr;
    text::Sentence sentence;
    std::span<text::Phrase const> phrases;  ///< of this sentence
    std::span<std::uint32_t const> wraps;   ///< of its tokens, those that begin a line because the one before was full
    bool shouted = false;                   ///< all in capitals
    bool dateline = false;                  ///< it stands in a dateline
};

/// Appends the sentence's capitalised runs, in order.
void find_runs(NameSentence const &sentence, std::vector<Run> &runs);

/// A name in lower case, as comments write them: there the rule alone decides.
struct LowerName {
    std::uint32_t first = 0, last = 0;
    model::Kind kind = model::Kind::place;
    NameRule rule = NameRule::lower_place;
};

/// Replaces `names` by the names in lower case that the sentence surely holds, in order, none overlapping another.
void find_lower_names(NameSentence const &sentence, std::vector<LowerName> &names);

/// Replaces `proposals` by what the rules see in the sentence, by first token and then longest first, each span once.
void propose_names(NameSentence const &sentence, std::span<Run const> runs, std::vector<Proposal> &proposals);

}  // namespace namesake::grammar
