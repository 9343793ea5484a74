// Whether a person is a man or a woman: by a noun, a title, a pronoun.
#include <algorithm>

#include "extract/claims.hpp"
#include "grammar/subjects.hpp"

namespace namesake::extract {

using grammar::Chunk;
using grammar::WordSet;
using model::Claim;
using model::Kind;
using model::Predicate;
using text::word_key;

void ClaimWriter::say_gender(std::int32_t mention, std::string_view value, Range quote, std::string_view rule) {
    Claim c;
    c.predicate = Predicate::gender;
    c.segment = segment_;
    c.span = page_.span(*chunks_, quote);
    c.value = value;
    c.subject.mention = mention;
    c.voice = speech_->base;
    c.rule = rule;
    page_.out.claims.push_back(std::move(c));
}

/// "Ann Lee, a mother of two", "the actress Ann Lee": the noun tells the gender.
void ClaimWriter::gender_by_noun(Clause const &clause, model::End const &who, std::string_view noun) {
    constexpr std::string_view men[] = {"father",  "husband",     "son",         "brother",   "uncle",   "nephew",
                                        "widower", "businessman", "congressman", "policeman", "fireman", "fisherman"};
    constexpr std::string_view women[] = {"mother",    "wife",     "daughter",  "sister",  "aunt",
                                          "niece",     "widow",    "woman",     "actress", "heroine",
                                          "ballerina", "waitress", "seamstress"};
    if (noun.ends_with("-in-law")) noun.remove_suffix(7);
    auto const ends = [&](std::string_view word) { return noun.ends_with(word); };
    bool const neither = ends("person");
    bool const male = !neither && std::ranges::any_of(men, ends), female = std::ranges::any_of(women, ends);
    bool const named =
        who.mention >= 0 && page_.out.mentions[static_cast<std::size_t>(who.mention)].form == model::Form::name;
    if (male == female || !named || clause.has(grammar::Part::denial)) return;
    Claim c = claim(clause, Predicate::gender);
    c.value = male ? "male" : "female";
    c.subject = who;
    if (c.polarity == model::Polarity::asserted) add(std::move(c));
}

/// "Ann Lee opened the fair. She thanked ...": whom the sentence before began with.
void ClaimWriter::gender_of_subject_before() {
    Chunks const &s = *chunks_;
    bool const he = s[0].key == word_key("he"), she = s[0].key == word_key("she");
    if ((!he && !she) || s[0].mention >= 0 || s[0].quoted || subject_ < 0 || subject_segment_ != segment_) return;
    Range const quote{0, static_cast<std::uint16_t>(std::min<std::size_t>(s.size(), 4))};
    say_gender(subject_, he ? "male" : "female", quote, "pronoun_after_subject");
}

/// The person this sentence begins with, where it speaks of nobody else.
void ClaimWriter::remember_subject(Sentence const &sentence) {
    constexpr WordSet others("he", "she", "his", "her", "him", "man", "woman", "men", "women", "boy", "girl", "victim",
                             "suspect", "people", "officer", "officers", "child", "who", "whom");
    constexpr auto persons = text::Class::role | text::Class::leading_role | text::Class::kinship | text::Class::title;
    Chunks const &s = sentence.chunks;
    subject_ = -1;
    std::size_t at = 0;
    while (at < s.size() && s[at].mention != sentence.there.first_person) ++at;
    constexpr std::size_t first_words = 5;
    if (sentence.there.people != 1 || sentence.there.quoted || at >= first_words || at + 1 >= s.size()) return;
    bool const owner = s[at + 1].key == word_key("'s") || s[at + 1].key == word_key("'");
    if (owner || !grammar::clause::leads_clause(s, at)) return;
    for (std::size_t k = at + 1; k < s.size(); ++k)
        if (s[k].mention < 0 && (s[k].classes.any(persons) || others.has(s[k].key))) return;
    subject_ = s[at].mention;
    subject_segment_ = segment_;
}

/// Mrs. Lee, Lord Vane: the title tells the gender.
void ClaimWriter::titled_genders() {
    constexpr WordSet men("mr", "sir", "lord");
    constexpr WordSet women("mrs", "ms", "miss", "lady", "dame");
    Chunks const &s = *chunks_;
    for (std::size_t k = 1; k < s.size(); ++k) {
        if (s[k].mention < 0 || s[k].kind != Kind::person || s[k - 1].mention >= 0) continue;
        Range const quote{static_cast<std::uint16_t>(k - 1), static_cast<std::uint16_t>(k + 1)};
        if (men.has(s[k - 1].key)) say_gender(s[k].mention, "male", quote, "gendered_title");
        if (women.has(s[k - 1].key)) say_gender(s[k].mention, "female", quote, "gendered_title");
    }
}

/// Somebody with another last name was named so many code points before, or fewer.
bool ClaimWriter::names_another(std::int32_t speaker, std::uint32_t shortly) const {
    auto const &mentions = page_.out.mentions;
    auto const &own = mentions[static_cast<std::size_t>(speaker)];
    for (auto m = static_cast<std::size_t>(speaker); m-- > 0 && mentions[m].span.end + shortly > own.span.start;)
        if (mentions[m].kind == Kind::person && last_key(mentions[m].span) != last_key(own.span)) return true;
    return false;
}

/// The key of the last word of a span.
std::uint64_t ClaimWriter::last_key(model::Span span) const {
    auto const &tokens = page_.tokens.tokens;
    auto const behind = std::ranges::lower_bound(tokens, span.end, {}, &text::Token::start);
    return behind == tokens.begin() ? 0 : std::prev(behind)->key;
}

/// "X said that she ..." goes on with somebody named between the two, or with her who was spoken of before.
bool ClaimWriter::goes_on_with_another(std::uint16_t speaker, std::uint16_t said) const {
    constexpr WordSet his("he", "his", "him", "himself"), hers("she", "her", "hers", "herself");
    constexpr std::uint32_t shortly = 60, near = 150, far = 400;  // tokens; code points
    Chunks const &s = *chunks_;
    for (std::size_t k = speaker + 1u; k < said; ++k)
        if (s[k].mention >= 0 && s[k].kind == Kind::person) return true;
    if (names_another(s[speaker].mention, near)) return true;
    bool const female = hers.has(s[said].key);
    bool unnamed = false;  // a man was arrested. He ...
    std::uint32_t const at = s[speaker].first;
    constexpr WordSet somebody("man", "woman", "suspect", "victim", "boy", "girl", "teenager", "patient", "driver",
                               "defendant", "prisoner", "inmate", "husband", "wife", "client");
    for (std::uint32_t t = at > shortly ? at - shortly : 0; t < at; ++t)
        if (auto const key = page_.tokens.tokens[t].key; female ? hers.has(key) : his.has(key))
            return unnamed || names_another(s[speaker].mention, far);
        else
            unnamed |= somebody.has(key);
    return false;
}

/// "X said that she ...": the pronoun tells the speaker's gender.
void ClaimWriter::genders_of_speakers() {
    Chunks const &s = *chunks_;
    for (Speech::Scope const &scope : speech_->scopes) {
        Chunk const &speaker = s[scope.speaker.first];
        if (scope.speaker.size() != 1 || speaker.mention < 0 || speaker.kind != Kind::person) continue;
        if (scope.said.empty() || scope.said.first < scope.speaker.first) continue;
        Chunk const &first = s[scope.said.first];
        bool const noun_behind =
            scope.said.size() > 1 && (s[scope.said.first + 1u].modifier || s[scope.said.first + 1u].plural);
        bool const his = first.key == word_key("his"), her = first.key == word_key("her");
        bool const pronoun =
            first.key == word_key("he") || first.key == word_key("she") || ((his || her) && noun_behind);
        if (first.quoted || !pronoun || goes_on_with_another(scope.speaker.first, scope.said.first)) continue;
        Range const quote{scope.speaker.first, static_cast<std::uint16_t>(scope.said.first + 1)};
        bool const male = his || first.key == word_key("he");
        say_gender(speaker.mention, male ? "male" : "female", quote, "pronoun_of_speaker");
    }
}

}  // namespace namesake::extract
