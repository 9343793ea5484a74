-- What the columns of the surface mean (contract, section 6), as queries for rows that say otherwise: each must find none in any database.
-- A comment line says what holds, the query under it ends with a semicolon.

-- documents: the hash is of 64 hexadecimal digits, no uri stands twice
SELECT id FROM documents WHERE sha256 GLOB '*[^0-9a-f]*' OR length(sha256) <> 64
UNION ALL SELECT min(id) FROM documents GROUP BY uri HAVING count(*) > 1;

-- segments: of the nine kinds, within the text
SELECT s.id FROM segments s JOIN documents d ON d.id = s.document_id
WHERE s.kind IS NULL OR s.start < 0 OR s."end" <= s.start OR s."end" > length(d.text);

-- segments do not overlap
SELECT a.id FROM segments a JOIN segments b ON b.document_id = a.document_id AND b.id <> a.id AND b.start < a."end" AND a.start < b."end";

-- segments: only comments have a depth and a parent, which is a comment one level up in the same document
SELECT s.id FROM segments s LEFT JOIN segments p ON p.id = s.parent_id
WHERE (s.kind <> 'comment' AND (s.depth <> 0 OR s.parent_id IS NOT NULL))
   OR (s.parent_id IS NOT NULL AND (p.kind IS NOT 'comment' OR p.document_id <> s.document_id OR p.depth <> s.depth - 1));

-- sources: of the seven kinds, with a name, and through another voice of the same document
SELECT s.id FROM sources s LEFT JOIN sources v ON v.id = s.via_id
WHERE s.kind IS NULL OR s.name IS NULL OR (s.via_id IS NOT NULL AND v.document_id IS NOT s.document_id) OR v.id = s.id;

-- sources: an entity that speaks is one of the entities
SELECT id FROM sources WHERE entity_id NOT IN (SELECT id FROM entities);

-- entities: counts are those of its mentions
SELECT e.id FROM entities e
LEFT JOIN (SELECT entity_id, count(*) AS mentions FROM mentions GROUP BY entity_id) m ON m.entity_id = e.id
WHERE e.mention_count <> coalesce(m.mentions, 0) OR e.kind IS NULL OR e.name = '';

-- entities: documents are those that speak of it, named or implied
SELECT e.id FROM entities e
JOIN (SELECT entity_id, count(DISTINCT document_id) AS documents FROM mentions WHERE entity_id IS NOT NULL GROUP BY entity_id) m
    ON m.entity_id = e.id
WHERE e.document_count < m.documents;

-- aliases: of an entity that is there, by a rule; its own name is among them unless it is a date
SELECT entity_id FROM aliases WHERE rule IS NULL OR entity_id NOT IN (SELECT id FROM entities)
UNION ALL
SELECT id FROM entities WHERE kind <> 'date' AND (id, name) NOT IN (SELECT entity_id, form FROM aliases);

-- mentions: the words at their place
SELECT m.id FROM mentions m JOIN documents d ON d.id = m.document_id
WHERE m.text <> substr(d.text, m.start + 1, m."end" - m.start) OR m.text = '' OR m.kind IS NULL OR m.form IS NULL OR m.rule IS NULL;

-- mentions stand in a segment of their document
SELECT m.id FROM mentions m JOIN segments s ON s.id = m.segment_id
WHERE s.document_id <> m.document_id OR m.start < s.start OR m."end" > s."end";

-- mentions: an entity that is there; a date has a value
SELECT id FROM mentions WHERE entity_id NOT IN (SELECT id FROM entities) OR (kind = 'date' AND value IS NULL);

-- claims: the words at their place
SELECT c.id FROM claims c JOIN documents d ON d.id = c.document_id
WHERE c.quote <> substr(d.text, c.start + 1, c."end" - c.start) OR c.quote = ''
   OR c.predicate IS NULL OR c.polarity IS NULL OR c.certainty IS NULL OR c.rule IS NULL;

-- claims: subject, object and place are entities, the source is one of the document's own
SELECT id FROM claims
WHERE subject_id NOT IN (SELECT id FROM entities) OR object_id NOT IN (SELECT id FROM entities) OR place_id NOT IN (SELECT id FROM entities)
   OR NOT EXISTS (SELECT 1 FROM sources s WHERE s.id = claims.source_id AND s.document_id = claims.document_id);

-- claims: valid_from and valid_to are ISO dates, as precise as said; "former" with no date closes in the past, "current" opens now
SELECT id FROM claims
WHERE NOT (valid_from GLOB '[0-9X][0-9X][0-9X]*' OR valid_from = 'PRESENT_REF') OR NOT (valid_to GLOB '[0-9X][0-9X][0-9X]*' OR valid_to = 'PAST_REF');

-- relations: claims added up
SELECT subject_id FROM (
    SELECT subject_id, predicate, object_id, claims, documents FROM relations
    EXCEPT
    SELECT subject_id, predicate, object_id, count(*), count(DISTINCT document_id) FROM claims
    WHERE polarity = 'asserted' AND certainty IN ('plain', 'hedged') AND subject_id IS NOT NULL AND object_id IS NOT NULL GROUP BY 1, 2, 3);

-- relations: named as the entities are; not more origins than claims; first before last
SELECT r.subject_id FROM relations r
WHERE r.subject IS NOT (SELECT name FROM entities WHERE id = r.subject_id) OR r.object IS NOT (SELECT name FROM entities WHERE id = r.object_id)
   OR r.origins < 1 OR r.origins > r.claims OR r.first_said > r.last_said OR r.disputed NOT IN (0, 1);

-- conflicts: of a kind and a level, told in words, with a status; an entity that is there
SELECT id FROM conflicts
WHERE kind IS NULL OR level IS NULL OR summary = '' OR status NOT IN ('open', 'accepted', 'dismissed')
   OR entity_id NOT IN (SELECT id FROM entities);

-- conflicts have two sides or more
SELECT c.id FROM conflicts c WHERE (SELECT count(DISTINCT side) FROM conflict_sides WHERE conflict_id = c.id) < 2;

-- conflict_sides: the words at their place, and a claim of that document
SELECT s.conflict_id FROM conflict_sides s JOIN documents d ON d.id = s.document_id
WHERE s.quote <> substr(d.text, s.start + 1, s."end" - s.start) OR s.quote = ''
   OR (s.claim_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM claims WHERE id = s.claim_id AND document_id = s.document_id));

-- namesakes: two entities that are there, by their names, with a reason
SELECT a_id FROM namesakes n
WHERE a_id = b_id OR a IS NOT (SELECT name FROM entities WHERE id = a_id) OR b IS NOT (SELECT name FROM entities WHERE id = b_id)
   OR similarity NOT BETWEEN 0 AND 1 OR verdict IS NULL OR reason = '';

-- entities of kind date have the value as their name
SELECT e.id FROM entities e JOIN mentions m ON m.entity_id = e.id WHERE e.kind = 'date' AND m.value <> e.name;

-- documents_fts: each document, and no other
SELECT id FROM documents WHERE id NOT IN (SELECT rowid FROM documents_fts)
UNION ALL SELECT rowid FROM documents_fts WHERE rowid NOT IN (SELECT id FROM documents);
