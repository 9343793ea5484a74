// Events: meetings between parties, gatherings, accidents.
#include <algorithm>
#include <utility>

#include "extract/claims.hpp"
#include "grammar/subjects.hpp"

namespace namesake::extract {

using grammar::Chunk;
using grammar::Part;
using model::Claim;
using model::End;
using model::Kind;
using model::Predicate;
using text::word_key;

/// The names of a phrase, and the countries its groups imply: Norwegian and [A] officials.
ClaimWriter::Ends ClaimWriter::parties(Range range) const {
    Ends out = names_in(range);
    for (std::size_t k = range.first; k < range.last; ++k)
        if ((*chunks_)[k].mention >= 0 && (*chunks_)[k].kind == Kind::group) {
            End const home = homeland({static_cast<std::uint16_t>(k), static_cast<std::uint16_t>(k + 1)});
            if (!home.implied.empty()) out.push_back(home);
        }
    return out;
}

/// "President [A] of Norland and President [B] of Vell held talks": who stands before the one found.
ClaimWriter::Ends ClaimWriter::joined_before(Range one) const {
    Chunks const &s = *chunks_;
    constexpr int introduction = 4;
    std::size_t k = one.first;
    auto const introduces = [](Chunk const &c) { return c.mention < 0 && (c.modifier || c.key == word_key("the")); };
    for (int words = 0; words < introduction && k > 0 && introduces(s[k - 1]); ++words) --k;
    if (k < 2 || s[k - 1].key != word_key("and")) return {};
    std::size_t at = k - 2;
    bool const home = s[at].mention >= 0 && s[at].kind != Kind::person && at >= 2 && s[at - 1].key == word_key("of");
    if (home) at -= 2;
    return s[at].mention >= 0 && s[at].kind == Kind::person ? Ends{end_of(at)} : Ends{};
}

/// "[met on 3 May] for the first time, and again on 9 May": more than once, and the words that say so.
void ClaimWriter::and_again(Clause const &clause, Claim &c) const {
    constexpr std::size_t near = 9;
    Chunks const &s = *chunks_;
    std::size_t const end = std::min(s.size(), clause.chunks.last + near);
    for (std::size_t k = clause[Part::verb].last; k < end; ++k) {
        bool const again = s[k].key == word_key("again") && grammar::keys_of("and", "then", ",").has(s[k - 1].key);
        if (!again) continue;
        c.span.end = page_.span(s, {static_cast<std::uint16_t>(k), static_cast<std::uint16_t>(k + 1)}).end;
        return;
    }
}

/// Two parties who met: pairs of them, with place and date.
void ClaimWriter::met(Clause const &clause) {
    Claim base = claim(clause, Predicate::met_with);
    base.date_value = day_of(clause);
    if (clause.has(Part::place)) base.place = end_of(clause[Part::place].first);
    if (clause.rule == "held") base.value = as_value(page_.words(*chunks_, clause[Part::verb]));
    // "who had not met before": no denial that they met now
    constexpr auto ever = grammar::keys_of("before", "since", "until");
    std::uint16_t const verb_end = clause[Part::verb].last;
    auto const shortly = static_cast<std::uint16_t>(std::min<std::size_t>(verb_end + 2u, chunks_->size()));
    if (base.polarity == model::Polarity::denied && has_word({verb_end, shortly}, ever)) return;
    and_again(clause, base);

    // "denied meeting B": who denied
    constexpr auto owning = grammar::keys_of("denied", "denies", "admitted", "admits", "recalled", "remembers",
                                             "remembered", "confirmed", "confirms");
    std::uint16_t verb = clause.chunks.first;
    bool const gerund = verb > 0 &&
                        has_word({verb, static_cast<std::uint16_t>(verb + 1)}, grammar::keys_of("meeting")) &&
                        has_word({static_cast<std::uint16_t>(verb - 1), verb}, owning);
    grammar::Subject const subject = grammar::subject_before(*chunks_, gerund ? verb - 1u : verb);
    Ends ones = subject.names.empty() ? parties(subject.phrase) : ends_of(subject.names, Kind::organization);
    Ends others = parties(clause[Part::object]);
    if (others.empty() && ones.size() == 1 && !subject.names.empty()) others = joined_before(subject.names);
    if (others.empty() && ones.size() >= 2) {
        others = {ones.back()};
        ones.pop_back();
    }
    bool pair = false;
    for (End const &one : ones)
        for (End const &other : others) {
            if (one.mention >= 0 && one.mention == other.mention) continue;
            add_pair(base, one, other);
            pair = true;
        }
    if (pair && clause.rule != "held") return;
    base.predicate = Predicate::event;
    if (base.value.empty()) base.value = "meeting";
    if (!ones.empty())
        base.subject = ones.front();
    else if (!others.empty())
        base.subject = others.front();
    Range const whom = clause[Part::object];
    bool const between = !whom.empty() && (*chunks_)[whom.first - 1u].key == word_key("between");
    if (ones.empty() && others.size() == 2 && between && is_person(others[0]) == is_person(others[1]))
        base.object = others[1];
    bool const worth_it = !ones.empty() || !others.empty() || clause.has(Part::date) || clause.has(Part::place);
    if (worth_it) add(base);
}

/// "for several months", "with three minutes left": how long is not when.
std::string ClaimWriter::day_of(Clause const &clause) const {
    return day_in(clause[Part::date]);
}

std::string ClaimWriter::day_in(Range date) const {
    std::string value = date_value(date);
    bool const length = value.size() > 1 && value[0] == 'P' &&
                        (value[1] == 'T' || value[1] == 'X' || (value[1] >= '0' && value[1] <= '9'));
    return length ? std::string() : value;
}

/// "On Friday, Ann Lee opened ...": the day before the verb, where none stands behind it.
ClaimWriter::Range ClaimWriter::day_in_front(std::size_t verb) const {
    constexpr std::size_t near = 3;
    for (std::size_t k = 0; k < std::min(near, verb); ++k)
        if ((*chunks_)[k].mention >= 0 && (*chunks_)[k].kind == Kind::date)
            return {static_cast<std::uint16_t>(k), static_cast<std::uint16_t>(k + 1)};
    return {};
}

/// What somebody did on a day.
void ClaimWriter::acted(Clause const &clause) {
    std::size_t const verb = clause[Part::verb].first;
    Range const day = clause.has(Part::date) ? clause[Part::date] : day_in_front(verb);
    constexpr grammar::WordSet passive("is", "was", "were", "be", "been", "being", "to", "by");
    if (day.empty() || passive.has((*chunks_)[verb - 1].key)) return;
    grammar::Subject const who = grammar::subject_before(*chunks_, verb);
    if (who.names.size() != 1 || !grammar::clause::leads_clause(*chunks_, who.names.first)) return;
    End const one = end_of(who.names.first);
    Claim c = claim(clause, Predicate::event);
    bool const plain = c.polarity == model::Polarity::asserted && c.certainty == model::Certainty::plain;
    if (!plain || !is_person(one)) return;
    c.date_value = date_value(day);
    if (clause.has(Part::place)) c.place = end_of(clause[Part::place].first);
    c.value = as_value(page_.words(*chunks_, clause[Part::verb]));
    c.subject = one;
    add(c);
}

void ClaimWriter::happened(Clause const &clause) {
    if (clause.predicate == Predicate::met_with) return met(clause);
    if (clause.rule == "acted") return acted(clause);
    if (clause.has(Part::count)) return counted(clause);
    if (is_deed(clause)) return did(clause);
    Claim c = claim(clause, clause.predicate);
    c.date_value = day_of(clause);
    if (clause.has(Part::place)) c.place = end_of(clause[Part::place].first);
    if (clause.predicate == Predicate::attended) {
        c.value = as_value(page_.words(*chunks_, clause[Part::nominal]));
        for (End const &one : subjects(clause, clause[Part::verb].first)) {
            c.subject = one;
            add(c);
        }
        return;
    }
    c.value = as_value(page_.words(*chunks_, clause[Part::verb]));
    // no talks were held, a second raid: what tells the event from another belongs to its words
    constexpr auto telling = grammar::keys_of("no", "second", "third", "fourth", "another", "new", "next", "previous",
                                              "earlier", "latest", "fresh", "further", "other", "last", "first");
    if (std::uint16_t const at = clause.chunks.first;
        at > 0 && has_word({static_cast<std::uint16_t>(at - 1), at}, telling))
        c.span.start = page_.span(*chunks_, {static_cast<std::uint16_t>(at - 1), at}).start;
    constexpr auto alone =
        grammar::keys_of("plunge", "fire", "blaze", "earthquake", "quake", "flood", "floods", "storm", "crash",
                         "explosion", "blast", "eruption", "avalanche", "coup", "landslide");
    Ends with = has_word(clause[Part::verb], alone) ? Ends{} : names_in(clause[Part::object]);
    if (clause.rule == "beat")
        for (End const &winner : subjects(clause, clause.chunks.first)) with.insert(with.begin(), winner);
    constexpr auto also_of_trade = grammar::keys_of("march", "sinking", "collapse");  // of prices, to May, funds
    bool const nowhere = has_word(clause[Part::verb], also_of_trade) || c.date_value.empty();
    if (with.empty() && nowhere && c.place.empty()) return;
    if (!with.empty()) c.subject = with.front();
    if (with.size() >= 2) c.object = with[1];
    add(c);
}

void ClaimWriter::write_caption(Sentence const &sentence, std::int32_t segment) {
    constexpr grammar::WordSet works("picture", "photo", "portrait", "mural", "statue", "poster", "image", "bust",
                                     "painting");
    Chunks const &chunks = sentence.chunks;
    for (std::size_t k = 0; k < chunks.size(); ++k) {
        Chunk const &c = chunks[k];
        if (c.mention < 0 || c.kind != Kind::person) continue;
        bool const owner = k + 1 < chunks.size() && chunks[k + 1].key == word_key("'s");
        bool const maker = k > 0 && (chunks[k - 1].key == word_key("by") || chunks[k - 1].key == word_key("of"));
        bool const shown_of = k > 1 && chunks[k - 1].key == word_key("of") && works.has(chunks[k - 2].key);
        if (owner || (maker && !shown_of)) continue;
        Claim claim;
        claim.predicate = Predicate::depicted_as;
        claim.segment = segment;
        claim.span = page_.span(chunks, {static_cast<std::uint16_t>(k), static_cast<std::uint16_t>(k + 1)});
        claim.object.mention = c.mention;
        claim.voice = sentence.speech.base;
        claim.rule = "caption_name";
        page_.out.claims.push_back(std::move(claim));
    }
}

void ClaimWriter::tell(Clause const &clause) {
    switch (clause.meaning) {
        case grammar::Meaning::described:
            return described(clause);
        case grammar::Meaning::aged:
            return aged(clause);
        case grammar::Meaning::depicted:
            return depicted(clause);
        case grammar::Meaning::happened:
            return happened(clause);
        case grammar::Meaning::relation:
        case grammar::Meaning::passive:
            return related(clause);
    }
}

void ClaimWriter::write(Sentence const &sentence, std::int32_t segment) {
    chunks_ = &sentence.chunks;
    speech_ = &sentence.speech;
    segment_ = segment;
    grammar::Inventory const &there = sentence.there;
    clauses_.clear();
    grammar::find_clauses(sentence.chunks, there, clauses_);
    std::size_t const before = page_.out.claims.size();
    before_ = std::exchange(from_, before);
    for (Clause const &clause : clauses_) tell(clause);
    if (there.bodies > 1) add_wider_places(before);
    if (there.people && there.has(grammar::Use::gendered_title)) titled_genders();
    if (there.people) genders_of_speakers();
    if (subject_ >= 0 && !sentence.chunks.empty()) gender_of_subject_before();
    subject_ = -1;
    if (there.people) remember_subject(sentence);
    if (there.people > 1) remember_pair();
    if (there.people) last_person_ = there.first_person;
}

}  // namespace namesake::extract
