-- state replaced: invisible like undone, but its data stays: undo of the file that replaced it brings it back.
ALTER TABLE import_files ADD COLUMN replaced_by BIGINT;
CREATE INDEX import_files_by_replacement ON import_files (org_id, shop_id, replaced_by) WHERE replaced_by IS NOT NULL;
