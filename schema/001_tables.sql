-- What a namesake database holds: the physical tables, version 1.
--
-- You want the views (views.sql): `mentions`, `claims`, `relations`, `conflicts` ... Their names and columns are stable and
-- documented; the tables below, with names in the singular, are how they are kept and may change.
--
--   documents ─┬─ segment     the text cut into zones
--              ├─ cluster     who and what ONE document speaks of ── cluster_form (more names of it)
--              ├─ mention     the words that stand for a cluster
--              ├─ source      who speaks: a chain of voices, outwards to the document
--              ├─ claim       one thing said by one source about clusters
--              └─ judgement   what the text says of two clusters: same, different
--   naming ── naming_key      what places, bodies, groups and dates are called: clusters called alike are one
--   entity ── alias           clusters that are one, across documents: cluster.entity_id
--   conflict ── conflict_side where claims contradict each other
--
-- Ids follow from what is stored and not from the order in which it came: the same documents give the same ids. A document's id is a
-- hash of its uri, below 2^52, near to those of the same folder or feed, as news comes feed by feed; the rows that belong to it have ids from there on (its third claim: documents.id + 3). A naming's id is
-- a hash of its names, from 2^52 on. An entity has the id of one of those that are one in it: a person the smallest of its clusters', all others
-- that of their plainest naming (a graph that grows keeps it). All are below 2^53, so that JavaScript reads them exactly.
-- Nothing but cluster.entity_id changes when two names turn out to be one person: a claim is never touched by a merge.
-- A document is small, so what belongs to it is found through it: from a cluster to its document, from there to its claims and
-- mentions. That saves an index on each of the tables that grow fastest.
-- Foreign keys are declared, and hold after each change (PRAGMA foreign_key_check; `namesake verify` asks for it). namesake itself
-- writes with enforcement off: tried out with all of them on, parents written first and every reference within a document made one of
-- (document_id, id), SQLite's look-up for each of them cost two fifths of a build's instructions and a sixth of the file in indexes.
-- Enumerations are small numbers (rows are what a build spends its time on); the *_word tables say what they mean.
-- Offsets are Unicode code points, [start, end), into documents.text.

-- Words for the numbers ----------------------------------------------------------------------------------------------

CREATE TABLE zone_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
        CHECK (word IN ('headline', 'dateline', 'byline', 'caption', 'credit', 'paragraph', 'heading', 'comment', 'boilerplate'))
) STRICT;
INSERT INTO zone_word VALUES
    (0, 'headline'), (1, 'dateline'), (2, 'byline'), (3, 'caption'), (4, 'credit'), (5, 'paragraph'), (6, 'heading'),
    (7, 'comment'), (8, 'boilerplate');

CREATE TABLE kind_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE CHECK (word IN ('person', 'place', 'organization', 'date', 'group'))
) STRICT;
INSERT INTO kind_word VALUES (0, 'person'), (1, 'place'), (2, 'organization'), (3, 'date'), (4, 'group');

CREATE TABLE form_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE CHECK (word IN ('name', 'pronoun', 'nominal'))
) STRICT;
INSERT INTO form_word VALUES (0, 'name'), (1, 'pronoun'), (2, 'nominal');

