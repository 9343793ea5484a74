-- From version 1 to 2: a decision can be taken back, and says so.
ALTER TABLE decisions ADD COLUMN undone_at TEXT;
ALTER TABLE decisions ADD COLUMN undone_by TEXT;
