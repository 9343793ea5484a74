// Clauses to claims: who exactly, with which polarity, certainty, time and voice.
#pragma once
#include <string>
#include <vector>

#include "extract/page.hpp"
#include "extract/speech.hpp"

namespace namesake::extract {

/// Writes the claims of one sentence after another.
class ClaimWriter {
  public:
    explicit ClaimWriter(Page &page) : page_(page) {}

    void write(Sentence const &sentence, std::int32_t segment);
    /// Who stands in a picture, by its caption.
    void write_caption(Sentence const &sentence, std::int32_t segment);

  private:
    using Clause = grammar::Clause;
    using Range = grammar::Range;
    using Ends = std::vector<model::End>;

    // who (claim_ends.cpp)
    Ends names_in(Range range) const;
    Ends subjects(Clause const &clause, std::size_t verb);
    Ends ends_of(Range range, model::Kind nominal_kind);
    model::End end_of(std::size_t chunk) const;
    model::End pronoun(Range range, model::Kind kind);
    Ends nominal(Range range, model::Kind kind);
    Ends speaker(Range range) const;
    Ends survived(Clause const &clause);
    Ends owners_of_kin(Clause const &clause);
    model::End possessor(Clause const &clause, model::Kind kind);
    model::End homeland(Range group) const;
    bool means_pair(Range range) const;
    void remember_pair();
    bool is_person(model::End const &end) const;
    bool is_body(model::End const &end) const;
    bool is_place(model::End const &end) const;
    bool is_country(model::End const &home) const;
    bool is_named_country(model::End const &end) const;
    template <std::size_t N>
    bool has_word(Range range, grammar::WordSet<N> const &words) const {
        for (std::size_t k = range.first; k < range.last; ++k)
            if ((*chunks_)[k].mention < 0 && words.has((*chunks_)[k].key)) return true;
        return false;
    }

    // how (claim_mood.cpp)
    model::Claim claim(Clause const &clause, model::Predicate predicate) const;
    void set_mood(model::Claim &claim, Clause const &clause, std::size_t verb) const;
    void set_certainty(model::Claim &claim, Clause const &clause, std::size_t verb, bool &denied) const;
    void set_event_mood(model::Claim &claim, std::size_t noun) const;
    std::string date_value(Range date) const;
    std::string ended_on(Clause const &clause) const;
    void widen(model::Claim &claim) const;
    model::Span with_name_before(model::Mention const &pronoun) const;
    bool has_date_between(std::uint32_t from, std::uint32_t to) const;
    void add(model::Claim claim);
    void add_pair(model::Claim claim, model::End const &subject, model::End const &object);

    void tell(Clause const &clause);
    void add_wider_places(std::size_t from);
    bool may_belong(Clause const &clause, model::End const &one) const;
    bool is_firm_by_form(model::End const &end) const;
    model::Predicate belonging(Clause const &clause, model::End const &one, model::End const &whole) const;

    // what descriptions mean (described.cpp, described_kin.cpp, described_office.cpp, described_home.cpp)
    void described(Clause const &clause);
    void ended(Clause const &clause);
    void kin(Clause const &clause, model::End const &who);
    void office(Clause const &clause, model::End const &who);
    bool is_in_list_of_names(Clause const &clause) const;
    bool is_said_of_many(Clause const &clause) const;
    bool is_plural(Range role) const;
    bool is_sought(Clause const &clause) const;
    void followed(Clause const &clause, model::End const &who, bool before);
    bool is_prize(Clause const &clause) const;
    bool is_accused_of(Clause const &clause) const;
    Ends appointing_body(Clause const &clause);
    bool is_leading(Range role) const;
    bool leads_a_part(Clause const &clause) const;
    bool is_posted(Clause const &clause, Ends const &places) const;
    Range rank_before(Clause const &clause) const;
    bool at_home(Clause const &clause, model::End const &who, std::uint64_t role, Ends const &places);
    void leave_places(Clause const &clause, model::End const &who, std::uint64_t role, Ends &bodies);
    void status(Clause const &clause, model::End const &who);
    model::Claim tenure(model::Claim claim, Clause const &clause) const;
    std::string role_words(Clause const &clause) const;
    std::string role_value(Clause const &clause) const;
    Ends held_for(Clause const &clause);

    // what verbs mean (relations.cpp, lives.cpp, happenings.cpp, counts.cpp, deeds.cpp)
    void aged(Clause const &clause);
    void related(Clause const &clause);
    void heads(Clause const &clause, Ends subjects);
    void life(Clause const &clause);
    bool lived_then(Clause const &clause) const;
    bool is_term_of_office(Clause const &clause) const;
    bool is_time_of_day(Range date) const;
    bool dates_another(Clause const &clause, Range day) const;
    void lived(Clause const &clause);
    Ends successors(Clause const &clause, Ends subjects);
    void different(Clause const &clause);
    void depicted(Clause const &clause);
    std::string day_of(Clause const &clause) const;
    std::string day_in(Range date) const;
    void happened(Clause const &clause);
    void acted(Clause const &clause);
    Range day_in_front(std::size_t verb) const;
    void met(Clause const &clause);
    Ends parties(Range range) const;
    void counted(Clause const &clause);
    model::Claim const *last_count() const;
    Range with_cause(Range words) const;
    static bool is_deed(Clause const &clause);
    Ends doers(Clause const &clause);
    bool befell(Clause const &clause, model::Claim &claim, Ends &with) const;
    void did(Clause const &clause);
    void placed_before(model::Claim &claim) const;
    Ends joined_before(Range one) const;
    void and_again(Clause const &clause, model::Claim &claim) const;
    // who is a man, a woman (genders.cpp)
    void titled_genders();
    void genders_of_speakers();
    bool names_another(std::int32_t speaker, std::uint32_t shortly) const;
    std::uint64_t last_key(model::Span span) const;
    bool goes_on_with_another(std::uint16_t speaker, std::uint16_t said) const;
    void gender_by_noun(Clause const &clause, model::End const &who, std::string_view noun);
    void gender_of_subject_before();
    void remember_subject(Sentence const &sentence);
    void say_gender(std::int32_t mention, std::string_view value, Range quote, std::string_view rule);

    Page &page_;
    Chunks const *chunks_ = nullptr;
    Speech const *speech_ = nullptr;
    std::int32_t segment_ = -1;
    std::vector<Clause> clauses_;
    std::int32_t last_person_ =
        -1;                      ///< first person named in the sentence before, for fragments ("No relation of ...")
    std::int32_t subject_ = -1;  ///< the one person of the sentence before, whom it begins with
    std::int32_t subject_segment_ = -1;
    std::size_t from_ = 0, before_ = 0;  ///< where the claims of this sentence and of the one before begin
    Ends pair_;  ///< the last two people named with "and" between them: "the sisters", "the two cousins"
};

}  // namespace namesake::extract