CREATE TABLE predicate_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
        CHECK (word IN ('child_of', 'grandchild_of', 'sibling_of', 'spouse_of', 'relative_of', 'holds_role', 'heads', 'member_of',
                        'works_for', 'founded', 'speaks_for', 'born_in', 'died_in', 'lives_in', 'citizen_of', 'based_in',
                        'located_in', 'capital_of', 'part_of', 'owned_by', 'subsidiary_of', 'met_with', 'attended', 'killed',
                        'arrested', 'succeeded', 'same_as', 'different_from', 'depicted_as', 'said', 'life_status', 'born_on',
                        'died_on', 'age', 'gender', 'nationality', 'event'))
) STRICT;
INSERT INTO predicate_word VALUES
    (0, 'child_of'), (1, 'grandchild_of'), (2, 'sibling_of'), (3, 'spouse_of'), (4, 'relative_of'), (5, 'holds_role'),
    (6, 'heads'), (7, 'member_of'), (8, 'works_for'), (9, 'founded'), (10, 'speaks_for'), (11, 'born_in'), (12, 'died_in'),
    (13, 'lives_in'), (14, 'citizen_of'), (15, 'based_in'), (16, 'located_in'), (17, 'capital_of'), (18, 'part_of'),
    (19, 'owned_by'), (20, 'subsidiary_of'), (21, 'met_with'), (22, 'attended'), (23, 'killed'), (24, 'arrested'),
    (25, 'succeeded'), (26, 'same_as'), (27, 'different_from'), (28, 'depicted_as'), (29, 'said'), (30, 'life_status'),
    (31, 'born_on'), (32, 'died_on'), (33, 'age'), (34, 'gender'), (35, 'nationality'), (36, 'event');

CREATE TABLE polarity_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE CHECK (word IN ('asserted', 'denied', 'questioned', 'unconfirmed'))
) STRICT;
INSERT INTO polarity_word VALUES (0, 'asserted'), (1, 'denied'), (2, 'questioned'), (3, 'unconfirmed');

CREATE TABLE certainty_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE CHECK (word IN ('plain', 'hedged', 'conditional', 'future'))
) STRICT;
INSERT INTO certainty_word VALUES (0, 'plain'), (1, 'hedged'), (2, 'conditional'), (3, 'future');

CREATE TABLE voice_kind_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
        CHECK (word IN ('document', 'organization', 'person', 'anonymous', 'commenter', 'reference', 'analyst'))
) STRICT;
INSERT INTO voice_kind_word VALUES
    (0, 'document'), (1, 'organization'), (2, 'person'), (3, 'anonymous'), (4, 'commenter'), (5, 'reference'), (6, 'analyst');

CREATE TABLE conflict_kind_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
        CHECK (word IN ('life_status', 'death_vs_act', 'vital_date', 'role_holder', 'role_status', 'kinship', 'depiction',
                        'distinct_merged', 'entity_type', 'event_date', 'doc_time', 'weekday_date', 'place', 'denial', 'count',
                        'gender', 'quote_source', 'ambiguous_link'))
) STRICT;
INSERT INTO conflict_kind_word VALUES
    (0, 'life_status'), (1, 'death_vs_act'), (2, 'vital_date'), (3, 'role_holder'), (4, 'role_status'), (5, 'kinship'),
    (6, 'depiction'), (7, 'distinct_merged'), (8, 'entity_type'), (9, 'event_date'), (10, 'doc_time'), (11, 'weekday_date'),
    (12, 'place'), (13, 'denial'), (14, 'count'), (15, 'gender'), (16, 'quote_source'), (17, 'ambiguous_link');

CREATE TABLE level_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE CHECK (word IN ('contradiction', 'tension', 'question'))
) STRICT;
INSERT INTO level_word VALUES (0, 'contradiction'), (1, 'tension'), (2, 'question');

CREATE TABLE verdict_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE CHECK (word IN ('same', 'different', 'unsure'))
) STRICT;
INSERT INTO verdict_word VALUES (0, 'same'), (1, 'different'), (2, 'unsure');

-- The name of a grammar or linking rule, stored once.
CREATE TABLE rule (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- What was read -------------------------------------------------------------------------------------------------------

-- One input text. The same uri again replaces it. `text` stands last: the short columns are read without it.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    uri TEXT NOT NULL UNIQUE,        -- the url, else the input's own id, else the path
    input_id TEXT,                   -- the input's own id, where it has one
    title TEXT,                      -- what the input says beside the text
    author TEXT,
    published TEXT,                  -- ISO date, as precise as known
    decoded TEXT,                    -- how the bytes became text: 'utf-8', 'utf-16le by BOM', ...
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),   -- of `text` in UTF-8
    rows INTEGER NOT NULL CHECK (rows >= 0),   -- the ids from its own to its own + rows are its own
    text TEXT NOT NULL
) STRICT;

