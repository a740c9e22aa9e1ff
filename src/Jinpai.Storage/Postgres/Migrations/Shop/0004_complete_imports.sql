-- 0: the import has not read all its files: it is at work, or was stopped.
ALTER TABLE imports ADD COLUMN is_complete BIGINT NOT NULL DEFAULT 1;
