-- Which file a report job is to make (JSON); NULL for other jobs (docs/decisions/0196).
ALTER TABLE jobs ADD COLUMN question TEXT COLLATE "C";
