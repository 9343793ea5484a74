// How a claim is put forward: asserted or denied, plain or hedged, by whom, when.
#include <algorithm>

#include "extract/claims.hpp"

namespace namesake::extract {

using grammar::Chunk;
using grammar::keys_of;
using grammar::Part;
using model::Certainty;
using model::Polarity;
using text::Class;

namespace {

template <std::size_t N>
bool is_any(Chunk const &c, grammar::WordSet<N> const &words) {
    return c.mention < 0 && words.has(c.key);
}

bool is_negation(Chunk const &c) {
    static constexpr grammar::WordSet words("not", "never", "neither", "nor", "didn't", "wasn't", "isn't", "weren't",
                                            "hasn't", "haven't", "hadn't", "doesn't", "don't", "won't", "wouldn't",
                                            "cannot", "can't", "couldn't", "refused", "declined", "failed");
    return c.classes.has(Class::negation) || is_any(c, words);
}
bool is_future(Chunk const &c) {
    static constexpr grammar::WordSet words("will", "shall", "won't", "to", "'ll", "planned", "plans", "due",
                                            "scheduled", "hopes", "expected", "wants", "agreed");
    return is_any(c, words);
}
bool is_conditional(Chunk const &c) {
    static constexpr grammar::WordSet words("would", "could", "might", "may", "should", "wouldn't", "couldn't");
    return is_any(c, words);
}
/// "his home in Ho", "her native Ho": no clause that says whose.
bool told_without_verb(std::string_view rule) {
    return rule == "home_in" || rule == "native_place";
}
bool is_verb_group(Chunk const &c) {
    static constexpr grammar::WordSet others("is", "was", "are", "were", "be", "been", "being", "has", "have", "had",
                                             "did", "does", "do", "also", "longer", "no", "ever", "yet", "again",
                                             "since", "long", "said", "any", "official", "going");
    return is_negation(c) || is_future(c) || is_conditional(c) || c.classes.has(Class::hedge) || is_any(c, others);
}

/// Whether the first mark behind `at` that ends a sentence is a question mark.
bool is_question(Chunks const &s, std::size_t at) {
    for (std::size_t k = at > 0 ? at - 1 : 0; k < s.size(); ++k) {
        if (is_any(s[k], keys_of("?"))) return true;
        if (is_any(s[k], keys_of(".", "!", ";"))) return false;
    }
    return false;
}

/// "a rumour that Ada Roos had died"
bool is_rumoured(Chunks const &s, std::size_t at) {
    static constexpr grammar::WordSet rumours("rumour", "rumours", "rumor", "rumors", "speculation", "suggestions",
                                              "suspicion", "suspicions", "hoax", "gossip");
    for (std::size_t k = at; k > 1; --k) {
        if (is_any(s[k - 1], keys_of("that")) && is_any(s[k - 2], rumours)) return true;
        if (is_any(s[k - 1], keys_of(",", ";", ".", "but"))) return false;
    }
    return false;
}

/// "the Herald apologised for reporting that Ada Roos had died", "withdrew a story that", "wrongly said that"
bool is_retracted(Chunks const &s, std::size_t at) {
    static constexpr grammar::WordSet told("reported", "said", "stated", "wrote", "claimed", "announced", "declared",
                                           "reporting", "saying", "stating", "writing", "claiming", "announcing",
                                           "suggesting");
    static constexpr grammar::WordSet wrongly("wrongly", "falsely", "erroneously", "mistakenly", "incorrectly",
                                              "prematurely");
    static constexpr grammar::WordSet sorry("apologised", "apologized", "apologises", "apologizes", "apology");
    static constexpr grammar::WordSet reports("report", "reports", "story", "stories", "article", "articles", "claim",
                                              "claims", "statement", "item", "obituary");
    static constexpr grammar::WordSet took_back("retracted", "retracts", "withdrew", "withdraws", "withdrawn",
                                                "corrected", "recanted", "disowned");
    constexpr std::size_t its = 4;  // words between: its front-page
    for (std::size_t k = at; k > 1; --k) {
        if (is_any(s[k - 1], keys_of(",", ";", ".", "but"))) return false;
        if (is_any(s[k - 1], told)) {
            if (is_any(s[k - 2], wrongly)) return true;
            if (k > 2 && is_any(s[k - 2], keys_of("for")) && is_any(s[k - 3], sorry)) return true;
        }
        if (!is_any(s[k - 1], reports)) continue;
        for (std::size_t j = k - 1; j > 0 && k - j <= its; --j)
            if (is_any(s[j - 1], took_back)) return true;
    }
    return false;
}

}  // namespace

/// The talks [will be] held; would [not] hold talks: the verb of an event stands around its noun.
void ClaimWriter::set_event_mood(model::Claim &c, std::size_t noun) const {
    Chunks const &s = *chunks_;
    auto const look = [&](Chunk const &chunk) {
        if (is_negation(chunk) || is_any(chunk, keys_of("no", "any"))) c.polarity = Polarity::denied;
        if (is_conditional(chunk)) c.certainty = Certainty::conditional;
        if (is_any(chunk, keys_of("will", "planned", "scheduled", "upcoming", "next", "shall")))
            c.certainty = Certainty::future;
        return !is_any(chunk, keys_of(",", ";", "that", "\""));
    };
    for (std::size_t k = noun; k > 0 && noun - k < 7 && look(s[k - 1]); --k) {
    }
    for (std::size_t k = noun + 1; k < s.size() && k < noun + 4 && look(s[k]); ++k) {
    }
}

model::Claim ClaimWriter::claim(Clause const &clause, model::Predicate predicate) const {
    model::Claim c;
    c.predicate = predicate;
    c.segment = segment_;
    c.rule = clause.rule;
    Range hull{65535, 0};
    for (Range const part : clause.parts) {
        if (part.empty()) continue;
        hull.first = std::min(hull.first, part.first);
        hull.last = std::max(hull.last, part.last);
    }
    if (hull.first >= hull.last) hull = clause.chunks;
    c.span = page_.span(*chunks_, hull);
    if (clause.has(Part::denial)) c.polarity = Polarity::denied;
    bool const noun_is_verb = clause.rule == "held" ||
                              clause.rule == "attended" ||  // held [talks]: the mood stands before "held"
                              clause.rule == "claimed_lives";
    set_mood(c, clause,
             noun_is_verb             ? clause.chunks.first
             : clause.has(Part::verb) ? clause[Part::verb].first
                                      : hull.first);
    return c;
}

/// What stands before the verb: will, may, is said to, is not. "Is said to" outweighs its "to".
void ClaimWriter::set_certainty(model::Claim &c, Clause const &clause, std::size_t verb, bool &denied) const {
    Chunks const &s = *chunks_;
    for (std::size_t k = verb; k > 0 && is_verb_group(s[k - 1]); --k) {
        Chunk const &before = s[k - 1];
        if (is_negation(before) && !clause[Part::denial].has(k - 1)) denied = !denied;
        if (is_future(before)) c.certainty = Certainty::future;
        if (is_conditional(before) && c.certainty == Certainty::plain) c.certainty = Certainty::conditional;
        bool const only_to = c.certainty == Certainty::future && is_any(s[k], keys_of("to"));
        if (before.classes.has(Class::hedge) && (c.certainty == Certainty::plain || only_to))
            c.certainty = Certainty::hedged;
    }
}

void ClaimWriter::set_mood(model::Claim &c, Clause const &clause, std::size_t verb) const {
    Chunks const &s = *chunks_;
    auto const here = speech_->at(s, {static_cast<std::uint16_t>(verb), static_cast<std::uint16_t>(verb + 1)});
    c.voice = here.voice;
    // "denied that his brother, the mayor, had paid": what a noun phrase takes for granted is not denied.
    bool const granted = clause.meaning == grammar::Meaning::described && !clause.has(Part::verb);
    bool denied = here.denied && !granted;
    if (clause.has(Part::verb)) set_certainty(c, clause, verb, denied);
    if (!granted && is_retracted(s, clause.chunks.first)) {
        denied = !denied;
        c.voice = speech_->base;  // who told so does not deny it
    }
    if (is_any(s.front(), keys_of("nor"))) denied = !denied;
    if (denied) c.polarity = c.polarity == Polarity::denied ? Polarity::asserted : Polarity::denied;
    for (std::size_t k = clause.chunks.first; k < clause.chunks.last; ++k)
        if (s[k].mention < 0 && s[k].classes.has(Class::hedge) && c.certainty == Certainty::plain)
            c.certainty = Certainty::hedged;  // may, not May
    bool const hedged_first =
        s.front().classes.has(Class::hedge) && s.size() > 1 && (s[1].mention >= 0 || is_any(s[1], keys_of(",")));
    if (hedged_first && c.certainty == Certainty::plain) c.certainty = Certainty::hedged;
    if (is_rumoured(s, clause.chunks.first) && c.certainty == Certainty::plain) c.certainty = Certainty::hedged;
    if (is_question(s, clause.chunks.last) && !s[verb].quoted) c.polarity = Polarity::questioned;
    if (clause.rule == "event_at") set_event_mood(c, verb);
    for (std::size_t k = 0; k < clause.chunks.first; ++k) {
        if (is_any(s[k], keys_of("if", "unless", "whether"))) c.certainty = Certainty::conditional;
        if (is_any(s[k], keys_of(",", ";")) && c.certainty == Certainty::conditional) c.certainty = Certainty::plain;
    }
}

std::string ClaimWriter::date_value(Range date) const {
    if (date.empty() || (*chunks_)[date.first].mention < 0) return {};
    return page_.out.mentions[static_cast<std::size_t>((*chunks_)[date.first].mention)].value;
}

bool ClaimWriter::has_date_between(std::uint32_t from, std::uint32_t to) const {
    return std::ranges::any_of(*chunks_, [&](Chunk const &c) {
        std::uint32_t const at = page_.tokens.tokens[c.first].start;
        return c.mention >= 0 && c.kind == model::Kind::date && from <= at && at < to;
    });
}

/// From whoever was named first in the sentence, if anybody was, to the pronoun: "[Ann Lee won in her] native Ho".
model::Span ClaimWriter::with_name_before(model::Mention const &pronoun) const {
    for (Chunk const &c : *chunks_) {
        if (c.mention < 0 || c.kind != model::Kind::person) continue;
        model::Span const name = page_.out.mentions[static_cast<std::size_t>(c.mention)].span;
        if (name.end < pronoun.span.start && name.end + 200 > pronoun.span.start) return {name.start, pronoun.span.end};
    }
    return pronoun.span;
}

/// The quote holds the names it is about, where they are near. With a day in the value no other day comes into it.
void ClaimWriter::widen(model::Claim &c) const {
    bool const dated = c.predicate == model::Predicate::born_on || c.predicate == model::Predicate::died_on;
    for (model::End const *end : {&c.subject, &c.object}) {
        if (end->mention < 0) continue;
        model::Mention const &mention = page_.out.mentions[static_cast<std::size_t>(end->mention)];
        bool const bare = mention.form == model::Form::pronoun && told_without_verb(c.rule);
        model::Span const at = bare ? with_name_before(mention) : mention.span;
        bool const near = at.end + 200 > c.span.start && at.start < c.span.end + 200;
        if (near && !(dated && has_date_between(at.start, c.span.start)))
            c.span = {std::min(c.span.start, at.start), std::max(c.span.end, at.end)};
    }
}

void ClaimWriter::add(model::Claim claim) {
    widen(page_.out.claims.emplace_back(std::move(claim)));
}

void ClaimWriter::add_pair(model::Claim claim, model::End const &subject, model::End const &object) {
    if (subject.mention >= 0 && subject.mention == object.mention) return;
    model::Claim &c = page_.out.claims.emplace_back(std::move(claim));
    c.subject = subject;
    c.object = object;
    widen(c);
}

}  // namespace namesake::extract