-- A zone of a text. Segments do not overlap. Only comments have an author, a parent, a depth.
CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents,
    zone INTEGER NOT NULL CHECK (zone BETWEEN 0 AND 8) REFERENCES zone_word,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" >= start),
    author TEXT,
    parent_id INTEGER REFERENCES segment,
    depth INTEGER NOT NULL
) STRICT;

-- What a place, a body, a group or a date is called in some document: its names. Clusters that are called alike are one, whatever
-- document they stand in, so that who is who is asked once for all of them. (People who are called alike may be two.)
CREATE TABLE naming (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4) REFERENCES kind_word,
    entity_id INTEGER REFERENCES entity,     -- NULL: not yet known
    name TEXT NOT NULL,
    forms TEXT NOT NULL,             -- all its names, one a line
    keys BLOB                        -- its rows in naming_key, 4 bytes each, little-endian
) STRICT;

-- Under which name keys (hashed) a naming is found as a candidate for being one with another.
CREATE TABLE naming_key (
    key INTEGER NOT NULL,
    naming_id INTEGER NOT NULL REFERENCES naming,
    PRIMARY KEY (key, naming_id)
) STRICT, WITHOUT ROWID;

-- What one document speaks of: its own entity. One that is only implied (Iran, from "Iranian ambassador") has no mention.
CREATE TABLE cluster (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4) REFERENCES kind_word,
    mentions INTEGER NOT NULL,       -- how many mentions point here
    entity_id INTEGER REFERENCES entity,     -- who that is across documents; NULL: not yet known
    naming_id INTEGER REFERENCES naming,     -- NULL for a person
    name_rule_id INTEGER REFERENCES rule,    -- which rule linked its name; NULL: its name is not one of its forms
    name_mentions INTEGER NOT NULL,
    name TEXT NOT NULL,              -- its fullest form in this document; of a date its TIMEX3 value
    evidence TEXT,                   -- what could tell it from namesakes, one item a line: role:chairman
    keys BLOB                        -- of a person: its rows in cluster_key, 4 bytes each, little-endian
) STRICT;
CREATE INDEX cluster_entity ON cluster (entity_id) WHERE entity_id IS NOT NULL;

-- The other names a cluster goes by, and the rule that linked each.
CREATE TABLE cluster_form (
    cluster_id INTEGER NOT NULL REFERENCES cluster,
    form TEXT NOT NULL,
    rule_id INTEGER NOT NULL REFERENCES rule,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (cluster_id, form, rule_id)
) STRICT, WITHOUT ROWID;

-- The same for people: the name keys of each cluster.
CREATE TABLE cluster_key (
    key INTEGER NOT NULL,
    cluster_id INTEGER NOT NULL REFERENCES cluster,
    PRIMARY KEY (key, cluster_id)
) STRICT, WITHOUT ROWID;

-- Words that stand for a cluster; the words themselves are cut from the text by the view. By document and place in it.
CREATE TABLE mention (
    document_id INTEGER NOT NULL REFERENCES documents,
    n INTEGER NOT NULL CHECK (n >= 1),
    segment_id INTEGER REFERENCES segment,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" >= start),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4) REFERENCES kind_word,
    form INTEGER NOT NULL CHECK (form BETWEEN 0 AND 2) REFERENCES form_word,
    cluster_id INTEGER REFERENCES cluster,   -- NULL: could not be linked
    rule_id INTEGER NOT NULL REFERENCES rule,
    value TEXT,                      -- of a date its TIMEX3 value where it is not its cluster's name; of a nominal its head
    PRIMARY KEY (document_id, n)
) STRICT, WITHOUT ROWID;

