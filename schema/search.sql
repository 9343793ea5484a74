-- Full-text search over titles and texts: SELECT ... FROM documents_fts WHERE documents_fts MATCH 'grandson NEAR leader'.
-- (Written so that Datasette and sqlite-utils find it and offer a search.)
-- The words stay in `documents` (external content); rowid is documents.id. Case and accents do not matter.
-- Documents are added in bulk when a build ends; those of the table `unsearchable` are not yet in.
CREATE VIRTUAL TABLE documents_fts USING fts5 (
    title,
    text,
    content=[documents],
    content_rowid='id',
    tokenize = 'unicode61 remove_diacritics 2'
);
