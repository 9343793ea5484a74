-- The documented surface: stable names and columns over the tables of 001_tables.sql. Plain SQL, no functions of our own:
-- any SQLite client can read them. Made anew whenever the version changes.
--
-- Words of enumerations come from small sub-selects, so that a column that is not asked for costs nothing, and every view
-- can be folded into the query that uses it.

DROP VIEW IF EXISTS segments;
CREATE VIEW segments AS
SELECT s.id,
       s.document_id,
       (SELECT word FROM zone_word WHERE id = s.zone) AS kind,
       s.start,
       s."end",
       s.author,
       s.parent_id,
       s.depth
FROM segment s;

-- `name` of a document's own voice is the document's uri.
DROP VIEW IF EXISTS sources;
CREATE VIEW sources AS
SELECT s.id,
       (SELECT word FROM voice_kind_word WHERE id = s.kind) AS kind,
       coalesce(s.name, (SELECT uri FROM documents WHERE id = s.document_id)) AS name,
       (SELECT entity_id FROM cluster WHERE id = s.cluster_id) AS entity_id,
       s.via_id,
       s.document_id
FROM source s;

DROP VIEW IF EXISTS entities;
CREATE VIEW entities AS
SELECT e.id,
       (SELECT word FROM kind_word WHERE id = e.kind) AS kind,
       e.name,
       e.mention_count,
       e.document_count
FROM entity e;

DROP VIEW IF EXISTS aliases;
CREATE VIEW aliases AS
SELECT e.id AS entity_id,
       e.name AS form,
       (SELECT name FROM rule WHERE id = e.name_rule_id) AS rule,
       e.name_mentions AS mention_count
FROM entity e
WHERE e.name_rule_id IS NOT NULL
UNION ALL
SELECT a.entity_id, a.form, (SELECT name FROM rule WHERE id = a.rule_id), a.mentions
FROM alias a;

-- `id`: the document's plus the number in it.
DROP VIEW IF EXISTS mentions;
CREATE VIEW mentions AS
SELECT m.document_id + m.n AS id,
       m.document_id,
       m.segment_id,
       m.start,
       m."end",
       (SELECT substr(text, m.start + 1, m."end" - m.start) FROM documents WHERE id = m.document_id) AS text,
       (SELECT word FROM kind_word WHERE id = m.kind) AS kind,
       (SELECT word FROM form_word WHERE id = m.form) AS form,
       c.entity_id,
       coalesce(m.value, CASE WHEN m.kind = 3 THEN c.name END) AS value,
       (SELECT name FROM rule WHERE id = m.rule_id) AS rule
FROM mention m LEFT JOIN cluster c ON c.id = m.cluster_id;

DROP VIEW IF EXISTS claims;
CREATE VIEW claims AS
SELECT k.id,
       k.document_id,
       k.segment_id,
       k.start,
       k."end",
       (SELECT substr(text, k.start + 1, k."end" - k.start) FROM documents WHERE id = k.document_id) AS quote,
       s.entity_id AS subject_id,
       p.word AS predicate,
       o.entity_id AS object_id,
       k.value,
       q.word AS polarity,
       (SELECT word FROM certainty_word WHERE id = k.certainty) AS certainty,
       k.valid_from,
       k.valid_to,
       (SELECT entity_id FROM cluster WHERE id = k.place_cluster) AS place_id,
       k.date_value,
       k.quantity,
       k.source_id,
       (SELECT name FROM rule WHERE id = k.rule_id) AS rule
FROM claim k
LEFT JOIN predicate_word p ON p.id = k.predicate
LEFT JOIN polarity_word q ON q.id = k.polarity
LEFT JOIN cluster s ON s.id = k.subject_cluster
LEFT JOIN cluster o ON o.id = k.object_cluster;

-- The origin of a claim: its innermost voice, one and the same wherever it is repeated. A voice that is an entity is that entity;
-- a commenter is the handle; an anonymous voice is known by its words and by who first had it; else it is the document, or the one that
-- the document is a near copy of.
DROP VIEW IF EXISTS origins;
CREATE VIEW origins AS
SELECT s.id AS source_id,
       CASE
           WHEN c.entity_id IS NOT NULL THEN 'entity ' || c.entity_id
           WHEN s.kind = 4 THEN 'commenter ' || s.name
           WHEN s.kind = 0 OR s.name IS NULL THEN 'document ' || coalesce(o.origin_id, s.document_id)
           WHEN v.kind = 0 OR v.id IS NULL THEN 'document ' || coalesce(o.origin_id, s.document_id) || ': ' || s.name
           ELSE coalesce('entity ' || (SELECT entity_id FROM cluster WHERE id = v.cluster_id), v.name, '') || ': ' || s.name
       END AS origin
FROM source s
LEFT JOIN cluster c ON c.id = s.cluster_id
LEFT JOIN source v ON v.id = s.via_id
LEFT JOIN copy o ON o.document_id = s.document_id;

