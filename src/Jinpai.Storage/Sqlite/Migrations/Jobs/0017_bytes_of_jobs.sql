-- How much a job has to read: long ones leave a hand free for short ones (docs/decisions/0163). 0: nothing, or asked for by an older version.
ALTER TABLE jobs ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
