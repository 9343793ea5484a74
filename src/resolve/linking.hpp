// What the steps of linking one document share: its names by form, the groups they fall into, and the words around
// them.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/extraction.hpp"
#include "resolve/key_map.hpp"
#include "resolve/memory.hpp"
#include "resolve/offsets.hpp"
#include "resolve/person_name.hpp"
#include "resolve/sentences.hpp"
#include "text/lexicon.hpp"

namespace namesake::resolve {

using model::none;

enum class Gender : std::uint8_t { unknown, male, female };

inline constexpr PersonName nobody{};

/// All mentions of one kind written alike (case and diacritics aside).
struct NameForm {
    std::string_view folded;
    model::Kind kind = model::Kind::person;
    std::int32_t first = none;  ///< its first mention
    std::int32_t group = none;  ///< where every mention of this form belongs, or none: each goes its own way
    std::string_view rule = "same_name";
    PersonName const *parts = &nobody;  ///< of a person's name

    PersonName const &person() const { return *parts; }
};

/// Mentions written alike letter by letter.
struct Spelling {
    std::int32_t form = none;
    bool plain = false;  ///< on one line, with one space between words
};

/// An entity in the making.
struct Group {
    model::Kind kind = model::Kind::person;
    std::int32_t form = none;   ///< its fullest form
    std::int32_t first = none;  ///< its first mention
    Gender gender = Gender::unknown;
    bool given_asked = false;   ///< the given name has been asked for the gender
    bool only_credited = true;  ///< a writer or photographer: in bylines and credits alone
    std::string_view family;    ///< a surname that marriage or descent gives: Joan, widow of Silas Marlow
};

/// Where a mention went, and why.
struct Link {
    std::int32_t group = none;
    std::string_view rule;
};

/// One document while it is being linked.
struct Linking {
    Linking(model::Document const &a_document, text::Lexicon const &a_lexicon, model::Extraction &an_extraction);

    model::Document const &document;
    text::Lexicon const &lexicon;
    model::Extraction &extraction;
    Offsets offsets;
    Memory memory;

    Row<NameForm> forms;               ///< in order of first mention
    std::span<std::int32_t> form_of;   ///< by mention; none for pronouns and nominals
    Row<Spelling> spellings;           ///< in order of first mention
    std::span<std::int32_t> spelling;  ///< by mention; none for pronouns and nominals
    std::span<Link> links;             ///< by mention
    Row<Group> groups;
    Row<std::int32_t> disguised;        ///< first mentions of names that only look like others
    std::span<std::int32_t> entity_of;  ///< by group, once entities are described

    std::int32_t count() const { return std::int32_t(links.size()); }
    model::Mention const &mention(std::int32_t m) const { return extraction.mentions[std::size_t(m)]; }
    std::string_view words(std::int32_t m) const { return words_[std::size_t(m)]; }
    NameForm &form_of_mention(std::int32_t m) { return forms[std::size_t(form_of[std::size_t(m)])]; }
    NameForm const &form_of_mention(std::int32_t m) const { return forms[std::size_t(form_of[std::size_t(m)])]; }
    std::int32_t group_at(std::int32_t m) const { return links[std::size_t(m)].group; }
    Group &group(std::int32_t g) { return groups[std::size_t(g)]; }
    Group const &group(std::int32_t g) const { return groups[std::size_t(g)]; }
    std::string_view folded(Group const &g) const { return forms[std::size_t(g.form)].folded; }
    PersonName const &person(Group const &g) const { return forms[std::size_t(g.form)].person(); }
    model::Zone zone(std::int32_t m) const;
    bool is_name(std::int32_t m) const { return form_of[std::size_t(m)] != none; }

    std::int32_t new_group(std::int32_t form, std::int32_t first);
    void link(std::int32_t m, std::int32_t g, std::string_view rule);
    /// The sentence a mention stands in, counted from the start of the document.
    std::uint32_t sentence(std::int32_t m) { return sentences_.number(mention(m).span.start); }
    /// Is it among the first words of its sentence: most likely its subject?
    bool opens_sentence(std::int32_t m);

    /// A claim that has a mention at one of its ends.
    struct About {
        std::int32_t mention = none, claim = none;
        auto operator<=>(About const &) const = default;
    };
    std::span<About const> claims_about(std::int32_t m) const;

  private:
    void read_forms();
    Spelling spelling_of(std::int32_t m);
    std::int32_t form_called(std::string_view name, std::int32_t m);
    void read_claims();

    std::span<std::string_view> words_;  ///< by mention
    KeyMap by_name_;                     ///< forms by their folded names
    Row<About> about_;                   ///< by mention
    Sentences sentences_;
    std::string folded_;  ///< the name looked at
};

/// The folded words before and after a mention, up to the next punctuation: "the late supreme leader", "the crane
/// operator".
struct Around {
    std::string before, after;  ///< `after` may be left empty without an apposition
    bool apposition = false;    ///< `after` stands behind a comma or an article: it says what the bearer is
};
void around(Linking const &linking, std::int32_t mention, Around &out);
/// The one word before a mention, folded, without its dot: "mr", "the", "another".
std::string word_before(Linking const &linking, std::int32_t mention);

/// The words that say what the bearer is: title, role, apposition; without small words, sorted. Views into `near`.
void descriptive_words(Linking const &linking, std::int32_t mention, Around &near, std::vector<std::string_view> &out);
/// Of several candidates the one whose description (role, apposition) the words around a mention share most; none if no
/// one leads.
std::int32_t best_described(Linking const &linking, std::int32_t mention, std::vector<std::int32_t> const &candidates);

Gender gender_of_title(std::string_view word);
/// Of a role or kinship word: spokeswoman, widow, chairman.
Gender gender_of_noun(std::string_view word);
Gender gender_of_given(text::Lexicon const &lexicon, std::string_view given);

/// One pronoun or nominal: "he", "its", "the union", "the crane operator".
void link_reference(Linking &linking, std::int32_t mention);
/// What a mention tells of its bearer: Mr., "her daughter", a given name; and the surname that kinship gives.
void learn_gender(Linking &linking, std::int32_t mention);
void learn_family(Linking &linking, std::int32_t mention);

// The steps, in order. Each links mentions of its kind that are still without a group.
void link_people(Linking &linking);    ///< full names; two bearers of one name kept apart
void link_bodies(Linking &linking);    ///< organizations: acronyms, short names
void link_places(Linking &linking);    ///< places, groups and dates
void link_in_order(Linking &linking);  ///< bare names, pronouns and nominals, as the text goes on; adds ambiguous_link
void describe_entities(Linking &linking);  ///< entities with names and aliases; mentions point to them
void fill_claims(Linking &linking);        ///< voices and claim ends point to entities; claims about nobody are dropped
void collect_evidence(Linking &linking);   ///< what could tell each person from namesakes elsewhere
void judge_near_names(Linking &linking);   ///< pairs near in name that are not one

}  // namespace namesake::resolve