-- Claims added up: one row for each subject, predicate and object. Only what is asserted, and not as conditional or future, counts.
-- Disputed: one of its claims stands on a side of a conflict that nobody dismissed, or a claim of the same three is denied.
-- (The sort of all claims carries little: what only some rows are asked for is found through `source_ids`, for those rows.)
DROP VIEW IF EXISTS relations;
CREATE VIEW relations AS
WITH disputed_claim AS MATERIALIZED (
    SELECT predicate, subject_cluster, object_cluster FROM claim WHERE polarity = 1
    UNION ALL
    SELECT k.predicate, k.subject_cluster, k.object_cluster
    FROM conflict_side x JOIN conflicts y ON y.id = x.conflict_id JOIN claim k ON k.id = x.claim_id
    WHERE y.status <> 'dismissed'
),
disputed_triple AS MATERIALIZED (
    SELECT s.entity_id, predicate, o.entity_id
    FROM disputed_claim JOIN cluster s ON s.id = subject_cluster JOIN cluster o ON o.id = object_cluster
),
triple AS (
    SELECT s.entity_id AS subject_id,
           k.predicate,
           o.entity_id AS object_id,
           count(*) AS claims,
           group_concat(k.source_id) AS source_ids,
           min(d.published) AS first_said
    FROM claim k
    JOIN cluster s ON s.id = k.subject_cluster
    JOIN cluster o ON o.id = k.object_cluster
    JOIN documents d ON d.id = k.document_id
    WHERE k.subject_cluster IS NOT NULL AND k.object_cluster IS NOT NULL AND +k.polarity = 0 AND +k.certainty IN (0, 1)
    GROUP BY s.entity_id, k.predicate, o.entity_id
)
SELECT t.subject_id,
       (SELECT name FROM entity WHERE id = t.subject_id) AS subject,
       (SELECT word FROM predicate_word WHERE id = t.predicate) AS predicate,
       t.object_id,
       (SELECT name FROM entity WHERE id = t.object_id) AS object,
       t.claims,
       CASE WHEN t.claims = 1 THEN 1
            ELSE (SELECT count(DISTINCT s.document_id)
                  FROM json_each('[' || t.source_ids || ']') j CROSS JOIN source s ON s.id = j.value) END AS documents,
       (SELECT count(DISTINCT o.origin)
        FROM json_each('[' || t.source_ids || ']') j CROSS JOIN origins o ON o.source_id = j.value) AS origins,
       t.first_said,
       CASE WHEN t.claims = 1 THEN t.first_said
            ELSE (SELECT max(d.published)
                  FROM json_each('[' || t.source_ids || ']') j CROSS JOIN source s ON s.id = j.value
                  CROSS JOIN documents d ON d.id = s.document_id) END AS last_said,
       CASE WHEN (t.subject_id, t.predicate, t.object_id) IN disputed_triple THEN 1 ELSE 0 END AS disputed
FROM triple t;

-- `status` is the last decision of an analyst: open, accepted, dismissed.
DROP VIEW IF EXISTS conflicts;
CREATE VIEW conflicts AS
SELECT x.id,
       (SELECT word FROM conflict_kind_word WHERE id = x.kind) AS kind,
       (SELECT word FROM level_word WHERE id = x.level) AS level,
       coalesce(x.entity_id, (SELECT entity_id FROM cluster WHERE id = x.cluster_id)) AS entity_id,
       x.summary,
       coalesce((SELECT CASE verdict WHEN 'accept' THEN 'accepted' ELSE 'dismissed' END
                 FROM decisions
                 WHERE a = x.fingerprint AND verdict IN ('accept', 'dismiss') AND undone_at IS NULL
                 ORDER BY made_at DESC, id DESC
                 LIMIT 1), 'open') AS status,
       x.document_id,
       x.fingerprint
FROM conflict x;

DROP VIEW IF EXISTS conflict_sides;
CREATE VIEW conflict_sides AS
SELECT conflict_id, side, value, claim_id, document_id, start, "end", quote
FROM conflict_side;

DROP VIEW IF EXISTS namesakes;
CREATE VIEW namesakes AS
SELECT n.a_id,
       (SELECT name FROM entity WHERE id = n.a_id) AS a,
       n.b_id,
       (SELECT name FROM entity WHERE id = n.b_id) AS b,
       n.similarity,
       (SELECT word FROM verdict_word WHERE id = n.verdict) AS verdict,
       n.reason
FROM namesake n;

-- What analysts say of two names now: the last decision about each two.
DROP VIEW IF EXISTS standing_decisions;
CREATE VIEW standing_decisions AS
SELECT d.id, d.made_at, d.analyst, d.verdict, d.a, d.b, d.note
FROM decisions d
WHERE d.verdict IN ('same', 'different', 'unsure')
  AND d.undone_at IS NULL
  AND NOT EXISTS (SELECT 1
                  FROM decisions e
                  WHERE e.undone_at IS NULL
                    AND (e.made_at, e.id) > (d.made_at, d.id)
                    AND ((e.a = d.a AND e.b = d.b) OR (e.a = d.b AND e.b = d.a)));
