-- 0: the import has not read all its files: it is at work, or was stopped. Of older imports nobody knows.
ALTER TABLE imports ADD COLUMN is_complete INTEGER NOT NULL DEFAULT 1;
