-- Near copies: the same report in several papers, or under several addresses, is one voice (the view `origins`).

-- A story's words as a few numbers, by which near copies are found: 2 bytes each, little-endian.
CREATE TABLE sketch (
    document_id INTEGER PRIMARY KEY REFERENCES documents,
    numbers BLOB NOT NULL
) STRICT;

-- A document that repeats another's words, and the first that told them.
CREATE TABLE copy (
    document_id INTEGER PRIMARY KEY REFERENCES documents,
    origin_id INTEGER NOT NULL REFERENCES documents,
    CHECK (origin_id <> document_id)
) STRICT;
CREATE INDEX copy_origin ON copy (origin_id);
