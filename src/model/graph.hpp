// The graph across documents, as rows: what the checks read, what the report and the map show. Ids are the database's;
// 0 is none.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/vocabulary.hpp"

namespace namesake::model {

using DocumentId = std::int64_t;
using EntityId = std::int64_t;
using ClaimId = std::int64_t;
using SourceId = std::int64_t;
using ConflictId = std::int64_t;

struct EntityRow {
    EntityId id = 0;
    Kind kind = Kind::person;
    std::string name;
    std::int64_t mentions = 0, documents = 0;
};

/// One link of a voice chain, innermost first in FactRow::voices; the document itself is the last.
struct VoiceRow {
    SourceId id = 0;
    VoiceKind kind = VoiceKind::document;
    std::string name;
    EntityId entity = 0;
};

/// A claim as the checks and the report see it.
struct FactRow {
    ClaimId id = 0;
    DocumentId document = 0;
    DocumentId origin = 0;  ///< the document whose words these are; 0: its own
    Zone zone = Zone::paragraph;
    std::int64_t segment = 0;  ///< segments.id
    Span span;
    std::string quote;
    Predicate predicate = Predicate::event;
    EntityId subject = 0, object = 0, place = 0;
    std::string value;
    Polarity polarity = Polarity::asserted;
    Certainty certainty = Certainty::plain;
    std::string valid_from, valid_to, date_value, quantity;
    std::vector<VoiceRow> voices;
    std::string rule;

    DocumentId first_told_by() const { return origin ? origin : document; }
};

/// A claim put forward (asserted or denied, plain or hedged) in outline: enough to tell whether it may clash at all.
struct Outline {
    ClaimId id = 0;
    Predicate predicate = Predicate::event;
    bool denied = false, ended = false;  ///< ended: it has a valid_to
    EntityId subject = 0, object = 0, place = 0;
    std::string value;  ///< of offices, genders and words said
};

struct DocumentRow {
    DocumentId id = 0;
    std::string uri, title, published;
};

/// A mention of a name, for checks that go by words and not by claims (who could "Castro" be?).
struct MentionRow {
    DocumentId document = 0;
    Zone zone = Zone::paragraph;
    Span span;
    Kind kind = Kind::person;
    EntityId entity = 0;  ///< 0: could not be linked to one
    std::string text, value, rule;
};

/// What a check run looks at: some entities, and every claim about them.
struct World {
    std::vector<EntityId> touched;  ///< the entities to be checked, by id; the others are only spoken of
    std::vector<DocumentRow> documents;
    std::vector<EntityRow> entities;
    std::vector<FactRow> facts;
};

/// One quoted place on one side of a conflict.
struct ConflictSide {
    int side = 0;  ///< 0, 1, ...: claims of the same value stand on one side
    std::string value;
    ClaimId claim = 0;
    DocumentId document = 0;
    Span span;
    std::string quote;
};

struct Conflict {
    ConflictId id = 0;
    ConflictKind kind = ConflictKind::life_status;
    Level level = Level::contradiction;
    EntityId entity = 0;          ///< whose slot it is, or 0
    std::string summary;          ///< one plain sentence
    std::string status = "open";  ///< open, accepted, dismissed
    std::vector<ConflictSide> sides;
};

/// One thing to be read otherwise: `to` for `from` in these places; these words left out; two names taken for one
/// bearer, or one name for two.
struct Change {
    Remedy remedy = Remedy::read;
    std::string from, to;
    std::vector<ConflictSide> places;  ///< quoted, by document and place; of `one` none
};

/// The fewest changes that would clear some conflicts, and what they would newly contradict.
struct Repair {
    std::vector<Change> changes;
    std::vector<ConflictId> clears;
    std::vector<std::string> breaks;  ///< a sentence each
};

struct NamesakeRow {
    EntityId a_id = 0, b_id = 0;
    std::string a, b;
    double similarity = 0;
    Verdict verdict = Verdict::unsure;
    std::string reason;
};

struct AliasRow {
    EntityId entity = 0;
    std::string form, rule;
    std::int64_t mentions = 0;
};

/// Claims added up: one edge of the map.
struct RelationRow {
    EntityId subject = 0, object = 0;
    Predicate predicate = Predicate::event;
    std::string value;  ///< role, kinship word: the most frequent one
    std::int64_t claims = 0, documents = 0, origins = 0;
    std::string first_said, last_said;
    bool disputed = false;
    bool ended = false;  ///< every claim has a valid_to
    bool anonymous_only = false;
    bool hedged_only = false;
    std::string quote;  ///< the first, with its document, for the tooltip
    DocumentId document = 0;
};

/// Where a quote stands: its zone, the how-manieth of that zone in its document, the words around it in its segment.
struct Passage {
    DocumentId document = 0;
    Span span;
    Zone zone = Zone::paragraph;
    int ordinal = 0;  ///< 1 for the first paragraph; 0 if it stands in no segment
    std::string before, after;
};

/// Everything `report` prints and `map` draws.
struct Overview {
    World world;
    std::int64_t documents = 0;  ///< how many it is drawn from; those of `world` are the ones that something is said in
    std::vector<Conflict> conflicts;
    std::vector<NamesakeRow> namesakes;
    std::vector<AliasRow> aliases;
    std::vector<RelationRow> relations;
    std::vector<Repair> repairs;  ///< of all conflicts, best first; filled by check::repairs
    std::vector<Passage>
        passages;  ///< of the quotes of conflicts and repairs, by document and span; filled by the store
};

}  // namespace namesake::model