-- Who speaks. `via_id` is the voice through which we have this one, and so on outward to the document's own.
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 6) REFERENCES voice_kind_word,
    name TEXT,                       -- as said; NULL for the document's own voice
    cluster_id INTEGER REFERENCES cluster,
    via_id INTEGER REFERENCES source
) STRICT;

-- One thing said by one source in one place; the quote is cut from the text by the view.
CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents,
    segment_id INTEGER REFERENCES segment,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" >= start),
    predicate INTEGER NOT NULL CHECK (predicate BETWEEN 0 AND 36) REFERENCES predicate_word,
    polarity INTEGER NOT NULL CHECK (polarity BETWEEN 0 AND 3) REFERENCES polarity_word,
    certainty INTEGER NOT NULL CHECK (certainty BETWEEN 0 AND 3) REFERENCES certainty_word,
    subject_cluster INTEGER REFERENCES cluster,
    object_cluster INTEGER REFERENCES cluster,
    place_cluster INTEGER REFERENCES cluster,
    source_id INTEGER NOT NULL REFERENCES source,
    rule_id INTEGER NOT NULL REFERENCES rule,
    value TEXT,
    valid_from TEXT,                 -- ISO, as precise as said
    valid_to TEXT,
    date_value TEXT,                 -- TIMEX3: when an event was
    quantity TEXT                    -- a count: '12', '>=30'
) STRICT;
CREATE INDEX claim_document ON claim (document_id);
CREATE INDEX claim_predicate ON claim (predicate);
CREATE INDEX claim_polarity ON claim (polarity);
CREATE INDEX claim_subject ON claim (subject_cluster) WHERE subject_cluster IS NOT NULL;
-- All that `relations` adds up.
CREATE INDEX claim_between
    ON claim (subject_cluster, object_cluster, predicate, polarity, certainty, document_id, source_id)
    WHERE subject_cluster IS NOT NULL AND object_cluster IS NOT NULL;
-- Who else is said to have used these words? (said = 29)
CREATE INDEX claim_words ON claim (substr(value, 1, 40)) WHERE predicate = 29;

-- Who is one with whom ------------------------------------------------------------------------------------------------

-- What the text itself, or a rule within it, says of two clusters of one document.
CREATE TABLE judgement (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents,
    a_cluster INTEGER NOT NULL REFERENCES cluster,
    b_cluster INTEGER NOT NULL REFERENCES cluster,
    verdict INTEGER NOT NULL CHECK (verdict BETWEEN 0 AND 2) REFERENCES verdict_word,
    similarity REAL NOT NULL,
    reason TEXT NOT NULL
) STRICT;

-- Clusters that are one, added up.
CREATE TABLE entity (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4) REFERENCES kind_word,
    mention_count INTEGER NOT NULL,
    document_count INTEGER NOT NULL,
    name_rule_id INTEGER REFERENCES rule,   -- how its name was linked, and how often: its first alias
    name_mentions INTEGER NOT NULL,
    name_clusters INTEGER NOT NULL,  -- in how many clusters it is the fullest form
    name TEXT NOT NULL
) STRICT;
CREATE INDEX entity_name ON entity (name);

