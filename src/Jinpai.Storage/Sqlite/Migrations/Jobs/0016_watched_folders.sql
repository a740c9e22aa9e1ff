-- Files of a watched folder that a job imports and that are to be put away when it is over (JSON); NULL when that is done, and for other jobs.
ALTER TABLE jobs ADD COLUMN watched TEXT;
CREATE INDEX jobs_watched ON jobs (org_id, number) WHERE watched IS NOT NULL;
