// What was read out of one document: mentions, voices, claims, and the entities they are about within that document.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/graph.hpp"
#include "model/vocabulary.hpp"

namespace namesake::model {

inline constexpr std::int32_t none = -1;

struct Mention {
    Span span;
    std::int32_t segment = none;   ///< index into Document::segments
    Kind kind = Kind::person;
    Form form = Form::name;
    std::int32_t entity = none;    ///< index into Extraction::entities; set by resolve
    std::string value;             ///< of a date: its TIMEX3 value; of a nominal: its head ("grandson"); else empty
    std::string rule;              ///< the grammar rule that saw it
    std::int8_t tense = 0;         ///< of a date: the verb that governs it is past (-1), future (+1), or not known (0)
    bool wrong_weekday = false;    ///< of a date: the weekday said beside it is another one than the calendar's
};

/// Who says it: a link of a chain that ends at the document. voices[0] is the document's own voice.
struct Voice {
    VoiceKind kind = VoiceKind::document;
    std::string name;              ///< as said: "K24 News", "one of the sources", a comment's handle
    std::int32_t mention = none;   ///< the speaker's mention, where there is one
    std::int32_t entity = none;    ///< set by resolve from the mention
    std::int32_t via = none;       ///< the voice through which we have this one; none for the document
};

/// One end of a claim. Before resolution `mention` says which words stand there; after it `entity` says who that is.
struct End {
    std::int32_t mention = none;
    std::int32_t entity = none;
    Kind implied_kind = Kind::place;
    std::string implied;           ///< an entity the words imply but do not name: "Iran" for "Iranian ambassador"

    bool empty() const { return mention == none && entity == none && implied.empty(); }
};

/// One thing said by one voice in one place.
struct Claim {
    Predicate predicate = Predicate::event;
    Polarity polarity = Polarity::asserted;
    Certainty certainty = Certainty::plain;
    std::int32_t segment = none;
    Span span;                     ///< the quote: the words it rests on
    End subject, object, place;
    std::string value;
    std::string valid_from, valid_to;   ///< ISO, as precise as said
    std::string date_value;        ///< TIMEX3: when an event was
    std::string quantity;          ///< a count as said, normalised: "12", ">=30"
    std::int32_t voice = 0;        ///< index into Extraction::voices: the innermost voice
    std::string rule;
};

struct Alias {
    std::string form;
    std::string rule;              ///< how this form was linked to the entity: "full_name", "surname", "acronym", ...
    std::uint32_t mentions = 0;
};

/// Who or what, within one document.
struct Entity {
    Kind kind = Kind::person;
    std::string name;              ///< its fullest form
    std::vector<Alias> aliases;
    std::vector<std::string> evidence;   ///< what could tell it from namesakes elsewhere: "role:chairman", "body:lakeside fishers' union"
};

/// A pair near in name that is judged one or two, with the reason (entity indices of one document).
struct Judgement {
    std::int32_t a = none, b = none;
    Verdict verdict = Verdict::unsure;
    double similarity = 0;
    std::string reason;
};

struct Extraction {
    std::vector<Mention> mentions;     ///< by start, longer first
    std::vector<Voice> voices;
    std::vector<Claim> claims;         ///< by start
    std::vector<Entity> entities;      ///< in order of first mention
    std::vector<Judgement> judgements;
    /// What the words alone contradict (a wrong weekday, a bare surname two could own). Ids in it are local:
    /// entity and claim are index + 1, document is 0.
    std::vector<Conflict> conflicts;
};

struct Record {
    Document document;
    Extraction extraction;
};

}  // namespace namesake::model