-- The other names an entity goes by.
CREATE TABLE alias (
    entity_id INTEGER NOT NULL REFERENCES entity,
    form TEXT NOT NULL,
    rule_id INTEGER NOT NULL REFERENCES rule,
    mentions INTEGER NOT NULL,
    clusters INTEGER NOT NULL,       -- in how many clusters it is the fullest form
    PRIMARY KEY (entity_id, form, rule_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_form ON alias (form);

-- Pairs of entities near in name that are not one, or not surely.
CREATE TABLE namesake (
    a_id INTEGER NOT NULL REFERENCES entity,
    b_id INTEGER NOT NULL REFERENCES entity,
    verdict INTEGER NOT NULL CHECK (verdict BETWEEN 0 AND 2) REFERENCES verdict_word,
    similarity REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (a_id, b_id),
    CHECK (a_id < b_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX namesake_b ON namesake (b_id);

-- What analysts decided. Nothing is taken out: what was undone says when and by whom.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,           -- UTC, ISO
    analyst TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure', 'accept', 'dismiss')),
    a TEXT NOT NULL,
    b TEXT,                          -- NULL for accept and dismiss, whose `a` is a conflict's fingerprint
    note TEXT,
    undone_at TEXT,                  -- NULL: it stands
    undone_by TEXT
) STRICT;
CREATE INDEX decisions_a ON decisions (a);

-- Where those stand that were decided about: a few words of the text each, by which they are found again when the document has been
-- read anew, by another version, or after its text has changed a little.
CREATE TABLE decision_place (
    decision_id INTEGER NOT NULL REFERENCES decisions,
    side INTEGER NOT NULL CHECK (side IN (0, 1)),   -- 0: decisions.a, 1: decisions.b
    n INTEGER NOT NULL,
    uri TEXT NOT NULL,
    quote TEXT NOT NULL,             -- the name
    before TEXT NOT NULL,            -- the words around it
    after TEXT NOT NULL,
    cluster_id INTEGER REFERENCES cluster,   -- NULL: not found (again), or its document is not there
    PRIMARY KEY (decision_id, side, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_place_uri ON decision_place (uri);
CREATE INDEX decision_place_cluster ON decision_place (cluster_id) WHERE cluster_id IS NOT NULL;

-- Where claims contradict each other ----------------------------------------------------------------------------------

-- One contradiction. One that the words of a single document make has its document_id, and lives and dies with it.
-- The fingerprint (of its kind, its entity's name and the values of its sides) is the same each time the contradiction is found
-- again: by it a decision of an analyst outlives a re-reading of the documents.
CREATE TABLE conflict (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 17) REFERENCES conflict_kind_word,
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 2) REFERENCES level_word,
    fingerprint TEXT NOT NULL,
    document_id INTEGER REFERENCES documents,
    cluster_id INTEGER REFERENCES cluster,   -- whose slot it is, within a document
    entity_id INTEGER REFERENCES entity,     -- whose slot it is, across documents
    summary TEXT NOT NULL
) STRICT;
CREATE INDEX conflict_document ON conflict (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX conflict_entity ON conflict (entity_id) WHERE entity_id IS NOT NULL;

-- One quoted place on one side of it.
CREATE TABLE conflict_side (
    conflict_id INTEGER NOT NULL REFERENCES conflict,
    n INTEGER NOT NULL,
    side INTEGER NOT NULL CHECK (side >= 0),
    claim_id INTEGER REFERENCES claim,
    document_id INTEGER NOT NULL REFERENCES documents,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" >= start),
    value TEXT,
    quote TEXT NOT NULL,
    PRIMARY KEY (conflict_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_side_claim ON conflict_side (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX conflict_side_document ON conflict_side (document_id);

-- Book-keeping --------------------------------------------------------------------------------------------------------

-- Inputs, or parts of them, that were refused.
CREATE TABLE rejections (
    input TEXT NOT NULL,
    at TEXT NOT NULL,                -- the place in it: 'line 12', or ''
    reason TEXT NOT NULL,
    PRIMARY KEY (input, at)
) STRICT, WITHOUT ROWID;

-- Documents whose clusters are not yet in entities; documents that are not yet in documents_fts.
CREATE TABLE fresh (document_id INTEGER PRIMARY KEY REFERENCES documents) STRICT;
CREATE TABLE unsearchable (document_id INTEGER PRIMARY KEY REFERENCES documents) STRICT;

-- Namings, and clusters of people, to be looked at (again): they are new, or one has gone that shared a name key with them.
CREATE TABLE unsettled (id INTEGER PRIMARY KEY) STRICT;

-- 'checked': 1 if no claim or identity has changed since claims were last checked for conflicts.
CREATE TABLE progress (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO progress VALUES ('checked', 1);
